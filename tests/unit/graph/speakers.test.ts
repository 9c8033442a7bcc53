/** Is every voice heard, in its own role? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/dossier/schema.ts';
import { countDisagreements, disagreementOn, disagreementsIn, onlyDenied } from '../../../src/graph/disagreements.ts';
import { speakerLabels, speakersIn } from '../../../src/graph/source-keys.ts';
import { voicesByRelation, voicesIn } from '../../../src/graph/speakers.ts';
import { rawDocument, type Raw } from '../dossier/sample.ts';
import { graphOf, type Line } from '../scene/graph-sample.ts';

const one = { name: 'One ' };
const two = { name: 'Two' };
const nobody = { anonymous: true };
const by = (...attribution: Raw[]): Raw => ({ attribution });

describe('the speakers of a claim', () => {
  const roles = (attribution: readonly Raw[]): string => {
    const graph = graphOf(['ann', 'bob'], [['ann', 'sells', 'bob', { attribution }]]);
    const dossier = graph.getAttribute('dossier');
    const [claim] = dossier.claims as [Claim];
    return speakersIn(dossier)(claim)
      .map(({ key, role }) => `${key} ${role}`)
      .join(', ');
  };
  it.each<[string, Raw[], string]>([
    ['are the paper, where the article speaks itself', [], 'publisher:the paper says'],
    ['are the source', [one], 'name:one says'],
    [
      'are the innermost source; the others report',
      [one, { actor: 'bob' }, two],
      'name:one reports, actor:bob reports, name:two says',
    ],
    ['are an unnamed source', [nobody], 'anonymous says'],
    [
      'are the last name and the unnamed one behind it',
      [one, two, nobody],
      'name:one reports, name:two says, anonymous says',
    ],
    ['are an unnamed go-between and whom it names', [nobody, one], 'anonymous reports, name:one says'],
    ['are the actor that a name means', [{ name: 'ANN' }], 'actor:ann says'],
    ['are each there once', [one, two, one], 'name:one says, name:two reports'],
  ])('%s', (_, attribution, wanted) => {
    expect(roles(attribution)).toBe(wanted);
  });

  it('have names', () => {
    const documents = [
      rawDocument('Ann'),
      rawDocument('Ann', { id: 'letter', csl: { type: 'personal_communication' } }),
    ];
    const letter = { evidence: [{ document: 'letter', segments: [{ start: 0, end: 3, exact: 'Ann' }] }] };
    const graph = graphOf(
      ['ann', 'bob'],
      [
        ['ann', 'sells', 'bob', by(one, { actor: 'bob' }, nobody)],
        ['ann', 'pact', 'bob'],
        ['ann', 'visits', 'bob', letter],
      ],
      { documents },
    );
    expect([...speakerLabels(graph.getAttribute('dossier'))]).toEqual([
      ['name:one', { name: 'One' }],
      ['actor:bob', { actor: 'bob' }],
      ['anonymous', {}],
      ['publisher:the paper', { name: 'The Paper' }],
      ['document:letter', { document: 'letter' }],
    ]);
  });
});

describe('the voices of a graph', () => {
  const lines: Line[] = [
    ['ann', 'sells', 'bob', by(one)],
    ['ann', 'sells', 'bob', by(one, { actor: 'bob' })],
    ['bob', 'visits', 'cy', by(one)],
    ['cy', 'pact', 'bob', { ...by({ actor: 'bob' }), polarity: 'denied' }],
  ];
  const graph = graphOf(['ann', 'bob', 'cy'], lines);

  it('say and report, and speak of others than themselves', () => {
    const voices = voicesIn(graph).map(({ key, says, reports, about }) => ({
      key,
      says: says.map(({ edge, claim }) => `${edge} ${claim.id}`),
      reports: reports.map(({ claim }) => claim.id),
      about,
    }));
    expect(voices).toEqual([
      {
        key: 'name:one',
        says: ['ann~sells~bob c-0', 'bob~visits~cy c-2'],
        reports: ['c-1'],
        about: ['bob', 'ann', 'cy'],
      },
      { key: 'actor:bob', says: ['ann~sells~bob c-1', 'bob~pact~cy c-3'], reports: [], about: ['ann', 'cy'] },
    ]);
  });

  it('are listed by kind of relation, in the order of the codebook', () => {
    expect(voicesByRelation(graph)).toEqual([
      { relation: 'pact', lines: 1, voices: [{ key: 'actor:bob', claims: 1, denials: 1 }] },
      {
        relation: 'sells',
        lines: 1,
        voices: [
          { key: 'name:one', claims: 1, denials: 0 },
          { key: 'actor:bob', claims: 1, denials: 0 },
        ],
      },
      { relation: 'visits', lines: 1, voices: [{ key: 'name:one', claims: 1, denials: 0 }] },
    ]);
  });
});

describe('a disagreement', () => {
  const denied = (...attribution: Raw[]): Raw => ({ ...by(...attribution), polarity: 'denied' });
  const graph = graphOf(
    ['ann', 'bob', 'cy'],
    [
      ['ann', 'sells', 'bob', by(two, one)],
      ['ann', 'sells', 'bob', denied(two)],
      ['ann', 'sells', 'bob', denied({ actor: 'ann' })],
      ['bob', 'sells', 'cy', denied()],
      ['cy', 'pact', 'bob', by(one)],
      ['bob', 'pact', 'cy', denied(one)],
      ['ann', 'visits', 'bob'],
      // The other way round is another relation.
      ['bob', 'visits', 'ann', denied()],
    ],
  );

  it('is one relation of the same two, affirmed by one and denied by another', () => {
    const found = disagreementsIn(graph).map(({ edge, affirmed, denied: no, both }) => ({
      edge,
      yes: affirmed.speakers,
      no: no.speakers,
      both,
    }));
    expect(found).toEqual([
      { edge: 'ann~sells~bob', yes: ['name:one'], no: ['name:two', 'actor:ann'], both: [] },
      { edge: 'bob~pact~cy', yes: ['name:one'], no: ['name:one'], both: ['name:one'] },
    ]);
  });

  it('is not what is only denied', () => {
    expect(disagreementOn(graph, 'bob~sells~cy')).toBeUndefined();
    expect(disagreementOn(graph, 'ann~visits~bob')).toBeUndefined();
    expect(onlyDenied(graph).sort()).toEqual(['bob~sells~cy', 'bob~visits~ann']);
  });

  it.each<[string, string | undefined, string | undefined, boolean | undefined]>([
    ['may be a change, if the times do not touch', '2019', '2021/2023', true],
    ['is one, if they do', '2019/2021', '2021', false],
    ['is one as far as is known, if an end is open', '2019/..', '2021', false],
    ['cannot be told from a change without dates', '2019', undefined, undefined],
    ['cannot be told from a change by what is no date', '2019', undefined, undefined],
  ])('%s', (_, yes, no, wanted) => {
    const when = (date: string | undefined): Raw => (date === undefined ? {} : { when: date });
    const dated = graphOf(
      ['ann', 'bob'],
      [
        ['ann', 'sells', 'bob', when(yes)],
        ['ann', 'sells', 'bob', { ...denied(), ...when(no) }],
      ],
    );
    expect(disagreementOn(dated, 'ann~sells~bob')?.timesApart).toBe(wanted);
  });

  it('is held against every time of the other side, however they lie between each other', () => {
    const span = fc.tuple(fc.integer({ min: 1990, max: 2005 }), fc.nat({ max: 3 })).map(([from, years]) => ({
      min: from,
      max: from + years,
    }));
    const sides = fc.tuple(
      fc.array(span, { minLength: 1, maxLength: 5 }),
      fc.array(span, { minLength: 1, maxLength: 5 }),
    );
    fc.assert(
      fc.property(sides, ([yes, no]) => {
        const when = ({ min, max }: { min: number; max: number }): Raw => ({
          when: min === max ? `${min}` : `${min}/${max}`,
        });
        const dated = graphOf(
          ['ann', 'bob'],
          [
            ...yes.map((one): Line => ['ann', 'sells', 'bob', when(one)]),
            ...no.map((one): Line => ['ann', 'sells', 'bob', { ...denied(), ...when(one) }]),
          ],
        );
        const apart = yes.every((x) => no.every((y) => x.max < y.min || y.max < x.min));
        expect(disagreementOn(dated, 'ann~sells~bob')?.timesApart).toBe(apart);
      }),
      { seed: 20261201, numRuns: 200 },
    );
  });

  it('is counted without being looked into', () => {
    expect(countDisagreements(graph)).toBe(disagreementsIn(graph).length);
  });
});
