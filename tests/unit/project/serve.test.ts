/** Does the server of the journeys behave like a plain file host, so that they prove something? */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../serve.mjs';

let server: Server;
let port = 0;
const outer = mkdtempSync(join(tmpdir(), 'benang-serve-'));
const folder = join(outer, 'dist');

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'not to be served');
  const files = ['index.html', 'assets/a b.js', 'a.css', 'a.json', 'a.svg', 'a.woff2', 'a.unknown'];
  for (const name of files) writeFileSync(join(folder, name), name);
  server = await serve(0, '/some/sub-path/', folder);
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterAll(() => {
  server.close();
  rmSync(outer, { recursive: true });
});

/** Not `fetch`, which tidies the dots out of an address before it asks. */
async function ask(path: string): Promise<{ status: number; type: string; text: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, path, host: '127.0.0.1', agent: false }, resolve).on('error', reject);
  });
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text };
}

describe('the server of the journeys', () => {
  it.each([
    ['', 'index.html', 'text/html; charset=utf-8'],
    ['index.html?a=b', 'index.html', 'text/html; charset=utf-8'],
    ['assets/a%20b.js', 'assets/a b.js', 'text/javascript; charset=utf-8'],
    ['a.css', 'a.css', 'text/css; charset=utf-8'],
    ['a.json', 'a.json', 'application/json; charset=utf-8'],
    ['a.svg', 'a.svg', 'image/svg+xml; charset=utf-8'],
    ['a.woff2', 'a.woff2', 'font/woff2'],
    ['a.unknown', 'a.unknown', 'application/octet-stream'],
  ])('serves "%s"', async (path, text, type) => {
    expect(await ask(`/some/sub-path/${path}`)).toEqual({ status: 200, type, text });
  });

  it.each([
    '/',
    '/index.html',
    '/some/other/',
    '/some/sub-path',
    '/some/sub-path/none.js',
    '/some/sub-path/assets',
    '/some/sub-path/assets/',
    '/some/sub-path/../../secret.txt',
    '/some/sub-path/../secret.txt',
    '/some/sub-path/..%2fsecret.txt',
    '/some/sub-path/%2e%2e/secret.txt',
    '/some/sub-path/%2e%2e%2fsecret.txt',
    '/some/sub-path/..%5csecret.txt',
    '/some/sub-path/%00',
    '/some/sub-path/%zz',
  ])('answers 404 to %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});
