/** How does a browser get the pages of the peers? Bundled as anybody would who uses them, one folder for each, beside the built app. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @typedef {{ home: string, write: (page: string, file: string, text: string) => void, close: () => void }} Pages */

/**
 * A server with a folder for each peer and for each build of the app; a file may be put beside any of them.
 * @param {readonly string[]} peers names of modules in tests/speed/peers
 * @param {Record<string, string>} builds name: folder
 * @returns {Promise<Pages>}
 */
export async function servePages(peers, builds) {
  const folder = mkdtempSync(join(tmpdir(), 'benang-peers-'));
  const html = '<!doctype html><meta charset="utf-8"><title>peer</title><link rel="icon" href="data:,"><body></body>';
  for (const name of peers) {
    const entry = join(folder, `${name}.js`);
    const at = `${root}tests/speed/peers`;
    writeFileSync(
      entry,
      `import { draw } from ${JSON.stringify(`${at}/${name}.mjs`)};\nimport { open } from ${JSON.stringify(`${at}/open.mjs`)};\nawait open(draw);\n`,
    );
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: join(folder, name),
        target: 'es2022',
        minify: true,
        lib: { entry, formats: ['es'], fileName: () => 'page.js' },
      },
    });
    writeFileSync(join(folder, name, 'index.html'), `${html}<script type="module" src="./page.js"></script>`);
  }
  for (const [name, dist] of Object.entries(builds)) {
    mkdirSync(join(folder, name));
    for (const file of readdirSync(dist)) symlinkSync(join(dist, file), join(folder, name, file));
  }
  const server = await serve(0, '/', folder);
  const address = server.address();
  return {
    home: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`,
    write: (page, file, text) => writeFileSync(join(folder, page, file), text),
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
