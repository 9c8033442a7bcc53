/** What is said about a claim beside its quote, where nothing can be pressed? Who says so, how firmly, and when. */
import type { Claim, Dossier } from '../dossier/schema.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { dateText } from './date-text.ts';
import { attributionText } from './speakers.ts';

const FIRMNESS = {
  asserted: m.modality_asserted,
  alleged: m.modality_alleged,
  planned: m.modality_planned,
  hypothetical: m.modality_hypothetical,
};

/** As short texts, who says so first. */
export function claimFacts(claim: Claim, dossier: Dossier, locale: Locale): string[] {
  return [
    attributionText(claim, dossier, locale),
    FIRMNESS[claim.modality]({}, { locale }),
    ...(claim.polarity === 'denied' ? [m.polarity_denied({}, { locale })] : []),
    ...(claim.basis === 'inferred' ? [m.basis_inferred({}, { locale })] : []),
    ...(claim.when ? [m.happened({ date: dateText(claim.when, locale) }, { locale })] : []),
    ...(claim.said ? [m.said_on({ date: dateText(claim.said, locale) }, { locale })] : []),
  ];
}
