/** Lists longer than the arguments that a call can take: nothing hands one over item by item. */
import { describe, expect, it } from 'vitest';
import { apply, difference } from '../../../src/edit/difference.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { balanceLines } from '../../../src/scene/wrap.ts';
import { dossierOf, rawDossier } from '../dossier/sample.ts';
import { readValue } from '../../../src/dossier/read.ts';

/** More than any engine takes. */
const MANY = 200_000;

describe('a list of two hundred thousand', () => {
  it('of words stands in one name', () => {
    const lines = balanceLines('ab '.repeat(MANY), 150, Infinity, { size: 12 }, measureText);
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.join(' ')).toBe('ab '.repeat(MANY).trim());
  });

  it('of changes stands between two states of a dossier', () => {
    const before = dossierOf(readValue(rawDossier()));
    const actors = Array.from(
      { length: MANY },
      (_, i) => ({ ...before.actors[0], id: `a${i}` }) as (typeof before.actors)[0],
    );
    const long = { ...before, actors };
    const changed = { ...long, actors: actors.map((actor, i) => (i % 2 ? actor : { ...actor, kind: 'other' })) };
    expect(apply(long, difference(long, changed))).toEqual(changed);
  });
});
