/** Does the story's list say what each step shows, and which two show the same? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { shortestRoutes } from '../../../src/graph/path.ts';
import { shownInSteps, type ShownInStep } from '../../../src/session/shown-in-step.ts';
import { edgeWords, endsAsSaid } from '../../../src/wording/sentence.ts';
import type { Locale } from '../../../src/words/languages.ts';

const { dossier } = readDossier(readFileSync(new URL('../../../data/kim-putin.dossier.json', import.meta.url), 'utf8'));
if (!dossier) throw new Error('not read');
const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));

function shown(views: readonly string[], locale: Locale = 'en'): ShownInStep[] {
  if (!dossier) return [];
  const story = views.map((view, i) => ({ id: `s${i}`, title: {}, view }));
  return shownInSteps(buildGraph({ ...dossier, story }, countingClaims(checkDossier(dossier))), locale);
}
const text = (view: string, locale?: Locale): string | undefined => shown([view], locale)[0]?.text;

describe('what a step shows', () => {
  it('is everything where nothing is chosen, filtered or arranged', () => {
    expect([text(''), text('', 'id')]).toEqual(['everything', 'semuanya']);
    expect(text('view=table')).toBe('everything · Table');
    expect(text('order=kind&at=10,20,2')).toBe('everything · Groups by kind of actor · a part of the picture');
  });

  it('is the chosen line, with who is linked first, and as it is said', () => {
    for (const edge of graph.edges()) {
      const [from, to] = endsAsSaid(graph, edge);
      const said = text(`show=edge:${encodeURIComponent(edge)}`) ?? '';
      expect(said.endsWith(edgeWords(graph, edge, 'en').text)).toBe(true);
      for (const id of [from, to]) expect(said).toContain(graph.getNodeAttribute(id, 'actor').name.en ?? id);
      expect(said.includes('→')).toBe(graph.getEdgeAttribute(edge, 'relation').directed);
    }
  });

  it('is whoever is on a path, in its order, and what is around an actor', () => {
    const far = graph
      .nodes()
      .map((id) => shortestRoutes(graph, 'kim-jong-un', id).routes[0]?.hops ?? [])
      .find((hops) => hops.length === 2);
    const stops = ['kim-jong-un', ...(far ?? []).map(({ to }) => to)];
    expect(stops).toHaveLength(3);
    const names = stops.map((id) => graph.getNodeAttribute(id, 'actor').name.en ?? id);
    expect(text(`show=path:kim-jong-un:${stops[2]}`)).toBe(names.join(' – '));
    expect(text('show=around:kim-jong-un:1')).toBe('around Kim Jong Un');
    expect(text('show=actor:kim-jong-un', 'id')).toBe('Kim Jong Un');
  });

  it('is what the filter leaves, beside what is chosen', () => {
    expect(text('only-modality=asserted')).toBe('filter: asserted only');
    expect(text('only-modality=asserted&show=actor:kim-jong-un')).toBe('Kim Jong Un · filter: asserted only');
    expect(text('only-modality=asserted', 'id')).toBe('saringan: hanya yang dinyatakan');
  });

  it('of something that is gone is what is left of it', () => {
    expect(text('show=actor:nobody')).toBe('everything');
    expect(text('show=path:nobody:kim-jong-un')).not.toBe('');
  });

  it('is said to be the same as in the first step that shows it, however its view is written', () => {
    const modalities = 'only-modality=asserted';
    const others = 'not-modality=alleged,planned,hypothetical';
    expect(shown(['', modalities, 'show=actor:kim-jong-un', others, '']).map(({ sameAs }) => sameAs)).toEqual([
      undefined,
      undefined,
      undefined,
      2,
      1,
    ]);
    expect(shown(['at=1,2,3', ''])[1]?.sameAs).toBeUndefined();
  });
});
