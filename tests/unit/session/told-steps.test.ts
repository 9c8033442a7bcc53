/** Is what a step of the story shows in the app what it shows where it is told without it? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Order } from '../../../src/graph/orders.ts';
import type { ToldStep } from '../../../src/scene/told-step.ts';
import { toldSteps } from '../../../src/session/told-steps.ts';
import { LARGE } from '../../../src/session/view.ts';
import { madeWorldDossier } from '../../speed/made-world.mjs';

const dossierOf = (text: string): Dossier => {
  const { dossier } = readDossier(text);
  if (!dossier) throw new Error('not read');
  return dossier;
};
const seed = dossierOf(readFileSync(new URL('../../../data/kim-putin.dossier.json', import.meta.url), 'utf8'));
const strait = dossierOf(readFileSync(new URL('../../../data/selat-kaca.dossier.json', import.meta.url), 'utf8'));
const counting = (dossier: Dossier) => countingClaims(checkDossier(dossier));
const graph = buildGraph(seed, counting(seed));

function told(view: string, order?: Order, dossier = seed): ToldStep {
  const own = { ...dossier, story: [{ id: 'one', title: { en: 'One' }, view }] };
  return toldSteps(buildGraph(own, counting(own)), order, 'en')[0] ?? {};
}
const claimOf = (edge: string): string | undefined => graph.getEdgeAttribute(edge, 'claims')[0]?.id;

describe('a step', () => {
  it('of everything leaves nothing out, and nothing stands out', () => {
    expect(told('')).toEqual({});
    expect(toldSteps(graph, undefined, 'en')).toEqual([]);
  });

  it('of an actor has it stand out with its lines', () => {
    const { lit, chosen, left } = told('show=actor:kim-jong-un');
    expect([...(lit?.edges ?? [])].sort()).toEqual(graph.edges('kim-jong-un').sort());
    expect(lit?.actors.has('kim-jong-un')).toBe(true);
    expect([chosen, left]).toEqual([{ kind: 'actor', id: 'kim-jong-un' }, undefined]);
  });

  it('of a line, or of one of its claims, has that line stand out and its words given', () => {
    const [edge = ''] = graph.edges();
    expect(told(`show=edge:${encodeURIComponent(edge)}`)).toMatchObject({
      chosen: { kind: 'line', id: edge },
      claim: claimOf(edge),
    });
    const several = graph.filterEdges((_, { claims }) => claims.length > 1)[0] ?? '';
    const last = graph.getEdgeAttribute(several, 'claims').at(-1)?.id ?? '';
    expect(told(`show=claim:${last}`)).toMatchObject({ chosen: { kind: 'line', id: several }, claim: last });
    expect(told(`show=edge:${encodeURIComponent(several)}&claim=${last}`).claim).toBe(last);
    expect(told(`show=actor:kim-jong-un&claim=${last}`).claim).toBe(last);
  });

  it('says what its filter leaves, in words, too; and of what is left alone something stands out', () => {
    const { left, lit } = told('only-modality=alleged&show=actor:north-korea&idle=hide');
    const alleged = graph.filterEdges((_, { claims }) => claims.some(({ modality }) => modality === 'alleged'));
    expect([...(left?.edges ?? [])].sort()).toEqual(alleged.sort());
    expect(left?.text).toContain(`${alleged.length} of ${graph.size} relations`);
    expect(left?.hidesIdle).toBe(true);
    for (const edge of lit?.edges ?? []) expect(left?.edges.has(edge)).toBe(true);
    expect(told('only-modality=alleged').left?.hidesIdle).toBe(false);
  });

  it('of a time leaves what may have been then', () => {
    const { left } = told('clock=said&from=2023-01-01&undated=no');
    expect(left?.edges.size).toBeGreaterThan(0);
    expect(left?.edges.size).toBeLessThan(graph.size);
  });

  it('between two has what is between them stand out', () => {
    const [edge = ''] = graph.edges();
    const [a, b] = graph.extremities(edge);
    expect([...(told(`show=between:${a}:${b}`).lit?.edges ?? [])].sort()).toEqual(graph.edges(a, b).sort());
    const { family } = graph.getEdgeAttribute(edge, 'relation');
    for (const one of told(`show=between:${a}:${b}:${family}`).lit?.edges ?? [])
      expect(graph.getEdgeAttribute(one, 'relation').family).toBe(family);
    // Groups are seen in the app alone.
    expect(told('overview=kind&show=between:@person:@state')).toEqual({});
  });

  it('looks where it says, as long as everybody stands there as they did', () => {
    const at = { x: 12, y: -4, k: 2 };
    expect(told('at=12,-4,2').at).toEqual(at);
    expect(told('order=circle&at=12,-4,2').at).toBeUndefined();
    expect(told('order=circle&at=12,-4,2', { by: 'circle' }).at).toEqual(at);
    expect(told('at=12,-4,2', { by: 'circle' }).at).toBeUndefined();
    expect(told('view=table&at=12,-4,2').at).toBeUndefined();
    expect(told('overview=kind&at=12,-4,2').at).toBeUndefined();
  });

  it('of more actors than are seen at once looked at groups, if it does not say otherwise', () => {
    const large = dossierOf(madeWorldDossier(LARGE + 1, 400));
    expect(told('at=1,2,1', undefined, large).at).toBeUndefined();
    expect(told('overview=no&at=1,2,1', undefined, large).at).toEqual({ x: 1, y: 2, k: 1 });
  });

  it('whose view means nothing, or names what is gone, shows everything', () => {
    for (const view of [
      'show=actor:nobody',
      'show=edge:x',
      'at=far',
      '%',
      'step=2',
      'show=',
      'only-relation=none',
      '\u202E&&=',
    ])
      expect(told(view), view).toEqual({});
  });

  it('never gives the words of a claim that draws no line', () => {
    const drawn = counting(strait);
    const broken = strait.claims.find(({ id }) => !drawn.has(id));
    expect(broken).toBeDefined();
    expect(told(`show=claim:${broken?.id}`, undefined, strait).claim).toBeUndefined();
    expect(told(`claim=${broken?.id}`, undefined, strait).claim).toBeUndefined();
  });
});
