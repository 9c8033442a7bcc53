import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Problem, ProblemCode } from '../../src/dossier/problem.ts';
import ProblemList from '../../src/view/files/ProblemList.svelte';
import { LOCALES } from '../../src/words/languages.ts';
import { overwriteGetLocale } from '../../src/words/messages/runtime.js';

/** By key, so that a new code cannot be forgotten here. */
const CODES: Readonly<Record<ProblemCode, Problem['severity']>> = {
  'not-utf8': 'repaired',
  'not-json': 'refused',
  'not-a-dossier': 'refused',
  'newer-version': 'refused',
  'wrong-type': 'set-aside',
  'wrong-value': 'set-aside',
  'missing-field': 'repaired',
  'duplicate-id': 'set-aside',
  'duplicate-key': 'set-aside',
  'lost-number': 'set-aside',
  'dangling-reference': 'set-aside',
  'inferred-without-note': 'noted',
  'not-edtf': 'noted',
  'changed-text': 'noted',
  'bad-sentences': 'repaired',
};
const problems = Object.entries(CODES).map(([code, severity], i): Problem => ({
  code: code as ProblemCode,
  severity,
  path: i === 0 ? '' : `claims[${i}]`,
  expected: 'this',
  found: '<b>that</b>',
  ...(i === 0 && { line: 3, column: 7 }),
}));

test('every code and severity has words of its own in every language, and data stay data', async () => {
  const seen = new Map<string, string[]>();
  for (const locale of LOCALES) {
    overwriteGetLocale(() => locale);
    const screen = await render(ProblemList, { problems });
    const items = screen.getByRole('listitem').elements();
    expect(items).toHaveLength(problems.length);
    const texts = items.map((item) => item.querySelector('p')?.textContent?.trim() ?? '');
    expect(new Set(texts).size).toBe(problems.length);
    expect(texts.some((text) => text.includes('undefined') || text.length < 12)).toBe(false);
    expect(items[0]?.textContent).toMatch(/3.+7/);
    expect(screen.getByText('<b>that</b>', { exact: true }).elements()).toHaveLength(problems.length);
    seen.set(locale, texts);
    await screen.unmount();
  }
  const [first = [], second = []] = [...seen.values()];
  expect(first.filter((text, i) => text === second[i])).toEqual([]);
});

test('what is more than anybody reads is counted', async () => {
  overwriteGetLocale(() => 'en');
  const many = Array.from({ length: 130 }, (_, i) => ({ ...(problems[3] as Problem), path: `claims[${i}]` }));
  const screen = await render(ProblemList, { problems: many });
  await expect.element(screen.getByText('and 30 more')).toBeInTheDocument();
  expect(screen.getByRole('listitem').elements()).toHaveLength(100);
});
