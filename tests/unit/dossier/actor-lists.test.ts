/** Which lists of actors are read, what of them is mended, and does the file keep what could not be used? */
import { describe, expect, it } from 'vitest';
import { listsOf } from '../../../src/dossier/actor-lists.ts';
import { listNamed } from '../../../src/dossier/list-names.ts';
import { readDossier, readValue } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { dossierOf, rawActor, rawDossier, soundDossier, type Raw } from './sample.ts';

const withLists = (...actorLists: unknown[]): Raw => rawDossier({ actorLists });
const brief = (raw: Raw): string[] =>
  readValue(raw).problems.map(({ severity, code, path }) => `${severity} ${code} at ${path}`);
const list = (id: string, name: Raw, ...actors: string[]): Raw => ({ id, name, actors });

describe('lists of actors', () => {
  const good = [
    list('first', { en: 'First', id: 'Pertama' }, 'ann'),
    { ...list('second', { en: 'Second' }, 'bob', 'ann'), colour: 'kept' },
  ];

  it('are read as they are, and written where the schema has them, the same bytes each time', () => {
    const raw = withLists(...good);
    const { dossier, problems, unread } = readValue(raw);
    expect({ problems, unread }).toEqual({ problems: [], unread: [] });
    expect(dossier!.actorLists).toEqual(good);
    const text = writeDossier(dossier!);
    expect(JSON.parse(text)).toEqual(raw);
    expect(Object.keys(JSON.parse(text) as Raw).indexOf('actorLists')).toBe(
      Object.keys(JSON.parse(text) as Raw).indexOf('actors') + 1,
    );
    expect(writeDossier(dossierOf(readDossier(text)))).toBe(text);
  });

  it('say in which an actor is, in their order, and which has a name', () => {
    const dossier = soundDossier({ actorLists: good, actors: [rawActor('ann'), rawActor('bob'), rawActor('cy')] });
    expect(listsOf(dossier, 'ann').map(({ id }) => id)).toEqual(['first', 'second']);
    expect(listsOf(dossier, 'cy')).toEqual([]);
    expect(listNamed(dossier, 'en', ' first ')?.id).toBe('first');
    expect(listNamed(dossier, 'id', 'First')).toBeUndefined();
  });

  it('lose whom they name that is no actor here, and the file keeps it', () => {
    const raw = withLists(list('first', { en: 'First' }, 'ghost', 'ann', 'ghost', 'spook'));
    const { dossier, unread } = readValue(raw);
    expect(brief(raw)).toEqual([
      'set-aside dangling-reference at actorLists[0].actors[0]',
      'set-aside dangling-reference at actorLists[0].actors[2]',
      'set-aside dangling-reference at actorLists[0].actors[3]',
    ]);
    expect(dossier!.actorLists).toEqual([list('first', { en: 'First' }, 'ann')]);
    const written = JSON.parse(writeDossier(dossier!, unread)) as Raw;
    expect(written['actorLists']).toEqual([list('first', { en: 'First' }, 'ann', 'ghost', 'spook')]);
    // Once the actor is back, it is in the list again.
    const back = { ...written, actors: [...(written['actors'] as Raw[]), rawActor('ghost'), rawActor('spook')] };
    expect(readValue(back).problems).toEqual([]);
  });

  it('have each actor once, and each name for themselves', () => {
    const raw = withLists(
      list('first', { en: 'Crew', id: 'Awak' }, 'ann', 'bob', 'ann'),
      list('second', { en: ' crew', id: 'Kru' }),
      list('third', { en: 'CREW', nl: 'Crew' }),
    );
    expect(brief(raw)).toEqual([
      'repaired duplicate-id at actorLists[0].actors[2]',
      'repaired wrong-value at actorLists[1].name.en',
      'repaired wrong-value at actorLists[2].name.en',
    ]);
    expect(dossierOf(readValue(raw)).actorLists).toEqual([
      list('first', { en: 'Crew', id: 'Awak' }, 'ann', 'bob'),
      list('second', { en: ' crew (2)', id: 'Kru' }),
      list('third', { en: 'CREW (3)', nl: 'Crew' }),
    ]);
  });

  const wrong: readonly (readonly [string, unknown, string])[] = [
    ['that are no object', 'first', 'set-aside wrong-type at actorLists[0]'],
    ['without an id', { name: { en: 'A' }, actors: [] }, 'set-aside missing-field at actorLists[0].id'],
    ['without actors', { id: 'a', name: { en: 'A' } }, 'set-aside missing-field at actorLists[0].actors'],
    ['of numbers', { id: 'a', name: { en: 'A' }, actors: [7] }, 'set-aside wrong-type at actorLists[0].actors[0]'],
    ['with a bare name', { id: 'a', name: 'A', actors: [] }, 'set-aside wrong-type at actorLists[0].name'],
    ['of an id that another has', list('sound', { en: 'B' }), 'set-aside duplicate-id at actorLists[1].id'],
  ];
  it.each(wrong)('%s are set aside alone, and written back', (_, bad, problem) => {
    const sound = list('sound', { en: 'Sound' }, 'bob');
    const raw = problem.includes('[1]') ? withLists(sound, bad) : withLists(bad, sound);
    const { dossier, unread } = readValue(raw);
    expect(brief(raw)).toEqual([problem]);
    expect(dossier!.actorLists).toEqual([sound]);
    expect(JSON.parse(writeDossier(dossier!, unread))).toEqual(raw);
  });

  it('that are no lists at all cost only themselves: somebody else may mean something by the name', () => {
    const raw = rawDossier({ actorLists: { friends: ['ann'] } });
    const { dossier, unread } = readValue(raw);
    expect(brief(raw)).toEqual(['set-aside wrong-type at actorLists']);
    expect(dossier).not.toHaveProperty('actorLists');
    expect(dossier!.claims).toHaveLength(1);
    expect(JSON.parse(writeDossier(dossier!, unread))).toEqual(raw);
  });
});
