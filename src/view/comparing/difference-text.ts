/** How is a coding put into words? Each field of a claim in the reader's language, for the two sides of a comparison. */
import type { Difference, Item } from '../../compare/align.ts';
import type { Reason, Strength } from '../../compare/match.ts';
import type { Coefficient } from '../../compare/agreement.ts';
import type { FieldName } from '../../compare/tally.ts';
import type { Claim } from '../../dossier/schema.ts';
import { dateText } from '../../wording/date-text.ts';
import { claimSentence } from '../../wording/sentence.ts';
import { attributionText } from '../../wording/speakers.ts';
import type { Comparison } from '../../session/comparing.svelte.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';
import { modalityText } from '../controls/modality-text.ts';

/** What can be compared with, as the browser's chooser takes it. */
export const DOSSIERS = '.json,.svg,.pdf,.html,application/json';

export const DIFFERENCE_TEXT: Readonly<Record<Difference, () => string>> = {
  relation: m.compare_difference_relation,
  direction: m.compare_difference_direction,
  polarity: m.compare_difference_polarity,
  modality: m.compare_difference_modality,
  attribution: m.compare_difference_attribution,
  basis: m.compare_difference_basis,
  when: m.compare_difference_when,
  said: m.compare_difference_said,
  evidence: m.compare_difference_evidence,
};

export const FIELD_TEXT: Readonly<Record<FieldName, () => string>> = {
  modality: m.compare_difference_modality,
  polarity: m.compare_difference_polarity,
  attribution: m.compare_difference_attribution,
  basis: m.compare_difference_basis,
  dates: m.agree_dates,
};

export const REASON_TEXT: Readonly<Record<Reason, () => string>> = {
  'same-text': m.match_same_text,
  'same-words': m.match_same_words,
  address: m.match_address,
  title: m.match_title,
  'near-text': m.match_near_text,
  wikidata: m.match_wikidata,
  'same-id': m.match_same_id,
  name: m.match_name,
  label: m.match_label,
  alias: m.match_alias,
  id: m.match_id,
};

export const STRENGTH_TEXT: Readonly<Record<Strength, () => string>> = {
  strong: m.match_strong,
  medium: m.match_medium,
  weak: m.match_weak,
};

/** One field of a claim; undefined for the quoted words, which are shown as they are. */
export function fieldText(
  claim: Claim,
  field: Difference,
  { both, graph }: Comparison,
  locale: Locale,
): string | undefined {
  switch (field) {
    case 'relation':
    case 'direction':
      return claimSentence(graph, claim, locale).text;
    case 'modality':
      return modalityText(claim.modality).name;
    case 'polarity':
      return claim.polarity === 'denied' ? m.compare_denied() : m.compare_affirmed();
    case 'attribution':
      return attributionText(claim, both, locale);
    case 'basis':
      return claim.basis === 'inferred' ? m.basis_inferred() : m.compare_textual();
    case 'when':
    case 'said': {
      const date = claim[field];
      return date === undefined ? m.undated() : dateText(date, locale);
    }
    case 'evidence':
      return undefined;
  }
}

/** What kind of result an item is: what a reader looks for first. */
export const CLASSES = ['mine', 'theirs', 'relation', 'differs', 'same', 'unread'] as const;
export type Class = (typeof CLASSES)[number];

/** Whether there is something to choose. */
export const isOpen = (item: Item): boolean => !['same', 'unread'].includes(classOf(item));

export function classOf({ mine, theirs, unread, differences }: Item): Class {
  if (unread) return 'unread';
  if (!theirs) return 'mine';
  if (!mine) return 'theirs';
  if (differences.includes('relation') || differences.includes('direction')) return 'relation';
  return differences.length ? 'differs' : 'same';
}

/** Two digits after the point say more than such numbers know; three would say it falsely. */
export function coefficientText(found: Coefficient, locale: Locale): string {
  if (found.value === undefined) return found.why === 'no-units' ? m.agree_no_units() : m.agree_no_variation();
  // Only what is perfect is called so.
  const rounded = found.value < 1 ? Math.min(0.99, Math.round(found.value * 100) / 100) : 1;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  }).format(rounded);
}

export const percentText = (share: number | undefined, locale: Locale): string =>
  share === undefined
    ? '–'
    : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
