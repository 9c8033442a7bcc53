/** Can the titles of groups be read: none runs into another group, and no name stands on one? */
import { describe, expect, it } from 'vitest';
import { overlaps, nodeLabelBox } from '../../../src/scene/build.ts';
import { captionsAt, type Guide } from '../../../src/scene/guides.ts';
import { allNamed } from '../../../src/scene/all-named.ts';
import { labelsAt } from '../../../src/scene/labels-at.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { sceneOf } from './graph-sample.ts';

const box = (key: string, left: number, top: number, width = 150): Guide => ({
  kind: 'box',
  key,
  left,
  top,
  right: left + width,
  bottom: top + 200,
});
const NAMES: Readonly<Record<string, string>> = {
  short: 'States',
  long: 'Around the James Martin Center for Nonproliferation Studies',
  arab: 'حول وزارة الخارجية والتعاون الدولي في المملكة',
  korea: '북한중앙통신과주변의모든사람들그리고다른사람들',
};
const at = (guides: readonly Guide[], k = 1) => captionsAt(guides, k, (key) => NAMES[key] ?? key, measureText);

describe('titles', () => {
  it('are as long as they are where nothing stands beside them', () => {
    const [short, long] = at([box('short', 0, 0, 800), box('long', 0, 300, 150)]);
    expect([short?.text, long?.text]).toEqual([NAMES['short'], NAMES['long']]);
  });

  it.each(['long', 'arab', 'korea'])('end before the group beside them: %s', (key) => {
    for (const k of [1, 0.5, 0.3]) {
      const [cut, next] = at([box(key, 0, 0), box('short', 160, 0)], k);
      expect(cut?.text).toMatch(/…$/u);
      expect(cut?.box.right).toBeLessThan(160);
      expect(next?.text).toBe(NAMES['short']);
    }
  });

  it('never shrink below what can be read, grow out of their box, and go where they would hide the picture', () => {
    const [near] = at([box('short', 0, 0)], 1);
    const [far] = at([box('short', 0, 0)], 0.4);
    expect(far?.scale).toBe(2);
    expect(far?.y).toBe(near?.y);
    expect(far?.box.top).toBeLessThan(near?.box.top ?? 0);
    expect(at([box('short', 0, 0)], 0.1)).toEqual([]);
    expect(at([])).toEqual([]);
  });

  it('stand in the middle of the top of their ring', () => {
    const [ring] = at([{ kind: 'ring', key: 'short', x: 50, y: 50, radius: 40 }]);
    expect(((ring?.box.left ?? 0) + (ring?.box.right ?? 0)) / 2).toBe(50);
    expect(ring?.anchor).toBe('middle');
  });
});

it('names keep off titles, also the last ones and those that stand out', () => {
  const { scene } = sceneOf(
    [
      { id: 'a', x: 40, y: 40, name: 'Kim', side: 'above' },
      { id: 'b', x: 90, y: 40, name: 'Vladimir Putin', side: 'above' },
      { id: 'c', x: 140, y: 40, name: 'Kim', side: 'above' },
    ],
    [],
  );
  const kept = at([box('long', 0, 0, 400)]).map((caption) => caption.box);
  for (const first of [new Set<string>(), new Set(['b'])]) {
    const labels = labelsAt(scene, 1.4, first, new Set(), kept);
    for (const { mark, side, scale } of allNamed(scene, labels, { first, idle: new Set(), kept }, measureText))
      expect(kept.some((title) => overlaps(title, nodeLabelBox(mark, side, scale)))).toBe(false);
  }
});
