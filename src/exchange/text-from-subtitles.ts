/** What is said in a file of subtitles? The words of its cues in their order, without times and signs for the screen. */

/** `00:01:02,345 --> 00:01:05.000`, with or without hours. */
const TIMES = /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/u;

export const isSubtitles = (text: string): boolean =>
  /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/u.test(text) ||
  /^\uFEFF?\s*(?:\d+[^\S\n]*\n\s*)?(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*\d/u.test(text);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
  quot: '"',
  apos: '’',
};

/** Who speaks is named in the cue; how it looks, where it stands and when a word lights up is not said by anybody. */
function spoken(cue: string, withReadings: boolean): string {
  return cue
    .replace(/<v(?:\.[^\s<>]*)?\s([^<>]+)>/giu, (_, who: string) => `${who.trim()}: `)
    .replace(READING, withReadings ? '($1)' : '')
    .replace(/<\/?(?:[cibuv]|ruby|rt|lang|font|em|strong|span)(?:[.\s][^<>]*)?>|<\d[\d:.]*>/giu, '')
    .replace(/\{\\[^{}]*\}/gu, '')
    .replace(/&(#\d+|\w+);/gu, (all, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Math.min(Number(name.slice(1)), 0x10ffff))
        : (NAMED[name.toLowerCase()] ?? all),
    );
}

const READING = /<rt>([^<]*)<\/rt>/giu;
/** A time that is damaged is a time still. */
const TIME_LINE = /^[^\p{L}]*-->[^\p{L}]*(?:[a-z]+:\S+(?:\s+|$))*$/u;
const isTimeLine = (line: string): boolean => line.includes('-->') && (TIMES.test(line) || TIME_LINE.test(line));
/** Only WebVTT has notes, styles and regions; they end at an empty line. */
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:\s|$)/u;

/**
 * The lines of each cue. What no time stands over, because an empty line came between or its time is damaged, goes on with the cue
 * before it: nobody's words are lost. The line right above a time is the name of a cue.
 */
function cuesIn(text: string): readonly (readonly string[])[] {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .split('\n');
  const isWeb = lines[0]?.startsWith('WEBVTT') ?? false;
  const cues: string[][] = [];
  // The head of WebVTT reaches to the first empty line.
  let aside = isWeb;
  let empty = true;
  for (const [i, line] of lines.entries()) {
    const wasEmpty = empty;
    empty = line.trim() === '';
    if (empty) aside = false;
    else if (isTimeLine(line)) {
      aside = false;
      cues.push([]);
    } else if (isWeb && wasEmpty && ASIDE.test(line)) aside = true;
    else if (!aside && !names(i, wasEmpty)) {
      const cue = cues.at(-1);
      if (cue) cue.push(line);
      else cues.push([line]);
    }
  }
  return cues;

  /** A number, in WebVTT any word, over a time; or the next number where the file ends or its time is missing. */
  function names(at: number, first: boolean): boolean {
    const line = lines[at]?.trim() ?? '';
    if (isTimeLine(lines[at + 1] ?? '')) return /^\d+$/u.test(line) || (isWeb && first);
    return first && line === String(cues.length + 1);
  }
}

export interface Spoken {
  readonly text: string;
  /** How characters are read, which stands above them. */
  readonly readings: readonly string[];
}

/** `withReadings`: they follow their characters, in brackets. */
export function textFromSubtitles(text: string, withReadings = false): Spoken {
  const out: string[] = [];
  const readings: string[] = [];
  for (const cue of cuesIn(text)) {
    const whole = cue.join('\n');
    for (const [, reading = ''] of whole.matchAll(READING)) if (reading.trim()) readings.push(reading.trim());
    const said = spoken(whole, withReadings)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    // Captions that roll up repeat what still stands on the screen.
    const overlap = [2, 1].find(
      (n) => said.length >= n && out.length >= n && said.slice(0, n).join('\n') === out.slice(-n).join('\n'),
    );
    for (const line of said.slice(overlap ?? 0)) out.push(line);
  }
  return { text: out.join('\n'), readings };
}
