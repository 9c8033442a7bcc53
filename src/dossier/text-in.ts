/** Which of its languages does a text show? And in which direction does a language run? */
import type { LocalizedText } from './schema.ts';

/** A text with the language that it is in, so that it can be announced and set properly. */
export interface LocalizedString {
  readonly text: string;
  /** BCP 47 tag; `und` if unknown. */
  readonly language: string;
}

const NOTHING: LocalizedString = { text: '', language: 'und' };

/** The text in the first wanted language that it has (`en` also takes `en-GB`), else in English, else in its first. */
export function textIn(text: LocalizedText | undefined, ...wanted: readonly string[]): LocalizedString {
  if (!text) return NOTHING;
  const tags = Object.keys(text);
  for (const want of [...wanted, 'en']) {
    const tag = tags.find((t) => t === want) ?? tags.find((t) => t.split('-')[0] === want.split('-')[0]);
    if (tag !== undefined && text[tag]) return { text: text[tag], language: tag };
  }
  const first = tags.find((tag) => text[tag]);
  return first === undefined ? NOTHING : { text: text[first] as string, language: first };
}

const RTL = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi', 'nqo', 'syr']);

/** Direction of a language's usual script, or of the script that the tag names. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [base = '', ...rest] = language.split('-');
  const script = rest.find((part) => part.length === 4)?.toLowerCase();
  if (script) return ['arab', 'hebr', 'thaa', 'syrc', 'nkoo'].includes(script) ? 'rtl' : 'ltr';
  return RTL.has(base.toLowerCase()) ? 'rtl' : 'ltr';
}
