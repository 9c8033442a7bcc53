/**
 * Were the lines of a text broken only because a page or a screen was too narrow? What it would be with whole lines: offered to a
 * person, never done unasked. Words that were cut by a hyphen become whole, those that have one keep it.
 */
import { inOneGo, type Steps } from '../dossier/in-slices.ts';

export interface Joined {
  readonly text: string;
  /** How many line ends went. */
  readonly count: number;
}

interface Line {
  /** What a mail puts in front of what it answers to. */
  readonly quoted: string;
  readonly indent: number;
  readonly words: string;
  /** How wide the words are set, in Latin letters. */
  readonly width: number;
}

const read = (line: string): Line => {
  const [quoted = ''] = /^(?:\s?>)*/u.exec(line) ?? [];
  const rest = line.slice(quoted.length);
  const words = rest.trimStart();
  const blank = rest.slice(0, rest.length - words.length);
  const own = words.trimEnd();
  return { quoted: quoted.replace(/\s/gu, ''), indent: quoted ? 0 : blank.length, words: own, width: wide(own) };
};

const HYPHEN = /(?<=[\p{L}\p{M}])[-\u2010\u00AD]$/u;
/** A line may be a book: what is asked about its end looks at no more of it. */
const TAIL = 200;
const isCut = (words: string): boolean => HYPHEN.test(words.slice(-3));
const ENDS_SENTENCE = /[.!?…。！？۔؟।:][”"’'»)\]」』]*$/u;
const endsSentence = (words: string): boolean => ENDS_SENTENCE.test(words.slice(-TAIL));
/** An item of a list, a speaker's turn, a cell, or a heading that is numbered. */
const OWN_LINE = /^(?:[-–—•*·‣▪◦]\s|[(]?\d{1,3}[.)]\s|[(]?[a-z][.)]\s|#+\s|\|)|\t| {3,}\S/u;
/** Scripts that put no blank between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF01-\uFF5E]/u;
const STARTS_SMALL = /^[“"‘'«(„]?\p{Ll}/u;
/** Wider than this is wider than any page; what is counted of a line ends there. */
const MOST_WIDE = 2000;
/** Below, no script stands without blanks. */
const FIRST_UNSPACED = 0x0e00;

function wide(words: string): number {
  let width = 0;
  for (const c of words) {
    const isWide =
      (c.codePointAt(0) ?? 0) >= FIRST_UNSPACED && UNSPACED.test(c) && !/[\p{Script=Thai}\p{Script=Lao}]/u.test(c);
    width += isWide ? 2 : 1;
    if (width >= MOST_WIDE) return MOST_WIDE;
  }
  return width;
}

/** Words that a hyphen joins to what follows, in English and some neighbours. */
const JOINS =
  /(?:^|[^\p{L}])(?:well|self|ex|non|all|so|half|vice|then|part|co|post|pre|pro|anti|mid|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|ten|e|x|t|u|peut|grand|demi|sous|mi|arrière|avant|c’est|est|a|dit|celui|celle|là|semi|recém|außer|по|кое|из)$/iu;
const PREFIXES = /^(?:non|co|post|pre|pro|anti|semi|part|a|mid|mi|avant|ex)$/iu;
/** What comes behind a hyphen that was left hanging: «Ein- und Ausfuhr». */
const HANGING = /^(?:und|oder|bzw\.?|sowie|and|or|to|et|ou|y|o|e|en|of|dan|atau|och|og|eller|и|или|ja|tai)\s/iu;
/** What French sets behind a hyphen. */
const CLITIC = /^(?:il|elle|ils|elles|on|je|tu|nous|vous|ce|ci|là|t|même|mêmes|être|in-law)(?![\p{L}])/iu;

const lastWord = (words: string): string =>
  /[\p{L}\p{M}\p{N}’'-]*$/u.exec(words.slice(-TAIL).replace(HYPHEN, ''))?.[0] ?? '';
const firstWord = (words: string): string => /^[\p{L}\p{M}\p{N}’']*/u.exec(words.slice(0, TAIL))?.[0] ?? '';

/** What stays of a line's end, and what comes between it and the next line. */
type Seam = readonly [before: string, between: '' | ' '];

/** A hyphen at the end of a line: part of the word, or only there because the line ended. */
function hyphenated(before: string, after: string, known: ReadonlyMap<string, number>): Seam {
  const [cut, kept]: readonly [Seam, Seam] = [
    [before.slice(0, -1), ''],
    [before, ''],
  ];
  const [head, tail] = [lastWord(before), firstWord(after)];
  if (before.endsWith('\u00AD')) return cut;
  if (HANGING.test(after) && !known.has((head + tail).toLowerCase())) return [before, ' '];
  const timesOf = (word: string): number => known.get(word.toLowerCase()) ?? 0;
  const [whole, parted] = [timesOf(`${head}${tail}`), timesOf(`${head}-${tail}`)];
  if (whole !== parted) return whole > parted ? cut : kept;
  // A capital or a figure does not go on with a word: «Nord-Süd», «F-16»; nor does a word that has a hyphen: «40-year-old».
  if (!/^\p{Ll}/u.test(after) || /[-\d]/u.test(head)) return kept;
  // Said twice, it means many: «negara-negara», «undang-undangnya».
  if (head.length >= 3 && tail.toLowerCase().startsWith(head.toLowerCase())) return kept;
  if (CLITIC.test(after) && head.length >= 1 && tail.length > 1 && JOINS.test(head)) return kept;
  if (JOINS.test(head) && !PREFIXES.test(head) && tail.length >= 2) return kept;
  return cut;
}

/** Words of the text that are not cut by a line's end, with how often they stand there. */
function* wordsOf(lines: readonly Line[]): Steps<Map<string, number>> {
  const known = new Map<string, number>();
  for (const [i, { words }] of lines.entries()) {
    if (i % STEP === 0) yield;
    const marked = isCut(words) ? `${words.slice(0, -1)}\uE000` : words;
    for (const [word, cut] of marked.matchAll(/[\p{L}\p{M}\p{N}’']+(?:[-\u2010][\p{L}\p{M}\p{N}’']+)*(\uE000)?/gu)) {
      if (cut) continue;
      const plain = word.toLowerCase().replaceAll('\u2010', '-');
      known.set(plain, (known.get(plain) ?? 0) + 1);
    }
  }
  return known;
}

const isTable = ({ words }: Line): boolean => /\S(?: {3,}|\t)\S/u.test(words);

/** How wide the page was: nine of ten lines are no wider, for an address or a heading may be. */
function widthOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const line of lines) {
    if (line.words === '' || isTable(line)) continue;
    counts.set(line.width, (counts.get(line.width) ?? 0) + 1);
    all++;
  }
  let narrower = 0;
  for (const [width, count] of [...counts].sort(([a], [b]) => a - b)) {
    narrower += count;
    if (narrower > Math.floor(all * 0.9)) return width;
  }
  return 0;
}

/** Columns are narrower than pages: how wide the lines are that stand together with each one. */
function widthsAround(lines: readonly Line[], page: number): number[] {
  const widths: number[] = [];
  for (let start = 0; start < lines.length;) {
    let end = start;
    while (end < lines.length && (lines[end] as Line).words !== '') end++;
    let width = page * 0.75;
    for (let i = start; i < end; i++) width = Math.max(width, (lines[i] as Line).width);
    for (; start <= end; start++) widths.push(width);
  }
  return widths;
}

/** Longer than this, a line is a paragraph that nobody has wrapped. */
const WIDEST = 130;

/** Whether the next line goes on with what this one says. */
function goesOn(line: Line, next: Line, width: number): boolean {
  if (line.words === '' || next.words === '' || line.quoted !== next.quoted) return false;
  if (OWN_LINE.test(next.words) || isTable(line) || isTable(next)) return false;
  const isWhole = endsSentence(line.words);
  if (next.indent > line.indent + 1 && isWhole) return false;
  if (isCut(line.words)) return true;
  if (STARTS_SMALL.test(next.words) && !isWhole) return true;
  // What stands first on the next line would not have fitted here any more.
  const first = UNSPACED.test(next.words.charAt(0)) ? next.words.slice(0, 2) : (next.words.split(' ', 1)[0] ?? '');
  const isFull = line.width + 1 + wide(first) > width * 0.96;
  if (isWhole) return isFull && line.width > width * 0.75;
  return isFull || (/[,;]$/u.test(line.words) && !/^\p{Lu}\p{L}+,?$/u.test(line.words));
}

const HANGUL = /\p{Script=Hangul}/u;
/** What Korean hangs on a noun, and never sets alone. */
const PARTICLES =
  '은 는 가 을 를 의 에 에서 에게 께서 으로 로 와 과 까지 부터 보다 처럼 라고 이라고 이다 였다 이었다 됐다'.split(' ');
const PARTICLE = new RegExp(`(?:${PARTICLES.join('|')})$`, 'u');

/** Korean lines may end in the middle of a word, and nothing marks it: the text itself knows the word, or the rest is no word alone. */
function isOneWord(before: string, after: string, known: ReadonlyMap<string, number>): boolean {
  const [head, tail] = [lastWord(before), firstWord(after)];
  if (PARTICLES.includes(tail)) return true;
  const stem = head + tail.replace(PARTICLE, '');
  return [tail, '', ...PARTICLES].some((end) => known.has(end === tail ? head + tail : stem + end));
}

/** How a line is joined to the next one. */
function seam(before: string, after: string, known: ReadonlyMap<string, number>): Seam {
  if (isCut(before) && /^[\p{L}\p{N}]/u.test(after)) return hyphenated(before, after, known);
  const [last, first] = [before.at(-1) ?? '', after.charAt(0)];
  if (HANGUL.test(last) && HANGUL.test(first)) return [before, isOneWord(before, after, known) ? '' : ' '];
  if (UNSPACED.test(last) && UNSPACED.test(first)) return [before, ''];
  // A dash or stroke that touches its words goes on touching them.
  if (/\S[—/]$/u.test(before.slice(-3))) return [before, ''];
  return [before, ' '];
}

/** How two lines of one paragraph are put together: a hyphen goes where it only stood because the line ended. */
export type Joiner = (before: string, after: string) => string;

/** For lines whose order and paragraphs are known; `lines`: all of the text, for what is a word in it. */
export function joinerOf(lines: readonly string[]): Joiner {
  const known = inOneGo(wordsOf(lines.map(read)));
  return (before, after) => {
    const [end, between] = seam(before, after, known);
    return end + between + after;
  };
}

/** So many lines are read between two places where the work may be interrupted. */
const STEP = 200;

/** A text with whole lines; undefined where hardly any line was wrapped. */
export function* joinLines(text: string): Steps<Joined | undefined> {
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    if (lines.length % STEP === 0) yield;
    lines.push(read(line));
  }
  const width = widthOf(lines);
  if (width > WIDEST || width < 8) return undefined;
  const known = yield* wordsOf(lines);
  const widths = widthsAround(lines, width);
  let [count, inside, sure, cut] = [0, 0, 0, 0];
  const out: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (i % STEP === 0) yield;
    const before = lines[i - 1];
    const last = out.length - 1;
    const whole = line.quoted ? `${line.quoted} ${line.words}`.trimEnd() : ' '.repeat(line.indent) + line.words;
    if (before && before.words !== '' && line.words !== '') inside++;
    if (before && last >= 0 && goesOn(before, line, widths[i] ?? width)) {
      if (isCut(before.words)) cut++;
      if (isCut(before.words) || STARTS_SMALL.test(line.words)) sure++;
      // Only the last line is looked at again: a paragraph may have a hundred thousand.
      const [end, between] = seam(out[last] as string, line.words, known);
      out[last] = end;
      out.push(between + line.words);
      count++;
    } else out.push(i > 0 ? `\n${whole}` : whole);
  }
  // A poem, a list or an address is set in lines; prose that was wrapped goes on in small letters, or without any blank.
  const isCaseless = count >= 2 && !/\p{Ll}\p{Ll}/u.test(text);
  if (cut === 0 && !(sure >= 2 || isCaseless)) return undefined;
  if (cut === 0 && count < inside * 0.3) return undefined;
  return count ? { text: out.join(''), count } : undefined;
}
