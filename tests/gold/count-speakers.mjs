/**
 * How often is the right speaker proposed? For every passage of the gold texts that somebody says, once where its very words are
 * chosen and once where its whole sentence is; with the actors known by name, and with nobody known yet.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readGold } from './read-gold.mjs';

/** @typedef {import('../../src/dossier/schema.ts').Document} Document */
/** @typedef {import('../../src/dossier/schema.ts').Actor} Actor */
/** @typedef {import('../../src/suggest/proposal.ts').Cues} Cues */
/** @typedef {{ start: number, end: number }} Place */
/**
 * `speaker`: a name, `unnamed`, or `article`.
 * @typedef {{ language: string, half: 'development' | 'heldOut', text: string, actors: Actor[], quotes: (Place & { speaker: string })[] }} Told
 */
/** @typedef {{ right: number, wrong: number, silent: number, own: number, ownWrong: number }} Count */
/**
 * @typedef {{
 *   readCues: (document: Document, places: readonly Place[], actors: readonly Actor[]) => Cues,
 *   splitSentences: (text: string, language: string) => readonly (readonly [number, number])[],
 * }} Rooms
 */

/** The texts of `speakers/`: an article has its `text`, and `quotes` whose `words` stand in it once. @returns {Told[]} */
function ownTexts() {
  const folder = new URL('./speakers/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const { language, texts } =
        /** @type {{ language: string, texts: { set: string, actors: string[], text: string, quotes: { words: string, speaker: string | null | { unnamed: true } }[] }[] }} */ (
          JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
        );
      return texts.map(
        ({ set, actors, text, quotes }) =>
          /** @type {Told} */ ({
            language,
            half: set === 'tune' ? 'development' : 'heldOut',
            text,
            actors: actors.map((actor, i) => ({ id: `a${i}`, kind: 'person', name: { [language]: actor } })),
            quotes: quotes.map(({ words, speaker }) => {
              const start = text.indexOf(words);
              if (start < 0 || text.includes(words, start + 1)) throw new Error(`not once: ${words}`);
              const who = speaker === null ? 'article' : typeof speaker === 'string' ? speaker : 'unnamed';
              return { start, end: start + words.length, speaker: who };
            }),
          }),
      );
    });
}

/** The articles that other counts are made on, too. @returns {Told[]} */
const articles = () =>
  readGold().map(({ language, half, text, actors, quotes }) => ({
    ...{ language, half, text },
    actors: Object.entries(actors).map(([id, { name, aliases, kind }]) => ({
      ...{ id, kind, name: { [language]: name } },
      ...(aliases && { aliases: { [language]: aliases } }),
    })),
    quotes: quotes.map(({ start, end, speaker }) => ({ start, end, speaker: actors[speaker]?.name ?? speaker })),
  }));

export const toldTexts = () => [...ownTexts(), ...articles()];

/** @param {string} text */
const folded = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** @param {Cues} cues @param {string} speaker @param {readonly Actor[]} actors the gold's @returns {'right' | 'wrong' | 'silent'} */
function judged(cues, speaker, actors) {
  const chain = cues.attribution?.value;
  if (!chain?.length) return 'silent';
  // Of a chain the one who speaks; of a paper that cites somebody, either.
  for (const source of chain) {
    if (source.anonymous) {
      if (speaker === 'unnamed') return 'right';
      continue;
    }
    const names =
      source.actor === undefined
        ? [source.name ?? '']
        : Object.values(actors.find(({ id }) => id === source.actor)?.name ?? {});
    const gold = [
      speaker,
      ...actors
        .filter(({ name }) => Object.values(name).includes(speaker))
        .flatMap(({ aliases = {} }) => Object.values(aliases).flat()),
    ];
    if (
      names.some((name) => gold.some((one) => folded(one) === folded(name) || folded(one).endsWith(` ${folded(name)}`)))
    )
      return 'right';
  }
  return 'wrong';
}

/**
 * @param {Rooms} rooms
 * @param {{ known: boolean, whole: boolean, half?: 'development' | 'heldOut', onMiss?: (miss: { language: string, half: string, words: string, speaker: string, cues: Cues, verdict: string }) => void }} how
 * @returns {Map<string, Count>} by language
 */
export function countSpeakers({ readCues, splitSentences }, { known, whole, half, onMiss }) {
  /** @type {Map<string, Count>} */
  const counts = new Map();
  for (const told of toldTexts()) {
    if (half && told.half !== half) continue;
    const { language, text } = told;
    const sentences = splitSentences(text, language);
    const document = /** @type {Document} */ (
      /** @type {unknown} */ ({ id: 'd', language, csl: { type: 'article' }, text, sha256: '', sentences })
    );
    const actors = known ? told.actors : [];
    const count = counts.get(language) ?? { right: 0, wrong: 0, silent: 0, own: 0, ownWrong: 0 };
    counts.set(language, count);
    for (const { start, end, speaker } of told.quotes) {
      const place = whole
        ? {
            start: sentences.find(([, to]) => to > start)?.[0] ?? start,
            end: sentences.find(([, to]) => to >= end)?.[1] ?? end,
          }
        : { start, end };
      const cues = readCues(document, [place], actors);
      if (speaker === 'article') {
        const said = !!cues.attribution?.value.length;
        count[said ? 'ownWrong' : 'own']++;
        if (said)
          onMiss?.({ language, half: told.half, words: text.slice(start, end), speaker, cues, verdict: 'wrong' });
        continue;
      }
      const verdict = judged(cues, speaker, told.actors);
      count[verdict]++;
      if (verdict !== 'right')
        onMiss?.({ language, half: told.half, words: text.slice(start, end), speaker, cues, verdict });
    }
  }
  return counts;
}
