/** What is proposed for English sentences, with the actors known by name and kind, in an article of 12 June 2024. */
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

/** «Orsk Builders/o», «Ann Bell»: whoever has no kind behind a stroke is a person. */
const KINDS: Readonly<Record<string, string>> = { o: 'organisation', s: 'state', m: 'media', l: 'place' };
const OWN_TYPES = Object.entries({ order: 'orders', transfer: 'transfers money to' });

export interface Proposed {
  /** «who > what > whom»; «-» for nobody and nothing. */
  readonly claim: string;
  readonly speaker: string;
  readonly polarity: string | undefined;
  readonly modality: string | undefined;
  readonly when: string | undefined;
  readonly said: string | undefined;
  /** The words for the denial. */
  readonly denial: string | undefined;
}

/** `marked`: the chosen words in brackets, or all of them without any; `chosen`: the relation that the coder has said. */
export function proposed(marked: string, names: readonly string[], chosen?: string): Proposed {
  const text = marked.replace(/[[\]]/gu, '');
  const open = marked.indexOf('[');
  const place = open < 0 ? { start: 0, end: text.length } : { start: open, end: marked.indexOf(']') - 1 };
  const called = names.map((name) => name.split('/')[0] ?? '');
  const dossier = soundDossier({
    ...STARTER,
    relationTypes: [
      ...STARTER.relationTypes,
      ...OWN_TYPES.map(([id, label]) => ({
        ...{ id, label: { en: label }, family: 'other', directed: true, aspect: 'event' as const },
      })),
    ],
    documents: [
      {
        ...rawDocument(text),
        ...{ language: 'en', sentences: splitSentences(text, 'en') },
        csl: { type: 'article', title: 'An article', issued: { 'date-parts': [[2024, 6, 12]] } },
      },
    ],
    actors: names.map((name, i) =>
      rawActor(`a${i}`, { kind: KINDS[name.split('/')[1] ?? ''] ?? 'person', name: { en: called[i] } }),
    ),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { proposals } = suggestClaim(
    [{ document, segments: [place] }],
    dossier,
    ...(chosen === undefined ? [] : [chosen]),
  );
  const nameOf = (id: string): string => called[Number(id.slice(1))] ?? id;
  const who = (one: typeof proposals.subject): string =>
    one ? ('id' in one.value ? nameOf(one.value.id) : one.value.name) : '-';
  const { subject, relation, object, attribution, open: unsaid, polarity, modality, when, said } = proposals;
  const chain = attribution?.value.map(({ anonymous, actor, name }) =>
    anonymous ? '?' : actor === undefined ? (name ?? '') : nameOf(actor),
  );
  return {
    claim: [who(subject), relation && 'id' in relation.value ? relation.value.id : '-', who(object)].join(' > '),
    speaker: chain?.join(' › ') ?? (unsaid === undefined ? '-' : 'open'),
    ...{ polarity: polarity?.value, modality: modality?.value, denial: polarity?.cue },
    ...{ when: when?.value, said: said?.value },
  };
}
