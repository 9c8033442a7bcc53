/** Which documents do the quotes come from? Listed at the foot, with the letters that the notes call them by. */
import type { Dossier } from '../../dossier/schema.ts';
import type { Locale } from '../../words/languages.ts';
import type { Palette } from '../palette.ts';
import { sourceLine } from '../../wording/speakers.ts';
import type { Lettering } from './page.ts';
import { beside, paragraph, stack, type Block } from './block.ts';

/** By document id: a letter where there are several, so that «B §3» says which. */
export function sourceLetters(dossier: Dossier, used: ReadonlySet<string>): ReadonlyMap<string, string> {
  const documents = dossier.documents.filter((document) => used.has(document.id));
  return new Map(documents.map(({ id }, i) => [id, documents.length > 1 ? letter(i) : '']));
}

const letter = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : letter(Math.floor(i / 26) - 1) + letter(i % 26);

export function sourcesBlock(
  dossier: Dossier,
  letters: ReadonlyMap<string, string>,
  look: Palette,
  locale: Locale,
  width: number,
  lettering: Lettering,
): Block {
  const type = { size: 10.5, leading: 14, fill: look.ink, lettering };
  const lines = dossier.documents.flatMap((document) => {
    const mark = letters.get(document.id);
    if (mark === undefined) return [];
    const line = sourceLine(document, locale);
    if (mark === '') return [paragraph(line, width, type)];
    return [
      beside(20, (x, y) => paragraph(mark, 20, { ...type, bold: true }).at(x, y), paragraph(line, width - 20, type)),
    ];
  });
  return stack(lines, 3);
}
