/** How do spreadsheets take the claims? As CSV that every one of them reads, and in which no cell is a formula; and as plain lines. */
import { csvFormatRow } from 'd3';

/** The columns of the file, in order; ids and the format's own words, so that scripts can rely on them. */
export const CSV_COLUMNS = [
  'claim',
  'passage',
  'sentence',
  'subject',
  'subject_name',
  'relation',
  'relation_name',
  'object',
  'object_name',
  'family',
  'directed',
  'modality',
  'polarity',
  'basis',
  'speakers',
  'origins',
  'happened',
  'said',
  'published',
  'document',
  'title',
  'publisher',
  'url',
  'sentence_number',
  'quote_language',
  'quote',
  'translation',
  'translation_language',
  // What came later stands last, so that the places of the others stay.
  'subject_lists',
  'object_lists',
] as const;

export type CsvRecord = Readonly<Record<(typeof CSV_COLUMNS)[number], string>>;

/**
 * Spreadsheets run cells that begin so, some also in full width or as small forms, and drop first what they take for white space or for
 * nothing: spaces, control characters, marks without width. A tab or the end of a line at the beginning may also begin another cell.
 */
const FORMULA = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u;

/** A cell that no spreadsheet runs. Reversible: whoever reads the file takes one apostrophe off before such a beginning. */
export const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** Without it, Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

export function relationsCsv(records: readonly CsvRecord[]): string {
  const rows = records.map((record) => CSV_COLUMNS.map((column) => harmless(record[column])));
  return `${BYTE_ORDER_MARK}${[[...CSV_COLUMNS], ...rows].map((row) => `${csvFormatRow(row)}\r\n`).join('')}`;
}

/** Cells as lines with tabs between, for a message or a document: white space inside of a cell becomes one space. */
export const relationsText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => harmless(cell.replace(/\s+/gu, ' ').trim())).join('\t')).join('\n');
