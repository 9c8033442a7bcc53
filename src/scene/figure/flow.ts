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

type Chained = Omit<Section, 'pieces'> & { readonly chains: readonly Chain[] };

/** How the same text can be set a little differently. */
interface Setting {
  /** What is left of the space between chains and between sections, 0 to 1. */
  readonly air: number;
  /** Up to which height the columns of pages `since` and later are filled; only what is higher by itself goes beyond it. */
  readonly limit: number;
  readonly since: number;
}

/** One column of a section on a page: chains `from` up to, and without, `to`. */
interface Column {
  readonly section: number;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly top: number;
}

interface Planned {
  readonly headings: readonly { readonly section: number; readonly top: number }[];
  readonly columns: readonly Column[];
  /** Of what stands on it. */
  readonly height: number;
}

/** A last page of which less is filled looks as if it had been forgotten. As a share of its height. */
const SCANT = 0.3;
/** Tighter, and the notes run into each other. */
const AIRS: readonly number[] = [0.9, 0.8, 0.7, 0.6, 0.5];
/** So many of the last pages leave some of theirs to the very last one; of so many heights each, none lower than this share of the whole. */
const LAST = 5;
const TRIES = 24;
const LOWEST = 0.5;

/**
 * Pages in order. A section begins where the one before it ends; its last columns are of even height. A last page with hardly anything on it is spared by
 * setting the text a little tighter; where that is not enough, the pages before it leave it some of theirs.
 */
export function* flow(sections: readonly Section[], space: PageSpace): MeasuredSteps<PlacedPiece[][]> {
  const { height } = space;
  const chained = sections.map(({ pieces, ...rest }): Chained => {
    // Below the heading there is less room than on other pages, and there the first of it must go.
    return { ...rest, chains: chainsOf(pieces, height - rest.heading.height) };
  });
  const whole: Setting = { air: 1, limit: height, since: 0 };
  let setting = whole;
  let pages = yield* planned(chained, space, whole);
  const count = pages.length;
  const isScant = (): boolean => count > 1 && (pages.at(-1)?.height ?? height) < height * SCANT;
  if (isScant())
    for (const air of AIRS) {
      const tried = yield* planned(chained, space, { ...whole, air });
      if (tried.length >= count) continue;
      [pages, setting] = [tried, { ...whole, air }];
      break;
    }
  if (pages.length === count && isScant()) {
    for (let i = 1; i <= TRIES; i++) {
      const limit = height * (1 - ((1 - LOWEST) * i) / TRIES);
      const lower = { ...whole, limit, since: Math.max(0, count - LAST) };
      const tried = yield* planned(chained, space, lower);
      if (tried.length > count) break;
      [pages, setting] = [tried, lower];
      if (!isScant()) break;
    }
  }
  return pages.map((page) => placed(page, chained, setting.air));
}

/** What stands where, in one setting. */
function* planned(
  sections: readonly Chained[],
  { width, height, gap }: PageSpace,
  { air, limit, since }: Setting,
): MeasuredSteps<Planned[]> {
  const pages: { headings: Planned['headings'][number][]; columns: Column[]; height: number }[] = [];
  let y = Infinity;
  const lowest = (): number => (pages.length > since ? limit : height);
  const turn = (): void => {
    pages.push({ headings: [], columns: [], height: 0 });
    y = 0;
  };
  for (const [s, { heading, chains, columns, between }] of sections.entries()) {
    const [first] = chains;
    if (!first) continue;
    if (y > 0) y += gap * air;
    if (y > 0 && y + heading.height + Math.min(first.height, height - heading.height) > lowest()) turn();
    pages.at(-1)?.headings.push({ section: s, top: y });
    let isFresh = y === 0;
    y += heading.height;
    for (let from = 0; from < chains.length;) {
      yield (s + from / chains.length) / sections.length;
      const asked = { from, room: lowest() - y, most: isFresh ? height - y : 0, columns, air, whole: y === 0 };
      let ends = fill(chains, asked);
      if (ends.at(-1) === chains.length) ends = evenly(chains, asked) ?? ends;
      let used = 0;
      ends.forEach((to, column) => {
        const start = ends[column - 1] ?? from;
        if (to === start) return;
        pages.at(-1)?.columns.push({ section: s, from: start, to, x: (column * (width + between)) / columns, top: y });
        used = Math.max(used, heightOf(chains.slice(start, to), air));
      });
      from = ends.at(-1) ?? from;
      y += used;
      const page = pages.at(-1);
      if (page) page.height = y;
      if (from < chains.length) turn();
      isFresh = true;
    }
  }
  return pages;
}

/** In reading order: headings stand above what they are of. */
function placed({ headings, columns }: Planned, sections: readonly Chained[], air: number): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  const titles = [...headings];
  const putHeadings = (upTo: number): void => {
    while (titles[0] && titles[0].section <= upTo) {
      const { section, top } = titles.shift() as (typeof titles)[number];
      pieces.push({ x: 0, y: top, at: (x, y) => sections[section]?.heading.at(x, y) ?? [] });
    }
  };
  for (const { section, from, to, x, top: start } of columns) {
    putHeadings(section);
    let top = start;
    for (const chain of sections[section]?.chains.slice(from, to) ?? []) {
      if (top > start) top += chain.before * air;
      for (const [i, piece] of chain.pieces.entries()) {
        if (i > 0) top += piece.before;
        pieces.push({ x, y: top, at: (left, up) => piece.at(left, up) });
        top += piece.height;
      }
    }
  }
  putHeadings(Infinity);
  return pieces;
}

/** Of chains one under the other. */
const heightOf = (chains: readonly Chain[], air: number): number =>
  chains.reduce((sum, { height, before }, i) => sum + height + (i > 0 ? before * air : 0), 0);

/**
 * What stays together. Where even a whole page is too short for all that belongs together, only what must stay does; where it is too short for that, nothing
 * does.
 */
function chainsOf(pieces: readonly Piece[], most: number): Chain[] {
  const chain = (list: readonly Piece[]): Chain => ({
    pieces: list,
    before: list[0]?.before ?? 0,
    height: list.reduce((sum, { height, before }, i) => sum + height + (i > 0 ? before : 0), 0),
  });
  const fitting = (list: readonly Piece[], looser: (list: readonly Piece[]) => Chain[]): Chain[] => {
    const whole = chain(list);
    return whole.height <= most ? [whole] : looser(list);
  };
  const singly = (list: readonly Piece[]): Chain[] => list.map((piece) => chain([piece]));
  const tied = (list: readonly Piece[]): Chain[] =>
    runs(list, ({ stays }) => stays).flatMap((run) => fitting(run, singly));
  return runs(pieces, ({ stays, belongs }) => stays || belongs === true).flatMap((run) => fitting(run, tied));
}

/** Stretches of pieces of which each but the last is tied to the next. */
function runs(pieces: readonly Piece[], isTied: (piece: Piece) => boolean): Piece[][] {
  const all: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (isTied(piece)) continue;
    all.push(open);
    open = [];
  }
  if (open.length) all.push(open);
  return all;
}

interface Asked {
  readonly from: number;
  /** Height of the columns. */
  readonly room: number;
  /** Height that one chain alone may have: there is no better place for it. */
  readonly most: number;
  readonly columns: number;
  readonly air: number;
  /** The page is empty: what does not fit has no better place at all. */
  readonly whole: boolean;
}

/** Up to which chain each column goes. */
function fill(chains: readonly Chain[], { from, room, most, columns, air, whole }: Asked): number[] {
  const ends: number[] = [];
  let next = from;
  while (ends.length < columns && next < chains.length) {
    const start = next;
    for (let used = 0; next < chains.length; next++) {
      const { before, height: own } = chains[next] as Chain;
      used += own + (next > start ? before * air : 0);
      const isAlone = next === start && (whole || own <= most);
      if (used > room && !isAlone) break;
    }
    ends.push(next);
    if (next === start) break;
  }
  return ends;
}

/** The lowest columns that hold all the rest; undefined where no height up to the room does. */
function evenly(chains: readonly Chain[], asked: Asked): number[] | undefined {
  const tried = (room: number): number[] | undefined => {
    const ends = fill(chains, { ...asked, room, most: 0, whole: false });
    return ends.at(-1) === chains.length ? ends : undefined;
  };
  let best = tried(asked.room);
  let [low, high] = [0, asked.room];
  while (best && high - low > 1) {
    const middle = (low + high) / 2;
    const lower = tried(middle);
    if (lower) [best, high] = [lower, middle];
    else low = middle;
  }
  return best;
}
