/** What is told of several answers as one? */
import { describe, expect, it } from 'vitest';
import type { AnswerProblem } from '../../../../src/exchange/proposals/proposal.ts';
import { countsOf, problemRows, sumOf } from '../../../../src/session/review/answer-report.ts';
import type { FileReport } from '../../../../src/session/review/taking-in.ts';

const problem = (code: AnswerProblem['code'], severity: AnswerProblem['severity']): AnswerProblem => ({
  ...{ code, severity, path: '', expected: '', found: '' },
});
const file = (name: string, more: Partial<FileReport> = {}): FileReport => ({
  ...{ name, format: 'json', items: 2, claims: 1, fresh: 1, problems: [] },
  ...more,
});
const files = [
  file('a', { problems: [problem('unused', 'noted'), problem('incomplete', 'set-aside')] }),
  file('b', { format: 'nothing', claims: 0, problems: [problem('incomplete', 'set-aside')] }),
];

describe('the report of several answers', () => {
  it('adds up what was read, and knows whether anything was', () => {
    expect(sumOf(files)).toEqual({
      formats: new Map([
        ['json', 1],
        ['nothing', 1],
      ]),
      items: 4,
      claims: 1,
      fresh: 2,
      nothing: false,
    });
    expect(sumOf(files.slice(1)).nothing).toBe(true);
  });

  it('has what cost something first, each with its file, and the most frequent kind first', () => {
    const rows = problemRows(files);
    expect(rows.map(({ key, file: of, problem: { code } }) => [key, of, code])).toEqual([
      [0, 'a', 'incomplete'],
      [1, 'b', 'incomplete'],
      [2, 'a', 'unused'],
    ]);
    expect(countsOf(rows)).toEqual([
      ['incomplete', 2],
      ['unused', 1],
    ]);
  });
});
