/** Is what is found out after an edit what would be found out from nothing? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier } from '../../../src/evidence/check.ts';
import { rawActor, rawClaim, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

const WORDS = ['Ann', 'Bob', 'Zoe'];

function fresh(): Dossier {
  return soundDossier({
    documents: [rawDocument('Ann met Bob.')],
    actors: ['ann', 'bob'].map((id) => rawActor(id)),
    relationTypes: [rawType('sells')],
    claims: Array.from({ length: 6 }, (_, i) =>
      rawClaim(`c-${i}`, i % 2 ? 'Ann' : 'Bob', i % 2 ? 0 : 8, { subject: 'ann', relation: 'sells', object: 'bob' }),
    ),
  });
}

describe('the checks after an edit', () => {
  const edit = fc.tuple(
    fc.constantFrom('quote', 'drop', 'double', 'text', 'swap', 'nothing'),
    fc.nat(5),
    fc.constantFrom(...WORDS),
  );

  it('are those of a dossier that was never checked, in the same order', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let dossier = fresh();
        let checks = checkDossier(dossier);
        edits.forEach(([what, at, exact], n) => {
          const before = { dossier, checks };
          const { claims } = dossier;
          const claim = claims[at];
          if (claim && what === 'quote') {
            const [evidence] = claim.evidence;
            const segments = evidence?.segments.map((segment) => ({ ...segment, exact })) ?? [];
            const changed = { ...claim, evidence: evidence ? [{ ...evidence, segments }] : [] };
            dossier = { ...dossier, claims: claims.map((one) => (one === claim ? changed : one)) };
          } else if (claim && what === 'drop') {
            dossier = { ...dossier, claims: claims.filter((one) => one !== claim) };
          } else if (claim && what === 'double') {
            dossier = { ...dossier, claims: [{ ...claim, id: `n-${n}` }, ...claims] };
          } else if (what === 'swap') {
            dossier = { ...dossier, claims: claims.toReversed() };
          } else if (what === 'text') {
            dossier = {
              ...dossier,
              documents: dossier.documents.map((one) => ({ ...one, text: `${exact} met Bob.` })),
            };
          } else {
            dossier = { ...dossier, title: { en: String(n) } };
          }
          checks = checkDossier(dossier, before);
          // A deep copy: nothing is known of its claims and texts.
          expect([...checks]).toEqual([...checkDossier(structuredClone(dossier))]);
          if (what === 'nothing') expect(checks).toBe(before.checks);
        });
      }),
      { seed: 20261201, numRuns: 200 },
    );
  });
});
