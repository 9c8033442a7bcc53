/** How large is the paper that a figure is printed on? In page units, of which CSS has 96 to the inch. */
import type { CanvasName, FigureOptions, Format, NotesPlace, PaperName } from './page.ts';

export interface Paper {
  readonly width: number;
  readonly height: number;
  /** As CSS has it, so that a printer takes it as it is. */
  readonly print: { readonly width: string; readonly height: string };
}

const A4 = { width: 793.7, height: 1122.52, print: { width: '210mm', height: '297mm' } };
const LETTER = { width: 816, height: 1056, print: { width: '8.5in', height: '11in' } };

const turned = ({ width, height, print }: Paper): Paper => ({
  width: height,
  height: width,
  print: { width: print.height, height: print.width },
});

const PER_MILLIMETRE = 96 / 25.4;

export const PAPERS: Readonly<Record<PaperName, Paper>> = {
  a4: A4,
  'a4-landscape': turned(A4),
  letter: LETTER,
  'letter-landscape': turned(LETTER),
};

/**
 * What is seen from afar is set in fewer and larger units: a social picture is 1080 px wide, and looked at as wide as a hand; a poster of
 * A2 is set as a page of A3.
 */
export const CANVASES: Readonly<Record<CanvasName, Paper>> = {
  column: { width: 340.16, height: 453.54, print: { width: '90mm', height: '120mm' } },
  page: { width: 699.21, height: 944.88, print: { width: '185mm', height: '250mm' } },
  slide: { width: 960, height: 540, print: { width: '1920px', height: '1080px' } },
  square: { width: 540, height: 540, print: { width: '1080px', height: '1080px' } },
  portrait: { width: 540, height: 675, print: { width: '1080px', height: '1350px' } },
  poster: { width: 1122.52, height: 1587.4, print: { width: '420mm', height: '594mm' } },
};

/** In order; never none. */
export type Papers = readonly [Paper, ...Paper[]];

/** Those that a picture may stand on: a column has a fixed width, and is as high as its names take to be read. */
export function canvasesOf(format: CanvasName): Papers {
  const least = CANVASES[format];
  return format === 'column' ? [least, ...[150, 180, 210].map((height) => asHigh(least, height))] : [least];
}

function asHigh({ width, print }: Paper, millimetres: number): Paper {
  return {
    width,
    height: Math.round(millimetres * PER_MILLIMETRE * 100) / 100,
    print: { width: print.width, height: `${millimetres}mm` },
  };
}

/** The smallest name that can be read at its true size, in page units: in print 6.5 pt; on screens 14 px of a picture of 1080. */
export const leastName = ({ print }: Pick<Paper, 'print'>): number =>
  print.width.endsWith('px') ? 7 : (6.5 * 96) / 72;

export const isPaper = (format: Format): format is PaperName => Object.hasOwn(PAPERS, format);
export const isCanvas = (format: Format): format is CanvasName => Object.hasOwn(CANVASES, format);

/** Of the room that words and legend are likely to leave, width by height; undefined where nothing limits it. */
export function aspectOf(format: Format): number | undefined {
  if (!isCanvas(format)) return undefined;
  // A column becomes higher before its names become small.
  const { width, height } = format === 'column' ? asHigh(CANVASES.column, 225) : CANVASES[format];
  // Beside the words, or below and above them.
  return width > 1.4 * height ? (width * 0.6) / height : width / (height * 0.65);
}

/** With the quotes of so many lines on it, a sheet is many times as long as its graph, and no viewer opens it at once. */
const MANY_LINES = 300;

/** Where the quotes go unless somebody says otherwise. */
export function notesByDefault(lines: number, format: Format = 'sheet'): NotesPlace {
  // In a picture of a fixed shape, quotes take their room from the graph.
  if (isCanvas(format)) return 'none';
  return lines > MANY_LINES ? 'apart' : 'here';
}

/** Whether a figure comes as several files. */
export const isSeveral = ({ format, notes }: Pick<FigureOptions, 'format' | 'notes'>): boolean =>
  isPaper(format) || notes === 'apart';
