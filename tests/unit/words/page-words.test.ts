/** Does the page's first script have the words that it says, in one language, and a file with the same words in each other one? */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compiledMessage, firstMessages, pageWords } from '../../page-words.mjs';

const src = fileURLToPath(new URL('../../../src', import.meta.url));
const messages = join(src, 'words/messages');
const load = pageWords({ src, messages, locales: ['en', 'id'] }).load as (id: string) => string | null;
const code = (name: string): string => load(join(messages, `messages/${name}.js`)) ?? '';

describe('the words that the page begins with', () => {
  it('are those that the modules of the first script say', () => {
    const first = firstMessages(join(src, 'main.ts'));
    // Of the header, and what a part says that is fetched later.
    expect(first).toContain('save_dossier');
    expect(first).not.toContain('proposals_accept');
  });

  it('are there in one language, and in the other in a file of their own, at the same place', () => {
    const own = code('undo');
    expect(own).toContain('`Undo`');
    expect(own).not.toContain('Urungkan');
    const place = Number(/atPlace\((\d+),/u.exec(own)?.[1]);
    const table = load(join(src, 'words/words-id.js')) ?? '';
    const rows = table.slice(table.indexOf('[') + 1).split(/(?<=,)\n(?=\(|,)/u);
    expect(rows[place]).toContain('`Urungkan`');
  });

  it('leave out no language of what is fetched later', () => {
    const later = code('proposals_accept');
    expect(later).toContain('inAll(');
    expect(later.match(/=> \{/gu)).toHaveLength(2);
  });

  it('are understood as the compiler writes them, every one', () => {
    const folder = join(messages, 'messages');
    const strange = readdirSync(folder).filter(
      (name) =>
        name.endsWith('.js') &&
        name !== '_index.js' &&
        compiledMessage(readFileSync(join(folder, name), 'utf8'))?.others.has('id') !== true,
    );
    expect(strange).toEqual([]);
  });
});
