/**
 * Is what some words propose a claim on these very words already? Then it is not proposed again: something else that they say is, and
 * where they say nothing else, only who does it stays: of one sentence, that is mostly the same.
 */
import { byId } from '../dossier/by-id.ts';
import type { Claim, Dossier } from '../dossier/schema.ts';
import { sameClaim, shareWords } from '../edit/claims.ts';
import type { Suggested } from './suggest-claim.ts';

/** More readings of the same words are chance. */
const MOST = 4;

/** Whether the coder rejected a reading of these words. */
export type IsRejected = (proposals: Suggested['proposals'], evidence: Claim['evidence']) => boolean;

/**
 * The relation type of what is proposed, where a claim that is there already says it, or says on some of these words that it is the other way
 * round, or where the coder has rejected it; undefined if none of that is so.
 */
function takenType(
  dossier: Dossier,
  { proposals }: Suggested,
  evidence: Claim['evidence'],
  isRejected: IsRejected,
): string | undefined {
  const [subject, relation, object] = [proposals.subject?.value, proposals.relation?.value, proposals.object?.value];
  if (!subject || !relation || !object || !('id' in relation)) return undefined;
  if (isRejected(proposals, evidence)) return relation.id;
  if (!('id' in subject && 'id' in object)) return undefined;
  const type = byId(dossier.relationTypes).get(relation.id);
  const polarity = proposals.polarity?.value ?? 'affirmed';
  const same = type && sameClaim(dossier, subject.id, type, object.id, evidence, polarity);
  if (same?.polarity === polarity) return type?.id;
  const turned =
    type?.directed === true &&
    dossier.claims.some(
      (claim) =>
        claim.relation === type.id &&
        claim.subject === object.id &&
        claim.object === subject.id &&
        shareWords(claim.evidence, evidence),
    );
  return turned ? type.id : undefined;
}

/** What the words say is one relation, whatever else it could be called. */
const shares = (one: Suggested, words: ReadonlySet<string>): boolean =>
  (one.proposals.relation?.cue ?? '').split(' … ').some((word) => words.has(word));

/**
 * `read`: what the words propose by the types of a dossier; `chosen`: whether the coder has set a relation, of which the words may tell
 * more.
 */
export function notTakenBefore(
  dossier: Dossier,
  evidence: Claim['evidence'],
  chosen: boolean,
  read: (dossier: Dossier) => Suggested,
  isRejected: IsRejected = () => false,
): Suggested {
  const found = read(dossier);
  let type = takenType(dossier, found, evidence, isRejected);
  if (type === undefined) return found;
  const said = new Set<string>();
  const taken = new Set<string>();
  let next = found;
  for (let i = 0; i < MOST && type !== undefined; i++) {
    taken.add(type);
    for (const word of (next.proposals.relation?.cue ?? '').split(' … ')) said.add(word);
    next = read({ ...dossier, relationTypes: dossier.relationTypes.filter(({ id }) => !taken.has(id)) });
    type = takenType(dossier, next, evidence, isRejected);
  }
  const likely = found.likely.filter((one) => !taken.has(one.type));
  if (type === undefined && next.proposals.relation && !shares(next, said)) return { ...next, likely };
  const { itself: _i, itselfDenied: _d, proposals, ...rest } = found;
  const { subject, relation: _r, object: _o, modality, polarity, when, ...more } = proposals;
  // Of a reading that was rejected, who does it may be what is wrong.
  const others = { ...more, ...(subject && !isRejected(proposals, evidence) && { subject }) };
  const manner = { ...(modality && { modality }), ...(polarity && { polarity }), ...(when && { when }) };
  return {
    ...rest,
    likely,
    plain: false,
    told: chosen ? found.told : {},
    proposals: chosen ? { ...others, ...manner } : others,
  };
}
