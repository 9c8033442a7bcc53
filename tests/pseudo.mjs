/**
 * Does the interface stand languages that nobody has put in yet? Builds the app with two made ones beside its own, into `.pseudo/dist`:
 * `en-XA` is English with accents and two fifths longer, `ar-XB` is written from right to left, in Arabic letters, and lacks every tenth
 * word. The journey `tests/e2e/languages.spec.ts` walks through both. Run: node tests/pseudo.mjs
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { compileWords, languagesIn } from './words.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const WORDS = join(root, 'src/words');
const FOLDER = join(root, '.pseudo');

/** @typedef {string | { declarations: string[], selectors?: string[], match: Record<string, string> }[]} Message */

const ACCENTED = /** @type {Record<string, string>} */ ({
  ...{ a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ' },
  ...{ n: 'ñ', o: 'ö', p: 'þ', q: 'ɋ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' },
});
const ARABIC = /** @type {Record<string, string>} */ ({
  ...{ a: 'ا', b: 'ب', c: 'ص', d: 'د', e: 'ي', f: 'ف', g: 'ج', h: 'ه', i: 'ي', j: 'ج', k: 'ك', l: 'ل', m: 'م' },
  ...{ n: 'ن', o: 'و', p: 'ف', q: 'ق', r: 'ر', s: 'س', t: 'ت', u: 'و', v: 'ف', w: 'و', x: 'خ', y: 'ي', z: 'ز' },
});
const MORE = ['ŵöŕð', 'ļöñĝéŕ', 'öñé', 'ţŵö', 'ţĥŕéé'];

/** Text and its placeholders, in turns. @param {string} text */
const pieces = (text) => text.split(/((?<!\\)\{\w+\})/u);
/** @param {string} text @param {Record<string, string>} letters */
const respell = (text, letters) =>
  pieces(text)
    .map((piece, i) =>
      i % 2 === 1 ? piece : piece.replace(/\p{L}/gu, (letter) => letters[letter.toLowerCase()] ?? letter),
    )
    .join('');

/** English with accents, and two fifths longer, in words that can be broken between. @param {string} text */
export function longer(text) {
  const wanted = Math.ceil(
    pieces(text)
      .filter((_, i) => i % 2 === 0)
      .join('').length * 0.4,
  );
  let more = '';
  for (let i = 0; more.length < wanted; i++) more += ` ${MORE[i % MORE.length]}`;
  return `${respell(text, ACCENTED)}${wanted < 3 ? 'é' : more.slice(0, Math.max(wanted, 3)).trimEnd()}`;
}

/** The same letters from right to left. @param {string} text */
export const fromTheRight = (text) => respell(text, ARABIC);

/** @param {Message} message @param {(text: string) => string} change @returns {Message} */
export function inWords(message, change) {
  if (typeof message === 'string') return change(message);
  return message.map((variants) => ({
    ...variants,
    match: Object.fromEntries(Object.entries(variants.match).map(([when, text]) => [when, change(text)])),
  }));
}

/** Builds the app with both. */
async function buildPseudo() {
  mkdirSync(FOLDER, { recursive: true });
  for (const tag of languagesIn(WORDS)) copyFileSync(join(WORDS, `${tag}.json`), join(FOLDER, `${tag}.json`));
  /** @type {[string, Message][]} */
  const words = Object.entries(JSON.parse(readFileSync(join(WORDS, 'en.json'), 'utf8')));
  /** @param {string} tag @param {(text: string) => string} change @param {(at: number) => boolean} has */
  const write = (tag, change, has) =>
    writeFileSync(
      join(FOLDER, `${tag}.json`),
      JSON.stringify(
        Object.fromEntries(
          words.flatMap(([key, message], i) =>
            key.startsWith('$') ? [[key, message]] : has(i) ? [[key, inWords(message, change)]] : [],
          ),
        ),
      ),
    );
  write('en-XA', longer, () => true);
  write('ar-XB', fromTheRight, (i) => i % 10 !== 9);
  await compileWords(FOLDER);
  await build({ configFile: join(root, 'vite.config.ts'), mode: 'pseudo', logLevel: 'warn' });
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) await buildPseudo();
