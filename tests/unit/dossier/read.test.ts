/** Is reading total: does any input give what could be read and every problem, with nothing lost? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier, readValue } from '../../../src/dossier/read.ts';
import { LATER, LISTS } from '../../../src/dossier/reading.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { findMentions } from '../../../src/names/mentions.ts';
import { sentenceReader } from '../../../src/evidence/runs.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import {
  dossierOf,
  rawActor,
  rawClaim,
  rawDocument,
  rawDossier,
  rawKind,
  rawType,
  type Raw,
  type RawDossier,
} from './sample.ts';

const sound = rawDossier();
const text = (value: unknown): string => JSON.stringify(value, null, 2) + '\n';
const brief = (value: unknown) =>
  readValue(value).problems.map(({ code, severity, path }) => `${severity} ${code} at ${path}`);

describe('a file as a whole', () => {
  it('is read without a problem when it is sound', () => {
    const { dossier, problems, unread } = readDossier(text(sound));
    expect({ problems, unread }).toEqual({ problems: [], unread: [] });
    expect(dossier).toEqual(sound);
  });

  it('may begin with a byte order mark', () => {
    expect(readDossier('\uFEFF' + text(sound)).dossier).toEqual(sound);
    expect(readDossier('\uFEFF\uFEFF' + text(sound)).problems[0]?.code).toBe('not-json');
  });

  const unreadable: readonly (readonly [string, string, { found: string; line: number; column: number }])[] = [
    ['an empty file', '', { found: 'nothing', line: 1, column: 1 }],
    ['a file of line breaks', '\n \n', { found: 'nothing', line: 3, column: 1 }],
    ['a file cut off', text(sound).slice(0, 44), { found: 'the end of the file', line: 3, column: 13 }],
    ['a file with a comma too many', '{\n  "a": [1,\n  2,]\n}', { found: '"]\\n}"', line: 3, column: 5 }],
    ['a page of a web site', '<!doctype html>', { found: '"<!doctype html>"', line: 1, column: 1 }],
  ];
  it.each(unreadable)('is refused, with the place, if it is %s', (_, input, where) => {
    const { dossier, problems } = readDossier(input);
    expect(dossier).toBeUndefined();
    expect(problems).toEqual([{ code: 'not-json', severity: 'refused', path: '', expected: 'JSON', ...where }]);
  });

  const refused: readonly (readonly [string, unknown, string])[] = [
    ['a list', [], 'refused not-a-dossier at '],
    ['null', null, 'refused not-a-dossier at '],
    ['a number', 7, 'refused not-a-dossier at '],
    ['an object without a format', {}, 'refused not-a-dossier at format'],
    ['another format', { ...sound, format: 'other' }, 'refused not-a-dossier at format'],
    ['version 0', { ...sound, version: 0 }, 'refused wrong-value at version'],
    ['version 2', { ...sound, version: 2 }, 'refused newer-version at version'],
    ['version "1"', { ...sound, version: '1' }, 'refused wrong-value at version'],
    ['version 1.5', { ...sound, version: 1.5 }, 'refused wrong-value at version'],
    ['no version', { ...sound, version: undefined }, 'refused wrong-value at version'],
    ...LISTS.filter((list) => !LATER.has(list)).map(
      (list) => [`no list under ${list}`, { ...sound, [list]: {} }, `refused wrong-type at ${list}`] as const,
    ),
    ['null for a list', { ...sound, claims: null }, 'refused wrong-type at claims'],
  ];
  it.each(refused)('is refused if it is %s', (_, value, problem) => {
    expect(readValue(value).dossier).toBeUndefined();
    expect(brief(value)).toEqual([problem]);
  });

  it.each([
    ['at its root', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['in its format', '{"format":' + '['.repeat(200_000) + ']'.repeat(200_000) + '}'],
    ['in an unknown field', text(sound).replace('{', '{"deep":' + '{"a":'.repeat(100) + '1' + '}'.repeat(100) + ',')],
  ])('is refused if it is bottomless %s', (_, input) => {
    expect(readDossier(input).dossier).toBeUndefined();
    expect(readDossier(input).problems).toMatchObject([
      { severity: 'refused', expected: 'at most 64 levels of nesting' },
    ]);
  });

  it('may lack lists: each is named, and empty', () => {
    const bare: Raw = rawDossier();
    for (const list of LISTS) delete bare[list];
    const needed = LISTS.filter((list) => list !== 'relationFamilies' && !LATER.has(list));
    expect(brief(bare)).toEqual(needed.map((list) => `repaired missing-field at ${list}`));
    expect(dossierOf(readValue(bare))).not.toHaveProperty('relationFamilies');
    expect(dossierOf(readValue(bare))).not.toHaveProperty('actorLists');
    expect(dossierOf(readValue(bare))).not.toHaveProperty('story');
    expect(dossierOf(readValue(bare))).toMatchObject({ documents: [], actorKinds: [], actors: [], claims: [] });
  });

  it('gets what can be said without its wrong fields, and keeps optional ones for saving', () => {
    const broken = { ...sound, title: 5, id: 'Not An Id', summary: ['x'], offsetUnit: 'bytes', licence: 7 };
    const { dossier, unread, problems } = readValue(broken);
    expect(dossier).toMatchObject({ id: 'untitled', title: { und: 'Untitled' }, offsetUnit: 'utf-16' });
    expect(dossier).not.toHaveProperty('summary');
    expect(problems.map((p) => `${p.severity} ${p.path}`).sort()).toEqual([
      'repaired id',
      'repaired offsetUnit',
      'repaired title',
      'set-aside licence',
      'set-aside summary',
    ]);
    expect(JSON.parse(writeDossier(dossierOf(readValue(broken)), unread))).toMatchObject({
      summary: ['x'],
      licence: 7,
    });
  });

  it('is frozen to the bottom, and so is what was set aside', () => {
    const { dossier, unread, problems } = readValue(
      rawDossier({ claims: [rawClaim('c-1'), { id: 'c-2', list: [[1]] }] }),
    );
    const open: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
    };
    look({ dossier, unread, problems }, '');
    expect(open).toEqual(['']);
    expect(unread).toHaveLength(1);
  });
});

describe('the items of a list', () => {
  const badItems: readonly (readonly [string, Partial<RawDossier>, string[]])[] = [
    [
      'a number',
      { actors: [rawActor('ann'), rawActor('bob'), 5 as unknown as Raw] },
      ['set-aside wrong-type at actors[2]'],
    ],
    ['null', { actorKinds: [rawKind('person'), null as unknown as Raw] }, ['set-aside wrong-type at actorKinds[1]']],
    [
      'an item with a number as id',
      { actorKinds: [rawKind('person'), { ...rawKind('x'), id: 5 }] },
      ['set-aside wrong-type at actorKinds[1].id'],
    ],
    [
      'an item with capitals in its id',
      { actors: [rawActor('ann'), rawActor('bob'), rawActor('Cy')] },
      ['set-aside wrong-value at actors[2].id'],
    ],
    [
      'an item without an id',
      { relationTypes: [rawType('knows'), { ...rawType('x'), id: undefined }] },
      ['set-aside missing-field at relationTypes[1].id'],
    ],
    [
      'an id that was there before',
      { actors: [rawActor('ann'), rawActor('bob'), rawActor('ann', { kind: 'person' })] },
      ['set-aside duplicate-id at actors[2].id'],
    ],
    [
      'a document without a text',
      { documents: [rawDocument('Ann knows Bob.'), { ...rawDocument('x'), id: 'b', text: undefined }] },
      ['set-aside missing-field at documents[1].text'],
    ],
    [
      'a claim about nobody',
      { claims: [rawClaim('c-1', 'Ann', 0, { subject: 'zoe' })] },
      ['set-aside dangling-reference at claims[0].subject'],
    ],
    [
      'a claim about nobody else',
      { claims: [rawClaim('c-1', 'Ann', 0, { object: 'zoe' })] },
      ['set-aside dangling-reference at claims[0].object'],
    ],
    [
      'a claim of no known relation',
      { claims: [rawClaim('c-1', 'Ann', 0, { relation: 'eats' })] },
      ['set-aside dangling-reference at claims[0].relation'],
    ],
    [
      'a claim from no known document',
      {
        claims: [
          rawClaim('c-1', 'Ann', 0, { evidence: [{ document: 'gone', segments: [{ start: 0, end: 1, exact: 'A' }] }] }),
        ],
      },
      ['set-aside dangling-reference at claims[0].evidence[0].document'],
    ],
    [
      'a claim attributed to nobody known',
      { claims: [rawClaim('c-1', 'Ann', 0, { attribution: [{ name: 'x' }, { actor: 'zoe' }] })] },
      ['set-aside dangling-reference at claims[0].attribution[1].actor'],
    ],
    [
      'an attribution that says nothing',
      { claims: [rawClaim('c-1', 'Ann', 0, { attribution: [{ anonymous: false }] })] },
      ['set-aside wrong-value at claims[0].attribution[0]'],
    ],
    [
      'a claim without evidence',
      { claims: [rawClaim('c-1', 'Ann', 0, { evidence: [] })] },
      ['set-aside wrong-value at claims[0].evidence'],
    ],
    [
      'a position that is no whole number',
      { claims: [rawClaim('c-1', 'Ann', 0.5)] },
      [
        'set-aside wrong-type at claims[0].evidence[0].segments[0].start',
        'set-aside wrong-type at claims[0].evidence[0].segments[0].end',
      ],
    ],
  ];
  it.each(badItems)('lose only %s, which goes back to its place when saved', (_, lists, problems) => {
    const file = JSON.parse(text(rawDossier({ claims: [], ...lists }))) as RawDossier;
    expect(brief(file)).toEqual(problems);
    const { dossier, unread } = readValue(structuredClone(file));
    expect(unread).toHaveLength(1);
    expect(JSON.parse(writeDossier(dossierOf({ dossier, unread, problems: [] } as never), unread))).toEqual(file);
  });

  it('keep their order and their places around several bad ones', () => {
    const actors = [
      1,
      rawActor('ann'),
      rawActor('ann', { second: true }),
      [],
      rawActor('bob'),
      { id: 'x' },
      rawActor('cy'),
      null,
    ];
    const file = rawDossier({ actors });
    const { dossier, unread } = readValue(structuredClone(file));
    expect(dossier?.actors.map((actor) => actor.id)).toEqual(['ann', 'bob', 'cy']);
    expect(unread.map(({ index }) => index)).toEqual([0, 2, 3, 5, 7]);
    expect(
      (JSON.parse(writeDossier(dossierOf(readValue(structuredClone(file))), unread)) as RawDossier).actors,
    ).toEqual(actors);
  });

  it('lose a wrong optional field alone, which is put back when saved', () => {
    const file = rawDossier({
      actors: [rawActor('ann', { wikidata: 'Kim', summary: 'no' }), rawActor('bob', { aliases: { en: 'Bobby' } })],
      claims: [rawClaim('c-1', 'Ann', 0, { gloss: { id: 5 }, when: '2024' })],
    });
    const { dossier, unread, problems } = readValue(structuredClone(file));
    expect(problems.every((p) => p.severity === 'set-aside')).toBe(true);
    expect(unread).toEqual([
      { list: 'actors', id: 'ann', field: 'wikidata', value: 'Kim' },
      { list: 'actors', id: 'ann', field: 'summary', value: 'no' },
      { list: 'actors', id: 'bob', field: 'aliases', key: 'en', value: 'Bobby' },
      { list: 'claims', id: 'c-1', field: 'gloss', key: 'id', value: 5 },
    ]);
    expect(dossier?.actors[0]).toEqual(rawActor('ann'));
    expect(dossier?.claims[0]?.when).toBe('2024');
    expect(JSON.parse(writeDossier(dossierOf(readValue(structuredClone(file))), unread))).toEqual(file);
  });

  it('put back a field of an item that an edit renewed, but not over a value it got since', () => {
    const { dossier, unread } = readValue(
      rawDossier({ actors: [rawActor('ann', { wikidata: 'Kim' }), rawActor('bob')] }),
    );
    const [ann, bob] = dossier?.actors ?? [];
    if (!dossier || !ann || !bob) throw new Error('refused');
    const written = writeDossier({ ...dossier, actors: [bob, { ...ann, wikidata: 'Q1' }] }, unread);
    expect((JSON.parse(written) as RawDossier).actors.map((actor) => actor['wikidata'])).toEqual([undefined, 'Q1']);
  });

  it('say which sort of value was expected and what was found', () => {
    const { problems } = readValue(
      rawDossier({
        actors: [rawActor('ann', { wikidata: 'Kim' }), rawActor('bob', { name: 7 })],
        claims: [rawClaim('c-1', 'Ann', 0, { modality: 'sure', subject: 'ann', object: 'ann', evidence: [] })],
      }),
    );
    expect(problems).toEqual([
      {
        code: 'wrong-value',
        severity: 'set-aside',
        path: 'actors[0].wikidata',
        expected: 'text like /^Q[1-9][0-9]*$/',
        found: '"Kim"',
      },
      { code: 'wrong-type', severity: 'set-aside', path: 'actors[1].name', expected: 'record', found: '7' },
      {
        code: 'wrong-value',
        severity: 'set-aside',
        path: 'claims[0].modality',
        expected: '"asserted" | "alleged" | "planned" | "hypothetical"',
        found: '"sure"',
      },
      {
        code: 'wrong-value',
        severity: 'set-aside',
        path: 'claims[0].evidence',
        expected: 'at least 1 item',
        found: '[]',
      },
    ]);
  });
});

describe('what is used, but noted', () => {
  const noted: readonly (readonly [string, Raw, string[]])[] = [
    [
      'an actor of no known kind',
      { actors: [rawActor('ann', { kind: 'robot' }), rawActor('bob')] },
      ['noted dangling-reference at actors[0].kind'],
    ],
    [
      'a date that is none',
      { claims: [rawClaim('c-1', 'Ann', 0, { when: 'yesterday', said: '2024-02-30' })] },
      ['noted not-edtf at claims[0].when', 'noted not-edtf at claims[0].said'],
    ],
    [
      'an inference without a note',
      { claims: [rawClaim('c-1', 'Ann', 0, { basis: 'inferred', note: { en: ' ' } })] },
      ['noted inferred-without-note at claims[0].note'],
    ],
    [
      'a text that was changed',
      { documents: [rawDocument('Ann knows Bob.', { sha256: 'a'.repeat(64) })] },
      ['noted changed-text at documents[0].sha256'],
    ],
  ];
  it.each(noted)('is %s', (_, more, problems) => {
    const file = rawDossier(more);
    expect(brief(structuredClone(file))).toEqual(problems);
    expect(JSON.parse(writeDossier(dossierOf(readValue(structuredClone(file)))))).toEqual(file);
  });
});

describe('what can be computed from a text', () => {
  it('keeps the sentences that it was frozen with, whatever a splitter would say now', () => {
    const text = 'The bill reached the U.S. Senate. Mr. Orr left.';
    const sentences = [
      [0, 25],
      [26, 33],
      [34, 37],
      [38, 47],
    ];
    const { dossier, problems } = readValue(rawDossier({ documents: [rawDocument(text, { sentences })], claims: [] }));
    expect(dossier?.documents[0]?.sentences).toEqual(sentences);
    expect(problems).toEqual([]);
  });

  it('may be left out: the hash and the sentences', () => {
    const { sha256, ...rest } = rawDocument('Ann knows Bob. Bob does not.', { sentences: undefined });
    const { dossier, problems } = readValue(rawDossier({ documents: [rest] }));
    expect(dossier?.documents[0]).toMatchObject({
      sha256,
      sentences: [
        [0, 14],
        [15, 28],
      ],
    });
    expect(problems.map((p) => `${p.severity} ${p.code} ${p.path}`)).toEqual([
      'repaired missing-field documents[0].sha256',
      'repaired bad-sentences documents[0].sentences',
    ]);
  });

  it.each([
    [
      'past the end',
      [
        [0, 14],
        [15, 99],
      ],
      '[1]',
    ],
    [
      'overlapping',
      [
        [0, 14],
        [13, 28],
      ],
      '[1]',
    ],
    ['empty', [[0, 0]], '[0]'],
    ['backwards', [[14, 0]], '[0]'],
    [
      'out of order',
      [
        [15, 28],
        [0, 14],
      ],
      '[1]',
    ],
  ])('is made anew where the sentences are %s', (_, sentences, at) => {
    const { dossier, problems } = readValue(
      rawDossier({ documents: [rawDocument('Ann knows Bob. Bob does not.', { sentences })] }),
    );
    expect(dossier?.documents[0]?.sentences).toEqual([
      [0, 14],
      [15, 28],
    ]);
    expect(problems).toMatchObject([
      { code: 'bad-sentences', severity: 'repaired', path: `documents[0].sentences${at}` },
    ]);
  });

  it('is nothing for a text of nothing', () => {
    for (const empty of ['', ' \n '])
      expect(
        readValue(rawDossier({ documents: [rawDocument(empty, { sentences: [] })], claims: [] })).problems,
      ).toEqual([]);
  });
});

describe('strange names and texts', () => {
  const strange = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  it.each(strange)('keeps unknown fields called %s, at the top and in items', (name) => {
    const put = (value: Raw): Raw => Object.defineProperty(value, name, { value: { x: 1 }, enumerable: true });
    const file = text({ ...put(rawDossier({ actors: [put(rawActor('ann')), rawActor('bob')] })) });
    expect(file.split(JSON.stringify(name))).toHaveLength(3);
    const { dossier, problems, unread } = readDossier(file);
    expect(problems).toEqual([]);
    expect(JSON.parse(writeDossier(dossierOf(readDossier(file)), unread))).toEqual(JSON.parse(file));
    expect(Object.getPrototypeOf(dossier)).toBe(Object.prototype);
    expect(({} as Raw)['x']).toBeUndefined();
  });

  it('does not take a text for one because its language is called __proto__', () => {
    const file = text(
      rawDossier({ claims: [rawClaim('c-1', 'Ann', 0, { basis: 'inferred', note: { en: 'so', zz: 5 } })] }),
    );
    const { dossier, problems } = readDossier(file.replace('"zz"', '"__proto__"'));
    expect(problems.map((p) => p.severity)).toEqual(['set-aside']);
    expect(dossier?.claims[0]?.note).toEqual({ en: 'so' });
  });

  it('reads texts with half a surrogate pair, and writes them back', () => {
    const file = rawDossier({ documents: [rawDocument('Ann \uD83D knows \uDC00 Bob.')], title: { en: '\uDFFF' } });
    expect(dossierOf(readDossier(text(file)))).toEqual(file);
    expect(writeDossier(dossierOf(readDossier(text(file))))).toBe(text(file));
  });

  it('reads huge strings anywhere, and shows little of them', () => {
    const huge = '😀'.repeat(300_000);
    const { problems } = readValue(
      rawDossier({
        actors: [rawActor('ann', { wikidata: huge }), rawActor(huge), rawActor('bob')],
        claims: [rawClaim('c-1', 'Ann', 0, { when: huge, said: '1'.repeat(1e6), extra: huge })],
      }),
    );
    expect(problems.map((p) => p.code)).toEqual(['wrong-value', 'wrong-value', 'not-edtf', 'not-edtf']);
    for (const { found } of problems) {
      expect(Array.from(found).length).toBeLessThanOrEqual(81);
      expect(found).not.toMatch(/\p{Cs}/u);
    }
  });
});

/** Everything that the lower floors do with a dossier, so that nothing survives reading only to break later. */
function walkAll(input: string): void {
  const { dossier, unread, problems } = readDossier(input);
  expect(dossier === undefined).toBe(problems.some((p) => p.severity === 'refused'));
  if (!dossier) return;
  const written = writeDossier(dossier, unread);
  const again = readDossier(written);
  expect(again.dossier).toEqual(dossier);
  expect(writeDossier(dossierOf(again), again.unread)).toBe(written);
  const checks = checkDossier(dossier);
  buildGraph(dossier, countingClaims(checks));
  for (const document of dossier.documents) {
    const read = sentenceReader(document, dossier.claims, checks, findMentions(document, dossier.actors));
    document.sentences.forEach((_, i) => read(i));
  }
}

/** Values that lie in wait: the right words at the wrong place, inherited names, extremes. -0 is written as 0 by JSON itself. */
const anything = fc
  .oneof(
    { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '',
        'ann',
        'article',
        'c-1',
        '\uD800',
        0,
        1,
        14,
        1e308,
        true,
        null,
        [],
        {},
        [[0, 3]],
        ['x'],
        { en: 'x' },
        { en: 5 },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(JSON.parse('{"__proto__":1}'), { constructor: 1 }, { toString: null }),
    },
  )
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** All paths of a value, as lists of keys. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const own = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...own.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === key ? replaced(item, rest, by) : (item as unknown)));
  const entries = Object.entries(value as Raw);
  return Object.fromEntries(entries.map(([k, inner]) => [k, k === key ? replaced(inner, rest, by) : inner]));
}

describe('any input', () => {
  const whole = rawDossier({
    summary: { en: 'S' },
    actors: [rawActor('ann', { aliases: { en: ['A.'] }, inSentence: { en: 'Ann' }, wikidata: 'Q1' }), rawActor('bob')],
    claims: [
      rawClaim('c-1', 'Ann', 0, {
        basis: 'inferred',
        note: { en: 'n' },
        gloss: { id: 'g' },
        when: '2024',
        attribution: [{ actor: 'bob' }],
      }),
    ],
  });
  const paths = pathsOf(whole);

  it('that is text never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string({ unit: fc.constantFrom('\uD83D', '\uDC00', '\0', '\uFEFF', '{', '"', '😀') }),
        ),
        (input) => walkAll(input),
      ),
    );
  });

  it('that is JSON with the name of the format never throws, and is read again as it was written', () => {
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(whole), 'x', 'constructor'), anything);
    fc.assert(
      fc.property(fields, (some) => walkAll(JSON.stringify({ ...some, format: 'benang-dossier', version: 1 }))),
    );
  });

  it('that is a dossier with anything in up to three places never throws, and is read again as it was written', () => {
    const damage = fc.array(fc.tuple(fc.constantFrom(...paths), anything), { minLength: 1, maxLength: 3 });
    const damaged = damage.map((places) =>
      places.reduce<unknown>((value, [path, by]) => {
        try {
          return replaced(value, path, by);
        } catch {
          return value; // an earlier change took the place away
        }
      }, whole),
    );
    fc.assert(
      fc.property(damaged, (value) => walkAll(JSON.stringify(value))),
      { numRuns: 300 },
    );
  });

  it('whose languages are mended keeps what stands under a tag, whatever that is', () => {
    const aliases = { '': ['Annie'], und: [null, 'A.'], '0': ['Nan'] };
    const given = { ...whole, actors: [rawActor('ann', { aliases }), rawActor('bob')] };
    const read = readDossier(JSON.stringify(given));
    expect(read.dossier?.actors[0]?.aliases).toEqual({ und: ['A.'] });
    expect(read.unread.map(({ key, value }) => [key, value])).toEqual([
      ['und', [null]],
      ['0', ['Nan']],
      ['', ['Annie']],
    ]);
    expect(read.problems.every(({ severity }) => severity === 'set-aside')).toBe(true);
    walkAll(JSON.stringify(given));
    walkAll(
      JSON.stringify({ ...whole, actors: [rawActor('ann', { aliases: { '0': [null], '': [] } }), rawActor('bob')] }),
    );
  });
});
