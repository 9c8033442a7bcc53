/** Is a dossier seen from far away: everybody in their place, every family between two once, in few numbers? */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { miniatureOf } from '../../../src/scene/miniature.ts';
import { slotsOf } from '../../../src/scene/palette.ts';
import { rawActor, rawClaim, rawType, soundDossier } from '../dossier/sample.ts';

const places = { ann: { x: -100, y: 0 }, bob: { x: 300, y: 200 } };
const made = (more: Partial<Record<'ann' | 'bob', unknown>> = {}) =>
  soundDossier({
    actors: (['ann', 'bob'] as const).map((id) => rawActor(id, { place: id in more ? more[id] : places[id] })),
    relationTypes: [rawType('knows'), rawType('pays', { family: 'economy' }), rawType('funds', { family: 'economy' })],
    claims: ['knows', 'pays', 'funds', 'knows'].map((relation, i) => rawClaim(`c-${i}`, 'Ann', 0, { relation })),
  });

it('has everybody inside, in the same order across and down, and each family of two once, side by side', () => {
  const dossier = made();
  const seen = miniatureOf(dossier);
  expect(seen?.dots).toHaveLength(2);
  const [a, b] = seen?.dots ?? [];
  if (!seen || !a || !b) throw new Error('nobody is there');
  expect(a[0]).toBeLessThan(b[0]);
  expect(a[1]).toBeLessThan(b[1]);
  for (const [x, y, radius] of seen.dots) {
    expect(x - radius).toBeGreaterThanOrEqual(-1);
    expect(x + radius).toBeLessThanOrEqual(seen.width + 1);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(seen.height);
  }
  const slots = slotsOf(dossier);
  expect(seen.lines.map(([, , , , slot]) => slot)).toEqual([slots.get('ties'), slots.get('economy')]);
  expect(seen.lines[0]?.slice(0, 2)).not.toEqual(seen.lines[1]?.slice(0, 2));
});

it('is not there where somebody has no place, or nobody is there', () => {
  expect(miniatureOf(made({ bob: undefined }))).toBeUndefined();
  expect(miniatureOf({ actors: [], claims: [], relationTypes: [] })).toBeUndefined();
});

it.each(['kim-putin', 'selat-kaca'])('of the sample %s takes few bytes', (name) => {
  const file = new URL(`../../../data/${name}.dossier.json`, import.meta.url);
  const dossier = JSON.parse(readFileSync(file, 'utf8')) as Dossier;
  expect(JSON.stringify(miniatureOf(dossier)).length).toBeLessThan(3000);
});
