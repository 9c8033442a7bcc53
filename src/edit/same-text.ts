/** Is an article in the dossier already? Word for word, nearly, or by what it is called; what that means is for a person to say. */
import type { Document } from '../dossier/schema.ts';
import { hashSteps } from '../dossier/hash.ts';
import type { Steps } from '../dossier/in-slices.ts';
import { fold } from '../evidence/fold.ts';

export type Sameness =
  /** The same text to the last character, or but for quotation marks, dashes and spaces. */
  | 'text'
  /** Most of the shorter text stands in the other: a corrected, shortened or extended version. */
  | 'nearly'
  /** Another text under the same address or title. */
  | 'address'
  | 'title';

export interface EarlierVersion {
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

/** So many letters are read between two places where the work may be interrupted. */
const STEP = 50_000;

/** Piece by piece: where a text is cut makes no difference, for white space does not count. */
function* plainSteps(text: string): Steps<string> {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    yield;
    const space = text.indexOf(' ', at + STEP);
    const line = text.indexOf('\n', at + STEP);
    const end = Math.min(space < 0 ? text.length : space, line < 0 ? text.length : line);
    pieces.push(plain(text.slice(at, end)));
    at = end;
  }
  return pieces.filter((piece) => piece !== '').join(' ');
}

/** The prime by which a passage is read as a number, and what the letter that leaves it has been multiplied with by then. */
const BASE = 0x01000193;
const LEAVING = Array.from({ length: LENGTH }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Passages of fixed length, as numbers; of each eighth of all numbers one is kept, in every text the same. Each letter is read once. */
function* passages(text: string): Steps<ReadonlySet<number>> {
  const out = new Set<number>();
  let rolling = 0;
  for (let i = 0; i < text.length; i++) {
    if (i % STEP === 0) yield;
    rolling = (Math.imul(rolling, BASE) + text.charCodeAt(i)) | 0;
    if (i >= LENGTH) rolling = (rolling - Math.imul(LEAVING, text.charCodeAt(i - LENGTH))) | 0;
    if (i < LENGTH - 1) continue;
    let hash = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 12;
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

function* learn(text: string): Steps<Known> {
  const folded = yield* plainSteps(text);
  return { plain: folded, passages: yield* passages(folded) };
}

function* knownOf(document: Document): Steps<Known> {
  const before = known.get(document);
  if (before) return before;
  const found = yield* learn(document.text);
  known.set(document, found);
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
export function* earlierByText(documents: readonly Document[], text: string): Steps<EarlierVersion | undefined> {
  if (text.trim() === '' || documents.length === 0) return undefined;
  const hash = yield* hashSteps(text);
  const exact = documents.find((document) => document.sha256 === hash);
  if (exact) return { document: exact, how: 'text' };
  const own = yield* learn(text);
  let best: { readonly document: Document; readonly part: number } | undefined;
  for (const document of documents) {
    const other = yield* knownOf(document);
    if (other.plain === own.plain) return { document, how: 'text' };
    const part = shared(own.passages, other.passages);
    if (part >= NEARLY && part > (best?.part ?? 0)) best = { document, part };
  }
  return best && { document: best.document, how: 'nearly' };
}

/** The document that came from the same address, or else bears the same title. */
export function earlierByName(documents: readonly Document[], title: string, url: string): EarlierVersion | undefined {
  const at = address(url);
  const byAddress = at && documents.find((document) => address(document.csl.URL) === at);
  if (byAddress) return { document: byAddress, how: 'address' };
  const name = plain(title);
  const byTitle = name && documents.find((document) => plain(document.csl.title ?? '') === name);
  return byTitle ? { document: byTitle, how: 'title' } : undefined;
}
