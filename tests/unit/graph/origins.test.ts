/** Who does a claim rest on, in the end? */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/dossier/schema.ts';
import { namesOf, originsIn } from '../../../src/graph/origins.ts';
import { rawActor, rawClaim, rawDocument, soundDossier, type Raw } from '../dossier/sample.ts';

const paper = (id: string, csl: Raw): Raw => rawDocument('Ann', { id, csl: { type: 'article', ...csl } });
const files = {
  documents: [
    paper('a', { publisher: 'The Paper' }),
    paper('b', { publisher: ' the  PAPER ' }),
    paper('c', { 'container-title': 'The Journal' }),
    paper('d', { publisher: 'Yonhap News' }),
    paper('e', {}),
    paper('f', { publisher: ' ', 'container-title': 'The Journal' }),
  ],
  actors: [
    rawActor('ann'),
    rawActor('bob'),
    rawActor('yonhap', { name: { en: 'Yonhap News', ko: '연합뉴스' }, aliases: { en: ['Yonhap'] } }),
    rawActor('double', { name: { en: 'Double' }, aliases: { en: ['Yonhap'] } }),
  ],
};

const evidence = (...documents: string[]) =>
  documents.map((document) => ({ document, segments: [{ start: 0, end: 3, exact: 'Ann' }] }));

const cases: readonly (readonly [string, Raw[], string[], string[]])[] = [
  ['the publisher where the article speaks itself', [], ['a'], ['publisher:the paper']],
  ['one publisher, however it is set', [], ['a', 'b'], ['publisher:the paper']],
  ['each publisher', [], ['a', 'c'], ['publisher:the paper', 'publisher:the journal']],
  ['the journal where there is no publisher', [], ['c', 'f'], ['publisher:the journal']],
  ['an actor who publishes', [], ['d'], ['actor:yonhap']],
  ['the document where nobody publishes', [], ['e'], ['document:e']],
  ['an actor', [{ actor: 'bob' }], ['a', 'c'], ['actor:bob']],
  ['the innermost of a chain', [{ actor: 'yonhap' }, { actor: 'bob' }], ['a'], ['actor:bob']],
  ['the innermost that has a name', [{ actor: 'bob' }, { anonymous: true }], ['a'], ['actor:bob']],
  ['the publisher where the only source has no name', [{ anonymous: true }], ['a'], ['publisher:the paper']],
  ['the publisher where the name is white space', [{ name: ' ', anonymous: true }], ['a'], ['publisher:the paper']],
  // Words for somebody who is not named are no name.
  [
    'the publisher where it is only described',
    [{ name: 'two sources', anonymous: true }],
    ['a'],
    ['publisher:the paper'],
  ],
  ['somebody who is no actor', [{ name: 'Teodora  Kalm' }], ['a'], ['name:teodora kalm']],
  ['an actor who is called by name', [{ name: '연합뉴스' }], ['a'], ['actor:yonhap']],
  ['the first actor of that name', [{ name: 'yonhap' }], ['a'], ['actor:yonhap']],
];

describe('the origin of a claim', () => {
  it.each(cases)('is %s', (_, attribution, documents, origins) => {
    const dossier = soundDossier({
      ...files,
      claims: [rawClaim('c', 'Ann', 0, { attribution, evidence: evidence(...documents) })],
    });
    expect(originsIn(dossier)(dossier.claims[0] as Claim)).toEqual(origins);
  });
});

describe('the names of an actor', () => {
  it('are those of all languages, aliases included, without empty ones', () => {
    const dossier = soundDossier({
      actors: [
        rawActor('ann', { name: { en: 'Ann', id: ' ' }, aliases: { en: ['A.', ''], ko: ['앤'] } }),
        rawActor('bob'),
      ],
    });
    expect(dossier.actors.map(namesOf)).toEqual([['Ann', 'A.', '앤'], ['bob']]);
  });
});
