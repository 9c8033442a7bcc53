/** How do the texts of a figure get their final form? As outlines of the faces that come with Benang, or as text of a known length. */
import type { FigurePage, GroupMark, Lettering, Mark, PathMark, TextMark } from '../scene/figure/page.ts';
import { needsShaping } from '../scene/figure/lettering.ts';
import type { Fonts } from './faces.ts';
import { drawLine, type DrawnLine } from './line.ts';

export interface Typeset {
  readonly page: FigurePage;
  /** Letters that no face has, each once: they are left as text, drawn by whatever font the viewer has. */
  readonly missing: readonly string[];
}

/** Where a group's own origin is on the page, and how many page units its unit is. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly k: number;
  /** In degrees, clockwise. */
  readonly turn: number;
}

/** Weight of what the page calls bold. */
export const BOLD = 600;

/** `page` as `figurePage` made it for `lettering`. Rejects if a font does not load. */
export async function typeset(page: FigurePage, lettering: Lettering, fonts: Fonts): Promise<Typeset> {
  const drawn = new Map<string, Promise<DrawnLine>>();
  // Many lines occur twice: a name and the paper around it, numbers on lines and beside notes.
  const draw = (mark: TextMark): Promise<DrawnLine> => {
    const { text, bold, serif = false, language = page.locale, direction = 'ltr' } = mark;
    const key = JSON.stringify([text, bold, serif, language, direction]);
    const line = drawn.get(key) ?? drawLine(text, { serif, weight: bold ? BOLD : 400, language }, direction, fonts);
    drawn.set(key, line);
    return line;
  };
  const missing = new Set<string>();
  const unseen: Mark[] = [];

  const set = async (mark: Mark, at: Place): Promise<Mark[]> => {
    if (mark.kind === 'path' || mark.kind === 'image') return [mark];
    if (mark.kind === 'group') {
      const { move } = mark;
      const { x = 0, y = 0, k = 1, turn = 0 } = move ?? {};
      const marks = await setAll(mark.marks, { ...placeIn(at, { x, y }), k: at.k * k, turn: at.turn + turn });
      return [{ ...mark, marks }];
    }
    if (lettering === 'text') {
      if (mark.length !== undefined || !needsShaping(mark.text)) return [mark];
      const { width, pieces } = await draw(mark);
      // A length that is only guessed would squeeze or stretch the letters.
      return [pieces.some(({ kind }) => kind === 'text') ? mark : { ...mark, length: (width * mark.size) / 1000 }];
    }
    const line = await draw(mark);
    for (const piece of line.pieces) if (piece.kind === 'text') for (const char of piece.text) missing.add(char);
    if (!mark.halo) {
      const { halo: _, ...words } = mark;
      const size = mark.size * at.k;
      const { x, y } = placeIn(at, mark);
      const set = { ...words, size, length: (line.width * size) / 1000, unseen: true } as const;
      // Found where it is seen, it lies as it does.
      unseen.push(
        at.turn ? { kind: 'group', move: { x, y, turn: at.turn }, marks: [{ ...set, x: 0, y: 0 }] } : { ...set, x, y },
      );
    }
    return outlines(mark, line);
  };
  const setAll = async (marks: readonly Mark[], at: Place): Promise<Mark[]> => {
    const all: Mark[] = [];
    // One after the other: fonts load as they are met, and the order of the words is that of the page.
    for (const mark of marks) for (const done of await set(mark, at)) all.push(done);
    return all;
  };

  const layers = (await setAll(page.layers, { x: 0, y: 0, k: 1, turn: 0 })) as GroupMark[];
  const words: GroupMark = { kind: 'group', id: 'words', marks: unseen };
  return { page: { ...page, layers: unseen.length ? [...layers, words] : layers }, missing: [...missing] };
}

function placeIn({ x, y, k, turn }: Place, at: { readonly x: number; readonly y: number }): { x: number; y: number } {
  const [cos, sin] = turn ? [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)] : [1, 0];
  return { x: x + (at.x * cos - at.y * sin) * k, y: y + (at.x * sin + at.y * cos) * k };
}

/** A text as paths where it stood. */
function outlines(mark: TextMark, { width, pieces }: DrawnLine): Mark[] {
  const { x, y, size, fill, anchor, halo } = mark;
  const k = size / 1000;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width * k : x - (width * k) / 2;
  return pieces.map((piece): Mark => {
    const at = left + piece.x * k;
    if (piece.kind === 'text') {
      const { direction: _, ...rest } = mark;
      return { ...rest, x: at, text: piece.text, anchor: 'start', length: piece.width * k };
    }
    const path: PathMark = halo
      ? { kind: 'path', d: piece.d, fill: halo.stroke, stroke: halo.stroke, width: halo.width / k, join: 'round' }
      : { kind: 'path', d: piece.d, fill };
    return { kind: 'group', move: { x: at, y, k }, marks: [path] };
  });
}
