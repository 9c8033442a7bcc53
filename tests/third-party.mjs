/**
 * Whose work is in the built app, and under which terms? Writes docs/third-party.md from the installed packages: all that
 * the sources import, what those need, and the tools that write code of their own into the build. The licences ask that their
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
 * @typedef {{ optional?: boolean, dependencies?: Record<string, string>, peerDependencies?: Record<string, string>,
 *   peerDependenciesMeta?: Record<string, { optional?: boolean }> }} Locked
 */

/** An import that is more than a type: its package, or a file of it. */
const IMPORT = /\b(?:from|import(?! type\b))\s*\(?\s*['"]((?:@[^'"/]+\/)?[^.'"/@:][^'"/:]*)(?:\/[^'"]*)?['"]/g;

/** Names of the packages that the sources import. @param {Record<string, Locked>} locked */
function imported(locked) {
  const folder = new URL('src/', root);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|svelte)$/.test(name),
  );
  const names = files.flatMap((name) => {
    const text = readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8').replace(
      /\bimport type\b[^;]*;/g,
      '',
    );
    return [...text.matchAll(IMPORT)].map(([, found = '']) => found);
  });
  // Words between quotation marks may look like an import.
  return [...new Set(names)].filter((name) => `node_modules/${name}` in locked);
}

/** Where Node finds a package from another one. @param {Record<string, Locked>} locked @param {string} from @param {string} name */
function placeOf(locked, from, name) {
  for (let at = from; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    if (`${at}/node_modules/${name}` in locked) return `${at}/node_modules/${name}`;
  return `node_modules/${name}` in locked ? `node_modules/${name}` : undefined;
}

/** @returns {Package[]} sorted by name and version */
export function runtimePackages() {
  const { packages: locked } = /** @type {{ packages: Record<string, Locked> }} */ (
    JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'))
  );
  const paths = new Set(imported(locked).map((name) => `node_modules/${name}`));
  // A set is walked to its end, also to what is added on the way.
  for (const path of paths) {
    const { dependencies, peerDependencies, peerDependenciesMeta } = locked[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      const place = peerDependenciesMeta?.[name]?.optional ? undefined : placeOf(locked, path, name);
      // Types are gone when the app is built.
      if (place !== undefined && !locked[place]?.optional && !place.includes('@types/')) paths.add(place);
    }
  }
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
