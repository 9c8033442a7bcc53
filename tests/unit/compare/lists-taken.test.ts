/** Which lists of actors come along where two dossiers become one, and whose story stays? */
import { describe, expect, it } from 'vitest';
import { merge } from '../../../src/compare/merge.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { rawActor, rawClaim, rawDocument, soundDossier, type Raw } from '../dossier/sample.ts';
import { compared } from './comparing.ts';

const list = (id: string, name: Raw, ...actors: string[]): Raw => ({ id, name, actors });

/** Two articles: mine names Ann and Bob, theirs Ann and Cy. */
const mine = (...actorLists: Raw[]): Dossier => soundDossier({ ...(actorLists.length && { actorLists }) });
const theirs = (...actorLists: Raw[]): Dossier =>
  soundDossier({
    id: 'other',
    documents: [rawDocument('Ann pays Cy.', { id: 'second' })],
    actors: [rawActor('ann'), rawActor('cy'), rawActor('dee')],
    actorLists,
    claims: [
      rawClaim('d-1', 'Ann', 0, {
        object: 'cy',
        evidence: [{ document: 'second', segments: [{ start: 0, end: 3, exact: 'Ann' }] }],
      }),
    ],
  });

/** With their article and whom it names. */
function together(own: Dossier, other: Dossier): Dossier['actorLists'] {
  const { theirs: translated } = compared(own, other);
  const merged = merge(own, other, translated, { items: [], documents: new Set(['second']) });
  expect(merged.actors.map(({ id }) => id)).toEqual(['ann', 'bob', 'cy']);
  expect(readDossier(writeDossier(merged)).problems).toEqual([]);
  return merged.actorLists;
}

describe('lists of actors', () => {
  it('that only they have come with those who are here then; one without anybody stays away', () => {
    const other = theirs(list('crew', { en: 'Crew' }, 'dee', 'cy', 'ann'), list('far', { en: 'Far' }, 'dee'));
    expect(together(mine(), other)).toEqual([list('crew', { en: 'Crew' }, 'cy', 'ann')]);
  });

  it('that both have stay mine: only who comes new joins', () => {
    const own = mine(list('mine', { id: 'Awak', en: 'crew' }, 'bob'));
    const other = theirs(list('crew', { en: 'Crew' }, 'ann', 'cy'));
    expect(together(own, other)).toEqual([list('mine', { id: 'Awak', en: 'crew' }, 'bob', 'cy')]);
  });

  it('of one id and two names are two', () => {
    const own = mine(list('crew', { en: 'The old crew' }, 'bob'));
    const other = theirs(list('crew', { en: 'Crew' }, 'cy'));
    expect(together(own, other)).toEqual([
      list('crew', { en: 'The old crew' }, 'bob'),
      list('crew-2', { en: 'Crew' }, 'cy'),
    ]);
  });

  it('are no field of the dossier where nobody has any', () => {
    expect(together(mine(), theirs())).toBeUndefined();
  });
});

describe('a story', () => {
  const told = (id: string): Raw => ({ id, title: { en: id }, view: '' });

  it('that I have stays mine, and theirs does not come along', () => {
    const own = soundDossier({ story: [told('mine')] });
    const other = { ...theirs(), story: soundDossier({ story: [told('theirs')] }).story } as Dossier;
    const { theirs: translated } = compared(own, other);
    const choice = { items: [], documents: new Set(['second']) };
    expect(merge(own, other, translated, choice).story).toEqual([told('mine')]);
    expect(merge(mine(), other, compared(mine(), other).theirs, choice)).not.toHaveProperty('story');
  });
});
