/** What does the claim that is being written still lack, and what is asked before it is taken? Nothing is passed over in silence. */
import type { Claim, Dossier } from '../dossier/schema.ts';
import { namesOf } from '../edit/actors.ts';
import { actorIn, sameClaim, typeIn, type ClaimContent, type ActorRef } from '../edit/claims.ts';
import type { ClaimReader } from './claim-reader.svelte.ts';
import { bareNamesIn } from './comers.ts';
import {
  doubtsIn,
  hasLetters,
  missingIn,
  strangersByLetter,
  type Doubt,
  type Missing,
  type Stranger,
} from './doubts.ts';
import { sameActorRef, type DraftContent, type Letters } from './draft.ts';
import type { Near } from './nowhere.ts';
import type { Proposing, Written } from './proposing.svelte.ts';
import type { Suggested } from './suggest-claim.ts';
import type { Role } from './who-does-what.ts';

/** What is asked of the claim that is being written. */
interface Asked extends Written {
  readonly letters: Letters;
}

const PROPOSED: Doubt = { kind: 'proposed', key: 'proposed' };

export class Asking {
  readonly #written: Asked;
  readonly #proposing: Proposing;
  readonly #reader: ClaimReader;

  constructor(written: Asked, proposing: Proposing, reader: ClaimReader) {
    this.#written = written;
    this.#proposing = proposing;
    this.#reader = reader;
  }

  /** The content without words over which other letters are typed. */
  readonly #untyped = $derived.by((): DraftContent => {
    const { subject, relation, object, ...rest } = this.#proposing.content;
    const isTyped = (field: 'subject' | 'relation' | 'object'): boolean => !!this.#written.letters[field]?.trim();
    return {
      ...rest,
      ...(subject && !isTyped('subject') && { subject }),
      ...(relation && !isTyped('relation') && { relation }),
      ...(object && !isTyped('object') && { object }),
    };
  });
  /** All that the dossier needs of it; undefined while one of its three words is missing. */
  readonly whole = $derived.by((): ClaimContent | undefined => {
    const { subject, relation, object, ...rest } = this.#untyped;
    return subject && relation && object ? { subject, relation, object, ...rest } : undefined;
  });
  /** What is still missing, in the order of the form. */
  readonly missing = $derived.by((): readonly Missing[] => {
    const { letters, draft } = this.#written;
    // Text that was typed and not chosen is asked about; the value before it is not saved in its place.
    return missingIn(this.#untyped, this.#proposing.open !== undefined || !!letters.source?.trim(), draft?.undated);
  });

  /** New actors of the claim that no article names, or that are called as a relation is: shown at once, and asked about before it is taken. */
  readonly strangers = $derived.by((): readonly Stranger[] => {
    const { dossier, draft, documentOf } = this.#written;
    const { suggested, content } = this.#proposing;
    if (!dossier || !draft) return [];
    const told = new Set([...suggested.newcomers, ...suggested.elsewhere].map(({ name }) => name));
    // Until the part that knows names has loaded, only a name that is in an article to the letter is known to be there.
    const strangers = this.#reader.strangersIn ?? strangersByLetter;
    const language = documentOf(draft.evidence[0]?.document ?? '')?.language ?? dossier.language;
    const bare = bareNamesIn(draft.own, dossier, suggested.proposals.attribution?.value ?? [], language);
    return strangers(dossier, content, () => everybodyIn(dossier, suggested), bare).filter(
      ({ name, key }) => !told.has(name) && !draft.sure?.includes(key),
    );
  });

  /** What is asked once before the claim is taken. */
  readonly doubts = $derived.by((): readonly Doubt[] => {
    const { dossier, draft } = this.#written;
    const { content } = this.#proposing;
    if (!dossier || !draft) return [];
    const { from, editing, sure = [], familySaid } = draft;
    const type = content.relation && typeIn(dossier, content.relation);
    const all = [...this.strangers, ...doubtsIn(dossier, content, type, familySaid, editing ? from?.id : undefined)];
    // A claim that is changed was there before: nothing is added, and what it was about was meant.
    const known = (kind: Doubt['kind']): boolean =>
      editing && (kind === 'near' || (kind === 'self' && from?.subject === from?.object));
    const asked = all.filter(({ key, kind }) => !sure.includes(key) && !known(kind));
    // One after the other: that almost the same claim exists says nothing about what is proposed here.
    return this.#unseen && !sure.includes(PROPOSED.key) ? [...asked, PROPOSED] : asked;
  });

  /** Nothing of it was typed or confirmed, and it is not plain, or more is proposed than its sentence states. */
  readonly #unseen = $derived.by((): boolean => {
    const { draft } = this.#written;
    const { content, filled, suggested } = this.#proposing;
    if (!draft || draft.from || draft.looked || !content.subject || !content.relation || !content.object) return false;
    // Whoever has corrected any of it by hand has seen the rest, which stands beside it.
    if (Object.values(draft.own).some((value) => value !== undefined)) return false;
    const more = (['attribution', 'when', 'said'] as const).some((field) => filled[field] !== undefined);
    return more || !suggested.plain;
  });

  /** A claim that is there already and says the same on the same words. */
  readonly existing = $derived.by((): Claim | undefined => {
    const { dossier, draft } = this.#written;
    const { subject, relation, object, evidence, polarity } = this.#proposing.content;
    if (!dossier || !subject || !relation || !object) return undefined;
    if (!('id' in subject && 'id' in relation && 'id' in object)) return undefined;
    const type = typeIn(dossier, relation);
    const twin = type && sameClaim(dossier, subject.id, type, object.id, evidence, polarity);
    return draft?.editing && twin?.id === draft.from?.id ? undefined : twin;
  });

  /** Whom the quotes do not name. */
  readonly unnamed = $derived.by((): readonly Role[] => {
    const { subject, object, evidence } = this.#proposing.content;
    if (!this.#written.dossier || !evidence.length) return [];
    const roles = [
      ['subject', subject],
      ['object', object],
    ] as const;
    return roles.flatMap(([role, who]) => (who && !this.#isNamed(who, evidence) ? [role] : []));
  });

  #isNamed(who: ActorRef, evidence: ClaimContent['evidence']): boolean {
    // Whom the words themselves propose, or name by a part of the name, they name.
    const { proposals: p, meant, newcomers } = this.#proposing.suggested;
    if (sameActorRef(p.subject?.value, who) || sameActorRef(p.object?.value, who)) return true;
    if ('id' in who ? meant.includes(who.id) : newcomers.some(({ name }) => name === who.name)) return true;
    const { dossier, documentOf } = this.#written;
    const actor = dossier && actorIn(dossier, who);
    if (!dossier || !actor) return false;
    const names = namesOf(actor);
    const isNamed = this.#reader.isNamedIn ?? ((name: string, text: string): boolean => hasLetters(text, name));
    return evidence.some(({ document: id, segments }) => {
      const document = documentOf(id);
      if (!document) return false;
      // In any bent form and any case: «Вице-мэр» begins a sentence.
      if (segments.some(({ exact }) => names.some((name) => isNamed(name, exact, document.language)))) return true;
      const mentions = this.#reader.findMentions?.(document, 'id' in who ? dossier.actors : [actor]) ?? [];
      return mentions.some(
        (one) => one.actor === actor.id && segments.some((s) => one.start >= s.start && one.end <= s.end),
      );
    });
  }
}

/** All actors who may be meant by a name that is almost theirs. */
function everybodyIn({ actors }: Dossier, { newcomers, elsewhere }: Suggested): readonly Near[] {
  return [
    ...actors.flatMap((actor) => namesOf(actor).map((name): Near => ({ name, who: { id: actor.id } }))),
    ...newcomers.map(({ name, kind, language }): Near => ({ name, who: { name, kind, language } })),
    ...elsewhere.flatMap(({ name, also, kind, language, bearer }) =>
      [name, ...also].map((called): Near => ({
        name: bearer === undefined ? name : called,
        who: bearer === undefined ? { name, kind, language } : { id: bearer },
      })),
    ),
  ];
}
