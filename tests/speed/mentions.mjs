/**
 * How long does it take to find everybody's mentions: 1 MB of text with 5,000 names? In the same run and on the same text a
 * well-known way to look for many words at once (Aho–Corasick), which knows neither boundaries of words nor scripts.
 * Run: node tests/speed/mentions.mjs
 */
import { pathToFileURL } from 'node:url';
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as Greedy } from '@monyone/aho-corasick/greedy';
import { asShipped } from './as-shipped.mjs';
import { repeatable } from './made-dossier.mjs';

/** @typedef {typeof import('../../src/names/mentions.ts')} Rooms */

/** Characters and names. */
const SIZES = [
  [100_000, 500],
  [100_000, 5_000],
  [1_000_000, 500],
  [1_000_000, 5_000],
];
const ROUNDS = 7;
const SYLLABLES = [
  'ba',
  'den',
  'gar',
  'hi',
  'jo',
  'kal',
  'lun',
  'mi',
  'nor',
  'pas',
  'ri',
  'sut',
  'ta',
  'wen',
  'yu',
  'zor',
];
const HANGUL = ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임'];

export async function run() {
  const { findMentions } = /** @type {Rooms} */ (await asShipped(['names/mentions']));
  console.log(
    '| text / names | script | mentions | found in | again for one name more | Aho–Corasick | its longest only | ratio |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const script of /** @type {const} */ (['Latin', 'Latin and Hangul']))
    for (const [length = 0, count = 0] of SIZES) {
      const { document, actors } = made(length, count, script !== 'Latin');
      // What was found for a list of actors is kept: every round asks about a list that nobody has seen.
      const ours = median(() => findMentions(document, [...actors]));
      const more = { id: 'one-more', kind: 'person', name: { en: 'Zorba Wendenri' } };
      const grown = median(() => findMentions(document, [...actors, more]));
      const names = actors.map(({ name }) => name.en);
      const theirs = median(() => new AhoCorasick(names).matchInText(document.text));
      const greedy = median(() => new Greedy(names).matchInText(document.text));
      const cells = [
        `${length.toLocaleString('en')} / ${count.toLocaleString('en')}`,
        script,
        String(findMentions(document, actors).length),
        ...[ours, grown, theirs, greedy].map((time) => `${time.toFixed(0)} ms`),
        `${(ours / greedy).toFixed(2)} ×`,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
}

/** @param {number} length @param {number} count @param {boolean} mixed whether every tenth name is one of a script without such spaces */
function made(length, count, mixed) {
  const random = repeatable(11);
  /** @template T @param {readonly T[]} list @returns {T} */
  const one = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);
  const word = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => one(SYLLABLES)).join('');
  const capital = (/** @type {string} */ text) => (text[0] ?? '').toUpperCase() + text.slice(1);
  const names = new Set();
  while (names.size < count) {
    if (mixed && names.size % 10 === 9) names.add(Array.from({ length: 4 }, () => one(HANGUL)).join(''));
    else names.add(Array.from({ length: 1 + Math.floor(random() * 3) }, () => capital(word())).join(' '));
  }
  const list = /** @type {string[]} */ ([...names]);
  const parts = [];
  for (let size = 0; size < length;) {
    // About one word in twelve begins a name, as in news.
    const part = random() < 1 / 12 ? one(list) : word();
    parts.push(part);
    size += part.length + 1;
  }
  const text = parts.join(' ').slice(0, length);
  return {
    document: /** @type {import('../../src/dossier/schema.ts').Document} */ (
      /** @type {unknown} */ ({
        id: 'd',
        language: 'en',
        csl: { type: 'article' },
        text,
        sha256: '',
        sentences: [[0, text.length]],
      })
    ),
    actors: list.map((name, i) => ({ id: `a-${i}`, kind: 'person', name: { en: name } })),
  };
}

/** In milliseconds. @param {() => unknown} work */
function median(work) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? NaN;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
