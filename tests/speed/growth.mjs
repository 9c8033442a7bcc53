/**
 * What grows faster than the dossier? Every computation that a reader may wait for, on made dossiers of 1,000 to 100,000 claims: its CPU
 * time, and from size to size the exponent by which that grows. 1 is linear; n log n shows as 1.1 to 1.2 here, and so does the
 * memory that a larger one no longer finds near; what lies above 1.4 from 10,000 on is a fault.
 * Run: node tests/speed/growth.mjs [part of a row's name] [greatest number of claims]
 */
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { asShipped } from './as-shipped.mjs';
import { madeDossier, madeGraph, repeatable } from './made-dossier.mjs';

/**
 * @typedef {typeof import('../../src/dossier/read.ts') & typeof import('../../src/dossier/write.ts') &
 *   typeof import('../../src/dossier/sentences.ts') & typeof import('../../src/evidence/check.ts') &
 *   typeof import('../../src/graph/build.ts') & typeof import('../../src/graph/claim-index.ts') &
 *   typeof import('../../src/graph/select.ts') & typeof import('../../src/graph/filter.ts') &
 *   typeof import('../../src/graph/partners.ts') & typeof import('../../src/graph/ties.ts') & typeof import('../../src/graph/articulation.ts') &
 *   typeof import('../../src/graph/groups.ts') & typeof import('../../src/graph/group-tree.ts') & typeof import('../../src/graph/path.ts') &
 *   typeof import('../../src/graph/between.ts') &
 *   typeof import('../../src/graph/around.ts') & typeof import('../../src/graph/disagreements.ts') &
 *   typeof import('../../src/graph/speakers.ts') & typeof import('../../src/graph/bundles.ts') &
 *   typeof import('../../src/search/build.ts') & typeof import('../../src/search/search.ts') &
 *   typeof import('../../src/session/sayings-of.ts') & typeof import('../../src/edit/claims.ts') & typeof import('../../src/edit/difference.ts') &
 *   typeof import('../../src/compare/match.ts') & typeof import('../../src/compare/align.ts') &
 *   typeof import('../../src/compare/translate.ts') & typeof import('../../src/compare/tally.ts') &
 *   typeof import('../../src/wording/table-rows.ts') & typeof import('../../src/wording/sort-rows.ts') & typeof import('../../src/scene/matrix.ts') &
 *   typeof import('../../src/scene/timeline/dates.ts') & typeof import('../../src/scene/timeline/clusters.ts') & typeof import('../../src/names/mentions.ts') &
 *   typeof import('../../src/session/options/actor-options.ts') & typeof import('../../src/session/actor-choices.ts')} Rooms
 * @typedef {import('../../src/dossier/schema.ts').Dossier} Dossier
 */

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];
/** Between these, growth is reckoned in the table of all rows. */
const BY_TENS = new Set([1_000, 10_000, 100_000]);
/** What would take longer than this by the exponent so far is left out, in milliseconds. */
const PATIENCE = 60_000;
/** What is quick is done again for so long, and the quickest counts. */
const AGAIN = 300;

const GIVEN =
  'Kim Vladimir Joko Siti Maria Mohammed Nguyen Anna Li Olena Sergei Budi Dewi Ahmad Fatima José Zoë Łukasz Björn Aylin Yusuf Chen Park Hana Ivan Natalia Robert Susilo Megawati Prabowo'.split(
    ' ',
  );
const FAMILY =
  'Jong Putin Widodo Rahayu González Rahman Van Kowalska Zelensky Lavrov Santoso Lestari Wijaya Hassan Müller Østergaard Novák Yılmaz Wei Sung Tanaka Petrov Korchagin Smith Yudhoyono Sukarno Subianto Shoigu Biden Macron'.split(
    ' ',
  );
const QUERIES = ['kim jo', 'putin', 'vladimir p', 'gonzal', 'alliance num', 'zelenksy', 'kowlas'];
const REFERENCE =
  'Smith, J. A., & Müller, B. (2019). On the u.s. case, vol. 3, no. 4, pp. 12-45. doi:10.1000/182. Cf. ibid., p. 7; ';
const SENTENCE = 'The two sides met in Geneva, a spokesman said on Tuesday, and agreed on little. ';

/**
 * Actors, claims and documents as in articles: three claims for an actor, forty in a document, names from a pool, some dates.
 * @param {number} claims @returns {string}
 */
export function articleLike(claims) {
  const random = repeatable(claims);
  const graph = madeGraph(Math.ceil(claims * 0.3), claims);
  /** @param {string[]} pool */
  const pick = (pool) => pool[Math.floor(random() * pool.length)] ?? '';
  graph.nodes = graph.nodes.map((_, i) => `${pick(GIVEN)} ${pick(FAMILY)} ${i % 7 ? i : ''}`.trim());
  const made = JSON.parse(madeDossier(graph, { documents: Math.ceil(claims / 40) }));
  made.claims.forEach((/** @type {{ when?: string }} */ claim, /** @type {number} */ i) => {
    if (i % 5)
      claim.when = new Date(Date.UTC(2000, 0, 1 + ((i * 7) % Math.ceil(claims / 3)))).toISOString().slice(0, 10);
  });
  return JSON.stringify(made);
}

/** @param {Rooms} rooms @param {number} claims */
function worldOf(rooms, claims) {
  const text = articleLike(claims);
  const dossier = required(rooms.readDossier(text).dossier);
  const checks = rooms.checkDossier(dossier);
  const graph = rooms.buildGraph(dossier, rooms.countingClaims(checks));
  const index = rooms.indexClaims(graph);
  const actors = dossier.actors.length;
  const random = repeatable(3);
  const pairs = Array.from(
    { length: 5 },
    () => /** @type {const} */ ([`a-${Math.floor(random() * actors)}`, `a-${Math.floor(random() * actors)}`]),
  );
  return { claims, text, dossier, checks, graph, index, pairs, ties: rooms.tiesIn(graph) };
}

/**
 * @typedef {ReturnType<typeof worldOf>} World
 * @typedef {(world: World) => unknown} Make What is given back, or promised, is measured; what comes before is not.
 * @param {Rooms} rooms @returns {readonly (readonly [string, Make])[]}
 */
function rowsOf(rooms) {
  const { ALL } = rooms;
  /** A copy that nothing has been learnt about. @param {World} world */
  const fresh = ({ text }) => required(rooms.readDossier(text).dossier);
  /** @param {World} world */
  const filter = ({ index }) => ({
    ...ALL,
    only: { relation: new Set(index.columns.relation.values.slice(1)) },
    origins: { min: 1, max: Infinity },
  });
  /** @param {World} world */
  const searching = ({ dossier, checks, graph }) =>
    toEnd(rooms.searchSteps(dossier, checks, rooms.sayingsOf(graph, checks)));
  /** @param {World} world */
  const edited = ({ dossier }) => {
    const claim = required(dossier.claims[dossier.claims.length >> 1]);
    return rooms.changeClaim(dossier, claim.id, (c) => ({ ...c, note: { en: 'seen' } }));
  };
  /** Another coding of the same texts: every third claim is firm where it was not, every tenth is gone. @param {World} world */
  const other = (world) => {
    const theirs = fresh(world);
    return {
      ...theirs,
      claims: theirs.claims
        .filter((_, i) => i % 10)
        .map((claim, i) => (i % 3 ? claim : { ...claim, modality: /** @type {const} */ ('alleged') })),
    };
  };
  /** @type {WeakMap<World, import('../../src/search/build.ts').SearchIndex>} */
  const indexes = new WeakMap();
  return [
    [
      'reading a file',
      ({ text }) =>
        () =>
          rooms.readDossier(text),
    ],
    [
      'writing it',
      ({ dossier }) =>
        () =>
          rooms.writeDossier(dossier),
    ],
    [
      'checking its quotes',
      (world) => {
        const dossier = fresh(world);
        return () => rooms.checkDossier(dossier);
      },
    ],
    [
      'building the graph',
      ({ dossier, checks }) =>
        () =>
          rooms.buildGraph(dossier, rooms.countingClaims(checks)),
    ],
    [
      'bundles',
      ({ dossier, checks }) => {
        const graph = rooms.buildGraph(dossier, rooms.countingClaims(checks));
        return () => rooms.bundlesOf(graph);
      },
    ],
    [
      'filter: index',
      ({ graph }) =>
        () =>
          rooms.indexClaims(graph),
    ],
    [
      'filter: a step',
      (world) => {
        const totals = rooms.totalsOf(world.index);
        const one = filter(world);
        return () => {
          const visible = rooms.select(world.index, one);
          rooms.choices(world.index, totals, one);
          rooms.graphOf(world.index, one, visible);
        };
      },
    ],
    ['search: index', (world) => () => searching(world)],
    [
      'search: a query',
      (world) => {
        let index = indexes.get(world);
        if (!index) indexes.set(world, (index = searching(world)));
        return () => QUERIES.forEach((query) => rooms.search(required(index), query, 5, ['en']));
      },
    ],
    [
      'ties',
      ({ dossier, checks }) => {
        const graph = rooms.buildGraph(dossier, rooms.countingClaims(checks));
        return () => rooms.tiesIn(graph);
      },
    ],
    [
      'most connected',
      ({ ties }) =>
        () =>
          rooms.mostConnected(ties),
    ],
    [
      'cuts',
      ({ ties }) =>
        () =>
          toEnd(rooms.articulationSteps(ties)),
    ],
    [
      'groups',
      ({ ties }) =>
        () =>
          rooms.groupsOf(ties),
    ],
    [
      'groups of the overview',
      ({ dossier, checks }) => {
        const graph = rooms.buildGraph(dossier, rooms.countingClaims(checks));
        return () => rooms.groupTree(graph, 'communities');
      },
    ],
    [
      'between, 30 starts',
      ({ ties }) =>
        () =>
          toEnd(rooms.betweenSteps(ties, 30)),
    ],
    [
      'paths, 5 pairs',
      ({ graph, pairs }) =>
        () =>
          pairs.forEach(([a, b]) => rooms.shortestRoutes(graph, a, b)),
    ],
    [
      'around, 2 steps',
      ({ graph }) =>
        () =>
          rooms.around(graph, 'a-5', 2),
    ],
    [
      'disagreements',
      ({ graph }) =>
        () =>
          rooms.disagreementsIn(graph),
    ],
    [
      'voices',
      ({ graph }) =>
        () =>
          rooms.voicesIn(graph),
    ],
    [
      'comparing',
      (world) => {
        const theirs = other(world);
        const { dossier: mine } = world;
        return () => {
          const decided = rooms.UNDECIDED;
          const translated = rooms.translate(mine, theirs, rooms.match(mine, theirs), decided);
          const both = rooms.sideBySide(mine, translated);
          const checks = rooms.checkDossier(both);
          const items = rooms.align(both, checks, translated.claimOf, translated.shared, []);
          rooms.tally(both, checks, items, translated.shared);
        };
      },
    ],
    [
      'a step: edit, check, graph',
      (world) => () => {
        const next = edited(world);
        const checks = rooms.checkDossier(next, world);
        rooms.buildGraph(next, { has: (id) => checks.get(id)?.state === 'verbatim' }, world.graph);
      },
    ],
    [
      'a step: its difference',
      (world) => {
        const next = edited(world);
        return () => rooms.difference(world.dossier, next);
      },
    ],
    [
      'table: rows, sorted',
      ({ graph }) =>
        () =>
          rooms.sortRows(rooms.tableRows(graph, 'relation'), graph, { by: 'relation', down: false }, 'en'),
    ],
    [
      'table: claims by speaker',
      ({ graph }) =>
        () =>
          rooms.sortRows(rooms.tableRows(graph, 'claim'), graph, { by: 'speaker', down: false }, 'en'),
    ],
    [
      'table: words of all rows',
      ({ graph }) => {
        const rows = rooms.tableRows(graph, 'relation');
        return () => rows.map((row) => rooms.rowWords(row, graph, 'en'));
      },
    ],
    [
      'matrix',
      ({ graph }) =>
        () =>
          rooms.matrixOf(graph, 'kind', 'en'),
    ],
    [
      'timeline',
      ({ index }) =>
        () => {
          const dates = rooms.datesBy(index, 'happened');
          return rooms.clustersOf(dates.dates, 12);
        },
    ],
    [
      'list of actors, a letter',
      ({ dossier }) =>
        () => {
          const choices = rooms.actorChoices(dossier, 'en');
          return ['k', 'ki', 'kim', 'put'].map((typed) => rooms.choicesFor(choices, typed));
        },
    ],
    [
      'actors of a claim, a letter',
      ({ dossier }) =>
        () =>
          ['k', 'ki', 'kim', 'put'].map((typed) =>
            rooms.actorOptions(dossier, 'en', typed, { first: [], fresh: [], language: 'en', guess: () => undefined }),
          ),
    ],
    [
      'sentences of a long text',
      ({ claims }) => {
        const text = `${SENTENCE.repeat(12)}\n`.repeat(claims / 10);
        return () => rooms.splitSentences(text, 'en');
      },
    ],
    [
      'sentences of one line of references',
      ({ claims }) => {
        const text = REFERENCE.repeat(claims);
        return () => rooms.splitSentences(text, 'en');
      },
    ],
    [
      'mentions',
      (world) => {
        const dossier = fresh(world);
        return () => dossier.documents.forEach((document) => rooms.findMentions(document, dossier.actors));
      },
    ],
  ];
}

/** @template T @param {Generator<unknown, T, undefined>} steps */
function toEnd(steps) {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

setFlagsFromString('--expose-gc');
const collect = /** @type {() => void} */ (runInNewContext('gc'));

/** CPU milliseconds, the collector's and the compiler's included. @param {() => unknown} make What makes the work, or promises it. */
async function cpu(make) {
  let least = Infinity;
  for (let spent = 0; spent < AGAIN;) {
    const work = /** @type {() => unknown} */ (await make());
    // What was made before is not to be tidied up at this work's cost.
    collect();
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    least = Math.min(least, took);
    spent += Math.max(took, 1);
  }
  return least;
}

/** @template T @param {T | undefined} value @returns {T} */
function required(value) {
  if (value === undefined) throw new Error('the made dossier is not as it should be');
  return value;
}

/** What grows faster than this is a fault, from 10,000 claims on. */
const POWER = 1.4;

/** @param {string} [part] @param {number} [most] @returns {Promise<import('./rows.mjs').Row[]>} */
export async function run(part = '', most = Infinity) {
  const rooms = /** @type {Rooms} */ (
    await asShipped([
      ...['dossier/read', 'dossier/write', 'dossier/sentences', 'evidence/check'],
      ...[
        'graph/build',
        'graph/claim-index',
        'graph/select',
        'graph/filter',
        'graph/partners',
        'graph/ties',
        'graph/articulation',
      ],
      ...[
        'graph/groups',
        'graph/group-tree',
        'graph/between',
        'graph/path',
        'graph/around',
        'graph/disagreements',
        'graph/speakers',
      ],
      ...['graph/bundles', 'search/build', 'search/search', 'session/sayings-of', 'session/actor-choices'],
      ...['edit/claims', 'edit/difference', 'compare/match', 'compare/align', 'compare/translate', 'compare/tally'],
      ...['wording/table-rows', 'wording/sort-rows', 'scene/matrix', 'scene/timeline/dates'],
      ...['names/mentions', 'session/options/actor-options', 'scene/timeline/clusters'],
    ])
  );
  const rows = rowsOf(rooms).filter(([name]) => name.includes(part));
  /** @type {Map<string, number[]>} */
  const times = new Map(rows.map(([name]) => [name, []]));
  const sizes = SIZES.filter((claims) => claims <= most);
  for (const claims of sizes) {
    const world = worldOf(rooms, claims);
    for (const [name, make] of rows) {
      const known = required(times.get(name));
      known.push(foreseen(known, claims) > PATIENCE ? NaN : await cpu(() => make(world)));
    }
  }
  /** @param {number} n */
  const short = (n) => `${n / 1000}k`;
  const steps = sizes.slice(1).map((claims, i) => `${short(sizes[i] ?? 1)}→${short(claims)}`);
  console.log(`| claims | ${[...sizes.map(short), ...steps].join(' | ')} |`);
  console.log(`| --- |${' --: |'.repeat(sizes.length + steps.length)}`);
  for (const [name, all] of times) {
    const exponents = all.slice(1).map((_, i) => exponent(all, i + 1));
    console.log(`| ${name} | ${[...all.map(ms), ...exponents.map((e) => (e ? e.toFixed(2) : '–'))].join(' | ')} |`);
  }
  return [...times].flatMap(([name, all]) =>
    sizes.flatMap((claims, i) => {
      const ours = all[i];
      const note = Number.isNaN(ours) ? { note: `would take over ${PATIENCE / 1000} s` } : {};
      /** @type {import('./rows.mjs').Row} */
      const row = { row: `${name} (claims): CPU`, n: claims, unit: 'ms', ours, ...note };
      return BY_TENS.has(claims) ? [{ ...row, ...(claims > 1000 && { aim: { power: POWER } }) }] : [];
    }),
  );
}

/** @param {readonly number[]} times @param {number} i */
const exponent = (times, i) =>
  Math.log((times[i] ?? NaN) / (times[i - 1] ?? NaN)) / Math.log((SIZES[i] ?? NaN) / (SIZES[i - 1] ?? NaN));

/** How long the next size would take as it grew last. @param {readonly number[]} times @param {number} claims */
function foreseen(times, claims) {
  const last = times.length - 1;
  if (last < 1) return 0;
  const grown = (times[last] ?? NaN) * (claims / (SIZES[last] ?? NaN)) ** Math.max(1, exponent(times, last));
  return Number.isNaN(grown) ? Infinity : grown;
}

/** @param {number} time */
const ms = (time) => (Number.isNaN(time) ? 'too long' : `${time.toFixed(time < 10 ? 1 : 0)} ms`);

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await run(process.argv[2], Number(process.argv[3] ?? Infinity));
