/**
 * Which typeface has the letters of which script? Those of Latin, Greek and Cyrillic are in the interface's own faces; for all others a
 * Noto face comes with Benang, and is fetched only where such letters occur.
 */

/** Also the names of the packages: `noto-sans-<id>`. */
export type ScriptId =
  | 'arabic'
  | 'armenian'
  | 'bengali'
  | 'devanagari'
  | 'emoji'
  | 'ethiopic'
  | 'georgian'
  | 'gujarati'
  | 'gurmukhi'
  | 'hebrew'
  | 'jp'
  | 'kannada'
  | 'khmer'
  | 'kr'
  | 'lao'
  | 'malayalam'
  | 'myanmar'
  | 'oriya'
  | 'sc'
  | 'sinhala'
  | 'symbols'
  | 'symbols-2'
  | 'tamil'
  | 'tc'
  | 'telugu'
  | 'thai';

export interface Script {
  readonly id: ScriptId;
  /** As the style sheet of the package names it. */
  readonly family: string;
  /** Whether a text has letters of the script. */
  readonly letters: RegExp;
}

/** Sans and serif of the interface. */
export const SANS_FAMILY = 'Source Sans 3 Variable';
export const SERIF_FAMILY = 'Source Serif 4 Variable';

const noto = (id: ScriptId, name: string, letters: RegExp): Script => ({
  id,
  family: `Noto Sans ${name} Variable`,
  letters,
});

/** Chinese characters have a shape of their own in each of four languages; see `hanOf`. */
export const HAN = /\p{Script=Han}/u;

const KOREAN = noto('kr', 'KR', /\p{Script=Hangul}/u);
const JAPANESE = noto('jp', 'JP', /[\p{Script=Hiragana}\p{Script=Katakana}]/u);
const SIMPLIFIED = noto('sc', 'SC', /\p{Script=Bopomofo}/u);
const TRADITIONAL = noto('tc', 'TC', /(?!)/u);

/** Except those that the interface's own faces have. */
const SYMBOLS = /[\u2100-\u2115\u2117-\u2121\u2123-\u2190\u2192\u2194-\u2211\u2213\u2214\u2216-\u2BFF]/u;

/** In the order in which a letter is looked for. */
export const SCRIPTS: readonly Script[] = [
  noto('arabic', 'Arabic', /\p{Script=Arabic}/u),
  noto('hebrew', 'Hebrew', /\p{Script=Hebrew}/u),
  noto('thai', 'Thai', /\p{Script=Thai}/u),
  noto('devanagari', 'Devanagari', /\p{Script=Devanagari}/u),
  noto('bengali', 'Bengali', /\p{Script=Bengali}/u),
  noto('tamil', 'Tamil', /\p{Script=Tamil}/u),
  noto('telugu', 'Telugu', /\p{Script=Telugu}/u),
  noto('kannada', 'Kannada', /\p{Script=Kannada}/u),
  noto('malayalam', 'Malayalam', /\p{Script=Malayalam}/u),
  noto('gujarati', 'Gujarati', /\p{Script=Gujarati}/u),
  noto('gurmukhi', 'Gurmukhi', /\p{Script=Gurmukhi}/u),
  noto('oriya', 'Oriya', /\p{Script=Oriya}/u),
  noto('sinhala', 'Sinhala', /\p{Script=Sinhala}/u),
  noto('khmer', 'Khmer', /\p{Script=Khmer}/u),
  noto('lao', 'Lao', /\p{Script=Lao}/u),
  noto('myanmar', 'Myanmar', /\p{Script=Myanmar}/u),
  noto('georgian', 'Georgian', /\p{Script=Georgian}/u),
  noto('armenian', 'Armenian', /\p{Script=Armenian}/u),
  noto('ethiopic', 'Ethiopic', /\p{Script=Ethiopic}/u),
  KOREAN,
  JAPANESE,
  SIMPLIFIED,
  TRADITIONAL,
  // Before the other symbols: arrows and signs of mathematics are a small file of their own in it.
  { id: 'symbols-2', family: 'Noto Sans Symbols 2', letters: SYMBOLS },
  noto('symbols', 'Symbols', SYMBOLS),
  { id: 'emoji', family: 'Noto Emoji Variable', letters: /\p{Emoji_Presentation}|\uFE0F/u },
];

/** The face that draws Chinese characters as readers of the language write them. */
export function hanOf(language: string): Script {
  const tag = language.toLowerCase();
  if (/^ko\b/u.test(tag)) return KOREAN;
  if (/^ja\b/u.test(tag)) return JAPANESE;
  if (/^(?:zh|yue|nan|hak|lzh)\b.*\b(?:hant|tw|hk|mo)\b|^(?:yue|nan|hak)$/u.test(tag)) return TRADITIONAL;
  return SIMPLIFIED;
}

/** The scripts of a text beyond those of the interface's own faces. */
export function scriptsOf(text: string, language: string): Script[] {
  if (!BEYOND.test(text)) return [];
  const found = SCRIPTS.filter(({ letters }) => letters.test(text));
  const han = HAN.test(text) ? hanOf(language) : undefined;
  return han && !found.includes(han) ? [...found, han] : found;
}

/** Whether anything lies outside of what nearly all texts are written with: asked first, since it costs little. */
const BEYOND =
  /[^\u0000-\u058F\u1C80-\u1C8F\u1D00-\u20CF\u2116\u2122\u2191\u2193\u2212\u2215\u2C60-\u2DFF\uA640-\uA7FF\uFEFF\uFFFD]|[\u0530-\u058F]/u; // oxlint-disable-line no-control-regex

/** Families in the order in which a letter of a text in `language` is looked for. */
export function familyStack(serif: boolean, language: string): string[] {
  const han = hanOf(language).family;
  const others = SCRIPTS.map(({ family }) => family).filter((family) => family !== han);
  return [serif ? SERIF_FAMILY : SANS_FAMILY, han, ...others];
}
