/** Are the writer and the paper read out of the head of a text, and nothing that only looks like them? */
import { describe, expect, it } from 'vitest';
import { isCredit, readByline, withoutCredits } from '../../../src/exchange/byline.ts';

describe('a line that says who wrote it', () => {
  it.each([
    ['en', 'By Ines Calder, The Marlow Courier, 12 March 2026', ['Ines Calder'], 'The Marlow Courier'],
    ['en', 'By Ines Calder', ['Ines Calder'], undefined],
    ['en', 'BY INES CALDER | Reuters', ['INES CALDER'], 'Reuters'],
    ['en', 'By Ines Calder and Bo Li, political editors', ['Ines Calder', 'Bo Li'], undefined],
    ['en', 'By Ines Calder, Bo Li and Cy Dun', ['Ines Calder', 'Bo Li', 'Cy Dun'], undefined],
    ['en', 'By Ines Calder in Port Lenz', ['Ines Calder'], undefined],
    ['id', 'Oleh Rima Tandu dan Budi Lenz, Harian Selat, 8 Oktober 2024', ['Rima Tandu', 'Budi Lenz'], 'Harian Selat'],
    ['id', 'Penulis: Rima Tandu', ['Rima Tandu'], undefined],
    ['de', 'Von Jörg van der Lenz', ['Jörg van der Lenz'], undefined],
    ['fr', 'Par Anne-Marie L’Orme, Le Courrier du Port', ['Anne-Marie L’Orme'], 'Le Courrier du Port'],
    ['ko', '홍길동 기자', ['홍길동'], undefined],
    ['zh', '记者 王小明', ['王小明'], undefined],
    ['ru', 'Автор: Иво Павел', ['Иво Павел'], undefined],
    ['en', 'The Marlow Courier, 12 March 2026', [], 'The Marlow Courier'],
    ['en', 'Reuters, 12 March 2026', [], 'Reuters'],
    ['en', 'By Reuters', [], 'Reuters'],
    ['id', 'Oleh Kompas', [], 'Kompas'],
    ['id', 'TEMPO, 8 Oktober 2024', [], 'TEMPO'],
    ['id', 'Oleh Rima Tandu, Tempo', ['Rima Tandu'], 'Tempo'],
  ])('%s: %s', (language, line, authors, publisher) => {
    expect(readByline(`Harbour deal signed\n${line}\n\nThe text begins here.`, language)).toEqual({
      authors,
      publisher,
    });
    expect(isCredit(line, language)).toBe(true);
  });

  it.each([
    ['en', 'By signing the deal, the minister broke the law.'],
    ['en', 'By Monday, nobody knew.'],
    ['en', 'By 2024 the port had closed'],
    ['id', 'Di Jakarta, 8 Oktober 2024'],
    ['en', 'Port Lenz, 8 October 2024'],
    ['en', 'Marlow, 8 October 2024'],
    ['id', 'Batam, 8 Oktober 2024'],
    ['de', 'Von der Werft kam nichts.'],
  ])('is not this: %s: %s', (language, line) => {
    expect(readByline(`Title\n${line}\nText.`, language)).toBeUndefined();
  });

  it.each([
    ['en', 'By Ines Calder', 'The Marlow Courier', 'The Marlow Courier'],
    ['en', 'By Ines Calder', 'Reuters', 'Reuters'],
    ['id', 'Oleh Rima Tandu', 'Harian Selat', 'Harian Selat'],
    ['en', 'By Ines Calder', 'The Harbour Deal', undefined],
    ['en', 'By Ines Calder', 'Harbour Deal Makes the News', undefined],
    ['en', 'By Ines Calder', 'Ferries stop at the Marlow Courier', undefined],
    ['en', 'By Ines Calder, The Ferry Post', 'The Marlow Courier', 'The Ferry Post'],
    ['en', 'Ines Calder', 'The Marlow Courier', undefined],
  ])('%s: %s, and below it %s', (language, line, below, publisher) => {
    const text = `Harbour deal signed\n${line}\n${below}\n\nThe text begins here.`;
    expect(readByline(text, language)?.publisher).toBe(publisher);
    const own = withoutCredits(`${line}\n${below}\n\nThe text begins here.`, language);
    expect(own.startsWith('The text')).toBe(publisher === below);
  });

  it('is no title, and no first sentence', () => {
    const text = 'By Ines Calder, The Marlow Courier, 12 March 2026\n\nThe deal was signed. Nobody knew.';
    expect(withoutCredits(text, 'en')).toBe('The deal was signed. Nobody knew.');
    expect(withoutCredits('The deal was signed.', 'en')).toBe('The deal was signed.');
  });
});
