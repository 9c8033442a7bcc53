/** Is the place found at which a text stops being JSON? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../src/dossier/json-fault.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const cases: readonly (readonly [string, string, number])[] = [
  ['nothing', '', 0],
  ['a word', 'hello', 0],
  ['a broken word', 'nulx', 3],
  ['a comma after the last item', '[1,]', 3],
  ['a comma after the last field', '{"a":1,}', 7],
  ['a field without a colon', '{"a" 1}', 5],
  ['a field without quotation marks', '{a:1}', 1],
  ['two values', '{} {}', 3],
  ['a bracket of the wrong kind', '[1}', 2],
  ['a closing bracket alone', ']', 0],
  ['a line break in a string', '"a\nb"', 2],
  ['an unknown escape', '"a\\x"', 3],
  ['an escape with too few digits', '"\\u12g4"', 5],
  ['a leading zero', '01', 1],
  ['a number without decimals', '[1.]', 3],
  ['a plus sign', '+1', 0],
  ['a text that says another position', '{"position 3": x}', 15],
  ['a no-break space between', '[\u00A01]', 1],
];

describe('the fault of a text that is not JSON', () => {
  it.each(cases)('is found in %s', (_, text, at) => {
    expect(isJson(text)).toBe(false);
    expect(jsonFault(text)).toBe(at);
  });

  it('is the end of every text that was cut short', () => {
    const text = JSON.stringify({ a: [1, -2.5e-3, true, null, 'x\\"\u0007é', {}], b: [] }, null, 1);
    for (let length = 0; length < text.length; length++)
      expect(jsonFault(text.slice(0, length)), text.slice(0, length)).toBe(length);
    expect(jsonFault(text)).toBeUndefined();
  });

  it('is there exactly where the engine refuses, and what stands before it could still become JSON', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', ']', '}', '"', ':', 'x', '0', '.', '-', '\\', ' '),
      )
      .map(
        ([text, at, char]) => text.slice(0, at % (text.length + 1)) + char + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(damaged, (text) => {
        const fault = jsonFault(text);
        expect(fault === undefined).toBe(isJson(text));
        if (fault !== undefined) expect(jsonFault(text.slice(0, fault)) ?? fault).toBe(fault);
      }),
      { numRuns: 500 },
    );
  });

  it('is found under any nesting and in long strings', () => {
    expect(jsonFault('['.repeat(300_000))).toBe(300_000);
    expect(jsonFault(`["${'é'.repeat(2_000_000)}",]`)).toBe(2_000_004);
  });
});
