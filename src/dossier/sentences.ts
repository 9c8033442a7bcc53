/**
 * Where do the sentences of a text begin and end? Asked once, when a document comes in without them: from then on they are
 * part of the document, so that §10 stays §10 whatever a later version of this code would say.
 */
import { calendarWords } from './calendar-words.ts';

/** Abbreviations that end in a full stop without ending a sentence; the segmenter knows few of them in Indonesian. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:\p{Lu}|Dr|Drs|Prof|Ir|H|Hj|St|Mr|Mrs|Ms|Rep|Sen|Gov|Gen|Col|Lt|Jend|Kol|PT|CV|Tbk|Jl|No|Nr|hlm|tgl|pkl|dkk|dll|dsb|dst|vs|a\.n|u\.p|s\.d|cf|p|pp|vol|ed|eds|Inc|Ltd|Co|Corp)\.$/u;
/** The same of one language each: «No» and «St» are words elsewhere. Spaces inside as in «z. B.» are optional. */
const OWN_ABBREVIATIONS: Readonly<Record<string, string>> = {
  de:
    'z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|o\\.\\s?ä|i\\.\\s?d\\.\\s?R|v\\.\\s?a|s\\.\\s?o|z|d|u|bzw|ca|usw|Str|Hr|Fr|Mio|Mrd|Mill|Abs|Art|Bd|Bsp|' +
    'evtl|gegr|geb|gest|ggf|inkl|insb|lt|mind|rd|sog|tägl|Tel|verh|vgl|zzgl|Ing|Dipl|Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez',
  fr: 'M|MM|Mme|Mmes|Mlle|Me|Mgr|av|apr|c\\.-à-d|env|p\\.\\s?ex|cf|art|bd|éd',
  es: 'Sr|Sra|Sres|Srta|Dra|D|Dña|Ud|Uds|p\\.\\s?ej|EE|EE\\.\\s?UU|pág|art|núm|aprox|av|Avda|Lic|Ing',
};
const ownAbbreviation = new Map<string, RegExp>(
  Object.entries(OWN_ABBREVIATIONS).map(([language, words]) => [
    language,
    new RegExp(`(?:^|[\\s(“"'‘„«])(?:${words})\\.$`, 'u'),
  ]),
);
/** They write «12.» for «12th», so that a full stop after a number may mean either. */
const ORDINAL_DOT = new Set('de da no nb nn fi cs sk pl hu sl hr sr bs lv lt et tr is fo lb'.split(' '));
const CLOSERS = /^[”’"'»)\]]+$/u;

type Range = readonly [start: number, end: number];

function trimmed(text: string, start: number, end: number): Range | undefined {
  while (start < end && /\s/u.test(text[start] as string)) start++;
  while (end > start && /\s/u.test(text[end - 1] as string)) end--;
  return end > start ? [start, end] : undefined;
}

/** Whether a full stop at the end of `words` is that of an ordinal number, by what comes next. */
function isOrdinal(words: string, after: string, language: string): boolean {
  if (!/(?:^|[^\p{L}\p{N}.,])\d{1,3}\.$/u.test(words)) return false;
  const next = /^\s*([\p{L}\p{M}\p{N}]+)/u.exec(after)?.[1];
  if (next === undefined) return false;
  return /^[\p{Ll}\p{N}]/u.test(next) || calendarWords(language).months.has(next.toLowerCase());
}

/** Half-open UTF-16 ranges, ascending, without the white space between them. A line break always ends a sentence. */
export function splitSentences(text: string, language: string): Range[] {
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
  }
  const [root = ''] = language.toLowerCase().split('-');
  const own = ownAbbreviation.get(root);
  const ordinals = ORDINAL_DOT.has(root);
  const ranges: Range[] = [];
  // Line by line: some engines take quadratic time on long strings, and a heading is no part of the next sentence.
  for (const line of text.matchAll(/[^\r\n]+/gu)) {
    let open: number | undefined;
    for (const { segment, index } of segmenter.segment(line[0])) {
      const start: number = open ?? line.index + index;
      const end = line.index + index + segment.length;
      const words = text.slice(start, end).trimEnd();
      const goesOn =
        ABBREVIATION.test(words) ||
        own?.test(words) === true ||
        (ordinals && isOrdinal(words, text.slice(end, line.index + line[0].length), language));
      open = goesOn ? start : undefined;
      if (goesOn) continue;
      const range = trimmed(text, start, end);
      const last = ranges.at(-1);
      if (!range) continue;
      if (last && last[1] > line.index && CLOSERS.test(text.slice(range[0], range[1])))
        ranges[ranges.length - 1] = [last[0], range[1]];
      else ranges.push(range);
    }
    const rest = open === undefined ? undefined : trimmed(text, open, line.index + line[0].length);
    if (rest) ranges.push(rest);
  }
  return ranges;
}
