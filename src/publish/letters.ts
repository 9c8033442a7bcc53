/** How does the page take its letters along? As rules of its style sheet, so that it looks the same where nobody has its typefaces. */
import { base64 } from '../exchange/base64.ts';
import type { PageLetters } from '../figure/messages.ts';

/** Names of the page's own: whoever has a whole face of the same letters keeps it for other pages. */
const FAMILIES = { sans: 'Page Sans', serif: 'Page Serif', beyond: 'Page Beyond' } as const;

/** What is looked for where the page has brought no letters, or lacks one. */
export const SERIF = `'${FAMILIES.serif}','${FAMILIES.beyond}','Source Serif 4 Variable','Source Serif 4',Charter,'Bitstream Charter',Georgia,'Noto Serif',serif`;
export const SANS = `'${FAMILIES.sans}','${FAMILIES.beyond}','Source Sans 3 Variable','Source Sans 3','Segoe UI',system-ui,Helvetica,Arial,'Noto Sans',sans-serif`;

/** Empty without faces. */
export function faceRules(faces: PageLetters): string {
  if (faces.length === 0) return '';
  const rules = faces.map(
    ({ kind, weight, codes, bytes }) =>
      `@font-face{font-family:'${FAMILIES[kind]}';font-weight:${weight};src:url(data:font/woff;base64,${base64(bytes)})format('woff');unicode-range:${ranges(codes)}}`,
  );
  return `/* Source Sans 3, Source Serif 4, Noto: SIL Open Font License 1.1, some of their letters */\n${rules.join('\n')}\n`;
}

/** As `unicode-range` has them; `codes` in order. */
function ranges(codes: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const code of codes) {
    const range = found.at(-1);
    if (range && range[1] === code - 1) range[1] = code;
    else found.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return found.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',');
}
