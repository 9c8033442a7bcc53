/**
 * What text does a file hold? One answer for every file: what was found in it, or why nothing was taken. What it begins with weighs
 * more than what it is called. The libraries for each kind come only when a file of that kind does.
 */
import type { FoundArticle, FoundNote, LeftOut, Refusal } from './article-found.ts';
import { decodeText, unknownEncoding } from './decode-text.ts';
import { didNotCome } from './did-not-come.ts';
import { tidyText } from './tidy-text.ts';
import { TooLarge } from './too-large.ts';

/** In bytes; a document with pictures may be large, its text hardly. */
const LARGEST_FILE = 30 * 1024 * 1024;
/** In UTF-16 units: a long book. */
const LONGEST_TEXT = 2_000_000;

export type FromFile =
  | { readonly found: FoundArticle }
  /** `encoding`: the name of the one that it is in, where that is why. */
  | { readonly refusal: Refusal; readonly encoding?: string };

const begins = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((c, i) => bytes[i] === c.charCodeAt(0));

/** `encoding`: which one a person has chosen, having seen what comes out of a guess. */
export async function textFromFile(name: string, bytes: Uint8Array, encoding?: string): Promise<FromFile> {
  if (bytes.length === 0) return { refusal: 'empty' };
  if (bytes.length > LARGEST_FILE) return { refusal: 'too-big' };
  const refusal = kindRefused(name, bytes);
  if (refusal) return { refusal };
  const unknown = encoding === undefined && !isPacked(bytes) ? unknownEncoding(bytes) : undefined;
  if (unknown !== undefined) return { refusal: 'not-text', encoding: unknown };
  let read: FoundArticle | Refusal;
  try {
    read = await readAs(name, bytes, encoding);
  } catch (cause) {
    // The file is not to blame when what reads it did not come.
    if (didNotCome(cause)) throw cause;
    return { refusal: cause instanceof TooLarge ? 'too-big' : 'broken' };
  }
  if (typeof read === 'string') return { refusal: read };
  // What was no text comes out full of characters that no text has.
  if (!isPacked(bytes) && encoding === undefined && unreadable(read.text)) return { refusal: 'not-text' };
  const text = tidyText(read.text);
  if (text.trim() === '') return { refusal: 'empty' };
  if (text.length > LONGEST_TEXT) return { refusal: 'too-big' };
  const { textWith } = read;
  const again = textWith && { textWith: (taken: ReadonlySet<LeftOut>) => tidyText(textWith(taken)) };
  return { found: { ...read, text, ...again } };
}

const isZip = (bytes: Uint8Array): boolean => begins(bytes, 'PK\x03\x04');
const headOf = (bytes: Uint8Array, length = 4000): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, length));
/** Its mark may stand behind other bytes, as the format allows. */
const isPdf = (bytes: Uint8Array): boolean => /^(?:\u00EF\u00BB\u00BF)?\s*%PDF-/u.test(headOf(bytes, 1024));
/** A Word document names its text among the files that are packed in it. */
const isDocx = (bytes: Uint8Array): boolean =>
  isZip(bytes) && /word\/document\d*\.xml/u.test(headOf(bytes, 60_000) + headOf(bytes.subarray(-60_000), 60_000));

/** Its letters are packed: what their bytes look like says nothing. */
const isPacked = (bytes: Uint8Array): boolean => isZip(bytes) || isPdf(bytes);

/** By what it begins with, whatever it is called; then by name. */
function kindRefused(name: string, bytes: Uint8Array): Refusal | undefined {
  const head = headOf(bytes)
    .replace(/^\u00EF\u00BB\u00BF/u, '')
    .trimStart();
  if (begins(bytes, '\xD0\xCF\x11\xE0')) return /\.(?:msg|oft)$/iu.test(name) ? 'old-mail' : 'old-word';
  if (head.startsWith('{\\rtf')) return 'old-word';
  if (isZip(bytes) && !isDocx(bytes) && !/\.docx$/iu.test(name)) return 'other-office';
  if (begins(bytes, '\x1F\x8B') || /^(?:bplist00|%!PS|AT&TFORM|7z\u00BC\u00AF|Rar!|BZh)/u.test(head))
    return 'other-office';
  if (
    /\.(?:odt|ott|sxw|pages|epub|mobi|azw3?|fb2|wpd|djvu|xps|ps|webarchive|pptx?|xlsx?|od[ps]|numbers|key|zip|gz|7z|rar)$/iu.test(
      name,
    )
  )
    return 'other-office';
  if (/^\[Script Info\]/iu.test(head) || /\.(?:ass|ssa|sub|ttml|dfxp|sbv|smi|stl)$/iu.test(name))
    return 'other-subtitles';
  if (
    /^\\documentclass|^\\input|^%[^\n]*\n\\documentclass/u.test(head) ||
    /\.(?:tex|latex|rst|adoc|asciidoc|org)$/iu.test(name)
  )
    return 'other-markup';
  if (/\.(?:json|svg)$/iu.test(name)) return 'dossier';
  if (head.startsWith('{') && head.includes('"benang-dossier"')) return 'dossier';
  return undefined;
}

function unreadable(text: string): boolean {
  const head = text.slice(0, 20_000);
  // oxlint-disable-next-line no-control-regex
  const odd = head.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/gu)?.length ?? 0;
  return odd > head.length / 200 + 2;
}

async function readAs(name: string, bytes: Uint8Array, chosen: string | undefined): Promise<FoundArticle | Refusal> {
  if (isPdf(bytes)) return readPdf(bytes);
  if (isZip(bytes) || /\.docx$/iu.test(name)) return readDocx(bytes);
  if (/\.doc$/iu.test(name) && !/<html[\s>]/iu.test(headOf(bytes)))
    return isMailLike(name, bytes) ? readMailFile(bytes) : 'old-word';
  if (/\.rtf$/iu.test(name)) return 'old-word';
  if (isMailLike(name, bytes)) return readMailFile(bytes);
  const declared = declaredIn(bytes);
  const { text, encoding, sure, damaged } = decodeText(bytes, declared, chosen);
  const notes: FoundNote[] =
    encoding === 'utf-8' && chosen === undefined
      ? []
      : [{ kind: 'encoding', encoding, sure, ...(chosen === undefined ? {} : { chosen: true }) }];
  if (damaged) notes.push({ kind: 'damaged', encoding, count: damaged });
  const head = text.slice(0, 4000).trimStart();
  if (isPage(name, head)) {
    const read = await readPage(text);
    return { ...read, notes: [...notes, ...read.notes] };
  }
  if (
    /^<\?xml\s|^<(?:rss|feed|nitf|newsItem|newsMessage|TEI|article\s[^>]*xmlns|w:document|office:)/iu.test(head) ||
    /\.(?:xml|rss|atom|tei)$/iu.test(name)
  )
    return 'other-markup';
  const { isSubtitles, textFromSubtitles } = await import('./text-from-subtitles.ts');
  if (isSubtitles(head)) {
    const { text: words, readings } = textFromSubtitles(text);
    const read = { text: words, type: 'broadcast' };
    if (!readings.length) return { ...read, notes };
    return {
      ...read,
      notes: [...notes, { kind: 'left-out', what: 'reading', words: readings }],
      textWith: (taken) => textFromSubtitles(text, taken.has('reading')).text,
    };
  }
  if (/\.(?:srt|vtt)$/iu.test(name)) return 'broken';
  if (/\.(?:md|markdown|mdown|mkd)$/iu.test(name)) return readMarkdown(text, notes);
  return withoutHead(text, notes);
}

/** A text without who wrote it and when at its head: that is told, and can be taken in. `textWith`: where it is read in several ways. */
async function withoutHead(
  text: string,
  notes: readonly FoundNote[],
  textWith?: FoundArticle['textWith'],
): Promise<FoundArticle> {
  const [{ headCredits }, { guessLanguage }] = await Promise.all([
    import('./head-credits.ts'),
    import('./guess-language.ts'),
  ]);
  const language = guessLanguage(text) ?? 'en';
  const own = headCredits(text.replace(/\r\n?/gu, '\n'), language);
  if (!own) return { text, notes, ...(textWith && { textWith }) };
  const { lines, authors, publisher, issued } = own;
  return {
    ...{ text: own.text, authors, publisher, issued },
    notes: [...notes, { kind: 'left-out', what: 'aside', words: lines }],
    textWith: (taken) => {
      const whole = textWith?.(taken) ?? text;
      return taken.has('aside') ? whole : (headCredits(whole, language)?.text ?? whole);
    },
  };
}

/** By its name, or because it begins as one. */
const isPage = (name: string, head: string): boolean =>
  /\.(?:x?html?|xht|shtml|php|aspx?)$/iu.test(name) ||
  /^(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/iu.test(withoutPreface(head));

/** Without what may stand before a page begins: a declaration, comments. */
function withoutPreface(head: string): string {
  let rest = head.replace(/^<\?xml[^>]*>\s*/iu, '');
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

async function readPage(text: string): Promise<FoundArticle> {
  const [{ articleInPage }, { inertPage }] = await Promise.all([
    import('./article-in-page.ts'),
    import('./inert-page.ts'),
  ]);
  return { type: 'webpage', ...articleInPage(inertPage(text)) };
}

/** The words of a page that is all text, by the one rule for what is read. */
async function wordsOf(
  html: string,
): Promise<Pick<FoundArticle, 'text' | 'notes' | 'textWith'> & { readonly page: Document }> {
  const [{ inertPage }, { readDom }, { stylesOf }, { leftOutOf }] = await Promise.all([
    import('./inert-page.ts'),
    import('./text-of-dom.ts'),
    import('./unread-words.ts'),
    import('./left-out.ts'),
  ]);
  const page = inertPage(html);
  const styles = stylesOf(page);
  const read = readDom(page.body, { styles });
  return { page, text: read.text, ...leftOutOf(read, (taken) => readDom(page.body, { styles, taken }).text) };
}

async function readDocx(bytes: Uint8Array): Promise<FoundArticle> {
  const { pageFromDocx } = await import('./text-from-docx.ts');
  const { page, ...read } = await wordsOf(await pageFromDocx(bytes));
  return { ...read, title: heading(page) };
}

/** Letters whose meaning the file does not give, as pictures do not. */
const UNMAPPED = /[\p{Co}\uFFFD]/gu;

async function readPdf(bytes: Uint8Array): Promise<FoundArticle | Refusal> {
  const [{ textFromPdf }, { languageIn }] = await Promise.all([
    import('./text-from-pdf.ts'),
    import('./article-in-page.ts'),
  ]);
  const read = await textFromPdf(bytes);
  if (!read || unreadable(read.text) || (read.text.match(UNMAPPED)?.length ?? 0) > read.text.length / 10) return 'scan';
  const own = await withoutHead(read.text, read.notes, read.textWith);
  return withAside({ ...own, title: read.title, language: languageIn(read.language) }, read.aside);
}

async function readMarkdown(text: string, notes: readonly FoundNote[]): Promise<FoundArticle> {
  const [{ pageFromMarkdown }, { addressIn, languageIn }, { dateIn }] = await Promise.all([
    import('./text-from-markdown.ts'),
    import('./article-in-page.ts'),
    import('./published.ts'),
  ]);
  const { html, said } = pageFromMarkdown(text.replace(/\r\n?/gu, '\n'));
  const { page, ...read } = await wordsOf(html);
  const author = said.get('author');
  return {
    ...read,
    title: said.get('title') ?? heading(page),
    publisher: said.get('publisher') ?? said.get('source'),
    ...(author ? { authors: [author] } : {}),
    issued: dateIn(said.get('date')),
    url: addressIn(said.get('url') ?? said.get('link')),
    language: languageIn(said.get('lang') ?? said.get('language')),
    notes: [...notes, ...read.notes],
  };
}

const MAIL_NAME = /\.(?:eml|emlx|mht|mhtml|mbox|mbx|nws)$/iu;

/** The head of a mail is plain enough to be looked at without a library; what it holds is not. */
function isMailLike(name: string, bytes: Uint8Array): boolean {
  const head = headOf(bytes, 40_000);
  return (
    /^(?:\u00EF\u00BB\u00BF)?(?:\d+\s*\r?\n)?(?:>?From |[\w-]+:[ \t])/u.test(head) &&
    (MAIL_NAME.test(name) ||
      /^(?:mime-version|received|return-path|message-id|content-transfer-encoding|delivered-to):/imu.test(
        head.split(/\r?\n\r?\n/u)[0] ?? '',
      ))
  );
}

async function readMailFile(bytes: Uint8Array): Promise<FoundArticle | Refusal> {
  const { isMail, isMailbox, readMail } = await import('./text-from-mail.ts');
  // Apple puts a number before a mail that it keeps.
  const counted = /^\d+\s*\r?\n/u.exec(headOf(bytes, 40))?.[0].length ?? 0;
  const own = bytes.subarray(counted);
  if (!isMail(headOf(own, 40_000), true)) return 'broken';
  if (isMailbox(headOf(own, own.length))) return 'several-mails';
  const mail = await readMail(own);
  const isPageSaved =
    /^(?:snapshot-content-location:|from:\s*<saved by)/imu.test(headOf(own, 4000)) ||
    (mail.text === undefined && mail.from === undefined);
  const [main, ...frames] = mail.pages;
  if (isPageSaved && main !== undefined) {
    const { addressIn } = await import('./article-in-page.ts');
    const page = await readPage(main);
    const framed = await Promise.all(frames.map(async (frame) => (await wordsOf(frame)).text));
    const read = { ...page, title: page.title ?? mail.subject, url: page.url ?? addressIn(mail.address) };
    return withAside(read, [...framed, ...mail.around]);
  }
  const about = {
    title: mail.subject,
    ...(mail.from === undefined ? {} : { authors: [mail.from] }),
    issued: mail.sent,
    type: 'personal_communication',
  };
  const enclosed: FoundNote[] = mail.attachments.length ? [{ kind: 'attachments', names: mail.attachments }] : [];
  if (mail.text !== undefined) return withAside({ ...about, text: mail.text, notes: enclosed }, mail.around);
  if (!mail.pages.length) return 'empty';
  const { text, notes, textWith } = await wordsOf(mail.pages.join(''));
  return withAside({ ...about, text, textWith, notes: [...enclosed, ...notes] }, mail.around);
}

/** What was read, with more pieces beside it that a reader may take in: they come at its end. */
function withAside(read: FoundArticle, more: readonly string[]): FoundArticle {
  const pieces = more.filter((words) => words.trim() !== '');
  if (!pieces.length) return read;
  const isAside = (note: FoundNote): boolean => note.kind === 'left-out' && note.what === 'aside';
  const before = read.notes.flatMap((note) => (note.kind === 'left-out' && note.what === 'aside' ? note.words : []));
  return {
    ...read,
    notes: [
      { kind: 'left-out', what: 'aside', words: [...before, ...pieces] },
      ...read.notes.filter((note) => !isAside(note)),
    ],
    textWith: (taken) => [read.textWith?.(taken) ?? read.text, ...(taken.has('aside') ? pieces : [])].join('\n\n'),
  };
}

const heading = (page: Document): string | undefined =>
  page.querySelector('h1')?.textContent?.replace(/\s+/gu, ' ').trim() || undefined;

/** The encoding that a page, or what else begins with it, names itself. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes, 4096);
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1]
  );
}
