/**
 * Does the page look as it did before a change that nobody is to see? `npm run looks -- --update` takes a picture of every view and state,
 * `npm run looks` compares with them and lists what differs. `-g words` takes only scenes and states of that name, `--project` only one
 * combination of window, colours and language: `npm run looks -- -g "table" --project 390-dark-id`.
 */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    update: { type: 'boolean', default: false },
    grep: { type: 'string', short: 'g', default: '' },
    project: { type: 'string', multiple: true, default: [] },
  },
});

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const playwright = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));
const config = fileURLToPath(new URL('looks/playwright.config.ts', import.meta.url));
const projects = values.project.flatMap((name) => ['--project', name]);
const { status } = spawnSync(process.execPath, [playwright, 'test', '--config', config, ...projects], {
  stdio: 'inherit',
  env: {
    ...process.env,
    BENANG_TEST_PORT: process.env['BENANG_TEST_PORT'] ?? String(await freePort()),
    BENANG_LOOKS: values.grep,
    ...(values.update && { BENANG_LOOKS_UPDATE: 'yes' }),
  },
});
process.exitCode = status ?? 1;
