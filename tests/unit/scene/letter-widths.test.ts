/** Are the tables of widths those of the fonts that come with Benang? `UPDATE_WIDTHS=1` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { moduleText, ownTables, widestTables } from './widths-of-fonts.ts';

const src = new URL('../../../src/scene/', import.meta.url);

const OWN_HEAD = `/**
 * How wide is each letter of the faces that come with Benang? Thousandths of an em, read from the fonts: a line is a first letter in
 * hexadecimal and the widths from there on, «n*k» for k alike, 0 for none. Written by tests/unit/scene/letter-widths.test.ts.
 */`;
const WIDEST_HEAD = `/**
 * How wide can a letter get where the fonts of a figure are not at hand? As letter-widths.ts; the widest of DejaVu, fonts a sixth wider
 * than Arial and Times, and our own. Written by tests/unit/scene/letter-widths.test.ts.
 */`;

it.each([
  ['letter-widths.ts', () => moduleText(OWN_HEAD, ownTables())],
  ['figure/widest-widths.ts', () => moduleText(WIDEST_HEAD, widestTables())],
])('src/scene/%s says what the fonts say', (name, make) => {
  const file = new URL(name, src);
  const text = make();
  if (process.env['UPDATE_WIDTHS']) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
