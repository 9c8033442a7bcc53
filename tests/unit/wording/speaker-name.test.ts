/** What is a speaker called who is no actor? */
import { expect, it } from 'vitest';
import { speakerName } from '../../../src/wording/speaker-name.ts';

const article = (id: string, title?: string, publisher?: string) => ({
  id,
  language: 'en',
  csl: { type: 'article' as const, ...(title && { title }), ...(publisher && { publisher }) },
  text: '',
  sentences: [],
});
const named = (documents: ReturnType<typeof article>[], document: string): string =>
  speakerName(
    'document:one',
    new Map([['document:one', { document }]]),
    { actors: [], documents: documents as never, language: 'en' },
    'en',
  );

it('an article without a publisher is called by its title where there are several', () => {
  const [one, two] = [article('a', 'Harbour news'), article('b', 'Market news')];
  expect(named([one], 'a')).toBe('the article itself');
  expect(named([one, two], 'a')).toBe('the article itself (Harbour news)');
  expect(named([one, two], 'b')).toBe('the article itself (Market news)');
});

it('its publisher is what it is called by, if it has one; without either it is only the article', () => {
  expect(named([article('a', 'Harbour news', 'The Tide'), article('b')], 'a')).toBe('the article itself (The Tide)');
  expect(named([article('a'), article('b')], 'a')).toBe('the article itself');
});
