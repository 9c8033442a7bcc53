/** What came back? Any text, or a few files that belong together, gives what could be read and every problem met; nothing throws. */
import { FORMAT } from '../../dossier/format.ts';
import { excerpt } from '../../dossier/problem.ts';
import { looksLikeBrat } from './brat-lines.ts';
import { readBrat } from './from-brat.ts';
import { isRaw } from './answer-values.ts';
import { readDossierProposals } from './from-dossier.ts';
import { OWN_TEXTS, readJsonValue } from './from-json.ts';
import type { Harvest } from './harvest.ts';
import { isAnnotated, readAnnotated } from './from-langextract.ts';
import { KnownTexts } from './known-texts.ts';
import { readLoose, type Piece } from './loose-json.ts';
import { placeQuotes } from './place-quotes.ts';
import { placeOf, type Answer, type AnswerFormat, type TextOf } from './proposal.ts';

export interface Reader {
  /** The articles; as `KnownTexts` where many answers are read. */
  readonly texts: readonly TextOf[] | KnownTexts;
  /** That of glosses and notes which do not name theirs. */
  readonly language: string;
  /** The .txt beside it, whose positions it counts. */
  readonly plain?: string;
  /** Whether its name says that it is standoff. */
  readonly brat?: boolean;
}

/** The text that an answer brings along for its positions. */
const ownText = (value: unknown): string | undefined =>
  isRaw(value) ? OWN_TEXTS.map((field) => value[field]).find(isLongText) : undefined;
const isLongText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** What of a text stands in none of its pieces, without the fences around them. */
function besides(text: string, pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of pieces) {
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)]
    .join(' ')
    .replace(/^[ \t]*```[^\n]*$/gmu, '')
    .trim();
}

export function readAnswer(text: string, { texts, language, plain, brat = false }: Reader): Answer {
  const known = texts instanceof KnownTexts ? texts : new KnownTexts(texts);
  const harvest: Harvest = { claims: [], actors: [], types: [], problems: [], unused: new Map(), items: 0 };
  const done = (format: AnswerFormat): Answer => {
    const { unused, ...rest } = harvest;
    for (const { path, found, count } of unused.values())
      rest.problems.push({
        code: 'unused',
        severity: 'noted',
        path,
        expected: '',
        found: count > 1 ? `${found} × ${count}` : found,
      });
    return { format, ...rest };
  };
  if (brat || looksLikeBrat(text)) {
    readBrat(text, plain, known, harvest);
    return done('brat');
  }
  const { pieces, lost } = readLoose(text);
  const kinds = new Set<AnswerFormat>();
  for (const [i, piece] of pieces.entries()) {
    const base = pieces.length > 1 ? [i] : [];
    const kind = readPiece(piece, base);
    if (kind === undefined) continue;
    kinds.add(kind);
    tell(piece);
  }
  for (const offset of lost)
    harvest.problems.push({
      code: 'cut-off',
      severity: 'set-aside',
      path: '',
      ...placeOf(text, offset),
      expected: 'JSON',
      found: excerpt(text.slice(offset, offset + 40)),
    });
  const nothing = (severity: 'refused' | 'noted', found: string): void =>
    void harvest.problems.push({
      code: 'nothing-found',
      severity,
      path: '',
      expected: 'claims as JSON, langextract or brat',
      found: found ? excerpt(found) : 'nothing',
    });
  const [format] = kinds;
  if (format === undefined) {
    nothing('refused', text.trim());
    return done('nothing');
  }
  // An empty list among other words may be the answer, or all that is left of one.
  const { claims, actors, types, problems, items, unused } = harvest;
  if (!items && !unused.size && ![claims, actors, types, problems].some((list) => list.length)) {
    const beside = besides(text, pieces);
    if (/[\p{L}\p{N}]/u.test(beside)) nothing('noted', beside);
  }
  return done(format);

  function readPiece({ value, open }: Piece, base: readonly PropertyKey[]): AnswerFormat | undefined {
    if (isRaw(value) && value['format'] === FORMAT) {
      // Half a dossier has no actors, or no claims: then its claims are read as if they stood alone.
      if (!open) {
        readDossierProposals(value, known, harvest);
        return 'dossier';
      }
    }
    const annotated = Array.isArray(value) ? value.filter(isAnnotated) : isAnnotated(value) ? [value] : [];
    if (annotated.length) {
      annotated.forEach((one, i) => {
        const path = Array.isArray(value) ? [...base, i] : base;
        const last = i === annotated.length - 1;
        // One bracket more stands around the documents of a list.
        const inner = Array.isArray(value) ? Math.max(0, open - 1) : open;
        readAnnotated(one, last ? inner : 0, { language, known, plain }, harvest, path);
      });
      return 'langextract';
    }
    const before = harvest.claims.length;
    if (!readJsonValue(value, open, language, harvest, base)) return undefined;
    placeQuotes(ownText(value) ?? plain, known, harvest, before, base);
    return 'json';
  }

  /** Where a piece broke or was mended. */
  function tell({ start, end, fault, open }: Piece): void {
    if (fault === undefined) return;
    const tail = text.slice(Math.max(start, end - 24), end).trim();
    if (open)
      harvest.problems.push({
        code: 'cut-off',
        severity: 'noted',
        path: '',
        ...placeOf(text, end),
        expected: 'the end of the answer',
        found: `… ${tail}`,
      });
    // A cut alone is a fault at the very end; anything before was mended.
    if (!open || fault < text.slice(0, end).trimEnd().length)
      harvest.problems.push({
        code: 'mended',
        severity: 'repaired',
        path: '',
        ...placeOf(text, fault),
        expected: 'JSON',
        found: excerpt(text.slice(fault, fault + 24)),
      });
  }
}
