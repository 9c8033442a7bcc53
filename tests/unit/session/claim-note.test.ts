/** Under which language does a note stand, while it is written and once it is? */
import { expect, it } from 'vitest';
import { shownTag, withNote } from '../../../src/session/claim-note.ts';

it('the field shows the text of the page’s language, or the one that was just written in another', () => {
  expect(shownTag(undefined, undefined, 'en')).toBe('en');
  expect(shownTag({ en: 'a', ru: 'б' }, {}, 'en')).toBe('en');
  expect(shownTag({ ru: 'б' }, {}, 'en')).toBe('ru');
  // It was there before: nobody has written it here.
  expect(shownTag({ ru: 'б' }, { ru: 'б' }, 'en')).toBe('en');
  expect(shownTag({ ru: 'бб', de: 'c' }, { ru: 'б', de: 'c' }, 'en')).toBe('ru');
});

it('a text is kept under the language of its letters, and moves there when they change', () => {
  const begun = withNote('Ким', undefined, undefined, 'en', ['ru', 'id']);
  expect(begun).toEqual({ ru: 'Ким' });
  expect(withNote('Kim', begun, undefined, 'en', ['ru', 'id'])).toEqual({ en: 'Kim' });
  // What others wrote in other languages stays.
  expect(withNote('Kim', { ko: '김' }, { ko: '김' }, 'en', ['ru'])).toEqual({ ko: '김', en: 'Kim' });
});
