/**
 * How long does a step take in a large dossier: open it, change a claim, undo that, write the step down where it is kept, save the
 * file, come back to it with its history? Each against ten times less, and what is written of a step against the whole.
 * Run: node tests/speed/editing.mjs
 */
import { pathToFileURL } from 'node:url';
import { asShipped } from './as-shipped.mjs';
import { madeDossier, madeGraph } from './made-dossier.mjs';

/**
 * @typedef {typeof import('../../src/dossier/read.ts') & typeof import('../../src/dossier/write.ts') &
 *   typeof import('../../src/evidence/check.ts') & typeof import('../../src/graph/build.ts') &
 *   typeof import('../../src/edit/claims.ts') & typeof import('../../src/session/history.ts') &
 *   typeof import('../../src/session/stored-text.ts')} Rooms
 */

/** Actors, claims and documents. */
const SIZES = [
  [100, 1_000, 20],
  [1_000, 10_000, 200],
];
const ROUNDS = 9;
const STEPS = 100;
const AT = '2026-11-22T00:00:00.000Z';

export async function run() {
  const rooms = /** @type {Rooms} */ (
    await asShipped([
      'dossier/read',
      'dossier/write',
      'evidence/check',
      'graph/build',
      'edit/claims',
      'session/history',
      'session/stored-text',
    ])
  );
  const [small, large] = SIZES.map(([actors = 0, claims = 0, documents = 0]) =>
    measure(rooms, actors, claims, documents),
  );
  console.log('| step | 1,000 claims in 20 documents | 10,000 in 200 | growth |');
  console.log('| --- | --- | --- | --- |');
  for (const [name, time] of Object.entries(large?.times ?? {})) {
    const before = small?.times[name] ?? NaN;
    console.log(`| ${name} | ${ms(before)} | ${ms(time)} | ${(time / before).toFixed(1)} × |`);
  }
  for (const result of [small, large])
    if (result)
      console.log(
        `a step is ${result.step} characters of ${result.whole}: ${(result.whole / result.step).toFixed(0)} times fewer than the whole`,
      );
}

/** @param {Rooms} rooms @param {number} actors @param {number} wanted @param {number} documents */
function measure(rooms, actors, wanted, documents) {
  const { readDossier, writeDossier, checkDossier, countingClaims, buildGraph, changeClaim } = rooms;
  const { begin, advance, undo, present, partsOf, stepText, readStored } = rooms;
  const text = madeDossier(madeGraph(actors, wanted), { documents });
  /** As a session derives it. @param {import('../../src/dossier/schema.ts').Dossier} dossier */
  const derive = (dossier) => buildGraph(dossier, countingClaims(checkDossier(dossier)));

  // Everything is read anew each time, for what is learnt about a text or a claim is kept.
  const reading = times(() => readDossier(text).dossier);
  const opening = times(() => derive(required(readDossier(text).dossier)));

  const dossier = required(readDossier(text).dossier);
  derive(dossier);
  let history = begin(dossier, AT);
  let turn = 0;
  const edit = () => {
    const claim = required(dossier.claims[(turn++ * 7919) % dossier.claims.length]);
    const next = changeClaim(present(history), claim.id, (c) => ({ ...c, note: { en: `seen ${turn}` } }));
    history = advance(history, next, { kind: 'claim-changed' }, AT);
    return derive(next);
  };
  const editing = times(edit);
  const undoing = times(() => {
    edit();
    return () => {
      history = undo(history);
      return derive(present(history));
    };
  });
  while (history.steps.length < STEPS) edit();
  const { steps } = history;
  const last = required(steps.at(-1));
  const noting = times(() => stepText(last, steps.at(-2)));
  const saving = times(() => writeDossier(present(history)));

  const parts = [...partsOf(dossier, [])];
  const texts = steps.map((step, i) => stepText(step, i ? steps[i - 1] : undefined));
  const kept = /** @type {import('../../src/session/ports.ts').StoredDossier} */ (
    /** @type {unknown} */ ({
      card: { first: 0, at: texts.length - 1, last: texts.length - 1, parts: parts.length },
      parts,
      steps: texts,
    })
  );
  const recalling = times(() => readStored(kept));
  return {
    whole: parts.reduce((sum, part) => sum + part.length, 0),
    step: required(texts.at(-1)).length,
    times: /** @type {Record<string, number>} */ ({
      'read the file': reading,
      'read, check its quotes, make the graph': opening,
      'change a claim, check, make the graph anew': editing,
      'undo that': undoing,
      'write a step down to be kept': noting,
      'save as a file': saving,
      [`come back to it with ${STEPS} steps`]: recalling,
    }),
  };
}

/** @template T @param {T | undefined} value @returns {T} */
function required(value) {
  if (value === undefined) throw new Error('the made dossier is not as it should be');
  return value;
}

/** @param {number} time */
const ms = (time) => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

/** The median in milliseconds. A function that is given back is what is measured, and what came before it is not. @param {() => unknown} work */
function times(work) {
  const all = Array.from({ length: ROUNDS }, () => {
    let start = performance.now();
    const then = work();
    if (typeof then === 'function') {
      start = performance.now();
      then();
    }
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return all[Math.floor(ROUNDS / 2)] ?? NaN;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
