/** What is reported of all answers that were read as one: how much of them was read, and what went wrong in which? */
import type { AnswerFormat, AnswerProblem, AnswerProblemCode } from '../../exchange/proposals/proposal.ts';
import type { FileReport } from './taking-in.ts';

export interface ReportSum {
  /** How many files are of each format. */
  readonly formats: ReadonlyMap<AnswerFormat, number>;
  readonly items: number;
  readonly claims: number;
  readonly fresh: number;
  /** Whether nothing in any of them looks like a proposal. */
  readonly nothing: boolean;
}

export function sumOf(files: readonly FileReport[]): ReportSum {
  const formats = new Map<AnswerFormat, number>();
  for (const { format } of files) formats.set(format, (formats.get(format) ?? 0) + 1);
  const add = (of: (file: FileReport) => number): number => files.reduce((total, file) => total + of(file), 0);
  return {
    formats,
    items: add(({ items }) => items),
    claims: add(({ claims }) => claims),
    fresh: add(({ fresh }) => fresh),
    nothing: files.every(({ format }) => format === 'nothing'),
  };
}

export interface ProblemRow {
  readonly key: number;
  readonly file: string;
  readonly problem: AnswerProblem;
}

/** Every problem with its file: those that cost something first, in the order of the files. */
export function problemRows(files: readonly FileReport[]): readonly ProblemRow[] {
  const rows = files.flatMap(({ name, problems }) => problems.map((problem) => ({ file: name, problem })));
  const isNoted = ({ problem }: (typeof rows)[number]): boolean => problem.severity === 'noted';
  return [...rows.filter((row) => !isNoted(row)), ...rows.filter(isNoted)].map((row, key) => ({ ...row, key }));
}

/** How many there are of each kind, most first. */
export function countsOf(rows: readonly ProblemRow[]): readonly (readonly [AnswerProblemCode, number])[] {
  const byCode = new Map<AnswerProblemCode, number>();
  for (const { problem } of rows) byCode.set(problem.code, (byCode.get(problem.code) ?? 0) + 1);
  return [...byCode].sort(([, a], [, b]) => b - a);
}
