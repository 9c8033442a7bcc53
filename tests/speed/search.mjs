/**
 * How long does a keystroke in the search take, and how long until it can be used? Names from a pool, so that prefixes are as crowded
 * as in real dossiers; every prefix of each query is one keystroke. And how much of that is for what the app itself says, relations as
 * sentences, types and kinds: the same keystrokes are asked of an index without them, in turns.
 * Run: node tests/speed/search.mjs
 */
import { fileURLToPath } from 'node:url';
import { asShipped } from './as-shipped.mjs';
import { madeDossier, madeGraph, repeatable } from './made-dossier.mjs';

/**
 * @typedef {typeof import('../../src/search/build.ts') & typeof import('../../src/search/search.ts') &
 *   typeof import('../../src/dossier/read.ts') & typeof import('../../src/evidence/check.ts') &
 *   typeof import('../../src/graph/build.ts') & typeof import('../../src/session/sayings-of.ts')} Rooms
 */

/** Actors and claims. */
const SIZES = [
  [300, 1_000],
  [3_000, 10_000],
  [20_000, 100_000],
];
const LIMIT = 5;
const ROUNDS = 5;

const GIVEN =
  'Kim Vladimir Joko Siti Maria Mohammed Nguyen Anna Li Olena Sergei Budi Dewi Ahmad Fatima José Zoë Łukasz Björn Aylin Yusuf Chen Park Hana Ivan Natalia Robert Susilo Megawati Prabowo'.split(
    ' ',
  );
const FAMILY =
  'Jong Putin Widodo Rahayu González Rahman Van Kowalska Zelensky Lavrov Santoso Lestari Wijaya Hassan Müller Østergaard Novák Yılmaz Wei Sung Tanaka Petrov Korchagin Smith Yudhoyono Sukarno Subianto Shoigu Biden Macron'.split(
    ' ',
  );
const WITHOUT_TYPO = [
  'kim jong',
  'putin',
  'vladimir putin',
  'gonzalez',
  'sanctions',
  'alliance number 12',
  'yilmaz',
  'actor',
];
const WITH_TYPO = ['puttin', 'vladimri', 'zelenksy', 'gonzales', 'sanctoins', 'kowlaska', 'ostergard jose', 'subinato'];

export async function run() {
  const rooms = /** @type {Rooms} */ (
    await asShipped([
      ...['search/build', 'search/search', 'dossier/read', 'evidence/check'],
      ...['graph/build', 'session/sayings-of'],
    ])
  );
  console.log(
    '| actors / claims | index ms | without sayings | longest step ms | keystrokes | median ms | p95 ms | worst ms | all, against without sayings |',
  );
  console.log('| --- | --: | --: | --: | --- | --: | --: | --: | --: |');
  for (const [actors = 0, claims = 0] of SIZES) measure(rooms, actors, claims);
}

/** @param {Rooms} rooms @param {number} actors @param {number} claims */
function measure(rooms, actors, claims) {
  const { readDossier, checkDossier, countingClaims, buildGraph, searchSteps, sayingsOf, search } = rooms;
  const random = repeatable(3);
  const graph = madeGraph(actors, claims);
  /** @param {string[]} pool */
  const pick = (pool) => pool[Math.floor(random() * pool.length)] ?? '';
  graph.nodes = graph.nodes.map((_, i) => `${pick(GIVEN)} ${pick(FAMILY)} ${i % 7 ? i : ''}`.trim());
  const { dossier } = readDossier(madeDossier(graph, { documents: Math.ceil(claims / 40) }));
  if (!dossier) throw new Error('the made dossier cannot be read');
  const checks = checkDossier(dossier);

  const linked = buildGraph(dossier, countingClaims(checks));
  /** @param {boolean} whole */
  const build = (whole) => {
    const start = performance.now();
    let longest = 0;
    let since = start;
    const steps = searchSteps(dossier, checks, whole ? sayingsOf(linked, checks) : undefined);
    for (;;) {
      const step = steps.next();
      const now = performance.now();
      longest = Math.max(longest, now - since);
      since = now;
      if (step.done) return { index: step.value, built: now - start, longest };
    }
  };
  build(false); // so that both find the same warm code
  const without = build(false);
  const { index, built, longest } = build(true);

  for (const [name, queries] of /** @type {const} */ ([
    ['as they should be', WITHOUT_TYPO],
    ['with a typo', WITH_TYPO],
  ])) {
    const prefixes = queries.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1)));
    for (const prefix of prefixes) for (const of of [index, without.index]) search(of, prefix, LIMIT);
    let all = 0;
    let bare = 0;
    const times = Array.from({ length: ROUNDS }, () =>
      prefixes.map((prefix) => {
        const took = timed(() => search(index, prefix, LIMIT));
        all += took;
        bare += timed(() => search(without.index, prefix, LIMIT));
        return [took, prefix];
      }),
    )
      .flat()
      .toSorted(([a], [b]) => Number(a) - Number(b));
    const at = (/** @type {number} */ part) =>
      Number(times[Math.min(times.length - 1, Math.floor(times.length * part))]?.[0]).toFixed(1);
    console.log(
      `| ${actors} / ${claims} | ${built.toFixed(0)} | ${without.built.toFixed(0)} | ${longest.toFixed(1)} | ${name} | ${at(0.5)} | ${at(0.95)} | ${at(1)} («${times.at(-1)?.[1]}») | ${(all / bare).toFixed(2)} |`,
    );
  }
}

/** @param {() => void} work */
function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();
