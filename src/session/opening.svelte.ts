/**
 * How does a dossier come in, and how does the address follow? Opening from files, figures, drops and links; asking before unsaved
 * changes are left behind; and a link to wherever the reader is, with steps back and forward.
 */
import type { Problem } from '../dossier/problem.ts';
import { readDossier } from '../dossier/read.ts';
import { textIn } from '../dossier/text-in.ts';
import { dossierInFigure } from '../exchange/figure-file.ts';
import { LOCALES, type Locale } from '../words/languages.ts';
import { isFailure, type Address, type AddressPorts, type Failure, type FilePorts, type Incoming } from './ports.ts';
import type { Session } from './session.svelte.ts';
import type { Fault, Params } from './spot.ts';

/** What has to be said or asked before the reader can go on. */
export type Matter =
  | {
      readonly kind: 'problems';
      readonly name: string;
      readonly opened: boolean;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'figure-without-dossier'; readonly name: string }
  | { readonly kind: 'sure'; readonly incoming: Incoming }
  /** A link leads to a dossier that only its owner has as a file. */
  | { readonly kind: 'wanted'; readonly id: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** A dossier that comes with the app. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly about: string;
}

export interface OpeningPorts {
  readonly files: FilePorts;
  readonly address: AddressPorts;
  /** The dossier that opens where none is asked for. */
  readonly first: string;
  /** The language of this device. */
  readonly locale: Locale;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/** Parameters that say what is looked at: a change of one of them is a step that one can go back. */
const STEPS = ['dossier', 'file', 'view', 'show'];
/** And these say how: while they move on and on, as under a brush, they are one step. */
const MOVES = /^(?:only-|not-|origins$|clock$|from$|to$|undated$)/u;
const PAUSE = 1000;

const keyOf = (params: Params, test: (name: string) => boolean): string =>
  params
    .filter(([name]) => test(name))
    .map((pair) => pair.join('='))
    .join('&');

export class Opening {
  readonly #session: Session;
  readonly #ports: OpeningPorts;
  matter = $state.raw<Matter | undefined>();
  samples = $state.raw<readonly Sample[]>([]);
  /** Whether the very first dossier is still on its way. */
  loading = $state(true);
  /** Counts addresses, so that an answer that comes late opens nothing. */
  #asked = 0;
  /** Where the open dossier came from, as a parameter. */
  #from = $state.raw<readonly [string, string] | undefined>();
  /** A link to a dossier that has yet to be opened by hand. */
  #pending: { readonly id: string; readonly params: URLSearchParams } | undefined;
  /** What the address bar shows, and the parameters behind it. */
  #shownAt = '';
  #recorded: { readonly step: string; readonly move: string; readonly at: number } | undefined;

  constructor(session: Session, ports: OpeningPorts) {
    this.#session = session;
    this.#ports = ports;
  }

  /** What the address should say now. */
  readonly params = $derived.by<Params | undefined>(() => {
    const from = this.#from;
    if (!this.#session.dossier || !from) return undefined;
    const { spot, locale } = this.#session;
    const plain = spot.length === 0 && from[0] === 'dossier' && from[1] === this.#ports.first;
    if (plain && locale === this.#ports.locale) return [];
    return [from, ...spot, ['lang', locale]];
  });

  /** Writes the address after the reader. */
  record(params: Params): void {
    const step = keyOf(params, (name) => STEPS.includes(name));
    const move = keyOf(params, (name) => MOVES.test(name));
    const before = this.#recorded;
    const now = this.#ports.now();
    const moved = before !== undefined && before.move !== move;
    const isStep = before !== undefined && (before.step !== step || (moved && now - before.at > PAUSE));
    this.#shownAt = this.#ports.address.show(params, isStep);
    this.#recorded = { step, move, at: moved ? now : (before?.at ?? -Infinity) };
  }

  /** Goes where the address leads: at the start, after a step back, or when somebody has written in it. */
  async follow(): Promise<void> {
    const address = this.#ports.address.read();
    if (this.#recorded && this.#ports.address.now() === this.#shownAt) return;
    const locale = LOCALES.find((known) => known === address.language);
    const from = this.#from;
    const same =
      address.file !== undefined
        ? address.file === this.#session.dossier?.id
        : from?.[0] === 'dossier' && from[1] === (address.dossier ?? this.#ports.first);
    if (same) return this.#goTo(address, locale);
    if (address.file !== undefined) {
      this.#pending = { id: address.file, params: address.params };
      this.matter = { kind: 'wanted', id: address.file };
      this.loading = false;
      return this.#stay();
    }
    const turn = ++this.#asked;
    const file = address.dossier ?? this.#ports.first;
    const incoming = await this.#ports.files.fetch(file);
    if (turn !== this.#asked) return;
    try {
      await this.take(incoming, { file, address, locale });
    } finally {
      this.loading = false;
    }
  }

  #goTo(address: Pick<Address, 'params'>, locale: Locale | undefined): void {
    if (locale) this.#session.locale = locale;
    const faults = this.#session.goTo(address.params);
    // What follows from the address is written back into it, tidied, and is no step of its own.
    this.#recorded = undefined;
    if (faults.length) this.matter = { kind: 'faults', faults };
  }

  /** What was asked for is not shown: the address names what is. */
  #stay(): void {
    const { params } = this;
    if (params) this.#shownAt = this.#ports.address.show(params, false);
  }

  /** Asks before unsaved changes are left behind. `link`: the address that asked for it, if one did. */
  async take(incoming: Incoming | undefined, link?: Link): Promise<void> {
    if (!incoming) return;
    if (isFailure(incoming)) {
      this.matter = { kind: 'failure', failure: incoming };
      this.#stay();
    } else if (this.#session.changed) {
      this.#link = link;
      this.matter = { kind: 'sure', incoming };
    } else await this.#open(incoming, link);
  }
  #link: Link | undefined;

  /** The reader is sure to leave the changes behind. */
  async openAnyway(): Promise<void> {
    if (this.matter?.kind === 'sure') await this.#open(this.matter.incoming, this.#link);
  }

  /** Leaves everything as it is. */
  dismiss(): void {
    if (this.matter?.kind === 'sure') this.#stay();
    this.matter = undefined;
  }

  async #open(incoming: Incoming, link: Link | undefined): Promise<void> {
    if (isFailure(incoming)) return;
    // A figure may carry the dossier that it was drawn from.
    const isFigure = /^\uFEFF?\s*</u.test(incoming.text);
    const carried = isFigure ? dossierInFigure(incoming.text) : undefined;
    if (isFigure && carried === undefined && /<svg[\s>]/u.test(incoming.text)) {
      this.matter = { kind: 'figure-without-dossier', name: incoming.name };
      return;
    }
    const result = readDossier(carried ?? incoming.text);
    const opened = result.dossier !== undefined;
    this.matter = result.problems.length
      ? { kind: 'problems', name: incoming.name, opened, problems: result.problems }
      : undefined;
    if (!opened) return this.#stay();
    await this.#session.open(result, () => {
      const { dossier } = this.#session;
      if (!dossier) return;
      this.#from = link ? ['dossier', link.file] : ['file', dossier.id];
      const pending = this.#pending?.id === dossier.id && !link ? this.#pending : undefined;
      this.#pending = undefined;
      const { matter } = this;
      if (link) this.#goTo(link.address, link.locale);
      else if (pending) this.#goTo(pending, undefined);
      // What is wrong with the file weighs more than what is wrong with the link.
      if (matter) this.matter = matter;
    });
  }

  /** Asks for a file. */
  async pick(): Promise<void> {
    const incoming = await this.#ports.files.pick();
    if (incoming) this.matter = undefined;
    await this.take(incoming);
  }

  /** Learns which dossiers come with the app. */
  async learnSamples(): Promise<void> {
    const index = await this.#ports.files.fetch('dossiers/index.json');
    if (isFailure(index)) return;
    const list = JSON.parse(index.text) as {
      file: string;
      title: Record<string, string>;
      summary?: Record<string, string>;
    }[];
    this.samples = list.map(({ file, title, summary }) => ({
      file: `dossiers/${file}`,
      title: textIn(title, this.#session.locale).text,
      about: textIn(summary, this.#session.locale).text,
    }));
  }

  /** Opens a dossier of this site from its start. */
  async openSample(file: string): Promise<void> {
    const incoming = await this.#ports.files.fetch(file);
    const params = new URLSearchParams();
    await this.take(incoming, { file, address: { params }, locale: undefined });
    // Another dossier is a step that one can go back.
    if (this.params && this.#from?.[1] === file) this.#shownAt = this.#ports.address.show(this.params, true);
  }

  /** Offers the dossier as a file; its name if it was taken. */
  async save(): Promise<string | undefined> {
    const name = `${this.#session.dossier?.id ?? 'dossier'}.dossier.json`;
    if (!(await this.#ports.files.save(this.#session.fileText(), name, 'application/json'))) return undefined;
    this.#session.markSaved();
    return name;
  }
}

interface Link {
  readonly file: string;
  readonly address: Pick<Address, 'params'>;
  readonly locale: Locale | undefined;
}
