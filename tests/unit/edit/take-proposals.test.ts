/** What of a proposal comes into the dossier? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { addQuotes, takeProposals, type Take } from '../../../src/edit/take-proposals.ts';
import { checkDossier } from '../../../src/evidence/check.ts';
import { gateQuote, type QuotePlacement } from '../../../src/evidence/gate.ts';
import { kimDossier } from '../exchange/proposals/samples.ts';

const dossier = kimDossier();
const origin = { by: 'a model', on: '2026-11-22', coder: 'R.' };
const spotOf = (text: string): QuotePlacement => {
  const [spot] = gateQuote(dossier.documents, { parts: [{ text }] }).placements;
  if (!spot) throw new Error(`not in the article: ${text}`);
  return spot;
};
const take: Take = {
  subject: { known: 'kim-jong-un' },
  relation: { make: { name: 'praises', family: 'speech', directed: true } },
  object: { make: { name: '<script>alert(1)</script>', kind: 'organisation', aliases: ['KCNA 2'], wikidata: 'Q42' } },
  spots: [spotOf('Kim memuji hubungan antara kedua negara')],
  attribution: [{ name: 'Yonhap News' }, { name: 'nobody known' }, { name: undefined }],
  rest: { modality: 'asserted', polarity: 'affirmed', basis: 'textual' },
};

describe('taking proposals', () => {
  it('makes actors and relation types that were agreed to, once, and says who proposed the claim', () => {
    const { dossier: next, claims } = takeProposals(
      dossier,
      [take, { ...take, spots: [spotOf('invincible dan eternal')] }],
      origin,
    );
    const added = next.claims.slice(dossier.claims.length);
    expect(added.map(({ id }) => id)).toEqual(claims);
    expect(next.actors.slice(dossier.actors.length)).toEqual([
      {
        id: 'script-alert-1-script',
        kind: 'organisation',
        name: { id: '<script>alert(1)</script>' },
        aliases: { id: ['KCNA 2'] },
        wikidata: 'Q42',
      },
    ]);
    expect(next.relationTypes).toHaveLength(dossier.relationTypes.length + 1);
    expect(added[0]).toMatchObject({
      subject: 'kim-jong-un',
      relation: 'praises',
      object: 'script-alert-1-script',
      attribution: [{ actor: 'yonhap' }, { name: 'nobody known' }, { anonymous: true }],
      coder: 'R.',
      proposed: { by: 'a model', on: '2026-11-22' },
    });
    expect([...checkDossier(next).values()].filter(({ state }) => state !== 'verbatim')).toHaveLength(
      [...checkDossier(dossier).values()].filter(({ state }) => state !== 'verbatim').length,
    );
  });

  it('changes nothing at all where a quote is not verbatim, or somebody is not there', () => {
    const [segment] = take.spots[0]?.segments ?? [];
    const off = [{ document: 'article', segments: [{ start: 1, end: 5, exact: segment?.exact ?? '' }] }];
    const bad: readonly Take[] = [
      { ...take, spots: [] },
      { ...take, spots: off },
      { ...take, spots: [...take.spots, ...off] },
      { ...take, spots: [{ document: 'nowhere', segments: take.spots[0]?.segments ?? [] }] },
      { ...take, spots: [{ document: 'article', segments: [] }] },
      { ...take, subject: { known: 'nobody' } },
      { ...take, relation: { known: 'nothing' } },
    ];
    for (const one of bad) expect(takeProposals(dossier, [one], origin)).toEqual({ dossier, claims: [undefined] });
    expect(takeProposals(dossier, bad, origin).dossier).toBe(dossier);
  });

  it('never lets in what the article does not say', () => {
    const { text } = dossier.documents[0] as Dossier['documents'][number];
    const segment = fc.record({
      start: fc.nat(text.length),
      length: fc.integer({ min: -3, max: 60 }),
      words: fc.option(fc.string(), { nil: undefined, freq: 3 }),
    });
    const spot = fc.array(segment, { maxLength: 3 }).map((segments) => ({
      document: 'article',
      segments: segments.map(({ start, length, words }) => ({
        start,
        end: start + length,
        exact: words ?? text.slice(start, start + length),
      })),
    }));
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 3 }), (spots) => {
        const { dossier: next } = takeProposals(dossier, [{ ...take, spots }], origin);
        for (const claim of next.claims.slice(dossier.claims.length)) {
          expect(claim.evidence.length).toBeGreaterThan(0);
          for (const { segments } of claim.evidence)
            for (const { start, end, exact } of segments) expect(text.slice(start, end)).toBe(exact);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('adds a quote to a claim that says the same', () => {
    const [first] = dossier.claims;
    const spots = [spotOf('Kim memuji hubungan')];
    const next = addQuotes(dossier, first?.id ?? '', spots);
    expect(next.claims[0]?.evidence).toHaveLength((first?.evidence.length ?? 0) + 1);
    expect(addQuotes(dossier, 'nothing', spots)).toBe(dossier);
    expect(addQuotes(dossier, first?.id ?? '', [])).toBe(dossier);
  });
});
