/** Is a date read in the languages and figures of many papers, and left open where it could mean two days? */
import { describe, expect, it } from 'vitest';
import { edtfOfWords } from '../../../src/dossier/typed-words.ts';
import { plainLine, writtenDates } from '../../../src/dossier/written-dates.ts';
import { typedDate } from '../../../src/suggest/cues-date.ts';
import { dateLine } from '../../../src/exchange/date-line.ts';

const EIGHTH = '2024-10-08';

describe('a date line', () => {
  it.each([
    ['id', 'Selasa, 8 Okt 2024 14:05 WIB'],
    ['id', 'Selasa (8/10/2024)'],
    ['ms', '8 Okt 2024'],
    ['ko', '입력 2024.10.08 09:15'],
    ['ko', '2024. 10. 8. 오후 3:15'],
    ['ko', '입력 2024.10.08 09:15 | 수정 2024.10.09 10:00'],
    ['en', 'Oct. 8, 2024'],
    ['en', '8th October 2024'],
    ['en', 'Published 8 October 2024, updated 9 October 2024'],
    ['ru', '8 окт. 2024'],
    ['ru', '08.10.2024, 14:05'],
    ['uk', '8 жовтня 2024 р.'],
    ['de', '8. Okt. 2024'],
    ['de', 'Stand: 08.10.2024'],
    ['fr', 'mardi 8 oct. 2024'],
    ['es', '8 de octubre del 2024'],
    ['pt', '8 de out. de 2024'],
    ['it', '8 ottobre 2024'],
    ['nl', '8 okt. 2024'],
    ['ar', '٨ أكتوبر ٢٠٢٤'],
    ['ar', '8 أكتوبر/تشرين الأول 2024'],
    ['ar', 'الثلاثاء 8 تشرين الأول 2024'],
    ['fa', '۸ اکتبر ۲۰۲۴'],
    ['he', '8 באוקטובר 2024'],
    ['ja', '2024年10月8日'],
    ['ja', '令和6年10月8日'],
    ['zh', '二〇二四年十月八日'],
    ['zh-Hant', '民國113年10月8日'],
    ['tr', '8 Ekim 2024 Salı'],
    ['tr', '8 Eki 2024'],
    ['pl', '8 października 2024'],
    ['vi', 'Thứ ba, 8 tháng 10, 2024'],
    ['vi', 'ngày 8 tháng 10 năm 2024'],
    ['th', '8 ตุลาคม 2567'],
    ['th', '8 ต.ค. 2567'],
    ['hi', '८ अक्टूबर २०२४'],
    ['bn', '৮ অক্টোবর ২০২৪'],
    ['el', '8 Οκτωβρίου 2024'],
    ['hu', '2024. október 8.'],
    ['lt', '2024 m. spalio 8 d.'],
  ])('%s: %s', (language, line) => {
    expect(dateLine(`T\n${line}\nX`, language)).toEqual({ date: EIGHTH, line });
  });

  it.each([
    ['en', '08/10/2024'],
    ['en', '31 February 2024'],
    ['en', 'Updated 9 October 2024'],
    ['en', '8 October 2024 and 9 October 2024'],
    ['en', 'No. 2024-10-081'],
  ])('%s: %s is left open', (language, line) => {
    expect(dateLine(`T\n${line}\nX`, language)).toBeUndefined();
  });

  it('is read in figures where they can mean only one day', () => {
    expect(dateLine('T\n18/10/2024\nX', 'en')?.date).toBe('2024-10-18');
    expect(dateLine('T\n08/10/2024\nX', 'fr')?.date).toBe(EIGHTH);
  });

  it('has its place in the line', () => {
    const line = plainLine('Kairo, ٨ أكتوبر ٢٠٢٤ – x');
    const [{ start, end } = { start: 0, end: 0 }] = writtenDates(line, ['ar']);
    expect(line.slice(start, end)).toBe('8 أكتوبر 2024');
  });
});

describe('what somebody types', () => {
  it.each([
    ['2024/10/08', EIGHTH],
    ['8-10-2024', EIGHTH],
    ['2024년 10월 8일', EIGHTH],
    ['8 octobre 2024', EIGHTH],
    ['٨ أكتوبر ٢٠٢٤', EIGHTH],
    ['8 ต.ค. 2567', EIGHTH],
    ['Tue 8 Oct 2024', EIGHTH],
    ['2024-02-30', undefined],
    ['31-02-2024', undefined],
    ['2024년 10월', '2024-10'],
    ['tháng 10 năm 2024', '2024-10'],
    ['ตุลาคม 2567', '2024-10'],
    ['10/2024', '2024-10'],
    ['13/2024', undefined],
    ['1990s', '199X'],
    ['1990-an', '199X'],
    ['1990er Jahre', '199X'],
    ['années 1990', '199X'],
    ['1990-е', '199X'],
    ['1990년대', '199X'],
    ['1990年代', '199X'],
    ['19th century', '18XX'],
    ['abad ke-19', '18XX'],
    ['44 BC', '-0043'],
    ['44 BCE', '-0043'],
    ['44 SM', '-0043'],
    ['44 v. Chr.', '-0043'],
    ['기원전 44년', '-0043'],
    ['1 BC', '0000'],
    ['Q3 2024', '2024-07/2024-09'],
    ['spring 2024', '2024-21'],
    ['musim panas 2024', '2024-22'],
    ['Herbst 2024', '2024-23'],
    ['hiver 2024', '2024-24'],
    ['весной 2024 года', '2024-21'],
    ['літо 2024', '2024-22'],
    ['خريف 2024', '2024-23'],
    ['2024년 겨울', '2024-24'],
    ['2024年春', '2024-21'],
    ['mùa thu 2024', '2024-23'],
    ['sonbahar 2024', '2024-23'],
    ['jesień 2024', '2024-23'],
    ['ฤดูร้อน 2024', '2024-22'],
    ['winter 2023/24', '2023-24'],
    ['summer 2023/24', undefined],
    ['spring', undefined],
    ['hello 2024', undefined],
  ])('%s', (typed, edtf) => {
    expect(typedDate(typed)).toBe(edtf);
  });

  it('is read in the languages that are likely, if there are any', () => {
    expect(edtfOfWords('12. März 2024', ['fr', 'en'])).toBeUndefined();
    expect(edtfOfWords('12. März 2024', ['de'])).toBe('2024-03-12');
  });
});
