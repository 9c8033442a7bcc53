/** What does a key do during the review? Keys of one letter, wherever the focus is, and never while the user types. */
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
  /** Whether something is open that Escape closes: the amendment, or the question about the source. */
  readonly leavable: boolean;
  /** How many places there are for the quote that waits for one of them. */
  readonly places: number;
}

export type ReviewAction =
  /** Closes what is open; no other listener gets the key. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'amend' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'walk'; readonly by: 1 | -1 }
  /** The quote with several places is the one at this place, from 0. */
  | { readonly kind: 'place'; readonly placement: number };

const ACTIONS: ReadonlyMap<string, ReviewAction> = new Map<string, ReviewAction>([
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
export function reviewKey(event: ReviewKey, at: ReviewAt): ReviewAction | undefined {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Escape') return at.leavable ? { kind: 'leave' } : undefined;
  if (at.typing || (at.arrowsTaken && key.startsWith('Arrow'))) return undefined;
  const place = /^[1-9]$/u.test(key) ? Number(key) : 0;
  if (place >= 1 && place <= at.places) return { kind: 'place', placement: place - 1 };
  return ACTIONS.get(key);
}

/** The first quote of a proposal that has several places, and how many: digits answer it. */
export function quoteToPlace(
  item: Pick<Item, 'quotes'> | undefined,
): { readonly quote: number; readonly places: number } | undefined {
  const quote = item?.quotes.findIndex(({ match }) => match.state === 'ambiguous') ?? -1;
  const match = item?.quotes[quote]?.match;
  return match && { quote, places: match.placements.length };
}
