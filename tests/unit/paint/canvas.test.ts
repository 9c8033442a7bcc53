/** Is on the canvas what is in the scene: everything in sight, nothing of what is not, and no detail that nobody could see? */
import { describe, expect, it } from 'vitest';
import { linesIn, paintScene, type Drawing, type Look, type Pen, type View } from '../../../src/paint/canvas.ts';
import { detailAt, inkOf, isInShare } from '../../../src/paint/detail.ts';
import {
  FAINT,
  isDenied,
  isStraight,
  LIFTED,
  mannerOf,
  PALE_LINE,
  PINNED,
  slotIn,
  strokeIn,
} from '../../../src/paint/flat-scene.ts';
import type { EdgeMark, Scene } from '../../../src/scene/build.ts';
import { sample } from '../../../src/scene/curve.ts';
import { PALE } from '../../../src/scene/palette.ts';
import { shapeDetail, shapePath, traceDetail, traceShape, type Outline } from '../../../src/scene/shape.ts';
import { SHAPES } from '../scene/graph-sample.ts';
import { flat, gridScene } from './large-scene.ts';

const LOOK: Look = {
  paper: 'paper',
  ink: 'ink',
  tint: 'tint',
  thread: 'thread',
  families: Array.from({ length: 10 }, (_, i) => `family ${i}`),
};
const NOBODY = { pinned: new Set<string>(), faint: new Set<string>(), lifted: undefined };
const drawingOf = (scene: Scene, how: Parameters<typeof mannerOf>[2] = NOBODY): Drawing => ({
  scene: flat(scene),
  manner: mannerOf(scene.nodes, scene.edges, how),
  ink: inkOf(flat(scene)),
  look: LOOK,
});
const viewOf = (left: number, top: number, k: number, width = 800, height = 600): View => ({
  left,
  top,
  k,
  width,
  height,
  ratio: 1,
});

interface Drawn {
  readonly how: 'stroke' | 'fill';
  readonly colour: unknown;
  readonly width: number;
  readonly alpha: number;
  readonly dash: readonly number[];
  readonly starts: number;
  readonly arcs: number;
}

/** Writes down what is drawn with it. */
function recorder(): { pen: Pen; drawn: Drawn[] } {
  const drawn: Drawn[] = [];
  let [starts, arcs] = [0, 0];
  let dash: number[] = [];
  const note = (how: 'stroke' | 'fill'): void => {
    const { strokeStyle, fillStyle, lineWidth, globalAlpha } = pen;
    drawn.push({
      how,
      colour: how === 'stroke' ? strokeStyle : fillStyle,
      width: lineWidth,
      alpha: globalAlpha,
      dash,
      starts,
      arcs,
    });
  };
  const pen: Pen = {
    strokeStyle: '',
    fillStyle: '',
    lineWidth: 1,
    globalAlpha: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    beginPath: () => {
      starts = arcs = 0;
    },
    moveTo: () => starts++,
    lineTo: () => {},
    closePath: () => {},
    arc: () => arcs++,
    quadraticCurveTo: () => {},
    bezierCurveTo: () => {},
    setLineDash: (lengths) => (dash = [...lengths]),
    stroke: () => note('stroke'),
    fill: () => note('fill'),
  };
  return { pen, drawn };
}

function paint(scene: Scene, view: View, how?: Parameters<typeof mannerOf>[2]): Drawn[] {
  const { pen, drawn } = recorder();
  for (const _ of paintScene(pen, drawingOf(scene, how), view));
  return drawn;
}
const sum = (list: readonly Drawn[]): number => list.reduce((all, { starts }) => all + starts, 0);
const lines = (list: readonly Drawn[]): Drawn[] =>
  list.filter(({ how, colour }) => how === 'stroke' && String(colour).startsWith('family'));

describe('the flat lists of a scene', () => {
  it('say what its marks say', () => {
    const scene = gridScene(6);
    const { kinds, heads, lines: numbers } = flat(scene);
    scene.edges.forEach((edge, i) => {
      const kind = kinds[i] ?? 0;
      expect([slotIn(kind), strokeIn(kind), isDenied(kind), isStraight(kind)]).toEqual([
        edge.slot,
        edge.stroke,
        edge.denied,
        edge.curve.straight,
      ]);
      expect(heads[i * 5 + 4]).toBeCloseTo(edge.head?.half ?? 0, 4);
      expect(numbers[i * 9 + 6]).toBeCloseTo(edge.curve.p3.x, 2);
      expect(numbers[i * 9 + 8]).toBeCloseTo(edge.width, 4);
    });
  });

  it('say who is faint, pinned and lifted, with the lines of whoever is lifted', () => {
    const { nodes, edges } = gridScene(3);
    const [a = '', b = '', c = ''] = nodes.map(({ id }) => id);
    const manner = mannerOf(nodes, edges, { pinned: new Set([a]), faint: new Set([a, b]), lifted: c });
    expect([...manner.nodes.slice(0, 4)]).toEqual([PINNED + FAINT, FAINT, LIFTED, 0]);
    edges.forEach(({ source, target }, i) => expect(manner.lines[i] === LIFTED).toBe(source === c || target === c));
  });
});

describe('what is in sight', () => {
  const scene = gridScene(20);
  const within = (edge: EdgeMark, { left, top, k, width, height }: View): boolean =>
    sample(edge.curve, 300).some(({ x, y }) => x >= left && y >= top && x <= left + width / k && y <= top + height / k);

  it.each([
    ['everything', viewOf(-500, -500, 0.1)],
    ['a corner', viewOf(-100, -100, 1)],
    ['a spot in the middle', viewOf(1900, 1830, 4)],
    ['nothing', viewOf(9000, 9000, 1)],
  ])('holds every line of which something can be seen: %s', (_, view) => {
    const found = new Set(linesIn(drawingOf(scene), view));
    scene.edges.forEach((edge, i) => {
      if (within(edge, view)) expect(found.has(i), edge.id).toBe(true);
    });
    if (view.left > 8000) expect(found.size).toBe(0);
    if (view.k === 4) expect(found.size).toBeLessThan(scene.edges.length / 4);
  });

  it('is drawn, each line once, and none of whoever is lifted', () => {
    const view = viewOf(-500, -500, 0.1);
    expect(sum(lines(paint(scene, view)))).toBe(scene.edges.length);
    const [{ id } = { id: '' }] = scene.nodes;
    const own = scene.edges.filter(({ source, target }) => source === id || target === id).length;
    expect(own).toBeGreaterThan(0);
    expect(sum(lines(paint(scene, view, { ...NOBODY, lifted: id })))).toBe(scene.edges.length - own);
  });
});

describe('lines that step back', () => {
  const scene = gridScene(6);
  const view = viewOf(-500, -500, 0.6, 2000, 2000);
  const isPale = ({ id }: EdgeMark): boolean => scene.edges.findIndex((edge) => edge.id === id) % 2 === 0;
  const pale = scene.edges.filter(isPale);

  it('are said to be pale, also those of whoever is lifted', () => {
    const { source, target } = scene.edges[0] as EdgeMark;
    const manner = mannerOf(scene.nodes, scene.edges, { ...NOBODY, lifted: source, isPale });
    expect(manner.lines[0]).toBe(PALE_LINE + LIFTED);
    scene.edges.forEach((edge, i) => expect(((manner.lines[i] ?? 0) & PALE_LINE) !== 0, target).toBe(isPale(edge)));
    const { source: other } = scene.edges.at(-1) as EdgeMark;
    const drawn = lines(paint(scene, view, { ...NOBODY, lifted: other, isPale }));
    expect(sum(drawn)).toBeLessThan(sum(lines(paint(scene, view, { ...NOBODY, isPale }))));
  });

  it('are drawn first, and less firmly, with their heads and crosses', () => {
    const all = paint(scene, view, { ...NOBODY, isPale });
    const strokes = all.filter(
      ({ how, colour, width }) => how === 'stroke' && String(colour).startsWith('family') && width !== 2.2 * 0.6,
    );
    expect(strokes).toHaveLength(scene.edges.length);
    expect(strokes.slice(0, pale.length).every(({ alpha }) => alpha === PALE)).toBe(true);
    expect(strokes.slice(pale.length).every(({ alpha }) => alpha === 1)).toBe(true);
    const heads = all.filter(({ how, colour }) => how === 'fill' && String(colour).startsWith('family'));
    const count = (of: number): number =>
      heads.filter(({ alpha }) => alpha === of).reduce((n, { starts }) => n + starts, 0);
    expect(count(PALE)).toBe(pale.filter(({ head }) => head).length);
    expect(count(1)).toBe(scene.edges.filter((edge) => edge.head && !isPale(edge)).length);
  });
});

describe('how much of it is drawn', () => {
  const scene = gridScene(45);

  it('is everything when it is looked at closely: dashes, heads, crosses and shapes', () => {
    const drawn = paint(scene, viewOf(1000, 1000, 1));
    expect(drawn.some(({ dash }) => dash.length > 0)).toBe(true);
    expect(drawn.some(({ how, colour }) => how === 'fill' && String(colour).startsWith('family'))).toBe(true);
    expect(drawn.some(({ how, colour }) => how === 'stroke' && colour === 'paper')).toBe(true);
    expect(drawn.some(({ how, colour }) => how === 'fill' && colour === 'tint')).toBe(true);
    for (const { width, alpha } of lines(drawn)) {
      expect(width).toBeGreaterThanOrEqual(1.6);
      expect(alpha).toBe(1);
    }
  });

  it('is, from far away, thin lines without dashes, and dots', () => {
    const drawn = paint(scene, viewOf(-1000, -1000, 0.06));
    expect(new Set(lines(drawn).map(({ dash }) => dash.length))).toEqual(new Set([0]));
    expect(new Set(lines(drawn).map(({ width }) => width))).toEqual(new Set([0.7]));
    const fills = drawn.filter(({ how }) => how === 'fill');
    expect(new Set(fills.map(({ colour }) => colour))).toEqual(new Set(['ink']));
    expect(fills.reduce((all, { arcs }) => all + arcs, 0)).toBe(scene.nodes.length);
    // Gathered: hundreds of lines are few strokes.
    expect(lines(drawn).length).toBeLessThan(scene.edges.length / 10);
  });

  it('grows with the zoom and never shrinks', () => {
    const ink = inkOf(flat(scene));
    let before = detailAt(0.001, ink);
    for (let k = 0.002; k < 4; k *= 1.1) {
      const now = detailAt(k, ink);
      expect(now.alpha).toBeGreaterThanOrEqual(before.alpha);
      for (const part of ['dashes', 'heads', 'crosses', 'pins'] as const)
        if (before[part]) expect(now[part]).toBe(true);
      before = now;
    }
    expect(before).toMatchObject({ alpha: 1, dashes: true, heads: true, crosses: true, pins: true });
  });

  it('leaves a trace of every line, and never thins out where there is room', () => {
    expect(detailAt(0.01, { length: 1e12, area: 1e6, actors: 10 }).alpha).toBeGreaterThan(3 / 256);
    expect(detailAt(0.3, { length: 5e4, area: 1e7, actors: 10 }).alpha).toBe(1);
    expect(detailAt(1, { length: 0, area: 0, actors: 0 }).alpha).toBe(1);
  });
});

describe('lines that would be a black ball even as a breath', () => {
  const ink = { length: 6e8, area: 1e8, actors: 1e5 };

  it('are drawn in part, always the same ones, more of them the nearer one comes, in the end all', () => {
    const shares = [0.005, 0.02, 0.1, 0.4, 3].map((k) => detailAt(k, ink).share);
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    let before = new Set<number>();
    for (const share of shares) {
      const now = new Set(Array.from({ length: 5000 }, (_, i) => i).filter((i) => isInShare(i, 1.6, share)));
      expect(now.size / 5000).toBeCloseTo(share, 1);
      for (const i of before) expect(now.has(i)).toBe(true);
      before = now;
    }
  });

  it('are drawn in any case where several origins say so', () => {
    expect(Array.from({ length: 1000 }, (_, i) => i).every((i) => isInShare(i, 2.5, 0.01))).toBe(true);
  });
});

/** Every number that goes into a path, in its order; arcs by their ends. */
function tracedNumbers(trace: (pen: Parameters<typeof traceShape>[0]) => void): number[] {
  const numbers: number[] = [];
  const take = (...more: number[]): void => void numbers.push(...more);
  trace({
    moveTo: take,
    lineTo: take,
    quadraticCurveTo: take,
    bezierCurveTo: take,
    closePath: () => {},
    arc: (x, y, r) => take(x + r, y, x - r, y),
  });
  return numbers;
}

/** The corners of path data, with `H` and `V` as whole points. */
function pathNumbers(d: string): number[] {
  const numbers: number[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', text = ''] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const given = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === 'H') x = given[0] ?? 0;
    else if (command === 'V') y = given[0] ?? 0;
    else if (command === 'A') [x = 0, y = 0] = given.slice(-2);
    else if (command !== 'Z') {
      numbers.push(...given.slice(0, -2));
      [x = 0, y = 0] = given.slice(-2);
    }
    if (command !== 'Z') numbers.push(x, y);
  }
  return numbers;
}

describe('an outline', () => {
  it.each([...SHAPES, 'unsaid'] as Outline[])('of %s is the same in steps as in path data', (shape) => {
    for (const [trace, path] of [
      [traceShape, shapePath],
      [traceDetail, shapeDetail],
    ] as const) {
      const steps = tracedNumbers((pen) => trace(pen, shape, 0, 0, 10));
      const wanted = pathNumbers(path(shape, 10));
      expect(steps.length).toBe(wanted.length);
      steps.forEach((number, i) => expect(number).toBeCloseTo(wanted[i] ?? NaN, 1));
    }
  });
});
