#!/usr/bin/env node
/**
 * Where is the command line? In build/benang.mjs, once it is built. This file is there before that, so that `npx benang` finds it in a
 * clone at any time and says what is missing: npx remembers a command that it did not find once.
 */
import { existsSync } from 'node:fs';

const built = new URL('../build/benang.mjs', import.meta.url);
if (existsSync(built))
  try {
    await import(built.href);
  } catch (error) {
    const old = Number(process.versions.node.split('.')[0]) < 20;
    console.error(
      old
        ? `benang: this is Node ${process.versions.node}, and it needs Node 20.19 or newer.`
        : 'benang: build/benang.mjs cannot be loaded; half of it may be missing. "npm run command" builds it anew, and a package is mended by installing it again.',
    );
    if (process.env.BENANG_DEBUG || process.argv.includes('--debug')) console.error(error);
    process.exitCode = old ? 2 : 3;
  }
else {
  console.error(
    'benang: the command line is not built yet. "npm install" in this folder, with development packages, builds it.',
  );
  process.exitCode = 2;
}
