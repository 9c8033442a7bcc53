/** How does a text flow over pages? In columns, from one page to the next, cut between lines only; what belongs together stays together. */
import type { MeasuredSteps } from '../../dossier/in-slices.ts';
import type { Block, Piece } from './block.ts';
import type { Mark } from './page.ts';

export interface Section {
  /** Above the columns, as wide as the page; on no page without some of what it is above. */
  readonly heading: Block;
  readonly pieces: readonly Piece[];
  readonly columns: number;
  /** Between the columns. */
  readonly between: number;
}

export interface PageSpace {
  readonly width: number;
  readonly height: number;
  /** Between one section and the next. */
  readonly gap: number;
}

/** What stands on a page, with its upper left corner from the corner of the page's space. */
export interface PlacedPiece {
  readonly x: number;
  readonly y: number;
  readonly at: (x: number, y: number) => readonly Mark[];
}

/** Pieces that stay together. */
interface Chain {
  readonly pieces: readonly Piece[];
  readonly before: number;
  readonly height: number;
}

/** Pages in order. A section begins where the one before it ends; its last columns are of even height. */
export function* flow(sections: readonly Section[], { width, height, gap }: PageSpace): MeasuredSteps<PlacedPiece[][]> {
  const pages: PlacedPiece[][] = [];
  let y = Infinity;
  const turn = (): void => {
    pages.push([]);
    y = 0;
  };
  const put = (at: PlacedPiece['at'], x: number, top: number): void => {
    pages.at(-1)?.push({ x, y: top, at });
  };
  for (const [s, { heading, pieces, columns, between }] of sections.entries()) {
    // Below the heading there is less room than on other pages, and there the first of it must go.
    const most = height - heading.height;
    const chains = chainsOf(pieces, most);
    const [first] = chains;
    if (!first) continue;
    if (y > 0) y += gap;
    if (y + Math.min(first.height, most) > most) turn();
    put((x, top) => heading.at(x, top), 0, y);
    y += heading.height;
    for (let from = 0; from < chains.length;) {
      yield (s + from / chains.length) / sections.length;
      const room = height - y;
      let ends = fill(chains, from, room, columns, y === 0);
      if (ends.at(-1) === chains.length) ends = evenly(chains, from, room, columns) ?? ends;
      let used = 0;
      ends.forEach((end, column) => {
        let top = y;
        for (const chain of chains.slice(ends[column - 1] ?? from, end)) {
          if (top > y) top += chain.before;
          for (const [i, piece] of chain.pieces.entries()) {
            if (i > 0) top += piece.before;
            put((x, up) => piece.at(x, up), (column * (width + between)) / columns, top);
            top += piece.height;
          }
        }
        used = Math.max(used, top - y);
      });
      from = ends.at(-1) ?? from;
      y += used;
      if (from < chains.length) turn();
    }
  }
  return pages;
}

/** What stays together; where even a whole page is too short for it, nothing does. */
function chainsOf(pieces: readonly Piece[], most: number): Chain[] {
  const chains: Chain[] = [];
  let open: Piece[] = [];
  const heightOf = (list: readonly Piece[]): number =>
    list.reduce((sum, { height, before }, i) => sum + height + (i > 0 ? before : 0), 0);
  const chain = (list: readonly Piece[]): Chain => ({
    pieces: list,
    before: list[0]?.before ?? 0,
    height: heightOf(list),
  });
  const close = (): void => {
    const whole = chain(open);
    if (whole.height <= most) chains.push(whole);
    else for (const piece of open) chains.push(chain([piece]));
    open = [];
  };
  for (const piece of pieces) {
    open.push(piece);
    if (!piece.stays) close();
  }
  if (open.length) close();
  return chains;
}

/** Up to which chain each column goes. `whole`: the columns are as high as they get, so that what does not fit has no better place. */
function fill(chains: readonly Chain[], from: number, height: number, columns: number, whole: boolean): number[] {
  const ends: number[] = [];
  let next = from;
  while (ends.length < columns && next < chains.length) {
    const start = next;
    for (let used = 0; next < chains.length; next++) {
      const { before, height: own } = chains[next] as Chain;
      used += own + (next > start ? before : 0);
      if (used > height && !(whole && next === start)) break;
    }
    ends.push(next);
    if (next === start) break;
  }
  return ends;
}

/** The lowest columns that hold all the rest; undefined where no height up to `most` does. */
function evenly(chains: readonly Chain[], from: number, most: number, columns: number): number[] | undefined {
  const tried = (height: number): number[] | undefined => {
    const ends = fill(chains, from, height, columns, false);
    return ends.at(-1) === chains.length ? ends : undefined;
  };
  let best = tried(most);
  let [low, high] = [0, most];
  while (best && high - low > 1) {
    const middle = (low + high) / 2;
    const lower = tried(middle);
    if (lower) [best, high] = [lower, middle];
    else low = middle;
  }
  return best;
}
