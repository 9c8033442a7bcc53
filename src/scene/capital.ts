/** How does a noun begin? In a row of its own with a capital, as the rows around it do; within a sentence as the language has it. */
export const capital = (text: string, locale: string): string => {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
};

/** A common noun within a sentence, in languages that write it small; abbreviations stay. */
export function inside(text: string, language: string): string {
  const small = ['en', 'id'].includes(language.split('-')[0] ?? '') && !/^\p{Lu}\p{Lu}/u.test(text);
  return small ? text.charAt(0).toLocaleLowerCase(language) + text.slice(1) : text;
}
