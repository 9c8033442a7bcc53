/**
 * How would a plain file host serve the built app? Nothing but files, under any path, with a 404 for what is not there.
 * Run: node tests/serve.mjs [port] [base path] [folder]; port 0 takes a free one.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** A module with another type is refused by every browser, so an unknown ending is served as bytes. */
const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
});

/**
 * The file behind an address; undefined outside of the base path or the folder.
 * @param {string} address @param {string} base @param {string} folder
 */
function fileOf(address, base, folder) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
    if (!path.startsWith(base) || path.includes('\0')) return undefined;
    const file = join(folder, path.slice(base.length));
    if (!file.startsWith(folder)) return undefined;
    return file.endsWith(sep) ? join(file, 'index.html') : file;
  } catch {
    return undefined;
  }
}

/**
 * @param {number} port
 * @param {string} [base] with a slash at both ends
 * @param {string} [folder]
 */
export async function serve(port, base = '/', folder = DIST) {
  const inside = join(folder, sep);
  const server = createServer((request, response) => {
    const file = fileOf(request.url ?? '', base, inside);
    const found = file === undefined ? Promise.reject(new Error('outside')) : readFile(file);
    found.then(
      (content) => {
        const type = TYPES[extname(file ?? '')] ?? 'application/octet-stream';
        response.writeHead(200, {
          'Content-Type': type,
          'Content-Length': content.length,
          'Cache-Control': 'no-cache',
        });
        response.end(request.method === 'HEAD' ? undefined : content);
      },
      () => response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('not found\n'),
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  return server;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const base = `/${process.argv[3] ?? ''}/`.replace(/\/+/g, '/');
  const folder = process.argv[4] ? `${resolve(process.argv[4])}/` : DIST;
  const server = await serve(Number(process.argv[2] ?? 4681), base, folder);
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}${base}`);
}
