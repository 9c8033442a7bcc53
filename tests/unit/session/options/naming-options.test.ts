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

it('a firm that is named with what it is in law is the known one before a new one, unless that is another in law', () => {
  const known = [actor('northwind', 'Northwind Energy'), actor('dana', 'PT Dana Laut')];
  const first = (words: string): string => namingOptions(known, words, words)[0]?.id ?? '';
  expect(first('Northwind Energy Ltd')).toBe('northwind');
  expect(first('Northwind Energy Ltd.')).toBe('northwind');
  expect(first('Northwind Energy Limited')).toBe('northwind');
  expect(first('Dana Laut')).toBe('dana');
  expect(first('PT Northwind Energy Tbk')).toBe('northwind');
  expect(first('CV Dana Laut')).toBe('');
  expect(first('Northwind Gas Ltd')).toBe('');
});
