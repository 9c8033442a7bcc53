/** Which steps of a story make its card as high as it is? */
import { expect, it } from 'vitest';
import { addStep } from '../../../src/edit/story.ts';
import { longestSteps } from '../../../src/wording/step-text.ts';
import { soundDossier } from '../dossier/sample.ts';

const told = (...texts: readonly (string | undefined)[]) => {
  const empty = soundDossier({ claims: [] });
  const story = texts.map((text, i) => ({
    id: `s${i}`,
    title: { en: 'Step' },
    ...(text !== undefined && { text: { en: text } }),
    view: '',
  }));
  return { ...empty, story: texts.length ? story : addStep(empty, 'en', 'Step', '').story };
};

it('are those with most words, or with most lines of their own', () => {
  const dossier = told('Short.', undefined, 'Long, '.repeat(60), 'One\ntwo\nthree\nfour.', 'Shorter.');
  expect(longestSteps(dossier, 'en')).toEqual([2, 3, 0]);
  expect(longestSteps(dossier, 'en', 1)).toEqual([2]);
  // Told in another language as far as it is.
  expect(longestSteps(dossier, 'id', 1)).toEqual([2]);
});

it('are all of a few, also of steps without words', () => {
  expect(longestSteps(told(), 'en')).toEqual([0]);
  expect(longestSteps({ ...told(), story: [] }, 'en')).toEqual([]);
});
