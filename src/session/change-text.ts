/** How is a step of the history put into words? */
import type { Change, ChangeKind } from '../edit/change.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { dateLocale } from '../words/regions.ts';

const TEXT: Readonly<Record<ChangeKind, typeof m.deed_actor_added>> = {
  opened: m.deed_opened,
  'document-added': m.deed_document_added,
  'document-changed': m.deed_document_changed,
  'document-removed': m.deed_document_removed,
  'document-revised': m.deed_document_revised,
  'quotes-carried': m.deed_quotes_carried,
  'actor-added': m.deed_actor_added,
  'actor-changed': m.deed_actor_changed,
  'actor-removed': m.deed_actor_removed,
  'alias-added': m.deed_alias_added,
  'alias-removed': m.deed_alias_removed,
  'actors-merged': m.deed_actors_merged,
  'actor-split': m.deed_actor_split,
  'actors-told-apart': m.deed_actors_told_apart,
  'list-added': m.deed_list_added,
  'list-changed': m.deed_list_changed,
  'list-removed': m.deed_list_removed,
  'list-filled': m.deed_list_filled,
  'list-emptied': m.deed_list_emptied,
  'claim-added': m.deed_claim_added,
  'claim-changed': m.deed_claim_changed,
  'claim-removed': m.deed_claim_removed,
  'quote-repaired': m.deed_quote_repaired,
  'quote-placed': m.deed_quote_placed,
  'sentence-marked': m.deed_sentence_marked,
  'sentence-unmarked': m.deed_sentence_unmarked,
  'claim-to-check': m.deed_claim_to_check,
  'claim-checked': m.deed_claim_checked,
  'claim-ticked': m.deed_claim_ticked,
  'claim-unticked': m.deed_claim_unticked,
  'story-changed': m.deed_story_changed,
  'codebook-changed': m.deed_codebook_changed,
  'codebook-taken': m.deed_codebook_taken,
  'proposals-taken': m.deed_proposals_taken,
  'dossiers-merged': m.deed_dossiers_merged,
  'dossier-changed': m.deed_dossier_changed,
  restored: m.deed_restored,
};

/** What was restored is named by its time. */
function timeText(what: string, locale: Locale): string {
  const time = Date.parse(what);
  return Number.isNaN(time)
    ? what
    : new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'medium', timeStyle: 'medium' }).format(time);
}

export const changeText = ({ kind, what = '' }: Change, locale: Locale): string =>
  TEXT[kind]({ what: kind === 'restored' ? timeText(what, locale) : what }, { locale }).trim();
