/** The sample about Kim and Putin as somebody else might have coded it: the same article, other ids, and known differences. */
import type { Claim, Dossier } from '../../../src/dossier/schema.ts';

/** What the second coder did otherwise, by the id of the first coder's claim. */
export const MADE = {
  dropped: ['c-1a', 'c-5a'],
  modality: ['c-1b', 'c-3a', 'c-8b'],
  polarity: ['c-12b'],
  relation: ['c-10a'],
  attribution: ['c-6b'],
  when: ['c-9b'],
  evidence: ['c-11a', 'c-11c'],
} as const;
/** How many claims only the second coder has. */
export const ADDED = 3;

const has = (list: readonly string[], id: string): boolean => list.includes(id);

function otherwise(claim: Claim): Claim {
  const { id } = claim;
  if (has(MADE.modality, id)) return { ...claim, modality: claim.modality === 'alleged' ? 'asserted' : 'alleged' };
  if (has(MADE.polarity, id)) return { ...claim, polarity: claim.polarity === 'denied' ? 'affirmed' : 'denied' };
  if (has(MADE.relation, id)) return { ...claim, relation: claim.relation === 'concern' ? 'trust' : 'concern' };
  if (has(MADE.attribution, id)) return { ...claim, attribution: [...claim.attribution, { name: 'Somebody else' }] };
  if (has(MADE.when, id)) return { ...claim, when: '1999' };
  if (has(MADE.evidence, id)) {
    const evidence = claim.evidence.map((one) => ({
      ...one,
      segments: one.segments.map(({ start, end, exact }, i) => {
        const cut = i === 0 ? exact.indexOf(' ') + 1 : 0;
        return { start: start + cut, end, exact: exact.slice(cut) };
      }),
    }));
    return { ...claim, evidence };
  }
  return claim;
}

/** Actors and one relation type have other ids; they are known by Wikidata id, by name and by label. */
export function secondCoding(first: Dossier): Dossier {
  const actor = (id: string): string => `second-${id}`;
  const type = (id: string): string => (id === 'visit' ? 'state-visit' : id);
  const kept = first.claims.filter(({ id }) => !has(MADE.dropped, id)).map(otherwise);
  const borrowed = first.claims.filter(({ id }) => ['c-2a', 'c-4a', 'c-7a'].includes(id));
  // The same words, and two actors of whom the first coder says nothing there.
  const added = borrowed.map((claim): Claim => ({ ...claim, subject: 'jeffrey-lewis', object: 'kang-dae-sik' }));
  return {
    ...first,
    creators: ['Second coder'],
    actors: first.actors.map((one) => ({ ...one, id: actor(one.id) })),
    relationTypes: first.relationTypes.map((one) => ({ ...one, id: type(one.id) })),
    claims: [...kept, ...added].map((claim, i) => ({
      ...claim,
      id: `s-${i + 1}`,
      subject: actor(claim.subject),
      relation: type(claim.relation),
      object: actor(claim.object),
      attribution: claim.attribution.map((source) =>
        source.actor === undefined ? source : { ...source, actor: actor(source.actor) },
      ),
    })),
  };
}
