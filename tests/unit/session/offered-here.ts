/** What is offered to somebody who reads an article from its start, and takes what they are told to take? */
import { expect, vi } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { advance, begin, present } from '../../../src/session/history.ts';
import { namesElsewhere } from '../../../src/session/newcomers.ts';
import { SentenceOffers } from '../../../src/session/sentence-offers.svelte.ts';
import { rawDocument, soundDossier } from '../dossier/sample.ts';

/**
 * `offered`: the offers of a sentence, from 0, the last one if none is told, in words of Indonesian; `take` adds the first of them; `names`:
 * those that could become actors, each with its other forms.
 */
export async function reading(text: string, language = 'id') {
  const sentences = splitSentences(text, language);
  const documents = [{ ...rawDocument(text), language, sentences }];
  const dossier = soundDossier({ ...STARTER, documents, actors: [], claims: [] });
  let history = begin(dossier, '');
  const progress = { current: 0, states: [] };
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
    locale: 'id',
    change: (deed, edit) => {
      history = advance(history, edit(present(history)), deed, '');
      return Promise.resolve();
    },
    coder: () => undefined,
  });
  await offers.prepare();
  const look = async (sentence: number) => {
    progress.current = sentence;
    if (offers.look()) await vi.waitFor(() => expect(offers.looked).toBe(sentence), { timeout: 20_000 });
    return offers.all;
  };
  return {
    offered: async (sentence = sentences.length - 1): Promise<readonly string[]> =>
      (await look(sentence)).map(({ claim }) => claim.sentence),
    take: async (sentence: number): Promise<void> => {
      const [first] = await look(sentence);
      if (first) offers.take(first);
    },
    names: namesElsewhere(dossier).map(({ name, also }) => [name, ...also].join(' = ')),
    actors: (): readonly string[] => present(history).actors.flatMap(({ name }) => Object.values(name)),
  };
}
