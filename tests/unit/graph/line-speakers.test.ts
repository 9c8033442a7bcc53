/** Is it known who says each line, and of what those speak who have none? */
import { expect, it } from 'vitest';
import { linesSpokenOf, speakersOfLines, spokenByLone } from '../../../src/graph/line-speakers.ts';
import type { Raw } from '../dossier/sample.ts';
import { graphOf, type Line } from '../scene/graph-sample.ts';

const by = (...attribution: Raw[]): Raw => ({ attribution });
const graphWith = (...lines: Line[]): ReturnType<typeof graphOf> => graphOf(['ann', 'bob', 'cy', 'di'], lines);
const speakers = (...lines: Line[]): unknown[] => [...speakersOfLines(graphWith(...lines)).values()];

it('names those who say a line and those who deny it, each once', () => {
  const lines: Line[] = [
    ['ann', 'sells', 'bob', by({ actor: 'cy' })],
    ['ann', 'sells', 'bob', { ...by({ actor: 'cy' }), modality: 'alleged' }],
    ['ann', 'sells', 'bob', { ...by({ actor: 'bob' }), polarity: 'denied' }],
  ];
  expect(speakers(...lines)).toEqual([{ affirming: ['actor:cy'], denying: ['actor:bob'] }]);
});

it('leaves out what the paper says itself, but where it is disputed', () => {
  const denial: Line = ['ann', 'sells', 'bob', { ...by({ actor: 'bob' }), polarity: 'denied' }];
  expect(speakers(['ann', 'sells', 'bob'])).toEqual([{ affirming: [], denying: [] }]);
  expect(speakers(['ann', 'sells', 'bob'], denial)).toEqual([
    { affirming: ['publisher:the paper'], denying: ['actor:bob'] },
  ]);
});

it('leaves out who only passes it on, unless they have no line', () => {
  const passed = by({ actor: 'cy' }, { name: 'One' });
  expect(speakers(['ann', 'sells', 'bob', passed])).toEqual([{ affirming: ['actor:cy', 'name:one'], denying: [] }]);
  expect(speakers(['ann', 'sells', 'bob', passed], ['cy', 'visits', 'bob'])[0]).toEqual({
    affirming: ['name:one'],
    denying: [],
  });
});

it('knows of what those speak who have no line of their own', () => {
  const graph = graphWith(['ann', 'sells', 'bob', by({ actor: 'cy' })], ['bob', 'visits', 'ann', by({ actor: 'ann' })]);
  const [sells, visits] = graph.edges();
  expect(spokenByLone(graph, 'cy')).toEqual([sells]);
  expect(spokenByLone(graph, 'di')).toEqual([]);
  expect(spokenByLone(graph, 'ann')).toBeUndefined();
  expect(spokenByLone(graph, 'nobody')).toBeUndefined();
  expect(linesSpokenOf(graph).get('ann')).toEqual([visits]);
});
