/** Whom and what do names in proposals mean? */
import { describe, expect, it } from 'vitest';
import {
  idOf,
  keyOfName,
  knownActor,
  proposedActors,
  resolutionOf,
  wordFor,
  type NamesGiven,
} from '../../../../src/session/review/names.ts';
import { dossierWith } from './small-world.ts';

const { actors, actorKinds, relationTypes } = dossierWith();
const given: NamesGiven = {
  actors,
  actorKinds,
  relationTypes,
  proposed: proposedActors([
    { name: 'Tove Lind', kind: 'person', aliases: ['Tove', 'T. Lind'], wikidata: 'Q7' },
    { name: 'The Mayor', aliases: ['Jonas Veld'] },
  ]),
  names: new Map([
    ['tove lind', { to: 'new', kind: 'person' }],
    ['somebody', { to: 'nobody' }],
    ['the boss', { to: 'known', id: 'mara' }],
    ['a ghost', { to: 'known', id: 'gone' }],
    ['a ship', { to: 'new', kind: 'vessel' }],
    ['a crew', { to: 'new', kind: 'unspecified' }],
    ['...', { to: 'nobody' }],
  ]),
  predicates: new Map([
    ['lends to', { to: 'known', id: 'funds' }],
    ['likes', { to: 'nobody' }],
    ['sues', { to: 'new', family: 'law', directed: true }],
    ['haunts', { to: 'known', id: 'gone' }],
  ]),
};

describe('whom a name means', () => {
  it.each([
    ['the actor that bears it', 'Mara Okello', { known: 'mara' }],
    ['also under an alias, in other letters', 'm okello', { known: 'mara' }],
    ['the actor that the answer knows by another name', 'the mayor', { known: 'jonas' }],
    ['nobody, if that was said', 'Somebody', 'nobody'],
    ['whom the user has chosen', 'The Boss', { known: 'mara' }],
    ['not whom the user has chosen, once they are gone', 'a ghost', 'unknown'],
    ['nobody known yet', 'Ulf', 'unknown'],
    ['not somebody new of a kind that is gone', 'a ship', 'unknown'],
    ['somebody new of no kind yet', 'a crew', { make: { name: 'a crew', kind: 'unspecified', aliases: [] } }],
    ['what has no letters, as it is written', '...', 'nobody'],
  ])('%s', (_, name, meant) => {
    expect(resolutionOf(given).party(name)).toEqual(meant);
  });

  it('is the same new actor under each of their names, which keeps the others', () => {
    const { party } = resolutionOf(given);
    const make = { name: 'Tove Lind', kind: 'person', aliases: ['Tove', 'T. Lind'], wikidata: 'Q7' };
    expect(party('Tove Lind')).toEqual({ make });
    expect(party('Tove')).toEqual({ make: { ...make, aliases: ['Tove', 'Tove', 'T. Lind'] } });
    expect(party('Tove')).toBe(party('Tove'));
  });
});

describe('what a predicate means', () => {
  it.each([
    ['the type that is called so', 'Funds', { known: 'funds' }],
    ['also by its noun', 'meeting', { known: 'meets' }],
    ['the type that was chosen', 'lends to', { known: 'funds' }],
    ['not a type that is gone', 'haunts', 'unknown'],
    ['nothing, if that was said', 'likes', 'nobody'],
    ['a new type', 'Sues', { make: { name: 'Sues', family: 'law', directed: true } }],
    ['nothing known yet', 'sells', 'unknown'],
  ])('%s', (_, name, meant) => {
    expect(resolutionOf(given).predicate(name)).toEqual(meant);
  });
});

describe('those whom answers propose', () => {
  it('are put together by a name that they share, unless two items of Wikidata tell them apart', () => {
    const together = proposedActors([
      { name: 'Ada Ruiz', aliases: ['A. Ruiz'] },
      { name: 'Ada Ruiz', aliases: ['The Judge'], kind: 'person', wikidata: 'Q1' },
      { name: 'Ada Ruiz', aliases: ['Ada Ruiz the younger'], wikidata: 'Q2' },
    ]);
    expect(together.get('the judge')).toEqual({
      name: 'Ada Ruiz',
      aliases: ['A. Ruiz', 'The Judge'],
      kind: 'person',
      wikidata: 'Q1',
    });
    expect(together.get('ada ruiz')).toBe(together.get('a ruiz'));
    expect(together.get('ada ruiz the younger')).toMatchObject({ name: 'Ada Ruiz the younger', wikidata: 'Q2' });
  });

  it('are one by their item of Wikidata, whatever they are called', () => {
    const together = proposedActors([
      { name: 'Ilse Harbour', aliases: [], wikidata: 'Q9' },
      { name: 'Hafen Ilse', aliases: [], wikidata: 'Q9' },
    ]);
    expect(together.get('hafen ilse')).toEqual({ name: 'Ilse Harbour', aliases: ['Hafen Ilse'], wikidata: 'Q9' });
  });

  it('without a letter in any name are nobody', () => {
    expect(proposedActors([{ name: '–', aliases: ['…'] }]).size).toBe(0);
  });

  it('are decided under their main name', () => {
    expect(keyOfName(given.proposed, 'T. Lind')).toBe('tove lind');
    expect(keyOfName(given.proposed, 'Ulf')).toBe('ulf');
    expect(keyOfName(given.proposed, '…')).toBe('…');
    expect(knownActor(actors, given.proposed, 'Tove')).toBeUndefined();
  });
});

it('there is a word for whoever is meant, also before they are an actor', () => {
  expect(wordFor({ known: 'mara' }, 'the boss')).toBe('mara');
  expect(wordFor('unknown', 'ÚLF!')).toBe(wordFor('unknown', 'Ulf'));
  expect([idOf({ known: 'mara' }), idOf('nobody')]).toEqual(['mara', undefined]);
});
