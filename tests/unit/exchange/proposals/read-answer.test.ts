/** What is understood of what a language model, langextract or brat gave back, whole or broken? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../../src/exchange/proposals/read-answer.ts';
import type { Answer } from '../../../../src/exchange/proposals/proposal.ts';

const TEXT = '👩‍🌾 Ana menuduh Bo mencuri. Bo membantah tuduhan Ana. «Tidak», kata Bo.';
const texts = [{ id: 'article', text: TEXT }];
const read = (text: string, plain?: string): Answer =>
  readAnswer(text, { texts, language: 'en', ...(plain !== undefined && { plain }) });

const claim = (n: number) => ({
  subject: `A${n}`,
  relation: 'accuses',
  object: 'Bo',
  quotes: ['Ana menuduh Bo'],
  modality: 'alleged',
  polarity: 'affirmed',
  attribution: [],
});
const answer = (count: number) =>
  JSON.stringify({ claims: Array.from({ length: count }, (_, i) => claim(i)) }, null, 2);
const subjects = ({ claims }: Answer) => claims.map(({ subject }) => subject);
const codes = ({ problems }: Answer) => [...new Set(problems.map(({ code }) => code))].sort();

const three = ['A0', 'A1', 'A2'];
const forms: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['plain JSON', answer(3), three, []],
  ['a bare list', JSON.stringify([claim(0), claim(1), claim(2)]), three, []],
  ['one claim alone', JSON.stringify(claim(0)), ['A0'], []],
  ['a line for each claim', [0, 1, 2].map((n) => JSON.stringify(claim(n))).join('\n'), three, []],
  ['a byte order mark', `\uFEFF${answer(3)}`, three, []],
  [
    'a code fence with prose around it',
    `Sure! Here [1] it is:\n\`\`\`json\n${answer(3)}\n\`\`\`\nHope {that} helps.`,
    three,
    [],
  ],
  [
    'two fences',
    `\`\`\`json\n${JSON.stringify([claim(0)])}\n\`\`\`\nand\n\`\`\`\n${JSON.stringify([claim(1)])}\n\`\`\``,
    ['A0', 'A1'],
    [],
  ],
  ['prose without a fence', `Here: ${answer(3)} That is all.`, three, []],
  ['comments', answer(3).replace('"claims": [', '"claims": [ // all of them\n /* three */'), three, ['mended']],
  [
    'trailing commas',
    answer(3)
      .replaceAll('"affirmed",\n', '"affirmed",\n')
      .replace(/\}\s*\]\s*\}$/u, '},],}'),
    three,
    ['mended'],
  ],
  [
    'single quotation marks',
    "{'claims': [{'subject': 'A0', 'relation': 'x', 'object': 'it\\'s Bo', 'quotes': ['q']}]}",
    ['A0'],
    ['mended'],
  ],
  [
    'curly quotation marks',
    '{“claims”: [{“subject”: “A0”, “relation”: “x”, “object”: “Bo”, “quotes”: [“q”]}]}',
    ['A0'],
    ['mended'],
  ],
  [
    'bare keys and constants of Python',
    '{claims: [{subject: "A0", relation: "x", object: "Bo", quotes: ["q"], when: None}]}',
    ['A0'],
    ['mended'],
  ],
  ['a quotation mark inside a quote', answer(3).replace('Ana menuduh Bo', 'Ana "menuduh" Bo'), three, ['mended']],
  ['a line break inside a quote', answer(3).replace('Ana menuduh Bo', 'Ana\nmenuduh Bo'), three, ['mended']],
  [
    'a broken line among good ones',
    [JSON.stringify(claim(0)), '{"subject": "A1", "rel', JSON.stringify(claim(2))].join('\n'),
    ['A0', 'A2'],
    ['cut-off', 'incomplete'],
  ],
  ['nothing', '', [], ['nothing-found']],
  ['an empty list', '[]', [], []],
  ['an empty list in a fence', '```json\n{"claims": []}\n```', [], []],
  [
    'an empty list that is all that is left of an answer',
    'Ann":[]ub ject":"Ann","relation":"knows"}]}',
    [],
    ['nothing-found'],
  ],
  ['prose', 'I am sorry, I cannot [do] that {now}.', [], ['nothing-found']],
  ['other JSON', '{"weather": [1, 2]}', [], ['nothing-found']],
  ['brackets without end', '['.repeat(100_000), [], ['cut-off', 'nothing-found']],
];

describe('an answer in JSON', () => {
  it.each(forms)('is read: %s', (_, text, expected, problems) => {
    const result = read(text);
    expect(subjects(result)).toEqual(expected);
    expect(codes(result)).toEqual(problems);
  });

  it('says where it was cut off, and sets the half item aside', () => {
    const whole = answer(13);
    const text = `\`\`\`json\n${whole.slice(0, whole.lastIndexOf('menuduh'))}`;
    const result = read(text);
    expect(result.items).toBe(13);
    expect(result.claims).toHaveLength(12);
    expect(result.problems).toMatchObject([
      { code: 'incomplete', severity: 'set-aside', path: 'claims[12]' },
      { code: 'cut-off', severity: 'noted', line: text.split('\n').length },
    ]);
  });

  it('keeps the last item where only the closing brackets are missing', () => {
    const text = answer(3).replace(/\s*\]\s*\}\s*$/u, '');
    expect(subjects(read(text))).toEqual(three);
    expect(codes(read(text))).toEqual(['cut-off']);
  });

  it('never takes a part of an item for the whole, wherever it was cut', () => {
    const text = answer(4);
    const wholes = read(text).claims;
    fc.assert(
      fc.property(fc.nat(text.length), fc.boolean(), (at, commented) => {
        const cut = text.slice(0, at);
        const { claims } = read(commented ? cut.replace('{', '{ // so\n') : cut);
        expect(wholes.slice(0, claims.length)).toEqual(claims);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('takes no text at all amiss', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '“',
      ',',
      ':',
      '\\',
      '//',
      '/*',
      '```',
      '\n',
      'claims',
      'subject',
      'null',
      '1',
      '…',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        expect(read(parts.join('')).problems).toBeInstanceOf(Array);
      }),
      { numRuns: 400, seed: 5 },
    );
  });

  it('understands other names for the same things, and says what it had to assume', () => {
    const result = read(
      JSON.stringify({
        relationships: [
          {
            source: { name: 'Ana' },
            predicate: 'accuses',
            target: 'Bo',
            evidence: [{ exact: 'Ana menuduh Bo', start: 6, end: 20 }],
            negated: true,
            attribution: [{ name: 'X' }, { anonymous: true }],
          },
          {
            subject: 'Ana',
            relation: 'accuses',
            object: 'Bo',
            quote: 'Ana',
            modality: 'reported',
            polarity: 'maybe',
            when: 'yesterday',
            gloss: 'Ana',
          },
          { subject: 'Ana', object: 'Bo', quote: 'Ana' },
        ],
        entities: [{ name: 'Ana', type: 'person', aliases: ['A.'] }, 'Bo', {}],
      }),
    );
    expect(result.claims).toMatchObject([
      {
        subject: 'Ana',
        relation: 'accuses',
        object: 'Bo',
        polarity: 'denied',
        assumed: ['modality'],
        attribution: [{ name: 'X' }, { name: undefined }],
        quotes: [{ parts: [{ text: 'Ana menuduh Bo', at: { start: 6, end: 20 } }] }],
      },
      {
        modality: 'alleged',
        polarity: 'affirmed',
        assumed: [],
        gloss: { en: 'Ana' },
        remarks: [
          { field: 'modality', found: 'reported', taken: 'alleged' },
          { field: 'polarity', found: 'maybe', taken: 'affirmed' },
          { field: 'when', found: 'yesterday', taken: undefined },
        ],
      },
    ]);
    expect(result.claims[1]).not.toHaveProperty('when');
    expect(result.actors).toEqual([
      { name: 'Ana', kind: 'person', aliases: ['A.'] },
      { name: 'Bo', aliases: [] },
    ]);
    expect(result.problems.map(({ path, severity }) => `${severity} ${path}`)).toEqual([
      'noted relationships[1].polarity',
      'noted relationships[1].when',
      'set-aside relationships[2].relation',
      'set-aside entities[2]',
    ]);
  });
});

describe('langextract', () => {
  const points = (words: string) => {
    const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
    return { start_pos: start, end_pos: start + Array.from(words).length };
  };
  const line = (extractions: readonly object[], text = TEXT) =>
    JSON.stringify({ extractions, text, document_id: 'doc_1' });
  const relation = (words: string, status = 'match_exact') => ({
    extraction_class: 'relation',
    extraction_text: words,
    char_interval: points(words),
    alignment_status: status,
    attributes: { subject: 'Ana', relation: 'accuses', object: ['Bo'] },
  });

  it('gives claims and actors, with positions counted from code points', () => {
    const result = read(
      `${line([relation('Ana menuduh Bo'), { extraction_class: 'person', extraction_text: 'Ana' }])}\n${line([])}`,
    );
    expect(result.format).toBe('langextract');
    const start = TEXT.indexOf('Ana menuduh');
    expect(result.claims).toMatchObject([
      {
        subject: 'Ana',
        object: 'Bo',
        quotes: [{ document: 'article', parts: [{ text: 'Ana menuduh Bo', at: { start, end: start + 14 } }] }],
      },
    ]);
    expect(result.actors).toEqual([{ name: 'Ana', kind: 'person', aliases: [] }]);
  });

  it('trusts no fuzzy match, and no position in another text', () => {
    expect(read(line([relation('Ana menuduh Bo', 'match_fuzzy')])).claims[0]?.quotes[0]).toMatchObject({ loose: true });
    const other = read(line([relation('Ana menuduh Bo')], 'Ana menuduh Bo, kata orang.'));
    expect(other.claims[0]?.quotes[0]?.parts).toEqual([{ text: 'Ana menuduh Bo' }]);
    expect(codes(other)).toEqual(['other-text']);
  });

  it('sets a cut extraction aside', () => {
    const text = line([relation('Ana menuduh Bo'), relation('Bo membantah')]);
    const result = read(text.slice(0, text.indexOf('membantah')));
    expect(result.claims).toHaveLength(1);
    expect(codes(result)).toEqual(['cut-off', 'incomplete']);
  });
});

describe('brat standoff', () => {
  const at = (words: string, from = 0) => {
    const start = Array.from(TEXT.slice(0, TEXT.indexOf(words, from))).length;
    return `${start} ${start + Array.from(words).length}`;
  };
  const ANN = [
    `T1\tPerson ${at('Ana')}\tAna`,
    `T2\tPerson ${at('Bo')}\tBo`,
    `T3\tAccuse ${at('menuduh')}\tmenuduh`,
    `T4\tPerson ${at('Bo membantah').replace(/\d+$/u, (end) => String(Number(end) - 10))};${at('kata')}\tBo kata`,
    'E1\tAccuse:T3 Agent:T1 Patient:T2',
    'R1\tknows Arg1:T1 Arg2:T2',
    'R2\tknows Arg1:T1 Arg2:T99',
    'A1\tNegation R1',
    'A2\tModality E1 alleged',
    'N1\tReference T1 Wikidata:Q42\tAna',
    '#1\tAnnotatorNotes E1\t<script>alert(1)</script>',
    '*\tEquiv T2 T4',
    'what is this',
  ].join('\n');

  it('gives claims from relations and events, with the words from one argument to the other', () => {
    const result = read(ANN);
    const start = TEXT.indexOf('Ana');
    expect(result.format).toBe('brat');
    expect(result.claims).toMatchObject([
      {
        where: 'E1',
        subject: 'Ana',
        relation: 'Accuse',
        object: 'Bo kata',
        modality: 'alleged',
        note: { und: '<script>alert(1)</script>' },
        quotes: [{ document: 'article', parts: [{ text: 'Ana menuduh Bo', at: { start, end: start + 14 } }] }],
      },
      { where: 'R1', polarity: 'denied', assumed: ['modality'] },
    ]);
    expect(result.actors).toContainEqual({ name: 'Ana', kind: 'Person', aliases: [], wikidata: 'Q42' });
    expect(result.actors).toContainEqual({ name: 'Bo kata', kind: 'Person', aliases: ['Bo'] });
    expect(result.problems).toMatchObject([
      { code: 'bad-line', line: 13 },
      { code: 'other-name', found: 'Bo kata = Bo' },
      { code: 'bad-line', line: 7 },
    ]);
  });

  it('uses the text that came with it, and none of its positions if that is not a document', () => {
    const result = read(ANN, TEXT);
    expect(result.claims[0]?.quotes[0]?.document).toBe('article');
    const moved = read(ANN.replace(/^T4.*\n/mu, '').replace(/^\*.*\n/mu, ''), `${TEXT} Lagi.`);
    expect(moved.claims[0]?.quotes[0]).toEqual({ parts: [{ text: 'Ana menuduh Bo' }] });
    expect(codes(moved)).toContain('other-text');
  });
});
