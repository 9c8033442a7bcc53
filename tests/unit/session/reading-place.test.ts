/** Does the reader come back to the article and the sentence that were before them, and only where nothing else was asked for? */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReadingPlace, readPlace, type Place } from '../../../src/session/reading-place.svelte.ts';
import { makePage } from '../view/shell/page.ts';

let memory: string | undefined;
const MEMORY = { initialPlace: () => memory, rememberPlace: (text: string) => void (memory = text) };
beforeEach(() => (memory = undefined));

function visit(dossier = 'd', chosen = '') {
  let came: Place | undefined;
  const place = new ReadingPlace({ comeBack: (to) => (came = to) });
  place.follow(MEMORY, undefined, '');
  place.follow(MEMORY, dossier, chosen);
  const stay = (at: Place): void => {
    place.stay(at);
    place.follow(MEMORY, dossier, chosen);
  };
  return { came, stay };
}

describe('a page that is loaded again', () => {
  it('comes back to the article, the sentence and where that stood', () => {
    visit().stay({ document: 'second', sentence: 7, top: 41 });
    expect(visit().came).toMatchObject({ document: 'second', sentence: 7, top: 41 });
  });

  it('comes back to the article alone where none of its sentences was in sight', () => {
    visit().stay({ document: 'second' });
    const { came } = visit();
    expect(came).toMatchObject({ document: 'second' });
    expect(came?.sentence).toBeUndefined();
  });

  it('goes where a link leads: to another dossier, or to something else in it', () => {
    visit().stay({ document: 'second', sentence: 7, top: 41 });
    expect(visit('other').came).toBeUndefined();
    expect(visit('d', 'edge:a~b').came).toBeUndefined();
    visit('d', 'edge:a~b').stay({ document: 'second' });
    expect(visit('d', 'edge:a~b').came).toMatchObject({ document: 'second' });
  });

  it('remembers nothing before somebody was anywhere', () => {
    visit();
    expect(memory).toBeUndefined();
  });
});

it('whatever is remembered is read without an error', () => {
  expect(readPlace(undefined)).toBeUndefined();
  const sound = { dossier: 'd', chosen: '', document: 'a' };
  expect(readPlace(JSON.stringify({ ...sound, sentence: 'x', top: 3 }))).toEqual(sound);
  expect(readPlace(JSON.stringify({ ...sound, sentence: 2, top: null }))).toEqual(sound);
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readPlace(text)));
});

it('an article that is gone, or was never there, is not gone back to', async () => {
  const { session, opening } = makePage();
  await opening.follow();
  const before = session.document?.id;
  session.comeBack({ document: 'gone', sentence: 1, top: 0 });
  expect(session.document?.id).toBe(before);
  expect(session.revealRequest).toBeUndefined();
  session.comeBack({ document: before ?? '', sentence: 1, top: 12 });
  expect(session.revealRequest).toEqual({ sentence: 1, top: 12, byUser: false });
});
