import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changes, claimsOf, merge, type Choice } from '../../../src/compare/merge.ts';
import { checkedClaims, tickClaim } from '../../../src/edit/checked-claims.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { checkDossier } from '../../../src/evidence/check.ts';
import { openFile } from '../data/file.ts';
import { rawActor, rawDocument, rawKind, soundDossier } from '../dossier/sample.ts';
import { compared } from './comparing.ts';
import { MADE, secondCoding } from './second-coding.ts';

const { dossier: first } = openFile('kim-putin.dossier.json');
const { dossier: strait } = openFile('selat-kaca.dossier.json');

const sound = (dossier: Dossier): void => {
  const reading = readDossier(writeDossier(dossier));
  expect(reading.problems).toEqual([]);
};
const statesOf = (dossier: Dossier): Map<string, string> =>
  new Map([...checkDossier(dossier)].map(([id, { state }]) => [id, state]));

describe('making one of two', () => {
  const other = secondCoding(first);
  const { theirs, items } = compared(first, other);
  const everything = (choice: Choice) => items.map((item) => [item, choice] as const);

  it('is the very same dossier where nothing is chosen', () => {
    expect(merge(first, other, theirs, { items: [], documents: new Set() })).toBe(first);
    expect(merge(first, other, theirs, { items: everything('mine'), documents: new Set() })).toBe(first);
  });

  it('takes their coding as a whole, under my ids', () => {
    const merged = merge(first, other, theirs, { items: everything('theirs'), documents: new Set() });
    const again = compared(merged, other);
    expect(again.items.every((item) => item.mine && item.theirs && !item.differences.length)).toBe(true);
    expect(merged.claims).toHaveLength(other.claims.length);
    expect(merged.claims.filter(({ id }) => (MADE.modality as readonly string[]).includes(id))).toHaveLength(3);
    expect(merged.actors).toHaveLength(first.actors.length);
    sound(merged);
  });

  it('takes along what they have ticked off, under the ids here, as long as it is theirs', () => {
    const [one, two] = other.claims;
    const checker = { by: 'Sari', on: '2026-12-02' };
    const ticked = [one, two].reduce((dossier, claim) => tickClaim(dossier, claim?.id ?? '', checker), other);
    const merged = merge(first, ticked, theirs, { items: everything('both'), documents: new Set() });
    const ids = [one, two].map((claim) => theirs.claimOf.get(claim?.id ?? ''));
    expect([...checkedClaims(merged).keys()].toSorted()).toEqual(ids.toSorted());
    expect(merged.checkedClaims?.map(({ by }) => by)).toEqual(['Sari', 'Sari']);
    expect(merge(first, ticked, theirs, { items: everything('mine'), documents: new Set() })).toBe(first);
    sound(merged);
  });

  it('takes both where both are wanted, each under an id of its own', () => {
    const merged = merge(first, other, theirs, { items: everything('both'), documents: new Set(), coder: 'Sari' });
    expect(merged.claims.slice(0, first.claims.length)).toEqual(first.claims);
    expect(merged.claims).toHaveLength(first.claims.length + other.claims.length);
    expect(merged.claims.slice(first.claims.length).every(({ coder }) => coder === 'Sari')).toBe(true);
    sound(merged);
  });

  it('keeps what I am to look at again, and takes the wording for the other way round that I have not', () => {
    const [claim] = first.claims.filter(
      ({ relation }) => first.relationTypes.find(({ id }) => id === relation)?.directed,
    );
    if (!claim) throw new Error('no claim with a direction');
    const labelInverse = { en: 'is met by' };
    const mine = { ...first, claims: first.claims.map((one) => ({ ...one, toCheck: { note: 'whose words?' } })) };
    const paper = {
      ...first,
      relationTypes: first.relationTypes.map((type) => (type.id === claim.relation ? { ...type, labelInverse } : type)),
      claims: first.claims.map((one) => ({ ...one, modality: 'planned' as const })),
    };
    const found = compared(mine, paper);
    const taken = found.items.filter((item) => item.mine?.id === claim.id);
    const merged = merge(mine, paper, found.theirs, {
      items: taken.map((item) => [item, 'theirs']),
      documents: new Set(),
    });
    const typeOf = (dossier: Dossier): unknown => dossier.relationTypes.find(({ id }) => id === claim.relation);
    expect(merged.claims.find(({ id }) => id === claim.id)).toMatchObject({
      modality: 'planned',
      toCheck: { note: 'whose words?' },
    });
    expect(typeOf(merged)).toMatchObject({ labelInverse });
    // My own wording stays.
    const own = {
      ...mine,
      relationTypes: mine.relationTypes.map((type) => ({ ...type, labelInverse: { en: 'mine' } })),
    };
    const kept = merge(own, paper, found.theirs, {
      items: taken.map((item) => [item, 'theirs']),
      documents: new Set(),
    });
    expect(kept.relationTypes).toEqual(own.relationTypes);
    sound(merged);
  });

  it('knows what a choice changes', () => {
    const only = { mine: items.find(({ theirs: b }) => !b), theirs: items.find(({ mine }) => !mine) };
    expect(only.mine && [changes(only.mine, 'theirs'), changes(only.mine, 'both')]).toEqual([true, false]);
    expect(only.theirs && [changes(only.theirs, 'mine'), changes(only.theirs, 'both')]).toEqual([false, true]);
  });
});

describe('documents that only they have', () => {
  const { theirs, items } = compared(first, strait);
  const all = new Set(theirs.documents.map(({ id }) => id));

  it('come in with their claims, actors, kinds and relation types', () => {
    const merged = merge(first, strait, theirs, { items: [], documents: all });
    expect(items).toEqual([]);
    expect(merged.documents).toHaveLength(first.documents.length + strait.documents.length);
    expect(merged.claims).toHaveLength(first.claims.length + strait.claims.length);
    const [before, after] = [statesOf(strait), statesOf(merged)];
    for (const [id, from] of theirs.claimOf) expect(after.get(id)).toBe(before.get(from));
    const ids = (list: readonly { readonly id: string }[]): number => new Set(list.map(({ id }) => id)).size;
    for (const list of ['documents', 'actors', 'actorKinds', 'relationTypes', 'claims'] as const)
      expect(ids(merged[list])).toBe(merged[list].length);
  });

  it('bring whom they name, and teach me their names for whom I know', () => {
    const mine = soundDossier({
      actors: [rawActor('ann', { wikidata: 'Q1' }), rawActor('bob')],
      claims: [],
      note: 'kept',
    });
    const paper = soundDossier({
      documents: [rawDocument('Annie meets Dan.', { id: 'article', archive: 'box 7' })],
      actors: [
        rawActor('a', { name: { en: 'Annie' }, aliases: { ko: ['애니'] }, wikidata: 'Q1', born: 1950 }),
        rawActor('bob', { name: { en: 'Dan' }, kind: 'robot' }),
        rawActor('eve', { name: { en: 'Eve' } }),
      ],
      actorKinds: [rawKind('person'), rawKind('robot')],
      claims: [],
    });
    const found = compared(mine, paper);
    const taken = new Set(found.theirs.documents.map(({ id }) => id));
    const merged = merge(mine, paper, found.theirs, { items: [], documents: taken });
    expect(merged.documents.map(({ id }) => id)).toEqual(['article', 'article-2']);
    expect(merged.documents[1]).toMatchObject({ archive: 'box 7' });
    expect(merged.actors).toEqual([
      {
        id: 'ann',
        kind: 'person',
        name: { en: 'ann' },
        aliases: { en: ['Annie'], ko: ['애니'] },
        wikidata: 'Q1',
        born: 1950,
      },
      { id: 'bob', kind: 'person', name: { en: 'bob' } },
      { id: 'bob-2', kind: 'robot', name: { en: 'Dan' } },
    ]);
    expect(merged.actorKinds.map(({ id }) => id)).toEqual(['person', 'robot']);
    expect(merged).toMatchObject({ note: 'kept' });
    sound(merged);
  });

  it('bring the sentences in which they found nothing, their words that tell how firmly, and what is to be looked at again', () => {
    const quote = (id: string, text: string): unknown => ({
      document: id,
      segments: [{ start: 0, end: text.length, exact: text }],
    });
    const [shared, further] = ['Ann meets Bob.', 'It rained all day.'];
    const mine = soundDossier({
      modalityCues: { alleged: { en: ['is said'] }, planned: {}, hypothetical: {}, denied: {} },
    });
    const paper = soundDossier({
      documents: [rawDocument(shared), rawDocument(further, { id: 'weather' })],
      nothingToCode: [quote('d', shared), quote('weather', further)],
      modalityCues: { alleged: { en: ['reportedly', 'is said'] }, planned: {}, hypothetical: {}, denied: {} },
    });
    const found = compared(mine, paper);
    const id = found.theirs.documentOf.get('weather') ?? '';
    const merged = merge(mine, paper, found.theirs, { items: [], documents: new Set([id]) });
    // Of a text that both have, what is done with its sentences is my own decision.
    expect(merged.nothingToCode).toEqual([quote(id, further)]);
    expect(merged.modalityCues?.alleged).toEqual({ en: ['is said', 'reportedly'] });
    sound(merged);
  });

  it('bring whom their coder said are two, of actors that are here and are two here', () => {
    const [one, two] = strait.actors.map(({ id }) => id) as [string, string];
    const paper: Dossier = { ...strait, differentActors: [{ actors: [one, two] }, { actors: [one, 'nobody'] }] };
    const found = compared(first, paper);
    const choices = { items: [], documents: new Set(found.theirs.documents.map(({ id }) => id)) };
    const merged = merge(first, paper, found.theirs, choices);
    const here = [one, two].map((id) => found.theirs.actorOf.get(id) ?? id);
    expect(merged.differentActors).toEqual([{ actors: here }]);
    sound(merged);
    // What I know already is not said twice.
    const again = merge({ ...first, differentActors: [{ actors: here }] }, paper, found.theirs, choices);
    expect(again.differentActors).toEqual([{ actors: here }]);
    expect(merge(first, strait, found.theirs, choices).differentActors).toBeUndefined();
  });

  it('never leave anything dangling, whatever is chosen of whatever is there', () => {
    const pool = [...strait.documents.slice(0, 3), ...first.documents];
    const everyone = {
      actors: [...first.actors, ...strait.actors],
      types: [...first.relationTypes, ...strait.relationTypes],
    };
    const claims = [...first.claims.slice(0, 20), ...strait.claims];
    const kinds = [...new Map([...first.actorKinds, ...strait.actorKinds].map((kind) => [kind.id, kind])).values()];
    const unique = <T extends { readonly id: string }>(list: readonly T[]): T[] => [
      ...new Map(list.map((item) => [item.id, item])).values(),
    ];
    const part = fc
      .record({
        documents: fc.subarray(pool, { minLength: 1 }),
        claims: fc.subarray(claims),
        prefix: fc.constantFrom('', 'x-'),
      })
      .map(({ documents, claims: some, prefix }): Dossier => {
        const here = new Set(documents.map(({ id }) => id));
        const kept = unique(some).filter(({ evidence }) => evidence.every(({ document }) => here.has(document)));
        const actor = (id: string): string => prefix + id;
        return {
          ...first,
          documents,
          actorKinds: kinds,
          actors: unique(everyone.actors).map((one) => ({ ...one, id: actor(one.id) })),
          relationTypes: unique(everyone.types),
          claims: kept.map((claim) => ({
            ...claim,
            subject: actor(claim.subject),
            object: actor(claim.object),
            attribution: claim.attribution.map((s) => (s.actor === undefined ? s : { ...s, actor: actor(s.actor) })),
          })),
        };
      });
    fc.assert(
      fc.property(
        part,
        part,
        fc.infiniteStream(fc.constantFrom<Choice>('mine', 'theirs', 'both')),
        fc.infiniteStream(fc.boolean()),
        (a, b, how, which) => {
          const found = compared(a, b);
          const choices = found.items.map((item) => [item, how.next().value] as const);
          const documents = new Set(found.theirs.documents.filter(() => which.next().value).map(({ id }) => id));
          const merged = merge(a, b, found.theirs, { items: choices, documents });
          const reading = readDossier(writeDossier(merged));
          expect(reading.problems.filter(({ severity }) => severity !== 'noted')).toEqual([]);
          expect(reading.unread).toEqual([]);
          const [before, after] = [new Map([...statesOf(found.both)]), statesOf(merged)];
          for (const { id } of claimsOf(found.theirs, documents)) expect(after.get(id)).toBe(before.get(id));
          for (const { id } of merged.claims) if (before.get(id) === 'verbatim') expect(after.get(id)).toBe('verbatim');
        },
      ),
      { numRuns: 15, seed: 4 },
    );
  }, 30_000);
});
