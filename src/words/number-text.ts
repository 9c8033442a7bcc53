/**
 * How is a number written that counts something? «1,234» in English, «1.234» in Indonesian; in messages by itself (`tests/words.mjs` and
 * `tests/page-words.mjs` see to it), elsewhere by `numberText`. What names something, as a year or a page does, is never parted.
 */
import { getLocale } from './messages/runtime.js';

const formats = new Map<string, Intl.NumberFormat>();

/** `locale`: the page's, if left out. Digits are those that everything else is written in. */
export function numberText(value: number, locale: string = getLocale()): string {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale, { numberingSystem: 'latn' })));
  return format.format(value);
}

/** Placeholders for numbers that name, and count nothing. */
const NAMING: ReadonlySet<string> = new Set(
  'number year line column page first last status width height version'.split(' '),
);
/** From here on there is something to part. */
const LARGE = 1000;

/** What a message is given, with large numbers as they are written; its plural rules still see the number. */
export function counted<T extends object>(inputs: T, locale: string): T {
  const large = Object.entries(inputs).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'number' && Math.abs(value) >= LARGE && Number.isFinite(value) && !NAMING.has(name)
      ? [[name, { valueOf: () => value, toString: () => numberText(value, locale) }] as const]
      : [],
  );
  return large.length ? { ...inputs, ...Object.fromEntries(large) } : inputs;
}
