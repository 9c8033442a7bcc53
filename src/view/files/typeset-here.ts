/** How are the letters of a figure had in the page? The font library and the fonts come only when a figure needs them. */
import type { FigurePage, Lettering } from '../../scene/figure/page.ts';
import { needsFonts, wordsOf } from '../../scene/figure/lettering.ts';
import { loadLetters } from '../letters/load-letters.ts';

type Result = { readonly page: FigurePage; readonly missing: readonly string[] } | 'failed';

/** `failed`: the library or a font did not come. Text is then left without the lengths that only fonts could tell. */
export async function typesetHere(page: FigurePage, lettering: Lettering): Promise<Result> {
  const asItIs: Result = { page, missing: [] };
  if (!needsFonts(page, lettering)) return asItIs;
  try {
    const [{ pageFonts }, { typeset }] = await Promise.all([
      import('./page-fonts.ts'),
      import('../../typeset/typeset.ts'),
    ]);
    const words = wordsOf(page);
    const loaded = await Promise.all(words.map(([text, language]) => loadLetters(text, language)));
    if (!loaded.every(Boolean)) throw new Error('a style sheet did not come');
    return await typeset(page, lettering, pageFonts());
  } catch {
    return lettering === 'text' ? asItIs : 'failed';
  }
}
