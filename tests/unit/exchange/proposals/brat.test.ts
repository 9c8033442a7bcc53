/** What does a brat file propose: who takes part, who says so, who is one and the same, and where do the words stand? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateQuote } from '../../../../src/evidence/gate.ts';
import { readAnswer } from '../../../../src/exchange/proposals/read-answer.ts';
import type { Answer, TextOf } from '../../../../src/exchange/proposals/proposal.ts';
import { tidyText } from '../../../../src/exchange/tidy-text.ts';
import { documentOf } from './samples.ts';
import { growth } from '../../growth.ts';

const points = (text: string): number => Array.from(text).length;
/** One text-bound annotation: the nth time that these words stand in the text; several stretches by «…». */
function bound(id: string, type: string, words: string, text: string, nth = 0): string {
  let from = 0;
  for (let i = 0; i < nth; i++) from = text.indexOf(words.split('…')[0] as string, from) + 1;
  const ranges = words.split('…').map((part) => {
    const at = text.indexOf(part, from);
    if (at < 0) throw new Error(`no such words: ${part}`);
    from = at + part.length;
    const start = points(text.slice(0, at));
    return `${start} ${start + points(part)}`;
  });
  return `${id}\t${type} ${ranges.join(';')}\t${words.replaceAll('…', ' ').replace(/\r?\n/gu, ' ')}`;
}
const read = (ann: readonly string[], texts: readonly TextOf[] = [], plain?: string): Answer =>
  readAnswer(`${ann.join('\n')}\n`, { texts, language: 'en', brat: true, ...(plain !== undefined && { plain }) });
const told = ({ claims }: Answer) => claims.map(({ subject, relation, object }) => `${subject} ${relation} ${object}`);
const problems = (answer: Answer, code: string) => answer.problems.filter((problem) => problem.code === code);

describe('a relation between names that stand far apart', () => {
  const between = (letters: number): Answer => {
    const text = `Ona Lind came. ${'Words. '.repeat(letters / 7)}Ada Quill left.`;
    const ann = [bound('T1', 'Person', 'Ona Lind', text), bound('T2', 'Person', 'Ada Quill', text)];
    const answer = read([...ann, 'R1\tKnow Arg1:T2 Arg2:T1'], [{ id: 'a', text }]);
    const [quote] = answer.claims[0]?.quotes ?? [];
    expect(quote && gateQuote([documentOf('a', text)], quote).state).toBe('verbatim');
    return answer;
  };
  const quoted = ({ claims }: Answer) => claims[0]?.quotes.map(({ parts }) => parts.map(({ text }) => text));

  it('rests on the words between them', () => expect(quoted(between(700))?.[0]).toHaveLength(1));
  it('rests on the names alone where a chapter is between them', () =>
    expect(quoted(between(70_000))).toEqual([['Ona Lind', 'Ada Quill']]));
});

describe('an event', () => {
  const text = 'On 2024-05-12 Ona Lind and Rolf Brandt met Ada Quill in Belport.';
  const article = [{ id: 'a', text }];
  const ona = bound('T1', 'Person', 'Ona Lind', text);
  const ada = bound('T2', 'Person', 'Ada Quill', text);
  const port = bound('T3', 'City', 'Belport', text);
  const met = bound('T4', 'Meet', 'met', text);
  const rolf = bound('T5', 'Person', 'Rolf Brandt', text);
  const day = bound('T6', 'Date', '2024-05-12', text);

  it('keeps every further role in the note, and says so', () => {
    const { claims, problems: said } = read([ona, ada, port, met, 'E1\tMeet:T4 Who:T1 With:T2 Where:T3'], article);
    expect(claims).toMatchObject([
      {
        subject: 'Ona Lind',
        relation: 'Meet',
        object: 'Ada Quill',
        note: { und: 'Where: Belport' },
        remarks: [{ field: 'note', found: 'Where: Belport' }],
      },
    ]);
    expect(said).toEqual([]);
  });

  it('gives a claim for each of several in one role, and a date for its day', () => {
    const answer = read(
      [ona, ada, port, met, rolf, day, 'E1\tMeet:T4 Place:T3 Entity:T1 Entity2:T5 With:T2 Time:T6'],
      article,
    );
    expect(told(answer)).toEqual(['Ona Lind Meet Ada Quill', 'Rolf Brandt Meet Ada Quill']);
    expect(answer.claims[0]).toMatchObject({ when: '2024-05-12', note: { und: 'Place: Belport · Time: 2024-05-12' } });
    expect(told(read([ona, ada, met, rolf, 'E1\tMeet:T4 Person:T1 Person2:T5 Person3:T2'], article))).toEqual([
      'Ona Lind Meet Rolf Brandt',
      'Ona Lind Meet Ada Quill',
      'Rolf Brandt Meet Ada Quill',
    ]);
  });

  it('knows who does it by the roles, whatever their order', () => {
    expect(told(read([ona, ada, met, 'E1\tHit:T4 Target:T2 Attacker:T1'], article))).toEqual([
      'Ona Lind Hit Ada Quill',
    ]);
    expect(told(read([ona, ada, met, 'E1\tHit:T4 Arg1:T2 Arg0:T1'], article))).toEqual(['Ona Lind Hit Ada Quill']);
    expect(told(read([ona, ada, met, 'E1\tHit:T4 Penerima:T2 Pelaku:T1'], article))).toEqual([
      'Ona Lind Hit Ada Quill',
    ]);
  });

  it.each([
    ['one argument', 'E1\tMeet:T4 Who:T1', 'Meet (Who: Ona Lind)'],
    ['none', 'E1\tMeet:T4', 'Meet'],
    ['a place beside one', 'E1\tMeet:T4 Who:T1 Where:T3', 'Meet (Who: Ona Lind, Where: Belport)'],
    ['a victim and a place', 'E1\tHit:T4 Victim:T1 Place:T3', 'Hit (Victim: Ona Lind, Place: Belport)'],
  ])('is counted and named where it links nobody: %s', (_, event, found) => {
    const answer = read([ona, ada, port, met, event], article);
    expect(answer).toMatchObject({ items: 1, claims: [] });
    expect(problems(answer, 'one-sided')).toMatchObject([{ severity: 'set-aside', path: 'E1', line: 5, found }]);
  });

  it('is never taken for an actor', () => {
    const answer = read(
      [ona, ada, met, 'E1\tMeet:T4 Who:T1 With:T2', 'E2\tCause:T4 Agent:T1 Effect:E1', 'R1\tBefore Arg1:E1 Arg2:E2'],
      article,
    );
    expect(told(answer)).toEqual(['Ona Lind Meet Ada Quill']);
    expect(answer.items).toBe(3);
    expect(problems(answer, 'one-sided').map(({ found }) => found)).toEqual([
      'Cause (Agent: Ona Lind, Effect: met)',
      'Before (Arg1: met, Arg2: met)',
    ]);
    expect(answer.actors.map(({ name }) => name)).not.toContain('met');
  });
});

describe('an attribution', () => {
  const text =
    'Ona Lind said the Harbour Board owns Belport Ferries. “Rolf Brandt fired Ada Quill,” the Daily Gull reported, citing Bo Hult.';
  const article = [{ id: 'a', text }];
  const parts = [
    bound('T1', 'Source', 'Ona Lind', text),
    bound('T2', 'Cue', 'said', text),
    bound('T3', 'Content', 'the Harbour Board owns Belport Ferries', text),
    bound('T4', 'Attribution', 'said', text),
  ];
  const board = bound('T5', 'Org', 'Harbour Board', text);
  const ferries = bound('T6', 'Org', 'Belport Ferries', text);

  it('makes its source the one who says so, and nobody of its cue', () => {
    const answer = read(
      [...parts, board, ferries, 'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1', 'R1\tOwns Arg1:T5 Arg2:T6'],
      article,
    );
    expect(told(answer)).toEqual(['Harbour Board Owns Belport Ferries']);
    expect(answer.claims[0]?.attribution).toEqual([{ name: 'Ona Lind' }]);
    expect(answer.items).toBe(1);
    expect(answer.actors.map(({ name }) => name).sort()).toEqual(['Belport Ferries', 'Harbour Board', 'Ona Lind']);
  });

  it('is named where no claim stands in what is said', () => {
    const answer = read([...parts, 'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1'], article);
    expect(answer).toMatchObject({ claims: [], actors: [{ name: 'Ona Lind' }] });
    expect(problems(answer, 'attribution-alone')).toMatchObject([
      { path: 'E1', found: 'Ona Lind (said): the Harbour Board owns Belport Ferries' },
    ]);
  });

  it.each([
    ['by relations from the cue', ['R8\thas_source Arg1:T2 Arg2:T1', 'R9\thas_content Arg1:T2 Arg2:T3']],
    ['by one relation', ['R8\tattributes Arg1:T3 Arg2:T1']],
    ['by roles alone', ['E1\tStatement:T4 Speaker:T1 Message:T3']],
  ])('is understood %s', (_, links) => {
    const answer = read([...parts, board, ferries, 'R1\tOwns Arg1:T5 Arg2:T6', ...links], article);
    expect(told(answer)).toEqual(['Harbour Board Owns Belport Ferries']);
    expect(answer.claims[0]?.attribution).toEqual([{ name: 'Ona Lind' }]);
  });

  it('reads other names for the three, and an event as what is said; the outermost source comes first', () => {
    const answer = read(
      [
        bound('T1', 'attribution-source', 'the Daily Gull', text),
        bound('T2', 'attribution-cue', 'reported', text),
        bound('T3', 'attribution-content', '“Rolf Brandt fired Ada Quill,”… citing Bo Hult', text),
        bound('T4', 'Person', 'Bo Hult', text),
        bound('T5', 'Person', 'Rolf Brandt', text),
        bound('T6', 'Person', 'Ada Quill', text),
        bound('T7', 'Fire', 'fired', text),
        bound('T8', 'Quote', 'citing', text),
        'E1\tFire:T7 Agent:T5 Patient:T6',
        'R1\trel Arg1:T1 Arg2:T3',
        'E2\tQuotation:T8 Speaker:T4 Quote:E1',
      ],
      article,
    );
    expect(told(answer)).toEqual(['Rolf Brandt Fire Ada Quill']);
    expect(answer.claims[0]?.attribution).toEqual([{ name: 'the Daily Gull' }, { name: 'Bo Hult' }]);
  });

  it('is none where nothing is said: an event of speech, a source of something else', () => {
    const ona = bound('T1', 'Person', 'Ona Lind', text);
    const said = bound('T4', 'Quotation', 'said', text);
    expect(told(read([ona, board, said, 'E1\tQuotation:T4 Agent:T1 Addressee:T5'], article))).toEqual([
      'Ona Lind Quotation Harbour Board',
    ]);
    const owns = bound('T7', 'Transfer', 'owns', text);
    expect(told(read([ona, board, owns, 'E1\tTransfer:T7 Source:T1 Target:T5'], article))).toEqual([
      'Ona Lind Transfer Harbour Board',
    ]);
  });

  it('without a source leaves open who says so, and keeps the cue', () => {
    const answer = read(
      [...parts.slice(1), board, ferries, 'E1\tAttribution:T4 Content:T3 Cue:T2', 'R1\tOwns Arg1:T5 Arg2:T6'],
      article,
    );
    expect(answer.claims).toMatchObject([{ attribution: [], note: { und: 'Cue: said' } }]);
  });
});

describe('one and the same', () => {
  const text = 'The Harbour Safety Board (HSB) met Лада Вереск. He thanked Ладу. The board left.';
  const board = bound('T1', 'Org', 'Harbour Safety Board', text);
  const hsb = bound('T2', 'Org', 'HSB', text);
  const lada = bound('T3', 'Person', 'Лада Вереск', text);
  const ladu = bound('T4', 'Person', 'Ладу', text);
  const he = bound('T5', 'Person', 'He', text);
  const desc = bound('T6', 'Org', 'board', text);

  it('is one actor with two names by its item of Wikidata', () => {
    const answer = read([
      lada,
      ladu,
      board,
      'N1\tReference T3 Wikidata:Q1000001\tЛада Вереск',
      'N2\tReference T4 Wikidata:Q1000001',
      'R1\tmet Arg1:T1 Arg2:T4',
    ]);
    expect(answer.actors.filter(({ wikidata }) => wikidata !== undefined)).toEqual([
      { name: 'Лада Вереск', kind: 'Person', aliases: ['Ладу'], wikidata: 'Q1000001' },
    ]);
    expect(told(answer)).toEqual(['Harbour Safety Board met Лада Вереск']);
  });

  it.each(['ALTERNATIVE_NAME', 'ABBREVIATION', 'Alias', 'coref', 'Same-As'])('is no claim by %s', (type) => {
    const answer = read([board, hsb, `R1\t${type} Arg1:T1 Arg2:T2`]);
    expect(answer).toMatchObject({ claims: [], items: 0 });
    expect(answer.actors).toEqual([{ name: 'Harbour Safety Board', kind: 'Org', aliases: ['HSB'] }]);
    expect(problems(answer, 'other-name')).toMatchObject([{ found: 'Harbour Safety Board = HSB' }]);
  });

  it('is never called by a pronoun or a description that stands for it', () => {
    const answer = read([board, hsb, he, desc, lada, '*\tEquiv T1 T2 T5 T6', 'R1\tthanked Arg1:T5 Arg2:T3']);
    expect(answer.actors[0]).toEqual({ name: 'Harbour Safety Board', kind: 'Org', aliases: ['HSB'] });
    expect(told(answer)).toEqual(['Harbour Safety Board thanked Лада Вереск']);
  });

  it('is not one by two items, and that is said', () => {
    const answer = read([
      board,
      hsb,
      'N1\tReference T1 Wikidata:Q1\t',
      'N2\tReference T2 wikidata:https://www.wikidata.org/entity/Q2\t',
      'R1\tAlias Arg1:T1 Arg2:T2',
      'N3\tReference T1 Wikipedia:77\tBoard',
    ]);
    expect(answer.actors.map(({ wikidata }) => wikidata)).toEqual(['Q1', 'Q2']);
    expect(problems(answer, 'wrong-value')).toMatchObject([{ path: 'R1', expected: 'Q1', found: 'Q2' }]);
    expect(problems(answer, 'unused')).toMatchObject([{ found: 'Reference Wikipedia: 1' }]);
  });
});

describe('an attribute', () => {
  const text = 'Ona Lind hit Ada Quill.';
  const base = [
    bound('T1', 'Person', 'Ona Lind', text),
    bound('T2', 'Person', 'Ada Quill', text),
    bound('T3', 'Hit', 'hit', text),
  ];
  const claimOf = (...lines: readonly string[]) =>
    read([...base, 'E1\tHit:T3 Agent:T1 Patient:T2', ...lines]).claims[0];

  it.each([
    ['A1\tNegation E1', 'asserted', 'denied'],
    ['M1\tNegation T3', 'asserted', 'denied'],
    ['A1\tPolarity E1 Negative', 'asserted', 'denied'],
    ['A1\tUncertain E1', 'hypothetical', 'affirmed'],
    ['A1\tSpeculation E1', 'hypothetical', 'affirmed'],
    ['A1\tModality E1 Planned', 'planned', 'affirmed'],
    ['A1\tTense E1 Future', 'planned', 'affirmed'],
    ['A1\tFactuality E1 PS-', 'hypothetical', 'denied'],
    ['A1\tAlleged E1', 'alleged', 'affirmed'],
  ])('says how it is said: %s', (line, modality, polarity) => {
    expect(claimOf(line)).toMatchObject({
      modality,
      polarity,
      assumed: [...(modality === 'asserted' ? ['modality'] : [])],
    });
  });

  it('of another kind is kept in the note, and counted where there is no claim', () => {
    expect(claimOf('A1\tConfidence E1 L1', 'A2\tModality E1 Odd')).toMatchObject({
      note: { und: 'Confidence: L1 · Modality: Odd' },
      assumed: ['modality'],
    });
    const answer = read([...base, 'A1\tMention T1 NAM', 'A2\tMention T2 NAM', '#1\tAnnotatorNotes T1\tlook again']);
    expect(problems(answer, 'unused').map(({ found }) => found)).toEqual(['Mention NAM: 2', 'look again']);
    expect(problems(answer, 'names-only')).toMatchObject([{ found: '3' }]);
  });
});

/** A relation between the nth mentions of two names, in a text whose words repeat. */
const RAW = '\r\n 🛳️ Ona met Bo.  \r\n\r\n\r\n\r\nOna met Bo.\t\r\nOna met Bo.\u0007 Then 𝔸na met Bo.\r\n\r\n';

describe('the places of annotations', () => {
  const third = (raw: string) => [
    bound('T1', 'P', 'Ona', raw, 2),
    bound('T2', 'P', 'Bo', raw, 2),
    'R1\tmet Arg1:T1 Arg2:T2',
  ];
  const stateOf = (answer: Answer, text: string) =>
    answer.claims.map((claim) => gateQuote([documentOf('a', text)], claim.quotes[0] as (typeof claim.quotes)[0]));

  it.each([
    ['as the file has it', RAW],
    ['with a mark at its start', `\uFEFF${RAW}`],
  ])('are led through the tidying of the article, where words repeat: %s', (_, raw) => {
    const text = tidyText(raw);
    const answer = read(third(raw), [{ id: 'a', text }], raw);
    const [gated] = stateOf(answer, text);
    const at = text.lastIndexOf('Ona met');
    expect(gated).toMatchObject({
      state: 'verbatim',
      placements: [{ segments: [{ start: at, end: at + 10, exact: 'Ona met Bo' }] }],
    });
    expect(answer.problems).toEqual([]);
  });

  it('count a line end as one where the program did', () => {
    const text = tidyText(RAW);
    const answer = read(third(RAW.replaceAll('\r\n', '\n')), [{ id: 'a', text }], RAW);
    expect(stateOf(answer, text)[0]?.placements[0]?.segments[0]?.start).toBe(text.lastIndexOf('Ona met'));
  });

  it('follow from the order of the words where the .txt does not come along, or stay open', () => {
    const text = tidyText(RAW);
    const sure = read(
      [...third(RAW), bound('T3', 'P', '𝔸na', RAW), bound('T4', 'P', 'Ona', RAW, 1), bound('T5', 'P', 'Ona', RAW)],
      [{ id: 'a', text }],
    );
    expect(stateOf(sure, text)[0]).toMatchObject({ state: 'verbatim' });
    expect(stateOf(sure, text)[0]?.placements[0]?.segments[0]?.start).toBe(text.lastIndexOf('Ona met'));
    expect(problems(sure, 'without-text')).toHaveLength(1);
    expect(stateOf(read(third(RAW), [{ id: 'a', text }]), text)[0]?.state).not.toBe('verbatim');
    expect(stateOf(read(third(text.replaceAll('\n', '\r\n')), [{ id: 'a', text }]), text)[0]?.state).toBe('verbatim');
  });

  it('of several stretches are all in the quote', () => {
    const text = 'Ona and Bo Lind met Ada.';
    const answer = read(
      [bound('T1', 'P', 'Ona… Lind', text), bound('T2', 'P', 'Ada', text), 'R1\tmet Arg1:T1 Arg2:T2'],
      [{ id: 'a', text }],
    );
    expect(answer.claims[0]).toMatchObject({
      subject: 'Ona  Lind',
      quotes: [{ parts: [{ text: 'Ona and Bo Lind met Ada', at: { start: 0, end: 23 } }] }],
    });
  });

  it('of another text are not used; one wrong line spoils no other', () => {
    const other = 'Somebody else altogether, and Ona met Bo.';
    const answer = read(third(RAW), [{ id: 'b', text: other }], RAW);
    expect(problems(answer, 'other-text')).toHaveLength(1);
    expect(answer.claims[0]?.quotes).toEqual([{ parts: [{ text: 'Ona met Bo' }] }]);
    const text = tidyText(RAW);
    const wrong = read([...third(RAW), 'T9\tP 1 4\tNob'], [{ id: 'a', text }], RAW);
    expect(stateOf(wrong, text)[0]?.state).toBe('verbatim');
    expect(problems(wrong, 'bad-line')).toMatchObject([{ line: 4 }]);
  });

  it('hold for any text', () => {
    const unit = fc.constantFrom(
      'Ona ',
      'met ',
      'Bo. ',
      ' \n',
      '\r\n',
      '\n\n\n',
      '\t',
      '😀',
      '\u0007',
      'слово ',
      '\u00A0',
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const raw = `${parts.join('')}Ona x Bo`;
        const at = [...raw.matchAll(/Ona|Bo/gu)];
        const [one, other] = [at[a % at.length], at[b % at.length]];
        if (!one || !other || one.index === other.index) return;
        const line = (id: string, found: RegExpExecArray) => {
          const start = points(raw.slice(0, found.index));
          return `${id}\tP ${start} ${start + found[0].length}\t${found[0]}`;
        };
        const text = tidyText(raw);
        const [claim] = read(
          [line('T1', one), line('T2', other), 'R1\tmet Arg1:T1 Arg2:T2'],
          [{ id: 'a', text }],
          raw,
        ).claims;
        const part = claim?.quotes[0]?.parts[0];
        const [from, to] = [
          Math.min(one.index, other.index),
          Math.max(one.index + one[0].length, other.index + other[0].length),
        ];
        expect(part?.text).toBe(tidyText(raw.slice(from, to)));
        expect(text.slice(part?.at?.start, part?.at?.end)).toBe(part?.text);
        // As many of the same words stand before it as before.
        expect(text.slice(0, part?.at?.start).split('Ona').length).toBe(raw.slice(0, from).split('Ona').length);
      }),
      { numRuns: 500, seed: 12 },
    );
  });
});

describe('a hostile file', () => {
  const reading = (ann: string) => () => readAnswer(ann, { texts: [], language: 'en', brat: true });

  it('with arguments that no pattern ends is read at once', () => {
    const ann = `T1\tPerson 4 7\tAnn\nR1\tKnow ${'a:b:c '.repeat(5000)}x`;
    expect(read(ann.split('\n')).problems).toMatchObject([
      { code: 'bad-line', line: 2 },
      { code: 'other-text' },
      { code: 'names-only' },
    ]);
  });

  it('grows no faster than its lines: attributes, notes, chains and attributions', async () => {
    const lines = (n: number): string =>
      [
        'T0\tPerson 0 3\tAnn',
        ...Array.from({ length: n }, (_, i) => `A${i}\tMention T0 V${i % 7}`),
        ...Array.from({ length: n }, (_, i) => `T${i + 1}\tPerson ${i * 5} ${i * 5 + 3}\tN${i}`),
        ...Array.from({ length: n }, (_, i) => `R${i}\tcoref Arg1:T${i} Arg2:T${i + 1}`),
        ...Array.from({ length: n }, (_, i) => `E${i}\tSay:T${i} Source:T0 Content:T${i + 1}`),
        ...Array.from({ length: n }, (_, i) => `#${i}\tAnnotatorNotes T0\tnote`),
      ].join('\n');
    // Six times as many lines; squared it would be thirty-six.
    expect(await growth(reading(lines(800)), reading(lines(4800)), 18)).toBeLessThan(18);
  }, 60_000);
});
