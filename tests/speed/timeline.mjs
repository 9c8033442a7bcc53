/**
 * How long does one step of the timeline's brush take, before anything is drawn? From the window that the hand has drawn to what is left,
 * what every choice would leave, and what the timeline shows of it; and, once for a dossier, the line of time itself.
 * Growth: how many times longer than for a tenth of the claims.
 * Run: node tests/speed/timeline.mjs
 */
import { pathToFileURL } from 'node:url';
import { asShipped } from './as-shipped.mjs';
import { madeDossier, madeGraph, repeatable } from './made-dossier.mjs';

/**
 * @typedef {typeof import('../../src/graph/claim-index.ts') & typeof import('../../src/graph/select.ts') &
 *   typeof import('../../src/graph/filter.ts') & typeof import('../../src/graph/build.ts') &
 *   typeof import('../../src/dossier/read.ts') & typeof import('../../src/scene/timeline/dates.ts') &
 *   typeof import('../../src/scene/timeline/scale.ts') & typeof import('../../src/scene/timeline/ticks.ts') &
 *   typeof import('../../src/scene/timeline/marks.ts') & typeof import('../../src/scene/measure.ts')} Rooms
 */

/** Actors and claims. */
const SIZES = [
  [100, 1_000],
  [1_000, 10_000],
  [10_000, 100_000],
];
const STEPS = 15;
const WIDTH = 744;
const HEIGHT = 50;
const DAY = 86_400_000;

export async function run() {
  const rooms = /** @type {Rooms} */ (
    await asShipped([
      'graph/claim-index',
      'graph/select',
      'graph/filter',
      'graph/build',
      'dossier/read',
      'scene/measure',
      'scene/timeline/dates',
      'scene/timeline/scale',
      'scene/timeline/ticks',
      'scene/timeline/marks',
    ])
  );
  console.log('| claims | dates | line of time, once | what is left | choices | marks | brush step | growth |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  let before = NaN;
  for (const [actors = 0, claims = 0] of SIZES) before = measure(rooms, actors, claims, before);
}

/** Some decades of years and months, and half of the claims on the days of one week. @param {number} i @param {() => number} random */
function whenOf(i, random) {
  if (i % 2) return new Date(Date.UTC(2024, 9, 1) + Math.floor(random() * 7) * DAY).toISOString().slice(0, 10);
  const year = 1948 + Math.floor(random() * 76);
  return i % 4 ? `${year}` : `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`;
}

/** @param {Rooms} rooms @param {number} actors @param {number} wanted @param {number} before */
function measure(rooms, actors, wanted, before) {
  const { dossier } = rooms.readDossier(madeDossier(madeGraph(actors, wanted), { documents: Math.ceil(wanted / 40) }));
  if (!dossier) throw new Error('the made dossier cannot be read');
  const random = repeatable(3);
  const claims = dossier.claims.map((claim, i) => (i % 10 ? { ...claim, when: whenOf(i, random) } : claim));
  const whole = rooms.buildGraph({ ...dossier, claims }, new Set(claims.map(({ id }) => id)));
  const index = rooms.indexClaims(whole);
  const totals = rooms.totalsOf(index);
  const slots = Uint8Array.from(index.claims, (_, i) => i % 8);

  const [made, laying] = timed(() => {
    const dates = rooms.datesBy(index, 'happened');
    const scale = rooms.timeScale(dates, WIDTH, rooms.labelsFit('en', rooms.measureText));
    if (!scale) throw new Error('the made dossier has no dates');
    rooms.ticksOf(scale, 'en', rooms.measureText);
    return { dates, scale, marks: rooms.marksOf(scale, dates.dates, HEIGHT) };
  });
  const { dates, scale, marks } = made;

  /** @type {number[][]} */
  const times = [[], [], [], []];
  for (let i = 0; i < STEPS; i++) {
    // As a hand draws the window wider and wider.
    const span = { min: scale.invert(WIDTH * 0.2), max: scale.invert(WIDTH * (0.25 + (0.6 * i) / STEPS)) };
    const filter = { ...rooms.ALL, span };
    const [visible, selecting] = timed(() => rooms.select(index, filter));
    const [, counting] = timed(() => rooms.choices(index, totals, filter));
    const [, marking] = timed(() => {
      /** @param {number} claim */
      const isVisible = (claim) => visible.claims.has(index.claims[claim]?.id ?? '');
      if (marks.kind === 'bins') return rooms.countBins(marks.bins, marks.spread, slots, isVisible).all.length;
      return marks.marks.filter(({ claim }) => isVisible(claim)).length;
    });
    [selecting, counting, marking, selecting + counting + marking].forEach((time, part) => times[part]?.push(time));
  }
  const [left = NaN, choices = NaN, shown = NaN, sum = NaN] = times.map(median);
  const growth = Number.isNaN(before) ? '' : `${(sum / before).toFixed(1)} ×`;
  const cells = [wanted, dates.dates.length, ms(laying), ms(left), ms(choices), ms(shown), ms(sum), growth];
  console.log(`| ${cells.join(' | ')} |`);
  return sum;
}

/** @param {number} time */
const ms = (time) => `${time.toFixed(1)} ms`;

/** @template T @param {() => T} work @returns {[T, number]} */
function timed(work) {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

/** @param {number[]} list */
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
