/** Does the right part of the graph stand out? */
import { describe, expect, it } from 'vitest';
import type { DossierGraph } from '../../../src/graph/build.ts';
import { emphasisBy, emphasisOf, litClaims } from '../../../src/session/emphasis.ts';
import { chosenEmphasis } from '../../../src/session/query-emphasis.ts';
import { NOTHING, type Pointed, type Selection } from '../../../src/session/selection.ts';
import { graphOf } from '../scene/graph-sample.ts';

const graph = graphOf(
  ['ann', 'bob', 'cy', 'dee'],
  [
    ['ann', 'sells', 'bob'],
    ['cy', 'visits', 'ann'],
    ['bob', 'pact', 'cy'],
  ],
);
const edgeOf = (claim: string): string | undefined =>
  ({ 'c-0': 'ann~sells~bob', 'c-1': 'cy~visits~ann', gone: 'a~b~c' })[claim];
const shown = (selection: Selection, pointed?: Pointed): string | undefined => {
  const found = emphasisOf(graph, pointed, edgeOf, () => chosenEmphasis(graph, selection, edgeOf));
  return found && `${[...found.actors].sort().join(' ')} | ${[...found.edges].sort().join(' ')}`;
};
const passage = (...claims: string[]): Selection => ({ kind: 'passage', document: 'article', sentence: 0, claims });

describe('what stands out', () => {
  it.each<[string, Selection, Pointed, string | undefined]>([
    ['nothing, if nothing is chosen', NOTHING, undefined, undefined],
    ['a line with its ends', { kind: 'edge', id: 'ann~sells~bob' }, undefined, 'ann bob | ann~sells~bob'],
    [
      'an actor with neighbours and lines',
      { kind: 'actor', id: 'ann' },
      undefined,
      'ann bob cy | ann~sells~bob cy~visits~ann',
    ],
    ['an actor alone', { kind: 'actor', id: 'dee' }, undefined, 'dee | '],
    ['the line of a claim', { kind: 'claim', id: 'c-1' }, undefined, 'ann cy | cy~visits~ann'],
    ['nothing for a claim without a line', { kind: 'claim', id: 'c-9' }, undefined, undefined],
    [
      'the lines of a passage, each once',
      passage('c-0', 'c-1', 'c-0', 'c-9'),
      undefined,
      'ann bob cy | ann~sells~bob cy~visits~ann',
    ],
    ['nothing for a passage without lines', passage('c-9'), undefined, undefined],
    ['nothing for what is no longer there', { kind: 'edge', id: 'a~b~c' }, undefined, undefined],
    ['nothing for an actor who is gone', { kind: 'actor', id: 'zoe' }, undefined, undefined],
    [
      'what is pointed at, before what is chosen',
      { kind: 'actor', id: 'dee' },
      { kind: 'edge', id: 'bob~pact~cy' },
      'bob cy | bob~pact~cy',
    ],
    ['what is pointed at, if nothing is chosen', NOTHING, { kind: 'actor', id: 'dee' }, 'dee | '],
    ['the line of the claim that is pointed at', NOTHING, { kind: 'claim', id: 'c-0' }, 'ann bob | ann~sells~bob'],
    [
      'what is chosen, if what is pointed at is not there',
      { kind: 'actor', id: 'dee' },
      { kind: 'claim', id: 'gone' },
      'dee | ',
    ],
    [
      'a neighbourhood with the lines in it',
      { kind: 'around', id: 'ann', depth: 1 },
      undefined,
      'ann bob cy | ann~sells~bob bob~pact~cy cy~visits~ann',
    ],
    [
      'the steps of a way',
      { kind: 'path', from: 'ann', to: 'cy', assertedOnly: false, choice: 7 },
      undefined,
      'ann cy | cy~visits~ann',
    ],
    [
      'the two ends, where there is no way',
      { kind: 'path', from: 'ann', to: 'dee', assertedOnly: false, choice: 0 },
      undefined,
      'ann dee | ',
    ],
    [
      'nothing, while the other end is to be chosen',
      { kind: 'path', from: 'ann', assertedOnly: false, choice: 0 },
      undefined,
      undefined,
    ],
    ['nothing, where nobody disagrees', { kind: 'disagreements' }, undefined, undefined],
    ['nothing, while all voices are listed', { kind: 'speakers' }, undefined, undefined],
    [
      'the lines of one voice',
      { kind: 'speakers', speaker: 'publisher:the paper' },
      undefined,
      'ann bob cy | ann~sells~bob bob~pact~cy cy~visits~ann',
    ],
    ['nothing, where the whole graph is the answer', { kind: 'structure' }, undefined, undefined],
  ])('is %s', (_, selection, pointed, wanted) => {
    expect(shown(selection, pointed)).toBe(wanted);
  });

  it('is the way of denials, where nothing else ties the two', () => {
    const denied = graphOf(
      ['ann', 'bob', 'cy'],
      [
        ['ann', 'sells', 'bob'],
        ['bob', 'visits', 'cy', { polarity: 'denied' }],
      ],
    );
    const way: Selection = { kind: 'path', from: 'ann', to: 'cy', assertedOnly: false, choice: 0 };
    const { actors, edges } = chosenEmphasis(denied, way, edgeOf) ?? {};
    expect([...(actors ?? [])].sort()).toEqual(['ann', 'bob', 'cy']);
    expect(edges?.size).toBe(2);
  });

  it('is no way over denials while there is one that the filter hides, and never part of one that it hides', () => {
    const ids = ['ann', 'bob', 'cy', 'dee'];
    const denied = { polarity: 'denied' } as const;
    const sells = ['ann', 'sells', 'bob'] as const;
    const detour = [sells, ['bob', 'sells', 'cy'] as const, ['cy', 'visits', 'dee', denied] as const] as const;
    const way: Selection = { kind: 'path', from: 'ann', to: 'dee', assertedOnly: false, choice: 0 };
    const lit = (shown: DossierGraph, whole: DossierGraph): string =>
      [...(chosenEmphasis(shown, way, edgeOf, whole)?.edges ?? [])].sort().join(' ');
    const shown = graphOf(ids, [...detour]);
    const tied = graphOf(ids, [...detour, ['ann', 'pact', 'dee']]);
    expect(lit(shown, tied), 'the filter hides what ties them: the panel tells it').toBe('');
    const shorter = graphOf(ids, [...detour, ['ann', 'pact', 'dee', denied]]);
    expect(lit(shown, shorter), 'through what is shown').toBe('ann~sells~bob bob~sells~cy cy~visits~dee');
    expect(lit(graphOf(ids, [sells]), shown), 'the filter hides some of it').toBe('');
  });

  it('is what is disputed', () => {
    const disputed = graphOf(
      ['ann', 'bob', 'cy'],
      [
        ['ann', 'sells', 'bob'],
        ['ann', 'sells', 'bob', { polarity: 'denied' }],
        ['bob', 'sells', 'cy', { polarity: 'denied' }],
      ],
    );
    const found = chosenEmphasis(disputed, { kind: 'disagreements' }, edgeOf);
    expect([...(found?.edges ?? [])]).toEqual(['ann~sells~bob']);
  });

  it('leaves out the lines of a passage that the filter leaves out', () => {
    const few = graphOf(['ann', 'bob', 'cy'], [['ann', 'sells', 'bob']]);
    const found = chosenEmphasis(few, passage('c-0', 'c-1'), edgeOf);
    expect([...(found?.edges ?? [])]).toEqual(['ann~sells~bob']);
  });

  it('is nothing without a graph', () => {
    const ann = { kind: 'actor', id: 'ann' } as const;
    expect(chosenEmphasis(undefined, ann, edgeOf)).toBeUndefined();
    expect(emphasisOf(undefined, ann, edgeOf, () => undefined)).toBeUndefined();
  });

  it('is nothing of a question while what answers is not there, and all else as ever', () => {
    expect(emphasisBy(undefined, graph, { kind: 'around', id: 'ann', depth: 1 }, edgeOf)).toBeUndefined();
    expect(emphasisBy(undefined, graph, { kind: 'edge', id: 'ann~sells~bob' }, edgeOf)?.actors.size).toBe(2);
  });
});

describe('which quotes are lit', () => {
  it.each<[string, Selection, Pointed, string[]]>([
    ['none, if nothing is chosen', NOTHING, undefined, []],
    ['those of the chosen line', { kind: 'edge', id: 'ann~sells~bob' }, undefined, ['c-0']],
    ['those of a passage', passage('c-0', 'c-9'), undefined, ['c-0', 'c-9']],
    [
      'those of the line that is pointed at, too',
      passage('c-0'),
      { kind: 'edge', id: 'cy~visits~ann' },
      ['c-0', 'c-1'],
    ],
    ['none of an actor', { kind: 'actor', id: 'ann' }, { kind: 'actor', id: 'bob' }, []],
    ['none of a line that is gone', { kind: 'edge', id: 'a~b~c' }, undefined, []],
  ])('%s', (_, selection, pointed, claims) => {
    expect([...litClaims(graph, selection, pointed)]).toEqual(claims);
  });

  it('none without a graph', () => {
    expect(litClaims(undefined, { kind: 'edge', id: 'ann~sells~bob' }, undefined).size).toBe(0);
  });
});
