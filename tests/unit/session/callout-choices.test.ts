/** What can a callout speak of, and how is it found? */
import { describe, expect, it } from 'vitest';
import { actorChoices } from '../../../src/session/actor-choices.ts';
import {
  actorsToCall,
  isIn,
  linesToCall,
  targetName,
  targetOf,
  toCallFor,
} from '../../../src/session/callout-choices.ts';
import { partShown } from '../../../src/session/figure-part.ts';
import { figureOf } from '../scene/figures.ts';

const { graph } = figureOf('kim-putin', 'en');
const dossier = graph.getAttribute('dossier');
const all = partShown(graph, graph, undefined);
const choices = [...actorsToCall(actorChoices(dossier, 'en'), all), ...linesToCall(graph, all, 'en')];
const names = (typed: string): readonly string[] => toCallFor(choices, typed).map(({ name }) => name);

describe('the choices for a callout', () => {
  it('are the actors and lines of the figure, each with an id of its own', () => {
    expect(choices).toHaveLength(graph.order + graph.size);
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    const few = { edges: new Set(graph.edges().slice(0, 2)), actors: new Set(['russia']) };
    expect(actorsToCall(actorChoices(dossier, 'en'), few).map(({ name }) => name)).toEqual(['Russia']);
    expect(linesToCall(graph, few, 'en')).toHaveLength(2);
    for (const { id } of choices) expect(isIn(all, targetOf(id))).toBe(true);
    expect(isIn(few, { kind: 'actor', id: 'china' })).toBe(false);
  });

  it('are found by every word that is typed, in any order and script, whose name begins so first', () => {
    expect(names('kim jong')[0]).toBe('Kim Jong Un');
    const both = names('putin kim');
    expect(both.length).toBeGreaterThan(0);
    for (const name of both) expect(name).toMatch(/Putin/u);
    for (const name of both) expect(name).toMatch(/Kim/u);
    expect(names('  ')).toHaveLength(choices.length);
    expect(names('xyzzy')).toEqual([]);
    const strait = figureOf('selat-kaca', 'id').graph;
    const part = partShown(strait, strait, undefined);
    const [korean] = toCallFor(actorsToCall(actorChoices(strait.getAttribute('dossier'), 'id'), part), '하늘빛');
    expect(korean && targetOf(korean.id)).toEqual({ kind: 'actor', id: 'haneulbit' });
  });

  it('have their names in the language of the page; what the graph does not know has its id', () => {
    const [edge = ''] = graph.edges();
    expect(targetName(graph, { kind: 'actor', id: 'north-korea' }, 'id')).toBe('Korea Utara');
    expect(targetName(graph, { kind: 'edge', id: edge }, 'en')).toContain(' ');
    expect(targetName(graph, { kind: 'edge', id: 'x' }, 'en')).toBe('x');
    expect(targetName(graph, { kind: 'actor', id: 'x' }, 'en')).toBe('x');
  });
});
