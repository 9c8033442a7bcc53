/** Are dates said as is usual where the reader lives, and otherwise as the language has them? */
import { afterEach, describe, expect, it } from 'vitest';
import { spanText } from '../../../src/scene/timeline/span-text.ts';
import { changeText } from '../../../src/session/change-text.ts';
import { whenText } from '../../../src/view/library/when-text.ts';
import { dateText } from '../../../src/wording/date-text.ts';
import { dateLocale, setRegions } from '../../../src/words/regions.ts';

afterEach(() => setRegions([]));

describe('the region of a reader', () => {
  it.each<[string, readonly string[], string, string]>([
    ['is that of the page’s language', ['en-GB', 'en'], 'en-GB', 'id'],
    ['is the first of several', ['de-DE', 'en-AU', 'en-US'], 'en-AU', 'id'],
    ['is that of either language', ['id-ID', 'en-NZ'], 'en-NZ', 'id-ID'],
    ['is not that of another language', ['de-DE', 'fr-CA'], 'en', 'id'],
    ['may stand behind a script', ['en-Latn-gb'], 'en-GB', 'id'],
    ['may be of several countries', ['en-150'], 'en-150', 'id'],
    ['is nothing where none is named', ['en', 'id'], 'en', 'id'],
    ['is nothing in what is no language tag', ['en-US@posix', 'C', '', 'en_GB'], 'en', 'id'],
  ])('%s: %j', (_, preferred, en, id) => {
    setRegions(preferred);
    expect([dateLocale('en'), dateLocale('id')]).toEqual([en, id]);
  });

  it('decides how a day, a stretch of time, a moment and a step of the history are said', () => {
    const [day, moment] = ['2024-10-08', '2024-10-08T14:05:00.000Z'];
    const said = (): string[] =>
      [
        dateText(day, 'en'),
        dateText('2024-10-08/..', 'en'),
        spanText(Date.UTC(2024, 9, 5), Date.UTC(2024, 9, 8), 'en', 'day'),
        whenText(moment, '2026-01-01T00:00:00.000Z', 'en').replace(/,[^,]*$/u, ''),
        changeText({ kind: 'restored', what: moment }, 'en').replace(/,[^,]*$/u, ''),
        dateText(day, 'id'),
      ].map((text) => text.replaceAll(/\s/gu, ' '));
    expect(said()).toEqual([
      'October 8, 2024',
      'since October 8, 2024',
      'October 5 – 8, 2024',
      'Oct 8, 2024',
      'Back to how it was: Oct 8, 2024',
      '8 Oktober 2024',
    ]);
    setRegions(['en-GB']);
    expect(said()).toEqual([
      '8 October 2024',
      'since 8 October 2024',
      '5 – 8 October 2024',
      '8 Oct 2024',
      'Back to how it was: 8 Oct 2024',
      '8 Oktober 2024',
    ]);
  });
});
