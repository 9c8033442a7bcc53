/** Is what was kept looked at before it is taken for a dossier? With kept texts that are damaged, and still JSON. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { advance, begin, present } from '../../../src/session/history.ts';
import { checkStored, salvage } from '../../../src/session/check-stored.ts';
import { isCard, partsOf, readStored, readPlaces, stepText } from '../../../src/session/stored-text.ts';
import type { StoredSummary, StoredDossier } from '../../../src/session/ports.ts';
import { lastChangedFirst, nextOrder } from '../../../src/session/library-order.ts';
import { damage } from './damage.ts';

const { dossier } = readDossier(
  readFileSync(new URL('../../../data/selat-kaca.dossier.json', import.meta.url), 'utf8'),
) as { dossier: Dossier };

const deed = { kind: 'claim-removed' } as const;
const without = (from: Dossier, i: number): Dossier => ({ ...from, claims: from.claims.toSpliced(i, 1) });
let history = begin(dossier, '2026-11-22T08:00:00.000Z');
for (let i = 0; i < 3; i++) history = advance(history, without(present(history), i), deed, '2026-11-22T08:00:01.000Z');
const swapped = { ...present(history), actors: present(history).actors.map((a) => ({ ...a })) };
history = advance(history, swapped, deed, '2026-11-22T08:00:02.000Z');

const card: StoredSummary = {
  ...{ key: 'k', turn: 1, id: dossier.id, title: dossier.title, language: 'en', documents: 1, actors: 1, claims: 1 },
  ...{ changed: '2026-11-22T08:00:00.000Z', size: 1, first: 0, at: 4, last: 4, parts: 0, partsSize: 1 },
};
const parts = [...partsOf(dossier, [])];
const kept: StoredDossier = {
  card: { ...card, parts: parts.length },
  parts,
  steps: history.steps.map((step, i) => stepText(step, history.steps[i - 1])),
};

describe('what was kept', () => {
  it('is taken when it is sound', () => {
    expect(() => checkStored(kept)).not.toThrow();
    expect(present(readStored(kept).history)).toEqual(present(history));
  });

  it('is refused when damaged, or can be drawn; and what is salvaged of it can be drawn', () => {
    const value = fc.constantFrom<unknown>(null, 7, 'x', [], {}, [null], { en: 5 }, true);
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.nat(), value, (inParts, which, at, to) => {
        const texts = [...(inParts ? kept.parts : kept.steps)];
        const i = which % texts.length;
        texts[i] = damage(texts[i] ?? '', at, to);
        const hurt: StoredDossier = { ...kept, [inParts ? 'parts' : 'steps']: texts };
        const draw = (shown: Dossier): unknown => buildGraph(shown, countingClaims(checkDossier(shown)));
        let read: ReturnType<typeof readStored> | undefined;
        try {
          checkStored(hurt);
          read = readStored(hurt);
        } catch {
          const salvaged = salvage(hurt);
          if (salvaged) draw(salvaged.dossier);
          return;
        }
        for (const step of read.history.steps) draw(step.dossier);
      }),
      { numRuns: 150 },
    );
  });

  it('gives back what was done up to the damage', () => {
    const steps = kept.steps.with(3, '{"torn');
    const salvaged = salvage({ ...kept, steps });
    expect(salvaged?.steps).toBe(2);
    expect(salvaged?.dossier.claims).toHaveLength(dossier.claims.length - 2);
    const unreadable = salvage({ ...kept, parts: ['{"fields":7'] });
    expect(unreadable).toBeUndefined();
  });

  it('keeps a damaged card or place from hiding the others', () => {
    expect(isCard(card)).toBe(true);
    for (const bad of [{ title: null }, { title: { en: 4 } }, { at: '4' }, { changed: 5 }])
      expect(isCard({ ...card, ...bad } as unknown as StoredSummary)).toBe(false);
    expect([...(readPlaces('[["a",{"x":1,"y":2}],["b",{"x":null,"y":2}]]') ?? [])].map(([id]) => id)).toEqual(['a']);
    expect(readPlaces('[["a"]]')).toBeUndefined();
  });
});

describe('what was changed last', () => {
  it('is known whatever the clock says, and cards from before come after, by the clock', () => {
    const at = (key: string, changed: string, order?: number): StoredSummary => ({
      ...card,
      key,
      changed,
      ...(order !== undefined && { order }),
    });
    const cards = [at('old', '2024'), at('ahead', '2031', 4), at('back', '2019', 5), at('older', '2023')];
    expect(cards.toSorted(lastChangedFirst).map(({ key }) => key)).toEqual(['back', 'ahead', 'old', 'older']);
    expect(nextOrder(cards)).toBe(6);
    expect(nextOrder([])).toBe(1);
  });
});
