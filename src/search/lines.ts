/**
 * Which relations are meant, and which of their types, families and kinds? A relation is never indexed as a text: its words are those of
 * its two actors, its type, and the few that say how firmly. So ten thousand sentences cost no more room than the names in
 * them, every name and alias of an actor finds its lines in every language, and a new claim is found without reading anything anew.
 */
import { joined } from './fold-words.ts';
import type { KinWords } from './kin-words.ts';
import { countBits, type NearWords } from './near-words.ts';
import type { Called, LineSaid, Sayings, Wording } from './sayings.ts';
import { termsOf, type QueryWord } from './terms.ts';

export interface Topic {
  readonly kind: 'type' | 'family' | 'kind';
  readonly id: string;
  readonly names: readonly Wording[];
  readonly folded: readonly string[];
  readonly terms: readonly string[];
  /** How many lines would be shown if only it were; of a kind, those between two actors of it. */
  lines: number;
  /** How many actors are of the kind. */
  readonly actors: number;
  /** What the filter has to allow. */
  readonly values: readonly string[];
}

/** What a type brings into a sentence, as terms. */
interface TypeTerms {
  readonly labels: readonly string[];
  readonly denials: readonly string[];
  /** What belongs to it and stands in no sentence: its noun, its family. */
  readonly aside: readonly string[];
  readonly said: readonly Wording[];
}

interface LineEntry {
  readonly said: LineSaid;
  /** As places among the actors and the types; -1 if unknown. */
  readonly subject: number;
  readonly object: number;
  readonly type: number;
}

export class Lines {
  readonly #sayings: Sayings;
  readonly #actors: ReadonlyMap<string, number>;
  readonly #kindOf: ReadonlyMap<string, string>;
  readonly #types: readonly TypeTerms[];
  readonly #typePlaces: ReadonlyMap<string, number>;
  readonly #manners: ReadonlyMap<string, readonly string[]>;
  readonly #topicsOfType = new Map<string, Topic[]>();
  readonly #topicOfKind: ReadonlyMap<string, Topic>;
  readonly #sentences = new Map<number, readonly Wording[]>();
  readonly types: readonly Topic[];
  readonly kinds: readonly Topic[];
  readonly entries: LineEntry[] = [];
  /** Of as many claims, in that order: what more is said about comes first. */
  readonly #byClaims: number[][] = [];

  /** `actors`: their ids in the order of the index, with their kinds. */
  constructor(sayings: Sayings, actors: readonly { id: string; kind: string }[], near: NearWords, kin: KinWords) {
    this.#sayings = sayings;
    this.#actors = new Map(actors.map(({ id }, i) => [id, i]));
    this.#kindOf = new Map(actors.map(({ id, kind }) => [id, kind]));
    const read = (wordings: readonly Wording[]): string[] => {
      const terms = [...new Set(wordings.flatMap(({ text }) => termsOf(text)))];
      for (const term of terms) {
        near.add(term);
        kin.add(term);
      }
      return terms;
    };
    const topic = (kind: Topic['kind'], { id, names }: Called, values: readonly string[], count = 0): Topic => ({
      kind,
      id,
      names,
      folded: names.map(({ text }) => joined(text)),
      terms: read(names),
      lines: 0,
      actors: count,
      values,
    });
    const families = new Map(sayings.families.map((family) => [family.id, family]));
    this.#types = sayings.types.map(({ names, labels, denials, family }) => ({
      labels: read(labels),
      denials: read(denials),
      aside: read([...names, ...(families.get(family)?.names ?? [])]),
      said: [...labels, ...denials, ...names, ...(families.get(family)?.names ?? [])],
    }));
    this.#typePlaces = new Map(sayings.types.map(({ id }, i) => [id, i]));
    this.#manners = new Map(sayings.manners.map(({ id, names }) => [id, read(names)]));
    const ofFamily = (id: string): string[] =>
      sayings.types.filter(({ family }) => family === id).map((type) => type.id);
    const familyTopics = new Map(
      sayings.families.map((family) => [family.id, topic('family', family, ofFamily(family.id))]),
    );
    const typeTopics = sayings.types.map((type) => {
      const own = topic('type', { id: type.id, names: [...type.names, ...type.labels, ...type.denials] }, [type.id]);
      const family = familyTopics.get(type.family);
      this.#topicsOfType.set(type.id, family ? [own, family] : [own]);
      return own;
    });
    this.types = [...familyTopics.values(), ...typeTopics];
    const actorsOf = new Map<string, number>();
    for (const { kind } of actors) actorsOf.set(kind, (actorsOf.get(kind) ?? 0) + 1);
    this.kinds = sayings.kinds.map((kind) => topic('kind', kind, [kind.id], actorsOf.get(kind.id) ?? 0));
    this.#topicOfKind = new Map(this.kinds.map((kind) => [kind.id, kind]));
  }

  add(said: LineSaid): void {
    const { subject, object, type, claims, line } = said;
    (this.#byClaims[claims] ??= []).push(this.entries.length);
    this.entries.push({
      said,
      subject: this.#actors.get(subject) ?? -1,
      object: this.#actors.get(object) ?? -1,
      type: this.#typePlaces.get(type) ?? -1,
    });
    if (line === undefined) return;
    for (const topic of this.#topicsOfType.get(type) ?? []) topic.lines++;
    const kind = this.#kindOf.get(subject);
    const own = kind !== undefined && kind === this.#kindOf.get(object) ? this.#topicOfKind.get(kind) : undefined;
    if (own) own.lines++;
  }

  /** All that the app prints of it, remembered: the same few are asked for at every letter. */
  sentences(id: number): readonly Wording[] {
    let known = this.#sentences.get(id);
    const said = this.entries[id]?.said;
    if (!known && said) this.#sentences.set(id, (known = this.#sayings.sentences(said)));
    return known ?? [];
  }

  /** What else of its type may have been meant. */
  typeWordings(id: number): readonly Wording[] {
    return this.#types[this.entries[id]?.type ?? -1]?.said ?? [];
  }

  /**
   * Lines that hold every word, or with `some` at least one; those with most of them in the sentence itself first. `actors`: which
   * words each actor's names have, as bits; `near`: what else each word may have meant.
   */
  find(
    words: readonly QueryWord[],
    near: ReadonlyMap<string, readonly string[]>,
    actors: Uint16Array,
    some: boolean,
  ): number[] {
    const all = (1 << words.length) - 1;
    const bits = bitsOf(words, near);
    const manners = new Map([...this.#manners].map(([id, terms]) => [id, bits(terms)]));
    let any = 0;
    for (const held of manners.values()) any |= held;
    for (const held of actors) any |= held;
    const types = this.#types.map(({ labels, denials, aside }) => ({
      label: bits(labels),
      denial: bits(denials),
      aside: bits(aside),
    }));
    for (const { label, denial, aside } of types) any |= label | denial | aside;
    // A word that no name contains: most unfinished and mistyped ones.
    if (some ? any === 0 : any !== all) return [];
    /** By how many of the words they hold, twice those that stand in the sentence. */
    const found = Array.from({ length: 2 * words.length + 1 }, (): number[] => []);
    for (let claims = this.#byClaims.length - 1; claims >= 0; claims--)
      for (const id of this.#byClaims[claims] ?? []) {
        const { subject, object, type, said } = this.entries[id] as LineEntry;
        const own = types[type];
        let inside = (actors[subject] ?? 0) | (actors[object] ?? 0) | (own?.label ?? 0);
        if (said.denied) inside |= own?.denial ?? 0;
        for (const manner of said.manners) inside |= manners.get(manner) ?? 0;
        const held = inside | (own?.aside ?? 0);
        if (some ? held === 0 : held !== all) continue;
        found[countBits(held) + countBits(inside)]?.push(id);
      }
    return found.toReversed().flat();
  }

  /** Topics that have every word, or with `some` at least one, the best first. */
  findTopics(
    topics: readonly Topic[],
    words: readonly QueryWord[],
    near: ReadonlyMap<string, readonly string[]>,
    phrase: string,
    some: boolean,
  ): number[] {
    if (words.length === 0) return [];
    const all = (1 << words.length) - 1;
    const bits = bitsOf(words, near);
    const tier = ({ folded }: Topic): number => {
      if (folded.includes(phrase)) return 0;
      return folded.some((name) => name.startsWith(phrase)) ? 1 : 2;
    };
    return topics
      .map((topic, id) => ({ id, held: countBits(bits(topic.terms)), tier: tier(topic), lines: topic.lines }))
      .filter(({ held }) => (some ? held > 0 : held === countBits(all)))
      .sort((a, b) => b.held - a.held || a.tier - b.tier || b.lines - a.lines || a.id - b.id)
      .map(({ id }) => id);
  }
}

/** Which of the words are among some terms, as bits. */
function bitsOf(
  words: readonly QueryWord[],
  near: ReadonlyMap<string, readonly string[]>,
): (terms: readonly string[]) => number {
  const others = words.map(({ text }) => new Set(near.get(text)));
  return (terms) => {
    let bits = 0;
    words.forEach(({ text, open }, i) => {
      if (terms.some((term) => (open ? term.startsWith(text) : term === text) || others[i]?.has(term))) bits |= 1 << i;
    });
    return bits;
  };
}
