/** Does a dossier come out of a link letter for letter, and is whatever else stands there refused before it costs anything? */
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { INSIDE, packed, unpacked } from '../../../src/exchange/packed-dossier.ts';
import '../seed.ts';

const inside = (bytes: Uint8Array): string => INSIDE + Buffer.from(bytes).toString('base64url');

describe('a dossier inside of a link', () => {
  it('comes out as it went in, whatever it says, in letters that an address may have', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (text) => {
        const link = await packed(text);
        expect(link).toMatch(/^inside:[\w-]*$/u);
        expect(await unpacked(link)).toEqual({ text });
      }),
      { numRuns: 100 },
    );
  });

  it('is refused wherever it was cut off', async () => {
    const link = await packed(JSON.stringify({ words: Array.from({ length: 400 }, (_, i) => `word ${i * 7919}`) }));
    for (let length = INSIDE.length; length < link.length - 3; length += 7)
      expect(await unpacked(link.slice(0, length))).toBe('damaged');
  });

  it('is refused where it is something else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const read = await unpacked(INSIDE + text);
        expect(read === 'damaged' || typeof read === 'object').toBe(true);
      }),
    );
    expect(await unpacked(inside(deflateSync(new Uint8Array([0xff, 0xfe, 0x80]))))).toBe('damaged');
    expect(await unpacked(INSIDE)).toBe('damaged');
  });

  it('is not unpacked farther than what is taken: a few letters that would fill the memory', async () => {
    const bomb = inside(deflateSync(new Uint8Array(50_000_000).fill(32)));
    expect(bomb.length).toBeLessThan(70_000);
    expect(await unpacked(bomb, 1_000_000)).toBe('too-big');
  });
});
