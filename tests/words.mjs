/**
 * Are the words of the interface compiled? Compiles them where they, or what compiles them, have changed since the last time; otherwise
 * it leaves what is there, which saves most of ten seconds of every build and test.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const OUT = 'src/words/messages';
const OPTIONS = {
  project: './src/words/project.inlang',
  outdir: `./${OUT}`,
  /** @type {('globalVariable' | 'baseLocale')[]} */
  strategy: ['globalVariable', 'baseLocale'],
  emitTsDeclarations: true,
};
const SETTINGS = 'src/words/project.inlang/settings.json';

/** @param {string} path */
const text = (path) => readFileSync(new URL(path, root), 'utf8');
/** @param {string} name */
const version = (name) => JSON.parse(text(`node_modules/${name}/package.json`)).version;

/** @type {{ locales: string[] }} */
const { locales } = JSON.parse(text(SETTINGS));
const from = createHash('sha256')
  .update(
    JSON.stringify([
      ...[SETTINGS, ...locales.map((locale) => `src/words/${locale}.json`)].map(text),
      ...['@inlang/paraglide-js', '@inlang/plugin-message-format', 'typescript'].map(version),
      OPTIONS,
    ]),
  )
  .digest('hex');

// The stamp is written last: a compilation that was cut off is none.
const stamp = new URL(`${OUT}/.compiled-from`, root);
const results = ['messages.js', 'messages.d.ts', 'runtime.js'].map((name) => new URL(`${OUT}/${name}`, root));
const fresh = [stamp, ...results].every((file) => existsSync(file)) && readFileSync(stamp, 'utf8') === from;
if (!fresh) {
  process.chdir(fileURLToPath(root));
  // Loaded only where there is something to do.
  const { compile } = await import('@inlang/paraglide-js');
  await compile(OPTIONS);
  writeFileSync(stamp, from);
}
