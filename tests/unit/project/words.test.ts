/** Are the words of every language sound, those that ship complete, and did they survive compiling? What a language lacks is said in English. */
import { describe, expect, it } from 'vitest';
import en from '../../../src/words/en.json' with { type: 'json' };
import * as compiled from '../../../src/words/messages/messages/_index.js';
import { baseLocale, locales } from '../../../src/words/messages/runtime.js';

/** A message with variants: one text for each match of the selectors. */
interface Variants {
  readonly declarations: readonly string[];
  readonly match: Readonly<Record<string, string>>;
}
type Message = string | readonly Variants[];
type Source = Readonly<Record<string, Message>>;
type Compiled = (inputs: Record<string, unknown>, options: { locale: string }) => string;

/** Every file of words, by its language. */
const sources = Object.fromEntries(
  Object.entries(import.meta.glob<Source>('../../../src/words/*.json', { eager: true, import: 'default' })).map(
    ([path, source]) => [/([^/]+)\.json$/u.exec(path)?.[1] ?? path, source],
  ),
);
/** Who lacks no word; another language may grow word by word. */
const COMPLETE = ['en', 'id'];
const messages = compiled as unknown as Readonly<Record<string, Compiled>>;
const languages = Object.entries(sources);

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const keys = sorted(languages.flatMap(([, source]) => Object.keys(source)));

const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

/** Names in braces, and inputs that only choose the variant. */
function parameters(message: Message): string[] {
  const shown = texts(message).flatMap((text) =>
    [...text.matchAll(/(?<!\\)\{(\w+)\}/g)].map((match) => match[1] ?? ''),
  );
  const declared = typeof message === 'string' ? [] : message.flatMap(({ declarations }) => declarations);
  const inputs = declared.flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? []);
  return sorted([...shown, ...inputs]);
}

/** The text of a message with the same number for every parameter. */
function say(key: string, locale: string, number: number): string {
  const names = languages.flatMap(([, source]) => parameters(source[key] ?? ''));
  return messages[key]?.(Object.fromEntries(names.map((name) => [name, number])), { locale }) ?? 'no such message';
}

describe('words', () => {
  it('are there in every language that is complete, and no language has others than English', () => {
    expect(sorted(Object.keys(sources))).toEqual(sorted(locales));
    expect(baseLocale).toBe('en');
    expect(sorted(COMPLETE.flatMap((one) => (sources[one] ? [one] : [])))).toEqual(sorted(COMPLETE));
    for (const [language, source] of languages) {
      const own = sorted(Object.keys(source));
      expect(
        own.filter((key) => !(key in en)),
        language,
      ).toEqual([]);
      if (COMPLETE.includes(language)) expect(own, language).toEqual(keys);
    }
  });

  it('are compiled, each one', () => {
    // The compiler reports success and writes nothing when it cannot load the reader of the source files.
    expect(keys.length).toBeGreaterThan(0);
    expect(sorted(Object.keys(messages)), 'stale? `npm run words` compiles them').toEqual(keys);
  });

  it('ask for the same parameters in every language', () => {
    const asked = (source: Source, of: readonly string[]) =>
      of.map((key) => `${key}: ${parameters(source[key] ?? '').join(', ')}`);
    for (const [language, source] of languages) {
      const has = keys.filter((key) => key in source);
      expect(asked(source, has), language).toEqual(asked(en, has));
    }
  });

  it.each(languages)('say something in %s, without stray white space', (_, source) => {
    const empty = Object.entries(source).filter(([, message]) =>
      texts(message).some((text) => text === '' || text !== text.trim()),
    );
    expect(empty).toEqual([]);
  });

  it.each(languages)('answer in %s when asked for it, whatever the number', (locale, source) => {
    for (const key of keys) {
      const message = source[key] ?? sources[baseLocale]?.[key] ?? '';
      for (const number of [0, 1, 2, 5, 21]) {
        const text = say(key, locale, number);
        // Where no variant fits, a compiled message answers with its own key; the last variant has to fit everything.
        const answers = texts(message).map((answer) => answer.replace(/(?<!\\)\{\w+\}/g, String(number)));
        expect(answers, `${key}, ${number}`).toContain(text);
      }
    }
  });

  it('differ by language and by number', () => {
    expect(keys.filter((key) => say(key, 'en', 2) !== say(key, 'id', 2)).length).toBeGreaterThan(0);
    const plurals = keys.filter((key) => say(key, 'en', 1).replace('1', '2') !== say(key, 'en', 2));
    expect(plurals.length).toBeGreaterThan(0);
  });
});
