/** Is a date that somebody types read as they mean it, and is it told what of it they did not type? */
import { describe, expect, it } from 'vitest';
import type { Letters } from '../../../src/session/draft.ts';
import { readingOf, TypedDates, type Guess } from '../../../src/session/typed-dates.svelte.ts';

const LANGUAGES = ['en', 'en'];

describe('a typed date', () => {
  it.each<[string, string, string | undefined, Guess | undefined]>([
    ['when', '20 December 2023', '2023-12-20', undefined],
    ['when', '20 December', '2023-12-20', 'year'],
    ['when', 'December 20', '2023-12-20', 'year'],
    ['when', '3 May', '2024-05-03', 'year'],
    ['when', '3 мая', '2024-05-03', 'year'],
    ['when', 'March', '2024-03', 'year'],
    ['when', 'about 3 May', '2024-05-03~', 'year'],
    ['when', '4 March – 5 April', '2024-03-04/2024-04-05', 'year'],
    ['when', '04/03/2024', '2024-03-04', 'order'],
    ['when', '04-03-2024', '2024-03-04', 'order'],
    // Numbers with full stops have the day first wherever they are written, and there is no thirteenth month.
    ['when', '04.03.2024', '2024-03-04', undefined],
    ['when', '13/03/2024', '2024-03-13', undefined],
    ['when', '04/04/2024', '2024-04-04', undefined],
    ['when', '2024-03-04', '2024-03-04', undefined],
    ['when', 'yesterday', '2024-03-13', 'day'],
    ['when', 'Tuesday', '2024-03-12', 'day'],
    ['when', 'last month', '2024-02', 'day'],
    ['when', 'this year', '2024', 'day'],
    ['when', 'since 2022', '2022/..', undefined],
    ['when', '20 Dece', undefined, undefined],
    // Nothing was said after the article that tells of it came out.
    ['said', '3 May', '2023-05-03', 'year'],
    ['said', '14 March', '2024-03-14', 'year'],
    ['said', '15 March', '2023-03-15', 'year'],
    ['said', '3 May 2024', '2024-05-03', undefined],
    ['said', '4 March – 5 April', '2023-03-04/2023-04-05', 'year'],
  ])('of the field “%s”, “%s”, is %s, with the %s added', (field, text, edtf, guess) => {
    const reading = readingOf(field as 'when' | 'said', text, '2024-03-14', LANGUAGES);
    expect(reading).toEqual(edtf === undefined ? undefined : { edtf, ...(guess && { guess }) });
  });

  it('on the day that four years have once is the last one before the article', () => {
    expect(readingOf('said', '29 February', '2024-02-10', LANGUAGES)).toEqual({ edtf: '2020-02-29', guess: 'year' });
  });

  it.each(['2024-01-31', '2024-12-31', '2024-02-29'])(
    'without a year is told from one that is counted, on %s',
    (issued) => {
      expect(readingOf('when', '3 May', issued, LANGUAGES)?.guess).toBe('year');
      expect(readingOf('when', 'yesterday', issued, LANGUAGES)?.guess).toBe('day');
    },
  );

  it('is read by the month alone in which an article came out', () => {
    expect(readingOf('said', 'May', '2024-03', LANGUAGES)).toEqual({ edtf: '2023-05', guess: 'year' });
  });
});

/** A claim in which dates are typed. */
function typing(letters: Letters): {
  readonly dates: TypedDates;
  readonly said: [string, string, string | undefined][];
} {
  const said: [string, string, string | undefined][] = [];
  let left = letters;
  let content = { evidence: [], when: '2021-05-03' } as object;
  const composing = {
    ...{ draft: undefined, dossier: undefined, issued: '2024-03-14', documentOf: () => undefined },
    get content() {
      return content as never;
    },
    get letters() {
      return left;
    },
    type: (field: keyof Letters) => {
      const { [field]: _, ...others } = left;
      left = others;
    },
    sayDate: (field: 'when' | 'said', text: string, edtf: string | undefined) => {
      said.push([field, text, edtf]);
      content = { ...content, [field]: edtf === '' ? undefined : edtf };
    },
  };
  return { dates: new TypedDates(composing, () => 'en'), said };
}

describe('the dates of a form', () => {
  it('are shown as they are read while they are typed, and stay marked once they are said', () => {
    const { dates, said } = typing({ when: '20 December' });
    expect(dates.shown('when')).toEqual({ typing: true, edtf: '2023-12-20', guess: 'year' });
    dates.sayTyped();
    expect(said).toEqual([['when', '20 December', '2023-12-20']]);
    expect(dates.shown('when')).toEqual({ typing: false, edtf: '2023-12-20', guess: 'year' });
  });

  it('lose the mark with the next that is typed in full', () => {
    const { dates } = typing({ when: '20 December' });
    dates.sayTyped();
    dates.say('when', '20 December 2023');
    expect(dates.shown('when')).toEqual({ typing: false, edtf: '2023-12-20' });
  });

  it('are what stood there before where that is typed again, or nothing is', () => {
    const same = typing({ when: 'May 3, 2021' });
    expect(same.dates.shown('when')).toEqual({ typing: false, edtf: '2021-05-03' });
    same.dates.sayTyped();
    expect(same.said).toEqual([['when', 'May 3, 2021', '2021-05-03']]);
    const wiped = typing({ when: ' ' });
    expect(wiped.dates.shown('when')).toEqual({ typing: true });
    wiped.dates.sayTyped();
    expect(wiped.said).toEqual([['when', ' ', '']]);
  });

  it('are told where they cannot be read', () => {
    const { dates, said } = typing({ said: '32 May' });
    expect(dates.shown('said')).toEqual({ typing: true, unread: '32 May' });
    dates.sayTyped();
    expect(said).toEqual([['said', '32 May', undefined]]);
  });
});
