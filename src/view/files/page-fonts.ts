/** Which fonts has the page? Those of its own style sheets, so that a figure is drawn by the very files that the page is set in. */
import { faceOf, Fonts, type Face } from '../../typeset/faces.ts';

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

let kept: { readonly rules: number; readonly fonts: Fonts } | undefined;

/** The same fonts again while no style sheet has come: opened files are kept with them. */
export function pageFonts(): Fonts {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ rule, sheet })),
  );
  if (kept?.rules === rules.length) return kept.fonts;
  const faces = rules.flatMap(({ rule: { style }, sheet }): Face[] => {
    const value = (name: string): string => style.getPropertyValue(name);
    const face = faceOf(
      {
        family: value('font-family'),
        style: value('font-style'),
        unicodeRange: value('unicode-range'),
        source: value('src'),
      },
      (path) => fetchBytes(new URL(path, sheet.href ?? document.baseURI).href),
    );
    return face ? [face] : [];
  });
  const fonts = new Fonts(faces);
  kept = { rules: rules.length, fonts };
  return fonts;
}
