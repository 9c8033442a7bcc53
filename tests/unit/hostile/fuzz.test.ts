/**
 * Files that were changed at random, always the same ones: no reader throws, hangs, changes what every object has, or loses anything
 * without a word, and what comes out of it can be drawn, listed and searched. `BENANG_FUZZ`: how many for each reader.
 */
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Reading } from '../../../src/dossier/reading.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { readCodebook } from '../../../src/exchange/codebook-file.ts';
import { dossierInFigure } from '../../../src/exchange/figure-file.ts';
import { readAnswer } from '../../../src/exchange/proposals/read-answer.ts';
import { textFromFile } from '../../../src/exchange/text-from-file.ts';
import { rawActor, rawClaim, rawDocument, rawDossier, type RawDossier } from '../dossier/sample.ts';
import { behind } from './behind.ts';

const RUNS = Number(process.env['BENANG_FUZZ'] ?? 5000);
/** One in so many is run through everything behind the reader. */
const BEHIND = 250;
const LONGEST = 2000;
const MINUTES = 60_000 * Math.max(1, RUNS / 5000);

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
type Below = ReturnType<typeof random>;
const pick = <T>(list: readonly T[], below: Below): T => list[below(list.length)] as T;

const WORDS = [
  ...[
    'constructor',
    '__proto__',
    'toString',
    'en_US',
    'und',
    '',
    ' ',
    'Ann',
    'ann',
    'ARTICLE',
    '😀',
    '\uD83D',
    '\u0000',
    '\u202E',
    '🇮🇩🇮🇩',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    ':',
    '<',
    '>',
    '<!--',
    '-->',
    '</',
    '&',
    '](',
    '```',
    '\n',
    '\t',
    '\r\n',
    '---',
    '\uFEFF',
  ],
  ...[
    '1e400',
    '12345678901234567890',
    '-1',
    'null',
    'true',
    '0',
    'T1\t',
    'R1\tKnow Arg1:T1',
    '00:00:01,000 --> 00:00:02,000',
    '<p>',
    '<span ',
  ],
];
const VALUES = [
  '',
  'constructor',
  'en_US',
  'Ann',
  null,
  true,
  -1,
  0,
  1.5,
  3e9,
  [],
  {},
  [null],
  { en: 'x' },
  { __proto__x: 1 },
  [['a']],
];

/** A text with one to three pieces taken out, put in, or put elsewhere. */
function torn(text: string, below: Below): string {
  let out = text;
  for (let turn = 1 + below(3); turn > 0; turn--) {
    const [from, to] = [below(out.length + 1), below(out.length + 1)].sort((a, b) => a - b) as [number, number];
    const end = Math.min(to, from + 1 + below(40));
    const way = below(4);
    if (way === 0) out = out.slice(0, from) + out.slice(end);
    else if (way === 1) out = out.slice(0, from) + pick(WORDS, below) + out.slice(from);
    else if (way === 2) out = out.slice(0, from) + out.slice(from, end).repeat(1 + below(20)) + out.slice(end);
    else out = out.slice(0, from) + pick(WORDS, below) + out.slice(end);
  }
  return out;
}

/** A value with something else in one to three places. */
function bent(value: unknown, below: Below): unknown {
  const copy = structuredClone(value);
  for (let turn = 1 + below(3); turn > 0; turn--) {
    let at = copy as Record<string, unknown>;
    for (;;) {
      const keys = Object.keys(at);
      const key = below(12) ? pick(keys, below) : pick(WORDS, below);
      if (key === undefined) break;
      const inner = Object.hasOwn(at, key) ? at[key] : undefined;
      if (typeof inner === 'object' && inner !== null && Object.keys(inner).length && below(4)) {
        at = inner as Record<string, unknown>;
        continue;
      }
      if (Array.isArray(at) && !/^\d+$/.test(key)) break;
      if (!below(5)) delete at[key];
      else
        Object.defineProperty(at, key, {
          value: structuredClone(pick(VALUES, below)),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      break;
    }
  }
  return copy;
}

const FILE: RawDossier = rawDossier({
  summary: { en: 'Summary' },
  documents: [
    rawDocument('Ann knows Bob. Bob said: “Ann left in 2024.”'),
    rawDocument('Cy met Ann.', { id: 'second', language: 'id' }),
  ],
  actors: [
    rawActor('ann', { aliases: { en: ['A.'] }, wikidata: 'Q1' }),
    rawActor('bob', { summary: { en: 'Who' } }),
    rawActor('cy'),
  ],
  relationFamilies: [{ id: 'ties', label: { en: 'Ties' }, colour: 3 }],
  claims: [
    rawClaim('c-1', 'Ann', 0, { gloss: { id: 'kenal' }, when: '2024', attribution: [{ actor: 'bob' }, { name: 'X' }] }),
    rawClaim('c-2', 'Bob', 10, { subject: 'cy', note: { en: 'n' }, basis: 'inferred', extra: { deep: [1, 'two'] } }),
  ],
});

/** Everything that a value says, at its ends. */
function* ends(value: unknown): Generator<string | number> {
  if (typeof value === 'string' || typeof value === 'number') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* ends(inner);
}

/** What is neither in the file that is saved nor in what was said. */
function lost(json: string, { dossier, unread, problems }: Reading): readonly unknown[] {
  if (!dossier) return problems.length ? [] : ['refused without a word'];
  const written = writeDossier(dossier, unread);
  const kept = new Set<unknown>(ends(JSON.parse(written)));
  const said = problems.map(({ found }) => found).join('\n');
  return [...ends(JSON.parse(json))].filter(
    (end) =>
      !kept.has(end) && !written.includes(JSON.stringify(end)) && !said.includes(JSON.stringify(end).slice(0, 40)),
  );
}

const natures = (): readonly string[] =>
  [Object.prototype, Array.prototype, Function.prototype].map((one) => Object.getOwnPropertyNames(one).join());
const NATURES = natures();

/**
 * What `run` gives is run after its time is taken: what stands behind the readers. Who takes long is asked once more, because the machine
 * may have been busy with something else.
 */
async function each(seed: number, run: (below: Below, i: number) => unknown): Promise<void> {
  for (let i = 0; i < RUNS; i++) {
    let shortest = Infinity;
    let after: unknown;
    for (let again = 0; again < 3 && shortest > LONGEST; again++) {
      const began = performance.now();
      after = await run(random(seed * 1_000_003 + i * 7919), i);
      shortest = Math.min(shortest, performance.now() - began);
    }
    expect(shortest, `number ${i}`).toBeLessThan(LONGEST);
    if (typeof after === 'function') await (after as () => unknown)();
  }
  expect(natures()).toEqual(NATURES);
}

const ANSWER = JSON.stringify({
  claims: [{ subject: 'Ann', relation: 'knows', object: 'Bob', quote: 'Ann knows Bob', modality: 'asserted' }],
});
const BRAT =
  'T1\tPerson 0 3\tAnn\nT2\tPerson 10 13\tBob\nT3\tSay 4 9\tknows\nR1\tKnow Arg1:T1 Arg2:T2\nE1\tSay:T3 Source:T1 Content:T2\nA1\tNegation R1\n*\tEquiv T1 T2\n#1\tNote R1\thm\n';
const TEXTS = [{ id: 'article', text: 'Ann knows Bob.' }];
const PAGES: readonly (readonly [name: string, text: string])[] = [
  [
    'a.html',
    '<!doctype html><html lang="en"><head><title>T</title></head><body><article><h1>T</h1><p>Ann <sup>1</sup> knows <b>Bob</b>.</p><ul><li>x</li></ul></article></body></html>',
  ],
  ['a.md', '---\ntitle: T\n---\n# T\n\nAnn knows [Bob](https://x.example)[^1].\n\n[^1]: Note\n\n> *quoted* `code`\n'],
  [
    'a.srt',
    '1\n00:00:01,000 --> 00:00:02,000\n<v Ann>Hello {\\an8} &amp; there\n\n2\n00:00:03,000 --> 00:00:04,000\nBob\n',
  ],
  [
    'a.eml',
    'MIME-Version: 1.0\r\nFrom: Ann <a@x.example>\r\nSubject: =?utf-8?q?T?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n--b--\r\n',
  ],
  ['a.txt', 'T\n\nBy Ann\n8 October 2024\n\nAnn knows Bob. “So,” she said.\n'],
];

describe('files that were changed at random', () => {
  it('as dossiers', { timeout: MINUTES }, async () => {
    await each(1, (below, i) => {
      const json = JSON.stringify(bent(FILE, below));
      const reading = readDossier(json);
      expect(lost(json, reading), json).toEqual([]);
      return i % BEHIND === 0 ? () => behind(reading, i % (BEHIND * 10) === 0) : undefined;
    });
  });

  it('as dossiers whose text was torn', { timeout: MINUTES }, async () => {
    const whole = JSON.stringify(FILE);
    await each(2, (below, i) => {
      const json = torn(whole, below);
      const reading = readDossier(json);
      if (reading.dossier) expect(lost(json.replace(/^\uFEFF/u, ''), reading), json).toEqual([]);
      else expect(reading.problems).not.toEqual([]);
      readCodebook(json);
      return i % BEHIND === 0 ? () => behind(reading, false) : undefined;
    });
  });

  it('as answers', { timeout: MINUTES }, () =>
    each(3, (below, i) => {
      const answer = readAnswer(torn(i % 2 ? ANSWER : BRAT, below), {
        texts: TEXTS,
        language: 'en',
        brat: i % 2 === 0,
      });
      if (!answer.claims.length) expect(answer.problems).not.toEqual([]);
    }),
  );

  it('as figures', { timeout: MINUTES }, () => {
    const svg = `<svg><desc/><metadata><b:dossier xmlns:b="urn:benang:dossier"><![CDATA[${ANSWER}]]></b:dossier></metadata></svg>`;
    return each(4, (below) => dossierInFigure(torn(svg, below)));
  });

  it('as articles', { timeout: MINUTES }, () =>
    each(5, async (below, i) => {
      // A page takes longest: one in twenty.
      const [name, text] = (i % 20 ? PAGES[1 + (i % (PAGES.length - 1))] : PAGES[0]) as (typeof PAGES)[number];
      const read = await textFromFile(name, new TextEncoder().encode(torn(text, below)));
      expect('found' in read ? typeof read.found.text : read.refusal).toBeTruthy();
    }),
  );
});
