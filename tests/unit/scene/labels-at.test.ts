/** Can the labels be read at every zoom, without lying on each other? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeBox, nodeLabelBox, overlaps } from '../../../src/scene/build.ts';
import { labelsAt, labelScale } from '../../../src/scene/labels-at.ts';
import { LABEL_SIZE } from '../../../src/scene/palette.ts';
import { sceneOf, type Line, type Spot } from './graph-sample.ts';

const zooms = [0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1, 1.5, 3, 6];

const spots = fc.array(
  fc.record({
    x: fc.integer({ min: -300, max: 300 }),
    y: fc.integer({ min: -300, max: 300 }),
    name: fc.constantFrom(
      'Kim',
      'Vladimir Putin',
      'James Martin Center for Nonproliferation Studies',
      '青鷺海上保険',
      'KCNA',
    ),
    side: fc.constantFrom('below' as const, 'above' as const, 'left' as const, 'right' as const),
  }),
  { minLength: 1, maxLength: 25 },
);
const named = (list: readonly Omit<Spot, 'id'>[]): Spot[] => list.map((spot, i) => ({ ...spot, id: `n${i}` }));

describe('the size of labels', () => {
  it('never falls below what can be read, and does not swim while zooming', () => {
    for (const k of zooms) expect(labelScale(k) * LABEL_SIZE * k).toBeGreaterThanOrEqual(11 - 1e-9);
    for (const k of zooms) expect((labelScale(k) * 8) % 1).toBe(0);
    expect(zooms.map(labelScale)).toEqual([...zooms.map(labelScale)].sort((a, b) => b - a));
    expect(labelScale(6)).toBe(1);
  });
});

describe('the labels at a zoom', () => {
  it('never overlap each other, nor another node unless they stand out, and each node has one at most', () => {
    fc.assert(
      fc.property(spots, fc.constantFrom(...zooms), fc.array(fc.nat(24), { maxLength: 4 }), (list, k, first) => {
        const { scene } = sceneOf(named(list), []);
        const labels = labelsAt(scene, labelScale(k), new Set(first.map((i) => `n${i}`)));
        expect(new Set(labels.map((l) => l.mark.id)).size).toBe(labels.length);
        const boxes = labels.map((l) => nodeLabelBox(l.mark, l.side, l.scale));
        boxes.forEach((box, i) => {
          expect(boxes.some((other, j) => j < i && overlaps(box, other))).toBe(false);
          const mark = labels[i]?.mark;
          if (first.some((n) => `n${n}` === mark?.id)) return;
          expect(scene.nodes.some((node) => node !== mark && overlaps(box, nodeBox(node)))).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are as many as fit: whoever has none has no free side', () => {
    fc.assert(
      fc.property(spots, fc.constantFrom(...zooms), (list, k) => {
        const { scene } = sceneOf(named(list), []);
        const scale = labelScale(k);
        const labels = labelsAt(scene, scale);
        const boxes = labels.map((l) => nodeLabelBox(l.mark, l.side, l.scale));
        for (const node of scene.nodes.filter((n) => !labels.some((l) => l.mark === n)))
          for (const side of ['below', 'above', 'left', 'right'] as const) {
            const box = nodeLabelBox(node, side, scale);
            expect(
              boxes.some((b) => overlaps(b, box)) || scene.nodes.some((n) => n !== node && overlaps(nodeBox(n), box)),
            ).toBe(true);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('go to the well connected before others, and to what stands out before all', () => {
    const row: Spot[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => ({ id, x: i * 200, y: 0 }));
    const lines: Line[] = [
      ['f', 'sells', 'e'],
      ['f', 'visits', 'e'],
      ['f', 'pact', 'd'],
    ];
    const { scene } = sceneOf(row, lines);
    const order = (...first: string[]) =>
      labelsAt(scene, 1, new Set(first))
        .map((l) => l.mark.id)
        .join('');
    expect(order()).toBe('fedabc');
    expect(order('b')).toBe('bfedac');
    expect(order('a', 'd')).toBe('dafebc');
  });

  it('make room for each other in a small picture', () => {
    // Between two names and two shapes only the left is free for «b», once «a» has turned upwards.
    const { scene } = sceneOf(
      [
        { id: 'a', x: 0, y: 0, name: 'Kim', side: 'below' },
        { id: 'b', x: 0, y: 62, name: 'Kim', side: 'above' },
        { id: 'right', x: 46, y: 66, name: 'Kim' },
        { id: 'left', x: -46, y: 66, name: 'Kim' },
        { id: 'under', x: 0, y: 104, name: 'Kim' },
      ],
      [],
    );
    const labels = labelsAt(scene, 1.5);
    expect(labels.map(({ mark }) => mark.id).sort()).toEqual(['a', 'b', 'left', 'right', 'under']);
  });

  it('are there for what stands out in any case, on a free side where there is one', () => {
    fc.assert(
      fc.property(spots, fc.constantFrom(...zooms), fc.nat(24), (list, k, i) => {
        const { scene } = sceneOf(named(list), []);
        const scale = labelScale(k);
        const chosen = scene.nodes[i % list.length];
        if (!chosen) throw new Error('no node');
        const free = (['below', 'above', 'left', 'right'] as const).filter((side) => {
          const box = nodeLabelBox(chosen, side, scale);
          return !scene.nodes.some((n) => n !== chosen && overlaps(nodeBox(n), box));
        });
        const label = labelsAt(scene, scale, new Set([chosen.id])).find((l) => l.mark === chosen);
        expect(label).toBeDefined();
        if (free.includes(chosen.side)) expect(label?.side).toBe(chosen.side);
        if (label && free.length) expect(free).toContain(label.side);
      }),
      { numRuns: 60 },
    );
  });

  it('stay on their own side where there is room, and move where there is none', () => {
    const { scene } = sceneOf(
      [
        { id: 'a', x: 0, y: 0, side: 'right' },
        { id: 'b', x: 30, y: 0 },
      ],
      [],
    );
    expect(labelsAt(scene, 1).map((l) => [l.mark.id, l.side])).toEqual([
      ['a', 'below'],
      ['b', 'below'],
    ]);
    const alone = sceneOf([{ id: 'a', x: 0, y: 0, side: 'right' }], []).scene;
    expect(labelsAt(alone, 4)).toMatchObject([{ side: 'right', scale: 4 }]);
  });
});
