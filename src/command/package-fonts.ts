/** Which fonts has the command line? Those of the packages that the app is set in, where they are installed beside it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { faceOf, Fonts, type Face } from '../typeset/faces.ts';
import { scriptsOf, type ScriptId } from '../typeset/scripts.ts';

const sheetOf = (id: ScriptId): string =>
  id === 'emoji'
    ? '@fontsource-variable/noto-emoji/wght.css'
    : id === 'symbols-2'
      ? '@fontsource/noto-sans-symbols-2/400.css'
      : `@fontsource-variable/noto-sans-${id}/wght.css`;

const OWN = ['@fontsource-variable/source-sans-3/wght.css', '@fontsource-variable/source-serif-4/wght.css'];

/** The fonts for texts in their languages. Rejects where they are not installed. */
export async function packageFonts(texts: readonly (readonly [text: string, language: string])[]): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const ids = new Set(texts.flatMap(([text, language]) => scriptsOf(text, language).map(({ id }) => id)));
  const sheets = await Promise.all(
    [...OWN, ...[...ids].map(sheetOf)].map(async (name) => {
      const path = resolve(name);
      return facesIn(await readFile(path, 'utf8'), dirname(path));
    }),
  );
  return new Fonts(sheets.flat());
}

function facesIn(css: string, folder: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/gu)].flatMap(([, rule = '']) => {
    const value = (name: string): string =>
      new RegExp(`\\b${name}:\\s*([^;]*);`, 'u').exec(`${rule};`)?.[1]?.trim() ?? '';
    const face = faceOf(
      {
        family: value('font-family'),
        style: value('font-style'),
        unicodeRange: value('unicode-range'),
        source: value('src'),
      },
      (path) => readFile(join(folder, path)),
    );
    return face ? [face] : [];
  });
}
