/** What are encodings called, so that a user who knows the language of a text finds the right one? */
import { ENCODINGS } from '../../exchange/decode-text.ts';
import type { Locale } from '../../words/languages.ts';

type Encoding = (typeof ENCODINGS)[number];

/** Whose letters they hold: a language, or a script by its four letters. */
const LETTERS: Partial<Record<Encoding, string>> = {
  'windows-1252': 'Latn',
  'iso-8859-15': 'Latn',
  macintosh: 'Latn',
  'windows-1250': 'pl',
  'iso-8859-2': 'pl',
  'windows-1254': 'tr',
  'windows-1257': 'lt',
  'windows-1258': 'vi',
  'windows-1251': 'Cyrl',
  'koi8-r': 'ru',
  'koi8-u': 'uk',
  ibm866: 'Cyrl',
  'iso-8859-5': 'Cyrl',
  'x-mac-cyrillic': 'Cyrl',
  'windows-1253': 'el',
  'windows-1255': 'he',
  'windows-1256': 'ar',
  'windows-874': 'th',
  gb18030: 'zh-Hans',
  big5: 'zh-Hant',
  shift_jis: 'ja',
  'euc-jp': 'ja',
  'iso-2022-jp': 'ja',
  'euc-kr': 'ko',
};

/** As people write them: `KOI8-U`, `Windows-1251`, `Big5`. */
export const encodingName = (encoding: string): string =>
  encoding.startsWith('windows') || encoding === 'macintosh' || encoding === 'big5'
    ? encoding.charAt(0).toUpperCase() + encoding.slice(1)
    : encoding.toUpperCase();

/** Those of one script beside each other, with whose letters they are in the reader's language. */
export function encodingsIn(locale: Locale): readonly { readonly encoding: string; readonly name: string }[] {
  const [scripts, languages] = (['script', 'language'] as const).map((type) => new Intl.DisplayNames(locale, { type }));
  return ENCODINGS.map((encoding) => {
    const letters = LETTERS[encoding];
    const of = letters && (/^[A-Z]/u.test(letters) ? scripts : languages)?.of(letters);
    return { encoding, name: of ? `${of} (${encodingName(encoding)})` : encodingName(encoding) };
  });
}
