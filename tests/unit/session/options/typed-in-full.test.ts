/** What counts as typed in full, so that the key that saves takes it by the way? */
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../src/dossier/schema.ts';
import { actorOptions, type Names } from '../../../../src/session/options/actor-options.ts';
import { sourceOptions } from '../../../../src/session/options/speaker-options.ts';
import { typeOptions } from '../../../../src/session/options/type-options.ts';
import type { Option } from '../../../../src/session/options/option.ts';
import { rawActor, rawDocument, rawKind, rawType, soundDossier } from '../../dossier/sample.ts';

const dossier: Dossier = soundDossier({
  actorKinds: [rawKind('person'), rawKind('organisation')],
  documents: [rawDocument('Пётр Лапшин, Анна Лапшина.')],
  actors: [
    rawActor('petr', { name: { ru: 'Пётр Лапшин' } }),
    rawActor('anna', { name: { ru: 'Анна Лапшина' } }),
    rawActor('oleg', { name: { ru: 'Олег Лапшин' }, aliases: { ru: ['Олег Палыч'] } }),
    rawActor('mali', { name: { en: 'Mali', de: 'Republik Mali' } }),
    rawActor('bank', { name: { en: 'Mali Bank' } }),
    rawActor('one', { name: { en: 'Vera Quist' }, aliases: { en: ['The Heron'] } }),
    rawActor('other', { name: { en: 'Odo Brant' }, aliases: { en: ['The Heron'] } }),
    rawActor('office', { kind: 'organisation', name: { ru: 'Росприроднадзором' } }),
    rawActor('seoul', { name: { ko: '서울' } }),
    rawActor('cairo', { name: { ar: 'القاهرة' } }),
  ],
  relationTypes: [
    rawType('arrests', { label: { en: 'arrests', ru: 'арестовывает' }, family: 'law' }),
    rawType('aids', {
      label: { en: 'aids' },
      noun: { en: 'aid' },
      labelDenied: { en: 'gives no aid to' },
      family: 'law',
    }),
    rawType('buys', { label: { en: 'acquires' }, family: 'economy' }),
    rawType('gets', { label: { en: 'acquires' }, family: 'economy' }),
  ],
  claims: [],
});
const names = (language: string, more: Partial<Names> = {}): Names => ({
  ...{ first: [], fresh: [], language, guess: () => undefined },
  ...more,
});
const meant = <T>(options: readonly Option<T>[]): T | undefined => (options[0]?.whole ? options[0].value : undefined);
const who = (typed: string, language = 'ru', more: Partial<Names> = {}) =>
  meant(actorOptions(dossier, 'en', typed, names(language, more)));
const what = (typed: string) => meant(typeOptions(dossier, 'en', typed, { first: [], language: 'en' }));
const speaker = (typed: string, more: Partial<Names> = {}) =>
  meant(sourceOptions(dossier, 'en', typed, names('en', more)));

describe('an actor', () => {
  it.each([
    ['Пётр Лапшин', 'petr'],
    ['пётр лапшин', 'petr'],
    // The actor is called by a case of the name.
    ['Росприроднадзор', 'office'],
    ['Анна Лапшина', 'anna'],
    ['олег палыч', 'oleg'],
    ['mali', 'mali'],
    ['Republik Mali', 'mali'],
    ['Mali Bank', 'bank'],
    ['서울', 'seoul'],
    ['القاهرة', 'cairo'],
  ])('is typed in full by «%s»', (typed, id) => {
    expect(who(typed)).toEqual({ id });
  });

  it.each([
    ['the beginning of a name', 'Пётр Лап'],
    ['a letter', 'л'],
    ['the surname of several', 'Лапшин'],
    ['a first name', 'Олег'],
    ['the beginning of two', 'Mal'],
    ['a name of two', 'The Heron'],
    ['a name with a slip', 'Vera Quists Bank'],
    ['a slip', 'Vera Qiust'],
    ['what may be another name', 'Пётра Лапшина'],
    ['a name that stands nowhere', 'Tombak Biru'],
    ['nothing', ' '],
  ])('is not typed in full by %s: «%s»', (_, typed) => {
    expect(who(typed)).toBeUndefined();
  });

  it('who is new is typed in full by the name that stands in the articles', () => {
    const one = { name: 'Nadia Orlo', kind: 'person', language: 'en', kinds: ['person', 'state'] };
    for (const more of [{ fresh: [one] }, { elsewhere: [{ ...one, also: ['Orlo'] }] }]) {
      expect(who('nadia orlo', 'en', more)).toMatchObject({ name: 'Nadia Orlo' });
      for (const half of ['Nadia', 'Orlo', 'Nadia Orl']) expect(who(half, 'en', more)).toBeUndefined();
    }
  });
});

describe('a relation', () => {
  it('is typed in full by its label, in any language', () => {
    expect(['arrests', 'Арестовывает', 'aids'].map(what)).toEqual([
      { id: 'arrests' },
      { id: 'arrests' },
      { id: 'aids' },
    ]);
  });

  it.each(['a', 'arrest', 'acquires', 'gives no aid to', 'deceives', ''])('is not typed in full by «%s»', (typed) => {
    expect(what(typed)).toBeUndefined();
  });
});

describe('who says so', () => {
  it('is typed in full as any actor is, or by the words for nobody and for the article', () => {
    expect(speaker('Vera Quist')).toEqual({ source: { actor: 'one' } });
    expect(speaker('not named in the text') ?? speaker('anonymous')).toEqual({ source: { anonymous: true } });
  });

  it('is not typed in full by the beginning of a name, nor by one that may stay a name', () => {
    const fresh = [{ name: 'Nadia Orlo', kind: 'person', language: 'en' }];
    for (const typed of ['Vera', 'v', 'The Heron', 'Tombak Biru', 'anon', 'Nadia Orlo'])
      expect(speaker(typed, { fresh })).toBeUndefined();
  });
});
