/** What goes into a figure of what is chosen? */
import { describe, expect, it } from 'vitest';
import { indexClaims } from '../../../src/graph/claim-index.ts';
import { ALL } from '../../../src/graph/filter.ts';
import { graphOf, select } from '../../../src/graph/select.ts';
import { chosenPart, figurePart, partAmong, partShown } from '../../../src/session/figure-part.ts';
import { figureOf } from '../scene/figures.ts';

const { graph } = figureOf('kim-putin', 'en');
const edgeOf = (): undefined => undefined;

describe('a figure of what is chosen', () => {
  it('is a line with all that runs from or to its ends', () => {
    const id = graph.filterEdges((edge) => graph.extremities(edge).includes('kim-jong-un'))[0] ?? '';
    const part = figurePart(graph, { kind: 'edge', id }, edgeOf);
    const ends = graph.extremities(id);
    const around = new Set(ends.flatMap((end) => graph.edges(end)));
    expect(part?.edges).toEqual(around);
    expect(part?.edges.size).toBeGreaterThan(1);
    expect(chosenPart(graph, { kind: 'edge', id }, edgeOf)?.edges).toEqual(new Set([id]));
  });

  it('is a path as it is', () => {
    const path = { kind: 'path', from: 'jeffrey-lewis', to: 'ukraine', assertedOnly: false, choice: 0 } as const;
    const part = figurePart(graph, path, edgeOf);
    expect(part?.edges.size).toBe(2);
    expect(part).toEqual(chosenPart(graph, path, edgeOf));
  });

  it('is nothing where no line is chosen', () => {
    expect(figurePart(graph, { kind: 'nothing' }, edgeOf)).toBeUndefined();
    expect(figurePart(graph, { kind: 'edge', id: 'no~such~line' }, edgeOf)).toBeUndefined();
    expect(figurePart(undefined, { kind: 'structure' }, edgeOf)).toBeUndefined();
  });

  it('is some actors with the lines between them alone', () => {
    const part = partAmong(graph, new Set(['kim-jong-un', 'vladimir-putin', 'no-such-actor']));
    expect(part.actors).toEqual(new Set(['kim-jong-un', 'vladimir-putin']));
    expect(part.edges.size).toBeGreaterThan(0);
    for (const edge of part.edges) for (const end of graph.extremities(edge)) expect(part.actors).toContain(end);
    const all = partAmong(graph, new Set(graph.nodes()));
    expect(all.edges.size).toBe(graph.size);
    expect(partAmong(undefined, new Set(['kim-jong-un'])).actors.size).toBe(0);
  });

  it('shows the ends of its lines, and of those without lines only who never had any', () => {
    const all = partShown(graph, graph, undefined);
    expect(all).toEqual({ edges: new Set(graph.edges()), actors: new Set(graph.nodes()) });
    const index = indexClaims(graph);
    const filter = { ...ALL, only: { modality: new Set(['alleged']) } };
    const left = graphOf(index, filter, select(index, filter));
    expect(left.size).toBeLessThan(graph.size);
    const lost = graph.nodes().find((id) => graph.degree(id) > 0 && left.degree(id) === 0) ?? '';
    const { actors } = partShown(left, graph, undefined);
    expect(actors.size).toBeGreaterThan(1);
    expect(lost).not.toBe('');
    expect(actors).not.toContain(lost);
    const [edge = ''] = left.edges();
    const part = { edges: new Set([edge, 'no~such~line']), actors: new Set([lost]) };
    expect(partShown(left, graph, part)).toEqual({ edges: new Set([edge]), actors: new Set(left.extremities(edge)) });
    expect(partShown(undefined, graph, undefined).actors.size).toBe(0);
  });
});
