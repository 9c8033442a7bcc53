/** Are all sentences found that name both, in reading order, and none that name one alone? */
import { expect, it } from 'vitest';
import { sentencesNamingBoth } from '../../../src/names/both-named.ts';
import { rawActor, rawDocument, rawKind, soundDossier } from '../dossier/sample.ts';

const sentencesOf = (parts: readonly string[]): readonly (readonly [number, number])[] => {
  let at = 0;
  return parts.map((part) => {
    const range = [at, at + part.length] as const;
    at += part.length + 1;
    return range;
  });
};
const article = (id: string, ...parts: string[]) => rawDocument(parts.join(' '), { id, sentences: sentencesOf(parts) });

const dossier = soundDossier({
  documents: [
    article(
      'first',
      'Bob Reyle met Ann Calder.',
      'Ann Calder left.',
      'Later Reyle wrote to Ann Calder twice, and to Reyle.',
    ),
    article('second', 'Bob Reyle slept.', 'Ann Calder and Reyle spoke.'),
    article('third', 'Nobody came.'),
  ],
  actors: [
    rawActor('ann', { name: { en: 'Ann Calder' } }),
    rawActor('bob', { name: { en: 'Bob Reyle' }, aliases: { en: ['Reyle'] } }),
    rawActor('cid', { name: { en: 'Cid Vane' } }),
  ],
  claims: [],
});
const found = (one: string, other: string): string[] =>
  sentencesNamingBoth(dossier, one, other).map(({ document, sentence }) => `${document.id} ${sentence}`);

it('finds them by any name, whoever comes first', () => {
  expect(found('ann', 'bob')).toEqual(['first 0', 'first 2', 'second 1']);
  expect(found('bob', 'ann')).toEqual(found('ann', 'bob'));
});

it('finds none with somebody whom no article names, or who is not there', () => {
  expect(found('ann', 'cid')).toEqual([]);
  expect(found('ann', 'nobody')).toEqual([]);
});

it('knows a person by a last name that nobody else bears', () => {
  const two = soundDossier({
    actorKinds: [rawKind('person'), rawKind('organisation')],
    documents: [
      article(
        'news',
        'Roth and Brandt went to school together.',
        'Roth left.',
        'Brandts came with Roth.',
        'Port and Roth.',
      ),
      rawDocument('Вчера Кузнецову написал Орлов.', { id: 'ru', language: 'ru', sentences: [[0, 30]] }),
    ],
    actors: [
      rawActor('roth', { kind: 'person', name: { en: 'Helmut Roth' } }),
      rawActor('brandt', { kind: 'person', name: { en: 'Oskar Brandt' } }),
      rawActor('port', { kind: 'organisation', name: { en: 'Ostmere Port' } }),
      rawActor('kuznetsov', { kind: 'person', name: { ru: 'Иван Кузнецов' } }),
      rawActor('orlov', { kind: 'person', name: { ru: 'Пётр Орлов' } }),
    ],
    claims: [],
  });
  const of = (dossier: typeof two, one: string, other: string): string[] =>
    sentencesNamingBoth(dossier, one, other).map(({ document, sentence }) => `${document.id} ${sentence}`);
  expect(of(two, 'roth', 'brandt')).toEqual(['news 0']);
  expect(of(two, 'kuznetsov', 'orlov')).toEqual(['ru 0']);
  expect(of(two, 'roth', 'port'), 'a firm has no last name').toEqual([]);
  const brother = { ...two, actors: [...two.actors, { id: 'jonas', kind: 'person', name: { en: 'Jonas Brandt' } }] };
  expect(of(brother, 'roth', 'brandt'), 'of two who bear it, neither').toEqual([]);
});
