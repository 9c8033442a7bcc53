/**
 * How much of the claims that single sentences make is proposed right? Whom, what, whom to, who says so, how firmly and when: right, wrong
 * and silent counted apart.
 *
 * A line of `sentences/*.json` is `sentence | actors | claim | speaker | polarity | modality | when`. An actor is «Name/short name kind», the
 * claim «subject > relation > object», `when` EDTF, for an article of `ISSUED`. «-» is nothing, «*» is not asked, nor is what a line does not
 * have, «?» before a word allows nothing, «a|b» either, written without blanks; the speaker also `unnamed`, and `~` where it is not asked.
 * Brackets hold the chosen words; without any, all are. Claims that no rule was made by before they were counted have a `set` of their own.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** @typedef {{ right: number, wrong: number, silent: number }} Count */
/** @typedef {'subject' | 'relation' | 'object' | 'speaker' | 'polarity' | 'modality' | 'when'} Field */
/** @typedef {Record<Field, string>} Claim */
/** @typedef {{ start: number, end: number }} Place */
/** @typedef {{ language: string, set: string, text: string, chosen: Place, actors: { names: string[], kind: string }[], claim: Claim }} GoldClaim */

/** @type {readonly Field[]} */
export const FIELDS = ['subject', 'relation', 'object', 'speaker', 'polarity', 'modality', 'when'];

/** Relation types that a coder might add to those that come with the app. @type {Readonly<Record<string, string>>} */
export const OWN_TYPES = { fine: 'fines', order: 'orders' };

/** The day on which all of them came out, a Wednesday. */
export const ISSUED = [2024, 9, 18];

/** @param {string} part @returns {{ names: string[], kind: string }} */
const actorIn = (part) => {
  const cut = part.lastIndexOf(' ');
  return { names: part.slice(0, cut).split('/'), kind: part.slice(cut + 1) };
};

/** @returns {GoldClaim[]} */
export function readClaims() {
  const folder = new URL('./sentences/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const { language, set, claims } = /** @type {{ language: string, set?: string, claims: string[] }} */ (
        JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
      );
      return claims.map((line) => {
        const [marked = '', actors = '', triple = '', speaker = '', polarity = '', modality = '', when = '*'] =
          line.split(' | ');
        const [subject = '', relation = '', object = ''] = triple.split(' > ');
        const text = marked.replace(/[[\]]/gu, '');
        const open = marked.indexOf('[');
        const chosen = open < 0 ? { start: 0, end: text.length } : { start: open, end: marked.indexOf(']') - 1 };
        return {
          ...{ language, set: set === undefined ? language : `${language} ${set}`, text, chosen },
          actors: actors.split('; ').map(actorIn),
          claim: { subject, relation, object, speaker, polarity, modality, when },
        };
      });
    });
}

/** @param {string} expected @param {string} found @returns {keyof Count} */
function verdict(expected, found) {
  if (expected === '*' || expected === '~') return 'right';
  const allowed = expected.replace(/^\?/u, '').split('|');
  if (allowed.includes(found) || (expected.startsWith('?') && found === '-')) return 'right';
  return found === '-' ? 'silent' : 'wrong';
}

/**
 * By set, and in it by field. `propose`: what is proposed for the whole sentence; names as the gold has them first.
 * @param {(claim: GoldClaim) => Claim} propose
 */
export function countClaims(propose) {
  /** @type {Map<string, { counts: Record<Field, Count>, faults: string[] }>} */
  const all = new Map();
  for (const gold of readClaims()) {
    const zero = () => ({ right: 0, wrong: 0, silent: 0 });
    const own = all.get(gold.set) ?? {
      counts: /** @type {Record<Field, Count>} */ (Object.fromEntries(FIELDS.map((field) => [field, zero()]))),
      faults: [],
    };
    all.set(gold.set, own);
    const found = propose(gold);
    for (const field of FIELDS) {
      const is = verdict(gold.claim[field], found[field]);
      own.counts[field][is]++;
      if (is !== 'right') own.faults.push(`${is} ${field}: ${found[field]}, not ${gold.claim[field]}: ${gold.text}`);
    }
  }
  return all;
}
