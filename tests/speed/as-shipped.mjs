/** How do benchmarks get the rooms as the page gets them? Bundled by the same tool, for Node cannot read them as they stand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Everything that some files export, together; `names` below src, without their ending.
 * @param {readonly string[]} names
 * @returns {Promise<unknown>}
 */
export async function asShipped(names) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'benang-bench-'));
  try {
    const entry = join(folder, 'rooms.ts');
    writeFileSync(entry, names.map((name) => `export * from ${JSON.stringify(`${root}src/${name}.ts`)};`).join('\n'));
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: join(folder, 'built'),
        target: 'es2022',
        lib: { entry, formats: ['es'], fileName: 'rooms' },
      },
    });
    return await import(pathToFileURL(join(folder, 'built', 'rooms.js')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
