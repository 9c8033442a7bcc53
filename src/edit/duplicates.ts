/**
 * Which two actors are perhaps one? By their names, and never for sure: a person decides, and what was decided against is not asked again.
 * Chinese says nothing of how it is read, so that it is compared with itself only.
 */
import { UNSPECIFIED } from '../dossier/codebook.ts';
import { inOneGo, mapped, within, type MeasuredSteps } from '../dossier/in-slices.ts';
import type { Actor, Dossier } from '../dossier/schema.ts';
import { foldName } from '../names/known-names.ts';
import { isCompanyForm } from '../names/no-name-words.ts';
import { namesOf } from './actors.ts';
import { areDifferent } from './different-actors.ts';
import { inPlainLetters } from './plain-letters.ts';

/** From the surest down: one item of Wikidata; one name; one but for the form of the firm; initials; another script; spelling; a longer name. */
export const DUPLICATE_REASONS = ['item', 'name', 'form', 'initials', 'script', 'spelling', 'longer'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export interface Duplicate {
  /** Two ids; the first is the one that would stay. */
  readonly actors: readonly [string, string];
  readonly reason: DuplicateReason;
  /** A name of each that shows why. */
  readonly names: readonly [string, string];
}

interface Name {
  readonly actor: Actor;
  readonly name: string;
  /** Whether it is what the actor is called, and no alias. */
  readonly main: boolean;
  /** Folded, and without the form of a firm. */
  readonly words: readonly string[];
  readonly isLatin: boolean;
  /** How it sounds, roughly, in the letters a to z. */
  readonly sound: string;
}

/** The two of a pair in one order. */
const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

const PLACE = /state|country|place|nation|bloc|region/u;
const isPerson = ({ kind }: Actor): boolean => /person|people/u.test(kind);

const LATIN = /\p{Script=Latin}/u;
const LETTERLESS = /\p{Script=Han}/u;
const VOWELLESS = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** How a name sounds, roughly, in whichever letters and by whichever rules it is spelt in Latin ones. */
const soundOf = (words: readonly string[]): string =>
  inPlainLetters(words.join(''))
    .replace(/[^a-z]/gu, '')
    .replace(/kh/gu, 'h')
    .replace(/ph/gu, 'f')
    .replace(/ck|q/gu, 'k')
    .replace(/x/gu, 'ks')
    .replace(/w/gu, 'v')
    .replace(/[yj]/gu, 'i')
    .replace(/(.)\1+/gu, '$1')
    .replace(/i$/u, '');

/** Vowels are spelt most freely, and in some scripts not at all. */
const skeletonOf = (sound: string, bare: boolean): string => {
  const left = sound.replace(/g/gu, 'k').replace(/[aeiou]/gu, '');
  return (bare ? left.replace(/v/gu, '').replace(/p/gu, 'b') : left).replace(/(.)\1+/gu, '$1');
};

/** The first letters of the words that have a capital: «Korean Central News Agency». */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .flatMap((word) => (isCompanyForm(word) ? [] : (/^\p{Lu}/u.exec(word) ?? [])))
    .join('');
const ACRONYM = /^\p{Lu}{3,7}$/u;

/** Fewer letters than these sound alike by chance. */
const SOUNDS = 6;
const CONSONANTS = 4;

class Pairs {
  readonly #found = new Map<string, Duplicate>();

  /** The surest reason holds; of equal ones, the first. */
  put(one: Name, other: Name, reason: DuplicateReason): void {
    if (one.actor.id === other.actor.id) return;
    const pair = pairOf(one.actor.id, other.actor.id);
    const before = this.#found.get(pair);
    if (before && DUPLICATE_REASONS.indexOf(before.reason) <= DUPLICATE_REASONS.indexOf(reason)) return;
    this.#found.set(pair, { actors: [one.actor.id, other.actor.id], reason, names: [one.name, other.name] });
  }

  all(): readonly Duplicate[] {
    return [...this.#found.values()];
  }
}

/** After so many names others may have their turn. */
const FEW = 256;

function* grouped(
  names: readonly Name[],
  keyOf: (name: Name) => string | undefined,
): MeasuredSteps<ReadonlyMap<string, readonly Name[]>> {
  const groups = new Map<string, Name[]>();
  for (const [i, name] of names.entries()) {
    if (i % FEW === FEW - 1) yield i / names.length;
    const key = keyOf(name);
    if (key === undefined || key === '') continue;
    const known = groups.get(key);
    if (known) known.push(name);
    else groups.set(key, [name]);
  }
  return groups;
}

/** More than these of one key are no duplicates, but a way of naming. */
const CROWD = 5;

function eachPair(groups: ReadonlyMap<string, readonly Name[]>, tell: (one: Name, other: Name) => void): void {
  for (const group of groups.values()) {
    if (new Set(group.map(({ actor }) => actor.id)).size > CROWD) continue;
    for (const [i, one] of group.entries()) for (const other of group.slice(i + 1)) tell(one, other);
  }
}

/** Whether the shorter name is within the longer one, as people and firms are called in short. */
function isWithin(short: Name, long: Name): boolean {
  const [few, many] = [short.words, long.words];
  if (few.length === 0 || few.length >= many.length) return false;
  if (isPerson(short.actor) || isPerson(long.actor)) {
    let at = 0;
    for (const word of many) if (word === few[at]) at++;
    return at === few.length;
  }
  return few.every((word, i) => word === many[i]);
}

/** Names of one actor alone that hold all words of a shorter one: where they are of several, nobody can tell whose it is. */
function* longerNames(
  names: readonly Name[],
  areOfOneKind: (one: Actor, other: Actor) => boolean,
  tell: (short: Name, long: Name) => void,
): MeasuredSteps<void> {
  const byWord = new Map<string, Name[]>();
  for (const name of names)
    for (const word of new Set(name.words)) {
      const known = byWord.get(word);
      if (known) known.push(name);
      else byWord.set(word, [name]);
    }
  for (const [i, short] of names.entries()) {
    if (i % FEW === FEW - 1) yield i / names.length;
    if (!short.main || PLACE.test(short.actor.kind) || short.words.join('').length < 3) continue;
    const lists = short.words.map((word) => byWord.get(word) ?? []);
    const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least), lists[0] ?? []);
    const others = rarest.filter(
      (long) => long.actor.id !== short.actor.id && areOfOneKind(short.actor, long.actor) && isWithin(short, long),
    );
    const [first] = others;
    if (first && others.every(({ actor }) => actor.id === first.actor.id)) tell(short, first);
  }
}

type Known = Pick<Dossier, 'actors' | 'actorKinds'>;

/** Claims change far more often than actors, and names need not be compared then. */
const alikeIn = new WeakMap<
  Known['actors'],
  { readonly kinds: Known['actorKinds']; readonly pairs: readonly Duplicate[] }
>();

/** All whose names look so, in no order. */
function* alikePairs({ actors, actorKinds }: Known): MeasuredSteps<readonly Duplicate[]> {
  const before = alikeIn.get(actors);
  if (before?.kinds === actorKinds) return before.pairs;
  const sorts = new Map(actorKinds.map(({ id, ftm }) => [id, ftm ?? id]));
  const sortOf = ({ kind }: Actor): string => sorts.get(kind) ?? kind;
  const isKindSaid = ({ kind }: Actor): boolean => kind !== UNSPECIFIED.id;
  /** A person and a country of one name are two; a newspaper and an organisation may be one. */
  const areOfOneKind = (one: Actor, other: Actor): boolean =>
    sortOf(one) === sortOf(other) || !isKindSaid(one) || !isKindSaid(other);
  const namesOfEach = mapped(actors, (actor) => {
    const main = new Set(Object.values(actor.name));
    return namesOf(actor).map((name): Name => {
      const words = foldName(name).split(' ');
      const core = isPerson(actor) ? words : words.filter((word) => !isCompanyForm(word));
      const used = core.length ? core : words;
      return { actor, name, main: main.has(name), words: used, isLatin: LATIN.test(name), sound: soundOf(used) };
    });
  });
  const names = (yield* within(0, 0.3, namesOfEach)).flat();
  const pairs = new Pairs();
  const alike =
    (reason: DuplicateReason, isSo: (one: Name, other: Name) => boolean = () => true) =>
    (one: Name, other: Name): void => {
      // An alias of two, «Kim», is no reason: one of them has to be called so.
      if (areOfOneKind(one.actor, other.actor) && (one.main || other.main) && isSo(one, other))
        pairs.put(one, other, reason);
    };

  // Seven ways to look at the names, one after the other.
  let looked = 0.3;
  const part = <T>(steps: MeasuredSteps<T>): MeasuredSteps<T> => within(looked, (looked += 0.1), steps);
  eachPair(yield* part(grouped(names, ({ actor, main }) => (main ? actor.wikidata : undefined))), (one, other) =>
    pairs.put(one, other, 'item'),
  );
  eachPair(yield* part(grouped(names, ({ name }) => foldName(name))), alike('name'));
  eachPair(yield* part(grouped(names, ({ words }) => words.join(' '))), alike('form'));
  eachPair(
    yield* part(
      grouped(names, ({ actor, name }) =>
        isPerson(actor) ? undefined : ACRONYM.test(name) ? name : name.includes(' ') ? initialsOf(name) : undefined,
      ),
    ),
    alike('initials', (one, other) => ACRONYM.test(one.name) !== ACRONYM.test(other.name)),
  );
  for (const bare of names.some(({ isLatin }) => !isLatin) ? [false, true] : [])
    eachPair(
      yield* part(
        grouped(names, ({ name, sound }) => {
          if (LETTERLESS.test(name)) return undefined;
          const skeleton = skeletonOf(sound, bare);
          return skeleton.length < CONSONANTS ? undefined : skeleton;
        }),
      ),
      alike('script', (one, other) => {
        const vowelless = VOWELLESS.test(one.name) !== VOWELLESS.test(other.name);
        return one.isLatin !== other.isLatin && vowelless === bare;
      }),
    );
  eachPair(
    yield* part(
      grouped(names, ({ actor, name, sound }) =>
        PLACE.test(actor.kind) || sound.length < SOUNDS || /\p{N}/u.test(name) ? undefined : sound,
      ),
    ),
    alike('spelling', (one, other) => one.isLatin && other.isLatin),
  );
  yield* part(longerNames(names, areOfOneKind, alike('longer')));
  const found = pairs.all();
  alikeIn.set(actors, { kinds: actorKinds, pairs: found });
  return found;
}

/** Pairs in the order of the dossier’s actors. Whoever has a relation with the other, or another item of Wikidata, is another. */
export function* duplicatesSteps(
  dossier: Known & Pick<Dossier, 'claims' | 'differentActors'>,
): MeasuredSteps<readonly Duplicate[]> {
  const { actors, claims, differentActors } = dossier;
  const alike = yield* alikePairs(dossier);
  if (alike.length === 0) return alike;
  const items = new Map(actors.map(({ id, wikidata }) => [id, wikidata]));
  const tied = new Set(claims.map(({ subject, object }) => pairOf(subject, object)));
  const uses = new Map<string, number>();
  for (const { subject, object } of claims) for (const id of [subject, object]) uses.set(id, (uses.get(id) ?? 0) + 1);
  const isOpen = ({ actors: [one, other] }: Duplicate): boolean => {
    const [item, another] = [items.get(one), items.get(other)];
    return (
      !tied.has(pairOf(one, other)) &&
      !areDifferent(differentActors, one, other) &&
      (item === undefined || another === undefined || item === another)
    );
  };
  const order = new Map(actors.map(({ id }, i) => [id, i]));
  const at = ({ actors: [one, other] }: Duplicate): number => Math.min(order.get(one) ?? 0, order.get(other) ?? 0);
  /** The better known stays, or else whoever has the longer name. */
  const kept = (found: Duplicate): Duplicate => {
    const [one, other] = found.actors;
    const more = (uses.get(other) ?? 0) - (uses.get(one) ?? 0) || found.names[1].length - found.names[0].length;
    return more > 0 ? { ...found, actors: [other, one], names: [found.names[1], found.names[0]] } : found;
  };
  return alike
    .filter(isOpen)
    .map(kept)
    .sort((a, b) => at(a) - at(b));
}

/** The same in one go. */
export const duplicates = (dossier: Parameters<typeof duplicatesSteps>[0]): readonly Duplicate[] =>
  inOneGo(duplicatesSteps(dossier));
