/** Which actors fit a few letters of a name that were typed into a claim? Known actors and new ones, the likeliest first. */
import { byId } from '../../dossier/by-id.ts';
import { saidKinds, UNSPECIFIED } from '../../dossier/codebook.ts';
import type { Actor, Dossier } from '../../dossier/schema.ts';
import { textIn } from '../../dossier/text-in.ts';
import { namesOf } from '../../edit/actors.ts';
import type { ActorRef } from '../../edit/claims.ts';
import { actorName } from '../../wording/sentence.ts';
import { isCountry } from '../../names/kinds.ts';
import { areForms } from '../../names/surname-forms.ts';
import { isHisOfHers } from '../../names/women-only.ts';
import { isSameBent } from '../bent-name.ts';
import type { Elsewhere, Fresh } from '../newcomers.ts';
import { foldForSearch } from '../../search/fold-words.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';
import { fit, INSIDE, MOST, NEAR, NEAR_BEGINNING, NONE, withWhole, type Option } from './option.ts';
import { isMadeFrom, isMaybeKnown, isSlipOf, wordsOf } from './typed-names.ts';

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

const freshOption = (dossier: Dossier, locale: Locale, who: Extract<ActorRef, { name: string }>): Option<ActorRef> => ({
  key: `new:${who.kind}:${who.name}`,
  value: who,
  text: who.name,
  detail: who.kind === UNSPECIFIED.id ? m.kind_unsaid({}, { locale }) : kindText(dossier, who.kind, locale),
  fresh: true,
});

interface Known extends Option<ActorRef> {
  readonly rank: number;
}

/** How the articles also call known actors, by id; folded. */
type AlsoCalled = ReadonlyMap<string, readonly string[]>;

function knownActors(
  dossier: Dossier,
  locale: Locale,
  typed: string,
  { first, language }: Pick<Names, 'first' | 'language'>,
  alsoCalled: AlsoCalled,
): Known[] {
  const wanted = foldForSearch(typed);
  const order = new Map(first.map((id, i) => [id, i]));
  const place = (actor: Actor): number => order.get(actor.id) ?? first.length;
  const collator = new Intl.Collator(locale);
  return (
    dossier.actors
      .map((actor) => ({
        actor,
        name: actorName(actor, locale, dossier.language),
        rank: wanted
          ? fit([...namesFolded(actor, () => namesOf(actor)), ...(alsoCalled.get(actor.id) ?? [])], wanted)
          : 0,
      }))
      // Of whom it may be another form is offered, too.
      .map((one) =>
        one.rank === NONE && isMaybeKnown(one.actor, typed, language) ? { ...one, rank: NEAR_BEGINNING } : one,
      )
      .filter(({ rank }) => rank < NONE)
      .sort((a, b) => a.rank - b.rank || place(a.actor) - place(b.actor) || collator.compare(a.name, b.name))
      .map(({ actor, name, rank }) => ({
        key: `id:${actor.id}`,
        value: { id: actor.id },
        text: name,
        detail: kindText(dossier, actor.kind, locale),
        fresh: false,
        rank,
      }))
  );
}

/** The share of one name that the typed words make up, where they are whole words of it. */
type Share = 'all' | 'end' | 'within' | 'none';

/** Words before a name that make it another one's, or a place's. */
const OF = /(?:^|\s)(?:of|for|to)\s+$/u;
const POSSESSED = /^(?:['’]s?|s['’])\s/u;

/**
 * How much of `name` is `wanted`, folded? A surname or a first name is at an end of it; in «X’s brother», «the brother of X» and «saudara
 * ipar X» it only shows whose relative is named.
 */
function shareOf(name: string, wanted: string): Share {
  const own = foldForSearch(name);
  if (own === wanted) return 'all';
  let share: Share = 'none';
  for (let at = own.indexOf(wanted); at >= 0 && wanted; at = own.indexOf(wanted, at + 1)) {
    const [before, after] = [own.slice(0, at), own.slice(at + wanted.length)];
    if (/[\p{L}\p{M}\p{N}]$/u.test(before)) continue;
    const described = before !== '' && (OF.test(before) || /^\p{Ll}/u.test(name));
    if (POSSESSED.test(after) || described) share = 'within';
    else if (/^[\p{L}\p{M}\p{N}]/u.test(after)) continue;
    else if (before === '' || after === '') return 'end';
  }
  return share;
}

/** The most that any of some names shares. */
function mostShared(names: readonly string[], wanted: string): Share {
  const shares = names.map((name) => shareOf(name, wanted));
  return (
    (['all', 'end'] as const).find((one) => shares.includes(one)) ??
    (shares.length && shares.every((one) => one === 'within') ? 'within' : 'none')
  );
}

/** «Jens-Peter Kröger»: two words or more, each with a capital. */
const WHOLE_NAME = /^\p{Lu}[\p{L}\p{M}\p{N}.’'-]+(?:[ \u00a0]+(?:&[ \u00a0]+)?\p{Lu}[\p{L}\p{M}\p{N}.’'-]+)+$/u;

/** All names of a known actor, folded. */
function called({ actors }: Dossier, { value }: Option<ActorRef>, alsoCalled: AlsoCalled): readonly string[] {
  const actor = 'id' in value ? byId(actors).get(value.id) : undefined;
  return actor ? [...namesFolded(actor, () => namesOf(actor)), ...(alsoCalled.get(actor.id) ?? [])] : [];
}

/** Each name once, with all kinds that it shows itself to be of. */
function eachOnce(all: readonly Fresh[]): readonly (Fresh & { readonly kinds: readonly string[] })[] {
  const byName = new Map<string, Fresh & { readonly kinds: readonly string[] }>();
  for (const one of all) {
    const known = byName.get(one.name);
    const kinds = new Set([...(known?.kinds ?? []), one.kind, ...(one.kinds ?? [])]);
    if (kinds.size > 1) kinds.delete(UNSPECIFIED.id);
    byName.set(one.name, { ...(known ?? one), kinds: [...kinds] });
  }
  return [...byName.values()];
}

/** An acronym. */
const LETTERS = /^\p{Lu}[\p{Lu}\p{Nd}]+$/u;

export interface Names {
  /** Ids of actors that are likely meant, likeliest first. */
  readonly first: readonly string[];
  /** The actors whom the chosen words name: before a letter is typed they come first. All of them if it is not given. */
  readonly quoted?: readonly string[];
  /** Names in the words that belong to no actor yet. */
  readonly fresh: readonly Fresh[];
  /** Such names in the rest of the articles, offered once something is typed. */
  readonly elsewhere?: readonly Elsewhere[];
  /** BCP 47, of the article: what a name that is typed is taken to be written in. */
  readonly language: string;
  /** The new actors of the claim. */
  readonly chosen?: readonly Extract<ActorRef, { name: string }>[];
  /** The kind that a typed name shows itself to be of; undefined where it shows none. */
  readonly guess: (name: string) => string | undefined;
}

const shownBy = ({ guess }: Names, name: string): readonly string[] => {
  const kind = guess(name);
  return kind === undefined ? [] : [kind];
};

/**
 * Actors for what is typed, then new ones: names of the words that begin so, and what is typed itself, as what they show themselves to be;
 * any other kind is chosen beside it afterwards. A comma offers all kinds, and the beginning of one says which: «Yonhap News, media».
 */
export const actorOptions = (
  dossier: Dossier,
  locale: Locale,
  typed: string,
  names: Names,
): readonly Option<ActorRef>[] =>
  withWhole(
    asChosen(allActorOptions(dossier, locale, typed, names), names.chosen ?? [], dossier, locale, typed),
    ({ value, text }) => howCalled(dossier, typed, names, value, text),
    // The rows of several kinds of one new actor are one.
    (one, other) => ('id' in one ? 'id' in other && one.id === other.id : 'name' in other && one.name === other.name),
  );

/** Does an actor have the typed name: a known one any of its names, a new one the name in the articles? */
function howCalled(
  { actors }: Dossier,
  typed: string,
  { fresh, elsewhere = [], chosen = [], language }: Names,
  who: ActorRef,
  text: string,
): 'exactly' | 'bent' | undefined {
  const wanted = foldForSearch(typed.trim());
  if (!wanted) return undefined;
  if ('name' in who) {
    const stands = [...fresh, ...elsewhere, ...chosen].some(({ name }) => name === who.name);
    return stands && foldForSearch(text) === wanted ? 'exactly' : undefined;
  }
  const actor = byId(actors).get(who.id);
  const own = actor ? namesOf(actor) : [];
  if (own.some((name) => foldForSearch(name) === wanted)) return 'exactly';
  const words = wordsOf(typed);
  const isBent = own
    .map(wordsOf)
    .some(
      (others) =>
        others.length === words.length && words.every((word, i) => isSameBent(word, others[i] ?? '', language)),
    );
  return isBent ? 'bent' : undefined;
}

function allActorOptions(dossier: Dossier, locale: Locale, typed: string, names: Names): readonly Option<ActorRef>[] {
  const comma = typed.lastIndexOf(',');
  const name = (comma < 0 ? typed : typed.slice(0, comma)).trim();
  const kind = comma < 0 ? '' : foldForSearch(typed.slice(comma + 1).trim());
  const wanted = foldForSearch(name);
  const alsoCalled = new Map<string, readonly string[]>();
  for (const { name: own, also, bearer } of wanted ? (names.elsewhere ?? []) : [])
    if (bearer !== undefined)
      alsoCalled.set(bearer, [...(alsoCalled.get(bearer) ?? []), ...[own, ...also].map((one) => foldForSearch(one))]);
  const known = kind ? [] : knownActors(dossier, locale, name, names, alsoCalled);
  const inKinds = (who: string, guesses: readonly string[], language: string): Option<ActorRef>[] => {
    const kinds = saidKinds(dossier.actorKinds)
      .map(({ id, label }) => ({ id, names: [id, ...Object.values(label)] }))
      .filter((one) => !kind || one.names.some((text) => foldForSearch(text).startsWith(kind)))
      .map(({ id }) => id);
    const shown = guesses.filter((guess) => kinds.includes(guess));
    const others = kinds.filter((id) => !shown.includes(id));
    // A kind that nothing shows is left open; only behind a comma it is looked for.
    const open = shown.length ? shown : [UNSPECIFIED.id];
    return (kind ? kinds : comma < 0 ? open : [...open, ...others]).map((id) =>
      freshOption(dossier, locale, { name: who, kind: id, language }),
    );
  };
  const elsewhere = wanted ? (names.elsewhere ?? []).filter(({ bearer }) => bearer === undefined) : [];
  // A part of a name that is found whole elsewhere is that name.
  const part = ({ name: own }: { readonly name: string }): boolean => elsewhere.some(({ also }) => also.includes(own));
  // Letters that are used for one name only: «NAI» of the institution that has them in brackets.
  const spelt = elsewhere.filter(({ also }) =>
    also.some((form) => LETTERS.test(form) && foldForSearch(form) === wanted),
  );
  const isSpelt = (who: string): boolean => spelt.length === 1 && spelt[0]?.name === who;
  // «Зареченский», where the articles name only «Мария Зареченская»: she is offered, and not taken before she is chosen.
  const isHers = (who: string): boolean => isHisOfHers(name, who);
  const standing = eachOnce([...names.fresh.filter((one) => !part(one)), ...elsewhere])
    .filter((one) => !wanted || isSpelt(one.name) || isHers(one.name) || fit([foldForSearch(one.name)], wanted) < NEAR)
    .flatMap((one) => inKinds(one.name, one.kinds, one.language));
  // A slip in a name of the articles whose bearer is no actor yet: offered, and taken by itself only where it can be no other.
  const slipped = wanted
    ? eachOnce([...names.fresh.filter((one) => !part(one)), ...elsewhere])
        // Neither a longer name, nor the same with the ending of a case.
        .filter(({ name: own, language }) => {
          const [typedWords, ownWords] = [wordsOf(name), wordsOf(own)];
          const bent = typedWords.every((word, i) => isSameBent(word, ownWords[i] ?? '', language));
          return ownWords.length === typedWords.length && !bent && fit([foldForSearch(own)], wanted) === NEAR;
        })
        .flatMap((one) =>
          inKinds(one.name, one.kinds, one.language)
            .slice(0, 1)
            .map((option) =>
              isSlipOf(wanted, foldForSearch(one.name), names.language) ? option : { ...option, unsure: true },
            ),
        )
    : [];
  const taken = dossier.actors.some((actor) => namesOf(actor).includes(name));
  const written =
    name && !taken && !standing.some(({ text }) => text === name)
      ? inKinds(name, shownBy(names, name), names.language)
      : [];
  const firm = known.filter(({ rank }) => rank < NEAR);
  const slips = known
    .filter(({ rank }) => rank === NEAR)
    .map((option) =>
      called(dossier, option, alsoCalled).some((one) => isSlipOf(wanted, one, names.language))
        ? option
        : { ...option, unsure: true },
    );
  const near = known.filter(({ rank }) => rank > NEAR);
  // Before a letter is typed, those whom the words name come first, known or new.
  if (!wanted) {
    const { quoted = names.first } = names;
    const likely = firm.filter(({ value }) => 'id' in value && quoted.includes(value.id));
    const rest = firm.filter((option) => !likely.includes(option));
    return namesFirst([...likely, ...standing, ...rest]).slice(0, MOST);
  }
  // A country that is typed is meant, and no longer name that begins so.
  const country = comma < 0 && written.length > 0 && isCountry(name, names.language);
  // A name that is typed in full means its bearer, and none whose longer name contains those words.
  const whole = WHOLE_NAME.test(name);
  const begins = ({ text }: Option<ActorRef>): boolean =>
    isSpelt(text) ||
    isHers(text) ||
    fit([foldForSearch(text)], wanted) <= 2 ||
    (!whole && shareOf(text, wanted) === 'end');
  const unlike = ({ value }: Option<ActorRef>): boolean => {
    const actor = 'id' in value ? byId(dossier.actors).get(value.id) : undefined;
    const own = actor ? namesOf(actor).filter((one) => fit([foldForSearch(one)], wanted) < NEAR) : [];
    // A known actor who has only the bent form as a name is meant; one whose name has more words is another.
    return own.length > 0 && own.every((one) => wordsOf(one).length > wordsOf(name).length && isMade(one));
  };
  const isMade = (one: string, language = names.language): boolean => isMadeFrom(one, name, language);
  const shareIn = ({ text, value }: Option<ActorRef>): Share => {
    const actor = 'id' in value ? byId(dossier.actors).get(value.id) : undefined;
    const fitting = actor ? namesOf(actor).filter((one) => fit([foldForSearch(one)], wanted) < NEAR) : [text];
    return mostShared(fitting, wanted);
  };
  const isNamed = (option: Option<ActorRef>): boolean => ['all', 'end'].includes(shareIn(option));
  const bearers = standing.filter(isNamed);
  /** The typed words name another one, or they merely have the letters of a new actor's name. */
  const another = (option: Option<ActorRef>): boolean => {
    if (shareIn(option) === 'within') return true;
    return (
      bearers.length > 0 &&
      !isNamed(option) &&
      !called(dossier, option, alsoCalled).some((one) => one.startsWith(wanted))
    );
  };
  const goesOn = (option: Option<ActorRef>): boolean =>
    !another(option) &&
    (!whole || called(dossier, option, alsoCalled).some((one) => one.startsWith(wanted))) &&
    !(written.length && unlike(option));
  const made =
    comma < 0 && standing.some(({ text, value }) => isMade(text, 'language' in value ? value.language : undefined));
  const [as = [], others = []] =
    whole || country || made || firm.some(unlike) || !standing.some(begins)
      ? [written.slice(0, 1), written.slice(1)]
      : [[], written];
  const exact = ({ text }: Option<ActorRef>): boolean => text === name;
  const ahead = country || made;
  /** «oller» is within «Sollers», which is not typed that way; without blanks between words it may be one. */
  const isWithin = ({ rank }: (typeof firm)[number]): boolean =>
    rank === INSIDE && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(wanted);
  const named = firm.filter((option) => goesOn(option) && isNamed(option));
  const options = [
    ...named,
    ...firm.filter((option) => goesOn(option) && !named.includes(option) && !isWithin(option)).slice(0, MOST),
    ...(ahead ? as : []),
    ...standing.filter(exact),
    ...standing.filter((option) => begins(option) && !exact(option)),
    // A slip in a known name is likelier than a name that is almost the same.
    ...slips.slice(0, 8),
    ...slipped.slice(0, 4),
    ...(ahead ? [] : as),
    ...standing.filter((option) => !begins(option)),
    ...firm.filter((option) => !named.includes(option) && (!goesOn(option) || isWithin(option))).slice(0, MOST),
    ...(as.length ? [] : others.slice(0, 1)),
    ...near.slice(0, 8),
    ...(as.length ? others : others.slice(1)),
  ];
  const [best] = options;
  // Two of one surname: neither is meant before the other, whichever of them the chosen words name.
  /** «Руднева» is Глеб Руднев bent, and Оксана Руднева in her own form: the whole of another name than the first says no more. */
  const isOtherName = (option: Option<ActorRef>): boolean =>
    !wanted.includes(' ') && shareIn(option) === 'all' && foldForSearch(option.text) !== wanted;
  const several =
    best !== undefined &&
    (shareIn(best) === 'end' || isOtherName(best)) &&
    [...named, ...bearers].some((other) => other.text !== best.text && shareIn(other) === 'end');
  /** «Мельник» begins what both Аркадий Мельников and Анастасия Мельникова are called. */
  const half = ({ text }: Option<ActorRef>): string => {
    const last = wordsOf(text).at(-1) ?? '';
    return wordsOf(text).length > 1 && foldForSearch(last).startsWith(wanted) ? last : '';
  };
  const isHalfOfTwo =
    best !== undefined &&
    half(best) !== '' &&
    !isNamed(best) &&
    [...firm, ...standing].some(
      (other) =>
        other.text !== best.text &&
        (foldForSearch(half(other)) === foldForSearch(half(best)) || areForms(half(other), half(best), names.language)),
    );
  const isBearer = best !== undefined && !written.includes(best) && isNamed(best);
  const unsure =
    !kind &&
    (several ||
      isHalfOfTwo ||
      (best !== undefined && isHers(best.text)) ||
      firm.some((option) => option === best && isWithin(option)) ||
      (!country && !isBearer && dossier.actors.some((actor) => isMaybeKnown(actor, name, names.language))));
  return namesFirst(unsure ? options.map((option, i) => (i === 0 ? { ...option, unsure } : option)) : options);
}

/** Every name has one row, as the kind that it most likely is of; if words tell another kind as well, as that after all names. */
function namesFirst(options: readonly Option<ActorRef>[]): readonly Option<ActorRef>[] {
  const seen = new Set<string>();
  const [once, again]: [Option<ActorRef>[], Option<ActorRef>[]] = [[], []];
  for (const option of options) {
    (option.fresh && seen.has(option.text) ? again : once).push(option);
    if (option.fresh) seen.add(option.text);
  }
  return [...once, ...again];
}

/** Of a new actor of the claim the rows of other kinds are left out: the same name is the same actor, unless a kind is typed after it. */
function asChosen(
  options: readonly Option<ActorRef>[],
  chosen: readonly Extract<ActorRef, { name: string }>[],
  dossier: Dossier,
  locale: Locale,
  typed: string,
): readonly Option<ActorRef>[] {
  if (!chosen.length || typed.includes(',')) return options;
  const byName = new Map(chosen.map((one) => [foldForSearch(one.name), one]));
  const seen = new Set<string>();
  return options.flatMap((option) => {
    const { value } = option;
    const name = 'name' in value ? foldForSearch(value.name) : undefined;
    const same = name === undefined ? undefined : byName.get(name);
    if (!same || name === undefined) return [option];
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ ...option, ...freshOption(dossier, locale, same) }];
  });
}
