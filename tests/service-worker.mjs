/**
 * Which files does the app keep on the device, so that it works without a network? The build writes their list into the service worker, which is
 * one script beside the page: its address must never change.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** What is built with the content in its name needs no mark of its version. */
const NAMED_BY_CONTENT = /^assets\/.*-[\w-]{8}\.\w+$/u;
/** The app's own typefaces. Letters of other writings are kept when an article needs them: all of them are eight times the rest. */
const OWN_LETTERS = /source-(?:sans|serif)-[\w-]*?-latin-/u;
const LETTERS = /\.woff2?$/u;
/** Asked for afresh each time, never needed without a network, of use to other pages only, or the list itself. */
const LEFT = /(?:^|\/)(?:version\.json|third-party\.md|dossier\.schema\.json|benang-graph\.js)$/u;

/**
 * The files of a build to keep, sorted by their address.
 * @param {ReadonlyMap<string, string | Uint8Array>} files All of the build: path beside the page -> content.
 * @returns {{ url: string, revision: string | null }[]}
 */
export function keptFiles(files) {
  return [...files]
    .filter(([path]) => !LEFT.test(path) && (!LETTERS.test(path) || OWN_LETTERS.test(path)))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([url, content]) => ({
      url,
      revision: NAMED_BY_CONTENT.test(url) ? null : createHash('sha256').update(content).digest('hex').slice(0, 16),
    }));
}

/** @param {string} folder @returns {[string, Uint8Array][]} */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length).replaceAll('\\', '/').replace(/^\//u, ''), readFileSync(path)];
    });

/**
 * @param {{ script: string, name: string, statics: string }} where The service worker's source, its name beside the page, and the folder of files
 * that are published as they are.
 * @returns {import('vite').Plugin}
 */
export function serviceWorker({ script, name, statics }) {
  return {
    name: 'benang-service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        /** @type {Map<string, string | Uint8Array>} */
        const files = new Map([
          ...filesIn(statics),
          ...Object.values(bundle).map(
            (file) =>
              /** @type {[string, string | Uint8Array]} */ ([
                file.fileName,
                file.type === 'chunk' ? file.code : file.source,
              ]),
          ),
        ]);
        const built = await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: {
            'process.env.NODE_ENV': '"production"',
            __FILES__: JSON.stringify(keptFiles(files)),
          },
          build: {
            write: false,
            target: 'es2022',
            lib: { entry: script, formats: ['iife'], name: 'benang', fileName: () => name },
          },
        });
        const [result] = [built].flat();
        const [only, ...more] = result && 'output' in result ? result.output : [];
        if (only?.type !== 'chunk' || more.length > 0) return this.error('the service worker is not one script');
        this.emitFile({ type: 'asset', fileName: name, source: only.code });
      },
    },
  };
}
