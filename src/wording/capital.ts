/** How does a noun begin? In a row of its own with a capital, as the rows around it do; within a sentence as the language has it. */
import { safeLocale } from '../dossier/language-tag.ts';

export const capital = (text: string, language: string): string => {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(safeLocale(language)) + rest.join('');
};

/** A common noun within a sentence, in languages that write it small; abbreviations stay. */
export function inside(text: string, language: string): string {
  const small = ['en', 'id'].includes(language.split('-')[0] ?? '') && !/^\p{Lu}\p{Lu}/u.test(text);
  return small ? text.charAt(0).toLocaleLowerCase(safeLocale(language)) + text.slice(1) : text;
}
