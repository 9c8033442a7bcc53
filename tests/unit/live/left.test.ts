/** Is what stays on the page what is ticked and looked for, in whatever letters it was typed? */
import { expect, it } from 'vitest';
import { folded, leftOf } from '../../../src/live/left.ts';

const row = (name: string, family: string, firmness: string, text: string) => ({ name, family, firmness, text });
const rows = folded([
  row('a', 'arms', 'solid', 'Ann supplies arms to Bob'),
  row('b', 'arms', 'dashed', 'Bob denies it to Zoë'),
  row('c', 'ties', 'solid', 'Путин and Ann'),
]);
const every = { families: new Set(['arms', 'ties']), firmness: new Set(['solid', 'dashed']), words: '' };
const left = (wanted: Partial<typeof every>) => [...leftOf(rows, { ...every, ...wanted })];

it.each([
  [{}, ['a', 'b', 'c']],
  [{ families: new Set(['arms']) }, ['a', 'b']],
  [{ firmness: new Set(['solid']) }, ['a', 'c']],
  [{ families: new Set(['arms']), firmness: new Set(['solid']) }, ['a']],
  [{ families: new Set<string>() }, []],
  [{ words: 'zoe' }, ['b']],
  [{ words: 'ANN bob' }, ['a']],
  [{ words: 'путин' }, ['c']],
  [{ words: 'nobody' }, []],
])('of %j stays %j', (wanted, names) => {
  expect(left(wanted)).toEqual(names);
});
