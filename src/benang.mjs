#!/usr/bin/env node
/**
 * Where is the command line? In build/benang.mjs, once it is built. This file is there before that, so that `npx benang` finds it in a
 * clone at any time and says what is missing: npx remembers a command that it did not find once.
 */
import { existsSync } from 'node:fs';

const built = new URL('../build/benang.mjs', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  console.error(
    'benang: the command line is not built yet. "npm install" in this folder, with development packages, builds it.',
  );
  process.exitCode = 2;
}
