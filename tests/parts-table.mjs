/**
 * Which files does a part need that is fetched only when it is wanted? The build would write them into every script that asks for a part, and the
 * first script asks for nearly all. Here they stand in a table of their own, which the page fetches with the first part that it wants
 * (`src/browser/load-part.ts`).
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/**
 * A script of the build, as far as it matters here, and the table.
 * @typedef {{ isEntry?: boolean, imports: readonly string[], dynamicImports: readonly string[], viteMetadata?: { importedCss: ReadonlySet<string> } | undefined }} Script
 * @typedef {{ files: string[], needs: Record<string, number[]> }} Table
 */

/** All files that come with one, itself and what the others need included. @param {string} file @param {ReadonlyMap<string, Script>} scripts */
function neededBy(file, scripts) {
  const needed = new Set([file]);
  for (const one of needed) {
    const script = scripts.get(one);
    for (const more of [...(script?.imports ?? []), ...(script?.viteMetadata?.importedCss ?? [])]) needed.add(more);
  }
  return needed;
}

/**
 * For each script that is imported when it is wanted: what has to be there before, as places in `files`, itself included. Left out is what needs
 * only itself, and what the page begins with. A style sheet that is imported by itself is no script. All lie in one folder, and are named without it.
 * @param {ReadonlyMap<string, Script>} scripts All of the build, by their file. @returns {Table}
 */
export function partsTable(scripts) {
  const entries = [...scripts].filter(([, { isEntry }]) => isEntry).map(([file]) => file);
  const inPage = new Set(entries.flatMap((file) => [...neededBy(file, scripts)]));
  const wanted = [...new Set([...scripts.values()].flatMap(({ dynamicImports }) => dynamicImports))].sort();
  const lists = wanted
    .map((part) => [part, [...neededBy(part, scripts)].filter((file) => !inPage.has(file))])
    .filter(([, files = []]) => files.length > 1);
  const files = [...new Set(lists.flatMap(([, needed = []]) => needed))].sort();
  const places = new Map(files.map((file, place) => [file, place]));
  return {
    files: files.map((file) => basename(file)),
    needs: Object.fromEntries(
      lists.map(([part = '', needed = []]) => [
        basename(String(part)),
        [...needed].map((file) => places.get(file) ?? 0).sort((a, b) => a - b),
      ]),
    ),
  };
}

const LIST = /^(const __vite__mapDeps=.*?m\.f=)(\[.*?\])(.*\n)/u;
/** With what stands before it where nothing but a style sheet was imported: then no script names it. */
const LISTED = /(Promise\.resolve\(\{\s*\}\),)?__vite__mapDeps\(\[([\d,]*)\]\)/gu;

/** A script as the build wrote it, without its own lists of what stands in the table. @param {string} code */
export function withoutLists(code) {
  const files = /** @type {string[]} */ (JSON.parse(LIST.exec(code)?.[2] ?? '[]'));
  /** @type {string[]} */
  const kept = [];
  const shorter = code.replaceAll(LISTED, (_, alone = '', places = '') => {
    if (!alone) return '[]';
    const own = String(places)
      .split(',')
      .map((place) => kept.push(files[Number(place)] ?? '') - 1);
    return `${String(alone)}__vite__mapDeps([${own.join(',')}])`;
  });
  return shorter.replace(LIST, (_, before, __, after) =>
    kept.length > 0 ? `${String(before)}${JSON.stringify(kept)}${String(after)}` : '',
  );
}

/** @returns {import('vite').Plugin[]} */
export function partsInTable() {
  let address = '';
  return [
    {
      name: 'benang-parts-table',
      apply: 'build',
      generateBundle: {
        order: 'pre',
        handler(_, bundle) {
          const scripts = new Map(
            Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
          );
          const source = JSON.stringify(partsTable(scripts));
          address = `assets/parts-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.json`;
          this.emitFile({ type: 'asset', fileName: address, source });
        },
      },
      transformIndexHtml: {
        order: 'post',
        handler: () => [{ tag: 'meta', attrs: { name: 'parts', content: `./${address}` }, injectTo: 'head' }],
      },
    },
    {
      name: 'benang-parts-not-listed',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = withoutLists(file.code);
        },
      },
    },
  ];
}
