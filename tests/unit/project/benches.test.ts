/** Does every benchmark ask for rooms that are there? They run by hand, and nobody would notice for weeks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const folder = new URL('tests/speed/', root);
const asked = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/await asShipped\(\[([^)]*)\]\)/gu)].flatMap(
      ([, list = '']) => [...list.matchAll(/'([^']+)'/gu)].map(([, file = '']): [string, string] => [name, file]),
    ),
  );

it('finds what they ask for', () => {
  expect(asked.length).toBeGreaterThan(20);
});

it.each(asked)('%s asks for %s', (_, file) => {
  expect(existsSync(new URL(`src/${file}.ts`, root)) || existsSync(new URL(`src/${file}.svelte.ts`, root))).toBe(true);
});
