/** How do the files of a figure come about? Its sheets, with their letters set where fonts are needed for that, as SVG. */
import type { MeasuredSteps } from '../dossier/in-slices.ts';
import { svgSteps } from '../paint/svg.ts';
import { figureSheets } from '../scene/figure.ts';
import { needsFonts, wordsOf } from '../scene/figure/lettering.ts';
import type { FigureInput, FigurePage } from '../scene/figure/page.ts';
import type { Fonts } from '../typeset/faces.ts';
import type { Transcode } from './printable-images.ts';

/** The fonts for texts in their languages; rejects where there are none. */
export type FontsFor = (texts: readonly (readonly [text: string, language: string])[]) => Promise<Fonts>;

export interface Outside {
  readonly fontsFor: FontsFor;
  /** Is called with the share that is done, 0 to 1. */
  readonly tell?: (share: number) => void;
  /** Turns images into what is printed everywhere; left out: such as are not stay away. */
  readonly transcode?: Transcode;
  /** Asked at every step; gives others their turn when it is due, and rejects if the figure is no longer wanted. */
  readonly pause?: () => Promise<void> | undefined;
}

export interface DrawnSheet {
  readonly svg: string;
  /** In page units. */
  readonly width: number;
  readonly height: number;
  /** Its true size, as CSS has it; left out: a unit is a pixel. */
  readonly print?: FigurePage['print'] & {};
}

export interface DrawnFigure {
  /** What is said to who cannot see the first of them. */
  readonly alt: string;
  /** Of the smallest name, in page units, where the picture has a fixed size. */
  readonly smallest: number | undefined;
  /** Callouts whose words stand beside what they speak of: their places among all that were asked for. */
  readonly beside: readonly number[];
  /** In order; never none. */
  readonly sheets: readonly DrawnSheet[];
  /** Letters that no font has; left as text where the figure is in outlines. */
  readonly missing: readonly string[];
}

/** The fonts that a figure needs are not to be had. */
export class NoFonts extends Error {}

/** Says so of whatever kept them from coming. */
export function noFonts(cause: unknown): never {
  throw new NoFonts(cause instanceof Error ? cause.message : String(cause));
}

/** Runs a course; `from` and `to` are its part of the whole. */
export async function follow<T>(
  course: MeasuredSteps<T>,
  { tell, pause }: Outside,
  from: number,
  to: number,
): Promise<T> {
  for (;;) {
    const step = course.next();
    if (step.done) return step.value;
    tell?.(from + (to - from) * step.value);
    await pause?.();
  }
}

/** Rejects with `NoFonts`, or with whatever `pause` rejects with. */
export async function drawFigure(input: FigureInput, outside: Outside): Promise<DrawnFigure> {
  const { lettering } = input.options;
  const pages = await follow(figureSheets(input), outside, 0, 0.6);
  const wanting = pages.filter((page) => needsFonts(page, lettering));
  const set = wanting.length > 0 ? await setter(wanting, input, outside.fontsFor) : undefined;
  const missing = new Set<string>();
  const sheets: DrawnSheet[] = [];
  for (const [i, page] of pages.entries()) {
    const [from, to] = [0.6 + (0.4 * i) / pages.length, 0.6 + (0.4 * (i + 1)) / pages.length];
    outside.tell?.(from);
    const done = set && wanting.includes(page) ? await set(page) : { page, missing: [] };
    for (const letter of done.missing) missing.add(letter);
    const svg = await follow(svgSteps(done.page), outside, (from + to) / 2, to);
    const { width, height, print } = page;
    sheets.push({ svg, width, height, ...(print && { print }) });
    outside.tell?.(to);
  }
  const [first] = pages;
  const beside = besideIn(first);
  return { sheets, missing: [...missing], alt: first?.description ?? '', smallest: first?.smallest, beside };
}

export const besideIn = (page: FigurePage | undefined): readonly number[] =>
  page?.callouts?.flatMap(({ index, number }) => (number === undefined ? [index] : [])) ?? [];

type SetPage = (page: FigurePage) => Promise<{ readonly page: FigurePage; readonly missing: readonly string[] }>;

/** Without fonts, text is left without the lengths that only they could tell; outlines cannot be drawn. */
async function setter(
  pages: readonly FigurePage[],
  { options: { lettering } }: FigureInput,
  fontsFor: FontsFor,
): Promise<SetPage | undefined> {
  try {
    // The font library is large, and most figures need none.
    const [{ typeset }, fonts] = await Promise.all([
      import('../typeset/typeset.ts'),
      fontsFor(pages.flatMap((page) => wordsOf(page))),
    ]);
    return async (page) => {
      try {
        return await typeset(page, lettering, fonts);
      } catch (cause) {
        return failed(page, cause);
      }
    };
  } catch (cause) {
    return (page) => Promise.resolve(failed(page, cause));
  }

  function failed(page: FigurePage, cause: unknown): { page: FigurePage; missing: readonly string[] } {
    if (lettering === 'text') return { page, missing: [] };
    throw new NoFonts(cause instanceof Error ? cause.message : String(cause));
  }
}
