/** What can be said about an article in a few lines of text? CSL's fields as people write them, and back, keeping whatever else a file has. */
import type { Document } from '../dossier/schema.ts';
import { issuedDate } from '../dossier/csl.ts';

type Csl = Document['csl'];

/** As they stand in a form; empty where nothing is known. */
export interface Fields {
  readonly title: string;
  readonly publisher: string;
  /** Several with a semicolon between them. */
  readonly authors: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued: string;
  readonly url: string;
  /** CSL's word for the kind of text. */
  readonly type: string;
}

export const NO_FIELDS: Fields = {
  title: '',
  publisher: '',
  authors: '',
  issued: '',
  url: '',
  type: 'article-newspaper',
};

export function fieldsOf(csl: Csl): Fields {
  const names = (csl.author ?? []).map(
    ({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', '),
  );
  return {
    title: csl.title ?? '',
    publisher: csl.publisher ?? csl['container-title'] ?? '',
    authors: names.filter(Boolean).join('; '),
    issued: issuedDate({ csl } as Document) ?? csl.issued?.literal ?? '',
    url: csl.URL ?? '',
    type: csl.type,
  };
}

/** Fields that are as they were stay as the file has them, ranges of dates and parts of names included. */
export function cslOf(fields: Fields, before?: Csl): Csl {
  const was = before && fieldsOf(before);
  const csl: Record<string, unknown> = { ...before, type: fields.type };
  const put = (key: string, field: keyof Fields, value: unknown): void => {
    if (was && was[field] === fields[field]) return;
    if (value === undefined) delete csl[key];
    else csl[key] = value;
  };
  const text = (field: keyof Fields): string | undefined => fields[field].trim() || undefined;
  put('title', 'title', text('title'));
  put('author', 'authors', namesIn(fields.authors));
  // Where a file names only the paper, and not who prints it, it goes on doing so.
  const publisher =
    before && before.publisher === undefined && before['container-title'] ? 'container-title' : 'publisher';
  put(publisher, 'publisher', text('publisher'));
  put(
    'issued',
    'issued',
    fields.issued.trim() ? { 'date-parts': [fields.issued.trim().split('-').map(Number)] } : undefined,
  );
  put('URL', 'url', text('url'));
  return csl as Csl;
}

/** «Family, Given» is a person in two parts; everything else is taken as it is written. */
function namesIn(authors: string): Csl['author'] {
  const names = authors
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
      return family && given && more.length === 0 ? { family, given } : { literal: name };
    });
  return names.length ? names : undefined;
}

/** Whether it is a year, a month or a day that the calendar has; nothing is fine, too. */
export function isDateField(text: string): boolean {
  if (text.trim() === '') return true;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text.trim());
  if (!match) return false;
  const [, year = '', month = '01', day = '01'] = match;
  const at = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
}

export const isAddressField = (text: string): boolean =>
  text.trim() === '' || (/^https?:\/\/\S+$/iu.test(text.trim()) && URL.canParse(text.trim()));
