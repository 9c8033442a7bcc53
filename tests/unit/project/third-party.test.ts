/** Does docs/third-party.md still say whose work is in the app? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runtimePackages, thirdParty } from '../../third-party.mjs';

const page = readFileSync(new URL('../../../docs/third-party.md', import.meta.url), 'utf8');
const packages = runtimePackages();

/** Licences that let the app be copied, changed and published by anybody, with a notice at most. */
const FREE = /^(MIT(-0)?|ISC|BSD(-[23]-Clause)?|Apache-2\.0|OFL-1\.1|CC0-1\.0|Unlicense|0BSD|Zlib)$/;

/** Of «A OR B» one may be chosen; «A AND B» asks for both. */
const isFree = (licence: string): boolean =>
  licence
    .replace(/^\((.*)\)$/u, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => FREE.test(one)));

describe('docs/third-party.md', () => {
  it('is what `npm run licences` would write', () => {
    expect(page).toBe(thirdParty());
  });

  it('lists every runtime package, those that others bring along too', () => {
    const names = packages.map(({ name }) => name);
    expect(names).toContain('svelte');
    expect(names).toContain('d3-force');
    expect(names).toContain('@inlang/paraglide-js');
    for (const { name, version, licence } of packages) expect(page).toContain(`| ${name} | ${version} | ${licence} |`);
  });

  it('knows terms with a choice from terms that add up', () => {
    expect(isFree('(MIT OR GPL-3.0-or-later)')).toBe(true);
    expect(isFree('(MIT AND Zlib)')).toBe(true);
    expect(isFree('(MIT AND GPL-3.0-or-later)')).toBe(false);
    expect(isFree('GPL-3.0-or-later')).toBe(false);
  });

  it('has terms that everybody can keep', () => {
    expect(
      packages.filter(({ licence }) => !isFree(licence)).map(({ name, licence }) => `${name}: ${licence}`),
    ).toEqual([]);
  });

  it('has the fonts under their own licence', () => {
    const fonts = packages.filter(({ name }) => name.startsWith('@fontsource'));
    expect(fonts.length).toBeGreaterThan(0);
    for (const { licence } of fonts) expect(licence).toBe('OFL-1.1');
  });
});
