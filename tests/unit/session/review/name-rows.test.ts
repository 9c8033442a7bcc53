/** Which names and predicates are still open, and what would each be if it were new? */
import { describe, expect, it } from 'vitest';
import type { NameChoice, TypeChoice } from '../../../../src/session/review/stored-queue.ts';
import {
  aliasRows,
  asNewName,
  asNewType,
  openNames,
  partyRows,
  sourceRows,
  typeRows,
  type RowSources,
} from '../../../../src/session/review/name-rows.ts';
import { proposedActors } from '../../../../src/session/review/names.ts';
import { article, dossierWith, items, type Put } from './small-world.ts';

const dossier = dossierWith();
const TOVE = { name: 'Tove Lind', aliases: ['Tove'], kind: 'Person' };
const sources = (puts: readonly Put[], names: Readonly<Record<string, NameChoice>> = {}): RowSources => ({
  items: items(puts),
  amendments: new Map(puts.flatMap(({ amendment }, i) => (amendment ? [[`0-${i}`, amendment]] : []))),
  documents: [article],
  actors: dossier.actors,
  proposed: proposedActors([TOVE]),
  names: new Map(Object.entries(names)),
});

describe('the names of those who take part', () => {
  const puts: readonly Put[] = [
    { claim: { subject: 'Tove', object: 'Ulf' } },
    { claim: { subject: 'Tove Lind', object: 'ULF' } },
    { claim: { subject: 'Tove', object: 'Tove Lind' } },
    { claim: { subject: 'Ulf', object: 'Mayor Mara Okello' }, decision: { kind: 'rejected' } },
    { claim: { subject: 'Mayor Mara Okello' }, amendment: { object: 'jonas' } },
    { claim: { subject: 'Xenia' }, amendment: { subject: 'mara' } },
  ];
  it('are asked once each, with how many use them, and whom they resemble', () => {
    expect(partyRows(sources(puts)).map(({ key, name, count, like }) => [key, name, count, like])).toEqual([
      ['tove lind', 'Tove Lind', 3, undefined],
      ['ulf', 'Ulf', 2, undefined],
      ['mayor mara okello', 'Mayor Mara Okello', 1, 'mara'],
    ]);
  });

  it('stand in the text under one of their names, or not', () => {
    expect(partyRows(sources(puts)).map(({ inText }) => inText)).toEqual([true, false, false]);
  });

  it('are not asked again where they only say so', () => {
    const said: Put = {
      claim: { subject: 'Ulf', attribution: [{ name: 'ulf' }, { name: 'Ines' }, { name: undefined }] },
    };
    const all = sources([said]);
    expect(sourceRows(all, partyRows(all)).map(({ key }) => key)).toEqual(['ines']);
  });

  it('are open until something was said of them; a guess and a missing kind are counted', () => {
    const names = {
      'tove lind': { to: 'new', kind: 'person', guessed: true },
      ulf: { to: 'new', kind: 'unspecified' },
    } as const;
    const rows = partyRows(sources(puts, names));
    expect(openNames(rows, [], [])).toEqual({ guessed: 1, kindless: 1, unnamed: 1 });
  });
});

it('predicates that the codebook does not know are asked once each, unless another one was chosen by hand', () => {
  const puts: readonly Put[] = [
    { claim: { relation: 'Lends to' } },
    { claim: { relation: 'lends TO' } },
    { claim: { relation: 'meeting' } },
    { claim: { relation: 'sues' }, amendment: { relation: 'funds' } },
    { claim: { relation: 'owes' }, decision: { kind: 'rejected' } },
  ];
  const choice: TypeChoice = { to: 'new', family: 'money', directed: true, assumed: true };
  const rows = typeRows(
    sources(puts),
    dossier.relationTypes,
    [{ name: 'lends to', family: 'money' }],
    new Map([['lends to', choice]]),
  );
  expect(rows).toEqual([
    { key: 'lends to', name: 'Lends to', count: 2, proposed: { name: 'lends to', family: 'money' }, choice },
  ]);
  expect(openNames([], [], rows)).toEqual({ guessed: 1, kindless: 0, unnamed: 0 });
});

it('further names are offered for whom the dossier knows, each once, and never a name that is borne already', () => {
  const rows = aliasRows(dossier.actors, [
    { name: 'Mara Okello', aliases: ['Minister Okello', 'M. Okello', 'Jonas Veld', '…'] },
    { name: 'minister okello', aliases: ['Mara Okello'] },
    { name: 'Ulf', aliases: ['Ulf Sand'] },
    { name: 'Jonas Veld', aliases: [] },
  ]);
  expect(rows).toEqual([{ key: 'mara minister okello', alias: 'Minister Okello', actor: 'mara' }]);
});

describe('a new name', () => {
  it('is of the kind that the answer gives, by its id or what it is called', () => {
    expect(asNewName({ name: 'Tove', proposed: TOVE }, dossier, [article])).toEqual({ to: 'new', kind: 'person' });
  });

  it('is of no kind where nothing shows one, also without a dossier', () => {
    const none = { to: 'new', kind: 'unspecified' };
    const proposed = { name: 'Zq', aliases: [], kind: 'vessel' };
    expect(asNewName({ name: 'Zq', proposed }, { ...dossier, actorKinds: [] }, [article])).toEqual(none);
    expect(asNewName({ name: 'Zq', proposed: undefined }, {}, [])).toEqual(none);
  });
});

it('a new predicate is of the family that the answer gives, or of the first, which is said to be assumed', () => {
  const [first] = dossier.relationTypes;
  expect(asNewType({ proposed: undefined }, undefined)).toEqual({
    to: 'new',
    family: 'ties',
    directed: true,
    assumed: true,
  });
  const given = asNewType({ proposed: { name: 'x', family: first?.family ?? '', directed: false } }, dossier);
  expect(given).toMatchObject({ to: 'new', directed: false });
});
