/** How do spreadsheets take a comparison of two codings? One row for each thing that either coded, both codings side by side. */
import { csvFormatRow } from 'd3';
import { harmless } from './relations-csv.ts';

/** Fields that both codings have; each stands once per coder. */
const CODED = [
  'claim',
  'subject',
  'relation',
  'object',
  'modality',
  'polarity',
  'basis',
  'speakers',
  'happened',
  'said',
  'quote',
] as const;
export type CodedRecord = Readonly<Record<(typeof CODED)[number], string>>;

export interface ComparisonRecord {
  /** `same`, `differs`, `other-relation`, `only-mine`, `only-theirs`, or `not-readable-in-theirs`. */
  readonly result: string;
  /** What differs, separated by semicolons. */
  readonly differences: string;
  readonly document: string;
  readonly sentence: string;
  /** `mine`, `theirs`, `both`, or nothing yet. */
  readonly choice: string;
  readonly mine: CodedRecord | undefined;
  readonly theirs: CodedRecord | undefined;
}

const COMMON = ['result', 'differences', 'document', 'sentence', 'choice'] as const;
export const COMPARISON_COLUMNS: readonly string[] = [
  ...COMMON,
  ...CODED.flatMap((field) => [`${field}_mine`, `${field}_theirs`]),
];

/** Without it, Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

export function comparisonCsv(records: readonly ComparisonRecord[]): string {
  const rows = records.map((record) => [
    ...COMMON.map((column) => record[column]),
    ...CODED.flatMap((field) => [record.mine?.[field] ?? '', record.theirs?.[field] ?? '']),
  ]);
  const lines = [COMPARISON_COLUMNS, ...rows.map((row) => row.map(harmless))];
  return BYTE_ORDER_MARK + lines.map((row) => `${csvFormatRow([...row])}\r\n`).join('');
}
