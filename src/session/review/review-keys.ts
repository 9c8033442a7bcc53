/** What does a key do while one proposal after the other is decided? Keys of one letter, wherever the focus is, and never while somebody types. */
import type { Item } from './item.ts';

export interface ReviewKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface ReviewAt {
  /** Whether the focus is where letters are typed or chosen by. */
  readonly typing: boolean;
  /** Whether the arrows belong to what has the focus: one of several tabs or radio buttons. */
  readonly arrowsTaken: boolean;
  /** Whether something stands open that can be left: the amendment, or the question who answered. */
  readonly leavable: boolean;
  /** At how many places the quote may stand that waits for one of them. */
  readonly places: number;
}

export type ReviewDeed =
  /** What stands open is left; nobody else hears of the key. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'amend' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'walk'; readonly by: 1 | -1 }
  /** The quote that may stand in several places stands at this one, from 0. */
  | { readonly kind: 'place'; readonly spot: number };

const DEEDS: ReadonlyMap<string, ReviewDeed> = new Map<string, ReviewDeed>([
  ['y', { kind: 'accept' }],
  ['n', { kind: 'reject' }],
  ['e', { kind: 'amend' }],
  ['u', { kind: 'undo' }],
  ['ArrowRight', { kind: 'walk', by: 1 }],
  ['ArrowDown', { kind: 'walk', by: 1 }],
  ['ArrowLeft', { kind: 'walk', by: -1 }],
  ['ArrowUp', { kind: 'walk', by: -1 }],
]);

/** Undefined for a key that is none of the review's. */
export function reviewKey(event: ReviewKey, at: ReviewAt): ReviewDeed | undefined {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Escape') return at.leavable ? { kind: 'leave' } : undefined;
  if (at.typing || (at.arrowsTaken && key.startsWith('Arrow'))) return undefined;
  const place = /^[1-9]$/u.test(key) ? Number(key) : 0;
  if (place >= 1 && place <= at.places) return { kind: 'place', spot: place - 1 };
  return DEEDS.get(key);
}

/** The first quote of a proposal that may stand in several places, and in how many: digits answer it. */
export function quoteToPlace(
  item: Pick<Item, 'quotes'> | undefined,
): { readonly quote: number; readonly places: number } | undefined {
  const quote = item?.quotes.findIndex(({ match }) => match.state === 'ambiguous') ?? -1;
  const match = item?.quotes[quote]?.match;
  return match && { quote, places: match.spots.length };
}
