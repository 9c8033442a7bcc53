/** Are the words of both languages complete, and did they survive compiling? */
import { describe, expect, it } from 'vitest';
import en from '../../../src/words/en.json' with { type: 'json' };
import id from '../../../src/words/id.json' with { type: 'json' };
import * as compiled from '../../../src/words/messages/messages/_index.js';
import { baseLocale, locales } from '../../../src/words/messages/runtime.js';

/** A message with variants: one text for each match of the selectors. */
interface Variants {
  readonly declarations: readonly string[];
  readonly selectors: readonly string[];
  readonly match: Readonly<Record<string, string>>;
}
type Source = Readonly<Record<string, string | readonly Variants[]>>;
type Compiled = (inputs: Record<string, unknown>, options: { locale: string }) => string;

const sources: Readonly<Record<string, Source>> = { en, id };
const messages = compiled as unknown as Readonly<Record<string, Compiled>>;

const texts = (message: Source[string]): string[] =>
  typeof message === 'string' ? [message] : message.flatMap((variants) => Object.values(variants.match));

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** Names in braces, and inputs that only choose the variant; a text may do without a number that its neighbour shows. */
function parameters(message: Source[string]): string[] {
  const shown = texts(message).flatMap((text) =>
    [...text.matchAll(/(?<!\\)\{(\w+)\}/g)].map((match) => match[1] ?? ''),
  );
  const declared = typeof message === 'string' ? [] : message.flatMap((variants) => variants.declarations);
  const inputs = declared.flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? []);
  return sorted([...shown, ...inputs]);
}

const keys = sorted(Object.values(sources).flatMap((source) => Object.keys(source)));

describe('words', () => {
  it('are there in every language of the project', () => {
    expect(sorted(Object.keys(sources))).toEqual(sorted(locales));
    expect(baseLocale).toBe('en');
    for (const source of Object.values(sources)) expect(sorted(Object.keys(source))).toEqual(keys);
  });

  it('are compiled, each one', () => {
    // The compiler reports success and writes nothing when it cannot load the reader of the source files.
    expect(sorted(Object.keys(messages))).toEqual(keys);
    expect(keys.length).toBeGreaterThan(0);
  });

  it('ask for the same parameters in every language', () => {
    for (const key of keys)
      expect(parameters(id[key as keyof typeof id]), key).toEqual(parameters(en[key as keyof typeof en]));
  });

  it.each(Object.entries(sources))('say something in %s, without stray white space', (_, source) => {
    for (const [key, message] of Object.entries(source)) {
      for (const text of texts(message)) {
        expect(text, key).not.toBe('');
        expect(text, key).toBe(text.trim());
      }
    }
  });

  it.each(Object.keys(sources))('answer in %s when asked for it, whatever the number', (locale) => {
    for (const key of keys) {
      const names = parameters(en[key as keyof typeof en]);
      for (const number of [0, 1, 2, 5, 21]) {
        const text = messages[key]?.(Object.fromEntries(names.map((name) => [name, number])), { locale });
        // Where no variant fits, a compiled message answers with its own key.
        expect(text, `${key}, ${number}`).not.toBe(key);
        expect(text, key).not.toMatch(/undefined|[{}]/);
      }
    }
  });

  it('differ by language and by number', () => {
    expect(compiled.quotes_count({ count: 1 }, { locale: 'en' })).toBe('1 quote');
    expect(compiled.quotes_count({ count: 2 }, { locale: 'en' })).toBe('2 quotes');
    expect(compiled.quotes_count({ count: 2 }, { locale: 'id' })).toBe('2 kutipan');
  });
});
