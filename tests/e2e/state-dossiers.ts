/** Which dossiers are hardly one? Each lacks something that a page would like to show, and every one of them is valid. */
import { createHash } from 'node:crypto';

const KINDS = [{ id: 'person', label: { en: 'Person', id: 'Orang' }, shape: 'circle' }];
const TYPES = [
  { id: 'meets', label: { en: 'meets', id: 'menemui' }, family: 'diplomacy', directed: false, aspect: 'event' },
];

function documentOf(id: string, text: string) {
  const sentences = [...text.matchAll(/[^.]+\./g)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return [match.index + lead, match.index + match[0].length];
  });
  return {
    id,
    language: 'en',
    csl: { type: 'article-newspaper', title: `Report ${id}`, publisher: 'The Gazette' },
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    sentences,
  };
}

const TEXT = 'Anna meets Budi in the harbour. Nobody else was there.';
const actorOf = (id: string, name: Record<string, string>) => ({ id, kind: 'person', name });
const ANNA = actorOf('anna', { en: 'Anna' });
const BUDI = actorOf('budi', { en: 'Budi' });

const claimOf = (id: string, exact: string, subject = 'anna', object = 'budi') => ({
  id,
  subject,
  relation: 'meets',
  object,
  modality: 'asserted',
  polarity: 'affirmed',
  basis: 'textual',
  attribution: [],
  evidence: [{ document: 'd1', segments: [{ start: 0, end: exact.length, exact }] }],
});

const dossierOf = (parts: Record<string, unknown>) => ({
  format: 'benang-dossier',
  version: 1,
  offsetUnit: 'utf-16',
  id: 'state',
  title: { en: 'A dossier that lacks something' },
  language: 'en',
  documents: [documentOf('d1', TEXT)],
  actorKinds: KINDS,
  actors: [ANNA, BUDI],
  relationTypes: TYPES,
  claims: [],
  ...parts,
});

const QUOTE = 'Anna meets Budi in the harbour.';
/** Two hundred letters, half of them in one word. */
export const LONG_NAME =
  `${'Interdepartmentalcommission'.repeat(4).slice(0, 100)} for the ${'Delimitation of Everything '.repeat(5)}`.slice(
    0,
    200,
  );

export const STATES = {
  nameless: dossierOf({ actors: [actorOf('anna', {}), BUDI], claims: [claimOf('c1', QUOTE)] }),
  longNames: dossierOf({
    title: { en: LONG_NAME },
    actors: [actorOf('anna', { en: LONG_NAME }), actorOf('budi', { en: LONG_NAME.replaceAll(' ', '') })],
    claims: [claimOf('c1', QUOTE)],
  }),
  noActors: dossierOf({ actors: [] }),
  oneActor: dossierOf({ actors: [ANNA] }),
  noClaims: dossierOf({}),
  noDocuments: dossierOf({ documents: [] }),
  noText: dossierOf({ documents: [documentOf('d1', ''), documentOf('d2', TEXT)] }),
  nothing: dossierOf({ documents: [], actors: [], relationTypes: [], actorKinds: [] }),
  allInQuestion: dossierOf({
    claims: [claimOf('c1', 'Anna never meets Budi.'), claimOf('c2', 'Nobody else was there.')],
  }),
} as const;

/** Claims by the thousand in many documents, few lines, and one document of thousands of sentences. */
export function largeDossier(claims: number, documents: number) {
  const people = Array.from({ length: 60 }, (_, i) => actorOf(`p${i}`, { en: `Person ${i + 1}` }));
  const texts = Array.from({ length: documents }, () => '');
  const made = Array.from({ length: claims }, (_, i) => {
    // Every fourth claim rests on the first document, and every sixteenth belongs to the first line.
    const d = i % 4 === 0 ? 0 : i % documents;
    const one = i % 16 === 0 ? 0 : i % 60;
    const other = i % 16 === 0 ? 1 : (one + 1 + (i % 7)) % 60;
    const exact = `Person ${one + 1} meets person ${other + 1} on occasion ${i + 1}.`;
    const text = texts[d] ?? '';
    const start = text === '' ? 0 : text.length + 1;
    texts[d] = text === '' ? exact : `${text} ${exact}`;
    return {
      ...claimOf(`c${i}`, exact, `p${one}`, `p${other}`),
      evidence: [{ document: `d${d + 1}`, segments: [{ start, end: start + exact.length, exact }] }],
    };
  });
  return dossierOf({
    title: { en: 'A large dossier' },
    actors: people,
    documents: texts.map((text, d) => documentOf(`d${d + 1}`, text)),
    claims: made,
  });
}
