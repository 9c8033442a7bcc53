/**
 * Where do the sentences of a text begin and end? Asked once, when a document comes in without them: from then on they are
 * part of the document, so that §10 stays §10 whatever a later version of this code would say.
 */

/** Abbreviations that end in a full stop without ending a sentence; the segmenter knows few of them in Indonesian. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:\p{Lu}|Dr|Drs|Prof|Ir|H|Hj|St|Mr|Mrs|Ms|Rep|Sen|Gov|Gen|Col|Lt|Jend|Kol|PT|CV|Tbk|Jl|No|Nr|hlm|tgl|pkl|dkk|dll|dsb|dst|vs|a\.n|u\.p|s\.d|cf|p|pp|vol|ed|eds|Inc|Ltd|Co|Corp)\.$/u;
const CLOSERS = /^[”’"'»)\]]+$/u;

type Range = readonly [start: number, end: number];

function trimmed(text: string, start: number, end: number): Range | undefined {
  while (start < end && /\s/u.test(text[start] as string)) start++;
  while (end > start && /\s/u.test(text[end - 1] as string)) end--;
  return end > start ? [start, end] : undefined;
}

/** Half-open UTF-16 ranges, ascending, without the white space between them. A line break always ends a sentence. */
export function splitSentences(text: string, language: string): Range[] {
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
  }
  const ranges: Range[] = [];
  // Line by line: some engines take quadratic time on long strings, and a heading is no part of the next sentence.
  for (const line of text.matchAll(/[^\r\n]+/gu)) {
    let open: number | undefined;
    for (const { segment, index } of segmenter.segment(line[0])) {
      const start: number = open ?? line.index + index;
      const end = line.index + index + segment.length;
      const words = text.slice(start, end).trimEnd();
      const goesOn = ABBREVIATION.test(words);
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
