import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { disputeText } from '../../../src/wording/dispute-text.ts';
import { originList } from '../../../src/wording/origin-list.ts';

const file = new URL('../../../data/kim-putin.dossier.json', import.meta.url);
const { dossier } = readDossier(readFileSync(file, 'utf8'));
if (!dossier) throw new Error('the sample was not read');

const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));

const listOf = (edge: string, locale: 'en' | 'id' = 'en') => originList(graph.getEdgeAttributes(edge), dossier, locale);

describe('the independent sources of a line', () => {
  it('are as many as are counted, each with a claim of the line', () => {
    for (const edge of graph.edges()) {
      const line = graph.getEdgeAttributes(edge);
      const list = originList(line, dossier, 'en');
      expect(list.map(({ key }) => key).sort()).toEqual([...line.origins].sort());
      for (const { claim, name } of list) {
        expect(line.claims.map(({ id }) => id)).toContain(claim);
        expect(name).not.toBe('');
      }
    }
  });

  it('say through whom they came', () => {
    const [one, ...others] = listOf('kim-jong-un~comradeship~vladimir-putin');
    expect(others).toEqual([]);
    expect(one).toMatchObject({ name: 'Kim Jong Un', ways: ['Yonhap News ← KCNA'], stance: undefined });
  });
});

describe('somebody who is not named', () => {
  const [claim] = dossier.claims;
  const [document] = dossier.documents;
  if (!claim || !document) throw new Error('the sample has claims');
  const listFor = (attribution: typeof claim.attribution, publisher: string | undefined) => {
    const { publisher: _, 'container-title': __, ...csl } = document.csl;
    const paper = { ...document, csl: publisher === undefined ? csl : { ...csl, publisher } };
    const one = {
      ...dossier,
      documents: [paper],
      claims: [
        { ...claim, attribution, evidence: claim.evidence.slice(0, 1).map((e) => ({ ...e, document: paper.id })) },
      ],
    };
    const graph = buildGraph(one, new Set([claim.id]));
    return originList(graph.getEdgeAttributes(graph.edges()[0] ?? ''), one, 'en');
  };

  it('is called as on the card of the claim, by way of the article that has it', () => {
    expect(listFor([{ anonymous: true }], undefined)).toMatchObject([
      { name: 'someone who is not named', ways: ['the article itself'] },
    ]);
    expect(listFor([{ anonymous: true, name: 'two officials' }], 'The Daily')).toMatchObject([
      { name: 'two officials (not named)', ways: ['The Daily'] },
    ]);
  });

  it('is not put for an article that speaks itself', () => {
    expect(listFor([], 'The Daily')).toMatchObject([{ name: 'The Daily', ways: [] }]);
  });
});

describe('of a disputed line', () => {
  const [claim] = dossier.claims;
  if (!claim) throw new Error('the sample has claims');
  const [a, b] = dossier.actors.map(({ id }) => id);
  const own = { ...claim, attribution: [{ actor: a ?? '' }], polarity: 'affirmed' as const };
  const two = {
    ...dossier,
    claims: [own, { ...own, id: 'no', attribution: [{ actor: b ?? '' }], polarity: 'denied' as const }],
  };

  it('each says on which side it stands', () => {
    const graph = buildGraph(two, new Set(two.claims.map(({ id }) => id)));
    const [edge = ''] = graph.edges();
    expect(originList(graph.getEdgeAttributes(edge), two, 'en').map(({ stance }) => stance)).toEqual([
      'affirms',
      'denies',
    ]);
  });

  it('names both sides, the first few of each', () => {
    const graph = buildGraph(two, new Set(two.claims.map(({ id }) => id)));
    const line = graph.getEdgeAttributes(graph.edges()[0] ?? '');
    const [yes, no] = originList(line, two, 'en').map(({ name }) => name);
    expect(disputeText(line, two, 'en')).toBe(`${yes} says so · ${no} denies it`);
    expect(disputeText(line, two, 'id')).toContain(' menyangkalnya');
    const names = ['One', 'Two', 'Three', 'Four'];
    const claims = [
      ...two.claims,
      ...names.map((name) => ({ ...own, id: name, attribution: [{ name }], polarity: 'denied' as const })),
    ];
    const many = { ...two, claims };
    const manyGraph = buildGraph(many, new Set(claims.map(({ id }) => id)));
    expect(disputeText(manyGraph.getEdgeAttributes(manyGraph.edges()[0] ?? ''), many, 'en')).toBe(
      `${yes} says so · ${no}, One, and 3 others deny it`,
    );
  });

  it('there is no side to name where nobody contradicts anybody', () => {
    const one = { ...dossier, claims: [own] };
    const graph = buildGraph(one, new Set([own.id]));
    expect(disputeText(graph.getEdgeAttributes(graph.edges()[0] ?? ''), one, 'en')).toBeUndefined();
  });
});
