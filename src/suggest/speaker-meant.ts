/** Who is meant by a word that names nobody, a title, «the company», a pronoun: the only one of a text who can be? */
import type { Source } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { capitalisesNouns } from '../names/no-name-words.ts';
import { isBody, mayBe, shownSex } from './speaker-kinds.ts';
import { bareName } from './speaker-phrase.ts';
import { isSource, mentionsIn, speechOf, type Meant, type Sex } from './speech.ts';
import { type Context } from './speaker-places.ts';
import { firstSubject } from './speaker-subject.ts';

/** Who bears a title that the text names without its bearer: the only one beside whose name it stands. */
export function bearerOf(
  { mentions, document: { text, language } }: Context,
  role: string,
  at: number,
): Before | undefined {
  const bearers = new Set<string>();
  for (const { start, end, actor } of mentionsIn(mentions, Math.max(0, at - 4000), at)) {
    const before = text.slice(Math.max(0, start - 50), start).toLowerCase();
    const after = text.slice(end, end + 60).toLowerCase();
    // «die Ministerin» is the «Verkehrsministerin».
    const whole = capitalisesNouns(language) ? '' : '(?<!\\p{L})';
    if (new RegExp(`${whole}${role}(?:[^.;,]{0,24})$`, 'u').test(before)) bearers.add(actor);
    else if (new RegExp(`^,\\s[^.;]{0,30}(?<!\\p{L})${role}(?!\\p{L})`, 'u').test(after)) bearers.add(actor);
  }
  const [only] = bearers;
  return bearers.size === 1 && only !== undefined ? { chain: [{ actor: only }], cue: role } : undefined;
}

export interface Before {
  readonly chain: readonly Source[];
  readonly cue: string;
  readonly nested?: true;
}

/** The person whom a sentence begins with; for «it» and «they» what is no person. */
export function subjectOf(context: Context, { start, end }: TextRange, pronoun: Meant | undefined): Source | undefined {
  const { text } = context.document;
  const who =
    (context.speech === speechOf('en') && beforeComma(context, start, end)) || firstSubject(context, start, end);
  if (!who || !isSource(who) || who.anonymous) return undefined;
  const body = pronoun === 'it' || pronoun === 'they';
  if (body !== isBody(context, who) && (body || who.actor !== undefined)) return undefined;
  if (who.actor === undefined) return /\s/u.test(who.name ?? '') ? who : undefined;
  const mention = mentionsIn(context.mentions, start, end).find(({ actor }) => actor === who.actor);
  return mention && /^['’]s?\s/u.test(text.slice(mention.end)) ? undefined : who;
}

/** «His brother, Tom Hale, was fined», «Mr Bell’s daughter, Ona Lind, runs it»: the name that says who that is. */
function beforeComma(context: Context, start: number, end: number): Source | undefined {
  const { text } = context.document;
  const lead = /^(?:(?:the|an?|his|her|its|their)\s|[^,]{0,40}['’]s?\s)[^,.;:“”"]{2,60},/iu.exec(
    text.slice(start, end),
  )?.[0];
  if (lead === undefined) return undefined;
  const from = start + lead.length;
  const close = text.slice(from, Math.min(end, from + 60)).indexOf(',');
  return close < 0 ? undefined : bareName(context, from, from + close);
}

/** Which of the persons in a sentence a pronoun means that is read after it; undefined if it may be two of them. */
export function onlyOne(context: Context, { start, end }: TextRange, about: Source, sex: Sex): Source | undefined {
  const others = new Set(mentionsIn(context.mentions, start, end).map(({ actor }) => actor));
  if (about.actor !== undefined) others.delete(about.actor);
  const able = [...others].map((actor): Source => ({ actor })).filter((source) => mayBe(context, source, sex));
  const shown = able.filter((source) => shownSex(context, source) === sex);
  if (!mayBe(context, about, sex)) {
    if (able.length === 0) return about;
    const [one] = shown;
    // «Mr Bell’s daughter» is not about him.
    const { text } = context.document;
    const owner = mentionsIn(context.mentions, start, end).some(
      (mention) => mention.actor === one?.actor && /^['’]s?\s/u.test(text.slice(mention.end, mention.end + 4)),
    );
    return shown.length === 1 && able.length === 1 && !owner ? one : undefined;
  }
  return shown.length === 0 && (able.length === 0 || shownSex(context, about) === sex) ? about : undefined;
}

/** «the company», «the ministry»: the only one named so far that is called so, or that may be. */
export function bodyCalled(context: Context, noun: string, at: number): Before | undefined {
  const named = new Set(mentionsIn(context.mentions, Math.max(0, at - 4000), at).map(({ actor }) => actor));
  const bodies = [...named].filter((actor) => isBody(context, { actor }));
  const own = bodies.filter((actor) =>
    Object.values<string>(context.actors.get(actor)?.name ?? {}).some((name) =>
      name.toLowerCase().split(/\s+/u).includes(noun),
    ),
  );
  const [only, other] = own.length || !ANY_BODY.test(noun) ? own : bodies;
  return only !== undefined && other === undefined ? { chain: [{ actor: only }], cue: noun } : undefined;
}

/** What most organisations may be called. */
const ANY_BODY =
  /^(?:company|firm|group|business|organi[sz]ation|operator|club|charity|airline|retailer|manufacturer|bank)$/u;
