/** In which order are runs of letters read that run from right to left? */
import { expect, it } from 'vitest';
import { columnsOf } from '../../../src/exchange/pdf/columns.ts';
import { rowText, type Run } from '../../../src/exchange/pdf/runs.ts';

const run = (text: string, x: number, width = 40, y = 700): Run => ({ text, x, y, width, size: 10 });

it('the right column comes first where letters run from right to left', () => {
  const column = (word: string, x: number): Run[] => [0, 1, 2, 3].map((i) => run(`${word} ${i}`, x, 150, 700 - i * 12));
  const [right, left] = [column('اليمين', 300), column('اليسار', 60)];
  const texts = columnsOf([...left, ...right]).map(({ rows }) => rowText(rows[0] ?? { runs: [] }));
  expect(texts).toEqual(['اليمين 0', 'اليسار 0']);
  const latin = columnsOf([...column('left', 60), ...column('right', 300)]).map(({ rows }) =>
    rowText(rows[0] ?? { runs: [] }),
  );
  expect(latin).toEqual(['left 0', 'right 0']);
});

it('a name in other letters keeps its own order', () => {
  const runs = [run('في المدينة', 60), run('John', 110), run('Smith', 155), run('قالت سلطة الميناء', 205, 80)];
  expect(rowText({ runs })).toBe('قالت سلطة الميناء John Smith في المدينة');
});
