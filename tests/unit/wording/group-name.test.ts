/** Is what a group is called true of everybody in it? */
import { expect, it } from 'vitest';
import { groupTree, isGroup, type Item } from '../../../src/graph/group-tree.ts';
import { itemName } from '../../../src/wording/group-name.ts';
import { rawActor } from '../dossier/sample.ts';
import { graphOf, type Line } from '../scene/graph-sample.ts';

const untied = (items: readonly Item[]): Item | undefined => items.find(({ kind }) => kind === 'alone');

it('says only that affirmed ties are missing: a denied line may lead there', () => {
  const graph = graphOf(
    ['ann', 'bob', 'cid', 'dan'],
    [
      ['ann', 'pact', 'bob'],
      ['ann', 'pact', 'cid', { polarity: 'denied' }],
      ['ann', 'pact', 'dan', { polarity: 'denied' }],
    ],
  );
  const group = untied(groupTree(graph, 'communities').roots);
  expect(group?.members).toEqual(['cid', 'dan']);
  expect(group && itemName(graph, group, 'en')).toBe('No affirmed ties');
});

it('says of those within another group that they have none to the others of it, whoever else they are tied to', () => {
  const people = Array.from({ length: 70 }, (_, i) => `p${i}`);
  // Two circles of thirty; ten who deal with the state alone.
  const lines = people.map((id, i): Line => {
    if (i >= 60) return [id, 'pact', 'state'];
    const start = i < 30 ? 0 : 30;
    return [id, 'pact', people[start + ((i - start + 1) % 30)] ?? ''];
  });
  const graph = graphOf([...people, rawActor('state', { kind: 'hexagon' })], lines);
  const tree = groupTree(graph, 'kind');
  const person = tree.roots.find(({ members }) => members.length === 70);
  const group = person && isGroup(person) ? untied(tree.childrenOf(person)) : undefined;
  expect(group?.members).toEqual(people.slice(60));
  expect(group && itemName(graph, group, 'en')).toBe('No affirmed ties inside');
  expect(group && itemName(graph, group, 'id')).toBe('Tanpa hubungan yang dinyatakan di dalamnya');
});
