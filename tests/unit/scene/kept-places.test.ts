/** Does a picture travel with its dossier, and only as far as the dossier says where everybody stands? */
import { describe, expect, it } from 'vitest';
import type { KnownPlace } from '../../../src/layout/types.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { asWritten, placesOf, standing, withPlaces } from '../../../src/scene/kept-places.ts';
import { rawActor, rawClaim, soundDossier } from '../dossier/sample.ts';
import { graphOf } from './graph-sample.ts';

const graph = graphOf(['ann', 'bob'], [['ann', 'sells', 'bob']]);
const at = (x: number, y: number, more: Partial<KnownPlace> = {}): KnownPlace => ({
  x,
  y,
  pinned: false,
  side: 'left',
  ...more,
});
const dossier = soundDossier({
  actors: [rawActor('ann'), rawActor('bob', { place: { x: 3, y: -4.25, side: 'above', pinned: true, of: 'a desk' } })],
  claims: [rawClaim('c-1', 'Ann', 0)],
});
const reread = (text: string) => {
  const { dossier: back, problems } = readDossier(text);
  if (!back) throw new Error('not read');
  return { back, problems };
};

describe('places of a dossier', () => {
  it('are those of the actors that have one', () => {
    expect([...(placesOf(dossier) ?? [])]).toEqual([['bob', { x: 3, y: -4.25, side: 'above', pinned: true }]]);
    expect(placesOf(soundDossier({}))).toBeUndefined();
  });

  it.each([
    ['somebody has none', [['ann', at(1, 2)]]],
    [
      'it is not said where a name stands',
      [
        ['ann', at(1, 2)],
        ['bob', { x: 1, y: 2, pinned: false }],
      ],
    ],
    [
      'one is nowhere',
      [
        ['ann', at(1, 2)],
        ['bob', at(NaN, 2)],
      ],
    ],
    [
      'one is infinitely far',
      [
        ['ann', at(1, 2)],
        ['bob', at(1, -Infinity)],
      ],
    ],
    [
      'they are those of others',
      [
        ['cy', at(1, 2)],
        ['dee', at(1, 2)],
      ],
    ],
  ] as [string, [string, KnownPlace][]][])('are no picture where %s', (_, places) => {
    expect(standing(graph, new Map(places))).toBeUndefined();
  });

  it('are a picture where everybody has one, in the order of the graph', () => {
    const places = new Map([
      ['bob', at(3, 4, { side: 'right' })],
      ['somebody else', at(9, 9)],
      ['ann', at(1, 2)],
    ]);
    const positions = standing(graph, places);
    expect([...(positions?.x ?? [])]).toEqual([1, 3]);
    expect([...(positions?.y ?? [])]).toEqual([2, 4]);
    expect(positions?.side).toEqual(['left', 'right']);
    expect(standing(graph, undefined)).toBeUndefined();
  });

  it('come back from a file as they were written, with what others say of them', () => {
    const places = new Map([
      ['ann', at(-0.1, 20.07)],
      ['bob', at(7, 8, { side: 'below' })],
    ]);
    const placed = withPlaces(dossier, places);
    const text = writeDossier(placed);
    const { back, problems } = reread(text);
    expect(problems).toEqual([]);
    expect(placesOf(back)).toEqual(places);
    expect(back.actors[1]?.place).toEqual({ x: 7, y: 8, side: 'below', of: 'a desk' });
    expect(writeDossier(back)).toBe(text);
    expect(withPlaces(placed, places)).toBe(placed);
    expect(withPlaces(dossier, new Map())).toBe(dossier);
    // Of others, nothing but the places has changed.
    expect(placed.claims).toBe(dossier.claims);
  });

  it('are rounded to what a file tells, without a negative nothing', () => {
    const { x, y } = asWritten({ x: Float64Array.of(1.23456, -0.001), y: Float64Array.of(-7.555, 0), side: [] });
    expect([...x, ...y].map((value) => JSON.stringify(value))).toEqual(['1.23', '0', '-7.55', '0']);
    expect(Object.is(x[1], 0)).toBe(true);
  });

  it.each([
    ['far off', { x: 2e6, y: 0 }],
    ['without its height', { x: 2 }],
    ['on no side', { x: 2, y: 3, side: 'middle' }],
    ['in words', 'left of Bob'],
  ])('%s are set aside alone, said, and written back', (_, place) => {
    const odd = JSON.parse(writeDossier(dossier)) as { actors: Record<string, unknown>[] };
    if (odd.actors[0]) odd.actors[0]['place'] = place;
    const { back, problems } = reread(JSON.stringify(odd));
    expect(back.actors.map(({ id }) => id)).toEqual(['ann', 'bob']);
    expect(back.actors[0]?.place).toBeUndefined();
    expect(problems[0]).toMatchObject({
      severity: 'set-aside',
      path: expect.stringContaining('actors[0].place') as string,
    });
    const { unread } = readDossier(JSON.stringify(odd));
    expect((JSON.parse(writeDossier(back, unread)) as typeof odd).actors[0]?.['place']).toEqual(place);
  });
});
