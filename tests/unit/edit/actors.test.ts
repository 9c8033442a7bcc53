/** Do names and claims follow when actors come, go, become one or two? */
import { describe, expect, it } from 'vitest';
import {
  addActor,
  addAlias,
  claimsWith,
  makeActor,
  mergeActors,
  namesOf,
  removeActor,
  removeAlias,
  renameActor,
  retypeActor,
  selfTies,
  setActorText,
  setWikidata,
  splitActor,
} from '../../../src/edit/actors.ts';
import { ID_PATTERN } from '../../../src/dossier/schema.ts';
import { saidKinds, UNSPECIFIED } from '../../../src/dossier/codebook.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Actor, Dossier } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { openFile } from '../data/file.ts';
import { rawActor, rawClaim, rawDocument, soundDossier } from '../dossier/sample.ts';

const actorOf = ({ actors }: Dossier, id: string): Actor => {
  const actor = actors.find((one) => one.id === id);
  if (!actor) throw new Error(`no actor ${id}`);
  return actor;
};
const ends = ({ claims }: Dossier) => claims.map(({ subject, object }) => `${subject}>${object}`);

const dossier = soundDossier({
  documents: [rawDocument('Ann knows Bob.')],
  actors: [
    rawActor('ann', { name: { en: 'Ann', id: 'Ani' }, aliases: { en: ['Annie', 'Miss A'] } }),
    rawActor('bob', { name: { en: 'Bob', ko: '밥' }, aliases: { en: ['Ann'] }, wikidata: 'Q2', summary: { en: 'B' } }),
    rawActor('cyd'),
  ],
  claims: [
    rawClaim('c-1', 'Ann'),
    rawClaim('c-2', 'Bob', 10, { subject: 'cyd', object: 'ann', attribution: [{ actor: 'bob' }, { name: 'X' }] }),
    rawClaim('c-3', 'Ann', 0, { subject: 'bob', object: 'cyd' }),
  ],
});

describe('an actor', () => {
  it('comes with an id that nobody has, in whatever script', () => {
    const first = makeActor(dossier, 'Café Müller & Söhne', 'de', 'person');
    expect(first).toEqual({ id: 'cafe-muller-sohne', kind: 'person', name: { de: 'Café Müller & Söhne' } });
    const more = addActor(addActor(dossier, first), makeActor(dossier, '김정은', 'ko', 'person'));
    expect(makeActor(more, 'Café Müller & Söhne', 'de', 'person').id).toBe('cafe-muller-sohne-2');
    // Chinese says nothing of how it is read.
    const other = addActor(more, makeActor(more, '李强', 'zh', 'person'));
    expect([...other.actors.slice(-2).map(({ id }) => id), makeActor(other, '李', 'zh', 'person').id]).toEqual([
      'gimjeongeun',
      'actor',
      'actor-2',
    ]);
    expect(more.documents).toBe(dossier.documents);
  });

  it.each([
    ['Ольга Щербакова', 'olga-shcherbakova'],
    ['Київський Їжак', 'kiyivskiy-yizhak'],
    ['Ёлкин и Йод', 'elkin-i-yod'],
    ['Ђорђе Љубић', 'djordje-ljubic'],
    ['Αθήνα Ψύχω', 'athina-psycho'],
    ['Łódź Straße Ægir', 'lodz-strasse-aegir'],
    ['Kıvanç İnce', 'kivanc-ince'],
    ['شركة النور', 'shrka-alnwr'],
    ['תל אביב', 'tl-abyb'],
    ['თბილისი', 'tbilisi'],
    ['서울', 'seoul'],
    ['O’Neill', 'o-neill'],
  ])('of any script that can be spelt in a to z has a name that can be read: %s', (name, id) => {
    expect(makeActor(dossier, name, 'und', 'person').id).toBe(id);
    expect(ID_PATTERN.test(id)).toBe(true);
  });

  it('of no kind brings one into the codebook that says so, once, and that every reader understands', () => {
    const one = addActor(dossier, makeActor(dossier, 'Tombak', 'id', UNSPECIFIED.id));
    const two = addActor(one, makeActor(one, 'Biru', 'id', UNSPECIFIED.id));
    expect(two.actorKinds).toEqual([...dossier.actorKinds, UNSPECIFIED]);
    expect(saidKinds(two.actorKinds)).toEqual(dossier.actorKinds);
    const read = readDossier(writeDossier(two));
    expect(read.problems).toEqual([]);
    expect(read.dossier?.actors.slice(-2).map(({ kind }) => kind)).toEqual([UNSPECIFIED.id, UNSPECIFIED.id]);
    expect(addActor(dossier, makeActor(dossier, 'Dan', 'en', 'person')).actorKinds).toBe(dossier.actorKinds);
  });

  it('goes only if nothing is claimed of it, nor by it', () => {
    expect(removeActor(dossier, 'bob')).toBe(dossier);
    expect(claimsWith(dossier, 'bob').map(({ id }) => id)).toEqual(['c-1', 'c-2', 'c-3']);
    const more = addActor(dossier, makeActor(dossier, 'Dan', 'en', 'person'));
    expect(removeActor(more, 'dan').actors).toEqual(dossier.actors);
    expect(removeActor(dossier, 'nobody')).toBe(dossier);
  });

  it('gets and loses names', () => {
    const more = addAlias(dossier, 'cyd', 'Cydney', 'en');
    expect(actorOf(more, 'cyd').aliases).toEqual({ en: ['Cydney'] });
    expect(addAlias(more, 'cyd', 'Cydney', 'id')).toBe(more);
    expect(addAlias(dossier, 'ann', 'Ani', 'en')).toBe(dossier);
    expect(actorOf(removeAlias(more, 'cyd', 'Cydney'), 'cyd')).not.toHaveProperty('aliases');
    expect(removeAlias(dossier, 'ann', 'Ann')).toBe(dossier);
  });

  it('that is renamed is still found by a name that stands in a text, and by no other', () => {
    const renamed = actorOf(renameActor(dossier, 'ann', 'en', ' Anne '), 'ann');
    expect(renamed.name).toEqual({ en: 'Anne', id: 'Ani' });
    expect(renamed.aliases?.['en']).toEqual(['Annie', 'Miss A', 'Ann']);
    expect(namesOf(actorOf(renameActor(dossier, 'ann', 'id', 'Anita'), 'ann'))).not.toContain('Ani');
    // An alias that becomes the name is no alias any more.
    expect(actorOf(renameActor(dossier, 'ann', 'en', 'Annie'), 'ann').aliases?.['en']).toEqual(['Miss A', 'Ann']);
    expect(actorOf(renameActor(dossier, 'ann', 'id', ''), 'ann').name).toEqual({ en: 'Ann' });
    expect(renameActor(dossier, 'cyd', 'en', ' ')).toBe(dossier);
    expect(renameActor(dossier, 'ann', 'en', 'Ann')).toBe(dossier);
  });

  it('is told about by kind, item and a sentence', () => {
    expect(retypeActor(dossier, 'ann', 'person')).toBe(dossier);
    expect(actorOf(retypeActor(dossier, 'ann', 'state'), 'ann').kind).toBe('state');
    expect(actorOf(setWikidata(dossier, 'ann', 'Q42'), 'ann').wikidata).toBe('Q42');
    expect(actorOf(setWikidata(dossier, 'bob', undefined), 'bob')).not.toHaveProperty('wikidata');
    expect(setWikidata(dossier, 'bob', 'Q2')).toBe(dossier);
    expect(actorOf(setActorText(dossier, 'bob', 'summary', 'id', 'Si B '), 'bob').summary).toEqual({
      en: 'B',
      id: 'Si B',
    });
    expect(actorOf(setActorText(dossier, 'bob', 'summary', 'en', ''), 'bob')).not.toHaveProperty('summary');
    expect(setActorText(dossier, 'ann', 'summary', 'en', ' ')).toBe(dossier);
  });
});

describe('two actors that become one', () => {
  it('are called by all their names, each once', () => {
    const { name, aliases, wikidata, summary } = actorOf(mergeActors(dossier, 'ann', 'bob'), 'ann');
    expect(name).toEqual({ en: 'Ann', id: 'Ani' });
    expect(aliases).toEqual({ en: ['Annie', 'Miss A', 'Bob'], ko: ['밥'] });
    expect({ wikidata, summary }).toEqual({ wikidata: 'Q2', summary: { en: 'B' } });
  });

  it('keep the role of the one, and what was noted about either', () => {
    const noted = [
      ['ann', 'role', 'en', 'a judge'],
      ['bob', 'role', 'en', 'a clerk'],
      ['bob', 'role', 'id', 'panitera'],
      ['ann', 'note', 'en', 'Which Ann?'],
      ['bob', 'note', 'en', 'Who is Bob?'],
      ['bob', 'note', 'id', 'Siapa?'],
    ] as const;
    const told = noted.reduce((now, [id, field, tag, text]) => setActorText(now, id, field, tag, text), dossier);
    const { role, note } = actorOf(mergeActors(told, 'ann', 'bob'), 'ann');
    expect(role).toEqual({ en: 'a judge', id: 'panitera' });
    expect(note).toEqual({ en: 'Which Ann?\nWho is Bob?', id: 'Siapa?' });
    // Both are in the file, and nobody needs to have them.
    const { dossier: read, problems } = readDossier(writeDossier(told));
    expect([read?.actors, problems]).toEqual([told.actors, []]);
  });

  it('have the claims of both, as ends and as sources', () => {
    const merged = mergeActors(dossier, 'ann', 'bob');
    expect(ends(merged)).toEqual(['ann>ann', 'cyd>ann', 'ann>cyd']);
    expect(merged.claims[1]?.attribution).toEqual([{ actor: 'ann' }, { name: 'X' }]);
    expect(merged.actors.map(({ id }) => id)).toEqual(['ann', 'cyd']);
  });

  it('can leave behind what tied them to each other', () => {
    const ties = selfTies(dossier, 'bob', 'ann').map(({ id }) => id);
    expect(ties).toEqual(['c-1']);
    expect(ends(mergeActors(dossier, 'ann', 'bob', new Set(ties)))).toEqual(['cyd>ann', 'ann>cyd']);
  });

  it('have to be two, and known', () => {
    expect(mergeActors(dossier, 'ann', 'ann')).toBe(dossier);
    expect(mergeActors(dossier, 'ann', 'nobody')).toBe(dossier);
  });
});

describe('one actor that becomes two', () => {
  it('gives the names and claims that are the other’s, and no more', () => {
    const into = makeActor(dossier, 'Miss A', 'en', 'person');
    const split = splitActor(dossier, 'ann', into, new Set(['Miss A', 'Annie']), new Set(['c-2', 'c-3']));
    expect(namesOf(actorOf(split, 'ann'))).toEqual(['Ann', 'Ani']);
    expect(namesOf(actorOf(split, 'miss-a'))).toEqual(['Miss A', 'Annie']);
    expect(ends(split)).toEqual(['ann>bob', 'cyd>miss-a', 'bob>cyd']);
    expect(splitActor(dossier, 'ann', dossier.actors[1] as Actor, new Set(), new Set())).toBe(dossier);
  });
});

describe('whatever is done to actors, in any order,', () => {
  /** The same row of numbers for every engine. */
  function numbers(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
  }

  it.each([1, 2, 3])('no claim is lost and none points to nobody (row %i)', (seed) => {
    const number = numbers(seed * 7919);
    const start = openFile('kim-putin.dossier.json').dossier;
    let now = start;
    for (let step = 0; step < 16; step++) {
      const one = now.actors[number(now.actors.length)] as Actor;
      const other = now.actors[number(now.actors.length)] as Actor;
      const aliases = Object.values(one.aliases ?? {}).flat();
      const before = now;
      const text = JSON.stringify(before);
      const into = makeActor(now, aliases[0] ?? 'Somebody', 'id', one.kind);
      const claims = claimsWith(now, one.id).filter(() => number(2) === 0);
      now = [
        () => mergeActors(now, one.id, other.id),
        () => splitActor(now, one.id, into, new Set(aliases.slice(0, 1)), new Set(claims.map(({ id }) => id))),
        () => renameActor(now, one.id, 'id', `${one.name['id'] ?? 'N'}x`),
        () => removeAlias(now, one.id, aliases[0] ?? ''),
        () => removeActor(now, one.id),
        () => addAlias(now, one.id, `Alias ${step}`, 'en'),
      ][number(6)]?.() as Dossier;
      // What was there before is there still: undoing is going back to it.
      expect(JSON.stringify(before)).toBe(text);
      expect(now.claims.map(({ id }) => id)).toEqual(start.claims.map(({ id }) => id));
      const known = new Set(now.actors.map(({ id }) => id));
      expect(known.size).toBe(now.actors.length);
      const named = now.claims.flatMap(({ subject, object, attribution }) => [
        subject,
        object,
        ...attribution.flatMap(({ actor }) => actor ?? []),
      ]);
      expect(named.filter((id) => !known.has(id))).toEqual([]);
    }
    expect(readDossier(writeDossier(now, [])).problems).toEqual([]);
  });
});

describe('a new actor who was already named as saying something', () => {
  const said = {
    ...dossier,
    claims: dossier.claims.map((claim) => ({ ...claim, attribution: [{ name: 'Dee Marlin' }, { name: 'Marlin' }] })),
  };
  const dee = makeActor(said, 'Dee Marlin', 'en', 'person');
  it('says it from then on, in the same edit', () => {
    const [claim] = addActor(said, dee).claims;
    expect(claim?.attribution).toEqual([{ actor: dee.id }, { name: 'Marlin' }]);
  });
  it('but not where another is called so, nor by a part of the name', () => {
    const other = { ...said, actors: [...said.actors, { ...dee, id: 'd2' }] };
    expect(addActor(other, dee).claims).toBe(other.claims);
    expect(addActor(said, makeActor(said, 'Eve Dee Marlin', 'en', 'person')).claims).toBe(said.claims);
  });
});
