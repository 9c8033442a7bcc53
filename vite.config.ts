import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, defineConfig, type ConfigEnv, type HtmlTagDescriptor, type Plugin, type UserConfig } from 'vite';
import { textHash } from './src/dossier/hash.ts';
import { dossierJsonSchema } from './src/dossier/json-schema.ts';
import { readDossier } from './src/dossier/read.ts';
import type { Dossier } from './src/dossier/schema.ts';
import { hasPlainDates } from './src/dossier/span-of-date.ts';
import { SERVICE_WORKER } from './src/browser/offline/names.ts';
import { GRAPH_ELEMENT } from './src/wording/embed-code.ts';
import { miniatureOf } from './src/scene/miniature.ts';
import { pageWords } from './tests/page-words.mjs';
import { partsInTable } from './tests/parts-table.mjs';
import { serviceWorker } from './tests/service-worker.mjs';
import { languagesIn } from './tests/words.mjs';

const DATA = new URL('./data/', import.meta.url);

/**
 * Nothing from elsewhere, no inline script or style, no text turned into code. Two policies may make trusted values:
 * Svelte's, for its own templates, and ours, for the addresses of the two workers.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html benang-worker',
].join('; ');

/** Files that the page can fetch but no module imports: path -> content, read anew at each call. */
function published(): Map<string, () => string> {
  const dossiers = readdirSync(DATA).filter((name) => name.endsWith('.dossier.json'));
  return new Map([
    ...dossiers.map((name) => [`dossiers/${name}`, () => readFileSync(new URL(name, DATA), 'utf8')] as const),
    ['dossiers/index.json', () => `${JSON.stringify(dossiers.map(entry))}\n`] as const,
    ['dossier.schema.json', () => `${JSON.stringify(dossierJsonSchema(), null, 2)}\n`] as const,
    ['third-party.md', () => readFileSync(new URL('./docs/third-party.md', import.meta.url), 'utf8')] as const,
  ]);
}

/** What the list of dossiers says of one: enough to choose by, without loading it. */
function entry(file: string): { file: string; title: unknown; summary: unknown; picture: unknown } {
  const dossier = JSON.parse(readFileSync(new URL(file, DATA), 'utf8')) as Dossier;
  const { title, summary } = dossier;
  return { file, title, summary, picture: miniatureOf(dossier) };
}

/**
 * The dossiers of which reading takes every value as it stands, and whose dates need no library: as they come, the page need not judge them.
 * Lower-case hexadecimal SHA-256 of their texts.
 */
function sound(): readonly string[] {
  const texts = readdirSync(DATA)
    .filter((name) => name.endsWith('.dossier.json'))
    .map((name) => readFileSync(new URL(name, DATA), 'utf8'));
  return texts.filter(isSound).map(textHash);
}

function isSound(text: string): boolean {
  const { dossier, problems, unread } = readDossier(text);
  if (!dossier || problems.length > 0 || unread.length > 0) return false;
  return hasPlainDates(dossier) && isDeepStrictEqual(dossier, JSON.parse(text));
}

/** Serves the published files while developing, writes them when building. */
function publish(): Plugin {
  return {
    name: 'benang-publish',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const content = published().get(decodeURI(request.url ?? '').replace(/^\/|[?#].*$/g, ''));
        if (!content) return next();
        const type = (request.url ?? '').includes('.json') ? 'application/json' : 'text/plain';
        response.setHeader('Content-Type', `${type}; charset=utf-8`).end(content());
      });
    },
    generateBundle() {
      for (const [fileName, content] of published()) this.emitFile({ type: 'asset', fileName, source: content() });
    },
  };
}

/**
 * Every `import()` of the page goes through our own loader, which can be asked again for what did not come. It is called as the helper
 * of Vite whose place it takes: with the import, which names the file, the files that it needs, which stand elsewhere (see
 * `tests/parts-table.mjs`), and the address of the module that asks.
 */
function lazyParts(): Plugin {
  const loader = fileURLToPath(new URL('./src/browser/load-part.ts', import.meta.url));
  return {
    name: 'benang-lazy-parts',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => `export { loadPart as __vitePreload } from ${JSON.stringify(loader)};`,
    },
  };
}

/** What asks for the dossier while the app is on its way: in a file of its own, which the page runs as soon as it is there. */
const EARLY = fileURLToPath(new URL('./src/browser/early.ts', import.meta.url));

function early(): Plugin {
  return {
    name: 'benang-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const script = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.includes(EARLY));
        if (!script) throw new Error('nothing asks for the dossier early');
        const attrs = { type: 'module', crossorigin: true, async: true, src: `./${script.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** A small file that says which build it is: by the name of its first script, which changes with whatever changes. */
function version(): Plugin {
  return {
    name: 'benang-version',
    apply: 'build',
    generateBundle(_, bundle) {
      const entry = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry)?.fileName;
      if (entry === undefined) this.error('no first script');
      this.emitFile({ type: 'asset', fileName: 'version.json', source: `${JSON.stringify({ entry })}\n` });
    },
  };
}

/**
 * The same page once more, under the name that others may frame: a host can then send `frame-ancestors` for each (`docs/hosting.md`). A copy, so
 * that nothing of the first picture is split between two pages.
 */
function embed(): Plugin {
  return {
    name: 'benang-embed',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('no page to embed');
        this.emitFile({ type: 'asset', fileName: 'embed.html', source: page.source });
      },
    },
  };
}

/** The element with which other pages show a graph: one script beside the page, at an address that never changes. */
function graphElement(): Plugin {
  const script = fileURLToPath(new URL('./src/live/graph-element.ts', import.meta.url));
  return {
    name: 'benang-graph-element',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: GRAPH_ELEMENT, source: `${await scriptOf(script)}\n` });
    },
  };
}

/** In the build only: the development server injects inline styles, which the policy forbids. */
function contentSecurityPolicy(): Plugin {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY };
  const tag: HtmlTagDescriptor = { tag: 'meta', attrs, injectTo: 'head-prepend' };
  // Last to prepend, so first in the head: a policy does not hold for what stands before it.
  return {
    name: 'benang-csp',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: () => [tag] },
  };
}

/** Compiles the words anew when they are edited while the development server runs; else `npm run words` does it. */
async function words(): Promise<Plugin> {
  const { paraglideVitePlugin } = await import('@inlang/paraglide-js');
  const { OPTIONS, writeProject } = await import('./tests/words.mjs');
  writeProject(fileURLToPath(new URL('./src/words', import.meta.url)));
  return paraglideVitePlugin({
    project: './src/words/project.inlang',
    outdir: './src/words/messages',
    // As the script does it; left alone, the plugin writes other files while developing.
    outputStructure: 'message-modules',
    ...OPTIONS,
  }) as Plugin;
}

/** See `tests/page-words.mjs`. */
function spoken(folder: string): Parameters<typeof pageWords>[0] {
  const [src, words] = ['./src', folder].map((path) => fileURLToPath(new URL(path, import.meta.url))) as [
    string,
    string,
  ];
  return { src, messages: join(words, 'messages'), locales: languagesIn(words) };
}

/** The words of languages that only the tests know, in place of the compiled ones: see `tests/pseudo.mjs`. */
function pseudoWords(): Plugin {
  const [own, theirs] = ['./src/words/messages/', './.pseudo/messages/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  ) as [string, string];
  return {
    name: 'benang-pseudo-words',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.includes('messages/')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id.startsWith(own) ? theirs + found.id.slice(own.length) : found;
    },
  };
}

/** A module and all that it imports, as one script that needs nothing else. */
async function scriptOf(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'benang' } },
  });
  const [bundle] = [made].flat();
  if (!bundle || !('output' in bundle)) throw new Error(`nothing was made of ${entry}`);
  return bundle.output[0].code.trim();
}

/** `import text from './x.ts?script'`: the module and all that it imports as the text of one script, for a page that fetches nothing. */
function scripts(): Plugin {
  return {
    name: 'benang-scripts',
    enforce: 'pre',
    load: {
      filter: { id: /\?script$/ },
      async handler(id) {
        const entry = id.replace(/\?script$/u, '');
        this.addWatchFile(entry);
        return { code: `export default ${JSON.stringify(await scriptOf(entry))};`, moduleType: 'js' };
      },
    },
  };
}

/** The command line: one file for Node with all that it needs, so that it starts at once. `vite build --mode command`. */
const commandLine: UserConfig = {
  plugins: [scripts()],
  publicDir: false,
  build: {
    ssr: 'src/cli.ts',
    outDir: 'build',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'benang.mjs', banner: '#!/usr/bin/env node', codeSplitting: false } },
  },
  ssr: { noExternal: true },
};

const page = ({ command, mode, isPreview }: ConfigEnv): UserConfig => ({
  root: 'src',
  publicDir: '../static',
  base: './',
  define: { __SOUND_DOSSIERS__: JSON.stringify(sound()) },
  // What is not there is answered with 404, as a plain file host would, not with the page.
  appType: 'mpa',
  build: {
    outDir: mode === 'pseudo' ? '../.pseudo/dist' : '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined fonts would be `data:` addresses, which the policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the first script weighs is watched as it is sent (see "size-limit").
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'early', test: (id) => id === EARLY, priority: 1 },
            // All that the first picture needs, in one answer: split by who else needs it, it would be dozens, and larger together.
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  plugins: [
    svelte({ configFile: false }),
    scripts(),
    publish(),
    early(),
    contentSecurityPolicy(),
    lazyParts(),
    partsInTable(),
    version(),
    embed(),
    graphElement(),
    serviceWorker({
      script: fileURLToPath(new URL('./src/browser/offline/service-worker.ts', import.meta.url)),
      name: SERVICE_WORKER,
      statics: fileURLToPath(new URL('./static', import.meta.url)),
    }),
    pageWords(spoken(mode === 'pseudo' ? './.pseudo' : './src/words')),
    mode === 'pseudo' && pseudoWords(),
    command === 'serve' && mode === 'development' && !isPreview && words(),
  ],
});

export default defineConfig((env) => (env.mode === 'command' ? commandLine : page(env)));
