/**
 * How long do the ways through take? In Node, on made-up graphs with hubs, of 1,000, 10,000 and 100,000 claims: the median of some
 * rounds. Nothing of it may hold a frame for long; what does (the groups of a very large graph) is said here.
 */
import { pathToFileURL } from 'node:url';
import { asShipped } from './as-shipped.mjs';
import { madeDossier, madeGraph, repeatable } from './made-dossier.mjs';

/**
 * @typedef {typeof import('../../src/graph/path.ts') & typeof import('../../src/graph/around.ts') &
 *   typeof import('../../src/graph/disagreements.ts') & typeof import('../../src/graph/speakers.ts') &
 *   typeof import('../../src/graph/partners.ts') & typeof import('../../src/graph/ties.ts') & typeof import('../../src/graph/articulation.ts') &
 *   typeof import('../../src/graph/groups.ts') & typeof import('../../src/graph/between.ts') &
 *   typeof import('../../src/graph/connectivity.ts') &
 *   typeof import('../../src/graph/build.ts') & typeof import('../../src/dossier/read.ts')} Rooms
 */

/** Actors and claims. */
const SIZES = /** @type {const} */ ([
  [300, 1_000],
  [3_000, 10_000],
  [30_000, 100_000],
]);
const ROUNDS = 7;

/** @param {() => void} work */
function median(work) {
  work(); // warm
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
}

/** @template T @param {Generator<unknown, T, undefined>} steps */
function toEnd(steps) {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export async function run() {
  const rooms = /** @type {Rooms} */ (
    await asShipped([
      'graph/path',
      'graph/around',
      'graph/disagreements',
      'graph/speakers',
      'graph/partners',
      'graph/ties',
      'graph/articulation',
      'graph/groups',
      'graph/between',
      'graph/connectivity',
      'graph/build',
      'dossier/read',
    ])
  );
  const { readDossier, buildGraph, shortestRoutes, whyNone, around, disagreementsIn, voicesIn } = rooms;
  const { tiesIn, mostConnected, articulationSteps, groupsOf, betweenSteps, ASSERTED } = rooms;
  console.log(
    '| claims | path, far pairs | asserted only | why none | around, 2 steps | disagreements | voices | ties | most connected | cuts | groups | between, slowest step |',
  );
  console.log(`|${' --- |'.repeat(12)}`);
  for (const [actors, claims] of SIZES) {
    const { dossier } = readDossier(madeDossier(madeGraph(actors, claims), { documents: Math.ceil(claims / 500) }));
    if (!dossier) throw new Error('the made dossier cannot be read');
    const all = new Set(dossier.claims.map(({ id }) => id));
    const graph = buildGraph(dossier, all);
    const random = repeatable(3);
    const pairs = Array.from(
      { length: 10 },
      () => /** @type {const} */ ([`a-${Math.floor(random() * actors)}`, `a-${Math.floor(random() * actors)}`]),
    );
    /** @param {(from: string, to: string) => unknown} work */
    const perPair = (work) => median(() => pairs.forEach(([from, to]) => work(from, to))) / pairs.length;
    const ties = tiesIn(graph);
    const steps = betweenSteps(ties, 40);
    let slowest = 0;
    for (let start = performance.now(); !steps.next().done; start = performance.now())
      slowest = Math.max(slowest, performance.now() - start);
    const cells = [
      perPair((from, to) => shortestRoutes(graph, from, to)),
      perPair((from, to) => shortestRoutes(graph, from, to, { allow: ASSERTED })),
      perPair((from, to) => whyNone(graph, graph, from, to, ASSERTED)),
      median(() => around(graph, 'a-5', 2)),
      median(() => disagreementsIn(graph)),
      median(() => voicesIn(graph)),
      median(() => tiesIn(buildGraph(dossier, all))) - median(() => buildGraph(dossier, all)),
      median(() => mostConnected(ties)),
      median(() => toEnd(articulationSteps(ties))),
      median(() => groupsOf(ties)),
      slowest,
    ];
    console.log(`| ${claims.toLocaleString('en')} | ${cells.map((ms) => `${ms.toFixed(1)} ms`).join(' | ')} |`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
