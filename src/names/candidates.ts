/**
 * Who else is named in the articles? Runs of capitalised words, acronyms and terms in quotation marks that no known name covers, for
 * a person to look at: nothing here is certain, and nothing is taken by itself.
 */
import type { Actor, Document, Dossier } from '../dossier/schema.ts';
import { visible } from '../evidence/fold.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { bracketedIn } from './bracketed-names.ts';
import {
  QUOTED,
  NO_CAPITALS,
  ALSO_WORDS,
  namesOf,
  lastNamesOf,
  key,
  partsOf,
  bentForms,
  surnameForms,
  isPersonal,
  isTail,
  isHead,
  isPlaced,
  isPlaceToo,
  isNoActors,
  endOfKnown,
  SMALL_START,
  isNoPersons,
  isNoSurname,
  givenFor,
  isInstitution,
  type Candidate,
  type Found,
} from './candidate-names.ts';
import { creditPlaces } from './credit-lines.ts';
import { familyName } from './families.ts';
import { isBusinessWord } from './firm-names.ts';
import { isGivenName } from './given-names.ts';
import { initialledFor, initialledIn } from './initialled-names.ts';
import { isNamedFirm } from './kind-words.ts';
import { countriesIn, countryNamed, isCountry, isDemonym } from './kinds.ts';
import {
  bearsSurname,
  initialsOf,
  isAcronym,
  isPlaceSomewhere,
  longerNames,
  longFor,
  namesOffice,
  shortFor,
  surnameOf,
} from './longer-names.ts';
import { findMentions } from './mentions.ts';
import { placesOfName } from './name-places.ts';
import { isLed, isWholeLine, names, runs, textOf, withSmallWords } from './name-runs.ts';
import { ACRONYM, CYRILLIC, DOTTED, root, touches, wordsIn, type Said, type Token, type Told } from './name-words.ts';
import { capitalisesNouns, isCommon, isCompanyForm } from './no-name-words.ts';
import { isNobody } from './not-actors.ts';
import { isBentAdjective, looksHers, nominativeOf } from './russian-names.ts';
import { plainName, type Standing } from './russian-plain-name.ts';
import { isTitle, NO_NAMES } from './titles.ts';
import { hasClitics, wordForms } from './word-ends.ts';

/** No id of a dossier begins with a space. */
const NEW = ' ';

const standingAt = (document: Document, form: string, { start, called }: Told): Standing => {
  const from = document.sentences[sentenceAt(document, start)]?.[0] ?? start;
  return { form, before: document.text.slice(Math.max(from, start - 60), start), called: called === true };
};

/** Often named first; a single capitalised word at the start of sentences only if it is also capitalised elsewhere. */
export function findCandidates({ documents, actors }: Pick<Dossier, 'documents' | 'actors'>): readonly Candidate[] {
  const found = new Map<string, Found>();
  const small = new Set(documents.flatMap((document) => [...wordsIn(document).small]));
  const add = (name: string, words: number, sure: boolean, lone: boolean, document: Document, place: Told): Found => {
    const own = visible(document.text.slice(place.start, place.end));
    const known = found.get(key(name));
    const standing = root(document.language) === 'ru' || place.called ? [standingAt(document, own, place)] : [];
    if (known) {
      known.standings.push(...standing);
      known.sure ||= sure;
      known.lone &&= lone;
      if (own !== known.name) known.forms.add(own);
      return known;
    }
    const at = { document, start: place.start, end: place.end };
    const made: Found = {
      ...{ name, forms: new Set<string>(), sure, lone, words, language: document.language, at },
      ...{ kinds: new Set<Said>(), standings: standing },
    };
    if (own !== name) made.forms.add(own);
    found.set(key(name), made);
    return made;
  };
  /** From an acronym to the name that it was given for. */
  const shorts = new Map<string, Found>();

  const readings = documents.map((document) => {
    const { tokens, told } = wordsIn(document);
    const mentions = findMentions(document, actors);
    const credits = creditPlaces(document);
    const own = told.filter((place) => !touches(mentions, place) && !touches(credits, place));
    const longer = longerNames(document, tokens, mentions, actors, documents);
    let next = 0;
    const taken = [...mentions, ...longer, ...own, ...credits].sort((a, b) => a.start - b.start || a.end - b.end);
    const free = ({ start, end }: TextRange): boolean => {
      // Tokens come in order; a place asked for again is at the same one.
      while (next < taken.length && (taken[next]?.end ?? 0) <= start) next++;
      return (taken[next]?.start ?? Infinity) >= end;
    };
    return { document, mentions, longer, told: own, all: [...runs(document, tokens, free)] };
  });
  const alone = new Set<string>();
  for (const { document, all, told } of readings) {
    for (const { start, end } of told) alone.add(visible(document.text.slice(start, end)));
    for (const run of all) {
      let rest: readonly Token[] = run;
      while (rest[0] && (isTitle(rest[0].text) || isCommon(rest[0].text, document.language))) rest = rest.slice(1);
      // Only a whole run that no title stretches says that its words belong together.
      if (rest.length === run.length && !isLed(document, run[0]?.start ?? 0)) alone.add(textOf(rest));
    }
  }

  /** Longer names of known actors; those of whom there are two are nobody’s. */
  const longerOf = new Map<Actor, Set<Found>>();
  /** From an acronym to the known actor whom an article gives it. */
  const given = new Map<string, Actor | undefined>();
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  for (const { document, mentions, longer, told, all } of readings) {
    const { text, language } = document;
    for (const { actor, ...place } of longer) {
      const name = visible(text.slice(place.start, place.end));
      const one = add(name, name.split(' ').length, true, false, document, place);
      if (actor) longerOf.set(actor, (longerOf.get(actor) ?? new Set()).add(one));
    }
    const ends = new Map(mentions.map((mention) => [mention.end, mention]));
    for (const { start, end, short } of bracketedIn(document)) {
      const mention = ends.get(end);
      if (mention?.start !== start) continue;
      const actor = byId.get(mention.actor);
      given.set(short, given.has(short) && given.get(short) !== actor ? undefined : actor);
    }
    for (const place of told) {
      const name = familyName(visible(text.slice(place.start, place.end)));
      // What the noun before it announces may be a country: as that it is offered anyway.
      if (place.kind !== undefined && isCountry(name, language)) continue;
      const one = add(name, name.split(' ').length, true, false, document, place);
      const kind = place.kind ?? place.said;
      if (kind !== undefined) {
        one.kind ??= kind;
        one.kinds.add(kind);
      }
      if (place.short !== undefined && !touches(mentions, { start: place.end, end: place.end + 4 }))
        shorts.set(place.short, one);
    }
    const after = ({ end }: Token): string => text.slice(end, end + 30);
    const dated = ({ end }: Token): boolean => /^[ \u00a0]\d/u.test(text.slice(end, end + 2));
    for (const run of all)
      for (const tokens of names(run, {
        small,
        language,
        alone,
        titled: isLed(document, run[0]?.start ?? 0),
        dated,
        after,
      })) {
        const [first] = tokens;
        const last = tokens.at(-1);
        // A line in capitals is shouted, no name.
        if (tokens.length > 2 && tokens.every((token) => /^\p{Lu}+$/u.test(token.text))) continue;
        if (!first || !last || last.end - first.start < 2 || last.initials) continue;
        const place = withSmallWords(document, tokens);
        const written = visible(text.slice(place.start, place.end));
        const country = countryNamed(written, language);
        // A country that is bent is offered as it is called.
        const name = country !== undefined && wordForms(country, language).length ? country : written;
        const wide = place.end > last.end;
        // «Немецкий концерн „Штальверк“»: the noun and what it is like, before the name that it leads to.
        if (wide && CYRILLIC.has(root(language)) && /^[ \u00a0][«„“"]/u.test(text.slice(place.end, place.end + 2)))
          continue;
        const lonely = tokens.length === 1 && !wide;
        if (lonely && (isDemonym(written, language) || isNobody(written, language))) continue;
        if (lonely && CYRILLIC.has(root(language)) && isBentAdjective(written, text.slice(place.end, place.end + 30)))
          continue;
        const sure =
          country !== undefined ||
          (tokens.length > 1 && (!first.heading || isWholeLine(text, place))) ||
          wide ||
          (!first.first && !first.heading) ||
          ACRONYM.test(name) ||
          DOTTED.test(name) ||
          isNamedFirm(name);
        if (tokens.length === 1 && isCompanyForm(name)) continue;
        const lone =
          tokens.length === 1 &&
          capitalisesNouns(language) &&
          !ACRONYM.test(name) &&
          !isLed(document, first.start) &&
          country === undefined;
        const one = add(name, tokens.length + (wide ? 1 : 0), sure, lone, document, place);
        // «Komisi Ekspor (KPX)»: an institution, and what begins like it.
        const short = /^[»”"]?[ \u00a0]\((\p{Lu}[\p{Lu}\p{Nd}]{1,9})\)/u.exec(
          text.slice(place.end, place.end + 16),
        )?.[1];
        const initials = tokens.map((token) => token.text.charAt(0));
        if (
          short &&
          tokens.length > 1 &&
          tokens.some((token) => isInstitution(token.text)) &&
          initials.slice(0, 2).join('') === short.slice(0, 2)
        )
          shorts.set(short, one);
      }
    for (const match of text.matchAll(QUOTED)) {
      const start = match.index + 1;
      const name = (match[1] ?? '').trim();
      const place = { start, end: start + name.length };
      // Told by being quoted more than once: once may be any phrase.
      if (!touches(mentions, place)) add(name, 1, found.has(key(name)), false, document, place);
    }
    if (NO_CAPITALS.has(root(language)))
      for (const { start, end, actor } of findMentions(document, countriesIn(language))) {
        const own = text.slice(start, end);
        if (!touches(mentions, { start, end }) && !ALSO_WORDS.has(own))
          add(actor, 1, true, false, document, { start, end });
      }
  }

  const all = [...found.values()].filter(({ sure }) => sure);
  /** A capital at the start of sentences alone: told to be a name only by a longer one. */
  const unsure = [...found.values()].filter((one) => !one.sure && one.words === 1);
  const also = new Map<Found, Set<string>>();
  const shorter = new Set<Found>();
  const join = (one: Found, owner: Found): void => {
    const forms = also.get(owner) ?? new Set();
    for (const form of [one.name, ...one.forms, ...(also.get(one) ?? [])]) forms.add(form);
    also.set(owner, forms);
    for (const standing of one.standings) owner.standings.push(standing);
    if (one.kind !== undefined) owner.kind ??= one.kind;
    for (const kind of one.kinds) owner.kinds.add(kind);
    shorter.add(one);
  };
  for (const [short, owner] of shorts) {
    const one = found.get(key(short));
    if (one && one !== owner && !shorter.has(owner)) join(one, owner);
  }
  // «The English Football League …. The EFL …»
  const spelled = new Map<string, Set<Found>>();
  for (const one of all)
    if (!shorter.has(one))
      for (const short of initialsOf(one.name)) spelled.set(short, (spelled.get(short) ?? new Set()).add(one));
  for (const one of all) {
    const [owner, ...others] = isAcronym(one.name) && !shorter.has(one) ? (spelled.get(one.name) ?? []) : [];
    if (!owner || others.length || isCountry(one.name, one.language)) continue;
    // In the same article, and the whole name first unless it is an office's.
    const [place] = placesOfName(one.at.document, owner.name);
    if (place && (place.start < one.at.start || namesOffice(owner.name))) join(one, owner);
  }
  // «HALVERTON —» is «Halverton», where the text has both; letters that are read one by one are not.
  const shouted = all.filter(({ name }) => !/\p{Ll}/u.test(name) && (/\p{Lu}{5}/u.test(name) || / /u.test(name)));
  for (const one of shouted) {
    const quiet = all.filter(
      (other) => !shouted.includes(other) && key(other.name).toLowerCase() === key(one.name).toLowerCase(),
    );
    if (quiet[0] && quiet.length === 1 && !shorter.has(one) && !shorter.has(quiet[0])) join(one, quiet[0]);
  }
  // «Ивана Громова» is «Иван Громов», where the text has both.
  const byKey = new Map([...unsure, ...all].map((one) => [key(one.name), one]));
  const joinForms = (one: Found, names: readonly string[]): void => {
    for (const form of names) {
      const other = byKey.get(form);
      if (other && other !== one && !shorter.has(other) && !shorter.has(one)) join(other, one);
    }
  };
  for (const one of all) if (!shorter.has(one)) joinForms(one, bentForms(one.name, one.language));
  // «Комету» is what «долги „Кометы“» are of, though the texts nowhere have «Комета».
  const plainly = new Map<string, Found>();
  for (const one of all) {
    if (shorter.has(one) || !one.standings.length) continue;
    const name = plainName(one.name, one.standings);
    const same = plainly.get(name);
    if (same && name !== one.name) join(one, same);
    else plainly.set(name, one);
    if (!same && name !== one.name) joinForms(one, [key(name), ...bentForms(name, one.language)]);
  }

  // «T. Reinholt» is «Tomas Reinholt».
  for (const [one, owner] of initialledIn(all, shorter, actors)) join(one, owner);

  // «Zahra Mifsud» is «Joe Zahra Mifsud», «Calder & Roth» is «Calder & Roth Shipping»: part of one longer name, and of no other.
  for (const one of all) {
    if (shorter.has(one) || isCountry(one.name, one.language)) continue;
    const longer = all.filter(
      (other) => other !== one && !shorter.has(other) && (isTail(one, other) || isHead(one, other, documents)),
    );
    const [owner] = longer;
    if (owner && longer.length === 1) join(one, owner);
  }

  // «„Граниту“» is «Гранит-Альфа», where only that begins like it.
  for (const one of all) {
    if (shorter.has(one) || one.words !== 1 || root(one.language) !== 'ru') continue;
    const longer = all.filter(({ name, language: of }) => {
      const [head, tail] = name.split('-');
      // «Ольховка-банк» is a bank, and «Ольховка» where it is from.
      if (tail === undefined || head === undefined || !/^\p{Lu}/u.test(tail)) return false;
      return wordForms(head, of).includes(one.name) && !isPlaced(one.name, documents);
    });
    if (longer[0] && longer.length === 1 && !shorter.has(longer[0])) join(one, longer[0]);
  }

  // A surname alone belongs to whoever is the only one with it.
  const taken = lastNamesOf(actors);
  const owners = new Map<string, Set<Found>>();
  for (const one of all) {
    if (shorter.has(one)) continue;
    // «Марины Дёминой» is «Марина Дёмина»: her surname is told by how she is called.
    const whole = root(one.language) === 'ru' ? (nominativeOf(one.name) ?? one.name) : one.name;
    const words = whole.split(' ').filter((word) => !/\.$/u.test(word) && /^\p{Lu}/u.test(word));
    if (one.words < 2 || words.length > 3 || one.name.split(' ').some(isNoPersons)) continue;
    const last = words.at(-1) ?? '';
    if (isNoSurname(one.name, last)) continue;
    if (isPlaceToo(one.name, [last, ...wordForms(last, one.language)], documents)) continue;
    // Indonesians are called by their first name.
    // So is whoever is the only one of that given name, in other articles.
    const byGiven = hasClitics(one.language) || (isGivenName(words[0] ?? '') && isPersonal(one.name));
    const given = byGiven && words.length > 1 && !isCountry(one.name, one.language) ? [key(words[0] ?? '')] : [];
    // «Van der Molen»
    const long =
      /(?:^| )((?:van|von|der|de|den|la|al|el|bin|ten|ter)(?: (?:der|den|de|la|los|las))? \p{L}[\p{L}\p{M}'’-]+)$/iu.exec(
        one.name,
      )?.[1];
    for (const form of [
      ...given,
      ...(root(one.language) === 'ru' && looksHers(whole)
        ? [key(last), ...wordForms(key(last), one.language)]
        : surnameForms(key(last), one.language)),
      ...(long ? [key(long), key(long.charAt(0).toUpperCase() + long.slice(1))] : []),
    ])
      owners.set(form, (owners.get(form) ?? new Set()).add(one));
  }
  for (const one of [...all, ...unsure]) {
    if (shorter.has(one)) continue;
    const [owner, ...others] = one.words === 1 || SMALL_START.test(one.name) ? (owners.get(key(one.name)) ?? []) : [];
    // Nor of somebody new, where a known actor is called so.
    if (!owner || owner === one || others.length || taken.has(one.name)) continue;
    if (isInstitution(one.name) || isCountry(one.name, one.language)) continue;
    // «Приречье» is a club, and «Вестник Приречья» a paper.
    if (one.kinds.size && owner.kinds.size && ![...one.kinds].some((kind) => owner.kinds.has(kind))) continue;
    join(one, owner);
  }

  // «Вершинину» is Глеб Вершинин, who is known, where nobody else is called so.
  const known = new Map<Actor, Found>();
  for (const one of all) {
    if (shorter.has(one) || one.words !== 1 || owners.has(key(one.name)) || isCountry(one.name, one.language)) continue;
    const actor = bearsSurname(one.name, one.at, actors);
    const leader = actor && known.get(actor);
    if (leader) join(one, leader);
    else if (actor) known.set(actor, one);
  }
  const surnames = new Map([...known].map(([actor, one]) => [one, actor]));

  const byWord = new Map<string, Set<Actor>>();
  for (const actor of actors)
    for (const name of namesOf(actor))
      for (const word of partsOf(name))
        if (word.length > 2 && !NO_NAMES.has(word)) byWord.set(word, (byWord.get(word) ?? new Set()).add(actor));
  const maybe = (name: string): readonly Actor[] => {
    const score = new Map<Actor, number>();
    for (const word of partsOf(name))
      for (const actor of byWord.get(word) ?? []) score.set(actor, (score.get(actor) ?? 0) + 1);
    return [...score]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([actor]) => actor);
  };

  /** Those whose longer names are forms of one, or names of a firm; not two persons of one surname. */
  const only = new Set<Actor>();
  const partOf = new Map<Found, Actor>();
  for (const [actor, names] of longerOf) {
    const whole = [...names].filter((one) => !shorter.has(one));
    for (const one of names) partOf.set(one, actor);
    if (whole.length < 2 || whole.every(({ name }) => isBusinessWord(name.split(' ').at(-1) ?? ''))) only.add(actor);
  }
  /** Whose a name is, if an actor is known by a longer or a shorter form of it that the same article has, and nobody else fits. */
  const bearerOf = (one: Found): Actor | undefined => {
    const part = partOf.get(one);
    if (part) return only.has(part) ? part : undefined;
    const told = given.get(one.name) ?? initialledFor(actors, one.name, all);
    if (told) return told;
    const ends = endOfKnown(one.name, actors);
    if (ends && findMentions(one.at.document, [ends]).length > 0) return ends;
    const short = shortFor(actors, one.name) ?? givenFor(actors, one);
    const actor = short ?? longFor(actors, one.name);
    if (!actor || isCountry(one.name, one.language)) return undefined;
    const rivals = [...(owners.get(key(one.name)) ?? []), ...(spelled.get(one.name) ?? [])];
    const initialled = rivals.filter(({ name }) => initialledFor(actors, name, all) === actor);
    if (short && rivals.some((other) => other !== one && !initialled.includes(other))) return undefined;
    // «Halverton» is a town, and no short name of «Halverton Group».
    const full = short && namesOf(short).find((name) => name.startsWith(`${one.name} `));
    const next = full?.slice(one.name.length + 1).split(' ')[0];
    if (next !== undefined && isPlaceSomewhere(one.name, next, documents)) return undefined;
    const { document } = one.at;
    const isThere = initialled.some(({ name }) => placesOfName(document, name).length > 0);
    return isThere || findMentions(document, actors).some((mention) => mention.actor === actor.id) ? actor : undefined;
  };
  const surnamed = new Set([
    ...taken,
    ...all.flatMap(({ name, words }) => (words > 1 ? (name.split(' ').at(-1) ?? '') : [])),
  ]);
  const offered = all.filter(
    (one) => !shorter.has(one) && (!one.lone || taken.has(one.name)) && !isNoActors(one, surnamed, documents),
  );
  const alsoOf = (one: Found): readonly string[] =>
    [...new Set([...(also.get(one) ?? []), ...one.forms])].filter((form) => form !== one.name);
  // As often as the text would name them, were all of them actors: the same words count once, for the longest name.
  const could = offered.map((one, i): Actor => {
    const forms = [one.name, ...alsoOf(one)];
    return { id: `${NEW}${i}`, name: { [one.language]: one.name }, aliases: { [one.language]: forms }, kind: '' };
  });
  const everybody = [...actors, ...could];
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const { actor } of findMentions(document, everybody))
      if (actor.startsWith(NEW)) counts.set(actor, (counts.get(actor) ?? 0) + 1);

  return offered
    .map((one, i) => {
      const bearer = surnames.get(one);
      const plain = one.standings.length ? plainName(one.name, one.standings) : one.name;
      const name = bearer ? surnameOf(bearer, one.name, one.language) : plain;
      return { one, i, name, actor: bearer ?? bearerOf(one) };
    })
    .map(({ one, i, name, actor }): Candidate => ({
      name,
      also: [one.name, ...alsoOf(one)].filter((form) => form !== name),
      count: counts.get(`${NEW}${i}`) ?? 1,
      language: one.language,
      at: one.at,
      ...(one.kind !== undefined && { kind: one.kind }),
      ...(one.kinds.size > 1 && { kinds: [...one.kinds].filter((kind) => kind !== one.kind) }),
      ...(one.standings.some(({ called }) => called) && { called: true as const }),
      ...(actor && { actor }),
      maybe: maybe(one.name),
    }))
    .sort((a, b) => b.count - a.count || a.at.start - b.at.start);
}
