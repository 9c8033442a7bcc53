/** Markdown that is nested or full of signs beyond any use: every word is read, and what people write is read as ever. */
import { describe, expect, it } from 'vitest';
import { textFromFile } from '../../../src/exchange/text-from-file.ts';

async function read(text: string): Promise<string> {
  const found = await textFromFile('a.md', new TextEncoder().encode(text));
  if (!('found' in found)) throw new Error(`refused: ${found.refusal}`);
  return found.found.text;
}

describe('in Markdown', () => {
  it.each([
    ['quotes', '>'.repeat(5000)],
    ['quotes with blanks', '> '.repeat(5000)],
    ['numbers', '1. '.repeat(5000)],
    ['bullets', '- '.repeat(5000)],
    ['both', '2) > + '.repeat(5000)],
  ])('words stand behind any number of %s', async (_, marks) =>
    expect(await read(`${marks}Ann left`)).toMatch(/Ann left$/u),
  );

  it('lists stand in each other as deep as anybody sets them', async () => {
    const list = Array.from({ length: 30 }, (_, i) => `${' '.repeat(2 * i)}- item ${i}`).join('\n');
    expect((await read(list)).split(/\n+/u)).toEqual(Array.from({ length: 30 }, (_, i) => `item ${i}`));
    expect(await read(`${'> '.repeat(30)}*Ann* left`)).toBe('Ann left');
  });

  it('lines across the page are none of its words, however long', async () => {
    for (const rule of ['- '.repeat(80), '* '.repeat(80), '_ '.repeat(80), '-'.repeat(200)])
      expect(await read(`One.\n\n${rule}\n\nTwo.`)).toBe('One.\n\nTwo.');
  });

  it('addresses of mail are words, and what is too long for one', async () => {
    expect(await read('Write to ann.lee@port.example or <bob@port.example>.')).toBe(
      'Write to ann.lee@port.example or bob@port.example.',
    );
    const long = `${'a'.repeat(3000)}@port.example`;
    expect(await read(`See ${long} *now*`)).toBe(`See ${long} now`);
  });
});
