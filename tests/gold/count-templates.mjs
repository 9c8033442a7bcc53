/** For how many ordinary sentences does each template of a codebook propose the right relation between the right two? All of a sentence is chosen. */
import { readFileSync } from 'node:fs';

/** @typedef {import('../../src/dossier/schema.ts').Dossier} Dossier */
/**
 * What is measured.
 * @typedef {Pick<typeof import('../../src/session/suggest-claim.ts'), 'suggestClaim'>
 *   & Pick<typeof import('../../src/edit/templates.ts'), 'TEMPLATES'>} Rooms
 */
/** @typedef {'tune' | 'held-out'} Half */
/** @typedef {'en' | 'id'} Language */

/** @type {Record<Half, Record<Language, Record<string, string[]>>>} */
const GOLD = JSON.parse(readFileSync(new URL('templates/sentences.json', import.meta.url), 'utf8'));

const FIRM = /Ltd|Bank|Court|Police|Office|University|League|PT |Kejaksaan|Pengadilan|Polres|Universitas|Partai/u;

/** @param {Rooms} rooms @param {Half} half @param {Language} language @param {string} template */
export function countTemplate({ suggestClaim, TEMPLATES }, half, language, template) {
  const codebook = TEMPLATES.find(({ id }) => id === template)?.codebook;
  const lines = GOLD[half][language][template] ?? [];
  /** @type {string[]} */
  const faults = [];
  for (const line of lines) {
    const [raw = '', wanted = ''] = line.split('|');
    const names = [...raw.matchAll(/\[([^\]]+)\]/gu)].flatMap(([, name]) => name ?? []);
    const text = raw.replace(/[[\]]/gu, '');
    const document = {
      ...{ id: 'd', language, csl: { type: 'article', title: 't' }, text, sha256: '' },
      sentences: [[0, text.length]],
    };
    const dossier = /** @type {Dossier} */ (
      /** @type {unknown} */ ({
        ...codebook,
        documents: [document],
        actors: names.map((name) => ({
          id: name,
          kind: FIRM.test(name) ? 'organisation' : 'person',
          name: { [language]: name },
        })),
        claims: [],
      })
    );
    const [own] = dossier.documents;
    if (!own) throw new Error('no document');
    const { subject, relation, object } = suggestClaim(
      [{ document: own, segments: [{ start: 0, end: text.length }] }],
      dossier,
    ).proposals;
    const name = (/** @type {typeof subject} */ one) =>
      one ? ('id' in one.value ? one.value.id : one.value.name) : '-';
    const type = relation && 'id' in relation.value ? relation.value.id : '-';
    const found = [name(subject), type, name(object)].join(' > ');
    const [one, other] = wanted.endsWith('~') ? names.toReversed() : names;
    const right = wanted
      .replace('~', '')
      .split('/')
      .some((want) => found === [one, want, other].join(' > '));
    if (!right) faults.push(`${language} ${template} «${text}» ${wanted}: ${found}`);
  }
  return { right: lines.length - faults.length, all: lines.length, faults };
}
