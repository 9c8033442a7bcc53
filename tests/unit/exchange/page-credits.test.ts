/** What of a page or a pasted text is none of the article's sentences: links to others, who had a part in it, whose pictures they are. All of it is told. */
import { describe, expect, it } from 'vitest';
import { articleInPage } from '../../../src/exchange/article-in-page.ts';
import { isCredit } from '../../../src/exchange/byline.ts';
import { headCredits } from '../../../src/exchange/head-credits.ts';
import { inertPage } from '../../../src/exchange/inert-page.ts';
import { isPictureCredit } from '../../../src/names/credit-words.ts';

const P1 =
  'The Halden Clinic closed on Thursday after an audit found that it had paid a supplier twice, the city said.';
const P2 = 'The city promised to move patients to a neighbouring town by the end of October but did not name it.';

function read(parts: { head?: string; between?: string; end?: string; lang?: string }) {
  const { head = '', between = '', end = '', lang = 'en' } = parts;
  const found = articleInPage(
    inertPage(
      `<!doctype html><html lang="${lang}"><head><title>Clinic shuts after audit</title></head><body><main><article><h1>Clinic shuts after audit</h1>${head}<p>${P1}</p>${between}<p>${P2}</p>${end}</article></main></body></html>`,
    ),
  );
  const left = found.notes.flatMap((note) => (note.kind === 'left-out' && note.what === 'aside' ? note.words : []));
  return { ...found, left };
}
const LINKS = ['One school closes', 'Mayor answers doctors', 'What a repair costs'];
const list = (label: string): string =>
  `<div><p>${label}</p><ul>${LINKS.map((words) => `<li><a href="/x">${words}</a></li>`).join('')}</ul></div>`;

describe('links to other articles', () => {
  it.each([
    'Related',
    'Read more:',
    'Читайте также',
    'Baca juga:',
    'Lire aussi',
    'Lesen Sie auch',
    'Lea también',
    'Leia também',
  ])('«%s» with its links is left out, and told', (label) => {
    const { text, left, textWith } = read({ between: list(label) });
    expect(left).toEqual([label, ...LINKS]);
    expect(text).not.toContain(LINKS[0]);
    expect(textWith?.(new Set(['aside']))).toContain(LINKS[2]);
  });
  it('one link behind such words, too', () => {
    const { text, left } = read({ between: '<p><b>Read more:</b> <a href="/x">One school closes in Halden</a></p>' });
    expect(left).toEqual(['Read more: One school closes in Halden']);
    expect(text).not.toContain('school');
  });
  it('a heading that only looks so stays', () => {
    const { text } = read({ between: `<h2>Related</h2><p>${P2.replace('patients', 'doctors')}</p>` });
    expect(text).toContain('Related');
  });
});

describe('who had a part in it', () => {
  it.each([
    ['en', 'Additional reporting by Tom Hale and Ona Lind.'],
    ['en', 'Tom Hale contributed to this report.'],
    ['ru', 'Материал подготовили Варвара Кольцова и Пётр Дёмин'],
    ['id', 'Liputan tambahan oleh Dewi Lestari'],
    ['de', 'Mitarbeit: Jan Roth'],
    ['es', 'Con información de Ana Vidal'],
  ])('%s «%s» is a credit: left out, and told', (lang, line) => {
    const { text, left } = read({ lang, end: `<p>${line}</p>` });
    expect(left).toContain(line);
    expect(text).not.toContain(line);
  });
  it.each([
    'Additional reporting by the council showed that the pipes had been leaking.',
    'Материал подготовили к отправке ещё в мае.',
    'Reporting by neighbours led to the arrest.',
  ])('«%s» is a sentence', (line) => {
    expect(isCredit(line, /\p{Script=Cyrillic}/u.test(line) ? 'ru' : 'en')).toBe(false);
  });
  it.each(['Фото: мэрия Луговска', 'Foto: Budi Hartono/Antara', 'Photo: Orrin Vask / Reuters'])(
    '«%s» is of a picture',
    (line) => {
      expect(isPictureCredit(line)).toBe(true);
    },
  );
});

describe('a byline with what somebody is', () => {
  it.each([
    ['en', 'By Jane Roe, health correspondent', 'Jane Roe'],
    ['fr', 'Par Claire Vasseur, journaliste santé', 'Claire Vasseur'],
    ['id', 'Oleh Ratna Sari, wartawan kesehatan', 'Ratna Sari'],
    ['ru', 'Варвара Кольцова, медицинский обозреватель', 'Варвара Кольцова'],
  ])('%s «%s»: by %s, and the line is told', (lang, line, author) => {
    const { authors, left, text } = read({ lang, head: `<p>${line}</p>` });
    expect(authors).toEqual([author]);
    expect(left).toContain(line);
    expect(text).not.toContain(author);
  });
  it('without is told by its field alone', () => {
    expect(read({ head: '<p>By Jane Roe</p>' }).left).toEqual([]);
  });
});

describe('the head of a plain text', () => {
  const body = `${P1}\n\n${P2}`;
  it('is left out where it only says who wrote it and when', () => {
    expect(
      headCredits(
        `Health\nClinic shuts after audit\nBy Jane Roe, health correspondent\n12 September 2024\n\n${body}`,
        'en',
      ),
    ).toEqual({
      lines: ['Health', 'By Jane Roe, health correspondent', '12 September 2024'],
      text: `Clinic shuts after audit\n\n${body}`,
      authors: ['Jane Roe'],
      publisher: undefined,
      issued: '2024-09-12',
    });
  });
  it.each([
    ['nothing stands there', `Clinic shuts after audit\n\n${body}`],
    ['no paragraph follows', 'By Jane Roe\n12 September 2024\nA list\nof words'],
    ['they stand at the end', `Clinic shuts after audit\n\n${body}\n\nBy Jane Roe`],
  ])('stays where %s', (_, text) => {
    expect(headCredits(text, 'en')).toBeUndefined();
  });
});
