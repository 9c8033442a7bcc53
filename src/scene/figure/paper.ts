/** How large is the paper that a figure is printed on? In page units, of which CSS has 96 to the inch. */
import type { FigureOptions, NotesPlace, PaperName } from './page.ts';

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

export const PAPERS: Readonly<Record<PaperName, Paper>> = {
  a4: A4,
  'a4-landscape': turned(A4),
  letter: LETTER,
  'letter-landscape': turned(LETTER),
};

/** With the quotes of so many lines on it, a sheet is many times as long as its graph, and no viewer opens it at once. */
const MANY_LINES = 300;

/** Where the quotes go unless somebody says otherwise. */
export const notesByDefault = (lines: number): NotesPlace => (lines > MANY_LINES ? 'apart' : 'here');

/** Whether a figure comes as several files. */
export const isSeveral = ({ format, notes }: Pick<FigureOptions, 'format' | 'notes'>): boolean =>
  format !== 'sheet' || notes === 'apart';
