/** What does a fact-checker tick off? One row for each claim: what it says, the quotes that say so, who says it, where, when, and who coded it. */
import { mapped, type MeasuredSteps } from '../dossier/in-slices.ts';
import { byId } from '../dossier/by-id.ts';
import type { CheckedClaim, Claim } from '../dossier/schema.ts';
import { checkedClaims } from '../edit/checked-claims.ts';
import { quoteText } from '../evidence/in-context.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { quotesOf, translationOf, translationText } from '../scene/figure/note-text.ts';
import { claimFacts } from '../wording/claim-facts.ts';
import { claimSentence } from '../wording/sentence.ts';
import { attributionText, sourceLine } from '../wording/speakers.ts';
import { m } from '../words/messages/messages.js';
import type { Setting } from './setting.ts';

export interface QuotedEvidence {
  /** Letter by letter, its pieces joined. */
  readonly text: string;
  readonly language: string;
  /** The letter of its document where there are several, and the number of its sentence: «B §3». */
  readonly place: string;
  /** The document as a line of a bibliography. */
  readonly source: string;
}

export interface EvidenceRow {
  readonly claim: Claim;
  /** Of the relation, as everywhere in what is published. */
  readonly relation: number;
  /** The claim as a sentence, without its full stop. */
  readonly sentence: string;
  readonly quotes: readonly QuotedEvidence[];
  /** Marked as such; undefined where nobody needs one. */
  readonly translation: string | undefined;
  readonly speaker: string;
  /** How firmly, whether denied or inferred, when it happened and when it was said. */
  readonly facts: readonly string[];
  readonly coder: string;
  /** Who has ticked it off, and when. */
  readonly checked: CheckedClaim | undefined;
}

/** Of all claims that count, or of those that are shown, in the order of their relations. */
export function* evidenceRows(setting: Setting, shown?: ReadonlySet<string>): MeasuredSteps<readonly EvidenceRow[]> {
  const { outline, dossier, graph, locale } = setting;
  const checked = checkedClaims(dossier);
  const claims = outline.families
    .flatMap(({ relations }) => relations)
    .flatMap(({ number, claims: own }) => own.map((claim) => ({ number, claim })))
    .filter(({ claim }) => shown?.has(claim.id) ?? true);
  return yield* mapped(claims, ({ number, claim }): EvidenceRow => {
    const gloss = translationOf(claim, quotesOf(claim, dossier), locale);
    const [, ...facts] = claimFacts(claim, dossier, locale);
    return {
      claim,
      relation: number,
      sentence: claimSentence(graph, claim, locale).text,
      quotes: quotedEvidence(claim, setting),
      translation: gloss && translationText(gloss, locale),
      speaker: attributionText(claim, dossier, locale),
      facts,
      coder: coderOf(claim),
      checked: checked.get(claim.id),
    };
  });
}

function quotedEvidence(claim: Claim, { dossier, letters, locale }: Setting): QuotedEvidence[] {
  return claim.evidence.flatMap(({ document: id, segments }) => {
    const document = byId(dossier.documents).get(id);
    if (!document) return [];
    const number = sentenceAt(document, segments[0]?.start ?? 0) + 1;
    const place = [letters.get(id) ?? '', number > 0 ? m.sentence_number({ number }, { locale }) : ''];
    return {
      text: quoteText(segments),
      language: document.language,
      place: place.filter(Boolean).join(' '),
      source: sourceLine(document, locale),
    };
  });
}

const coderOf = ({ coder }: Claim): string => (typeof coder === 'string' ? coder : (coder?.name ?? '')).trim();
