/** Are mails, saved pages and subtitles decoded, and is everything else refused with a reason, whatever it is called? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FoundArticle } from '../../../src/exchange/article-found.ts';
import { textFromFile } from '../../../src/exchange/text-from-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/articles/${name}`, import.meta.url));
async function found(name: string, bytes: Uint8Array): Promise<FoundArticle> {
  const read = await textFromFile(name, bytes);
  if (!('found' in read)) throw new Error(`refused: ${read.refusal}`);
  return read.found;
}

describe('a mail', () => {
  it('gives its words, who wrote it, and the day in their own time zone', async () => {
    const mail = await found('werft.eml', fixture('werft.eml'));
    expect(mail).toMatchObject({
      title: 'Re: Vertrag über die Werft',
      authors: ['Jörg Lenz'],
      issued: '2024-10-08',
      type: 'personal_communication',
      notes: [],
    });
    expect(mail.text).toContain('Die Behörde weiß das seit März.');
    expect(mail.text).toContain('>> Wir prüfen das.');
    expect(mail.text).not.toMatch(/=C3|Content-|MIME/u);
  });

  const parts = (html: string, more = ''): string =>
    `From: "Rima Tandu" <r@x.example>\r\nSubject: =?koi8-r?B?89fR2tg=?=\r\nDate: Wed, 9 Oct 2024 00:30:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${html}\r\n${more}--b--\r\n`;

  it('that is a page gives what a reader reads of it, and names what came with it', async () => {
    const enclosed =
      '--b\r\nContent-Type: application/pdf; name="deal.pdf"\r\nContent-Disposition: attachment; filename="deal.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n';
    const mail = await found(
      'a.eml',
      utf8(parts('<p>Le caf=E9 <s>noir</s></p><p style=3D"display:none">x1</p>', enclosed)),
    );
    expect(mail).toMatchObject({ text: 'Le café', title: 'Связь', issued: '2024-10-09' });
    expect(mail.notes).toEqual([
      { kind: 'attachments', names: ['deal.pdf'] },
      { kind: 'left-out', what: 'struck', words: ['noir'] },
      { kind: 'left-out', what: 'hidden', words: ['x1'] },
    ]);
  });

  it('is one whatever its name is, and an article that begins with «From» is none', async () => {
    expect((await found('called.txt', utf8(parts('<p>Hi</p>')))).text).toBe('Hi');
    const article = 'From: our correspondent\nDate: 8 October 2024\n\nThe minister left.';
    expect((await found('a.txt', utf8(article))).text).toBe(article);
  });

  it('among others is refused', async () => {
    const box = `From r@x.example Tue Oct  8 09:15:00 2024\nFrom: a@x.example\nMIME-Version: 1.0\n\nOne.\n\nFrom r@x.example Wed Oct  9 09:15:00 2024\nFrom: a@x.example\n\nTwo.\n`;
    expect(await textFromFile('in.mbox', utf8(box))).toEqual({ refusal: 'several-mails' });
  });
});

describe('a page that was saved whole', () => {
  it.each(['menlu.mhtml', 'menlu.mht', 'menlu.html', 'menlu'])('as %s gives its article', async (name) => {
    const page = await found(name, fixture('menlu.mhtml'));
    expect(page).toMatchObject({
      text: 'Menlu Bantah\n\nMenteri Rima Tandu membantah bahwa Negara Utara mengirim senjata—lagi.',
      title: 'Menlu Bantah',
      url: 'https://warta.example/a',
      language: 'id',
      type: 'webpage',
    });
    // The day on which it was saved is not the one on which it came out.
    expect(page.issued).toBeUndefined();
  });
});

describe('subtitles', () => {
  it('SRT gives what is said, without times, numbers and signs', async () => {
    const srt =
      '1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>The minister</i> said\r\nhe would go.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n{\\an8}- No! 5 < 6\r\n- Yes.\r\n';
    for (const name of ['a.srt', 'a.txt'])
      expect((await found(name, utf8(srt))).text).toBe('The minister said\nhe would go.\n- No! 5 < 6\n- Yes.');
  });

  it('WebVTT names who speaks, and what rolls up is said once', async () => {
    const vtt =
      'WEBVTT - deal\n\nNOTE nobody’s words\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Rima Tandu>We <c.loud>deny</c> it &amp; go\n\n00:02.000 --> 00:03.000\n<v Rima Tandu>We deny it &amp; go\nnow<00:02.500> and\n\n00:03.000 --> 00:04.000\nnow and\nthen.\n';
    expect((await found('a.vtt', utf8(vtt))).text).toBe('Rima Tandu: We deny it & go\nnow and\nthen.');
  });

  it.each([
    ['a.ass', '[Script Info]\nTitle: x'],
    ['a.txt', '[Script Info]\nTitle: x'],
    ['a.ttml', '<tt/>'],
  ])('%s is refused with advice', async (name, text) => {
    expect(await textFromFile(name, utf8(text))).toEqual({ refusal: 'other-subtitles' });
  });
});

describe('what a file begins with weighs more than its name', () => {
  it.each([
    ['a.txt', '<!DOCTYPE html><html><body><p>Hi</p></body></html>'],
    ['a.doc', '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p>Hi</p></body></html>'],
    [
      'a',
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Hi</p></body></html>',
    ],
  ])('%s: a page', async (name, text) => {
    expect(await found(name, utf8(text))).toMatchObject({ text: 'Hi', type: 'webpage' });
  });

  it('a Word document is one without its ending', async () => {
    expect((await found('surat', fixture('surat.docx'))).title).toBe('Menteri Bantah Tuduhan Suap');
  });

  it.each([
    ['a.txt', '{\\rtf1 hello}', 'old-word'],
    ['a.rtf', 'no rtf', 'old-word'],
    ['a.xml', '<?xml version="1.0"?><nitf><body/></nitf>', 'other-markup'],
    ['a.txt', '<?xml version="1.0"?><rss/>', 'other-markup'],
    ['a.tex', '\\documentclass{article}', 'other-markup'],
    ['a.epub', 'PK\u0003\u0004', 'other-office'],
    ['a.odt', 'x', 'other-office'],
    ['a.pages', 'x', 'other-office'],
    ['a.webarchive', 'bplist00', 'other-office'],
    ['a.txt', 'bplist00', 'other-office'],
    ['a.srt', 'no times', 'broken'],
    ['a.eml', 'no head', 'not-mail'],
  ])('%s «%s» is refused: %s', async (name, text, refusal) => {
    if (refusal === 'not-mail') expect((await found(name, utf8(text))).text).toBe(text);
    else expect(await textFromFile(name, utf8(text))).toEqual({ refusal });
  });

  it('an Outlook message is not called a Word file', async () => {
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0);
    expect(await textFromFile('a.msg', bytes)).toEqual({ refusal: 'old-mail' });
  });
});
