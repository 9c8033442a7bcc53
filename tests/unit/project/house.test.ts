/**
 * Do the files keep to the house: known rooms, honest names, no barrels, and domain rooms that run anywhere?
 * The arrows between the rooms are in tests/depcruise.config.cjs.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import config from '../../depcruise.config.cjs';
import { importsOfRooms, isTrue } from '../../rooms.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const DOMAIN = [
  'dossier',
  'evidence',
  'names',
  'edit',
  'compare',
  'suggest',
  'graph',
  'search',
  'exchange',
  'layout',
  'wording',
  'scene',
  'paint',
  'figure',
  'publish',
  'typeset',
];
const ROOMS = ['words', ...DOMAIN, 'live', 'controls', 'session', 'view', 'browser', 'command'];
const ROOF = [
  'main.ts',
  'controls.ts',
  'controls.html',
  'Root.svelte',
  'App.svelte',
  'Embed.svelte',
  'index.html',
  'cli.ts',
  'benang.mjs',
];

const files = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(`${root}src/`.length))
  .filter((file) => !/^words\/(messages|project\.inlang)\//.test(file));

const room = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

/** Without comments; a slash pair after a colon is an address, not a comment. */
const code = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

const source = (file: string): string => code(readFileSync(`${root}src/${file}`, 'utf8'));
const scripts = files.filter((file) => /\.(ts|svelte)$/.test(file));

function breaches(of: readonly string[], pattern: RegExp): string[] {
  return of.flatMap((file) =>
    [...source(file).matchAll(new RegExp(pattern, 'g'))].map((match) => `${file}: ${match[0].trim()}`),
  );
}

/** The document of the browser, by what one does with it; `document` alone is also our word for an article. */
const OUTSIDE =
  /\b(globalThis|window|self|navigator|localStorage|sessionStorage|indexedDB|performance|requestAnimationFrame|setTimeout|setInterval)\b(?=\s*[.([?])|(?<![.\w])fetch\(|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\.|\bdocument\.(create|querySelector|getElement|body|head|documentElement|fonts|addEventListener)/;

/** Names taken from `d3`, which is one package but several libraries: who may use what. */
const D3: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^force/, ['layout']],
  [/^(zoom|drag|select|pointer|brush|transition)/, ['view']],
  [/^(csv|tsv|dsv)/, ['exchange']],
  [/^(json|text|xml|html|svg|image|blob|buffer)$/, []],
];

/** A control of the browser's own, in markup. */
const RAW = /<(?:button|input|select|textarea)\b/u;
const markup = (text: string): string => code(text).replace(/<(script|style)\b[\s\S]*?<\/\1>/gu, '');

/** A file that is longer has more than one job. */
const MOST_LINES = 450;
/** Files that are longer still. Who makes several of one takes it from here; nobody adds one. */
const STILL_TOO_LONG: readonly string[] = [];

/** The folder of the view that a file lies in; empty for the view's own files, which are the ground of all. */
const folder = (file: string): string => /^view\/([^/]+)\//u.exec(file)?.[1] ?? '';

/** Which folder of the view imports which, types and what is fetched later included. */
function importsOfFolders(sources: Iterable<readonly [file: string, text: string]>): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const [file, text] of sources) {
    const from = folder(file);
    const known = folders.get(from) ?? new Set();
    folders.set(from, known);
    for (const [, path = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/gu)) {
      const target = posix.join(posix.dirname(file), path);
      if (target.startsWith('view/') && folder(target) !== from) known.add(folder(target));
    }
  }
  return folders;
}

/** What is left when whoever imports nothing that is left is taken away, again and again: the circles, and who leads into them. */
function circles(folders: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  let left = [...folders.keys()];
  for (;;) {
    const stay = left.filter((one) => left.some((other) => folders.get(one)?.has(other)));
    if (stay.length === left.length)
      return left.map((one) => `${one || '.'} → ${left.filter((other) => folders.get(one)?.has(other)).join(', ')}`);
    left = stay;
  }
}

describe('the house', () => {
  it('has known rooms only, and wiring only under the roof', () => {
    const strays = files.filter((file) => (file.includes('/') ? !ROOMS.includes(room(file)) : !ROOF.includes(file)));
    expect(strays).toEqual([]);
  });

  it('has no file that is longer than one job', () => {
    const long = scripts.filter(
      (file) => readFileSync(`${root}src/${file}`, 'utf8').split('\n').length > MOST_LINES + 1,
    );
    expect(long.filter((file) => !STILL_TOO_LONG.includes(file))).toEqual([]);
    expect(
      STILL_TOO_LONG.filter((file) => !long.includes(file)),
      'these are short now: the list loses them',
    ).toEqual([]);
  });

  it('is drawn in the README as its imports are', () => {
    expect(isTrue(), 'node tests/rooms.mjs writes the table anew').toBe(true);
  });

  it('lets no component and no type take a stair that is forbidden', () => {
    const taken = [...importsOfRooms()].flatMap(([from, rooms]) => [...rooms].map((to) => [from, to] as const));
    const climbed = taken.filter(([from, to]) => {
      const arrow = config.forbidden?.find(({ name }) => name === `arrows-of-${from}`);
      const allowed = arrow && 'to' in arrow ? arrow.to.pathNot : undefined;
      return typeof allowed !== 'string' || !new RegExp(allowed, 'u').test(`src/${to}/`);
    });
    expect(climbed).toEqual([]);
  });

  it('has folders of the view that import in one direction, and its own files below all of them', () => {
    const folders = importsOfFolders(
      scripts.filter((file) => file.startsWith('view/')).map((file) => [file, source(file)] as const),
    );
    expect([...(folders.get('') ?? [])]).toEqual([]);
    expect(circles(folders)).toEqual([]);
  });

  it('has no drawer for things without a name', () => {
    expect(files.filter((file) => /(^|[/.-])(utils?|helpers?|common|shared|misc)([/.-]|$)/i.test(file))).toEqual([]);
  });

  it('has no barrels', () => {
    expect(files.filter((file) => /(^|\/)index\.(ts|js)$/.test(file))).toEqual([]);
    expect(breaches(scripts, /^\s*export\s+(type\s+)?(\*|\{[^}]*\})\s*(as\s+\w+\s+)?from\b.*$/m)).toEqual([]);
  });

  it('shows components in the view, in the kit and under the roof only, and runes beside them in the session', () => {
    const shown = files.filter((file) => file.endsWith('.svelte') && file.includes('/'));
    expect(shown.filter((file) => !['view', 'controls'].includes(room(file)))).toEqual([]);
    const runes = files.filter((file) => file.endsWith('.svelte.ts'));
    expect(runes.filter((file) => !['session', 'view', 'browser'].includes(room(file)))).toEqual([]);
  });

  it('asks nobody outside for time, chance or a screen in its domain rooms', () => {
    expect(
      breaches(
        scripts.filter((file) => [...DOMAIN, 'command'].includes(room(file))),
        OUTSIDE,
      ),
    ).toEqual([]);
  });

  it('turns no text into code or markup', () => {
    expect(
      breaches(scripts, /\beval\(|\bnew Function\(|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|\{@html\b/),
    ).toEqual([]);
  });

  it('has no fixed style attributes, which the policy of the built page refuses', () => {
    expect(breaches(scripts, /\sstyle="[^"{]*"/)).toEqual([]);
  });

  it('says before and behind, not left and right, so that it can be read from the right; pictures with coordinates keep theirs', () => {
    const drawn = /^view\/(?:stage\/|overview\/|timeline\/(?:Plot|Bins)|table\/Matrix|thread\/)/u;
    expect(
      breaches(
        scripts.filter((file) => file.endsWith('.svelte') && !drawn.test(file)),
        /^\s*(?:(?:margin|padding|border)-(?:left|right)\b[^;]*:|text-align: (?:left|right)|(?:left|right): [^;,]*;)/mu,
      ),
    ).toEqual([]);
  });

  it('is pressed and typed into through the kit: no other component has a control of the browser’s own', () => {
    const raw = files.filter(
      (file) =>
        file.endsWith('.svelte') &&
        room(file) !== 'controls' &&
        RAW.test(markup(readFileSync(`${root}src/${file}`, 'utf8'))),
    );
    expect(raw).toEqual([]);
  });

  it('takes from d3 by name, each room its own part', () => {
    expect(breaches(scripts, /import\s+\*\s+as\s+\w+\s+from\s+['"]d3['"]/)).toEqual([]);
    const taken = scripts.flatMap((file) =>
      [...source(file).matchAll(/import\s+\{([^}]*)\}\s+from\s+['"]d3['"]/g)].flatMap((match) =>
        (match[1] ?? '').split(',').map((name) => ({ file, name: name.trim().split(/\s+as\s+/)[0] ?? '' })),
      ),
    );
    const wrong = taken.filter(({ file, name }) =>
      D3.some(([pattern, rooms]) => pattern.test(name) && !rooms.includes(room(file))),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the guard of the domain rooms', () => {
  const found = (text: string): boolean => OUTSIDE.test(code(text));

  it.each([
    'window.innerWidth',
    'globalThis.fetch',
    'const r = Math.random();',
    'const now = Date.now',
    'const now = new Date();',
    'performance.now()',
    'await fetch(url)',
    'document.createElement("p")',
    'document.querySelector("p")',
    'localStorage.getItem("a")',
    'crypto.subtle.digest(a, b)',
    'setTimeout(go, 10)',
  ])('sees %s', (text) => {
    expect(found(text)).toBe(true);
  });

  it.each([
    'const text = document.text.slice(0, 3);',
    '// window.innerWidth is not known here',
    '/* no Date.now() */',
    'new Date(value)',
    'for (const window of windows(text)) keep(window);',
    'frame.window = 3',
    'source.fetch(1)',
  ])('lets %s pass', (text) => {
    expect(found(text)).toBe(false);
  });
});

describe('the guard of the folders of the view', () => {
  it('sees a circle over several folders, through types and what is fetched later', () => {
    const found = circles(
      importsOfFolders([
        ['view/a/One.svelte', "import type { Two } from '../b/two.ts';"],
        ['view/b/two.ts', "const three = () => import('../c/Three.svelte');"],
        ['view/c/Three.svelte', "import One from '../a/One.svelte';"],
        ['view/d/four.ts', "import '../e/five.ts';"],
        ['view/e/five.ts', "import { getSession } from '../context.ts';"],
      ]),
    );
    expect(found).toEqual(['a → b', 'b → c', 'c → a']);
  });

  it('lets a folder use itself, the ground and other rooms', () => {
    const folders = importsOfFolders([
      ['view/a/One.svelte', "import Two from './Two.svelte';\nimport { getSession } from '../context.ts';"],
      ['view/context.ts', "import type { Session } from '../session/session.svelte.ts';"],
    ]);
    expect(circles(folders)).toEqual([]);
  });
});

describe('the guard of the kit', () => {
  it.each(['<button onclick={go}>', '{#if open}<input\n  type="text" />{/if}', '<select>', '<textarea></textarea>'])(
    'sees %s',
    (text) => {
      expect(RAW.test(markup(text))).toBe(true);
    },
  );

  it.each([
    '<Button onclick={go}>',
    '<!-- a <button> of before -->',
    '<script lang="ts">const query = "<input>";</script>',
    '<style>button { color: red; }</style>',
    '<optgroup>',
  ])('lets %s pass', (text) => {
    expect(RAW.test(markup(text))).toBe(false);
  });
});

describe('styles', () => {
  const rulesOf = (file: string): readonly string[] => {
    const style = /<style>([\s\S]*?)<\/style>/u.exec(source(file))?.[1] ?? '';
    return [...style.matchAll(/([^{}]+)\{/gu)].flatMap(([, selectors = '']) =>
      selectors.split(/,(?![^(]*\))/u).map((one) => one.trim()),
    );
  };
  const svelte = files.filter((file) => file.endsWith('.svelte'));

  it('of a part that is loaded later change nothing of the page outside of it: what they reach everywhere bears a mark of its own', () => {
    // What begins with a class or an element meets whatever is called so elsewhere, from the moment when the part is loaded.
    const reaching = svelte.flatMap((file) =>
      rulesOf(file).flatMap((selector) => (selector.startsWith(':global(') ? [{ file, selector }] : [])),
    );
    const marks = new Map<string, Set<string>>();
    const loose = reaching.filter(({ file, selector }) => {
      if (selector.startsWith(':global(::highlight(')) return false;
      const mark = /^:global\(\[(data-[\w-]+)\]/u.exec(selector)?.[1];
      if (mark !== undefined) marks.set(mark, new Set([...(marks.get(mark) ?? []), file]));
      return mark === undefined;
    });
    expect(loose).toEqual([]);
    expect(reaching.length).toBeGreaterThan(0);
    for (const [mark, own] of marks) {
      const bearers = svelte.filter((file) => new RegExp(`\\s${mark}[\\s=>]`, 'u').test(source(file)));
      expect([mark, bearers]).toEqual([mark, [...own]]);
    }
  });
});
