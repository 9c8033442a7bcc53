/**
 * Which room imports which? Reads the imports of all sources and writes the table of rooms in the README anew, floor by floor: each
 * room stands above all that it imports. `node tests/rooms.mjs` writes, `--check` only says whether the table is true.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each room answers; a room that is not named here is an error. */
const QUESTIONS = {
  words: 'what does the interface say?',
  dossier: 'what is written down?',
  evidence: 'are the quotes really there?',
  names: 'who is named, where, and of what kind are they?',
  edit: 'how does a dossier become another one?',
  compare: 'how do two codings differ?',
  suggest: 'what do the words propose: who speaks, how firmly, when, which relation?',
  graph: 'who is linked to whom?',
  search: 'where is it?',
  exchange: 'what do other files hold?',
  layout: 'where is every actor placed, and how far apart do parallel lines run?',
  wording: 'how is it said to people: sentences, dates, sources, filters?',
  scene: 'what does it look like, as numbers? marks, labels, camera, picking, legend, figure',
  paint: 'how do numbers become a picture?',
  figure: 'how does a figure become files?',
  live: 'what does a published page do where scripts run? its own script, which knows none of the app',
  publish: 'how does a dossier become a page that reads by itself?',
  typeset: 'how do texts become letters?',
  controls: 'what is pressed and typed into? the kit, which knows no dossier',
  session:
    'what is open, chosen, filtered, being written, done and kept, and where is the reader? the only reactive state of the dossier; what is open on the page is the shell’s',
  view: 'how do people see and touch it?',
  browser: 'files, store, preferences, address, workers; and when what is kept by itself',
  command: 'the command line (keys and the list of commands: `view/actions`)',
};

/** @returns {Map<string, Set<string>>} by room, the rooms that it imports, types included */
export function importsOfRooms() {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:ts|svelte)$/u.test(name) && name.includes('/') && !name.startsWith('words/messages/'));
  /** @type {Map<string, Set<string>>} */
  const rooms = new Map();
  for (const name of files) {
    const room = name.split('/')[0] ?? '';
    const known = rooms.get(room) ?? new Set();
    rooms.set(room, known);
    const text = readFileSync(join(root, 'src', name), 'utf8');
    for (const [, path = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/gu)) {
      const other =
        relative('.', join(dirname(name), path))
          .replaceAll('\\', '/')
          .split('/')[0] ?? '';
      if (other !== room && other in QUESTIONS) known.add(other);
    }
  }
  return rooms;
}

/** The rooms from the ground up: on each floor those that import only what lies below. */
export function floors(rooms = importsOfRooms()) {
  const left = new Set(rooms.keys());
  /** @type {string[][]} */
  const out = [];
  while (left.size > 0) {
    const next = [...left].filter((room) => [...(rooms.get(room) ?? [])].every((other) => !left.has(other)));
    if (next.length === 0) throw new Error(`rooms that import each other: ${[...left].join(', ')}`);
    for (const room of next) left.delete(room);
    out.push(next.sort());
  }
  return out;
}

/** The table as the README has it. */
export function table() {
  const rooms = importsOfRooms();
  const rows = floors(rooms).flatMap((floor, height) =>
    floor.map((room) => {
      const question = /** @type {Record<string, string>} */ (QUESTIONS)[room];
      if (question === undefined)
        throw new Error(`the room ${room} has no question in ${fileURLToPath(import.meta.url)}`);
      const below = [...(rooms.get(room) ?? [])].sort().map((other) => `\`${other}\``);
      return `| ${height === 0 ? 'ground' : height} | \`${room}\` | ${question} | ${below.join(' ') || '–'} |`;
    }),
  );
  return [
    '| floor | room | question | imports |',
    '| --- | --- | --- | --- |',
    '| roof | `main.ts`, `App.svelte`, `cli.ts` | wiring only | all |',
    ...rows.reverse(),
  ].join('\n');
}

const README = join(root, 'README.md');
const PLACE = /(<!-- rooms: written by tests\/rooms\.mjs -->\n)[\s\S]*?(\n<!-- end of rooms -->)/u;

/** Whether the README's table is that of the imports. */
export const isTrue = () => PLACE.exec(readFileSync(README, 'utf8'))?.[0].includes(table()) ?? false;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    if (!isTrue()) {
      console.error('The table of rooms in the README is not that of the imports: node tests/rooms.mjs');
      process.exitCode = 1;
    }
  } else writeFileSync(README, readFileSync(README, 'utf8').replace(PLACE, `$1${table()}$2`));
}
