/** Has everybody in an article's graph a name, at every size of the stage, and does none lie on anything? */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Positions } from '../../../src/layout/types.ts';
import { allNamed } from '../../../src/scene/all-named.ts';
import { buildScene, nodeBox, nodeLabelBox, overlaps, type Scene } from '../../../src/scene/build.ts';
import { fitScene, labelsAt, labelScale, type PlacedLabel } from '../../../src/scene/labels-at.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { nodeFaces } from '../../../src/scene/node-style.ts';
import { sceneOf, type Spot } from './graph-sample.ts';

const NOBODY: ReadonlySet<string> = new Set();
const named = (scene: Scene, scale: number, first = NOBODY, idle = NOBODY): readonly PlacedLabel[] =>
  allNamed(scene, labelsAt(scene, scale, first), { first, idle, kept: [] }, measureText);
const boxOf = ({ mark, side, scale }: PlacedLabel) => nodeLabelBox(mark, side, scale);

function expectApart(scene: Scene, labels: readonly PlacedLabel[], over = NOBODY): void {
  const boxes = labels.map(boxOf);
  expect(new Set(labels.map(({ mark }) => mark.id)).size).toBe(labels.length);
  boxes.forEach((box, i) => {
    expect(boxes.some((other, j) => j < i && overlaps(box, other))).toBe(false);
    const id = labels[i]?.mark.id ?? '';
    if (over.has(id)) return;
    expect(scene.nodes.some((node) => node.id !== id && overlaps(box, nodeBox(node)))).toBe(false);
  });
}

/** A dossier of the repository as its file has it placed. */
function shipped(name: string, language: string): Scene {
  const text = readFileSync(new URL(`../../../data/${name}.dossier.json`, import.meta.url), 'utf8');
  const { dossier } = readDossier(text);
  if (!dossier) throw new Error('not read');
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const places = graph.nodes().map((id) => dossier.actors.find((actor) => actor.id === id)?.place);
  const positions: Positions = {
    x: Float64Array.from(places, (place) => place?.x ?? NaN),
    y: Float64Array.from(places, (place) => place?.y ?? NaN),
    side: places.map((place) => place?.side ?? 'below'),
  };
  return buildScene(graph, nodeFaces(graph, [language, dossier.language], measureText), positions);
}

const STAGES = [
  ['1440', { width: 716, height: 560 }],
  ['1024', { width: 620, height: 460 }],
  ['1024 while coding', { width: 450, height: 560 }],
  ['a phone', { width: 390, height: 330 }],
] as const;
const MARGIN = { side: 18, top: 18, bottom: 60 };

describe.each(['kim-putin', 'selat-kaca'])('the names of %s', (name) => {
  for (const language of ['en', 'id'])
    it.each(STAGES)(`in ${language} are all there at %s`, (_, size) => {
      const scene = shipped(name, language);
      const labels = named(scene, labelScale(fitScene(scene, size, MARGIN).k));
      expectApart(scene, labels);
      const there = new Set(labels.map(({ mark }) => mark.id));
      const missing = scene.nodes.filter(({ id }) => !there.has(id)).map(({ id }) => id);
      // The invented one has as many actors again, and on a phone one of them finds no room by any way.
      expect(missing).toEqual(name === 'selat-kaca' && size.width < 400 ? ['seabed-authority'] : []);
      for (const { mark } of labels) expect(mark.lines.length).toBeLessThanOrEqual(3);
    });
});

const spots = fc.array(
  fc.record({
    x: fc.integer({ min: -300, max: 300 }),
    y: fc.integer({ min: -300, max: 300 }),
    name: fc.constantFrom(
      'Kim',
      'Vladimir Putin',
      'James Martin Center for Nonproliferation Studies',
      '青鷺海上保険',
      'وزارة الخارجية',
    ),
  }),
  { minLength: 1, maxLength: 30 },
);

it('never lie on each other or on a shape, take nobody’s name away, and keep what stands out where it is', () => {
  fc.assert(
    fc.property(spots, fc.constantFrom(0.35, 0.6, 1, 2), fc.nat(29), (list, k, i) => {
      const { scene } = sceneOf(
        list.map((spot, at): Spot => ({ ...spot, id: `n${at}` })),
        [],
      );
      const first = new Set([`n${i}`]);
      const before = labelsAt(scene, labelScale(k), first);
      const after = allNamed(scene, before, { first, idle: NOBODY, kept: [] }, measureText);
      expectApart(scene, after, first);
      const there = new Set(after.map(({ mark }) => mark.id));
      for (const { mark } of before) expect(there.has(mark.id)).toBe(true);
      const chosen = (labels: readonly PlacedLabel[]) => labels.find(({ mark }) => first.has(mark.id));
      expect(chosen(after)).toEqual(chosen(before));
      // What is said is the name, in however many lines.
      for (const { mark } of after) expect(mark.lines.join(' ')).toBe(scene.node.get(mark.id)?.lines.join(' '));
    }),
    { numRuns: 60 },
  );
});

it('leave out whoever is not named now, and give that room to others', () => {
  const { scene } = sceneOf(
    [
      { id: 'a', x: 0, y: 0, name: 'Kim' },
      { id: 'b', x: 300, y: 0, name: 'Kim' },
    ],
    [],
  );
  expect(named(scene, 1, NOBODY, new Set(['a'])).map(({ mark }) => mark.id)).toEqual(['b']);
  expect(named(scene, 1, new Set(['a']), new Set(['a']))).toHaveLength(2);
});
