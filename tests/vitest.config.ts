/** Kept out of vite.config.ts, so that developing and building do not load the browser driver. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vite.config.ts';
import { launchOptions } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Every package by the name that the sources call it: one that is found only while a test runs makes the page reload in
 * the middle of it, and those used in workers are never found by the scan. Types and style sheets need no bundling.
 */
function packages(): string[] {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|svelte)$/.test(name),
  );
  const named = files.flatMap((name) => {
    const imports = readFileSync(`${root}src/${name}`, 'utf8').matchAll(
      /^\s*import (?!type )[^'";]*?['"]([^.'"][^'"]*)['"]/gm,
    );
    return [...imports].map((match) => match[1] ?? '');
  });
  return [...new Set(named)].filter((name) => !/^node:|^@fontsource|\.css$/.test(name));
}

/** Tests in the page share one, which loads each module once; those that put other modules in the place of ours have one for themselves. */
const ALONE = 'tests/component/**/*.alone.browser.test.ts';
const inBrowser = [
  { name: 'component', include: ['tests/component/**/*.browser.test.ts'], exclude: [ALONE], isolate: false },
  { name: 'component-alone', include: [ALONE] },
].map((test) => ({
  extends: true as const,
  optimizeDeps: { include: ['svelte', ...packages(), 'vitest-browser-svelte'] },
  test: {
    ...test,
    // What a test draws is taken away before the next.
    setupFiles: ['tests/component/setup.ts'],
    // As with the unit tests: a busy machine needs longer than the fifteen seconds of the runner.
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: launchOptions() }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
}));

export default defineConfig((env) =>
  mergeConfig(base(env), {
    root,
    publicDir: `${root}static`,
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['tests/unit/**/*.test.ts'],
            setupFiles: ['tests/unit/seed.ts'],
            // The rooms keep no state of their own, so their tests can share a thread: less than half of the time.
            pool: 'threads',
            isolate: false,
            // Nothing waits for a time; a busy machine needs longer than the five seconds of the runner.
            testTimeout: 60_000,
          },
        },
        ...inBrowser,
      ],
    },
  }),
);
