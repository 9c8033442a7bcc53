/** Whom may «he», «she», «it» or «they» mean, as far as a text shows who is a man, who a woman and who no person? */
import type { Source } from '../dossier/schema.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { mentionsIn, type Meant, type Reading, type Sex } from './speech.ts';
import { givenSex } from '../names/given-sex.ts';
import { NO_PERSON } from '../names/kinds.ts';
import { endsLikeOrganisation, isMedium, ORGANISATION } from '../names/titles.ts';

/** Words that only a man or only a woman is called by: before a name, or right after it. With a capital or without. */
const called = (words: string): string =>
  words
    .trim()
    .split(/\s+/u)
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|');
const HIS =
  called(`mr sir lord king prince baron man spokesman businessman chairman congressman nobleman fisherman policeman statesman
  widower father husband brother son actor`);
const HERS =
  called(`mrs ms miss dame lady queen princess baroness madam woman spokeswoman businesswoman chairwoman congresswoman
  noblewoman policewoman stateswoman widow mother wife sister daughter actress`);

const namesOfSource = ({ actors }: Reading, { actor, name }: Source): readonly string[] =>
  actor === undefined ? [name ?? ''] : Object.values<string>(actors.get(actor)?.name ?? {});

/** Whether a text shows somebody to be a man or a woman. */
export function shownSex(reading: Reading, source: Source): Sex | undefined {
  const { text, language } = reading.document;
  if (!/^en(?:-|$)/iu.test(language)) return undefined;
  for (const full of namesOfSource(reading, source)) {
    const last = (full.split(/\s+/u).at(-1) ?? '').replace(/[^\p{L}\p{M}\p{N}]/gu, '.');
    if (last.length < 2) continue;
    for (const [sex, words] of [
      ['m', HIS],
      ['f', HERS],
    ] as const) {
      const before = `(?<![\\p{L}])(?:${words})\\.?,?\\s(?:(?:\\p{Lu}[\\p{L}.’'-]*)\\s){0,3}${last}(?![\\p{L}])`;
      const after = `(?<![\\p{L}])${last},\\s(?:an?|the|its|their)\\s(?:[\\p{L}-]+\\s){0,4}(?:${words})(?![\\p{L}])`;
      if (new RegExp(`${before}|${after}`, 'u').test(text)) return sex;
    }
  }
  return source.actor === undefined ? undefined : sexByPronoun(reading, source.actor);
}

/** Places of a name that are looked at. */
const LOOKS = 12;
const PERSON = /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u;

/** «Ona Lind, 41, took her seat»: a sentence that begins with somebody, names nobody else and has nobody speak. */
function sexByPronoun({ document, mentions }: Reading, actor: string): Sex | undefined {
  const { text, sentences } = document;
  let looked = 0;
  for (const mention of mentions) {
    if (mention.actor !== actor) continue;
    if (++looked > LOOKS) return undefined;
    const at = sentenceAt(document, mention.start);
    const [start, end] = sentences[at] ?? [0, 0];
    if (!/^(?:(?:\p{Lu}\p{Ll}*\.?|the)\s){0,2}$/iu.test(text.slice(start, mention.start))) continue;
    const rest = text.slice(mention.end, Math.min(end, mention.end + 300));
    if (PERSON.test(rest) || mentionsIn(mentions, mention.end, end).some((other) => other.actor !== actor)) continue;
    if (/(?<!\p{L})(?:said|says|told|added|asked|accused|called)(?!\p{L})/iu.test(rest)) continue;
    const next = /^\s*(?:He|She)\s/u.exec(text.slice(end, end + 8))?.[0] ?? '';
    const [his, hers] = [/(?<!\p{L})(?:he|his|himself)(?!\p{L})/iu, /(?<!\p{L})(?:she|hers?|herself)(?!\p{L})/iu].map(
      (one) => one.test(`${rest} ${next}`),
    );
    if (his !== hers) return his ? 'm' : 'f';
  }
  return undefined;
}

/** Whether a name is one that only an organisation has. */
export const soundsLikeBody = (name: string): boolean =>
  name.split(/\s+/u).some((word) => ORGANISATION.has(word.toLowerCase())) ||
  endsLikeOrganisation(name) ||
  isMedium(name);

/** Whether somebody is no person: by the kind that the codebook has, or by the name. */
export function isBody(reading: Reading, source: Source): boolean {
  const kind = source.actor === undefined ? undefined : reading.actors.get(source.actor)?.kind;
  return (
    (kind !== undefined && (NO_PERSON.test(kind) || kind === 'armed-group')) ||
    namesOfSource(reading, source).some(soundsLikeBody)
  );
}

/** Whether a pronoun may mean somebody; `undefined`: any pronoun, or none. */
export function mayBe(reading: Reading, source: Source, meant: Meant | undefined): boolean {
  if (meant === undefined) return true;
  if (meant === 'it') return source.anonymous !== true && isBody(reading, source);
  if (meant === 'they') return source.anonymous === true || isBody(reading, source);
  // «She added» is no report.
  const { papers } = reading.speech;
  if (source.actor === undefined && source.name !== undefined && papers?.test(source.name) === true) return false;
  // A French company is «elle», too.
  if (isBody(reading, source)) return !/^en(?:-|$)/iu.test(reading.document.language);
  // What the text shows goes before what the name does.
  const shown =
    shownSex(reading, source) ??
    namesOfSource(reading, source)
      .map((name) => givenSex(name))
      .find(Boolean);
  return shown === undefined || shown === meant;
}
