/** Is writing stable, and the inverse of reading? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { dossierOf, rawActor, rawClaim, rawDossier, rawKind, rawType, soundDossier, type Raw } from './sample.ts';

/** The same value with the fields of every object in another order. */
function shuffled(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, turn)] as const);
  const at = entries.length ? turn % entries.length : 0;
  return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)].reverse());
}

const texts = fc.dictionary(fc.constantFrom('en', 'id', 'zh-Hans', 'ar'), fc.string({ unit: 'grapheme' }), {
  minKeys: 1,
});
/** -0 has no form in JSON, and keys like numbers come first in every object: neither is ours to keep. */
const unknownField = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const extra = fc.dictionary(
  fc.string().map((name) => `x${name}`),
  unknownField,
  { maxKeys: 3 },
);
const actor = (id: string) =>
  fc
    .tuple(texts, fc.option(fc.constantFrom('Q1', 'Q56226')), extra)
    .map(([name, wikidata, more]) => rawActor(id, { ...more, name, ...(wikidata && { wikidata }) }));
const claim = fc.tuple(
  fc.constantFrom('asserted', 'alleged', 'planned', 'hypothetical'),
  fc.constantFrom('affirmed', 'denied'),
  fc.array(fc.constantFrom<Raw>({ actor: 'ann' }, { name: 'X' }, { anonymous: true }), { maxLength: 3 }),
  fc.array(fc.tuple(fc.nat(20), fc.string({ minLength: 1 })), { minLength: 1, maxLength: 3 }),
  extra,
);
const anyDossier = fc
  .tuple(texts, actor('ann'), actor('bob'), fc.array(claim, { maxLength: 4 }), extra)
  .map(([title, ann, bob, claims, more]) =>
    soundDossier({
      ...more,
      title,
      actors: [ann, bob],
      claims: claims.map(([modality, polarity, attribution, quotes, others], i) =>
        rawClaim(`c-${i}`, 'Ann', 0, {
          ...others,
          modality,
          polarity,
          attribution,
          evidence: [
            {
              document: 'article',
              segments: quotes.map(([start, exact]) => ({ start, end: start + exact.length, exact })),
            },
          ],
        }),
      ),
    }),
  );

describe('writing', () => {
  it('is undone by reading, whatever the dossier', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const { dossier: read, problems, unread } = readDossier(writeDossier(dossier));
        expect(read).toEqual(dossier);
        expect([problems, unread]).toEqual([[], []]);
      }),
    );
  });

  it('gives the same bytes, whatever the order in which the fields were made', () => {
    fc.assert(
      fc.property(anyDossier, fc.nat(50), (dossier, turn) => {
        expect(writeDossier(shuffled(dossier, turn) as typeof dossier)).toBe(writeDossier(dossier));
      }),
    );
  });

  it('puts known fields in the order of the format, then unknown ones by name', () => {
    const dossier = soundDossier({
      zebra: 1,
      actors: [
        { zoo: 1, summary: { id: 'b', en: 'a' }, ape: 2, name: { en: 'A' }, kind: 'person', id: 'ann' },
        rawActor('bob'),
      ],
    });
    const written = writeDossier(dossier);
    expect(Object.keys(JSON.parse(written) as Raw)).toEqual([
      'format',
      'version',
      'offsetUnit',
      'id',
      'title',
      'language',
      'documents',
      'actorKinds',
      'actors',
      'relationTypes',
      'claims',
      'zebra',
    ]);
    expect(written).toContain(
      '    {\n      "id": "ann",\n      "kind": "person",\n      "name": {\n        "en": "A"\n      },\n' +
        '      "summary": {\n        "en": "a",\n        "id": "b"\n      },\n      "ape": 2,\n      "zoo": 1\n    }',
    );
    expect(written.endsWith('}\n')).toBe(true);
    expect(written).not.toContain('\r');
  });

  it('orders the fields inside evidence, sources and references too', () => {
    const dossier = soundDossier({
      claims: [
        rawClaim('c-1', 'Ann', 0, {
          attribution: [{ z: 1, name: 'X', anonymous: true }],
          evidence: [{ segments: [{ exact: 'Ann', note: 1, end: 3, start: 0 }], document: 'article' }],
        }),
      ],
      actorKinds: [{ ...rawKind('person') }],
      relationTypes: [rawType('knows')],
    });
    const claims = (JSON.parse(writeDossier(dossier)) as { claims: Raw[] }).claims;
    expect(JSON.stringify(claims[0]?.['attribution'])).toBe('[{"name":"X","anonymous":true,"z":1}]');
    expect(JSON.stringify(claims[0]?.['evidence'])).toBe(
      '[{"document":"article","segments":[{"start":0,"end":3,"exact":"Ann","note":1}]}]',
    );
  });

  it('does not touch the dossier it writes', () => {
    const dossier = soundDossier(rawDossier());
    const before = JSON.stringify(dossier);
    writeDossier(dossier, [{ list: 'actors', index: 0, value: 5 }]);
    expect(JSON.stringify(dossier)).toBe(before);
    expect(dossierOf(readDossier(writeDossier(dossier)))).toEqual(dossier);
  });
});
