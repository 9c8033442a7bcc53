/**
 * Who accuses whom in Indonesian, and who appoints whom? Two deeds with a third about whom more is told behind them: «X menuduh Y menerima uang
 * dari Z», «X mengangkat Y sebagai kepala Z».
 */
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { actingIn, type Pair } from './pair-elsewhere.ts';

const isIndonesian = (language: string): boolean => /^(?:id|ms)(?:-|$)/iu.test(language);

/** «X dituduh Y menyuap Z»: who only says so of what X does. */
export function accusing(text: string, mentions: readonly Mention[], language: string): readonly Mention[] {
  if (!isIndonesian(language)) return [];
  return mentions.filter(
    ({ start, end }, i) =>
      i > 0 &&
      /(?:^|\s)di(?:tuduh|tuding|dakwa)(?:\s+oleh)?\s+$/iu.test(text.slice(Math.max(0, start - 24), start)) &&
      /^\s+(?:telah\s+|sudah\s+)?(?:me|ber)\p{Ll}{3}/u.test(text.slice(end, end + 30)),
  );
}

/**
 * «X menuduh Y menerima uang dari Z», «Y dituduh X»: who accuses whom, whatever else is told of the accused. `cue`: the word for the relation;
 * undefined if it is no word for accusing.
 */
export function accusation(text: string, cue: string, all: readonly Mention[], language: string): Pair | undefined {
  if (!isIndonesian(language)) return undefined;
  const verb = /^(?:(?<does>menuduh|menuding)|dituduh|dituding)$/iu.exec(cue);
  if (!verb) return undefined;
  const mentions = actingIn(text, all, language);
  for (const { index } of text.matchAll(new RegExp(`(?<!\\p{L})${cue}(?!\\p{L})`, 'giu'))) {
    const end = index + cue.length;
    const near = (words: string): boolean => /^(?:\s+(?:oleh\s+)?(?:[\p{L}-]+\s+){0,6}|\s+)$/u.test(words);
    const before = mentions.findLast((one) => one.end <= index && !/[.!?;\n]/u.test(text.slice(one.end, index)));
    const next = mentions.find((one) => one.start >= end);
    const after = next && near(text.slice(end, next.start)) ? next : undefined;
    if (!before && !after) continue;
    // «menuduh pejabat itu menerima uang dari Z»: whoever is accused is not named.
    const other = after && !/\s(?:me|ber|di)\p{Ll}{4,}\s/u.test(text.slice(end, after.start)) ? after : undefined;
    const [subject, object] = verb.groups?.['does'] === undefined ? [other, before] : [before, other];
    return { ...(subject && { subject }), ...(object && { object }) };
  }
  return undefined;
}

const APPOINTS =
  /^(?:(?<does>mengangkat|menunjuk|melantik|menetapkan|mengukuhkan|memberhentikan|memecat|mencopot)|diangkat|ditunjuk|dilantik|ditetapkan|dikukuhkan|diberhentikan|dipecat|dicopot)$/iu;

/**
 * «X mengangkat Y sebagai kepala Z», «Y diangkat sebagai kepala Z oleh X»: who appoints or dismisses whom, whatever the office is of; undefined if
 * the word at a place does not say that.
 */
export function appointment(
  text: string,
  { start: from, end }: TextRange,
  mentions: readonly Mention[],
  language: string,
): Pair | undefined {
  const verb = isIndonesian(language) ? APPOINTS.exec(text.slice(Math.max(0, from), end)) : null;
  if (!verb) return undefined;
  const before = mentions.findLast((one) => one.end <= from && !/[.!?;\n]/u.test(text.slice(one.end, from)));
  const behind = mentions.filter((one) => one.start >= end && !/[.!?;\n]\s/u.test(text.slice(end, one.start)));
  const next = behind.find(({ start }) =>
    /^\s(?:\p{Ll}[\p{L}-]*\s){0,4}$|^\s(?:\p{Ll}[\p{L}-]*\s){0,3}\p{Ll}+,\s$/u.test(text.slice(end, start)),
  );
  const isAs = next !== undefined && AS.test(text.slice(end, next.start));
  if (verb.groups?.['does'] !== undefined)
    return { ...(before && { subject: before }), ...(next && !isAs && { object: next }) };
  const by = behind.find(({ start }) => /\soleh\s(?:\p{L}+\s){0,3}$/u.test(text.slice(end, start)));
  const right = next && text.slice(end, next.start) === ' ' ? next : undefined;
  const agent = by ?? right;
  return { ...(agent && { subject: agent }), ...(before && { object: before }) };
}

const AS = /(?:^|\s)(?:sebagai|menjadi|selaku|jadi|untuk)\s+(?:\p{Ll}+\s+){0,2}$/u;
const MAKES =
  /(?<!\p{L})(?:(?<active>mengangkat|menunjuk|melantik|menetapkan|memilih|mengukuhkan)|diangkat|ditunjuk|dilantik|ditetapkan|dipilih|terpilih|dikukuhkan)(?!\p{L})/gu;
/** In UTF-16 code units. */
const NEAR = 200;

/**
 * «X mengangkat Y sebagai kepala Z», «Y ditunjuk X menjadi ketua Z», «Y dilantik sebagai kepala Z oleh X»: those who are named without X.
 * @param at where the word for the office stands, UTF-16
 */
export function withoutAppointer(text: string, mentions: readonly Mention[], at: number): readonly Mention[] {
  const from = Math.max(0, at - NEAR);
  const lead = text.slice(from, at);
  const as = AS.exec(lead);
  const makes = as ? [...lead.slice(0, as.index + 1).matchAll(MAKES)].at(-1) : undefined;
  if (!as || !makes || /[.!?;\n]\s/u.test(lead.slice(makes.index))) return mentions;
  const verb = from + makes.index;
  const appoints = ({ start }: Mention): boolean =>
    start < at
      ? makes.groups?.['active'] === undefined
        ? start > verb && start < from + as.index
        : start >= from && start < verb
      : /\soleh\s+(?:\p{L}+\s+){0,3}$/u.test(text.slice(at, start));
  return mentions.filter((one) => !appoints(one));
}
