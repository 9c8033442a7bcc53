/** Are the names of an article there at once, and after an edit those of before until the new ones are known? */
import { expect, it, onTestFinished, vi } from 'vitest';
import { flushSync } from 'svelte';
import type { Actor, Document, Dossier } from '../../src/dossier/schema.ts';
import { ArticleNames } from '../../src/session/article-names.svelte.ts';
import { rawActor, rawDocument, soundDossier } from '../unit/dossier/sample.ts';
import { Box, watched } from './box.svelte.ts';

interface Read {
  readonly dossier: Dossier | undefined;
  readonly document: Document | undefined;
}

/** What the names are of, and who is named, again with every change: a text is watched by its pane. */
function reading(actors: number) {
  const dossier = soundDossier({
    documents: [rawDocument('Kim 0 met Kim 7 and Anna Lind.'), rawDocument('Kim 1 stayed away.', { id: 'other' })],
    actors: Array.from({ length: actors }, (_, i) => rawActor(`a-${i}`, { name: { en: `Kim ${i}` } })),
    claims: [],
  });
  const box = new Box<Read>({ dossier, document: dossier.documents[0] });
  const names = new ArticleNames({
    get dossier() {
      return box.value.dossier;
    },
    get document() {
      return box.value.document;
    },
    hasPicture: true,
  });
  const seen: string[] = [];
  const who = (): string => names.mentions.map(({ actor }) => actor).join(' ');
  onTestFinished(watched(() => void seen.push(who())));
  flushSync();
  const rename = (id: string, to: string): void => {
    const changed = (actor: Actor): Actor => (actor.id === id ? { ...actor, name: { en: to } } : actor);
    const { dossier: now, document } = box.value;
    box.value = { dossier: now && { ...now, actors: now.actors.map(changed) }, document };
    flushSync();
  };
  const turnTo = (place: number): void => {
    const { dossier: now } = box.value;
    box.value = { dossier: now, document: now?.documents[place] };
    flushSync();
  };
  return { box, names, seen, who, rename, turnTo };
}

it('are there at once where there are few', () => {
  const { names, who, rename, turnTo } = reading(8);
  expect(who()).toBe('a-0 a-7');
  rename('a-7', 'Anna Lind');
  expect(who()).toBe('a-0 a-7');
  expect(names.mentions[1]?.start).toBe(20);
  turnTo(1);
  expect(who()).toBe('a-1');
});

it('of many are those of before until the new ones are known, and never of another article', async () => {
  const { box, seen, who, rename, turnTo } = reading(8000);
  await vi.waitFor(() => expect(who()).toBe('a-0 a-7'), { timeout: 20_000 });
  rename('a-0', 'Anna Lind');
  expect(who()).toBe('a-0 a-7');
  await vi.waitFor(() => expect(who()).toBe('a-7 a-0'), { timeout: 20_000 });
  expect(seen).toEqual(['', 'a-0 a-7', 'a-7 a-0']);
  rename('a-1', 'Berta Holm');
  turnTo(1);
  expect(who()).toBe('');
  box.value = { dossier: undefined, document: undefined };
  flushSync();
  expect(who()).toBe('');
});
