/** Which claims may a sentence make? Each is written as if its words had been chosen, to be taken by one press: nothing goes in by itself. */
import type { Steps } from '../dossier/in-slices.ts';
import type { Document, Dossier } from '../dossier/schema.ts';
import { nearClaim, typeIn } from '../edit/claims.ts';
import { ClaimReader } from './claim-reader.svelte.ts';
import { clausesOf, isAside } from './clauses.ts';
import type { DraftingHost } from './drafting-host.ts';
import { ClaimComposing } from './drafting.svelte.ts';
import { soon } from './in-turns.ts';
import { readingOf, RejectedReadings } from './rejected-readings.svelte.ts';
import type { Refused, Taken } from './taken.ts';
import type { SelectedWords } from './text-selection.svelte.ts';

/** A claim that is offered. */
export interface Offer {
  /** The same for as long as its sentence is offered to say the same, also once somebody in it has become an actor of the dossier. */
  readonly key: string;
  readonly words: SelectedWords;
  readonly claim: ClaimComposing;
}

/** What a sentence says of somebody, where it names nobody for the other end: to be filled up in the form, never taken as it is. */
export interface HalfOffer extends Offer {
  /** The end that is missing. */
  readonly gap: 'subject' | 'object';
}

interface OffersHost extends DraftingHost {
  /** The one that is being read. */
  readonly document: Document | undefined;
  readonly progress: { readonly current: number; readonly states: readonly (string | undefined)[] };
}

/** More than this is no short list. */
const MOST = 3;

interface Found {
  readonly offers: readonly Offer[];
  /** Only where there is no whole one. */
  readonly half?: HalfOffer | undefined;
}

/** Where offers were looked for. */
interface Place {
  readonly dossier: Dossier;
  readonly document: Document;
  readonly sentence: number;
}

export class SentenceOffers {
  readonly #host: OffersHost;
  readonly #rejected: RejectedReadings;
  readonly #reader = new ClaimReader();
  /** `left`: of those that were found, what is left after one of them was taken; more is looked for. */
  #found = $state.raw<Place & Found & { readonly left?: true }>();

  /** `rejected`: what is offered no more. */
  constructor(host: OffersHost, rejected: RejectedReadings = new RejectedReadings()) {
    this.#host = host;
    this.#rejected = rejected;
  }

  /** Fetches what reads the words. */
  prepare(): Promise<void> {
    return this.#reader.prepare();
  }

  /** Where offers are wanted: at the sentence that the reader is on, unless they found nothing to code there. */
  readonly #place = $derived.by((): Place | undefined => {
    const { dossier, document, progress } = this.#host;
    const { current: sentence, states } = progress;
    return dossier && document && states[sentence] !== 'nothing' ? { dossier, document, sentence } : undefined;
  });

  readonly #here = $derived.by(() => {
    const [found, place] = [this.#found, this.#place];
    if (!found || !place) return undefined;
    const same =
      found.dossier === place.dossier && found.document === place.document && found.sentence === place.sentence;
    return same ? found : undefined;
  });
  /** Those of the sentence that the reader is on, best first; none while they are looked for, or those that are left after one was taken. */
  readonly all = $derived.by((): readonly Offer[] => this.#here?.offers ?? []);
  /** What could be said of somebody, where nothing whole is offered and no claim rests on the sentence yet. */
  readonly half = $derived.by(() => (this.all.length ? undefined : this.#here?.half));
  /** For which sentence, from 0, they are all there; undefined while they are looked for. */
  readonly looked = $derived.by(() => (this.#here?.left ? undefined : this.#here?.sentence));
  /** Whether they are still to come. */
  readonly looking = $derived.by(() => this.#place !== undefined && this.looked === undefined);

  /** For an effect: looks for offers as soon as the page is free. Gives back how to call it off. */
  look(): (() => void) | undefined {
    const place = this.#place;
    if (!place || !this.#reader.suggest) return undefined;
    return soon(this.#steps(place), (found) => {
      this.#found = { ...place, ...found };
    });
  }

  *#steps({ dossier, document, sentence }: Place): Steps<Found> {
    const offers = new Map<string, Offer>();
    let half: HalfOffer | undefined;
    for (const segments of clausesOf(document, sentence)) {
      yield;
      const words = { document: document.id, segments };
      const claim = new ClaimComposing(this.#host, this.#reader, words, this.#rejected);
      const key = worthOffering(claim, dossier) ? keyOf(claim) : undefined;
      const gap = key === undefined && !half ? gapOf(claim) : undefined;
      if (gap) half = { key: JSON.stringify([document.id, sentence, keyOf(claim)]), words, claim, gap };
      if (key === undefined) continue;
      const known = offers.get(key);
      // Who somebody is has neither the day nor the speaker of the rest of the sentence.
      if (known && isAside(document.text, segments)) offers.set(key, { ...known, words, claim });
      if (known) continue;
      const said = JSON.stringify([document.id, sentence, readingOf(claim, claim.content)]);
      // Namesakes are told apart.
      const isTaken = [...offers.values()].some((other) => other.key === said);
      offers.set(key, { key: isTaken ? `${said} ${key}` : said, words, claim });
    }
    const isCoded = this.#host.progress.states[sentence] === 'coded';
    return { offers: [...offers.values()].slice(0, MOST), half: offers.size || isCoded ? undefined : half };
  }

  /** The sentence does not say so: it is not offered for it again. */
  reject({ claim, key }: Offer): void {
    const found = this.#found;
    if (found) this.#found = { ...found, offers: found.offers.filter((other) => other.key !== key) };
    this.#rejected.reject(claim, claim.content, claim.content.evidence);
  }

  /**
   * Adds it to the dossier; `more`: whether the sentence has others. If something is asked about it first, it is not added, and its form has
   * to ask.
   */
  take({ claim, key }: Offer): (Taken & { readonly more: boolean }) | Refused | undefined {
    const others = this.all.filter((other) => other.key !== key);
    // All of it was seen beside the button.
    claim.look();
    const done = claim.accept();
    if (!done || !('id' in done)) return done;
    const { dossier } = this.#host;
    const left = dossier ? others.filter((other) => worthOffering(other.claim, dossier)) : [];
    // They stay where they are while more is looked for: whoever presses the next one does not press what lies below it.
    const found = this.#found;
    if (found && dossier && dossier !== found.dossier && left.length)
      this.#found = { ...found, dossier, offers: left, left: true };
    return { ...done, more: left.length > 0 };
  }
}

/** Who does what to whom, whatever the words that say so. */
function keyOf({ content: { subject, relation, object } }: ClaimComposing): string {
  const end = (one: typeof subject): string => (!one ? '' : 'id' in one ? `id ${one.id}` : `name ${one.name}`);
  return [end(subject), relation && 'id' in relation ? relation.id : '', end(object)].join(' · ');
}

/** Which end is missing, where the words say what is done and name who is at the other one; undefined where more is missing, or nothing. */
function gapOf({ content: { subject, relation, object }, unnamed }: ClaimComposing): HalfOffer['gap'] | undefined {
  if (!relation || !('id' in relation) || unnamed.length || !subject === !object) return undefined;
  return subject ? 'object' : 'subject';
}

/**
 * All three words are there, nothing is missing, strange or asked, and the dossier does not say it already on some of these words. What takes
 * longest is asked last: none of it is kept while nothing shows the claim.
 */
function worthOffering(claim: ClaimComposing, dossier: Dossier): boolean {
  const { subject, relation, object, evidence, polarity } = claim.content;
  if (!subject || !relation || !object || !('id' in relation)) return false;
  const type = typeIn(dossier, relation);
  if (!type) return false;
  if ('id' in subject && 'id' in object) {
    if (nearClaim(dossier, subject.id, type, object.id, evidence, undefined, polarity)) return false;
  }
  if (claim.offered || claim.missing.length || claim.unnamed.length) return false;
  return claim.doubts.every(({ kind }) => kind === 'proposed');
}
