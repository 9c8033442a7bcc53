/** Which articles are on their way in? Pasted, dropped or chosen: each is read, shown, and waits here until all of them are taken. */
import { inSlices } from '../../dossier/in-slices.ts';
import type { Document, Dossier } from '../../dossier/schema.ts';
import type { Article } from '../../edit/documents.ts';
import { earlierByName, earlierByText, type EarlierVersion } from '../../edit/same-text.ts';
import type { DateLine } from '../../exchange/date-line.ts';
import type { Asks, Course } from '../../exchange/intake/tasks.ts';
import type { Locale } from '../../words/languages.ts';
import { IntakeFailure, isStopped } from '../intake-failure.ts';
import type { Errand, Intake } from '../intake.svelte.ts';
import { absenceOf } from '../missing-part.ts';
import { pauses } from '../pauses.ts';
import type { Drawer } from '../ports.ts';
import { ImportDraft } from './import-draft.svelte.ts';
import { draftsText, readDrafts } from './stored-drafts.ts';

/** What reading needs of the session. */
export interface ImportHost {
  readonly dossier: Dossier | undefined;
  readonly locale: Locale;
  readonly intake: Intake;
  /** Does what needs a part of the app that may not come, and asks whether to try again. */
  readonly bring: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What the dialog around it says and does. */
export interface ImportDialog {
  /** Whether a new dossier begins with the articles, or they join the open one. */
  readonly into: 'new' | 'open';
  readonly drawer: Drawer;
  /** Of the browser. */
  readonly languages: readonly string[];
  /** How a date was found. */
  readonly noteOf: (line: DateLine) => string;
  /** What a pasted text is called while it is read. */
  readonly pasted: string;
  /** What was asked for again broke while it was read. */
  readonly onbroke: (name: string) => void;
  /** There is an empty sheet to paste on. */
  readonly onsheet: () => void;
}

/** Shorter words are pasted to be written on with. */
const SHORTEST_PASTED = 80;

export type Sheet = 'text' | 'sentences';

export class ImportQueue {
  readonly #host: ImportHost;
  readonly #dialog: ImportDialog;
  #last = 0;
  #drafts = $state.raw<readonly ImportDraft[]>([]);
  #chosen = $state(0);
  #sheet = $state<Sheet>('text');
  /** What of the dossier has the same text, by draft. */
  #twins = $state.raw<ReadonlyMap<number, EarlierVersion>>(new Map());
  #unguessed = $state.raw<unknown>();
  /** Whether it is known what was left here before: until then, nothing is written in its place. */
  #looked = $state(false);
  #finished = false;

  constructor(host: ImportHost, dialog: ImportDialog) {
    this.#host = host;
    this.#dialog = dialog;
  }

  get drafts(): readonly ImportDraft[] {
    return this.#drafts;
  }
  /** What of the chosen one is shown. */
  get sheet(): Sheet {
    return this.#sheet;
  }
  /** Why nothing can be proposed: what reads the texts did not come. */
  get unguessed(): unknown {
    return this.#unguessed;
  }

  /** Articles that are there already. No derived value: a text may still be compared with them when the dialog has gone. */
  get documents(): readonly Document[] {
    return this.#dialog.into === 'open' ? (this.#host.dossier?.documents ?? []) : [];
  }
  /** The chosen one. */
  readonly draft = $derived.by(() => this.#drafts.find(({ key }) => key === this.#chosen) ?? this.#drafts[0]);
  readonly wanted = $derived.by(() => this.#drafts.filter((one) => one.wanted));
  readonly isDirty = $derived.by(() => this.#drafts.some((one) => one.text.trim() !== ''));
  readonly isReading = $derived.by(() => this.#drafts.some(({ reading }) => reading));
  /** Languages that are to be expected: of the other articles, and the reader's. */
  readonly likely = $derived.by((): readonly string[] => this.#likelyBeside(undefined));

  /** The same for one of the texts: what it was taken for says nothing about it. */
  #likelyBeside(one: ImportDraft | undefined): readonly string[] {
    return [
      ...new Set([
        ...(this.#dialog.into === 'open' ? [this.#host.dossier?.language ?? ''] : []),
        ...this.documents.map(({ language }) => language),
        ...this.#drafts.flatMap((other) => (other === one ? [] : other.language)),
        this.#host.locale,
        ...this.#dialog.languages.map((tag) => tag.split('-')[0] ?? ''),
      ]),
    ].filter(Boolean);
  }

  /** What the chosen one probably is an earlier or later version of. */
  readonly earlier = $derived.by((): EarlierVersion | undefined => {
    const { draft } = this;
    return draft && (this.#twins.get(draft.key) ?? earlierByName(this.documents, draft.fields.title, draft.fields.url));
  });
  /** Another one with the same text, that came before the chosen one. */
  readonly sameAs = $derived.by((): ImportDraft | undefined => {
    const { draft } = this;
    if (!draft || draft.empty) return undefined;
    return this.#drafts.find((other) => other.key < draft.key && other.tidy === draft.tidy && !other.refusal);
  });

  choose(key: number): void {
    this.#chosen = key;
  }

  async show(which: Sheet): Promise<void> {
    this.#sheet = which;
    if (which === 'sentences' && this.draft) await this.settle(this.draft);
  }

  /** An empty sheet to paste on. */
  addSheet(): void {
    this.choose(this.#add().key);
    this.#sheet = 'text';
    this.#dialog.onsheet();
  }

  #add(source?: string): ImportDraft {
    const made = new ImportDraft(++this.#last, source);
    // An empty page makes room.
    this.#drafts = [...this.#drafts.filter((one) => one.source !== undefined || one.text !== ''), made];
    return made;
  }

  remove(one: ImportDraft): void {
    this.#drafts = this.#drafts.filter((other) => other !== one);
    if (this.#drafts.length === 0) this.addSheet();
    else if (this.#chosen === one.key) this.choose(this.#drafts[0]?.key ?? 0);
  }

  /** Proposes what the text says about itself, and looks for the same text elsewhere. */
  async settle(one: ImportDraft): Promise<void> {
    try {
      await one.guess(this.#likelyBeside(one), this.#dialog.noteOf, pauses());
      this.#unguessed = undefined;
    } catch (cause) {
      // What would be proposed can be typed by hand.
      if (absenceOf(cause) === undefined) throw cause;
      this.#unguessed = cause;
    }
    const { tidy } = one;
    const found = await inSlices(earlierByText(this.documents, tidy), pauses());
    // It was changed meanwhile, and another run reads it.
    if (tidy !== one.tidy) return;
    const known = this.#twins.get(one.key)?.document === found?.document;
    const others = [...this.#twins].filter(([key]) => key !== one.key);
    this.#twins = new Map(found ? [...others, [one.key, found] as const] : others);
    const again = this.#drafts.some((other) => other.key < one.key && other.tidy === one.tidy && !other.empty);
    if (again) one.skip = true;
    if (known) return;
    one.skip = again || found?.how === 'text';
    one.revises = found?.how === 'nearly' ? found.document.id : '';
  }
  async settleAll(): Promise<void> {
    await Promise.all(this.#drafts.filter((one) => one.text !== '' && !one.refusal).map((one) => this.settle(one)));
  }

  /** A link was dropped: its address is told from an article, as one that is pasted. */
  takeAddress(address: string): void {
    const one = this.#add();
    one.text = address;
    this.choose(one.key);
    this.#sheet = 'text';
  }

  async takeFiles(list: readonly File[]): Promise<void> {
    if (list.length === 0) return;
    // A page that was saved comes in the place of its address.
    const address = this.#drafts.map((one) => one.address).find((one) => one !== undefined);
    this.#drafts = this.#drafts.filter((one) => one.address === undefined);
    const made = list.map((file) => [this.#add(file.name), file] as const);
    if (address !== undefined && made.length === 1) made[0]?.[0].set({ url: address });
    for (const [one] of made) one.reading = true;
    const first = made[0]?.[0];
    if (first) this.choose(first.key);
    this.#sheet = 'sentences';
    const errand = this.#host.intake.begin(first?.source ?? '', { all: made.length });
    for (const [done, [one, file]] of made.entries())
      if (!errand.stopped) await this.#readInto(errand, one, file, { done, all: made.length, name: file.name });
    errand.end();
    // What was not read when it was stopped is as if it had not come.
    for (const [one] of made) if (one.reading) this.remove(one);
  }

  /** If it is stopped, the draft stays as it was. */
  async #readInto(errand: Errand, one: ImportDraft, file: File, course: Course, encoding?: string): Promise<void> {
    one.file = file;
    const asks = { name: file.name, file, ...(encoding !== undefined && { encoding }) };
    try {
      const read = await this.#host.bring(() => errand.ask('article', asks, course));
      if ('found' in read) {
        one.take(read.found, (taken) => this.#again(one, file.name, 'article', { ...asks, taken }));
        await this.settle(one);
      } else {
        one.refusal = read.refusal;
        one.refusedEncoding = read.encoding ?? '';
      }
    } catch (cause) {
      if (errand.stopped) return;
      const broke = cause instanceof IntakeFailure && cause.reason === 'broke';
      one.refusal = absenceOf(cause) ? 'unread' : broke ? 'broke' : 'broken';
    }
    one.reading = false;
  }

  /** The reader has chosen another encoding, having seen a guess. */
  async readAs(one: ImportDraft, encoding: string): Promise<void> {
    const { file } = one;
    if (!file) return;
    const errand = this.#host.intake.begin(file.name);
    await this.#readInto(errand, one, file, errand.course, encoding);
    errand.end();
  }

  /** The text with some of what was left out; undefined if that was stopped, or cannot be had, which is announced. */
  async #again<T extends 'article' | 'paste'>(
    one: ImportDraft,
    name: string,
    task: T,
    asks: Asks<T>,
  ): Promise<string | undefined> {
    try {
      const read = await this.#host.bring(() => this.#host.intake.read(task, asks, name));
      return 'found' in read ? read.found?.text : undefined;
    } catch (cause) {
      if (cause instanceof IntakeFailure) this.#dialog.onbroke(one.name);
      else if (!isStopped(cause) && absenceOf(cause) === undefined) throw cause;
      return undefined;
    }
  }

  /**
   * Pasted text is shown as it would be added: of a whole page with menus and comments, the article; of anything else its words,
   * which are in the text once `written` has resolved. To edit, the user goes back to the text.
   */
  async paste(words: string, html: string, written: () => Promise<void>): Promise<void> {
    if (words.trim().length < SHORTEST_PASTED) return;
    const one = this.draft;
    // Into an empty sheet only: what is pasted between other words is words.
    const empty = one?.text === '';
    if (one && empty) one.pasted = true;
    await written();
    if (one && empty && html !== '') await this.#takePage(one, html);
    await this.show('sentences');
  }
  async #takePage(one: ImportDraft, html: string): Promise<void> {
    const words = one.text;
    try {
      const { found } = await this.#host.bring(() => this.#host.intake.read('paste', { html }, this.#dialog.pasted));
      // If the user has edited the text meanwhile, that text counts.
      if (found && one.text === words) one.take(found, (taken) => this.#again(one, one.name, 'paste', { html, taken }));
    } catch (cause) {
      if (!isStopped(cause) && !(cause instanceof IntakeFailure) && absenceOf(cause) === undefined) throw cause;
    }
  }

  /** What was pasted is there again after a reload, until it is taken or left. */
  async restore(): Promise<void> {
    const { drawer } = this.#dialog;
    const text = await drawer.read();
    const { drafts: kept, damaged } =
      text === undefined ? { drafts: [], damaged: false } : readDrafts(text, () => ++this.#last);
    // Before anything is written in its place.
    if (damaged && text !== undefined) await drawer.setAside(text);
    this.#looked = true;
    const [first] = kept;
    if (!first) return;
    // What was begun meanwhile stays, and stays chosen: it will be written in the place of what is kept.
    const begun = this.#drafts.filter((one) => one.source !== undefined || one.text !== '');
    this.#drafts = [...kept, ...begun];
    if (begun.every((one) => one.text === '')) this.choose(first.key);
    for (const one of kept) void this.settle(one);
  }
  /** Keeps everything as it is now. */
  keep(): void {
    const text = draftsText(this.#drafts);
    if (this.#looked && !this.#finished) this.#dialog.drawer.keep(text);
  }
  /** Taken or left: nothing is kept of it. */
  finish(): void {
    this.#finished = true;
    this.#dialog.drawer.keep(undefined);
  }

  /** All that is wanted, as it is taken; `language`: of those that have none. What takes long about them is worked out first. */
  async taken(language: string): Promise<readonly Article[]> {
    const { wanted } = this;
    for (const one of wanted) await one.freeze(language, pauses());
    return wanted.map((one) => one.article(language, this.#host.locale));
  }
}
