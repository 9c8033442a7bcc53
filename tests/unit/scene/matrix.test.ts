/** Does the square show every line where it belongs? Against the plain way of asking each pair. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph, type DossierGraph } from '../../../src/graph/build.ts';
import { cellOf, cellText, MATRIX_ORDERS, matrixOf } from '../../../src/scene/matrix.ts';
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
        expect(new Set(matrix.cells.get(cellOf(matrix, row, column)))).toEqual(new Set(naive));
      }),
    );
    for (const edges of matrix.cells.values()) expect(edges).toHaveLength(new Set(edges).size);
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
      'Zed → Land: 2 relations: Land allies Zed; Zed arms Land, allegedly',
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
