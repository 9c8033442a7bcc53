/** Which fonts has the page? Those of its own style sheets, so that a figure is drawn by the very files that the page is set in. */
import type { FaceSource } from '../../figure/fonts.ts';
import type { Writings } from '../../figure/messages.ts';
import { loadLetters } from '../letters/load-letters.ts';

/** The faces of the page, once it has those of all these writings. Rejects if one does not come. */
export async function pageFaces(writings: Writings): Promise<FaceSource[]> {
  const loaded = await Promise.all(writings.map(([text, language]) => loadLetters(text, language)));
  if (!loaded.every(Boolean)) throw new Error('a style sheet did not come');
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ style }): FaceSource => {
        const value = (name: string): string => style.getPropertyValue(name);
        return {
          family: value('font-family'),
          style: value('font-style'),
          unicodeRange: value('unicode-range'),
          source: value('src'),
          base: sheet.href ?? document.baseURI,
        };
      }),
  );
}
