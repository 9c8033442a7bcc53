/**
 * Is what some words propose a claim on these very words already? Then it is not proposed again: something else that they say is, and
 * where they say nothing else, only who does it stays: of one sentence, that is mostly the same.
 */
import { byId } from '../dossier/by-id.ts';
import type { Claim, Dossier } from '../dossier/schema.ts';
import { sameClaim } from '../edit/claims.ts';
import type { Suggested } from './suggest-claim.ts';

/** More readings of the same words are chance. */
const MOST = 4;

/** The relation type of the claim that is there already; undefined if what is proposed is none. */
function takenType(dossier: Dossier, { proposals }: Suggested, evidence: Claim['evidence']): string | undefined {
  const [subject, relation, object] = [proposals.subject?.value, proposals.relation?.value, proposals.object?.value];
  if (!subject || !relation || !object) return undefined;
  if (!('id' in subject && 'id' in relation && 'id' in object)) return undefined;
  const type = byId(dossier.relationTypes).get(relation.id);
  const polarity = proposals.polarity?.value ?? 'affirmed';
  const same = type && sameClaim(dossier, subject.id, type, object.id, evidence, polarity);
  return same?.polarity === polarity ? type?.id : undefined;
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
): Suggested {
  const found = read(dossier);
  let type = takenType(dossier, found, evidence);
  if (type === undefined) return found;
  const said = new Set<string>();
  const taken = new Set<string>();
  let next = found;
  for (let i = 0; i < MOST && type !== undefined; i++) {
    taken.add(type);
    for (const word of (next.proposals.relation?.cue ?? '').split(' … ')) said.add(word);
    next = read({ ...dossier, relationTypes: dossier.relationTypes.filter(({ id }) => !taken.has(id)) });
    type = takenType(dossier, next, evidence);
  }
  const likely = found.likely.filter((one) => !taken.has(one.type));
  if (type === undefined && next.proposals.relation && !shares(next, said)) return { ...next, likely };
  const { itself: _i, itselfDenied: _d, proposals, ...rest } = found;
  const { relation: _r, object: _o, modality, polarity, when, ...others } = proposals;
  const manner = { ...(modality && { modality }), ...(polarity && { polarity }), ...(when && { when }) };
  return {
    ...rest,
    likely,
    plain: false,
    told: chosen ? found.told : {},
    proposals: chosen ? { ...others, ...manner } : others,
  };
}
