/** Does the lock hold for everybody? A lock without the binaries of other systems installs here and fails elsewhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Packages = Readonly<Record<string, Locked>>;

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Packages };
const manifest = read('package.json') as Locked & { readonly engines: { readonly node: string } };

/** Looks for a package as Node does: in the own `node_modules`, then in those of the folders above. */
function isLocked(within: Packages, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at ? `${at}/` : ''}node_modules/${name}` in within) return true;
    if (at === '') return false;
    if (!at.includes('/node_modules/')) return `node_modules/${name}` in within;
  }
}

function missing(within: Packages): string[] {
  return Object.entries(within).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(within, path, name))
      .map((name) => `${path} needs ${name}`),
  );
}

describe('the lock', () => {
  it('holds every package that another one needs, those for other systems too', () => {
    expect(missing(packages)).toEqual([]);
  });

  it('sees a missing one', () => {
    const some = {
      'node_modules/a': { optionalDependencies: { 'a-darwin': '1.0.0', b: '1.0.0' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1.0.0', d: '1.0.0' } },
      'node_modules/c': {},
    };
    expect(missing(some)).toEqual(['node_modules/a needs a-darwin', 'node_modules/a/node_modules/b needs d']);
  });

  it('agrees with package.json', () => {
    expect(packages['']?.dependencies).toEqual(manifest.dependencies);
    expect(packages['']?.devDependencies).toEqual(manifest.devDependencies);
  });

  it('names no address to load from', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('package.json', () => {
  it('names exact versions', () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
