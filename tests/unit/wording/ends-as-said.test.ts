/** Is a relation that goes both ways told in the order in which it was said? */
import { expect, it } from 'vitest';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { edgeSentence, endsAsSaid } from '../../../src/wording/sentence.ts';
import { rawActor, rawClaim, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

/** The sentence of the only line, whose claims have these subjects: «a» or «b», and the other one as object. */
function told(subjects: string, directed: boolean): string {
  const text = 'Zorn and Abel signed it.';
  const dossier = soundDossier({
    documents: [rawDocument(text)],
    actors: [rawActor('a', { name: { en: 'Abel' } }), rawActor('b', { name: { en: 'Zorn' } })],
    relationTypes: [rawType('agreement', { label: { en: 'signs with' }, directed })],
    claims: [...subjects].map((subject, i) =>
      rawClaim(`c${i}`, text, 0, { subject, relation: 'agreement', object: subject === 'a' ? 'b' : 'a' }),
    ),
  });
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const [edge = ''] = graph.edges();
  const { text: sentence, subject } = edgeSentence(graph, edge, 'en');
  expect(subject).toBe(endsAsSaid(graph, edge)[0] === 'a' ? 'Abel' : 'Zorn');
  return sentence;
}

it.each([
  ['a', 'Abel signs with Zorn'],
  ['b', 'Zorn signs with Abel'],
  ['abb', 'Zorn signs with Abel'],
  ['aab', 'Abel signs with Zorn'],
  ['ba', 'Zorn signs with Abel'],
  ['ab', 'Abel signs with Zorn'],
])('as most claims say it, or the first: %s', (subjects, sentence) => {
  expect(told(subjects, false)).toBe(sentence);
});

it('and one with a direction as it goes', () => {
  expect(told('b', true)).toBe('Zorn signs with Abel');
});
