/** Journeys through the built app, served as a plain file host would: in a sub-path, with the policy of the build. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.mjs';

const port = Number(process.env['BENANG_TEST_PORT'] ?? 4681);
const base = '/some/sub-path/';
const url = `http://127.0.0.1:${port}${base}`;
const onCI = Boolean(process.env['CI']);

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // What is marked so is for `npm run test:long`.
  ...(process.env['BENANG_TEST_LONG'] ? {} : { grepInvert: /@long/u }),
  // Nothing waits for a time, only for something to be so; a busy machine needs longer until it is.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: onCI,
  reporter: 'list',
  use: {
    baseURL: url,
    launchOptions: launchOptions(),
    viewport: { width: 1440, height: 900 },
    // A trace is a third of the work of a run: asked for when a journey fails and its page is not enough to tell why.
    trace: process.env['BENANG_TEST_TRACE'] ? 'retain-on-failure' : 'off',
    // A new context means a new process that compiles every script again, half of what opening the page costs. Between two
    // journeys with the same options the page is emptied instead: pages, storage, cookies, cache, routes and scripts.
    reuseContext: true,
    // What keeps the app on the device would answer in place of the server, and of what journeys put in its place; `offline.spec.ts` allows it.
    serviceWorkers: 'block',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `node tests/serve.mjs ${port} ${base} ${process.env['BENANG_TEST_DIST'] ?? ''}`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url,
    // Another server on the port may serve another build: better a clear failure than a test of the wrong app.
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
