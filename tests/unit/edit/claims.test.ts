/** Does a claim come into the dossier whole, and out of it without a trace? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '../../../src/dossier/read.ts';
import type { Claim } from '../../../src/dossier/schema.ts';
import {
  nearClaim,
  putClaim,
  removeClaim,
  sameClaim,
  segmentsOf,
  type ClaimContent,
} from '../../../src/edit/claims.ts';
import { checkDossier } from '../../../src/evidence/check.ts';
import { openFile } from '../data/file.ts';

const { dossier } = openFile('kim-putin.dossier.json');
const [document] = dossier.documents;
if (!document) throw new Error('no document');

function content(more: Partial<ClaimContent> = {}): ClaimContent {
  const [start, end] = document?.sentences[9] ?? [0, 0];
  return {
    subject: { id: 'kim-jong-un' },
    relation: { id: 'arms-supply' },
    object: { id: 'russia' },
    modality: 'alleged',
    polarity: 'affirmed',
    basis: 'textual',
    attribution: [{ anonymous: true }],
    evidence: document ? [{ document: document.id, segments: segmentsOf(document, [{ start, end }]) }] : [],
    when: undefined,
    said: undefined,
    gloss: undefined,
    note: undefined,
    coder: undefined,
    ...more,
  };
}
const found = (id: string, within = dossier): Claim => {
  const claim = within.claims.find((one) => one.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claim;
};

describe('a speaker by name', () => {
  it.each([
    ['who comes with the claim is that actor', 'Nia Moreau', 'nia-moreau'],
    ['who is known is known', 'Kim Jong Un', 'kim-jong-un'],
    ['in another case and with a hyphen is known', 'KIM Jong-un', 'kim-jong-un'],
  ])('%s', (_, name, actor) => {
    const subject = { name: 'Nia Moreau', kind: 'person', language: 'en' };
    const { dossier: after, id } = putClaim(dossier, content({ subject, attribution: [{ name }] }));
    expect(after.claims.find((claim) => claim.id === id)?.attribution).toEqual([{ actor }]);
  });

  it('stays a name where nobody bears it, and in a claim that is changed', () => {
    const { dossier: after, id } = putClaim(dossier, content({ attribution: [{ name: 'Nobody Here' }] }));
    const claim = after.claims.find((one) => one.id === id);
    expect(claim?.attribution).toEqual([{ name: 'Nobody Here' }]);
    const changed = putClaim(after, content({ attribution: [{ name: 'Kim Jong Un' }] }), claim, true).dossier;
    expect(changed.claims.find((one) => one.id === id)?.attribution).toEqual([{ name: 'Kim Jong Un' }]);
  });
});

describe('a claim that is written down', () => {
  it('is named after its sentence, stands on its quote, and says nothing that was not said', () => {
    const { dossier: next, id } = putClaim(dossier, content({ coder: 'AB' }));
    expect(id).toBe('c-10f');
    expect(checkDossier(next).get(id)?.state).toBe('verbatim');
    expect(found(id, next)).not.toHaveProperty('when');
    expect(found(id, next)).not.toHaveProperty('gloss');
    expect(found(id, next).coder).toBe('AB');
    expect(readValue(JSON.parse(JSON.stringify(next))).problems).toEqual([]);
  });

  it('brings along whoever says so, as the same actor, and a family that its type is the first of', () => {
    const name = { name: 'Kim Yo Jong', kind: 'person', language: 'id' };
    const relation = { label: 'reads', language: 'en', family: 'ties', directed: true, newFamily: 'Books' };
    const attribution = [{ name: 'Kim Yo Jong' }, { name: 'Ana' }];
    const { dossier: next, id } = putClaim(
      dossier,
      content({ subject: name, relation, attribution, speakers: [name] }),
    );
    expect(found(id, next)).toMatchObject({ subject: 'kim-yo-jong', relation: 'reads' });
    expect(found(id, next).attribution).toEqual([{ actor: 'kim-yo-jong' }, { name: 'Ana' }]);
    expect(next.actors.length).toBe(dossier.actors.length + 1);
    expect(next.relationTypes.find((type) => type.id === 'reads')).toMatchObject({ family: 'books' });
    expect(next.relationFamilies).toContainEqual({ id: 'books', label: { en: 'Books' } });
    expect(next.relationTypes.find((type) => type.id === 'reads')).not.toHaveProperty('newFamily');
  });

  it('brings along whoever and whatever is new in it, each once', () => {
    const name = { name: 'Kim Yo Jong', kind: 'person', language: 'id' };
    const label = { label: 'bercermin pada', language: 'id', family: 'ties', directed: true };
    const { dossier: next, id } = putClaim(dossier, content({ subject: name, object: name, relation: label }));
    expect(next.actors.length).toBe(dossier.actors.length + 1);
    expect(found(id, next)).toMatchObject({
      subject: 'kim-yo-jong',
      object: 'kim-yo-jong',
      relation: 'bercermin-pada',
    });
    expect(readValue(JSON.parse(JSON.stringify(next))).problems.filter(({ severity }) => severity !== 'noted')).toEqual(
      [],
    );
  });

  it('keeps what nobody here knows when it is changed, and its first coder', () => {
    const odd = { ...found('c-10a'), coder: 'first', proposed: { by: 'a model' }, 'x-shade': 7 };
    const before = { ...dossier, claims: dossier.claims.map((claim) => (claim.id === odd.id ? odd : claim)) };
    const { dossier: next, id } = putClaim(before, content({ polarity: 'denied', coder: 'second' }), odd, true);
    expect(id).toBe('c-10a');
    expect(next.claims.length).toBe(before.claims.length);
    expect(found(id, next)).toMatchObject({
      'x-shade': 7,
      coder: 'first',
      polarity: 'denied',
      proposed: { by: 'a model' },
    });
    const copy = putClaim(before, content({ coder: 'second' }), odd);
    expect(found(copy.id, copy.dossier)).toMatchObject({ 'x-shade': 7, coder: 'second' });
    expect(found(copy.id, copy.dossier)).not.toHaveProperty('proposed');
  });

  it('that is changed to what it was leaves the very same dossier', () => {
    for (const claim of dossier.claims) {
      const { subject, relation, object, coder, ...rest } = claim;
      const same = content({
        ...rest,
        coder: typeof coder === 'string' ? coder : undefined,
        subject: { id: subject },
        relation: { id: relation },
        object: { id: object },
        when: claim.when,
        said: claim.said,
        gloss: claim.gloss,
        note: claim.note,
      });
      expect(putClaim(dossier, same, claim, true).dossier).toBe(dossier);
    }
  });

  it('whose original was taken away meanwhile is added anew', () => {
    const gone = removeClaim(dossier, 'c-10a');
    const { dossier: next } = putClaim(gone, content(), found('c-10a'), true);
    expect(next.claims.length).toBe(gone.claims.length + 1);
  });

  it('is known again by its three and its words, either way round where both ways are alike', () => {
    const type = (id: string) => dossier.relationTypes.find((one) => one.id === id) ?? dossier.relationTypes[0];
    const one = found('c-9a');
    const agreement = type('agreement');
    if (!agreement) throw new Error('no type');
    expect(sameClaim(dossier, one.object, agreement, one.subject, one.evidence)?.id).toBe('c-9a');
    expect(sameClaim(dossier, one.object, { ...agreement, directed: true }, one.subject, one.evidence)).toBeUndefined();
    expect(sameClaim(dossier, one.subject, agreement, one.object, found('c-9b').evidence)).toBeUndefined();
  });
});

it('putting claims down and taking them out again in any order gives back the claims as they were', () => {
  const place = fc.nat(document.sentences.length - 1).map((i) => document.sentences[i] ?? ([0, 1] as const));
  const one = fc.record({
    place,
    subject: fc.constantFrom(...dossier.actors.map(({ id }) => id)),
    object: fc.constantFrom(...dossier.actors.map(({ id }) => id)),
    relation: fc.constantFrom(...dossier.relationTypes.map(({ id }) => id)),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.integer(), (claims, seed) => {
      let now = dossier;
      const ids: string[] = [];
      for (const {
        place: [start, end],
        subject,
        object,
        relation,
      } of claims) {
        const evidence = [{ document: document.id, segments: segmentsOf(document, [{ start, end }]) }];
        const put = putClaim(
          now,
          content({ subject: { id: subject }, object: { id: object }, relation: { id: relation }, evidence }),
        );
        now = put.dossier;
        ids.push(put.id);
      }
      expect(new Set(now.claims.map(({ id }) => id)).size).toBe(now.claims.length);
      for (const id of ids.sort((a, b) => ((a.length * 31 + seed) % 7) - ((b.length * 17 + seed) % 5)))
        now = removeClaim(now, id);
      expect(now).toEqual(dossier);
    }),
    { seed: 4, numRuns: 60 },
  );
});

describe('a claim that is almost the same', () => {
  const type = (id: string) => ({
    ...{ id, label: { en: id }, family: 'law', directed: true, aspect: 'event' as const },
  });
  const { evidence } = content();
  const claim = {
    ...(dossier.claims[0] as Claim),
    subject: 'a',
    object: 'b',
    relation: 'lawsuit',
    polarity: 'affirmed' as const,
    evidence,
  };
  const near = (relation: string, polarity: 'affirmed' | 'denied', from = 'a', to = 'b') =>
    nearClaim(
      { claims: [claim], relationTypes: [type('lawsuit'), type('fraud')] },
      from,
      type(relation),
      to,
      evidence,
      undefined,
      polarity,
    );

  it('has the same relation, or as much affirmed or denied one of its family', () => {
    expect(near('lawsuit', 'affirmed')).toBe(claim);
    expect(near('lawsuit', 'denied')).toBe(claim);
    expect(near('fraud', 'affirmed')).toBe(claim);
  });

  it('is none that denies something else of the same two, nor one of others', () => {
    expect(near('fraud', 'denied')).toBeUndefined();
    expect(near('fraud', 'affirmed', 'b', 'a')).toBeUndefined();
  });
});
