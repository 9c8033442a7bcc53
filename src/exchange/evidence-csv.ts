/** How do spreadsheets take the table of evidence? One row for each quote of each claim, its tick first. */
import { csvFormatRow } from 'd3';
import { harmless } from './relations-csv.ts';

/** In order; ids and plain words, so that scripts can rely on them. */
export const EVIDENCE_COLUMNS = [
  'checked',
  'checked_by',
  'checked_on',
  'claim',
  'relation',
  'says',
  'quote',
  'quote_language',
  'translation',
  'speaker',
  'facts',
  'happened',
  'said',
  'source',
  'place',
  'coder',
] as const;

export type EvidenceRecord = Readonly<Record<(typeof EVIDENCE_COLUMNS)[number], string>>;

/** Without it, Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

export function evidenceCsv(records: readonly EvidenceRecord[]): string {
  const rows = records.map((record) => EVIDENCE_COLUMNS.map((column) => harmless(record[column])));
  return `${BYTE_ORDER_MARK}${[[...EVIDENCE_COLUMNS], ...rows].map((row) => `${csvFormatRow(row)}\r\n`).join('')}`;
}
