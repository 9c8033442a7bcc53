/**
 * Does the page look as it did? Every view and state in several windows, by day and by night, in both languages, beside the pictures
 * that were taken before. Never a part of `npm test`: a picture is no promise, and only says where to look. See tests/looks.mjs.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../browser.mjs';
import type { Look } from './walk.ts';

const port = Number(process.env['BENANG_TEST_PORT'] ?? 4682);
const base = '/some/sub-path/';
const url = `http://127.0.0.1:${port}${base}`;
const root = fileURLToPath(new URL('../..', import.meta.url));

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const PHONE = { hasTouch: true, isMobile: true };

type Colours = 'light' | 'dark';
const combination = (name: string, viewport: { width: number; height: number }, colours: Colours, look: Look) => ({
  name,
  grep: new RegExp(`@${look.sample}`, 'u'),
  use: {
    ...look,
    viewport,
    colorScheme: colours,
    locale: look.language === 'id' ? 'id-ID' : 'en-GB',
    ...(viewport.width < 700 ? PHONE : {}),
  },
});
const [wide = { width: 1440, height: 900 }, , phone = { width: 390, height: 844 }] = WINDOWS;

export default defineConfig<Look>({
  testDir: '.',
  outputDir: '../../.looks/differences',
  snapshotPathTemplate: '../../.looks/{projectName}/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  updateSnapshots: process.env['BENANG_LOOKS_UPDATE'] ? 'all' : 'none',
  // A step or two of a colour is how the same thing is drawn twice where something shines through; what is more is told.
  expect: {
    timeout: 10_000,
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', scale: 'css', threshold: 0.02, maxDiffPixels: 0 },
  },
  reporter: './report.ts',
  use: {
    baseURL: url,
    actionTimeout: 10_000,
    launchOptions: launchOptions(),
    contextOptions: { reducedMotion: 'reduce' },
    // What the pictures are taken with writes a style sheet into the page, which its policy refuses.
    bypassCSP: true,
    reuseContext: true,
    timezoneId: 'Asia/Jakarta',
  },
  projects: [
    ...WINDOWS.flatMap((viewport) =>
      (['light', 'dark'] as const).flatMap((colours) =>
        (['en', 'id'] as const).map((language) =>
          combination(`${viewport.width}-${colours}-${language}`, viewport, colours, { language, sample: 'seed' }),
        ),
      ),
    ),
    combination('strait-1440-light-en', wide, 'light', { language: 'en', sample: 'strait' }),
    combination('strait-390-dark-id', phone, 'dark', { language: 'id', sample: 'strait' }),
    combination('1440-forced-en', wide, 'light', { language: 'en', sample: 'seed', forced: true }),
  ],
  webServer: {
    command: `node tests/serve.mjs ${port} ${base} ${process.env['BENANG_TEST_DIST'] ?? ''}`,
    cwd: root,
    url,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
