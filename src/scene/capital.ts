/** How does a row begin that is not a name? With a capital, as the rows around it do. */
export const capital = (text: string, locale: string): string => {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
};
