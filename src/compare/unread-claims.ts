/**
 * Which claims of theirs could not be read, and whose counterpart of mine is therefore unknown? A claim that reading set aside is no
 * statement that nothing is there: what it may answer to is neither «only mine» nor a disagreement.
 */
import type { Dossier } from '../dossier/schema.ts';
import type { Unread } from '../dossier/reading.ts';
import { textIndex } from '../evidence/check.ts';
import { occurrences, type TextRange } from '../evidence/locate.ts';
import { joined } from '../evidence/pieces.ts';
import { sentencesTouched, type Extent } from './extent.ts';
import type { Translated } from './translate.ts';

/** As much of it as can be made out, in my words. */
export interface UnreadClaim {
  /** In their file; empty if it has none. */
  readonly id: string;
  /** Of all their claims: which one this is; 0-based. */
  readonly index: number;
  readonly subject?: string;
  readonly relation?: string;
  readonly object?: string;
  /** Where its quotes stand in documents of mine, as far as it says so. */
  readonly extent: Extent;
  /** «document sentence» of every sentence that it touches. */
  readonly sentences: ReadonlySet<string>;
}

type Raw = Readonly<Record<string, unknown>>;
const raw = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function unreadClaims(mine: Dossier, theirs: Translated, unread: readonly Unread[]): UnreadClaim[] {
  const documents = new Map(mine.documents.map((document) => [document.id, document]));
  return unread.flatMap(({ list: of, index, value }): UnreadClaim[] => {
    if (of !== 'claims' || index === undefined) return [];
    const claim = raw(value);
    const places = new Map<string, TextRange[]>();
    for (const piece of list(claim['evidence']).map(raw)) {
      const here = theirs.documentOf.get(text(piece['document'])) ?? '';
      const document = documents.get(here);
      if (!document) continue;
      for (const segment of list(piece['segments']).map(raw)) {
        const exact = text(segment['exact']);
        const { start, end } = segment;
        const said =
          typeof start === 'number' && typeof end === 'number' && document.text.slice(start, end) === exact && exact
            ? [{ start, end }]
            : occurrences(textIndex(document), exact);
        // Of several places it is not known which is meant.
        if (said.length === 1) places.set(here, [...(places.get(here) ?? []), ...said]);
      }
    }
    const extent = new Map([...places].map(([id, at]) => [id, joined(at)]));
    const sentences = new Set(
      [...extent].flatMap(([id, at]) => {
        const document = documents.get(id);
        return document ? sentencesTouched(document, at).map((sentence) => `${id} ${sentence}`) : [];
      }),
    );
    const [subject, relation, object] = [
      theirs.actorOf.get(text(claim['subject'])),
      theirs.typeOf.get(text(claim['relation'])),
      theirs.actorOf.get(text(claim['object'])),
    ];
    return [
      {
        id: text(claim['id']),
        index,
        ...(subject !== undefined && { subject }),
        ...(relation !== undefined && { relation }),
        ...(object !== undefined && { object }),
        extent,
        sentences,
      },
    ];
  });
}

interface Own {
  readonly claim: { readonly id: string; readonly subject: string; readonly object: string };
  readonly sentences: ReadonlySet<string>;
}

/** Whether it may be what they made of a claim of mine; what cannot be read of it speaks neither for nor against. */
function mayBe({ subject, object, sentences }: UnreadClaim, own: Own): boolean {
  const ends = [own.claim.subject, own.claim.object];
  if ([subject, object].some((end) => end !== undefined && !ends.includes(end))) return false;
  return sentences.size === 0 || [...sentences].some((sentence) => own.sentences.has(sentence));
}

/** For each of theirs that could not be read, the claim of mine that it may be: of the same id, or else on the same sentence. */
export function counterparts<T extends Own>(unread: readonly UnreadClaim[], mine: readonly T[]): Map<UnreadClaim, T> {
  const found = new Map<UnreadClaim, T>();
  const free = new Set(mine);
  const byId = new Map<string, T[]>();
  const bySentence = new Map<string, T[]>();
  const put = (lists: Map<string, T[]>, key: string, own: T): void => {
    const list = lists.get(key);
    if (list) list.push(own);
    else lists.set(key, [own]);
  };
  const order = new Map(mine.map((own, i) => [own, i]));
  for (const own of mine) {
    put(byId, own.claim.id, own);
    for (const sentence of own.sentences) put(bySentence, sentence, own);
  }
  const take = (one: UnreadClaim, candidates: readonly T[]): void => {
    let first: T | undefined;
    for (const own of candidates)
      if (free.has(own) && mayBe(one, own) && (!first || (order.get(own) ?? 0) < (order.get(first) ?? 0))) first = own;
    if (!first) return;
    found.set(one, first);
    free.delete(first);
  };
  for (const one of unread) take(one, byId.get(one.id) ?? []);
  for (const one of unread)
    if (!found.has(one))
      take(
        one,
        [...one.sentences].flatMap((sentence) => bySentence.get(sentence) ?? []),
      );
  return found;
}
