/**
 * How does a codebook travel from one dossier to the next? As a small file of its own; or in a dossier, or in a figure that
 * carries one, out of which it is taken. Reading is total, as that of dossiers is: any text gives what could be read, and
 * every problem met.
 */
import type { Codebook } from '../dossier/codebook.ts';
import { freeze } from '../dossier/freeze.ts';
import { excerpt, type Problem } from '../dossier/problem.ts';
import { readDossier, readValue } from '../dossier/read.ts';
import type { Reading } from '../dossier/reading.ts';
import { FORMAT, VERSION } from '../dossier/format.ts';
import type { Dossier, LocalizedText } from '../dossier/schema.ts';
import { writeDossier } from '../dossier/write.ts';
import { dossierInFigure } from './figure-file.ts';
import { dossierInPage } from './page-file.ts';

export const CODEBOOK_FORMAT = 'benang-codebook';
export const CODEBOOK_VERSION = 1;

/** The fields of a codebook file that are those of a dossier. */
const FIELDS = [
  'title',
  'language',
  'licence',
  'actorKinds',
  'relationFamilies',
  'relationTypes',
  'modalityCues',
] as const;
const LISTS = ['actorKinds', 'relationFamilies', 'relationTypes'] as const;

export interface CodebookReading {
  /** Missing only if the file as a whole was refused. */
  readonly codebook?: Codebook;
  /** Of the dossier that it comes from; may have no text. */
  readonly title: LocalizedText;
  readonly problems: readonly Problem[];
}

/** The file's text: stable, two-space indent, final newline. */
export function codebookText(dossier: Dossier): string {
  // The dossier's own writer orders the fields, so that a codebook compares well with its dossier, line by line.
  const bare = { ...dossier, documents: [], actors: [], claims: [] };
  const written = JSON.parse(writeDossier(bare)) as Record<string, unknown>;
  const parts = FIELDS.filter((field) => written[field] !== undefined).map((field) => [field, written[field]] as const);
  const file = { format: CODEBOOK_FORMAT, version: CODEBOOK_VERSION, ...Object.fromEntries(parts) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A dossier that holds nothing but the codebook. */
function asDossier(file: Raw): Raw {
  const parts = FIELDS.filter((field) => file[field] !== undefined).map((field) => [field, file[field]] as const);
  return {
    format: FORMAT,
    version: VERSION,
    offsetUnit: 'utf-16',
    id: 'codebook',
    title: {},
    language: 'und',
    documents: [],
    actors: [],
    claims: [],
    ...Object.fromEntries(parts),
  };
}

const refused = (code: Problem['code'], path: string, expected: string, found: unknown): CodebookReading => ({
  title: {},
  problems: [{ code, severity: 'refused', path, expected, found: excerpt(found) }],
});

/** Reads the text of a codebook file, of a dossier, or of a figure or an HTML page with its dossier inside. Never throws. */
export function readCodebook(text: string): CodebookReading {
  const json = dossierInPage(text) ?? dossierInFigure(text) ?? (text.startsWith('\uFEFF') ? text.slice(1) : text);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return ofReading(readDossier(json));
  }
  if (!isRaw(value) || value['format'] !== CODEBOOK_FORMAT) {
    if (isRaw(value) && value['format'] === FORMAT) return ofReading(readValue(value));
    const path = isRaw(value) ? 'format' : '';
    const found = shallow(isRaw(value) ? value['format'] : value);
    return refused('not-a-dossier', path, `"${CODEBOOK_FORMAT}" or "${FORMAT}"`, found);
  }
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refused('wrong-value', 'version', `a whole number from 1 to ${CODEBOOK_VERSION}`, shallow(version));
  if (version > CODEBOOK_VERSION) return refused('newer-version', 'version', `at most ${CODEBOOK_VERSION}`, version);
  return ofReading(readValue(asDossier(value)));
}

/** What can be shown of a value however deep it is. */
const shallow = (value: unknown): unknown =>
  Array.isArray(value) ? `${value.length} items` : isRaw(value) ? 'an object' : value;

/** Of a whole dossier only what concerns its codebook. */
function ofReading({ dossier, problems }: Reading): CodebookReading {
  if (!dossier) return { title: {}, problems };
  const concerns = ({ path }: Problem): boolean => LISTS.some((list) => path.startsWith(list));
  const { actorKinds, relationFamilies, relationTypes, modalityCues } = dossier;
  return {
    codebook: freeze({
      actorKinds,
      relationTypes,
      ...(relationFamilies && { relationFamilies }),
      ...(modalityCues && { modalityCues }),
    }),
    title: dossier.title,
    problems: problems.filter(concerns),
  };
}
