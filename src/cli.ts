/** The command line: wires Node to the rooms. Built into build/benang.mjs, which `npx benang` runs. */
import { fstat } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { version } from '../package.json';
import { STANDARD } from './command/args.ts';
import { packageFonts } from './command/package-fonts.ts';
import { printer } from './command/printer.ts';
import { internal, run } from './command/run.ts';
import { isSameFile, writeWhole } from './command/whole-file.ts';
import { setRegions } from './words/regions.ts';

const { env, stdin, stdout, stderr } = process;

const say = printer(stderr);
const print = printer(stdout);
/** An error while writing to the console cannot be reported there either. */
const quietly = (text: string): void => void say(text).catch(() => undefined);

const open = (number: 0 | 1) => ({ stat: () => promisify(fstat)(number, { bigint: true }) });
const output = open(1);

async function readBytes(name: string): Promise<Uint8Array> {
  if (name !== STANDARD) return readFile(name);
  // Node takes a folder for a stream of nothing.
  if ((await open(0).stat()).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  return buffer(stdin);
}

const debug = !['', '0', undefined].includes(env['BENANG_DEBUG']);

// What no promise leads back to the order that was given.
process.on('uncaughtException', (error) => {
  internal(error, 'en', { say: quietly, version, debug });
  process.exit(3);
});

// As other programs look for it: the first that is set and not the language of machines.
const languages = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG'], new Intl.DateTimeFormat().resolvedOptions().locale]
  .filter((tag) => tag !== undefined && tag !== '')
  .slice(0, 1) as string[];
setRegions(languages.map((tag) => tag.replace(/[.@].*$/u, '').replaceAll('_', '-')));

// No process.exit below: what is printed may still be on its way into a slow pipe.
process.exitCode = await run(process.argv.slice(2), {
  read: readBytes,
  // `/dev/stdout` and its other names: opened anew, it would be written from its beginning.
  write: async (name, content) => ((await isSameFile(name, output)) ? print(content) : writeWhole(name, content)),
  same: (input, file) => isSameFile(input === STANDARD ? open(0) : input, file === STANDARD ? output : file),
  fonts: packageFonts,
  print,
  say: quietly,
  terminal:
    stderr.isTTY && env['TERM'] !== 'dumb'
      ? { write: quietly, columns: stderr.columns || 80, clock: () => performance.now() }
      : undefined,
  today: () => new Date().toISOString().slice(0, 10),
  languages,
  version,
  debug,
});
