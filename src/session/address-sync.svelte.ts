/**
 * How does the address follow the reader, and where does it lead? A link to the reader's position; the address bar, written after the reader in
 * steps that can be gone back; and whether an address from elsewhere leads to what is open.
 */
import { LOCALES, type Locale } from '../words/languages.ts';
import type { Autosave } from './autosave.svelte.ts';
import { linkTo, type Home, type Link as GivenLink } from './link.ts';
import type { Address, AddressPorts } from './ports.ts';
import type { Session } from './session.svelte.ts';
import type { UrlProblem, Params } from './url-state.ts';

export interface AddressSyncPorts {
  readonly address: AddressPorts;
  /** The dossier that opens where the address names none. */
  readonly first: string;
  /** The language of this device. */
  readonly locale: Locale;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/** What the address follows, and where it leads. */
export type AddressSession = Pick<Session, 'dossier' | 'urlParams' | 'locale' | 'setLocale' | 'goTo'>;

/** Parameters that say what is looked at: a change of one of them is a step that one can go back. */
const STEPS = ['view', 'show', 'overview', 'open', 'step'];
/** And these say how: while they move on and on, as under a brush, they are one step. */
const MOVES = /^(?:only-|not-|origins$|clock$|from$|to$|undated$)/u;
const PAUSE = 1000;

/** The file that an address names where nothing is open: a bare one opens what was open last. */
export const NOWHERE = '';

const keyOf = (params: Params, test: (name: string) => boolean): string =>
  params
    .filter(([name]) => test(name))
    .map((pair) => pair.join('='))
    .join('&');

export class AddressSync {
  readonly #session: AddressSession;
  readonly #keeping: Pick<Autosave, 'card' | 'key'>;
  readonly #ports: AddressSyncPorts;
  /** Where the open dossier came from, as a parameter. */
  #from = $state.raw<readonly [string, string] | undefined>();
  /** Whether the reader has closed what was open. */
  #closed = $state(false);
  /** What the address bar shows, and the parameters behind it. */
  #shownAt = '';
  /** The address as it was last read or written, and whether something that it asked for is still being opened. */
  #seen: string | undefined;
  #following = false;
  #recorded: { readonly step: string; readonly move: string; readonly at: number } | undefined;

  constructor(session: AddressSession, keeping: Pick<Autosave, 'card' | 'key'>, ports: AddressSyncPorts) {
    this.#session = session;
    this.#keeping = keeping;
    this.#ports = ports;
  }

  readonly #home = $derived.by<Home | undefined>(() => {
    const from = this.#from;
    const { dossier } = this.#session;
    if (!dossier || !from) return undefined;
    const { card } = this.#keeping;
    if (card) return { kind: 'kept', key: card.key, id: dossier.id };
    const [kind, name] = from;
    return kind === 'dossier' ? { kind: 'site', file: name } : { kind: 'file', id: dossier.id };
  });

  /** What a link to the present view says. */
  readonly link = $derived.by<GivenLink | undefined>(() => {
    const { urlParams, locale } = this.#session;
    return this.#home && linkTo(this.#home, urlParams, locale);
  });

  /** What the address should say now: nothing where a first visit begins. */
  readonly params = $derived.by<Params | undefined>(() => {
    const home = this.#home;
    const { urlParams, locale } = this.#session;
    const own = locale === this.#ports.locale;
    if (this.#closed) return [['dossier', NOWHERE], ...(own ? [] : [['lang', locale] as const])];
    const plain = urlParams.length === 0 && home?.kind === 'site' && home.file === this.#ports.first;
    return plain && own ? [] : this.link?.params;
  });

  /** Something else is open, and came from there. */
  arrive(from: readonly [string, string]): void {
    this.#from = from;
    this.#closed = false;
    this.#following = false;
  }

  /** Nothing is open any more. */
  close(): void {
    this.#from = undefined;
    this.#recorded = undefined;
  }

  /** The reader has closed what was open: as a `step` that one can go back, unless an address asked for that. */
  nothing(step: boolean): void {
    this.#closed = true;
    this.name(step);
  }

  /** What the address asks for is on its way: until it is there, the address is not written. */
  hold(): void {
    this.#following = true;
  }

  /** It is there, or will not come. */
  letGo(): void {
    this.#following = false;
  }

  /** Whether what is open is this file of the site. */
  isFrom(file: string): boolean {
    return this.#from?.[1] === file;
  }

  /** Writes the address after the reader. */
  record(params: Params): void {
    // The reader has moved on meanwhile: what is still shown must not be written there.
    if (this.#following || (this.#seen !== undefined && this.#ports.address.now() !== this.#seen)) return;
    // Another dossier is a step; that it is kept from now on is none.
    const step = `${this.#keeping.key}&${keyOf(params, (name) => STEPS.includes(name))}`;
    const move = keyOf(params, (name) => MOVES.test(name));
    const before = this.#recorded;
    const now = this.#ports.now();
    const moved = before !== undefined && before.move !== move;
    const isStep = before !== undefined && (before.step !== step || (moved && now - before.at > PAUSE));
    this.#show(params, isStep);
    this.#recorded = { step, move, at: moved ? now : (before?.at ?? -Infinity) };
  }

  /** What the address bar asks for; undefined if the page wrote that itself. */
  read(): { readonly address: Address; readonly locale: Locale | undefined } | undefined {
    const address = this.#ports.address.read();
    this.#seen = this.#ports.address.now();
    if (this.#recorded && this.#ports.address.now() === this.#shownAt) return undefined;
    // If the user turns back before the new dossier has written its own address, the address must not be taken for the old one's.
    this.#shownAt = this.#seen;
    return { address, locale: LOCALES.find((known) => known === address.language) };
  }

  /** Whether an address leads to another place of what is open. */
  leadsHere(address: Address): boolean {
    const { dossier } = this.#session;
    const { card, key } = this.#keeping;
    if (!dossier) return false;
    // The page wrote it itself, for this very dossier.
    if (address.key !== undefined) return address.key === key;
    if (address.kept !== undefined) return address.kept === card?.key;
    if (address.file !== undefined) return address.file === dossier.id;
    const [kind, name] = this.#from ?? [];
    return !card && kind === 'dossier' && name === (address.dossier ?? this.#ports.first);
  }

  /** Goes to a place of what is open, as far as it can be understood; what cannot is returned. */
  goTo(address: Pick<Address, 'params'>, locale: Locale | undefined): readonly UrlProblem[] {
    if (locale) this.#session.setLocale(locale);
    const faults = this.#session.goTo(address.params);
    // What follows from the address is written back into it, tidied, and is no step of its own.
    this.#recorded = undefined;
    return faults;
  }

  #show(params: Params, step: boolean): void {
    this.#shownAt = this.#ports.address.show(params, step, this.#keeping.key);
    this.#seen = this.#shownAt;
  }

  /** Names what is shown: as a `step` that one can go back, since it is another dossier; else since what was asked for is not shown. */
  name(step: boolean): void {
    const { params } = this;
    if (params) this.#show(params, step);
  }
}
