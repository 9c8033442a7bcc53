/** What is offered to somebody who reads an article from its start, and takes what they are told to take? */
import { expect, vi } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { advance, begin, present } from '../../../src/session/history.ts';
import { namesElsewhere } from '../../../src/session/newcomers.ts';
import { SentenceOffers } from '../../../src/session/sentence-offers.svelte.ts';
import type { Locale } from '../../../src/words/languages.ts';
import { rawDocument, soundDossier } from '../dossier/sample.ts';

/** The offers of a dossier that changes as they are taken: of its first article, at the sentence and with the states of `progress`. */
export async function offersOf(
  dossier: Dossier,
  progress: { readonly current: number; readonly states: readonly string[] },
  locale: Locale,
) {
  let history = begin(dossier, '');
  const offers = new SentenceOffers({
    get dossier() {
      return present(history);
    },
    get document() {
      return present(history).documents[0];
    },
    get history() {
      return history;
    },
    progress,
    locale,
    change: (deed, edit) => {
      history = advance(history, edit(present(history)), deed, '');
      return Promise.resolve();
    },
    coder: () => undefined,
  });
  await offers.prepare();
  /** Waits until those of the sentence are there. */
  const look = async (): Promise<SentenceOffers> => {
    const { current } = progress;
    if (offers.look()) await vi.waitFor(() => expect(offers.looked).toBe(current), { timeout: 20_000 });
    return offers;
  };
  return { offers, look, dossier: () => present(history) };
}

/**
 * `offered`: the offers of a sentence, from 0, the last one if none is told, in words of Indonesian; `take` adds the first of them; `names`:
 * those that could become actors, each with its other forms.
 */
export async function reading(text: string, language = 'id', locale: Locale = 'id') {
  const sentences = splitSentences(text, language);
  const documents = [{ ...rawDocument(text), language, sentences }];
  const dossier = soundDossier({ ...STARTER, documents, actors: [], claims: [] });
  const progress = { current: 0, states: [] };
  const { offers, look, dossier: now } = await offersOf(dossier, progress, locale);
  const at = async (sentence: number) => {
    progress.current = sentence;
    return (await look()).all;
  };
  return {
    offered: async (sentence = sentences.length - 1): Promise<readonly string[]> =>
      (await at(sentence)).map(({ claim }) => claim.sentence),
    take: async (sentence: number): Promise<void> => {
      const [first] = await at(sentence);
      if (first) offers.take(first);
    },
    names: namesElsewhere(dossier).map(({ name, also }) => [name, ...also].join(' = ')),
    actors: (): readonly string[] => now().actors.flatMap(({ name }) => Object.values(name)),
  };
}
