/** Is an article in the dossier already? Word for word, nearly, or by what it is called; what that means is for a person to say. */
import type { Document } from '../dossier/schema.ts';
import { textHash } from '../dossier/hash.ts';
import { fold } from '../evidence/fold.ts';

export type Sameness =
  /** The same text to the last character, or but for quotation marks, dashes and spaces. */
  | 'text'
  /** Most of the shorter text stands in the other: a corrected, shortened or extended version. */
  | 'nearly'
  /** Another text under the same address or title. */
  | 'address'
  | 'title';

export interface Twin {
  readonly document: Document;
  readonly how: Sameness;
}

/** Part of the shorter text's passages that the other has, too. */
const NEARLY = 0.6;
/** Too few passages say nothing. */
const LEAST = 12;
/** In characters: longer than most words, so that texts in one language share few. */
const LENGTH = 16;

const plain = (text: string): string => fold(text).text.toLowerCase().replace(/\s+/gu, ' ').trim();
/** Without what tells readers apart, and not articles. */
const address = (url: unknown): string =>
  (typeof url === 'string' ? url : '')
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/u, '')
    .replace(/(?<=[?&])(?:utm_\w+|fbclid|gclid)=[^&]*&?/giu, '')
    .replace(/[/?&]+$/u, '')
    .toLowerCase();

/** Passages of fixed length, as numbers; of each eighth of all numbers one is kept, in every text the same. */
function passages(text: string): ReadonlySet<number> {
  const out = new Set<number>();
  for (let i = 0; i + LENGTH <= text.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = 0; j < LENGTH; j++) hash = Math.imul(hash ^ text.charCodeAt(i + j), 0x01000193);
    hash ^= hash >>> 15;
    if ((hash & 7) === 0) out.add(hash);
  }
  return out;
}

interface Known {
  readonly plain: string;
  readonly passages: ReadonlySet<number>;
}
/** Documents never change their text. */
const known = new WeakMap<Document, Known>();

function learn(text: string): Known {
  const folded = plain(text);
  return { plain: folded, passages: passages(folded) };
}

function knownOf(document: Document): Known {
  let found = known.get(document);
  if (!found) known.set(document, (found = learn(document.text)));
  return found;
}

/** Part of the smaller text's passages that the other has, too: 0 … 1. */
function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size < LEAST) return 0;
  let count = 0;
  for (const passage of few) if (many.has(passage)) count++;
  return count / few.size;
}

/** The document whose text it has, or nearly. */
export function twinByText(documents: readonly Document[], text: string): Twin | undefined {
  if (text.trim() === '' || documents.length === 0) return undefined;
  const hash = textHash(text);
  const exact = documents.find((document) => document.sha256 === hash);
  if (exact) return { document: exact, how: 'text' };
  const own = learn(text);
  let best: { readonly document: Document; readonly part: number } | undefined;
  for (const document of documents) {
    const other = knownOf(document);
    if (other.plain === own.plain) return { document, how: 'text' };
    const part = shared(own.passages, other.passages);
    if (part >= NEARLY && part > (best?.part ?? 0)) best = { document, part };
  }
  return best && { document: best.document, how: 'nearly' };
}

/** The document that came from the same address, or else bears the same title. */
export function twinByName(documents: readonly Document[], title: string, url: string): Twin | undefined {
  const at = address(url);
  const byAddress = at && documents.find((document) => address(document.csl.URL) === at);
  if (byAddress) return { document: byAddress, how: 'address' };
  const name = plain(title);
  const byTitle = name && documents.find((document) => plain(document.csl.title ?? '') === name);
  return byTitle ? { document: byTitle, how: 'title' } : undefined;
}
