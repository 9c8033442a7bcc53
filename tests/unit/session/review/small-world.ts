/** A small dossier and what is proposed for it: two people, a port, one article. */
import type { Claim, Dossier } from '../../../../src/dossier/schema.ts';
import type { ProposedClaim } from '../../../../src/exchange/proposals/proposal.ts';
import { itemOf, type Item, type ReviewContext } from '../../../../src/session/review/item.ts';
import type { Amendment, Decision, NameChoice, TypeChoice } from '../../../../src/session/review/stored-queue.ts';
import { proposedActors, resolutionOf } from '../../../../src/session/review/names.ts';
import { claimsBySaying, undirectedIn } from '../../../../src/session/review/same-words.ts';
import type { ProposedActor } from '../../../../src/exchange/proposals/proposal.ts';
import { documentOf } from '../../exchange/proposals/samples.ts';

const SENTENCES = [
  'Mara Okello funds the port of Ilse.',
  'Jonas Veld met Mara Okello.',
  'The port met Jonas Veld, said Tove.',
];
const TEXT = SENTENCES.join(' ');
export const article = {
  ...documentOf('article', TEXT),
  sentences: SENTENCES.map((sentence) => {
    const start = TEXT.indexOf(sentence);
    return [start, start + sentence.length] as const;
  }),
};

/** The words of the article, as a claim rests on them. */
export const evidence = (exact: string): Claim['evidence'][number] => {
  const start = TEXT.indexOf(exact);
  return { document: 'article', segments: [{ start, end: start + exact.length, exact }] };
};

export const claimOf = (id: string, more: object = {}): Claim =>
  ({
    id,
    subject: 'mara',
    relation: 'funds',
    object: 'port',
    modality: 'asserted',
    polarity: 'affirmed',
    evidence: [evidence('funds the port')],
    ...more,
  }) as never;

export const dossierWith = (claims: readonly Claim[] = []): Dossier =>
  ({
    id: 'ilse',
    language: 'en',
    title: { en: 'Ilse' },
    documents: [article],
    actors: [
      { id: 'mara', kind: 'person', name: { en: 'Mara Okello' }, aliases: { en: ['M. Okello'] } },
      { id: 'jonas', kind: 'person', name: { en: 'Jonas Veld' } },
      { id: 'port', kind: 'company', name: { en: 'Port of Ilse' } },
    ],
    actorKinds: [
      { id: 'person', label: { en: 'Person' } },
      { id: 'company', label: { en: 'Company' } },
    ],
    relationTypes: [
      { id: 'funds', family: 'money', directed: true, label: { en: 'funds' }, noun: { en: 'funding' } },
      { id: 'meets', family: 'contact', directed: false, label: { en: 'meets' }, noun: { en: 'meeting' } },
    ],
    claims,
  }) as never;

export const proposed = (more: Partial<ProposedClaim> = {}): ProposedClaim => ({
  where: 'claims[0]',
  subject: 'Mara Okello',
  relation: 'funds',
  object: 'Port of Ilse',
  modality: 'asserted',
  polarity: 'affirmed',
  basis: 'textual',
  attribution: [],
  quotes: [{ parts: [{ text: 'funds the port' }] }],
  assumed: [],
  remarks: [],
  ...more,
});

export interface Given {
  readonly claims?: readonly Claim[];
  readonly actors?: readonly ProposedActor[];
  readonly names?: Readonly<Record<string, NameChoice>>;
  readonly predicates?: Readonly<Record<string, TypeChoice>>;
}

export function worldOf({ claims = [], actors = [], names = {}, predicates = {} }: Given = {}): ReviewContext {
  const dossier = dossierWith(claims);
  return {
    documents: dossier.documents,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    said: claimsBySaying(dossier),
    undirected: undirectedIn(dossier),
    resolution: resolutionOf({
      ...dossier,
      proposed: proposedActors(actors),
      names: new Map(Object.entries(names)),
      predicates: new Map(Object.entries(predicates)),
    }),
  };
}

export interface Put {
  readonly key?: string;
  readonly claim?: Partial<ProposedClaim>;
  readonly amendment?: Amendment;
  readonly decision?: Decision;
  readonly places?: readonly number[];
}

export const item = ({ key = '0-0', claim, amendment, decision, places = [] }: Put = {}, world = worldOf()): Item =>
  itemOf({ key, claim: proposed(claim), answer: 'pasted' }, { amendment, decision, places }, world);

/** Numbered from 0. */
export const items = (puts: readonly Put[], world = worldOf()): readonly Item[] =>
  puts.map((one, i) => item({ key: `0-${i}`, ...one }, world));
