/**
 * What do the quoted words propose for the claim that is being written, and what is it with that? What the coder has set stays; the
 * rest is proposed, with its reason, or is the usual value.
 */
import type { Claim, Dossier, LocalizedText } from '../dossier/schema.ts';
import type { RelationRef, ActorRef } from '../edit/claims.ts';
import type { ClaimReader } from './claim-reader.svelte.ts';
import { firstSeen, stillQuoted } from './draft-quotes.ts';
import { sameActorRef, type Draft, type DraftContent, type UserInput } from './draft.ts';
import type { Proposals } from './proposals.ts';
import type { Suggested } from './suggest-claim.ts';
import type { Readings, RejectedReadings } from './rejected-readings.svelte.ts';
import { notTakenBefore } from './taken-before.ts';
import type { Role } from './who-does-what.ts';

export type Field = Exclude<keyof Proposals, 'open'>;
const FIELDS = ['subject', 'relation', 'object', 'modality', 'polarity', 'attribution', 'when', 'said'] as const;

/** What is asked of the claim that is being written, and of the session. */
export interface Written extends Readings {
  readonly dossier: Dossier | undefined;
  readonly draft: Draft | undefined;
  /** What is not proposed again. */
  readonly rejected: RejectedReadings;
  /** The coder's name, if they have given one. */
  readonly coder: () => string | undefined;
}

const NOTHING: Suggested = {
  likely: [],
  newcomers: [],
  proposals: {},
  plain: false,
  meant: [],
  elsewhere: [],
  told: {},
};

export class Proposing {
  readonly #written: Written;
  readonly #reader: ClaimReader;

  constructor(written: Written, reader: ClaimReader) {
    this.#written = written;
    this.#reader = reader;
  }

  readonly suggested = $derived.by<Suggested>(() => {
    const { draft, dossier, documentOf, rejected } = this.#written;
    const { suggest } = this.#reader;
    if (!draft || !dossier || !suggest) return NOTHING;
    const own = draft.own.relation;
    const chosen = own && ('id' in own ? own.id : 'new');
    const read = (evidence: Claim['evidence']): Suggested => {
      const quotes = evidence.flatMap(({ document: id, segments }) => {
        const document = documentOf(id);
        return document ? [{ document, segments }] : [];
      });
      const by = (types: Dossier): Suggested => suggest(quotes, types, chosen);
      if (draft.from) return by(dossier);
      return notTakenBefore(dossier, evidence, own !== undefined, by, ({ subject, relation, object }, on) =>
        rejected.has(this.#written, { subject: subject?.value, relation: relation?.value, object: object?.value }, on),
      );
    };
    const all = read(draft.evidence);
    const first = firstSeen(draft);
    const [one] = first ?? [];
    const same = draft.evidence.every(({ document }) => document === one?.document);
    if (!first) return all;
    const telling = draft.telling && stillQuoted(draft.telling, draft.evidence);
    return filledUp(read(first), all, telling ? read(telling) : all, same);
  });

  // What a claim already says was decided once.
  readonly proposals = $derived.by((): Proposals => {
    const { draft } = this.#written;
    if (draft?.from) return NOTHING.proposals;
    const { proposals, itself, itselfDenied } = this.suggested;
    const own = draft?.own.relation;
    const type = own ? ('id' in own ? own.id : undefined) : itself;
    if (itself === undefined || type !== itself) return proposals;
    // That a person accuses is no allegation, and has no source but the article.
    const { modality: _m, polarity: _p, attribution: _a, open: _o, ...fact } = proposals;
    return { ...fact, ...(itselfDenied && { polarity: itselfDenied }) };
  });

  /** Of them, what goes in unless it is refused: what is only likely is offered, and never filled in by itself. */
  readonly filled = $derived.by((): Proposals => {
    const likely = FIELDS.filter((field) => this.proposals[field]?.weak);
    return Object.fromEntries(Object.entries(this.proposals).filter(([field]) => !likely.some((one) => one === field)));
  });

  /** The claim as it is: what the coder has set, else what is proposed, else what is usual. */
  readonly content = $derived.by((): DraftContent => {
    const { draft, dossier, coder } = this.#written;
    const own: UserInput = draft?.own ?? {};
    const p = this.filled;
    const left = draft?.nobody ?? [];
    const subject = there(own.subject, dossier?.actors) ?? (left.includes('subject') ? undefined : p.subject?.value);
    // No actor is proposed twice; and an actor whom the coder set as the one who acts is not moved to the other end, unless the two
    // were only the wrong way round.
    const turned = sameActorRef(p.object?.value, subject) ? p.subject?.value : p.object?.value;
    const object =
      there(own.object, dossier?.actors) ??
      (left.includes('object') || sameActorRef(turned, subject) ? undefined : turned);
    const relation = there(own.relation, dossier?.relationTypes) ?? p.relation?.value;
    return {
      ...(subject && { subject }),
      ...(relation && { relation }),
      ...(object && { object }),
      modality: own.modality ?? p.modality?.value ?? 'asserted',
      polarity: own.polarity ?? p.polarity?.value ?? 'affirmed',
      basis: own.basis ?? 'textual',
      attribution: own.attribution ?? p.attribution?.value ?? [],
      speakers: own.speakers,
      when: (own.when ?? p.when?.value) || undefined,
      said: (own.said ?? p.said?.value) || undefined,
      gloss: kept(own.gloss),
      note: kept(own.note),
      coder: coder(),
      evidence: draft?.evidence ?? [],
    };
  });

  /** The claim is taken: what the coder corrected in what was proposed of its words is not proposed again. */
  noteCorrected(): void {
    const { rejected, draft } = this.#written;
    const { subject, relation, object } = this.proposals;
    const proposed = { subject: subject?.value, relation: relation?.value, object: object?.value };
    if (draft && !draft.from) rejected.compare(this.#written, proposed, this.content, draft.evidence);
  }

  /** Whether it was proposed or changed in this claim: then it is shown beside the button, even if it is what is usual. */
  isSaid(field: 'modality' | 'polarity'): boolean {
    const { draft } = this.#written;
    if (draft?.from) return this.content[field] !== draft.from[field];
    return draft?.own[field] !== undefined || this.suggested.told[field] !== undefined;
  }

  /** Why a value is as it is: the words that propose it; undefined once the coder has said it, or if it is what is usual. */
  reason(field: Field): string | undefined {
    const own = this.#written.draft?.own[field];
    if (own !== undefined) return undefined;
    // An empty field was not proposed from anything.
    if ((field === 'subject' || field === 'object') && !this.content[field]) return undefined;
    const of = field === 'object' && !sameActorRef(this.content.object, this.filled.object?.value) ? 'subject' : field;
    return this.filled[of]?.cue;
  }

  /** The likely source: for the coder to take, or to leave. */
  readonly offered = $derived.by((): Proposals['attribution'] => {
    const { attribution } = this.proposals;
    return this.#written.draft?.own.attribution === undefined && attribution?.weak ? attribution : undefined;
  });

  /** There is a source, only a likely one could be proposed, and the coder has not named it: the words that show it. */
  readonly open = $derived.by((): string | undefined => {
    const { attribution, open } = this.proposals;
    const { own, untold } = this.#written.draft ?? {};
    // A source that was taken out is not replaced by the article itself: it may still be another one.
    if (untold === true && own?.attribution?.length === 0) return attribution?.cue ?? open;
    if (own?.attribution !== undefined) return undefined;
    return this.offered?.cue ?? (attribution ? undefined : open);
  });
}

/** What the coder has set, unless an undo removed the actor or the type meanwhile. */
const there = <T extends ActorRef | RelationRef>(
  said: T | undefined,
  known: readonly { readonly id: string }[] = [],
): T | undefined => (said && (!('id' in said) || known.some(({ id }) => id === said.id)) ? said : undefined);

/** Texts by language, without the empty ones; undefined if none is left. */
function kept(texts: LocalizedText | undefined): LocalizedText | undefined {
  const entries = Object.entries(texts ?? {}).filter(([, text]) => text.trim() !== '');
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/**
 * What was proposed first, and of what more words propose only what was left open. How firmly something is said belongs to the words that
 * it is said by: it is never taken over for a relation that was there before; but what it was proposed for, said meanwhile, keeps it.
 * `telling`: what those words tell that were there when the relation was said.
 */
function filledUp(first: Suggested, all: Suggested, telling: Suggested, same: boolean): Suggested {
  const { proposals: seen } = first;
  const { subject, relation, object, attribution, when, said } = all.proposals;
  const another = (one: Suggested['proposals'][Role], other: Suggested['proposals'][Role]) =>
    one && !sameActorRef(one.value, other?.value) ? one : undefined;
  const [who, whom] = [another(subject, seen.object), another(object, seen.subject)];
  const manner = seen.relation ? {} : telling.proposals;
  // Further words of the same article may name the source.
  const speaker = same && attribution ? { ...attribution, weak: true } : undefined;
  const by = manner.attribution ?? (seen.open === undefined ? speaker : attribution);
  return {
    ...all,
    plain: first.plain,
    proposals: {
      ...(who && { subject: who }),
      ...(relation && { relation }),
      ...(whom && { object: whom }),
      ...(when && { when }),
      ...(said && { said }),
      ...(manner.modality && { modality: manner.modality }),
      ...(manner.polarity && { polarity: manner.polarity }),
      ...(by && { attribution: by }),
      ...seen,
    },
    ...(seen.relation && { itself: first.itself }),
  };
}
