/** Who is meant, as far as a Russian sentence tells by itself: of which gender, an organisation or somebody, its subject, the bearer of an office. */
import type { Source } from '../dossier/schema.ts';
import { quotations, type Quotation } from '../evidence/quotations.ts';
import { NO_PERSON } from '../names/kinds.ts';
import { agrees, genderOf, nameForm, type Gender } from '../names/russian-names.ts';
import { type Text, type Unit, FINITE, pauseAt, unitsIn, subjectOf, after } from './russian-units.ts';
import { mentionsIn } from './speech.ts';
import type { Telling } from './speech.ts';

export interface Russian {
  /** What the sentences around a place have somebody say. */
  readonly tellings: readonly Telling[];
  /** The words that show that somebody says it, who could not be told. */
  readonly open?: string;
}

export interface Made extends Text {
  readonly steps: number;
}

export const isOrganisation = ({ actors }: Text, { actor }: Source): boolean =>
  actor !== undefined && NO_PERSON.test(actors.get(actor)?.kind ?? '');

/** People of this gender who are named before a pronoun in its own sentence: the only one, or nobody; undefined if there are none. */
export function here(text: Made, from: number, to: number, gender: Gender | undefined): readonly [Source?] | undefined {
  if (gender === 'p' || gender === undefined) return undefined;
  const people = new Set(
    mentionsIn(text.mentions, from, to)
      .map(({ actor }) => actor)
      .filter((actor) => !isOrganisation(text, { actor }) && agrees(gender, genderOfSource(text, { actor }))),
  );
  const [only] = people;
  if (only === undefined) return undefined;
  return people.size === 1 ? [{ actor: only }] : [];
}

export function genderOfSource({ actors }: Text, { actor, name }: Source): Gender | undefined {
  const names = actor === undefined ? [name ?? ''] : Object.values<string>(actors.get(actor)?.name ?? {});
  return names.map((one) => nameForm(one).gender).find(Boolean);
}

/** Who does what a sentence says; `unknown` where somebody does whom nobody can name. */
export function firstSubject(text: Text, from: number, to: number): Unit | 'unknown' | undefined {
  const whole = text.document.text;
  const list = quotations(text.document);
  const [verb] = [...whole.slice(from, to).matchAll(FINITE)].filter(
    ({ index }) => !list.some(({ start, end }) => start <= from + index && from + index < end),
  );
  const unitsBefore = unitsIn(text, from, verb ? from + verb.index : pauseAt(whole, from, to, list));
  const gender = verb ? genderOf(verb[0]) : undefined;
  const found = subjectOf(text, unitsBefore, from, gender);
  const usable = found && (found.kind === 'name' || found.kind === 'pronoun') ? found : undefined;
  if (usable?.kind === 'name') return { ...usable, gender: usable.gender ?? gender };
  if (usable || (found?.kind === 'noun' && !usable)) return 'unknown';
  if (!verb) return undefined;
  const next = after(text, from + verb.index + verb[0].length, to, gender);
  return next?.kind === 'name' && next.gender !== undefined ? next : undefined;
}

/** Who bears an office that the text names without its bearer: the only one beside whose name it stands. */
export function bearing(text: Text, role: string, at: number): Source | undefined {
  const whole = text.document.text;
  const bearers = new Set<string>();
  for (const { start, actor } of mentionsIn(text.mentions, Math.max(0, at - 4000), at))
    if (new RegExp(`(?<!\\p{L})${role}(?:\\s\\p{L}+){0,3}\\s$`, 'iu').test(whole.slice(Math.max(0, start - 60), start)))
      bearers.add(actor);
  const [only] = bearers;
  return bearers.size === 1 && only !== undefined ? { actor: only } : undefined;
}

export const same = (a: Source, b: Source | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a quotation is speech rather than a word held with tongs, or a name. */
export function isSpeech(text: string, { start, end }: Quotation): boolean {
  const inner = text.slice(start + 1, end - 1);
  return (
    /[,.!?…]$/u.test(inner) ||
    /[:,]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^\s*(?:,\s*)?[—–]/u.test(text.slice(end, end + 4)) ||
    inner.split(/\s+/u).length > 3
  );
}
