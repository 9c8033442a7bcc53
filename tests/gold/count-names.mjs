/** How many of the names that are announced in scripts without capitals are offered, and how much is offered that is none? */
import { readFileSync } from 'node:fs';

/** @typedef {import('./count-reading.mjs').Rooms} Rooms */
/** @typedef {import('../../src/dossier/schema.ts').Document} Document */
/** @typedef {{ language: string, set: string, names: Record<string, string>, text: string }} Named */
/** @typedef {{ right: number, wrong: number, missed: number, kinds: number, faults: string[] }} Names */

/** @param {Pick<Rooms, 'findCandidates' | 'splitSentences'> & { isCountry: (name: string, language: string) => boolean }} rooms @param {'tune' | 'held-out' | 'articles'} set @returns {Map<string, Names>} by language */
export function countNames({ findCandidates, splitSentences, isCountry }, set) {
  const { texts } = /** @type {{ texts: Named[] }} */ (
    JSON.parse(readFileSync(new URL('./names/texts.json', import.meta.url), 'utf8'))
  );
  /** @type {Map<string, Names>} */
  const counts = new Map();
  for (const { language, names, text, set: own } of texts) {
    if (own !== set) continue;
    const sentences = splitSentences(text, language);
    const document = /** @type {Document} */ (
      /** @type {unknown} */ ({ id: 'd', language, csl: { type: 'article' }, text, sha256: '', sentences })
    );
    const count = counts.get(language) ?? { right: 0, wrong: 0, missed: 0, kinds: 0, faults: [] };
    counts.set(language, count);
    for (const name of Object.keys(names)) if (!text.includes(name)) throw new Error(`not there: ${name}`);
    const offered = findCandidates({ documents: [document], actors: [] }).filter(
      ({ name }) => !isCountry(name, language),
    );
    for (const { name, kind } of offered) {
      if (names[name] === undefined) {
        count.wrong++;
        count.faults.push(`${language} wrong: ${name}`);
      } else {
        count.right++;
        if (kind === names[name]) count.kinds++;
      }
    }
    for (const name of Object.keys(names))
      if (!offered.some((one) => one.name === name)) {
        count.missed++;
        count.faults.push(`${language} missed: ${name}`);
      }
  }
  return counts;
}
