/** The command line without a process of its own: with real files, and everything that it prints and says caught. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFonts } from '../../../src/command/package-fonts.ts';
import { run, type Code, type Outside } from '../../../src/command/run.ts';
import { isSameFile, writeWhole } from '../../../src/command/whole-file.ts';

export interface Ran {
  readonly code: Code;
  readonly out: string;
  readonly err: string;
}

export interface Given {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly lang?: string;
  /** What is otherwise than in a quiet world. */
  readonly outside?: Partial<Outside>;
}

export async function benang(args: readonly string[], { cwd = '', input = '', lang = 'C', outside }: Given = {}) {
  let [out, err] = ['', ''];
  const at = (name: string): string => (name.startsWith('/') ? name : join(cwd, name));
  const code = await run(args, {
    read: (name) => (name === '-' ? Promise.resolve(Buffer.from(input)) : readFile(at(name))),
    write: (name, text) => writeWhole(at(name), text),
    same: (one, other) => (one === '-' || other === '-' ? Promise.resolve(false) : isSameFile(at(one), at(other))),
    fonts: packageFonts,
    print: (text) => {
      out += typeof text === 'string' ? text : new TextDecoder().decode(text);
      return Promise.resolve();
    },
    say: (text) => (err += text),
    terminal: undefined,
    today: () => '2026-11-22',
    languages: [lang],
    version: '1.2.3',
    debug: false,
    ...outside,
  });
  return { code, out, err } satisfies Ran;
}

/** What the system says when it refuses; an account that may do everything is never refused. */
export const refusal = (code: string): Promise<never> =>
  Promise.reject(Object.assign(new Error(`${code}: refused, open 'x'`), { code }));
