/** Is a text that is sound JSON read as it stands, and anything else as loosely as before? */
import { describe, expect, it } from 'vitest';
import { readLoose } from '../../../../src/exchange/proposals/loose-json.ts';

describe('a text that is meant to be JSON', () => {
  it.each([
    ['{"a": "x\\" ``` {", "b": [1]}', 0],
    ['\uFEFF  [{"a": "//"}]\n ', 3],
  ])('is one piece where it is sound: «%s»', (text, start) => {
    const value = JSON.parse(text.replace('\uFEFF', '')) as unknown;
    const end = text.trimEnd().length;
    expect(readLoose(text)).toEqual({ pieces: [{ value, start, end, fault: undefined, open: 0 }], lost: [] });
  });

  it('is as many pieces as it has where it is not', () => {
    expect(readLoose('{"a": 1} and {"b": 2}').pieces.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(readLoose('{"a": 1}\n{"b": 2}').pieces).toHaveLength(2);
    expect(readLoose('{"a": [1').pieces[0]?.open).toBe(2);
    expect(readLoose('[1, 2]').pieces).toEqual([]);
  });

  it('is no proposal where it is nested deeper than any is, however sound', () => {
    const deep = `{"a":${'['.repeat(60)}${']'.repeat(60)}}`;
    expect(readLoose(deep).pieces.every(({ open }) => open > 0)).toBe(true);
  });
});
