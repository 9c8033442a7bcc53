/** Is the graph what the counting claims say, and nothing else? */
import { describe, expect, it } from 'vitest';
import type { Claim, Modality, Polarity } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph, edgeIdOf, strokeOf, type Stroke } from '../../../src/graph/build.ts';
import { bundlesOf } from '../../../src/graph/bundles.ts';
import { linesAround, walk, type Direction } from '../../../src/graph/walk.ts';
import { contentOf } from './random-graph.ts';
import { rawActor, rawClaim, rawDocument, rawType, soundDossier, type Raw } from '../dossier/sample.ts';

const between = (id: string, subject: string, relation: string, object: string, more: Raw = {}): Raw =>
  rawClaim(id, 'Ann', 0, { subject, relation, object, ...more });

function graphOf(claims: readonly Raw[], more: Raw = {}) {
  const dossier = soundDossier({
    actors: ['ann', 'bob', 'cy', 'dee'].map((id) => rawActor(id)),
    relationTypes: [rawType('pact', { directed: false }), rawType('sells'), rawType('visits')],
    claims,
    ...more,
  });
  return buildGraph(dossier, countingClaims(checkDossier(dossier)));
}

describe('the graph', () => {
  it('has every actor, also those without a line, with the number of their counting claims', () => {
    const graph = graphOf([
      between('c-1', 'ann', 'sells', 'bob'),
      between('c-2', 'ann', 'sells', 'bob'),
      between('c-3', 'ann', 'visits', 'ann'),
      {
        ...between('c-4', 'ann', 'visits', 'cy'),
        evidence: [{ document: 'article', segments: [{ start: 0, end: 3, exact: 'Zoe' }] }],
      },
    ]);
    expect(graph.mapNodes((id, { claims }) => `${id} ${claims}`)).toEqual(['ann 3', 'bob 2', 'cy 0', 'dee 0']);
    expect(graph.edges()).toEqual(['ann~sells~bob', 'ann~visits~ann']);
    expect(graph.getEdgeAttribute('ann~sells~bob', 'claims').map((c) => c.id)).toEqual(['c-1', 'c-2']);
  });

  it('keeps directions apart, and takes both ways of an undirected relation as one line', () => {
    const graph = graphOf([
      between('c-1', 'bob', 'sells', 'ann'),
      between('c-2', 'ann', 'sells', 'bob'),
      between('c-3', 'bob', 'pact', 'ann'),
      between('c-4', 'ann', 'pact', 'bob'),
    ]);
    expect(graph.edges().sort()).toEqual(['ann~pact~bob', 'ann~sells~bob', 'bob~sells~ann']);
    const directed = graph.edges().filter((_, e) => graph.edgeList.directed[e]);
    expect(directed.sort()).toEqual(['ann~sells~bob', 'bob~sells~ann']);
    expect(graph.getEdgeAttribute('ann~pact~bob', 'claims').map((c) => c.id)).toEqual(['c-3', 'c-4']);
    expect([graph.source('bob~sells~ann'), graph.target('bob~sells~ann')]).toEqual(['bob', 'ann']);
  });

  it('knows the three numbers of a line: claims, documents, origins', () => {
    const paper = (id: string, publisher: string) => rawDocument('Ann', { id, csl: { type: 'article', publisher } });
    const said = (id: string, document: string, attribution: Raw[]) =>
      between(id, 'ann', 'sells', 'bob', {
        attribution,
        evidence: [{ document, segments: [{ start: 0, end: 3, exact: 'Ann' }] }],
      });
    const agency = { name: 'The Agency' };
    const graph = graphOf(
      [
        said('c-1', 'p', [agency]),
        said('c-2', 'q', [{ name: 'Spokesman' }, agency]),
        said('c-3', 'q', [agency, { anonymous: true }]),
        said('c-4', 'q', []),
      ],
      { documents: [paper('p', 'P'), paper('q', 'Q')] },
    );
    const { claims, documents, origins } = graph.getEdgeAttributes('ann~sells~bob');
    expect([claims.length, documents, origins]).toEqual([4, ['p', 'q'], ['name:the agency', 'publisher:q']]);
  });

  it('does not count who denies among those who stand behind it', () => {
    const said = (id: string, polarity: Polarity, name: string) =>
      between(id, 'ann', 'sells', 'bob', { polarity, attribution: [{ name }] });
    const origins = (claims: Raw[]) => {
      const line = graphOf(claims).getEdgeAttributes('ann~sells~bob');
      return [line.origins, line.supportingOrigins, line.denyingOrigins].map(({ length }) => length);
    };
    const affirmed = said('c-1', 'affirmed', 'Prosecutors');
    const denied = [said('c-2', 'denied', 'Accused'), said('c-3', 'denied', 'Counsel')];
    expect(origins([affirmed])).toEqual([1, 1, 0]);
    expect(origins([affirmed, ...denied])).toEqual([3, 1, 2]);
    // Where nobody affirms it, the denials are what the line shows.
    expect(origins(denied)).toEqual([2, 2, 2]);
  });

  it('passes over claims that do not count or whose ends are not there', () => {
    const dossier = soundDossier();
    expect(buildGraph(dossier, new Set()).size).toBe(0);
    expect(buildGraph({ ...dossier, actors: dossier.actors.slice(1) }, new Set(['c-1'])).size).toBe(0);
    expect(buildGraph({ ...dossier, relationTypes: [] }, new Set(['c-1'])).size).toBe(0);
  });

  it('names a line by its ends and its relation', () => {
    const claim = { subject: 'bob', relation: 'pact', object: 'ann' } as Claim;
    expect([edgeIdOf(claim, true), edgeIdOf(claim, false)]).toEqual(['bob~pact~ann', 'ann~pact~bob']);
  });
});

describe('the stroke of a line', () => {
  const strokes: readonly (readonly [string, readonly (readonly [Modality, Polarity])[], Stroke])[] = [
    [
      'solid if one claim asserts it',
      [
        ['alleged', 'affirmed'],
        ['asserted', 'affirmed'],
      ],
      'solid',
    ],
    [
      'dashed if it is only alleged',
      [
        ['alleged', 'affirmed'],
        ['planned', 'affirmed'],
      ],
      'dashed',
    ],
    ['dotted if it is planned', [['planned', 'affirmed']], 'dotted'],
    ['sparsely dotted if it is hypothetical', [['hypothetical', 'affirmed']], 'sparse'],
    ['as firm as its firmest denial if it is only denied', [['asserted', 'denied']], 'solid'],
    [
      'not made firmer by a denial',
      [
        ['alleged', 'affirmed'],
        ['asserted', 'denied'],
      ],
      'dashed',
    ],
    [
      'not made weaker by a denial',
      [
        ['asserted', 'affirmed'],
        ['alleged', 'denied'],
      ],
      'solid',
    ],
  ];
  it.each(strokes)('is %s', (_, claims, stroke) => {
    const raw = claims.map(([modality, polarity], i) =>
      between(`c-${i}`, 'ann', 'sells', 'bob', { modality, polarity }),
    );
    const graph = graphOf(raw);
    expect(graph.getEdgeAttribute('ann~sells~bob', 'stroke')).toBe(stroke);
    expect(strokeOf(graph.getEdgeAttribute('ann~sells~bob', 'claims'))).toBe(stroke);
    expect(graph.getEdgeAttribute('ann~sells~bob', 'denied')).toBe(
      claims.some(([, polarity]) => polarity === 'denied'),
    );
  });
});

describe('the bundles', () => {
  it('hold all relations of a pair, by the order of the codebook, then by direction', () => {
    const graph = graphOf([
      between('c-1', 'bob', 'visits', 'ann'),
      between('c-2', 'bob', 'sells', 'ann'),
      between('c-3', 'ann', 'sells', 'bob'),
      between('c-4', 'bob', 'pact', 'ann'),
      between('c-5', 'cy', 'visits', 'cy'),
      between('c-6', 'cy', 'sells', 'bob'),
    ]);
    expect(bundlesOf(graph)).toEqual([
      { a: 'ann', b: 'bob', edges: ['ann~pact~bob', 'ann~sells~bob', 'bob~sells~ann', 'bob~visits~ann'] },
      { a: 'cy', b: 'cy', edges: ['cy~visits~cy'] },
      { a: 'bob', b: 'cy', edges: ['cy~sells~bob'] },
    ]);
  });
});

describe('walking', () => {
  const places: Record<string, { x: number; y: number }> = {
    ann: { x: 0, y: 0 },
    bob: { x: 10, y: 1 },
    cy: { x: 50, y: 0 },
    dee: { x: 0, y: -30 },
  };
  const graph = graphOf([
    between('c-1', 'ann', 'sells', 'cy'),
    between('c-2', 'cy', 'visits', 'ann'),
    between('c-3', 'ann', 'pact', 'dee'),
  ]);
  const placeOf = (id: string) => places[id];

  it.each<[Direction, string | undefined]>([
    ['right', 'cy'],
    ['up', 'dee'],
    ['left', undefined],
    ['down', undefined],
  ])('from an actor %s leads to a linked one first: %s', (direction, to) => {
    expect(walk(graph, 'ann', direction, placeOf)).toBe(to);
  });

  it('leads to one that is not linked if no linked one lies there', () => {
    expect(walk(graph, 'dee', 'down', placeOf)).toBe('ann');
    expect(walk(graph, 'bob', 'left', placeOf)).toBe('ann');
    expect(walk(graph, 'bob', 'right', placeOf)).toBe('cy');
    expect(walk(graph, 'bob', 'right', () => undefined)).toBeUndefined();
  });

  it('around an actor takes its lines clockwise from the top', () => {
    expect(linesAround(graph, 'ann', placeOf)).toEqual(['ann~pact~dee', 'ann~sells~cy', 'cy~visits~ann']);
  });
});

describe('a graph that is built anew after an edit', () => {
  const dossier = soundDossier({
    actors: ['ann', 'bob', 'cy', 'dee'].map((id) => rawActor(id)),
    relationTypes: [rawType('pact', { directed: false }), rawType('sells')],
    claims: [
      between('c-1', 'ann', 'sells', 'bob'),
      between('c-2', 'ann', 'sells', 'bob'),
      between('c-3', 'cy', 'pact', 'dee'),
      between('c-4', 'bob', 'sells', 'cy'),
    ],
  });
  const all = new Set(['c-1', 'c-2', 'c-3', 'c-4']);
  const before = buildGraph(dossier, all);
  const kept = (next: typeof dossier, counting = all): string[] => {
    const after = buildGraph(next, counting, before);
    // What is kept is what would be made.
    expect(contentOf(after)).toEqual(contentOf(buildGraph(next, counting)));
    return after
      .filterEdges((id, attributes) => before.hasEdge(id) && before.getEdgeAttributes(id) === attributes)
      .sort();
  };

  it('keeps the lines whose claims are the same, and no others', () => {
    const edited = dossier.claims.map((claim) =>
      claim.id === 'c-2' ? { ...claim, modality: 'alleged' as const } : claim,
    );
    expect(kept({ ...dossier, claims: edited })).toEqual(['bob~sells~cy', 'cy~pact~dee']);
    expect(kept(dossier, new Set(['c-1', 'c-3', 'c-4']))).toEqual(['bob~sells~cy', 'cy~pact~dee']);
  });

  it('keeps them all where an actor has another name, and nobody else is quoted for that', () => {
    const actors = dossier.actors.map((actor) => ({ ...actor, name: { en: `New ${actor.id}` } }));
    expect(kept({ ...dossier, actors })).toEqual(['ann~sells~bob', 'bob~sells~cy', 'cy~pact~dee']);
  });

  it('keeps none where a name, a document or a type may tell another origin or another sentence', () => {
    const publisher = dossier.documents[0]?.csl.publisher ?? '';
    const actors = dossier.actors.map((actor) => (actor.id === 'dee' ? { ...actor, name: { en: publisher } } : actor));
    expect(publisher).not.toBe('');
    expect(kept({ ...dossier, actors })).toEqual([]);
    expect(kept({ ...dossier, documents: [...dossier.documents] })).toEqual([]);
    const relationTypes = dossier.relationTypes.map((type) =>
      type.id === 'sells' ? { ...type, family: 'arms' } : type,
    );
    expect(kept({ ...dossier, relationTypes })).toEqual(['cy~pact~dee']);
  });
});
