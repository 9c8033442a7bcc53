/** The command line: wires Node to the rooms. Built into build/benang.mjs, which `npx benang` runs. */
import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { version } from '../package.json';
import { packageFonts } from './command/package-fonts.ts';
import { run } from './command/run.ts';
import { STANDARD } from './command/order.ts';

const { env, stdin, stdout, stderr } = process;

// Whoever reads has had enough, as `head` has: that is no failure.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

const readBytes = (name: string): Promise<Uint8Array> => (name === STANDARD ? buffer(stdin) : readFile(name));

process.exitCode = await run(process.argv.slice(2), {
  read: readBytes,
  write: (name, content) => writeFile(name, content),
  fonts: packageFonts,
  // Waits until it is taken: a figure is longer than a pipe.
  print: (content) => new Promise((resolve) => void stdout.write(content, () => resolve())),
  say: (content) => void stderr.write(content),
  terminal: stderr.isTTY
    ? { write: (content) => void stderr.write(content), columns: stderr.columns, clock: () => performance.now() }
    : undefined,
  today: () => new Date().toISOString().slice(0, 10),
  // As other programs look for it: the first that is set and not the language of machines.
  languages: [env['LC_ALL'], env['LC_MESSAGES'], env['LANG'], new Intl.DateTimeFormat().resolvedOptions().locale]
    .filter((tag) => tag !== undefined && tag !== '')
    .slice(0, 1) as string[],
  version,
});
