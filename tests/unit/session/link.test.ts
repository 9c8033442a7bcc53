/** Does a link that is given away name its dossier and its language, of whatever kind the dossier is, and is it read as it was meant? */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fullAddress, readAddress } from '../../../src/browser/address.ts';
import { sourceForOthers, spotOf } from '../../../src/session/link-for-others.ts';
import { linkTo, type Home } from '../../../src/session/link.ts';

const KINDS: readonly (readonly [string, Home, string, Record<string, string>])[] = [
  ['a sample', { kind: 'site', file: 'dossiers/kim.json' }, 'everybody', { dossier: 'dossiers/kim.json' }],
  ['another file of the site', { kind: 'site', file: '../a b/ö&c.json' }, 'everybody', { dossier: '../a b/ö&c.json' }],
  ['one that is kept', { kind: 'kept', key: 'k-1', id: 'own' }, 'device', { kept: 'k-1', file: 'own' }],
  ['one from a file', { kind: 'file', id: 'own' }, 'file', { file: 'own' }],
];

beforeEach(() => void vi.stubGlobal('history', { state: null }));
afterEach(() => void vi.unstubAllGlobals());

describe.each(KINDS)('a link to %s', (_, home, opens, names) => {
  it('says whom it opens the dossier for', () => {
    expect(linkTo(home, [], 'en').opens).toBe(opens);
  });

  it.each([
    ['the start', []],
    ['a choice', [['show', 'edge:a~knows~b']] as const],
  ])('names its dossier and the language of %s, and is read as it was meant', (_place, spot) => {
    for (const locale of ['en', 'id'] as const)
      for (const page of ['https://example.org/', 'https://example.org/sub/path/?x=1#old=address']) {
        const address = fullAddress(linkTo(home, spot, locale).params, page);
        expect(address.startsWith(page.replace(/#.*/u, ''))).toBe(true);
        const { params, ...read } = readAddress(new URL(address).hash);
        expect(read).toEqual({ ...names, language: locale });
        for (const [name, value] of spot) expect(params.get(name)).toBe(value);
      }
  });
});

describe('a link for others', () => {
  const inside = 'data:packed';

  it.each([
    [KINDS[0]?.[1], undefined, [['dossier', 'dossiers/kim.json']]],
    [KINDS[0]?.[1], inside, [['dossier', 'dossiers/kim.json']]],
    [KINDS[2]?.[1], inside, [['dossier', inside]]],
    [KINDS[3]?.[1], inside, [['dossier', inside]]],
    [KINDS[2]?.[1], undefined, undefined],
    [KINDS[3]?.[1], undefined, undefined],
  ] as const)(
    '%o gets the dossier from where all get it, else from inside, else not at all',
    (home, packed, source) => {
      if (!home) throw new Error('no home');
      expect(sourceForOthers(linkTo(home, [], 'en'), packed)).toEqual(source);
    },
  );

  it('shows the same view whatever names the dossier', () => {
    for (const [, home] of KINDS)
      expect(spotOf(linkTo(home, [['show', 'a~b']], 'id'), 'table')).toEqual([
        ['show', 'a~b'],
        ['lang', 'id'],
        ['view', 'table'],
      ]);
  });
});
