/**
 * What claim is being written? A draft becomes part of the dossier only when it is accepted. What the coder has said stands;
 * the rest is proposed from the words, or is what is usual. A proposal is shown as one, with its reason, and taken with the claim.
 */
import { issuedDate } from '../dossier/csl.ts';
import type { Actor, Claim, Document, Dossier, LocalizedText, RelationType } from '../dossier/schema.ts';
import { makeActor, namesOf } from '../edit/actors.ts';
import {
  putClaim,
  removeClaimAndActors,
  sameClaim,
  segmentsOf,
  type ClaimContent,
  type RelationRef,
  type ActorRef,
} from '../edit/claims.ts';
import { makeType } from '../edit/codebook.ts';
import type { Change } from '../edit/change.ts';
import { pointedAt, type Pointed } from '../edit/sayings.ts';
import type { TextRange } from '../evidence/locate.ts';
import { findMentions } from '../names/mentions.ts';
import { joined, pieceOf } from '../evidence/pieces.ts';
import { say } from '../wording/sentence.ts';
import type { Locale } from '../words/languages.ts';
import type { SelectedWords } from './text-selection.svelte.ts';
import { actorsWith, type History } from './history.ts';
import type { isNamedIn, Near } from './nowhere.ts';
import {
  doubtsIn,
  hasLetters,
  missingIn,
  strangersByLetter,
  type Doubt,
  type Missing,
  type Stranger,
  type Undated,
} from './doubts.ts';
import type { strangersIn } from './strangers.ts';
import type { Proposals, Suggested, suggestClaim } from './suggest-claim.ts';
import type { Role } from './who-does-what.ts';

/** What the draft needs of the session: handed in, because the session has the draft. */
export interface DraftingHost {
  readonly dossier: Dossier | undefined;
  /** What was done so far: it tells who came with which claim, also after a reload. */
  readonly history: History | undefined;
  readonly locale: Locale;
  readonly change: (deed: Change, edit: (dossier: Dossier) => Dossier) => Promise<void>;
  /** Who codes, if they have said so. */
  readonly coder: () => string | undefined;
}

/** What the coder has said themselves. An empty date or chain is said, too: that there is none. */
export interface UserInput {
  readonly subject?: ActorRef;
  readonly relation?: RelationRef;
  readonly object?: ActorRef;
  readonly modality?: Claim['modality'];
  readonly polarity?: Claim['polarity'];
  readonly basis?: Claim['basis'];
  readonly attribution?: Claim['attribution'];
  readonly speakers?: ClaimContent['speakers'];
  readonly when?: string;
  readonly said?: string;
  readonly gloss?: LocalizedText;
  readonly note?: LocalizedText;
}

export interface Draft {
  /** The claim that it changes, or is modelled on. */
  readonly from?: Claim;
  /** Whether it takes that claim's place. */
  readonly editing: boolean;
  readonly own: UserInput;
  readonly evidence: Claim['evidence'];
  /** The label of the new relation type whose family the coder has said. */
  readonly familySaid?: string;
  /** What was asked and answered: keys of doubts. */
  readonly sure?: readonly string[];
  /** Roles that the coder has left to nobody: nothing is proposed for them any more. */
  readonly nobody?: readonly Role[];
  /** What was typed as a date and is none. */
  readonly undated?: Undated;
  /** Whether somebody went through its words, and left what was proposed as it is. */
  readonly looked?: boolean;
  /** The quotes from which its proposals were seen, once others were added: what was proposed then stays. */
  readonly first?: Claim['evidence'];
}

/** A claim as it is when the page is left, with what is typed and not said yet. */
export interface StoredDraft {
  readonly draft: Draft;
  /** Whether it waits while something else is read. */
  readonly parked: boolean;
  /** What is typed and not said yet, by field. */
  readonly letters: Letters;
  /** The claim that was begun before, and waits until this one is finished. */
  readonly waiting?: Pick<StoredDraft, 'draft' | 'letters'> | undefined;
}

/** Words that were just added to a claim which was open already. */
export interface Added {
  readonly words: SelectedWords;
  /** How many passages the claim rests on now. */
  readonly count: number;
  readonly before: Draft;
}

/** Fields of the form in which something may be typed that is not said yet. */
export const LETTERS = [
  'subject',
  'relation',
  'object',
  'source',
  'predicate',
  'when',
  'said',
  'gloss',
  'note',
] as const;
export type Letters = Readonly<Partial<Record<(typeof LETTERS)[number], string>>>;

export type Field = Exclude<keyof Proposals, 'open'>;

/** `settled`: when everybody stands where they are to stand now; `pointed`: whose earlier sayings became those of an actor who came with it. */
export type Taken = {
  readonly id: string;
  readonly sentence: string;
  readonly settled: Promise<void>;
  readonly pointed: readonly Pointed[];
};
/** Why a claim is not taken: something is missing, or something is asked first. */
export type Refused = { readonly missing: Missing } | { readonly doubt: Doubt };

const PROPOSED: Doubt = { kind: 'proposed', key: 'proposed' };
type Comer = Extract<ActorRef, { name: string }>;
const NOTHING: Suggested = {
  likely: [],
  newcomers: [],
  proposals: {},
  plain: false,
  meant: [],
  elsewhere: [],
  told: {},
};
export const sameActorRef = (a: ActorRef | undefined, b: ActorRef | undefined): boolean =>
  !!a && !!b && ('id' in a ? 'id' in b && a.id === b.id : 'name' in b && a.name === b.name && a.kind === b.kind);

export class ClaimComposing {
  readonly #host: DraftingHost;
  draft = $state.raw<Draft | undefined>();
  /** Whether it waits while something else is read. */
  parked = $state(false);
  /** What is typed and not said yet, by field: no part of the claim, and kept with it. */
  letters = $state.raw<Letters>({});
  /** What was last added to the open claim: it can be taken out again, or become a claim of its own. */
  added = $state.raw<Added | undefined>();
  /** A claim that waits until the one that was begun instead is finished. */
  waiting = $state.raw<StoredDraft['waiting']>();

  constructor(host: DraftingHost) {
    this.#host = host;
  }

  get #documents(): readonly Document[] {
    return this.#host.dossier?.documents ?? [];
  }
  documentOf(id: string): Document | undefined {
    return this.#documents.find((document) => document.id === id);
  }

  /** Whether something quite new is being written: what was chosen before it would only distract, and is not lit meanwhile. */
  readonly fresh = $derived(this.draft !== undefined && !this.draft.from && !this.parked);

  /** Begins a claim on these words. */
  begin(words: SelectedWords): void {
    void this.prepare();
    const evidence = this.#evidenceOf(words);
    if (!evidence) return;
    this.draft = { editing: false, own: {}, evidence: [evidence] };
    this.parked = false;
    this.letters = {};
    this.added = undefined;
  }

  /** Opens a claim of the dossier to change it. */
  edit(claim: Claim): void {
    void this.prepare();
    this.draft = { from: claim, editing: true, own: ownOf(claim), evidence: claim.evidence };
    this.added = undefined;
    this.parked = false;
    this.letters = {};
  }

  /** A claim like this one, to be changed before it is taken. */
  duplicate(claim: Claim): void {
    void this.prepare();
    this.draft = { from: claim, editing: false, own: ownOf(claim), evidence: claim.evidence };
    this.added = undefined;
    this.parked = false;
    this.letters = {};
  }

  /** Another claim of the same three on words that are still to be chosen. */
  like({ subject, relation, object }: Pick<Claim, 'subject' | 'relation' | 'object'>): void {
    void this.prepare();
    this.draft = {
      editing: false,
      own: { subject: { id: subject }, relation: { id: relation }, object: { id: object } },
      evidence: [],
    };
    this.added = undefined;
    this.parked = false;
    this.letters = {};
  }

  /** Goes on with what was half written when the page was left. */
  resume({ draft, parked, letters, waiting }: StoredDraft): void {
    if (this.draft) return;
    void this.prepare();
    this.draft = draft;
    this.parked = parked;
    this.letters = letters;
    this.waiting = waiting;
  }

  /** Something is being typed in a field; undefined once it is said, or taken away. */
  type(field: keyof Letters, letters: string | undefined): void {
    if (this.letters[field] === letters) return;
    const { [field]: _, ...others } = this.letters;
    this.letters = letters === undefined ? others : { ...others, [field]: letters };
  }

  cancel(): void {
    this.#end();
  }

  /** The claim is written, or given up: the one that waited for it is there again. */
  #end(): void {
    const { waiting } = this;
    this.draft = waiting?.draft;
    this.parked = waiting !== undefined;
    this.letters = waiting?.letters ?? {};
    this.waiting = undefined;
    this.added = undefined;
  }

  /** Whether anything would be lost. */
  readonly touched = $derived.by(() => {
    const { draft } = this;
    if (!draft) return false;
    if (Object.keys(draft.undated ?? {}).length) return true;
    if (!draft.from) return Object.keys(draft.own).length > 0 || draft.evidence.length !== 1;
    return JSON.stringify([ownOf(draft.from), draft.from.evidence]) !== JSON.stringify([draft.own, draft.evidence]);
  });

  say(said: Partial<UserInput>): void {
    if (this.draft) this.draft = { ...this.draft, own: { ...this.draft.own, ...said } };
  }

  /** Everybody new in the claim, in the order of the form. */
  readonly allComers = $derived.by((): readonly Comer[] => {
    const { subject, object, attribution, speakers = [] } = this.content;
    const spoken = speakers.filter(({ name }) =>
      attribution.some((source) => source.actor === undefined && source.name === name),
    );
    return [subject, object, ...spoken].flatMap((who) => (who && 'name' in who ? [who] : []));
  });

  /** Of which kind somebody new is, wherever in the claim they stand: the same name in one claim is one actor. */
  sayKind(name: string, kind: string): void {
    const { subject, object, speakers } = this.content;
    const of = <T extends ActorRef>(who: T): T => ('name' in who && who.name === name ? { ...who, kind } : who);
    this.say({
      ...(subject && of(subject) !== subject && { subject: of(subject) }),
      ...(object && of(object) !== object && { object: of(object) }),
      ...(speakers?.some((one) => of(one) !== one) && { speakers: speakers.map(of) }),
    });
  }

  /** A date as it was typed, and as it is read: EDTF, empty for none, undefined if it cannot be read. */
  sayDate(field: 'when' | 'said', typed: string, edtf: string | undefined): void {
    const { draft } = this;
    if (!draft) return;
    const { [field]: _, ...others } = draft.undated ?? {};
    this.draft = { ...draft, undated: edtf === undefined ? { ...others, [field]: typed } : others };
    if (edtf !== undefined && edtf !== this.content[field]) this.say({ [field]: edtf });
  }

  /** Something is typed for a role that may mean several: whoever stood there before is not meant any more. */
  leaveOpen(role: Role): void {
    const { draft } = this;
    if (!draft) return;
    const { [role]: _, ...own } = draft.own;
    this.draft = { ...draft, own, nobody: [...new Set([...(draft.nobody ?? []), role])] };
  }

  swap(): void {
    const { subject, object } = this.content;
    const own = { ...this.draft?.own };
    delete own.subject;
    delete own.object;
    const nobody: readonly Role[] = [
      ...(object ? [] : (['subject'] as const)),
      ...(subject ? [] : (['object'] as const)),
    ];
    if (this.draft)
      this.draft = {
        ...this.draft,
        nobody,
        own: { ...own, ...(object && { subject: object }), ...(subject && { object: subject }) },
      };
  }

  /** Words chosen in the article, as another quote or, `on`, as a further piece of the last quote from the same document. */
  addQuote(words: SelectedWords, on = true): void {
    const { draft } = this;
    const evidence = this.#evidenceOf(words);
    if (!draft || !evidence) return;
    this.parked = false;
    // What was seen as proposed is not replaced by what other words say.
    if (draft.evidence.length) this.draft = { ...draft, first: this.#firstOf(draft) ?? draft.evidence };
    const last = draft.evidence.findLastIndex(({ document }) => document === words.document);
    const document = this.documentOf(words.document);
    if (on && last >= 0 && document)
      this.#setQuote(last, document, [...(draft.evidence[last]?.segments ?? []), ...evidence.segments]);
    else this.draft = { ...draft, ...this.draft, evidence: [...draft.evidence, evidence] };
    const count = this.draft?.evidence.reduce((sum, { segments }) => sum + segments.length, 0) ?? 0;
    this.added = draft.evidence.length ? { words, count, before: draft } : undefined;
  }

  /** Takes out again what was just added. */
  unadd(): void {
    const { draft, added } = this;
    this.added = undefined;
    if (!draft || !added) return;
    const { first: _, ...rest } = draft;
    const { evidence, first } = added.before;
    this.draft = { ...rest, evidence, ...(first && { first }) };
  }

  /** Makes a claim of its own of what was just added; the one that was open waits until that is finished. */
  beginInstead(): void {
    const { added } = this;
    this.unadd();
    const { draft, letters } = this;
    if (!added || !draft) return;
    // Only one waits: the first that was begun.
    this.waiting ??= { draft, letters };
    this.begin(added.words);
  }

  /** The quotes that what is proposed was first seen from, as long as one of their words is quoted still. */
  #firstOf({ first, evidence }: Draft): Claim['evidence'] | undefined {
    const isThere = first?.some((one) =>
      evidence.some(
        (other) =>
          one.document === other.document &&
          one.segments.some((a) => other.segments.some((b) => a.start < b.end && b.start < a.end)),
      ),
    );
    return isThere ? first : undefined;
  }

  /** Makes a quote of the last piece of one, or the other way round a piece of a quote. */
  splitQuote(evidence: number): void {
    const { draft } = this;
    const whole = draft?.evidence[evidence];
    const last = whole?.segments.at(-1);
    if (!draft || !whole || !last || whole.segments.length < 2) return;
    const parts = [
      { ...whole, segments: whole.segments.slice(0, -1) },
      { document: whole.document, segments: [last] },
    ];
    this.draft = { ...draft, evidence: draft.evidence.toSpliced(evidence, 1, ...parts) };
  }
  joinQuotes(evidence: number): void {
    const { draft } = this;
    const [one, other] = [draft?.evidence[evidence - 1], draft?.evidence[evidence]];
    const document = this.documentOf(one?.document ?? '');
    if (!draft || !one || !other || !document || one.document !== other.document) return;
    this.draft = { ...draft, evidence: draft.evidence.toSpliced(evidence, 1) };
    this.#setQuote(evidence - 1, document, [...one.segments, ...other.segments]);
  }

  removePiece(evidence: number, segment: number): void {
    const { draft } = this;
    this.added = undefined;
    if (!draft) return;
    this.draft = {
      ...draft,
      evidence: draft.evidence.flatMap((quote, e) => {
        if (e !== evidence) return [quote];
        const segments = quote.segments.toSpliced(segment, 1);
        return segments.length ? [{ ...quote, segments }] : [];
      }),
    };
  }

  /** Puts a piece elsewhere in its text: as a whole sentence, a word shorter or longer. */
  setPiece(evidence: number, segment: number, place: TextRange): void {
    const quote = this.draft?.evidence[evidence];
    const document = this.documentOf(quote?.document ?? '');
    const meant = document && pieceOf(document.text, place.start, place.end);
    if (!quote || !document || !meant) return;
    this.#setQuote(evidence, document, quote.segments.toSpliced(segment, 1, { ...meant, exact: '' }));
  }

  #evidenceOf(words: SelectedWords): Claim['evidence'][number] | undefined {
    const document = this.documentOf(words.document);
    if (!document) return undefined;
    // Chosen by hand or not: no character is cut in two, and no quote begins with a space.
    const places = joined(words.segments.flatMap(({ start, end }) => pieceOf(document.text, start, end) ?? []));
    return places.length ? { document: document.id, segments: segmentsOf(document, places) } : undefined;
  }

  #setQuote(at: number, document: Document, places: readonly TextRange[]): void {
    const { draft } = this;
    const quote = draft?.evidence[at];
    if (!draft || !quote) return;
    const segments = segmentsOf(document, joined(places));
    this.draft = { ...draft, evidence: draft.evidence.with(at, { ...quote, segments }) };
  }

  /** Reads the words; comes when words are first chosen, since whoever only reads needs none of it. */
  #suggest = $state.raw<typeof suggestClaim>();
  #strangersIn = $state.raw<typeof strangersIn>();
  #isNamedIn = $state.raw<typeof isNamedIn>();
  #loading: Promise<void> | undefined;

  /** Fetches what reads the words; without it nothing is proposed, and a claim can be written all the same. */
  prepare(): Promise<void> {
    return (this.#loading ??= this.#fetch());
  }
  async #fetch(): Promise<void> {
    // Awaited, not chained: the build puts its loader around an import with all that is chained to it, and would fail outside of it.
    try {
      const [{ suggestClaim }, { strangersIn }, { isNamedIn }] = await Promise.all([
        import('./suggest-claim.ts'),
        import('./strangers.ts'),
        import('./nowhere.ts'),
      ]);
      this.#isNamedIn = isNamedIn;
      this.#strangersIn = strangersIn;
      this.#suggest = suggestClaim;
    } catch {
      // Asked for again with the next words.
      this.#loading = undefined;
    }
  }

  readonly #suggested = $derived.by<Suggested>(() => {
    const { dossier } = this.#host;
    if (!this.draft || !dossier || !this.#suggest) return NOTHING;
    const suggest = this.#suggest;
    const own = this.draft.own.relation;
    const chosen = own && ('id' in own ? own.id : 'new');
    const read = (evidence: Claim['evidence']): Suggested =>
      suggest(
        evidence.flatMap(({ document: id, segments }) => {
          const document = this.documentOf(id);
          return document ? [{ document, segments }] : [];
        }),
        dossier,
        chosen,
      );
    const all = read(this.draft.evidence);
    const first = this.#firstOf(this.draft);
    const [one] = first ?? [];
    const same = this.draft.evidence.every(({ document }) => document === one?.document);
    return first ? filledUp(read(first), all, this.draft.own, same) : all;
  });

  /** Relation types by how much of their label the words say. */
  get likely(): Suggested['likely'] {
    return this.#suggested.likely;
  }

  /** Known actors whom the quotes name by a part of their name. */
  get meant(): Suggested['meant'] {
    return this.#suggested.meant;
  }

  /** Names in the rest of the article that belong to nobody yet. */
  get elsewhere(): Suggested['elsewhere'] {
    return this.#suggested.elsewhere;
  }

  /** Names in the quotes that belong to nobody yet, as the actors that they could be. */
  get newcomers(): Suggested['newcomers'] {
    return this.#suggested.newcomers;
  }

  /** Whether it was proposed or changed in this claim: then it is said beside the button, be it what is usual. */
  isTold(field: 'modality' | 'polarity'): boolean {
    const { draft } = this;
    if (draft?.from) return this.content[field] !== draft.from[field];
    return draft?.own[field] !== undefined || this.#suggested.told[field] !== undefined;
  }

  // What a claim already says was decided once.
  readonly proposals = $derived.by((): Proposals => {
    if (this.draft?.from) return NOTHING.proposals;
    const { proposals, itself, itselfDenied } = this.#suggested;
    const own = this.draft?.own.relation;
    const type = own ? ('id' in own ? own.id : undefined) : itself;
    if (itself === undefined || type !== itself) return proposals;
    // That somebody accuses is no allegation, and nobody's word but the article's.
    const { modality: _m, polarity: _p, attribution: _a, open: _o, ...fact } = proposals;
    return { ...fact, ...(itselfDenied && { polarity: itselfDenied }) };
  });

  /** Of them, what goes in unless it is refused: what is only likely is offered, and never filled in by itself. */
  readonly #filled = $derived.by((): Proposals => {
    const likely = (
      ['subject', 'relation', 'object', 'modality', 'polarity', 'attribution', 'when', 'said'] as const
    ).filter((field) => this.proposals[field]?.weak);
    return Object.fromEntries(Object.entries(this.proposals).filter(([field]) => !likely.some((one) => one === field)));
  });

  /** The claim as it stands: what is said, else what is proposed, else what is usual. */
  readonly content = $derived.by((): Partial<ClaimContent> & Omit<ClaimContent, 'subject' | 'relation' | 'object'> => {
    const own: UserInput = this.draft?.own ?? {};
    const evidence = this.draft?.evidence ?? [];
    const p = this.#filled;
    const left = this.draft?.nobody ?? [];
    const subject = this.#there(own.subject) ?? (left.includes('subject') ? undefined : p.subject?.value);
    // Nobody is proposed twice; and whom the coder put right as the one who does it is not moved to the other end, unless the two
    // were only the wrong way round.
    const turned = sameActorRef(p.object?.value, subject) ? p.subject?.value : p.object?.value;
    const object =
      this.#there(own.object) ?? (left.includes('object') || sameActorRef(turned, subject) ? undefined : turned);
    const relation = this.#typeThere(own.relation) ?? p.relation?.value;
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
      coder: this.#host.coder(),
      evidence,
    };
  });

  /** An actor that an undo took away meanwhile is nobody. */
  #there(who: ActorRef | undefined): ActorRef | undefined {
    return who && (!('id' in who) || this.#host.dossier?.actors.some(({ id }) => id === who.id)) ? who : undefined;
  }
  #typeThere(what: RelationRef | undefined): RelationRef | undefined {
    return what && (!('id' in what) || this.#host.dossier?.relationTypes.some(({ id }) => id === what.id))
      ? what
      : undefined;
  }

  /** Why a value is as it is: the words that propose it; undefined once the coder has said it, or if it is what is usual. */
  reason(field: Field): string | undefined {
    const own = this.draft?.own[field];
    if (own !== undefined) return undefined;
    // An empty field was not proposed from anything.
    if ((field === 'subject' || field === 'object') && !this.content[field]) return undefined;
    const of = field === 'object' && !sameActorRef(this.content.object, this.#filled.object?.value) ? 'subject' : field;
    return this.#filled[of]?.cue;
  }

  /** Who perhaps says so: for whoever codes to take, or to leave. */
  readonly offered = $derived.by((): Proposals['attribution'] => {
    const { draft, proposals } = this;
    return draft?.own.attribution === undefined && proposals.attribution?.weak ? proposals.attribution : undefined;
  });

  /** What is offered is taken: from now on it is the coder's own word. */
  takeOffered(): void {
    if (this.offered) this.say({ attribution: this.offered.value });
  }

  /** Somebody says so, nobody but a likely one could be proposed, and the coder has not said who: the words that show it. */
  readonly open = $derived.by((): string | undefined => {
    const { draft, proposals } = this;
    if (draft?.own.attribution !== undefined) return undefined;
    return this.offered?.cue ?? (proposals.attribution ? undefined : proposals.open);
  });

  /** Makes a proposal the coder's own word, or takes what is usual instead of it. */
  refuse(field: 'modality' | 'polarity' | 'attribution' | 'when' | 'said'): void {
    if (field === 'when' || field === 'said') this.sayDate(field, '', '');
    const usual = { modality: 'asserted', polarity: 'affirmed', attribution: [], when: '', said: '' } as const;
    this.say({ [field]: usual[field] });
  }

  /** Whoever is meant, as an actor: of the dossier, or as they will be. */
  actorOf(who: ActorRef): Actor | undefined {
    const { dossier } = this.#host;
    if (!dossier) return undefined;
    return 'id' in who
      ? dossier.actors.find(({ id }) => id === who.id)
      : makeActor(dossier, who.name, who.language, who.kind);
  }
  typeOf(what: RelationRef): RelationType | undefined {
    const { dossier } = this.#host;
    if (!dossier) return undefined;
    return 'id' in what ? dossier.relationTypes.find(({ id }) => id === what.id) : makeType(dossier, what);
  }

  /** The content without words over which other letters are typed. */
  readonly #untyped = $derived.by(() => {
    const { subject, relation, object, ...rest } = this.content;
    const isTyped = (field: 'subject' | 'relation' | 'object'): boolean => !!this.letters[field]?.trim();
    return {
      ...rest,
      ...(subject && !isTyped('subject') && { subject }),
      ...(relation && !isTyped('relation') && { relation }),
      ...(object && !isTyped('object') && { object }),
    };
  });
  readonly #whole = $derived.by(() => {
    const { subject, relation, object, ...rest } = this.#untyped;
    return subject && relation && object ? { subject, relation, object, ...rest } : undefined;
  });
  /** What is still to be said, in the order of the form. */
  readonly missing = $derived<readonly Missing[]>(
    // What was typed and not chosen is not passed over in silence, nor is what stood there before saved in its place.
    missingIn(this.#untyped, this.open !== undefined || !!this.letters.source?.trim(), this.draft?.undated),
  );

  /** Who would come with the claim and stands in no article, or is called as a relation is: shown at once, and asked about before it is taken. */
  readonly strangers = $derived.by<readonly Stranger[]>(() => {
    const { dossier } = this.#host;
    const { draft, newcomers, elsewhere } = this;
    if (!dossier || !draft) return [];
    const told = new Set([...newcomers, ...elsewhere].map(({ name }) => name));
    const known = (): readonly Near[] => [
      ...dossier.actors.flatMap((actor) => namesOf(actor).map((name): Near => ({ name, who: { id: actor.id } }))),
      ...newcomers.map(({ name, kind, language }): Near => ({ name, who: { name, kind, language } })),
      ...elsewhere.flatMap(({ name, also, kind, language, bearer }) =>
        [name, ...also].map((called): Near => ({
          name: bearer === undefined ? name : called,
          who: bearer === undefined ? { name, kind, language } : { id: bearer },
        })),
      ),
    ];
    // Until what knows of names has come, only what stands in an article to the letter is known to stand there.
    const strangers = this.#strangersIn ?? strangersByLetter;
    return strangers(dossier, this.content, known).filter(
      ({ name, key }) => !told.has(name) && !draft.sure?.includes(key),
    );
  });

  /** Whoever is called almost so was meant, wherever in the claim the name stands. */
  takeNear({ name, near }: Stranger): void {
    if (!near) return;
    const { subject, object, attribution, speakers = [] } = this.content;
    const { who } = near;
    const isMeant = (one: ActorRef | undefined): boolean => one !== undefined && 'name' in one && one.name === name;
    const source = 'id' in who ? { actor: who.id } : { name: who.name };
    const others = speakers.filter((one) => one.name !== name);
    this.say({
      ...(isMeant(subject) && { subject: who }),
      ...(isMeant(object) && { object: who }),
      ...(speakers.some(isMeant) && {
        attribution: attribution.map((one) => (one.actor === undefined && one.name === name ? source : one)),
        speakers: 'id' in who ? others : [...others, who],
      }),
    });
  }

  /** What is asked once before the claim is taken. */
  readonly doubts = $derived.by<readonly Doubt[]>(() => {
    const { dossier } = this.#host;
    const { draft, content } = this;
    if (!dossier || !draft) return [];
    const type = content.relation && this.typeOf(content.relation);
    const all = [
      ...this.strangers,
      ...doubtsIn(dossier, content, type, draft.familySaid, draft.editing ? draft.from?.id : undefined),
    ];
    const { from, editing, sure = [] } = draft;
    // A claim that is changed was there before: nothing is added, and what it was about was meant.
    const known = (kind: Doubt['kind']): boolean =>
      editing && (kind === 'near' || (kind === 'self' && from?.subject === from?.object));
    const asked = all.filter(({ key, kind }) => !sure.includes(key) && !known(kind));
    // One after the other: that almost the same is there tells nobody what is proposed here.
    return this.#unseen && !sure.includes(PROPOSED.key) ? [...asked, PROPOSED] : asked;
  });

  /** Nothing of who does what to whom was said or looked at, and it is not plain, or more is proposed than its sentence tells. */
  readonly #unseen = $derived.by((): boolean => {
    const { draft, content } = this;
    if (!draft || draft.from || draft.looked || !content.subject || !content.relation || !content.object) return false;
    const { subject, relation, object } = draft.own;
    const more = (['attribution', 'when', 'said'] as const).some(
      (field) => draft.own[field] === undefined && this.#filled[field] !== undefined,
    );
    return !subject && !relation && !object && (more || !this.#suggested.plain);
  });

  /** Who would come with the claim, at either end or as who says so, each once. */
  readonly comers = $derived.by((): readonly Comer[] =>
    this.allComers.filter((who, i, all) => all.findIndex((one) => sameActorRef(one, who)) === i),
  );

  /** Somebody went through the words of the claim: what is proposed is seen. */
  look(): void {
    if (this.draft && !this.draft.looked) this.draft = { ...this.draft, looked: true };
  }

  /** The family of a new relation type is the coder's own word. */
  sayFamily(relation: Extract<RelationRef, { label: string }>): void {
    if (this.draft) this.draft = { ...this.draft, familySaid: relation.label };
    this.say({ relation });
  }

  /** What was asked is answered: the claim may be taken so. */
  sure(doubt: Doubt): void {
    if (this.draft) this.draft = { ...this.draft, sure: [...(this.draft.sure ?? []), doubt.key] };
  }

  /** The claim as the stage will say it. */
  readonly sentence = $derived.by(() => {
    const { dossier, locale } = this.#host;
    if (!dossier || !this.#whole) return '';
    const { subject, relation, object, modality, polarity } = this.#whole;
    const [one, type, other] = [this.actorOf(subject), this.typeOf(relation), this.actorOf(object)];
    if (!one || !type || !other) return '';
    return say(one, type, other, { modality, denied: polarity === 'denied' ? 'only' : 'no' }, locale, dossier.language)
      .text;
  });

  /** A claim that is there already and says the same on the same words. */
  readonly existing = $derived.by(() => {
    const { dossier } = this.#host;
    const { subject, relation, object, evidence } = this.content;
    if (!dossier || !subject || !relation || !object) return undefined;
    if (!('id' in subject && 'id' in relation && 'id' in object)) return undefined;
    const type = this.typeOf(relation);
    const twin = type && sameClaim(dossier, subject.id, type, object.id, evidence, this.content.polarity);
    return this.draft?.editing && twin?.id === this.draft.from?.id ? undefined : twin;
  });

  /** Whom the quotes do not name. */
  readonly unnamed = $derived.by<readonly Role[]>(() => {
    const { dossier } = this.#host;
    const { subject, object, evidence } = this.content;
    if (!dossier || !evidence.length) return [];
    // Whom the words themselves propose, or name by a part of the name, they name.
    const { proposals: p, meant, newcomers } = this.#suggested;
    const isNamed = this.#isNamedIn ?? ((name: string, text: string): boolean => hasLetters(text, name));
    const named = (who: ActorRef): boolean =>
      sameActorRef(p.subject?.value, who) ||
      sameActorRef(p.object?.value, who) ||
      ('id' in who ? meant.includes(who.id) : newcomers.some(({ name }) => name === who.name)) ||
      evidence.some(({ document: id, segments }) => {
        const document = this.documentOf(id);
        if (!document) return false;
        const actor = this.actorOf(who);
        const inside = (actors: readonly Actor[], id: string): boolean =>
          findMentions(document, actors).some(
            ({ actor: one, start, end }) => one === id && segments.some((s) => start >= s.start && end <= s.end),
          );
        if (!actor) return false;
        // However it is bent, and whatever letters are capitals: «Вице-мэр» begins a sentence.
        const names = namesOf(actor);
        if (segments.some(({ exact }) => names.some((name) => isNamed(name, exact, document.language)))) return true;
        return 'id' in who ? inside(dossier.actors, who.id) : inside([actor], actor.id);
      });
    const roles = [
      ['subject', subject],
      ['object', object],
    ] as const;
    return roles.flatMap(([role, who]) => (who && !named(who) ? [role] : []));
  });

  /** When the first quote's article came out, to read dates by. */
  readonly issued = $derived.by(() => {
    const document = this.documentOf(this.draft?.evidence[0]?.document ?? '');
    return document && issuedDate(document);
  });

  /** Takes the draft into the dossier; gives the claim's id and its sentence, or why it is not taken yet. */
  accept(again = false): Taken | Refused | undefined {
    const { dossier } = this.#host;
    const content = this.#whole;
    const { draft, sentence } = this;
    const [missing] = this.missing;
    if (missing !== undefined) return { missing };
    if (!dossier || !draft || !content) return undefined;
    const [doubt] = this.doubts;
    if (doubt) return { doubt };
    const { id, dossier: after } = putClaim(dossier, content, draft.from, draft.editing);
    const pointed = pointedAt(dossier, after, id);
    const settled = this.#host.change(
      { kind: draft.editing ? 'claim-changed' : 'claim-added', what: sentence },
      (now) => putClaim(now, content, draft.from, draft.editing).dossier,
    );
    if (again) {
      this.parked = false;
      this.letters = {};
      this.added = undefined;
      this.draft = { editing: false, own: {}, evidence: draft.evidence };
    } else this.#end();
    return { id, sentence, settled, pointed };
  }

  /** Takes a claim out of the dossier, and whoever only came with it; `sentence` for the history. */
  remove(claim: string, sentence: string): void {
    const { history } = this.#host;
    const made = history ? actorsWith(history, claim) : [];
    void this.#host.change({ kind: 'claim-removed', what: sentence }, (before) =>
      removeClaimAndActors(before, claim, made),
    );
  }
}

/**
 * What was proposed first, and of what more words propose only what was left open. How firmly something is said belongs to the words that
 * it is said by: it is never taken over for a relation that was there before.
 */
function filledUp(first: Suggested, all: Suggested, own: UserInput, same: boolean): Suggested {
  const { proposals: seen } = first;
  const { subject, relation, object, modality, polarity, attribution, when, said } = all.proposals;
  const another = (one: Suggested['proposals'][Role], other: Suggested['proposals'][Role]) =>
    one && !sameActorRef(one.value, other?.value) ? one : undefined;
  const [who, whom] = [another(subject, seen.object), another(object, seen.subject)];
  const isNew = !seen.relation && !own.relation;
  // Further words of the same article may tell who says so.
  const speaker = same && attribution ? { ...attribution, weak: true } : undefined;
  const by = isNew || seen.open !== undefined ? attribution : speaker;
  return {
    ...all,
    plain: first.plain,
    proposals: {
      ...(who && { subject: who }),
      ...(relation && { relation }),
      ...(whom && { object: whom }),
      ...(when && { when }),
      ...(said && { said }),
      ...(isNew && modality && { modality }),
      ...(isNew && polarity && { polarity }),
      ...(by && { attribution: by }),
      ...seen,
    },
    ...(seen.relation && { itself: first.itself }),
  };
}

/** Texts in languages, without the empty ones; nothing if none is left. */
function kept(texts: LocalizedText | undefined): LocalizedText | undefined {
  const entries = Object.entries(texts ?? {}).filter(([, text]) => text.trim() !== '');
  return entries.length ? Object.fromEntries(entries) : undefined;
}

function ownOf({ subject, relation, object, ...claim }: Claim): UserInput {
  const { modality, polarity, basis, attribution, when = '', said = '', gloss, note } = claim;
  return {
    subject: { id: subject },
    relation: { id: relation },
    object: { id: object },
    ...{ modality, polarity, basis, attribution, when, said },
    ...(gloss && { gloss }),
    ...(note && { note }),
  };
}
