/** Which whole word is meant by one that is half typed in a relation? */
import { describe, expect, it } from 'vitest';
import { mayBeWhole, wholeFor } from '../../../src/suggest/whole-words.ts';

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

describe('a word that is half typed', () => {
  it.each([
    ['deceiv', 'They deceived the court.', 'en', 'deceives'],
    ['decei', 'They were deceiving the court.', 'en', 'deceives'],
    ['deceiv', 'Mereka bohong.', 'id', 'deceives'],
    ['accus', 'She accused him.', 'en', 'accuses'],
    ['hir', 'She hired him.', 'en', 'hires'],
    ['suppl', 'She supplied arms.', 'en', 'supplies'],
    ['obstr', 'She obstructed him.', 'en', 'obstructs'],
    ['press', 'She accuses him of pressuring the port.', 'en', 'pressures'],
    ['pressur', 'She accuses him of pressuring the port.', 'en', 'pressures'],
    ['captu', 'They were capturing the port.', 'en', 'captures'],
    ['deliv', 'They were delivering it.', 'en', 'delivers'],
    ['works for and prais', 'She praised him.', 'en', 'works for and praises'],
    ['menye', 'Ia menyerang pangkalan.', 'id', 'menyerang'],
    ['атак', 'Он атаковал базу.', 'ru', 'атаковал'],
    ['betrü', 'Er betrügt sie.', 'de', 'betrügt'],
    ['engañ', 'Ella engaña al juez.', 'es', 'engaña'],
  ])('«%s» in «%s» (%s) is «%s»', (typed, text, language, whole) => {
    expect(wholeFor(typed, words(text), language)).toBe(whole);
  });

  it.each([
    ['deceives', 'They deceived the court.', 'en'],
    ['deceive', 'They deceived the court.', 'en'],
    ['visit', 'They visited the court.', 'en'],
    ['obstruct', 'She obstructed him.', 'en'],
    ['ban', 'She banned him.', 'en'],
    ['enga', 'They were engaking the port.', 'en'],
    ['declar', 'They were declaring it.', 'en'],
    ['supply', 'She supplied arms.', 'en'],
    ['marks', 'Markson left.', 'en'],
    ['su', 'She supplied arms.', 'en'],
    ['accused', 'She accused him.', 'en'],
    ['sues', 'She left.', 'en'],
    ['menyerang', 'Ia menyerang pangkalan.', 'id'],
  ])('but «%s» in «%s» (%s) is whole, or tells nothing', (typed, text, language) => {
    expect(wholeFor(typed, words(text), language)).toBeUndefined();
  });
});

it('Letters that may be a word by themselves are told from those that are none', () => {
  expect(['press', 'sack', 'arrest', 'help'].map(mayBeWhole)).toEqual([true, true, true, true]);
  expect(['deceiv', 'accus', 'obstr', 'suppl', 'hir'].some(mayBeWhole)).toBe(false);
});
