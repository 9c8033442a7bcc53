/** What does the claim form say: what is missing, what is doubtful, who is strange to the articles? */
import type { Claim, Dossier } from '../../dossier/schema.ts';
import type { Doubt, Missing, Stranger } from '../../session/doubts.ts';
import type { ClaimComposing } from '../../session/drafting.svelte.ts';
import { familyText } from '../../wording/family-text.ts';
import { say } from '../../wording/sentence.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';
import { comerText } from './besides.ts';

const MISSING: Readonly<Record<Missing, () => string>> = {
  quote: m.composer_no_quote,
  subject: m.composer_missing_subject,
  relation: m.composer_missing_relation,
  object: m.composer_missing_object,
  source: m.composer_missing_source,
  when: m.composer_missing_when,
  said: m.composer_missing_said,
  family: m.composer_missing_family,
};
/** `typed`: letters in its field for which nothing was chosen; `touched`: whether rows are tapped. */
export function missingText(missing: Missing, typed = '', touched = false): string {
  if (!typed) return MISSING[missing]();
  return (touched ? m.composer_missing_typed_tap : m.composer_missing_typed)({ words: typed });
}

type Written = Pick<ClaimComposing, 'actorOf' | 'typeOf' | 'sentence' | 'content' | 'comers'>;

/** A claim of the dossier as the stage says it. */
export function claimSentence(claim: Claim, written: Written, dossier: Dossier, locale: Locale): string {
  const { modality, polarity } = claim;
  const subject = written.actorOf({ id: claim.subject });
  const type = written.typeOf({ id: claim.relation });
  const object = written.actorOf({ id: claim.object });
  if (!subject || !type || !object) return '';
  const denied = polarity === 'denied' ? 'only' : 'no';
  return say(subject, type, object, { modality, denied }, locale, dossier.language).text;
}

/** What is asked before a claim is taken. */
export function doubtText(doubt: Doubt, written: Written, dossier: Dossier, locale: Locale): string {
  const { sentence, content, comers } = written;
  switch (doubt.kind) {
    case 'self':
      return m.composer_ask_self({ sentence });
    case 'nowhere':
      return (doubt.bare ? m.composer_ask_nowhere_says : m.composer_ask_nowhere)({ name: doubt.name });
    case 'relation':
      return m.composer_ask_relation({ name: doubt.name });
    case 'near': {
      const there = { sentence: claimSentence(doubt.claim, written, dossier, locale) };
      return doubt.opposite ? m.composer_ask_opposite(there) : m.composer_ask_near(there);
    }
    case 'proposed': {
      const newcomers = comers.map((one) => comerText(one, dossier, locale)).join('; ');
      return newcomers ? m.composer_ask_proposed_new({ sentence, newcomers }) : m.composer_ask_proposed({ sentence });
    }
    case 'family': {
      const { relation } = content;
      const family = relation && 'family' in relation ? familyText(relation.family, locale, dossier) : '';
      return m.composer_ask_family({ sentence, family });
    }
  }
}

/** What the answer is called that takes the claim as it is. */
export function yesText(doubt: Doubt): string {
  if (doubt.kind === 'near') return m.composer_add_anyway();
  return 'role' in doubt && !doubt.bare ? m.composer_make_actor() : m.composer_take_so();
}

/** What is announced at once of a name that is in no article. */
export const strangerText = ({ kind, name }: Stranger): string =>
  kind === 'relation' ? m.composer_is_relation({ name, field: m.composer_what() }) : m.composer_nowhere({ name });

/** Whom the quotes do not name: at least one of the two. */
export function unnamedText(roles: readonly ('subject' | 'object')[]): string {
  if (roles.length === 2) return m.composer_unnamed_both();
  return roles[0] === 'subject' ? m.composer_unnamed_subject() : m.composer_unnamed_object();
}
