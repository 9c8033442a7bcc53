/** Kept out of vite.config.ts, so that developing and building do not load the browser driver. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vite.config.ts';
import { launchOptions } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Every runtime dependency by name: one that is found only while a test runs makes the page reload in the middle of it,
 * and those used in workers are never found by the scan. Fonts are style sheets, and Svelte files compile with ours.
 */
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { dependencies: Record<string, string> };
const dependencies = Object.keys(manifest.dependencies).filter((name) => !/^@fontsource|^@lucide/.test(name));
const withMini = dependencies.flatMap((name) => (name === 'zod' ? ['zod/mini'] : [name]));

export default defineConfig((env) =>
  mergeConfig(base(env), {
    root,
    publicDir: `${root}static`,
    test: {
      projects: [
        {
          extends: true,
          test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] },
        },
        {
          extends: true,
          optimizeDeps: { include: [...withMini, 'vitest-browser-svelte'] },
          test: {
            name: 'component',
            include: ['tests/component/**/*.browser.test.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: launchOptions() }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);
