/**
 * How much of what a sentence says is proposed for it? Who does what to whom, who says so, how firmly: right, wrong and silent are
 * counted apart. All of a sentence is chosen, with its actors known by name.
 */
import { readFileSync } from 'node:fs';

/** @typedef {import('../../src/dossier/schema.ts').Dossier} Dossier */
/** @typedef {import('../../src/session/proposals.ts').Proposals} Proposals */
/**
 * What is measured.
 * @typedef {Pick<typeof import('../../src/session/suggest-claim.ts'), 'suggestClaim'>
 *   & Pick<typeof import('../../src/edit/starter.ts'), 'STARTER'>
 *   & Pick<typeof import('../../src/dossier/sentences.ts'), 'splitSentences'>} Rooms
 */
/** @typedef {{ set: 'tune' | 'held-out', text: string, actors: string[], claims: string[], speaker: string | null, polarity?: string, modality?: string }} Gold */
/** @typedef {{ right: number, wrong: number, silent: number }} Count */
/** @typedef {'subject' | 'relation' | 'object' | 'speaker' | 'polarity' | 'modality'} Field */

/** What coders add to the codebook that a dossier begins with, by their id. */
const OWN = Object.entries({
  acquisition: 'acquires',
  hiring: 'hires',
  fine: 'fines',
  order: 'orders',
  letter: 'writes to',
  board: 'sits on the board of',
  regulation: 'regulates',
  licence: 'licenses',
});

/** @param {string} language @returns {readonly Gold[]} */
const goldOf = (language) =>
  /** @type {{ sentences: Gold[] }} */ (
    JSON.parse(readFileSync(new URL(`./claims/${language}.json`, import.meta.url), 'utf8'))
  ).sentences;

/** @param {Rooms} rooms @param {Gold} gold @param {string} language @returns {Proposals} */
function proposalsFor({ suggestClaim, STARTER, splitSentences }, { text, actors }, language) {
  const document = {
    ...{ id: 'd', language, csl: { type: 'article', title: 't' }, text, sha256: '' },
    sentences: splitSentences(text, language),
  };
  const types = OWN.map(([id, label]) => ({
    id,
    label: { en: label },
    family: 'other',
    directed: true,
    aspect: 'event',
  }));
  const dossier = /** @type {Dossier} */ (
    /** @type {unknown} */ ({
      ...STARTER,
      relationTypes: [...STARTER.relationTypes, ...types],
      documents: [document],
      actors: actors.map((name) => ({ id: name, kind: 'organisation', name: { [language]: name } })),
      claims: [],
    })
  );
  const [own] = dossier.documents;
  if (!own) throw new Error('no document');
  return suggestClaim([{ document: own, segments: [{ start: 0, end: text.length }] }], dossier).proposals;
}

/** Each field of each sentence is right, wrong or silent. @param {Rooms} rooms @param {Gold['set']} set @param {string} [language] */
export function countClaims(rooms, set, language = 'en') {
  const zero = () => ({ right: 0, wrong: 0, silent: 0 });
  /** @type {Record<Field, Count>} */
  const counts = {
    ...{ subject: zero(), relation: zero(), object: zero() },
    ...{ speaker: zero(), polarity: zero(), modality: zero() },
  };
  /** @type {string[]} */
  const faults = [];
  for (const gold of goldOf(language).filter((one) => one.set === set)) {
    const { subject, relation, object, attribution, polarity, modality } = proposalsFor(rooms, gold, language);
    const name = (/** @type {Proposals['subject']} */ one) =>
      one ? ('id' in one.value ? one.value.id : one.value.name) : '-';
    const found = [name(subject), relation && 'id' in relation.value ? relation.value.id : '-', name(object)];
    const says = attribution?.value.at(-1);
    const by = says ? (says.anonymous ? 'unnamed' : (says.actor ?? says.name ?? '-')) : '-';
    const fits = (/** @type {string} */ claim) => claim.split(' > ').map((want, i) => verdict(found[i] ?? '-', want));
    // Of several claims in a sentence the one that most of it fits.
    const score = (/** @type {string[]} */ all) => all.filter((one) => one === 'right').length;
    const [best = []] = gold.claims.map(fits).sort((a, b) => score(b) - score(a));
    /** @type {Record<Field, string | undefined>} */
    const verdicts = {
      ...{ subject: best[0], relation: best[1], object: best[2] },
      speaker: verdict(by, gold.speaker ?? '-'),
      polarity: verdict(polarity?.value ?? '-', gold.polarity ?? '-'),
      modality: verdict(modality?.value ?? '-', gold.modality ?? '-'),
    };
    for (const [field, one] of /** @type {[Field, keyof Count][]} */ (Object.entries(verdicts))) counts[field][one]++;
    const bad = Object.entries(verdicts).filter(([, one]) => one !== 'right');
    if (bad.length)
      faults.push(
        `${gold.text}\n  ${bad.map(([field, one]) => `${field} ${one}`).join(', ')}: ${found.join(' > ')} | ${by} | ${[polarity?.value, modality?.value].join(' ')}`,
      );
  }
  return { counts, faults };
}

/** @param {string} found @param {string} want @returns {keyof Count} */
function verdict(found, want) {
  if (found === want || (want.startsWith('?') && (found === '-' || found === want.slice(1)))) return 'right';
  return found === '-' ? 'silent' : 'wrong';
}
