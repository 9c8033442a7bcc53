/**
 * What text does a file hold? One answer for every file: what was found in it, or why nothing was taken. The libraries for each
 * kind come only when a file of that kind does.
 */
import type { FoundArticle, FoundNote, Refusal } from './article-found.ts';
import { decodeText } from './decode-text.ts';
import { tidyText } from './tidy-text.ts';

/** In bytes; a document with pictures may be large, its text hardly. */
const LARGEST_FILE = 30 * 1024 * 1024;
/** In UTF-16 units: a long book. */
const LONGEST_TEXT = 2_000_000;

export type FromFile = { readonly found: FoundArticle } | { readonly refusal: Refusal };

const begins = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((c, i) => bytes[i] === c.charCodeAt(0));

export async function textFromFile(name: string, bytes: Uint8Array): Promise<FromFile> {
  if (bytes.length === 0) return { refusal: 'empty' };
  if (bytes.length > LARGEST_FILE) return { refusal: 'too-big' };
  const refusal = kindRefused(name, bytes);
  if (refusal) return { refusal };
  let found: FoundArticle;
  try {
    found = await read(name, bytes);
  } catch {
    return { refusal: 'broken' };
  }
  // What was no text comes out full of characters that no text has.
  if (bytes[0] !== ZIP && unreadable(found.text)) return { refusal: 'not-text' };
  const text = tidyText(found.text);
  if (text.trim() === '') return { refusal: 'empty' };
  if (text.length > LONGEST_TEXT) return { refusal: 'too-big' };
  return { found: { ...found, text } };
}

const ZIP = 'P'.charCodeAt(0);

/** By what it begins with, whatever it is called; then by name. */
function kindRefused(name: string, bytes: Uint8Array): Refusal | undefined {
  if (begins(bytes, '%PDF')) return 'pdf';
  if (begins(bytes, '\xD0\xCF\x11\xE0') || begins(bytes, '{\\rtf')) return 'old-word';
  if (begins(bytes, 'PK\x03\x04') && !/\.docx$/iu.test(name)) return 'other-office';
  if (/\.(?:odt|pages|epub|rtf|doc)$/iu.test(name)) return 'other-office';
  if (/\.(?:json|svg)$/iu.test(name)) return 'dossier';
  const head = new TextDecoder().decode(bytes.subarray(0, 4000)).trimStart();
  if (head.startsWith('{') && head.includes('"benang-dossier"')) return 'dossier';
  return undefined;
}

function unreadable(text: string): boolean {
  const head = text.slice(0, 20_000);
  // eslint-disable-next-line no-control-regex
  const odd = head.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/gu)?.length ?? 0;
  return odd > head.length / 200 + 2;
}

async function read(name: string, bytes: Uint8Array): Promise<FoundArticle> {
  if (/\.docx$/iu.test(name)) {
    const [{ pageFromDocx }, { inertPage }, { textOfDom }] = await Promise.all([
      import('./text-from-docx.ts'),
      import('./inert-page.ts'),
      import('./text-of-dom.ts'),
    ]);
    const page = inertPage(await pageFromDocx(bytes));
    return { text: textOfDom(page.body), title: heading(page), notes: [] };
  }
  const isPage = /\.(?:x?html?|xht)$/iu.test(name);
  const declared = isPage ? charsetIn(bytes) : undefined;
  const { text, encoding, sure } = decodeText(bytes, declared);
  const notes: FoundNote[] = encoding === 'utf-8' ? [] : [{ kind: 'encoding', encoding, sure }];
  if (isPage) {
    const { articleInPage } = await import('./article-in-page.ts');
    const { inertPage } = await import('./inert-page.ts');
    const found = articleInPage(inertPage(text));
    return { type: 'webpage', ...found, notes: [...notes, ...found.notes] };
  }
  if (/\.(?:md|markdown|mdown)$/iu.test(name)) {
    const [{ pageFromMarkdown }, { inertPage }, { textOfDom }, { addressIn, dateIn, languageIn }] = await Promise.all([
      import('./text-from-markdown.ts'),
      import('./inert-page.ts'),
      import('./text-of-dom.ts'),
      import('./article-in-page.ts'),
    ]);
    const { html, said } = pageFromMarkdown(text.replace(/\r\n?/gu, '\n'));
    const page = inertPage(html);
    const author = said.get('author');
    return {
      text: textOfDom(page.body),
      title: said.get('title') ?? heading(page),
      publisher: said.get('publisher') ?? said.get('source'),
      ...(author ? { authors: [author] } : {}),
      issued: dateIn(said.get('date')),
      url: addressIn(said.get('url') ?? said.get('link')),
      language: languageIn(said.get('lang') ?? said.get('language')),
      notes,
    };
  }
  return { text, notes };
}

const heading = (page: Document): string | undefined =>
  page.querySelector('h1')?.textContent?.replace(/\s+/gu, ' ').trim() || undefined;

function charsetIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
}
