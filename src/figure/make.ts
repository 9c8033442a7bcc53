/** How does an order become the files of a figure? The same in a thread, and on the page where there is none. */
import { zipSync } from 'fflate';
import { putDossier } from '../exchange/figure-file.ts';
import { scriptsOf } from '../typeset/scripts.ts';
import { drawFigure, follow, noFonts, type Outside } from './draw.ts';
import { drawPdf } from './draw-pdf.ts';
import { actorImages } from '../scene/actor-images.ts';
import type { Figure, NamedFile, PageLetters, Writings } from './messages.ts';
import { inputOf, type FigureOrder } from './order.ts';
import { printableImages } from './printable-images.ts';

/** Of the work, what goes before the drawing. */
const BEFORE = 0.1;

const SVG = { type: 'image/svg+xml' };
const PDF = { type: 'application/pdf' };

/** Rejects as `drawFigure` does. */
export async function makeFigure(order: FigureOrder, outside: Outside): Promise<Figure> {
  const input = await follow(inputOf(order), outside, 0, BEFORE);
  const { dossier, options, visible } = order;
  const { images, others } = await printableImages(
    options.images === false ? new Map() : actorImages(dossier),
    outside.transcode,
  );
  const imageless = others.filter((id) => input.scene.node.get(id) && (!visible || visible.actors.has(id)));
  const drawing = { ...outside, tell: (share: number) => outside.tell?.(BEFORE + (1 - BEFORE) * share) };
  if (order.as === 'pdf') {
    const { bytes, missing, alt, smallest, beside, ...size } = await drawPdf(
      { ...input, images },
      drawing,
      order.inside,
    );
    return {
      missing,
      alt,
      smallest,
      beside,
      imageless,
      sheets: [{ file: new Blob([bytes as BlobPart], PDF), ...size }],
    };
  }
  const { sheets, missing, alt, smallest, beside } = await drawFigure({ ...input, images }, drawing);
  return {
    missing,
    alt,
    smallest,
    beside,
    imageless,
    sheets: sheets.map(({ svg, ...size }, i) => {
      // One of them is enough to bring the dossier back.
      const inside = i === 0 ? order.inside : undefined;
      return { file: new Blob([inside === undefined ? svg : putDossier(svg, inside)], SVG), ...size };
    }),
  };
}

/** The letters of words, as files that a page takes along. Rejects with `NoFonts`, or with whatever `pause` rejects with. */
export async function makeLetters(words: Writings, { fontsFor, pause }: Outside): Promise<PageLetters> {
  // The font library is large, and only a page needs this part.
  const { pageLetters } = await import('../typeset/page-letters.ts');
  const fonts = await fontsFor(words).catch(noFonts);
  return pageLetters(words, fonts, pause);
}

/** One text for each set of scripts in each language: what fonts are asked for by. */
export function writingsOf(texts: Writings): Writings {
  const seen = new Map<string, readonly [string, string]>();
  for (const writing of texts) {
    const [text, language] = writing;
    const key = [language, ...scriptsOf(text, language).map(({ id }) => id)].join(' ');
    if (!seen.has(key)) seen.set(key, writing);
  }
  return [...seen.values()];
}

/** Several files as one. */
export async function packed(files: readonly NamedFile[]): Promise<Blob> {
  const entries: Record<string, Uint8Array | [Uint8Array, { level: 0 }]> = {};
  for (const { name, content } of files) {
    const bytes = new Uint8Array(await content.arrayBuffer());
    // Pictures are packed already.
    entries[name] = content.type === SVG.type ? bytes : [bytes, { level: 0 }];
  }
  return new Blob([zipSync(entries, { level: 6 })], { type: 'application/zip' });
}
