/**
 * Whose work is in the built app, and under which terms? Writes docs/third-party.md from the installed packages: all that
 * the runtime dependencies need, and the tools that write code of their own into the build. The licences ask that their
 * texts travel with the copies, so the build publishes this file beside the app.
 * Run: npm run licences
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../', import.meta.url);

/** Tools whose own code ends in the bundle: the compiler of the words writes its runtime into it. */
const ALSO = ['node_modules/@inlang/paraglide-js'];

/**
 * @typedef {{ name: string, version: string, licence: string, text: string }} Package
 * @typedef {{ dev?: boolean, devOptional?: boolean, optional?: boolean }} Locked
 */

/** @returns {Package[]} sorted by name and version */
export function runtimePackages() {
  const lock = /** @type {{ packages: Record<string, Locked> }} */ (
    JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'))
  );
  const paths = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
    // Types are gone when the app is built.
    .filter(([path]) => !path.includes('@types/'))
    .map(([path]) => path);
  return [...new Set([...paths, ...ALSO])]
    .map(read)
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** @param {string} path @returns {Package} */
function read(path) {
  const folder = new URL(`${path}/`, root);
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (
    JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
  );
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  const text = file ? readFileSync(new URL(file, folder), 'utf8').replace(/\r\n?/g, '\n').trim() : '';
  // Some packages name their licence in its text alone.
  const titled = /^(?:The )?MIT License\b/i.test(text) ? 'MIT' : 'unknown';
  return { name, version, licence: license ?? titled, text };
}

/** The whole page. */
export function thirdParty() {
  const packages = runtimePackages();
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const { name, licence, text } of packages) {
    const key = text || `No licence text comes with the package; it declares: ${licence}.`;
    texts.set(key, [...(texts.get(key) ?? []).filter((other) => other !== name), name]);
  }
  const sections = [...texts].map(([text, names]) => `### ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``);
  return `${[
    '# Third-party work',
    'Packages that the app is built from, with their licences. Written by `npm run licences`; do not edit.',
    ['| package | version | licence |', '| --- | --- | --- |', ...rows].join('\n'),
    '## Licence texts',
    ...sections,
  ].join('\n\n')}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = fileURLToPath(new URL('docs/third-party.md', root));
  writeFileSync(file, thirdParty());
  console.log(`${runtimePackages().length} packages in ${file}`);
}
