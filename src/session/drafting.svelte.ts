/**
 * What claim is being written? A draft becomes part of the dossier only when it is accepted. Here is what is typed and said; what the words
 * propose, and what is asked before it is taken, are files of their own.
 */
import { issuedDate } from '../dossier/csl.ts';
import type { Actor, Claim, Document, Dossier, RelationType } from '../dossier/schema.ts';
import { actorIn, putClaim, removeClaimAndActors, typeIn, type RelationRef, type ActorRef } from '../edit/claims.ts';
import { pointedAt } from '../edit/sayings.ts';
import type { TextRange } from '../evidence/locate.ts';
import { Asking } from './asking.svelte.ts';
import { ClaimReader } from './claim-reader.svelte.ts';
import { sentenceOf } from './claim-sentence.ts';
import { allComersIn, asKind, asMeant, type Comer } from './comers.ts';
import type { Doubt, Stranger } from './doubts.ts';
import { asBefore, joinedAt, movedPiece, quoteOf, splitAt, withMore, withoutPiece, withQuote } from './draft-quotes.ts';
import {
  draftOf,
  isTouched,
  leftOpen,
  sameActorRef,
  swapped,
  takenOut,
  withInput,
  withUndated,
  type Added,
  type Draft,
  type Letters,
  type StoredDraft,
  type UserInput,
  type WaitingDraft,
} from './draft.ts';
import { actorsWith } from './actors-with.ts';
import type { DraftingHost } from './drafting-host.ts';
import { Proposing, type Field } from './proposing.svelte.ts';
import { RejectedReadings } from './rejected-readings.svelte.ts';
import type { Refused, Taken } from './taken.ts';
import type { SelectedWords } from './text-selection.svelte.ts';
import type { Role } from './who-does-what.ts';

export class ClaimComposing {
  readonly #host: DraftingHost;
  readonly #reader: ClaimReader;
  readonly #proposing: Proposing;
  readonly #asking: Asking;
  #draft = $state.raw<Draft | undefined>();
  #parked = $state(false);
  #letters = $state.raw<Letters>({});
  #added = $state.raw<Added | undefined>();
  #waiting = $state.raw<WaitingDraft>();
  #givenUp = $state.raw<WaitingDraft>();
  /** The form as it opened again after a claim, on the same words. */
  #another = $state.raw<Draft>();
  /** What the coder took for a wrong reading of a sentence. */
  readonly rejected: RejectedReadings;
  /** `words`: a claim on them is begun at once. */
  constructor(
    host: DraftingHost,
    reader = new ClaimReader(),
    words?: SelectedWords,
    rejected: RejectedReadings = new RejectedReadings(),
  ) {
    this.#host = host;
    this.rejected = rejected;
    this.#reader = reader;
    const quote = words && this.#quoteOf(words);
    if (quote) this.#draft = { editing: false, own: {}, evidence: [quote] };
    this.#proposing = new Proposing(this, this.#reader);
    this.#asking = new Asking(this, this.#proposing, this.#reader);
  }

  get draft(): Draft | undefined {
    return this.#draft;
  }
  /** Whether it waits while something else is read. */
  get parked(): boolean {
    return this.#parked;
  }
  /** What is typed and not said yet, by field: no part of the claim, and kept with it. */
  get letters(): Letters {
    return this.#letters;
  }
  /** What was last added to the open claim: it can be taken out again, or become a claim of its own. */
  get added(): Added | undefined {
    return this.#added;
  }
  /** A claim that waits until the one that was begun instead is finished. */
  get waiting(): WaitingDraft | undefined {
    return this.#waiting;
  }
  /** Whether a claim was given up, and nothing was done since. */
  get canTakeBack(): boolean {
    return this.#givenUp !== undefined;
  }
  get dossier(): Dossier | undefined {
    return this.#host.dossier;
  }
  readonly coder = (): string | undefined => this.#host.coder();
  readonly documentOf = (id: string): Document | undefined =>
    this.dossier?.documents.find((document) => document.id === id);

  /** Whether something quite new is being written: what was chosen before it would only distract, and is not lit meanwhile. */
  readonly fresh = $derived(this.#draft !== undefined && !this.#draft.from && !this.#parked);
  /** Whether anything would be lost. */
  readonly touched = $derived(this.#draft !== undefined && isTouched(this.#draft));

  /** Fetches what reads the words. */
  prepare(): Promise<void> {
    return this.#reader.prepare();
  }

  // Beginning and ending.

  #begin(draft: Draft): void {
    void this.prepare();
    this.#givenUp = undefined;
    this.#draft = draft;
    this.#parked = false;
    this.#letters = {};
    this.#added = undefined;
  }

  /** The same, while the one that was begun before waits until this one is finished: nothing that is shown as unfinished is lost. */
  #beginBeside(next: Draft): void {
    const [draft, letters, waiting] = [this.#draft, this.#letters, this.#waiting];
    this.#begin(next);
    if (draft) this.#waiting = { draft, letters, ...(waiting && { waiting }) };
  }

  /** Begins a claim on these words. */
  begin(words: SelectedWords): void {
    const quote = this.#quoteOf(words);
    if (quote) this.#beginBeside({ editing: false, own: {}, evidence: [quote] });
  }

  /** Whether words go to the claim whose form is open: not where it only stayed open after a claim, and nothing was done in it since. */
  readonly takesWords = $derived.by(
    () => !!this.#draft && !this.#parked && (this.#draft !== this.#another || Object.keys(this.#letters).length > 0),
  );

  /** Adds the words to the claim whose form is open; else they begin one, and an unfinished claim remains as it is. */
  code(words: SelectedWords): void {
    if (this.takesWords) return this.addQuote(words);
    if (this.#draft === this.#another) this.cancel();
    this.begin(words);
  }

  /** Opens a claim of the dossier to change it; left in the middle of that, it is gone on with. */
  edit(claim: Claim): void {
    if (this.#draft?.editing && this.#draft.from?.id === claim.id) this.goOn();
    else this.#beginBeside(draftOf(claim, true));
  }

  /** A claim like this one, to be changed before it is taken. */
  duplicate(claim: Claim): void {
    this.#beginBeside(draftOf(claim, false));
  }

  /** Another claim of the same three on words that are still to be chosen. */
  like({ subject, relation, object }: Pick<Claim, 'subject' | 'relation' | 'object'>): void {
    const own = { subject: { id: subject }, relation: { id: relation }, object: { id: object } };
    this.#beginBeside({ editing: false, own, evidence: [] });
  }

  /** A claim of these two on words that are still to be chosen. */
  readonly between = (subject: string, object: string): void =>
    this.#beginBeside({ editing: false, own: { subject: { id: subject }, object: { id: object } }, evidence: [] });

  /** Goes on with what was half written when the page was left. */
  resume({ draft, parked, letters, waiting }: StoredDraft): void {
    if (this.#draft) return;
    void this.prepare();
    this.#draft = draft;
    this.#parked = parked;
    this.#letters = letters;
    this.#waiting = waiting;
  }

  /** The user reads something else meanwhile: what was typed is kept. */
  park(): void {
    this.#parked = true;
  }
  readonly goOn = (): void => void (this.#parked = false);

  /** Nothing is written any more, and nothing waits: another dossier is opened. */
  forget(): void {
    this.#waiting = undefined;
    this.cancel();
  }

  /** The user gives up the claim. What was typed in it can be restored; returns whether there was anything. */
  giveUp(): boolean {
    const [draft, letters] = [this.#draft, this.#letters];
    const worth = this.touched || Object.keys(letters).length > 0;
    this.cancel();
    if (draft && worth) this.#givenUp = { draft, letters };
    return this.canTakeBack;
  }
  /** Goes on with the claim that was last given up. */
  takeBack(): void {
    const claim = this.#givenUp;
    if (!claim) return;
    this.#beginBeside(claim.draft);
    this.#letters = claim.letters;
  }
  /** Something else was done: what is taken back next is that. */
  letGo(): void {
    this.#givenUp = undefined;
  }

  /** The claim is taken, or nothing of it is worth keeping: the one that waited for it is there again. */
  cancel(): void {
    this.letGo();
    const waiting = this.#waiting;
    this.#draft = waiting?.draft;
    this.#parked = waiting !== undefined;
    this.#letters = waiting?.letters ?? {};
    this.#waiting = waiting?.waiting;
    this.#added = undefined;
  }

  /** Remembers the claim as it is now. Returns what puts it back. */
  mark(): () => void {
    const [draft, parked, letters, waiting] = [this.#draft, this.#parked, this.#letters, this.#waiting];
    return () => {
      this.#draft = draft;
      this.#parked = parked;
      this.#letters = letters;
      this.#waiting = waiting;
    };
  }

  // What is typed and said.

  /** Text is being typed in a field; undefined once it is set, or removed. */
  type(field: keyof Letters, letters: string | undefined): void {
    if (this.#letters[field] === letters) return;
    const { [field]: _, ...others } = this.#letters;
    this.#letters = letters === undefined ? others : { ...others, [field]: letters };
  }

  #change(change: (draft: Draft) => Draft): void {
    if (this.#draft) this.#draft = change(this.#draft);
  }

  say(said: Partial<UserInput>): void {
    this.#change((draft) => withInput(draft, said));
  }

  /** Sets the kind of a new actor, wherever in the claim it is named. */
  sayKind(name: string, kind: string): void {
    this.say(asKind(this.content, name, kind));
  }

  /** A date as it was typed, and as it is read: EDTF, empty for none, undefined if it cannot be read. */
  sayDate(field: 'when' | 'said', typed: string, edtf: string | undefined): void {
    this.#change((draft) => withUndated(draft, field, edtf === undefined ? typed : undefined));
    if (edtf !== undefined && edtf !== this.content[field]) this.say({ [field]: edtf });
  }

  /** The family of a new relation type is the coder's own word. */
  sayFamily(relation: Extract<RelationRef, { label: string }>): void {
    this.#change((draft) => ({ ...draft, familySaid: relation.label }));
    this.say({ relation });
  }

  /** Text is typed for a role that may mean several actors: the one who was there before is not meant any more. */
  leaveOpen(role: Role): void {
    this.#change((draft) => leftOpen(draft, role));
  }

  swap(): void {
    this.#change((draft) => swapped(draft, this.content));
  }

  /** What is offered is taken: from now on it is the coder's own word. */
  takeOffered(): void {
    if (this.offered) this.say({ attribution: this.offered.value });
  }

  takeOut(at: number): void {
    this.#change((draft) => takenOut(draft, this.content.attribution, at));
  }
  /** Makes a proposal the coder's own word, or takes what is usual instead of it. */
  refuse(field: 'modality' | 'polarity' | 'attribution' | 'when' | 'said'): void {
    if (field === 'when' || field === 'said') this.sayDate(field, '', '');
    const usual = { modality: 'asserted', polarity: 'affirmed', attribution: [], when: '', said: '' } as const;
    this.say({ [field]: usual[field] });
  }

  /** The actor with almost this name was meant, wherever in the claim the name is. */
  takeNear({ name, near }: Stranger): void {
    if (near) this.say(asMeant(this.content, name, near.who));
  }

  /** The words of the claim were gone through: what is proposed is seen. */
  look(): void {
    if (!this.#draft?.looked) this.#change((draft) => ({ ...draft, looked: true }));
  }

  /** What was asked is answered: the claim may be taken so. */
  sure(doubt: Doubt): void {
    this.#change((draft) => ({ ...draft, sure: [...(draft.sure ?? []), doubt.key] }));
  }

  // The words that it rests on.

  #quoteOf({ document: id, segments }: SelectedWords): Claim['evidence'][number] | undefined {
    const document = this.documentOf(id);
    return document && quoteOf(document, segments);
  }

  #quote(change: (evidence: Claim['evidence']) => Claim['evidence']): void {
    this.#change((draft) => ({ ...draft, evidence: change(draft.evidence) }));
  }

  /** Words chosen in the article, as another quote or, `on`, as a further piece of the last quote from the same document. */
  addQuote(words: SelectedWords, on = true): void {
    const draft = this.#draft;
    const quote = this.#quoteOf(words);
    const document = this.documentOf(words.document);
    if (!draft || !quote || !document) return;
    this.#parked = false;
    const evidence = withQuote(draft.evidence, quote, document, on);
    this.#draft = withMore(draft, evidence);
    const count = evidence.reduce((sum, { segments }) => sum + segments.length, 0);
    this.#added = draft.evidence.length ? { words, count, before: draft } : undefined;
  }

  /** Takes out again what was just added. */
  unadd(): void {
    const added = this.#added;
    this.#added = undefined;
    if (!added) return;
    this.#change((draft) => asBefore(draft, added.before));
  }

  /** Makes a claim of its own of what was just added; the one that was open waits until that is finished. */
  beginInstead(): void {
    const added = this.#added;
    this.unadd();
    if (added && this.#draft) this.begin(added.words);
  }

  /** Makes a quote of the last piece of one, or the other way round a piece of a quote. */
  splitQuote(at: number): void {
    this.#quote((evidence) => splitAt(evidence, at));
  }
  joinQuotes(at: number): void {
    const document = this.documentOf(this.#draft?.evidence[at]?.document ?? '');
    if (document) this.#quote((evidence) => joinedAt(evidence, at, document));
  }

  removePiece(at: number, piece: number): void {
    this.#added = undefined;
    this.#quote((evidence) => withoutPiece(evidence, at, piece));
  }

  /** Puts a piece elsewhere in its text: as a whole sentence, a word shorter or longer. */
  setPiece(at: number, piece: number, place: TextRange): void {
    const document = this.documentOf(this.#draft?.evidence[at]?.document ?? '');
    if (document) this.#quote((evidence) => movedPiece(evidence, at, piece, document, place));
  }

  // What is proposed.

  /** Relation types by how much of their label the words say. */
  readonly likely = $derived.by(() => this.#proposing.suggested.likely);
  /** Known actors whom the quotes name by a part of their name. */
  readonly meant = $derived.by(() => this.#proposing.suggested.meant);
  /** Names in the rest of the article that belong to no actor yet. */
  readonly elsewhere = $derived.by(() => this.#proposing.suggested.elsewhere);
  /** Names in the quotes that belong to no actor yet, as the actors that they could be. */
  readonly newcomers = $derived.by(() => this.#proposing.suggested.newcomers);
  /** What denies something that no claim near before it says. */
  readonly denies = $derived.by(() => this.#proposing.suggested.denies);
  readonly proposals = $derived.by(() => this.#proposing.proposals);
  readonly content = $derived.by(() => this.#proposing.content);
  readonly offered = $derived.by(() => this.#proposing.offered);
  readonly open = $derived.by(() => this.#proposing.open);
  isSaid(field: 'modality' | 'polarity'): boolean {
    return this.#proposing.isSaid(field);
  }
  reason(field: Field): string | undefined {
    return this.#proposing.reason(field);
  }

  /** All new actors of the claim, in the order of the form. */
  readonly allComers = $derived.by((): readonly Comer[] => allComersIn(this.content).map(({ who }) => who));
  /** The same, each once. */
  readonly comers = $derived.by((): readonly Comer[] =>
    this.allComers.filter((who, i, all) => all.findIndex((one) => sameActorRef(one, who)) === i),
  );

  // What is asked.

  readonly missing = $derived.by(() => this.#asking.missing);
  readonly strangers = $derived.by(() => this.#asking.strangers);
  readonly doubts = $derived.by(() => this.#asking.doubts);
  readonly existing = $derived.by(() => this.#asking.existing);
  readonly unnamed = $derived.by(() => this.#asking.unnamed);

  // What the dossier has, and gets.

  /** The actor that is meant: one of the dossier, or one that comes with the claim. */
  readonly actorOf = (who: ActorRef): Actor | undefined => this.dossier && actorIn(this.dossier, who);
  readonly typeOf = (what: RelationRef): RelationType | undefined => this.dossier && typeIn(this.dossier, what);

  /** When the first quote's article came out, to read dates by. */
  readonly issued = $derived.by(() => {
    const document = this.documentOf(this.#draft?.evidence[0]?.document ?? '');
    return document && issuedDate(document);
  });

  /** The claim as the stage will say it. */
  readonly sentence = $derived.by(() => sentenceOf(this.dossier, this.#asking.whole, this.#host.locale));

  /** Takes the draft into the dossier; gives the claim's id and its sentence, or why it is not taken yet. */
  accept(again = false): Taken | Refused | undefined {
    const { draft, dossier, sentence } = this;
    const { whole } = this.#asking;
    const [missing] = this.missing;
    if (missing !== undefined) return { missing };
    if (!dossier || !draft || !whole) return undefined;
    const [doubt] = this.doubts;
    if (doubt) return { doubt };
    this.#proposing.noteCorrected();
    const { id, dossier: after } = putClaim(dossier, whole, draft.from, draft.editing);
    const pointed = pointedAt(dossier, after, id);
    const settled = this.#host.change(
      { kind: draft.editing ? 'claim-changed' : 'claim-added', what: sentence },
      (now) => putClaim(now, whole, draft.from, draft.editing).dossier,
    );
    if (again) this.#begin((this.#another = { editing: false, own: {}, evidence: draft.evidence }));
    else this.cancel();
    return { id, sentence, settled, pointed };
  }

  /** Takes a claim out of the dossier, and the actors who came only with it; `sentence` for the history. */
  remove(claim: string, sentence: string): void {
    const { history } = this.#host;
    const made = history ? actorsWith(history, claim) : [];
    void this.#host.change({ kind: 'claim-removed', what: sentence }, (before) =>
      removeClaimAndActors(before, claim, made),
    );
  }
}
