/** Does the square show every line where it belongs? Against the plain way of asking each pair. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph, type DossierGraph } from '../../../src/graph/build.ts';
import {
  actorAt,
  cellOf,
  cellText,
  edgesAt,
  isGap,
  MATRIX_ORDERS,
  matrixOf,
  placeOfStop,
  stopAt,
} from '../../../src/scene/matrix.ts';
import { dossierOf, rawActor, rawClaim, rawKind, rawType, soundDossier } from '../dossier/sample.ts';

const sample = (name: string): DossierGraph => {
  const text = readFileSync(new URL(`../../../data/${name}.dossier.json`, import.meta.url), 'utf8');
  const dossier = dossierOf(readDossier(text));
  return buildGraph(dossier, countingClaims(checkDossier(dossier)));
};
const graphs = { kim: sample('kim-putin'), strait: sample('selat-kaca') };

const few = (): DossierGraph => {
  const dossier = soundDossier({
    actorKinds: [rawKind('person'), rawKind('state')],
    actors: [
      rawActor('ann', { name: { en: 'Ann' } }),
      rawActor('land', { kind: 'state', name: { en: 'Land' } }),
      rawActor('zed', { name: { en: 'Zed' } }),
      rawActor('alone'),
    ],
    relationTypes: [rawType('arms'), rawType('allies', { directed: false }), rawType('quotes')],
    claims: [
      rawClaim('c-1', 'Ann', 0, { subject: 'zed', relation: 'arms', object: 'land', modality: 'alleged' }),
      rawClaim('c-2', 'Ann', 0, { subject: 'zed', relation: 'allies', object: 'land' }),
      rawClaim('c-3', 'Ann', 0, { subject: 'ann', relation: 'quotes', object: 'ann' }),
      rawClaim('c-4', 'Ann', 0, { subject: 'ann', relation: 'arms', object: 'land', polarity: 'denied' }),
      rawClaim('c-5', 'Ann', 0, { subject: 'zed', relation: 'quotes', object: 'land' }),
      rawClaim('c-6', 'Ann', 0, { subject: 'land', relation: 'quotes', object: 'zed' }),
    ],
  });
  return buildGraph(dossier, new Set(dossier.claims.map(({ id }) => id)));
};

describe.each(Object.entries(graphs))('the matrix of %s', (_, graph) => {
  it.each(MATRIX_ORDERS)('ordered by %s has every line in its cells and nothing else', (order) => {
    const matrix = matrixOf(graph, order, 'en');
    expect(new Set(matrix.actors)).toEqual(new Set(graph.filterNodes((id) => graph.degree(id) > 0)));
    expect(matrix.actors).toHaveLength(new Set(matrix.actors).size);
    matrix.actors.forEach((from, row) =>
      matrix.actors.forEach((to, column) => {
        const naive = graph.filterEdges(
          (__, { relation }, source, target) =>
            (source === from && target === to) || (!relation.directed && source === to && target === from),
        );
        const edges = matrix.cells.get(cellOf(matrix, row, column));
        expect(edges?.toSorted()).toEqual(naive.length > 0 ? naive.toSorted() : undefined);
      }),
    );
  });
});

describe('the matrix', () => {
  it('puts the most connected first, or sorts by name, or by kind with a break between', () => {
    const graph = few();
    expect(matrixOf(graph, 'relations', 'en').actors).toEqual(['land', 'zed', 'ann']);
    expect(matrixOf(graph, 'name', 'en').actors).toEqual(['ann', 'land', 'zed']);
    const byKind = matrixOf(graph, 'kind', 'en');
    expect(byKind.actors).toEqual(['zed', 'ann', 'land']);
    expect([...byKind.breaks]).toEqual([2]);
    expect(matrixOf(graph, 'name', 'en').breaks.size).toBe(0);
  });

  it('has the firmest line of a cell first, an undirected one in both cells, and one to oneself once', () => {
    const graph = few();
    const matrix = matrixOf(graph, 'name', 'en');
    const at = (from: string, to: string): readonly string[] | undefined =>
      matrix.cells.get(cellOf(matrix, matrix.actors.indexOf(from), matrix.actors.indexOf(to)));
    expect(at('zed', 'land')).toEqual(['land~allies~zed', 'zed~quotes~land', 'zed~arms~land']);
    expect(at('land', 'zed')).toEqual(['land~allies~zed', 'land~quotes~zed']);
    expect(at('ann', 'ann')).toEqual(['ann~quotes~ann']);
    expect(at('land', 'ann')).toBeUndefined();
  });

  it('says in each cell what stands there', () => {
    const graph = few();
    expect(cellText(graph, 'zed', 'land', ['land~allies~zed', 'zed~arms~land'], 'en')).toBe(
      'Zed → Land: 2 relations: Zed allies Land; Zed arms Land, allegedly',
    );
    expect(cellText(graph, 'ann', 'land', ['ann~arms~land'], 'en')).toBe(
      'Ann → Land: 1 relation: Ann arms Land (denied)',
    );
    expect(cellText(graph, 'land', 'ann', [], 'id')).toBe('Land → Ann: tidak ada hubungan');
  });

  it('of a graph without a line is empty', () => {
    const graph = buildGraph(soundDossier(), new Set());
    expect(matrixOf(graph, 'relations', 'en')).toMatchObject({ actors: [] });
  });
});

describe('a place in the matrix', () => {
  const graph = few();
  // Land, Zed, Ann: Ann has a relation to herself.
  const matrix = matrixOf(graph, 'relations', 'en');

  it('is a cell with its lines, or a name with its actor', () => {
    expect(edgesAt(matrix, { row: 1, column: 0 })).toEqual(matrix.cells.get(cellOf(matrix, 1, 0)));
    expect(edgesAt(matrix, { row: 1, column: 0 }).length).toBeGreaterThan(1);
    expect(actorAt(matrix, { row: 1, column: 0 })).toBeUndefined();
    expect(edgesAt(matrix, { row: 1, column: -1 })).toEqual([]);
    expect(actorAt(matrix, { row: 1, column: -1 })).toBe('zed');
    expect(actorAt(matrix, { row: -1, column: 2 })).toBe('ann');
  });

  it('is a gap on the diagonal only, and not where somebody has a relation to themselves', () => {
    const gaps = [-1, 0, 1, 2].flatMap((row) =>
      [-1, 0, 1, 2].filter((column) => isGap(matrix, { row, column })).map((column) => [row, column]),
    );
    expect(gaps).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('is beside the first gap before anybody was there, and stays with its actors in another order', () => {
    expect(placeOfStop(matrix, undefined)).toEqual({ row: 0, column: 1 });
    const byName = matrixOf(graph, 'name', 'en');
    expect(byName.actors).toEqual(['ann', 'land', 'zed']);
    const stop = stopAt(matrix, { row: 1, column: 0 });
    expect(placeOfStop(byName, stop)).toEqual({ row: 2, column: 1 });
    expect(placeOfStop(byName, stopAt(matrix, { row: -1, column: 2 }))).toEqual({ row: -1, column: 0 });
    expect(placeOfStop(byName, stopAt(matrix, { row: 0, column: -1 }))).toEqual({ row: 1, column: -1 });
  });

  it('is the first one where its actors are gone, and no gap even then', () => {
    expect(placeOfStop(matrix, { row: 'gone', column: 'ann' })).toEqual({ row: 0, column: 2 });
    expect(placeOfStop(matrix, { row: 'gone', column: 'gone' })).toEqual({ row: 0, column: 1 });
    expect(placeOfStop(matrix, { row: 'zed', column: 'zed' })).toEqual({ row: 1, column: 2 });
  });
});
