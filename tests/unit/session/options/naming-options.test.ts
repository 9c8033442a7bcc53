/** Whom may the chosen words name, and who is offered first? */
import { expect, it } from 'vitest';
import type { Actor } from '../../../../src/dossier/schema.ts';
import { namingOptions } from '../../../../src/session/options/naming-options.ts';

const actor = (id: string, name: string): Actor => ({ id, kind: 'organisation', name: { en: name } });
const actors = [actor('tirta', 'PT Tirta Lestari'), actor('lestari', 'Lestari Group'), actor('port', 'Port of Marlow')];
const offered = (words: string, typed = words): readonly string[] =>
  namingOptions(actors, words, typed).map(({ id }) => id || 'new');

it('a known actor comes first whose name differs in dots and commas only, and a new one can still be made', () => {
  expect(offered('PT. Tirta Lestari')).toEqual(['tirta', 'lestari', 'new']);
  expect(offered('PT Tirta Lestari')).toEqual(['tirta', 'lestari']);
});

it('otherwise words of the text are a new name first, and those who share a word follow', () => {
  expect(offered('Lestari Water')).toEqual(['new', 'tirta', 'lestari']);
  expect(offered('Brightwater')).toEqual(['new']);
});

it('who types another name looks for an actor', () => {
  expect(offered('the harbour', 'Port')).toEqual(['port', 'new']);
  expect(offered('the harbour', ' ')).toEqual([]);
  expect(offered('…', '...')).toEqual(['new']);
});
