/** Where does one get in the graph by keys? */
import { describe, expect, it } from 'vitest';
import { directionOf, startIn, stepFrom, tabFrom } from '../../../src/session/graph-walk.ts';
import { sceneOf } from '../scene/graph-sample.ts';

const { graph, scene } = sceneOf(
  [
    { id: 'ann', x: 0, y: 0 },
    { id: 'bob', x: 300, y: 0 },
    { id: 'cy', x: 0, y: 300 },
    { id: 'dee', x: -300, y: 0 },
  ],
  [
    ['bob', 'sells', 'ann'],
    ['ann', 'visits', 'cy'],
  ],
);
const placeOf = (id: string) => scene.node.get(id);
const [right, below] = ['bob', 'cy'].map((id) => graph.edges('ann', id)[0]);

describe('a walk through the graph', () => {
  it('begins at what is chosen, else where most is said', () => {
    expect(startIn(scene, { kind: 'actor', id: 'dee' })).toBe('dee');
    expect(startIn(scene, { kind: 'edge', id: right ?? '' })).toBe('bob');
    expect(startIn(scene, { kind: 'nothing' })).toBe('ann');
    expect(startIn(undefined, { kind: 'nothing' })).toBeUndefined();
  });

  it('goes to actors by the arrows, and stays where there is none', () => {
    const go = (key: string, from = 'ann') => {
      const direction = directionOf(key);
      return direction && stepFrom(graph, { actor: from }, direction, placeOf);
    };
    expect(go('ArrowRight')).toEqual({ actor: 'bob' });
    expect(go('ArrowLeft')).toEqual({ actor: 'dee' });
    expect(go('ArrowUp')).toBeUndefined();
    expect(go('a')).toBeUndefined();
  });

  it('goes along the lines of an actor by Tab, clockwise, back to the actor, and out at both ends', () => {
    const tab = (line: string | undefined, back = false) =>
      tabFrom(graph, { actor: 'ann', ...(line !== undefined && { line }) }, back, placeOf);
    expect(tab(undefined)).toEqual({ actor: 'ann', line: right });
    expect(tab(right)).toEqual({ actor: 'ann', line: below });
    expect(tab(below)).toBeUndefined();
    expect(tab(below, true)).toEqual({ actor: 'ann', line: right });
    expect(tab(right, true)).toEqual({ actor: 'ann' });
    expect(tab(undefined, true)).toBeUndefined();
    expect(tabFrom(graph, { actor: 'gone' }, false, placeOf)).toBeUndefined();
  });
});
