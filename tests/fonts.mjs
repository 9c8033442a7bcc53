/**
 * Which fonts do the tests see? Those that the project brings, so that a run gives the same answer on a bare machine and on a designer's.
 * Linux asks fontconfig, which a process can be given a configuration of its own for. macOS and Windows have no such thing: there, tests
 * must not depend on any font but the page's own, and it is the run on Linux that holds them to it.
 *
 * `BENANG_TEST_FONTS=system` shows a browser every font of the machine instead.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** As wide as Arial and Times: what most viewers of a figure have. */
export const COMMON = [
  join(modules, '@expo-google-fonts/arimo/400Regular'),
  join(modules, '@expo-google-fonts/arimo/700Bold'),
  join(modules, '@expo-google-fonts/tinos/400Regular'),
  join(modules, '@expo-google-fonts/tinos/700Bold'),
];
/** All that a bare Debian has. */
export const DEJAVU = ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSerif', 'DejaVuSerif-Bold'].map((name) =>
  join(modules, `dejavu-fonts-ttf/ttf/${name}.ttf`),
);
/** The faces of the interface, as files that other renderers read. */
export const OWN = [
  ...['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'].map(
    (name) => `source-sans-3/${name}`,
  ),
  ...['400Regular/SourceSerif4_400Regular', '600SemiBold/SourceSerif4_600SemiBold'].map(
    (name) => `source-serif-4/${name}`,
  ),
].map((name) => join(modules, `@expo-google-fonts/${name}.ttf`));

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes a configuration with which fontconfig knows these folders and files only; returns its path.
 * @param {readonly string[]} places @param {string} sans @param {string} serif families that stand for all others
 */
export function fontconfig(places, sans = 'Arimo', serif = 'Tinos') {
  const key = createHash('sha256')
    .update(JSON.stringify([places, sans, serif]))
    .digest('hex')
    .slice(0, 12);
  const folder = join(tmpdir(), `benang-fonts-${key}`);
  mkdirSync(folder, { recursive: true });
  // It knows folders only, so single files are put together in one.
  const files = places.filter((place) => statSync(place).isFile());
  const own = join(folder, 'files');
  if (files.length) mkdirSync(own, { recursive: true });
  for (const file of files) if (!existsSync(join(own, basename(file)))) copyFileSync(file, join(own, basename(file)));
  const folders = [...places.filter((place) => !files.includes(place)), ...(files.length ? [own] : [])];
  const alias = (/** @type {string} */ from, /** @type {string} */ to) =>
    `<alias binding="same"><family>${from}</family><prefer><family>${to}</family></prefer></alias>`;
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...folders.map((place) => `<dir>${escaped(place)}</dir>`),
    `<cachedir>${escaped(join(folder, 'cache'))}</cachedir>`,
    ...['sans-serif', 'system-ui', 'Arial', 'Liberation Sans', 'Helvetica', 'monospace'].map((name) =>
      alias(name, sans),
    ),
    ...['serif', 'Times New Roman', 'Liberation Serif', 'Times'].map((name) => alias(name, serif)),
    // The same letters in the same places, whatever the machine prefers.
    '<match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit></match>',
    '<match target="font"><edit name="antialias" mode="assign"><bool>true</bool></edit></match>',
    '<match target="font"><edit name="rgba" mode="assign"><const>none</const></edit></match>',
    '</fontconfig>',
    '',
  ].join('\n');
  const file = join(folder, 'fonts.conf');
  // Written only where it is another one: several runners start at once.
  if (!sameText(file, text)) writeFileSync(file, text);
  return file;
}

/** @param {string} file @param {string} text */
function sameText(file, text) {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
}

/** Environment of a browser under test: undefined leaves it as it is. @returns {Record<string, string> | undefined} */
export function fontEnvironment() {
  if (process.platform !== 'linux' || process.env['BENANG_TEST_FONTS'] === 'system') return undefined;
  const all = /** @type {Record<string, string>} */ ({ ...process.env });
  return { ...all, FONTCONFIG_FILE: fontconfig(COMMON) };
}
