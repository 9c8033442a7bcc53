/**
 * Where do the sentences of a text begin and end? Asked once, when a document comes in without them: from then on they are
 * part of the document, so that §10 stays §10 whatever a later version of this code would say.
 *
 * Every mark that may end a sentence is looked at once, with a bounded stretch of text before and after it: time grows with the text
 * and not faster. (The engine's own segmenter takes quadratic time on long lines, knows no abbreviations, and cuts a quote from who
 * says it.)
 */
import { abbreviations, type Abbreviations } from './abbreviations.ts';
import { calendarWords } from './calendar-words.ts';
import { inOneGo, type Steps } from './in-slices.ts';

type Range = readonly [start: number, end: number];

/** How much of the text before and after a mark is looked at. */
const REACH = 80;
/** What may end a sentence: full stops of all scripts, alone or several; an ellipsis, also one that is set with spaces. */
const END = /\.(?:[ \u00A0]\.){2,3}(?!\.)|[\p{Sentence_Terminal}…]+/gu;
const ELLIPSIS = /^(?:…|\.{3}|\.[ \u00A0]\.[ \u00A0]\.)$/u;
/** Full stops that no space follows. */
const WIDE = /[。．！？｡]$/u;
const STOP = /^\.$/u;
const SPACE = /\s/u;
/** Numbers of notes: «resigned.[1]». */
const NOTES = /(?:\[(?:\d{1,3}|[a-z])\]|[¹²³⁰⁴-⁹])+/uy;
/** Goes on within a sentence. */
const GOES_ON = /^[,;:、，；：\u2010-\u2015-]/u;
/** Signs without a word, and then the end of the quote. */
const BEFORE_CLOSE = /^[^\p{L}\p{N}\p{Ps}\p{Pi}„‚"']*[”»’](?!\p{L})/u;
const BEFORE_WORD = /^[\p{Ps}\p{Pi}\p{Pf}"'„‚«»¿¡]*/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;
const VOWELS = /[aeiouyàâäáãåæèéêëíîïóôöõøœúûüýαεηιουωаеёиоуыэюяіїє]/iu;
const UNIT = /^(?:k[gmw]h?|[cdm]m|m[gl]|hrs?)$/iu;
/** They write «12.» for «12th», so that a full stop after a number may mean either. */
const ORDINAL_DOT = new Set('de da no nb nn fi cs sk pl hu sl hr sr bs lv lt et tr is fo lb'.split(' '));

/** What is said after a question that is quoted: `subject verb`, `verb subject`, or at the end of a short rest. */
const SAYS: Readonly<Record<string, RegExp>> = {
  en: /^(?!(?:then|but|and|when|after|before|while|as|if|so|later|now|nobody|no)\s)(?:(?:the|a|an)\s)?(?:(?:(?:\p{L}\.)+|\p{Lu}\p{Ll}{0,4}\.|[\p{L}\p{M}'’-]+)\s){1,4}?(?:said|says|asked|asks|replied|replies|answered|added|told|tells|shouted|cried|yelled|called|warned|wondered|wrote|demanded|insisted|declared|exclaimed|whispered|repeated|continued|responded)\b|^\p{Lu}[^,.!?…]{1,40},\s[^,.!?…]{1,50},\s(?:said|asked|replied|answered|added|shouted|cried|wondered)\b|^(?:said|asked|replied|answered|added|shouted|cried|wondered)\s/iu,
  id: /^(?!(?:\S+\s){0,3}(?:tidak|tak|belum)\s)(?:(?:(?:\p{L}\.)+|\p{Lu}\p{Ll}{0,4}\.|[\p{L}\p{M}'’-]+)\s){1,3}?(?:berkata|bertanya|menjawab|berseru|berteriak|menegaskan|menambahkan|menulis)(?!\p{L})|^(?:kata|ujar|tanya|ucap|tutur|seru|jawab|tegas)(?:nya)?\s/iu,
  de: /^(?:(?:(?:\p{L}\.)+|\p{Lu}\p{Ll}{0,4}\.|[\p{L}\p{M}'’-]+)\s){1,3}?(?:sagte|fragte|rief|antwortete|meinte|erklärte|sagt|fragt)(?!\p{L})(?!\snicht)/u,
  fr: /^(?:(?:(?:\p{L}\.)+|\p{Lu}\p{Ll}{0,4}\.|[\p{L}\p{M}'’-]+)\s){1,3}?(?:a\s)?(?:demandé|dit|répondu|lancé|déclaré|ajouté)(?!\p{L})/u,
  es: /^(?:(?:(?:\p{L}\.)+|\p{Lu}\p{Ll}{0,4}\.|[\p{L}\p{M}'’-]+)\s){1,3}?(?:dijo|preguntó|respondió|exclamó|gritó|añadió)(?!\p{L})/u,
  ru: /^(?:(?:(?:\p{L}\.)+|\p{Lu}\p{Ll}{0,4}\.|[\p{L}\p{M}'’-]+)\s){0,3}?(?:сказал|спросил|ответил|воскликнул|крикнул|заявил|добавил)(?:а|о|и)?(?!\p{L})/iu,
  ko: /^(?:[\p{L}\p{N}]+\s){0,5}(?:되?물었|반문했|말했|외쳤|답했|대답했|소리쳤|밝혔|덧붙였|질문했|토로했|호소했|강조했)[\p{L}]*(?=[.…]|$)/u,
  ar: /^(?:و)?(?:قال|قالت|يقول|تقول|سأل|سألت|تساءل|تساءلت|رد|ردت|أجاب|أجابت|أضاف|أضافت|صرخ|صرخت|هتف|هتفت|صاح|صاحت|علق|علقت|كتب|كتبت)(?!\p{L})/u,
};
const SAYS_IN_HAN =
  /^(?:と|って|など|との)|^[^，。！？、,]{0,10}?(?:说|說|道|问|問|称|稱|表示|指出|回答|喊|叫|言っ|述べ|語っ|話し|答え|尋ね)/u;

/** Which mark closes what an opening one began. A mark that opens in one language closes in another. */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '"': '"',
};
const BRACKET = /^[\p{Pe}]$/u;

/** Reads the quotation marks of a line from left to right, so that a mark which opens and closes alike has its side. */
class Marks {
  readonly #text: string;
  #at: number;
  readonly #open: string[] = [];

  constructor(text: string, start: number) {
    this.#text = text;
    this.#at = start;
  }

  readTo(end: number): void {
    for (; this.#at < end; this.#at++) {
      const mark = this.#text[this.#at] as string;
      if (mark.charCodeAt(0) > 0x27 && mark.charCodeAt(0) < 0xab) continue;
      if (this.#open.at(-1)?.includes(mark)) this.#open.pop();
      else if (CLOSES[mark] !== undefined) this.#open.push(CLOSES[mark]);
      // A quote that is never closed does not go on for ever.
      if (this.#open.length > 8) this.#open.shift();
    }
  }

  /** Whether the mark at `at`, right after what ends a sentence, belongs to that sentence. */
  closes(at: number): boolean {
    const mark = this.#text[at] ?? '';
    if (BRACKET.test(mark) && mark !== '»') return true;
    if (mark === '”' || mark === '’' || mark === '»' || mark === '›') return true;
    if (!'“‘«"\''.includes(mark) || mark === '') return false;
    return this.#open.at(-1)?.includes(mark) === true || (mark === "'" && !/\p{L}/u.test(this.#text[at + 1] ?? ''));
  }

  /** Whether a quote is open that `mark` closes. */
  awaits(mark: string): boolean {
    return this.#open.at(-1) === mark;
  }
}

function trimmed(text: string, start: number, end: number): Range | undefined {
  while (start < end && SPACE.test(text[start] as string)) start++;
  while (end > start && SPACE.test(text[end - 1] as string)) end--;
  return end > start ? [start, end] : undefined;
}

interface Language {
  readonly root: string;
  readonly short: Abbreviations;
  readonly ordinals: boolean;
  readonly months: ReadonlyMap<string, number>;
}

/** What comes next: its first character, its first word. */
interface Next {
  readonly rest: string;
  readonly word: string;
  readonly small: boolean;
  readonly digit: boolean;
}

function nextAt(text: string, at: number, lineEnd: number): Next {
  const rest = text.slice(at, Math.min(lineEnd, at + REACH));
  const bare = rest.slice(BEFORE_WORD.exec(rest)?.[0].length ?? 0);
  const word = /^[\p{L}\p{M}\p{N}'’]+/u.exec(bare)?.[0] ?? '';
  // «a) First. b) Second.»
  return { rest, word, small: /^\p{Ll}/u.test(word) && !/^\p{Ll}\)/u.test(bare), digit: /^\p{Nd}/u.test(word) };
}

/** «С 2010 по 2012 гг.» is no sentence yet; «Это было в 2021 г.» is one. */
function isOpening(words: string): boolean {
  const count = words.split(/\s+/u).length;
  return count < 4 || (count < 7 && /^(?:В|Во|С|Со|К|До|После|По|На|Около|За|У|З|Із|Від)\s/u.test(words));
}

const FIRM = /^(?:Ltd|Inc|Corp|Co|PLC|Plc|LLC|Bhd|Tbk|Pty)$/u;
const DID =
  'said|says|told|gave|took|made|went|left|paid|sold|bought|met|found|held|led|won|lost|sent|wrote|came|became|began|was|were|is|are|has|had|did|does|will|would|\\p{Ll}{2,}ed|me\\p{Ll}{4,}|ber\\p{Ll}{3,}|di\\p{Ll}{4,}|akan|telah|sudah';
const DOES = new RegExp(`(?<!\\p{L})(?:${DID})(?!\\p{L})`, 'u');
const NEXT_DOES = new RegExp(
  `^(?!(?:Chief|Chairman|Chairwoman|Chair|Director|Direktur|Komisaris|President|Presiden|Executive|Managing|Founder|Owner|Spokes\\p{Ll}+|Manager|Manajer|CEO|Secretary|Treasurer|and|dan|of)(?!\\p{L}))(?:\\p{Lu}[\\p{L}’'-]*\\s){1,3}(?:${DID})(?!\\p{L})`,
  'u',
);
/** «The files were kept by Halden Ltd. Oakes handed them over»: both have their own verb. */
const startsAfterFirm = (before: string, word: string, rest: string): boolean =>
  FIRM.test(word) && DOES.test(before) && NEXT_DOES.test(rest);

/** Whether a full stop, after which there is a space, ends no sentence by the word before it. */
function isShortened(text: string, start: number, stop: number, next: Next, language: Language): boolean {
  const { short, ordinals, months } = language;
  const before = text.slice(Math.max(start, stop - 24), stop);
  const number = /(?:^|[^\p{L}\p{N}.,])(\d{1,4})$/u.exec(before)?.[1];
  if (number !== undefined) {
    // «12. 3. 2024», «2024. 3. 12. 회의»
    if (/^\d{1,2}\./u.test(next.rest) || /\d{4}\.\s?\d{1,2}\.\s?\d{1,2}$/u.test(before)) return true;
    // «der 2. Weltkrieg»
    if (language.root === 'de' && /(?:^|\s)(?:de[rnms]|das|die|im|am|zum|zur|beim|vom)\s\d{1,3}$/iu.test(before))
      return !short.starters.has(next.word.toLowerCase());
    return ordinals && number.length < 4 && (next.small || next.digit || months.has(next.word.toLowerCase()));
  }
  const word = /(?:^|[^\p{L}\p{M}\p{N}.'’-])(\p{L}[\p{L}\p{M}.'’-]*)$/u.exec(before)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  const known = (list: ReadonlySet<string>): boolean =>
    list.has(word) || (/^[\p{Script=Cyrillic}]/u.test(word) && list.has(lower));
  // A letter of its own, or several with full stops: initials, or what is shortened to them.
  const letters = /^\p{L}\p{M}*$/u.test(word) ? !UNSPACED.test(word) : /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);
  const follows = next.word.toLowerCase();
  const starts = short.starters.has(follows) && next.rest[next.word.length] !== '.';
  // «in 1998 г. Дальше»: after its number a unit ends a sentence that is long enough to be one.
  const unit = /\p{N}\s?\p{L}{1,2}$/u.test(before) && !/\d\s?\p{Lu}$/u.test(before);
  if (unit && (known(short.leading) || known(short.closing)) && !(next.digit && known(short.counting)))
    return !starts && stop - start < REACH && isOpening(text.slice(start, stop));
  if (known(short.closing)) return next.digit || !(starts || startsAfterFirm(text.slice(start, stop), word, next.rest));
  if (known(short.leading)) return true;
  if (known(short.counting)) return next.digit || /^[IVXLC]+(?![\p{L}])/u.test(next.rest);
  if (letters) return !starts;
  // Four letters without a vowel are no word, and what follows its number is a unit.
  return (
    next.digit &&
    word.length < 5 &&
    !UNIT.test(word) &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(word) &&
    !VOWELS.test(word)
  );
}

/** Whether an ellipsis is only a pause. */
function isPause(text: string, start: number, at: number, next: Next): boolean {
  const before = text.slice(Math.max(start, at - REACH), at);
  const last = before.match(/[\p{L}\p{M}'’]*[\p{L}\p{M}]['’]*/gu)?.at(-1) ?? '';
  if (/^I(?:['’]|$)/u.test(next.word) || (last && last.toLowerCase() === next.word.toLowerCase())) return true;
  // Without capitals only the form of a verb can tell.
  if (!/^\p{Lu}/u.test(next.word) && !next.digit) return !/[다요까죠]$/u.test(before);
  // «Well… Kang may go.»
  return at - start < REACH && (before.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0) < 2;
}

const ENUMERATOR = /^[([]?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivx]{2,5}|[IVX]{2,5})$/u;

/** Half-open UTF-16 ranges, ascending, without the white space between them. A line break always ends a sentence. */
export const splitSentences = (text: string, language: string): Range[] => inOneGo(sentenceSteps(text, language));

/** So many marks that may end a sentence, or lines, are looked at between two places where the work may be interrupted. */
const STEP = 100;

/** `splitSentences`, for callers that have to give others their turn. */
export function* sentenceSteps(text: string, language: string): Steps<Range[]> {
  const [root = ''] = language.toLowerCase().split('-');
  const known: Language = {
    root,
    short: abbreviations(root),
    ordinals: ORDINAL_DOT.has(root),
    months: calendarWords(language).months,
  };
  const ranges: Range[] = [];
  let looks = 0;
  let next = 0;
  // By what is between lines: an engine that would take in a line of millions of characters at once may run out of room for it.
  for (const { 0: gap, index: lineEnd } of text.matchAll(/[\r\n\u2028\u2029]|$/gu)) {
    const lineStart = next;
    next = lineEnd + gap.length;
    if (lineStart === lineEnd) continue;
    if (++looks % STEP === 0) yield;
    const marks = new Marks(text, lineStart);
    let start = lineStart;
    while (start < lineEnd && SPACE.test(text[start] as string)) start++;
    const end = (at: number): void => {
      const range = trimmed(text, start, at);
      if (range) ranges.push(range);
      start = at;
      while (start < lineEnd && SPACE.test(text[start] as string)) start++;
    };
    for (const { 0: run, index } of text.slice(lineStart, lineEnd).matchAll(END)) {
      const from = lineStart + index;
      // Already behind: it closed what ended before.
      if (from < start) continue;
      if (++looks % STEP === 0) yield;
      const at = endAt(text, start, from, run, lineEnd, marks, known);
      if (at !== undefined) end(at);
    }
    end(lineEnd);
  }
  return ranges;
}

/** Where the sentence from `start` ends, if it does so at this mark and what closes after it. */
function endAt(
  text: string,
  start: number,
  from: number,
  run: string,
  lineEnd: number,
  marks: Marks,
  language: Language,
): number | undefined {
  let at = from + run.length;
  marks.readTo(at);
  let quoted = false;
  for (;;) {
    NOTES.lastIndex = at;
    const notes = NOTES.exec(text)?.[0].length ?? 0;
    // « Oui ! »
    const far = /^[ \u00A0\u202F]»/u.test(text.slice(at, at + 2)) && marks.awaits('»') ? 2 : 0;
    const step = notes || (marks.closes(at) ? 1 : far);
    if (!step || at >= lineEnd) break;
    if (!notes && !BRACKET.test(text[at] ?? '')) quoted = true;
    if (text[at] === '」' || text[at] === '』') quoted = true;
    at += step;
    marks.readTo(at);
  }
  let to = at;
  while (to < lineEnd && SPACE.test(text[to] as string)) to++;
  if (to >= lineEnd) return lineEnd;
  const next = nextAt(text, to, lineEnd);
  const wide = WIDE.test(run);
  if (to === at) {
    // What is tied to a closed quote belongs to it: «“…떠났다.”라고».
    if (quoted)
      return UNSPACED.test(next.rest[0] ?? '') && !/^\p{Script=Hangul}/u.test(next.rest) ? han(next, at) : undefined;
    if (wide) return GOES_ON.test(next.rest) ? undefined : at;
    return !STOP.test(run) && !ELLIPSIS.test(run) && /^\p{Lu}\p{Ll}/u.test(next.rest) && !/^\.+$/u.test(run)
      ? at
      : undefined;
  }
  if (wide) return at;
  if (GOES_ON.test(next.rest) || BEFORE_CLOSE.test(next.rest) || next.small) return undefined;
  if (ELLIPSIS.test(run)) return !quoted && isPause(text, start, from, next) ? undefined : at;
  if (STOP.test(run)) {
    if (ENUMERATOR.test(text.slice(start, Math.min(from, start + 12))) && from - start < 12) return undefined;
    if (at === from + 1 && isShortened(text, start, from, next, language)) return undefined;
    return at;
  }
  return quoted && SAYS[language.root]?.test(next.rest) ? undefined : at;
}

const han = ({ rest }: Next, at: number): number | undefined => (SAYS_IN_HAN.test(rest) ? undefined : at);
