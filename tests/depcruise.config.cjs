/**
 * Which stair was climbed? The rooms of the house and the arrows that are allowed between them.
 * A room imports itself, the rooms below it that are named here, and the packages that it owns; nothing else.
 * Run: npx depcruise --config tests/depcruise.config.cjs src tests
 */

/** @type {Record<string, { rooms: string[], packages: string[] }>} */
const house = {
  words: { rooms: [], packages: [] },
  dossier: { rooms: [], packages: ['zod', 'edtf', '@noble/hashes'] },
  evidence: { rooms: ['dossier'], packages: ['approx-string-match'] },
  names: { rooms: ['dossier', 'evidence'], packages: [] },
  edit: { rooms: ['dossier', 'evidence', 'names'], packages: [] },
  compare: { rooms: ['dossier', 'evidence', 'names', 'edit'], packages: [] },
  suggest: { rooms: ['dossier', 'evidence', 'names'], packages: [] },
  graph: { rooms: ['dossier'], packages: [] },
  search: { rooms: ['dossier', 'evidence'], packages: ['minisearch'] },
  exchange: {
    rooms: ['dossier', 'evidence', 'names'],
    packages: [
      'd3',
      'd3-dsv',
      'mammoth',
      'jszip',
      'unpdf',
      'postal-mime',
      '@mozilla/readability',
      'marked',
      'franc-min',
      'chardet',
      'linkedom',
      'zod',
      'jsonrepair',
      'fflate',
    ],
  },
  layout: { rooms: ['graph'], packages: ['d3', 'd3-[a-z]+'] },
  wording: { rooms: ['words', 'dossier', 'evidence', 'graph'], packages: [] },
  scene: { rooms: ['words', 'dossier', 'evidence', 'graph', 'layout', 'wording'], packages: ['d3', 'd3-[a-z]+'] },
  paint: { rooms: ['words', 'dossier', 'scene'], packages: [] },
  typeset: { rooms: ['scene'], packages: ['fontkit', '@types/fontkit', 'bidi-js', 'fflate'] },
  figure: {
    rooms: ['words', 'dossier', 'graph', 'exchange', 'layout', 'wording', 'scene', 'paint', 'typeset'],
    packages: ['fflate', 'pdfkit', 'fontkit', '@types/fontkit', 'zod'],
  },
  live: { rooms: ['dossier', 'evidence', 'search'], packages: [] },
  publish: {
    rooms: [
      'live',
      'words',
      'dossier',
      'evidence',
      'edit',
      'exchange',
      'graph',
      'layout',
      'wording',
      'scene',
      'figure',
    ],
    packages: [],
  },
  controls: { rooms: ['words'], packages: ['svelte', 'bits-ui', '@lucide/svelte'] },
  session: {
    rooms: [
      ...['words', 'dossier', 'evidence', 'names', 'edit', 'compare', 'suggest', 'graph', 'search', 'exchange'],
      ...['layout', 'wording', 'scene', 'figure'],
    ],
    packages: ['svelte'],
  },
  view: {
    rooms: [
      ...['words', 'dossier', 'evidence', 'names', 'edit', 'compare', 'suggest', 'graph', 'search', 'exchange'],
      ...['layout', 'wording', 'scene', 'paint', 'typeset', 'figure', 'publish', 'session', 'controls'],
    ],
    packages: [
      'virtua',
      'svelte',
      'bits-ui',
      'esm-env',
      'd3',
      'd3-[a-z]+',
      '@lucide/svelte',
      '@fontsource(-variable)?/[a-z0-9-]+',
    ],
  },
  browser: {
    rooms: ['words', 'dossier', 'edit', 'exchange', 'layout', 'figure', 'paint', 'session'],
    packages: ['svelte', 'browser-fs-access', 'idb', 'workbox-[a-z]+'],
  },
  command: {
    rooms: [
      ...['words', 'dossier', 'evidence', 'graph', 'exchange', 'layout', 'wording', 'scene', 'paint', 'typeset'],
      'figure',
      'publish',
      'session',
    ],
    packages: ['approx-string-match'],
  },
};

const arrows = Object.entries(house).map(([room, { rooms }]) => ({
  name: `arrows-of-${room}`,
  comment: `${room} may import only ${['itself', ...rooms].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^(src|tests|data)/', pathNot: `^src/(${[room, ...rooms].join('|')})/` },
}));

const packages = Object.entries(house).map(([room, { packages }]) => ({
  name: `packages-of-${room}`,
  comment: `${room} may use only these packages: ${packages.join(', ') || 'none'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
    ...(packages.length ? { pathNot: `node_modules/(@types/)?(${packages.join('|')})/` } : {}),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    ...packages,
    {
      name: 'no-cycle',
      comment: 'two files that import each other, types included, cannot be understood one at a time',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'a file that imports nothing and that nobody imports is left over',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.d\\.ts$|^src/(main|cli|controls)\\.ts$|^src/benang\\.mjs$', orphan: true },
      to: {},
    },
    {
      name: 'roof-is-on-top',
      comment: 'only the entry and the tests import the wiring',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|controls)\\.ts$|^src/Root\\.svelte$' },
      to: { path: '^src/(main|cli)\\.ts$|^src/(App|Root)\\.svelte$' },
    },
    {
      name: 'no-climb-into-tests',
      comment: 'the app does not know its tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-node-in-the-page',
      comment: 'only the command line runs in Node alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli\\.ts$|benang\\.mjs$|command/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages-of-the-roof',
      comment: 'the wiring needs Svelte, and the page its faces; what else the app runs on is named room by room',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(svelte|@fontsource(-variable)?/[a-z0-9-]+)/' },
    },
    {
      name: 'schema-converter-stays-home',
      comment: 'only the build makes the JSON Schema; the converter must not travel to every reader',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^src/dossier/json-schema\\.ts$', reachable: true },
    },
    {
      name: 'not-found',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Type imports disappear in compiling; they are stairs all the same.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '^node_modules/|^src/words/messages/' },
    exclude: { path: '^tests/fixtures/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'types', 'browser', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json', '.d.ts', '.css'],
    },
  },
};
