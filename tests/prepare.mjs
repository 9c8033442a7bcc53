/**
 * Can `npx benang` run after an install? Builds the command line, as `npm install` in a clone and `npm pack` ask for; an install that
 * leaves the development packages out has nothing to build with, which is said and is no failure. With `--needed`, before the app is
 * built, it is one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const root = new URL('../', import.meta.url);
/** What the build is made with; all of it is there, or development packages were left out. */
const TOOLS = [
  'vite',
  '@sveltejs/vite-plugin-svelte',
  '@inlang/paraglide-js',
  '@inlang/plugin-message-format',
  'typescript',
];
const missing = TOOLS.filter((name) => !existsSync(new URL(`node_modules/${name}/package.json`, root)));

if (process.argv.includes('--needed')) {
  if (missing.length > 0) {
    console.error(`benang: what builds the app was left out (${missing.join(', ')}). "npm install" brings it.`);
    process.exitCode = 1;
  }
} else if (missing.length === 0) {
  const built = spawnSync('npm', ['run', 'command'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = built.status ?? 1;
} else if (!existsSync(new URL('build/benang.mjs', root))) {
  console.log(
    `benang: the command line is not built, because what builds it was left out (${missing.join(', ')}). "npm install" brings it and builds.`,
  );
}
