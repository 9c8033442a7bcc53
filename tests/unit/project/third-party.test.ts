/** Does docs/third-party.md still say whose work is in the app? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runtimePackages, thirdParty } from '../../third-party.mjs';

const page = readFileSync(new URL('../../../docs/third-party.md', import.meta.url), 'utf8');
const packages = runtimePackages();

/** Licences that let the app be copied, changed and published by anybody, with a notice at most. */
const FREE = /^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|CC0-1\.0|Unlicense|0BSD)$/;

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

  it('has terms that everybody can keep', () => {
    expect(
      packages.filter(({ licence }) => !FREE.test(licence)).map(({ name, licence }) => `${name}: ${licence}`),
    ).toEqual([]);
  });

  it('has the fonts under their own licence', () => {
    const fonts = packages.filter(({ name }) => name.startsWith('@fontsource'));
    expect(fonts.length).toBeGreaterThan(0);
    for (const { licence } of fonts) expect(licence).toBe('OFL-1.1');
  });
});
