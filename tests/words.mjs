/**
 * Are the words of the interface compiled? Compiles them where they, or what compiles them, have changed since the last time; otherwise
 * it leaves what is there, which saves most of ten seconds of every build and test. Every file `src/words/TAG.json` is a language.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { argv, chdir } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const WORDS = join(root, 'src/words');
/** What is not said in another language is said in this one. */
const BASE = 'en';

/** How the compiler writes: read by the page's build as well, which compiles while somebody develops. */
export const OPTIONS = {
  /** @type {('globalVariable' | 'baseLocale')[]} */
  strategy: ['globalVariable', 'baseLocale'],
  emitTsDeclarations: true,
};

/** @param {string} path */
const text = (path) => readFileSync(path, 'utf8');
/** @param {string} name */
const version = (name) => JSON.parse(text(join(root, `node_modules/${name}/package.json`))).version;

/** The languages that have a file in a folder, the one that all others fall back on first. @param {string} folder */
export function languagesIn(folder) {
  const found = readdirSync(folder).flatMap((name) => /^([A-Za-z]{2,3}(?:-[\w-]+)?)\.json$/.exec(name)?.[1] ?? []);
  if (!found.includes(BASE)) throw new Error(`There is no ${BASE}.json in ${folder}.`);
  return [BASE, ...found.filter((tag) => tag !== BASE).sort()];
}

/** Tells the compiler which languages there are; gives the path of what it reads. @param {string} folder */
export function writeProject(folder) {
  const project = join(folder, 'project.inlang');
  const settings = JSON.stringify({
    baseLocale: BASE,
    locales: languagesIn(folder),
    // Both seen from the folder of the words.
    modules: [
      relative(folder, join(root, 'node_modules/@inlang/plugin-message-format/dist/index.js')).replaceAll('\\', '/'),
    ],
    'plugin.inlang.messageFormat': { pathPattern: './{locale}.json' },
  });
  const file = join(project, 'settings.json');
  mkdirSync(project, { recursive: true });
  // An unchanged file keeps its time: a development server watches it.
  if (!existsSync(file) || text(file) !== settings) writeFileSync(file, settings);
  return project;
}

/** How the compiler begins a message that is given something. */
const BEGINS =
  '(inputs, options = {}) => {\n\tconst locale = experimentalStaticLocale ?? options.locale ?? getLocale()\n';

/** Lets every compiled message of a folder write the numbers that it is given as its language does. @param {string} folder */
function writeNumbers(folder) {
  const from = relative(folder, join(WORDS, 'number-text.ts')).replaceAll('\\', '/');
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  let changed = 0;
  for (const file of files.map((name) => join(folder, name))) {
    const code = text(file);
    if (!code.includes(BEGINS)) continue;
    changed++;
    const made = code.replace(BEGINS, (begin) => `${begin}\tinputs = counted(inputs, locale)\n`);
    writeFileSync(file, `import { counted } from '${from}';\n${made}`);
  }
  if (changed === 0) throw new Error('the compiled messages are not written as they used to be');
}

/** Compiles the words of a folder into its folder `messages`, unless what is there was made from the same. @param {string} folder */
export async function compileWords(folder) {
  const out = join(folder, 'messages');
  const project = writeProject(folder);
  const from = createHash('sha256')
    .update(
      JSON.stringify([
        ...[join(project, 'settings.json'), ...languagesIn(folder).map((tag) => join(folder, `${tag}.json`))].map(text),
        ...['@inlang/paraglide-js', '@inlang/plugin-message-format', 'typescript'].map(version),
        OPTIONS,
        BEGINS,
      ]),
    )
    .digest('hex');
  // The stamp is written last: a compilation that was cut off is none.
  const stamp = join(out, '.compiled-from');
  const results = ['messages.js', 'messages.d.ts', 'runtime.js'].map((name) => join(out, name));
  if ([stamp, ...results].every((file) => existsSync(file)) && text(stamp) === from) return false;
  chdir(root);
  // Loaded only where there is something to do.
  const { compile } = await import('@inlang/paraglide-js');
  const within = (/** @type {string} */ path) => `./${relative(root, path).replaceAll('\\', '/')}`;
  await compile({ project: within(project), outdir: within(out), ...OPTIONS });
  writeNumbers(join(out, 'messages'));
  writeFileSync(stamp, from);
  return true;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) await compileWords(WORDS);
