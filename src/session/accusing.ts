/** Somebody accuses, and the coder has chosen the accusing itself: that it was done is no allegation, whatever the language. */
import type { Dossier, RelationType } from '../dossier/schema.ts';
import { isClaiming } from '../suggest/claiming-words.ts';
import type { Cues } from '../suggest/proposal.ts';
import type { Proposals } from './proposals.ts';

const LABELS =
  /^(?:accus|blam|menuduh|menuding|обвин|звинувач|비난|고발|의혹|اتهم|يتهم|指控|指责|指責|控告|非難|告発|beschuldig|bezichtig|acus|culp|incolp|oskarż|suçl)/iu;
const WORDS = /^(?:accus|blam|menuduh|menuding|обвин)/iu;

const isAccusing = ({ id, label }: RelationType): boolean =>
  id === 'accusation' || Object.values(label).some((words) => LABELS.test(words.trim()));

/** Whether a word makes what follows an accusation; one that only leaves open whether it is so («claims») does not. */
function accuses({ modality, attribution }: Cues, language: string): boolean {
  if (modality?.value !== 'alleged' || !attribution) return false;
  return modality.cue === attribution.cue ? !isClaiming(modality.cue, language) : WORDS.test(modality.cue);
}

/**
 * Who accuses whom, if the chosen type is the accusing and a known actor does it: the first of those of whom something is said. `read`: what
 * the words say, whatever is chosen; `said`: who does what in it.
 */
export function accusingOf(
  chosen: string | undefined,
  read: Cues,
  said: Pick<Proposals, 'subject' | 'object'>,
  { relationTypes }: Dossier,
  language: string,
): { readonly itself: string; readonly roles: Pick<Proposals, 'subject' | 'object'> } | undefined {
  const type = relationTypes.find(({ id }) => id === chosen);
  const by = read.attribution?.value[0]?.actor;
  if (!type || by === undefined || !isAccusing(type) || !accuses(read, language)) return undefined;
  const others = [said.subject, said.object].flatMap((one) =>
    one && !('id' in one.value && one.value.id === by) ? [one] : [],
  );
  const [whom] = others;
  return {
    itself: type.id,
    roles: { subject: { value: { id: by }, cue: read.attribution?.cue ?? '' }, ...(whom && { object: whom }) },
  };
}
