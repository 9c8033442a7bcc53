/** What does somebody mean who typed a few letters into a claim? Names and relation types, the likeliest first. */
import type { Actor, Dossier, Source } from '../../dossier/schema.ts';
import { textIn } from '../../dossier/text-in.ts';
import { namesOf } from '../../edit/actors.ts';
import type { What, Who } from '../../edit/claims.ts';
import { actorName, relationLabel, relationNoun } from '../../scene/sentence.ts';
import { foldForSearch, WORD } from '../../search/fold-words.ts';
import { editsBetween } from '../../search/near-words.ts';
import type { Locale } from '../../words/languages.ts';

export interface Option<T> {
  readonly key: string;
  readonly value: T;
  readonly text: string;
  /** Beside it: the kind of an actor, the noun of a relation. */
  readonly detail: string;
  /** Whether taking it makes something new. */
  readonly fresh: boolean;
}

/** More than a screen of names is no choice any more. */
const MOST = 40;
const NONE = 9;
/** A slip of the fingers. */
const NEAR = 5;

/** How well `typed`, folded, fits one of the names: 0 is best, `NONE` not at all. */
function fit(names: readonly string[], typed: string): number {
  const words = typed.match(WORD) ?? [];
  let best = NONE;
  for (const name of names) {
    const own = name.match(WORD) ?? [];
    if (name === typed) return 0;
    if (name.startsWith(typed)) best = Math.min(best, 1);
    else if (own.some((_, i) => own.slice(i).join(' ').startsWith(typed))) best = Math.min(best, 2);
    else if (words.length && words.every((word) => own.some((other) => other.startsWith(word))))
      best = Math.min(best, 3);
    else if (typed.length > 2 && name.includes(typed)) best = Math.min(best, 4);
    else if (
      typed.length > 3 &&
      words.every((word) =>
        own.some(
          (other) =>
            editsBetween(word, other, word.length > 6 ? 2 : word.length > 3 ? 1 : 0, true) <=
            (word.length > 6 ? 2 : word.length > 3 ? 1 : 0),
        ),
      )
    )
      best = Math.min(best, NEAR);
  }
  return best;
}

const folded = new WeakMap<object, readonly string[]>();
function namesFolded(item: object, names: () => readonly string[]): readonly string[] {
  const known = folded.get(item);
  if (known) return known;
  const made = names().map((name) => foldForSearch(name));
  folded.set(item, made);
  return made;
}

const kindText = (dossier: Dossier, id: string, locale: Locale): string =>
  textIn(dossier.actorKinds.find((kind) => kind.id === id)?.label, locale, dossier.language).text || id;

function knownActors(dossier: Dossier, locale: Locale, typed: string, first: readonly string[]): Option<Who>[] {
  const wanted = foldForSearch(typed);
  const order = new Map(first.map((id, i) => [id, i]));
  const place = (actor: Actor): number => order.get(actor.id) ?? first.length;
  const collator = new Intl.Collator(locale);
  return dossier.actors
    .map((actor) => ({
      actor,
      name: actorName(actor, locale, dossier.language),
      rank: wanted
        ? fit(
            namesFolded(actor, () => namesOf(actor)),
            wanted,
          )
        : 0,
    }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || place(a.actor) - place(b.actor) || collator.compare(a.name, b.name))
    .map(({ actor, name, rank }) => ({
      key: `id:${actor.id}`,
      value: { id: actor.id },
      text: name,
      detail: kindText(dossier, actor.kind, locale),
      fresh: rank >= NEAR,
    }));
}

export interface Names {
  /** Ids of actors that are likely meant, likeliest first. */
  readonly first: readonly string[];
  /** Names in the words that belong to nobody yet. */
  readonly fresh: readonly Extract<Who, { name: string }>[];
  /** BCP 47, of the article: what a name that is typed is taken to be written in. */
  readonly language: string;
  /** The kind that a typed name probably is of. */
  readonly guess: (name: string) => string | undefined;
}

/**
 * Actors for what is typed, then new ones: names of the words that begin so, and what is typed itself, in every kind. A comma and
 * the beginning of a kind say which: «Yonhap News, media».
 */
export function actorOptions(dossier: Dossier, locale: Locale, typed: string, names: Names): readonly Option<Who>[] {
  const comma = typed.lastIndexOf(',');
  const name = (comma < 0 ? typed : typed.slice(0, comma)).trim();
  const kind = comma < 0 ? '' : foldForSearch(typed.slice(comma + 1).trim());
  const wanted = foldForSearch(name);
  const known = kind ? [] : knownActors(dossier, locale, name, names.first);
  const inKinds = (who: string, guess: string | undefined, language: string, most: number): Option<Who>[] => {
    const kinds = dossier.actorKinds.filter(
      ({ id, label }) => !kind || [id, ...Object.values(label)].some((text) => foldForSearch(text).startsWith(kind)),
    );
    const sorted = [...kinds].sort((a, b) => Number(b.id === guess) - Number(a.id === guess));
    return sorted.slice(0, most).map(({ id }) => ({
      key: `new:${id}:${who}`,
      value: { name: who, kind: id, language },
      text: who,
      detail: kindText(dossier, id, locale),
      fresh: true,
    }));
  };
  const standing = names.fresh
    .filter((one) => !wanted || fit([foldForSearch(one.name)], wanted) < NEAR)
    .flatMap((one) => inKinds(one.name, one.kind, one.language, names.fresh.length > 2 && !wanted ? 2 : 4));
  const taken = dossier.actors.some((actor) => namesOf(actor).includes(name));
  const written =
    name && !taken && !standing.some(({ text }) => text === name)
      ? inKinds(name, names.guess(name), names.language, dossier.actorKinds.length)
      : [];
  const firm = known.filter(({ fresh }) => !fresh);
  const near = known.filter(({ fresh }) => fresh).map((option) => ({ ...option, fresh: false }));
  // Before a letter is typed, those whom the words name come first.
  if (!wanted) {
    const likely = firm.filter(({ value }) => 'id' in value && names.first.includes(value.id));
    const rest = firm.filter((option) => !likely.includes(option));
    return [...likely, ...standing, ...rest].slice(0, MOST);
  }
  return [...firm.slice(0, MOST), ...standing, ...near.slice(0, 8), ...written];
}

export interface Types {
  /** Ids of types that are likely meant, likeliest first. */
  readonly first: readonly string[];
}

export function typeOptions(
  dossier: Dossier,
  locale: Locale,
  typed: string,
  { first }: Types,
): readonly Option<What>[] {
  const wanted = foldForSearch(typed.trim());
  const order = new Map(first.map((id, i) => [id, i]));
  const found = dossier.relationTypes
    .map((type, i) => ({
      type,
      rank: wanted
        ? fit(
            namesFolded(type, () =>
              [type.label, type.noun, type.labelDenied].flatMap((texts) => Object.values(texts ?? {})),
            ),
            wanted,
          )
        : 0,
      place: order.get(type.id) ?? first.length + i,
    }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ type }): Option<What> => ({
      key: `id:${type.id}`,
      value: { id: type.id },
      text: relationLabel(type, false, locale, dossier.language),
      detail: type.noun ? relationNoun(type, locale, dossier.language) : '',
      fresh: false,
    }));
  if (!wanted || found.some(({ text }) => foldForSearch(text) === wanted)) return found;
  // In the family that was used last: most new types are kin of those that one is coding.
  const last = dossier.claims.at(-1)?.relation;
  const like = dossier.relationTypes.find(({ id }) => id === last) ?? dossier.relationTypes[0];
  return [
    ...found,
    {
      key: 'new',
      value: { label: typed.trim(), language: locale, family: like?.family ?? 'other', directed: true },
      text: typed.trim(),
      detail: '',
      fresh: true,
    },
  ];
}

/** Links of a chain: actors, somebody by name, somebody who is not named. */
export function sourceOptions(
  dossier: Dossier,
  locale: Locale,
  typed: string,
  first: readonly string[],
  unnamed: string,
): readonly Option<Source>[] {
  const name = typed.trim();
  const known = knownActors(dossier, locale, name, first).map(({ key, value, text, detail }): Option<Source> => ({
    key,
    value: { actor: 'id' in value ? value.id : '' },
    text,
    detail,
    fresh: false,
  }));
  const nobody: Option<Source> = {
    key: 'anonymous',
    value: { anonymous: true },
    text: unnamed,
    detail: '',
    fresh: false,
  };
  if (!name) return [...known.slice(0, 3), nobody, ...known.slice(3, MOST)];
  return [...known.slice(0, MOST), { key: 'name', value: { name }, text: name, detail: '', fresh: true }, nobody];
}
