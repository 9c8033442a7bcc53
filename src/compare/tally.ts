/**
 * What do the two codings agree on, as numbers? The units are stated with the numbers, because they decide them:
 * - Whether a relation is there: one unit for every sentence of a document that both coded; each coder either has a claim of this relation
 *   type on that sentence or has none. A document in which one of the two coded nothing was not coded by them, and counts for nothing.
 * - How it is said: one unit for every claim that both have.
 * What of theirs could not be read, the claims of mine that it may answer to, and the sentences of both count for nothing.
 * Level: nominal, everywhere.
 */
import { inOneGo, type Steps } from '../dossier/in-slices.ts';
import type { Claim, Document, Dossier } from '../dossier/schema.ts';
import type { Checks } from '../evidence/check.ts';
import { codeAgreement, presenceAgreement, type Agreement, type Presence } from './agreement.ts';
import { chainKey, isPaired, type Item } from './align.ts';
import { extentOf, sentencesTouched } from './extent.ts';

export interface Counts {
  /** Claims that both have, whatever else they say of them. */
  readonly both: number;
  readonly mine: number;
  readonly theirs: number;
}

export interface RelationTally {
  /** A relation type; undefined for all together: a sentence with a claim, of whatever type. */
  readonly relation: string | undefined;
  readonly claims: Counts;
  readonly sentences: Presence;
  readonly agreement: Agreement;
}

export type FieldName = 'modality' | 'polarity' | 'attribution' | 'basis' | 'dates';

export interface FieldTally {
  readonly field: FieldName;
  readonly agreement: Agreement;
}

export interface Tally {
  /** Documents of mine that both coded, with how many sentences they have together. */
  readonly documents: readonly string[];
  readonly sentences: number;
  readonly all: RelationTally;
  /** Those with most claims first. */
  readonly relations: readonly RelationTally[];
  readonly fields: readonly FieldTally[];
}

const CODE: Readonly<Record<FieldName, (claim: Claim) => string>> = {
  modality: ({ modality }) => modality,
  polarity: ({ polarity }) => polarity,
  attribution: chainKey,
  basis: ({ basis }) => basis,
  dates: ({ when = '', said = '' }) => `${when} ${said}`,
};

/** Of the claims by their ids: the sentences in the documents that count. */
type Marked = ReadonlyMap<string, readonly string[]>;

function presence(mine: readonly Claim[], theirs: readonly Claim[], marked: Marked, sentences: number): Presence {
  const touched = (claims: readonly Claim[]): Set<string> => new Set(claims.flatMap(({ id }) => marked.get(id) ?? []));
  const [a, b] = [touched(mine), touched(theirs)];
  const both = [...a].filter((sentence) => b.has(sentence)).length;
  return { both, mine: a.size - both, theirs: b.size - both, neither: sentences - a.size - b.size + both };
}

export const tally = (...asked: Parameters<typeof tallySteps>): Tally => inOneGo(tallySteps(...asked));

/** So many claims are looked at between two places where the work may be interrupted. */
const STEP = 50;

/** `tally`, for callers that have to give others their turn. */
export function* tallySteps(
  both: Dossier,
  checks: Checks,
  items: readonly Item[],
  shared: ReadonlySet<string>,
): Steps<Tally> {
  const known = items.filter(({ unread }) => !unread);
  const mine = known.flatMap((item) => item.mine ?? []);
  const theirs = known.flatMap((item) => item.theirs ?? []);
  const coded = (claims: readonly Claim[]): Set<string> =>
    new Set(claims.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
  const [byMe, byThem] = [coded(mine), coded(theirs)];
  const documents = both.documents.filter(({ id }) => shared.has(id) && byMe.has(id) && byThem.has(id));
  const texts = new Map<string, Document>(documents.map((document) => [document.id, document]));
  const touchedBy = (claim: Claim): string[] =>
    [...extentOf(claim, checks)].flatMap(([id, places]) => {
      const document = texts.get(id);
      return document ? sentencesTouched(document, places).map((sentence) => `${id} ${sentence}`) : [];
    });
  const unknown = new Set(
    items.flatMap(({ mine: own, unread }) =>
      unread
        ? [
            ...[...unread.sentences].filter((s) => texts.has(s.slice(0, s.lastIndexOf(' ')))),
            ...(own ? touchedBy(own) : []),
          ]
        : [],
    ),
  );
  const sentences = documents.reduce((sum, document) => sum + document.sentences.length, 0) - unknown.size;
  const marked = new Map<string, readonly string[]>();
  for (const [i, claim] of [...mine, ...theirs].entries()) {
    marked.set(
      claim.id,
      touchedBy(claim).filter((sentence) => !unknown.has(sentence)),
    );
    if (i % STEP === 0) yield;
  }

  const paired = items.filter(isPaired);
  const byRelation = new Map<string, { mine: Claim[]; theirs: Claim[]; both: number }>();
  const of = (relation: string) => {
    let group = byRelation.get(relation);
    if (!group) byRelation.set(relation, (group = { mine: [], theirs: [], both: 0 }));
    return group;
  };
  for (const claim of mine) of(claim.relation).mine.push(claim);
  for (const claim of theirs) of(claim.relation).theirs.push(claim);
  for (const { mine: claim } of paired) if (claim) of(claim.relation).both++;

  const row = (
    relation: string | undefined,
    a: readonly Claim[],
    b: readonly Claim[],
    pairs: number,
  ): RelationTally => {
    const found = presence(a, b, marked, sentences);
    return {
      relation,
      claims: { both: pairs, mine: a.length - pairs, theirs: b.length - pairs },
      sentences: found,
      agreement: presenceAgreement(found),
    };
  };
  const relations: RelationTally[] = [];
  for (const [relation, group] of byRelation) {
    relations.push(row(relation, group.mine, group.theirs, group.both));
    yield;
  }
  const weight = ({ claims }: RelationTally): number => claims.both * 2 + claims.mine + claims.theirs;
  relations.sort((a, b) => weight(b) - weight(a));

  const pairs = paired.flatMap(({ mine: a, theirs: b }) => (a && b ? [[a, b] as const] : []));
  const fields: FieldTally[] = [];
  for (const field of Object.keys(CODE) as FieldName[]) {
    fields.push({ field, agreement: codeAgreement(pairs.map(([a, b]) => [CODE[field](a), CODE[field](b)] as const)) });
    yield;
  }
  return {
    documents: documents.map(({ id }) => id),
    sentences,
    all: row(undefined, mine, theirs, paired.length),
    relations,
    fields,
  };
}
