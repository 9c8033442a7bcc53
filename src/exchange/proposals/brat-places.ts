/**
 * Where in the articles do the annotations of a brat file stand? Its positions count the code points of the .txt that it was made
 * on. With that .txt they are led through its tidying. Without it, only those are placed that can stand nowhere else: tidying takes
 * away and never adds, so that whatever comes later has moved at least as far.
 */
import { utf16Positions } from '../../dossier/code-points.ts';
import type { TextRange } from '../../evidence/locate.ts';
import type { TextBound } from './brat-lines.ts';
import type { Copy, KnownTexts } from './known-texts.ts';
import type { TextOf } from './proposal.ts';

export interface Placing {
  /** The article. */
  readonly document: TextOf | undefined;
  /** By annotation, in the article. */
  readonly places: ReadonlyMap<string, readonly TextRange[]>;
  /** The text that came with the annotations, if it is the text of no article, and their places in it. */
  readonly own: { readonly text: string; readonly places: ReadonlyMap<string, readonly TextRange[]> } | undefined;
  /** Annotations whose words do not stand at their place in the text that came with them. */
  readonly astray: readonly TextBound[];
  /** The places follow from the order of the words alone. */
  readonly byOrder?: boolean;
}

/** Line ends within an annotation are written as blanks. */
const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A place is as long as its words, but for white space; one that is many times as long need not be looked at. */
const MOST_SPACE = 4;
const FEW = 200;

type Positions = (codePoint: number) => number;

function placesIn(text: string, at: Positions, bound: TextBound): readonly TextRange[] | undefined {
  const places = bound.ranges.map(({ start, end }) => ({ start: at(start), end: at(end) }));
  const length = places.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
  if (length > bound.text.length * MOST_SPACE + FEW) return undefined;
  const found = places.map(({ start, end }) => text.slice(start, end)).join(' ');
  return found === bound.text || flat(found) === flat(bound.text) ? places : undefined;
}

function fitting(text: string, at: Positions, bounds: readonly TextBound[], misses: number) {
  const places = new Map<string, readonly TextRange[]>();
  const astray: TextBound[] = [];
  for (const bound of bounds) {
    const found = placesIn(text, at, bound);
    if (found) places.set(bound.id, found);
    else astray.push(bound);
    if (astray.length > misses) return undefined;
  }
  return { places, astray };
}

/** The ways in which a program may have counted a text: with or without the mark at its start, a line end as one or as two. */
const readingsOf = (plain: string): readonly string[] => {
  const bare = plain.startsWith('\uFEFF') ? plain.slice(1) : plain;
  return [...new Set([plain, bare, plain.replaceAll('\r\n', '\n'), bare.replaceAll('\r\n', '\n')])];
};

const MOST_ASTRAY = 0.2;

export function placeBounds(bounds: readonly TextBound[], plain: string | undefined, known: KnownTexts): Placing {
  const none: Placing = { document: undefined, places: new Map(), own: undefined, astray: [] };
  if (!bounds.length) return none;
  if (plain !== undefined) {
    let best: { readonly text: string; readonly fit: NonNullable<ReturnType<typeof fitting>> } | undefined;
    for (const text of readingsOf(plain)) {
      const fit = fitting(text, utf16Positions(text), bounds, bounds.length);
      if (fit && (!best || fit.astray.length < best.fit.astray.length)) best = { text, fit };
    }
    if (best && best.fit.places.size) {
      const { text, fit } = best;
      const copy = known.copyOf(text);
      return copy ? throughCopy(copy, fit) : { ...none, own: { text, places: fit.places }, astray: fit.astray };
    }
  }
  return withoutText(bounds, known) ?? none;
}

function throughCopy({ document, place }: Copy, { places, astray }: NonNullable<ReturnType<typeof fitting>>): Placing {
  const moved = new Map<string, readonly TextRange[]>();
  for (const [id, ranges] of places) {
    const there = ranges.map(place).filter((one) => one !== undefined);
    if (there.length === ranges.length) moved.set(id, there);
  }
  return { document, places: moved, own: undefined, astray };
}

function withoutText(bounds: readonly TextBound[], known: KnownTexts): Placing | undefined {
  const exact = known.texts.flatMap((document) => {
    const fit = fitting(document.text, known.positions(document), bounds, 0);
    return fit ? [{ document, own: undefined, ...fit }] : [];
  });
  if (exact[0]) return exact[0];
  const units = unitsOf(bounds);
  const forced = units ? known.texts.flatMap((document) => inOrder(document, bounds, units) ?? []) : [];
  const best = forced.sort((a, b) => b.places.size - a.places.size)[0];
  if (best && best.places.size !== forced[1]?.places.size) return best;
  // A file with a few wrong lines is still the file of this text.
  const nearly = known.texts.flatMap((document) => {
    const fit = fitting(document.text, known.positions(document), bounds, Math.floor(bounds.length * MOST_ASTRAY));
    return fit?.places.size ? [{ document, own: undefined, ...fit }] : [];
  });
  return nearly.length === 1 ? nearly[0] : undefined;
}

/** One stretch of an annotation, and its words. */
interface Unit {
  readonly bound: string;
  readonly part: number;
  readonly start: number;
  readonly words: string;
}

function unitsOf(bounds: readonly TextBound[]): readonly Unit[] | undefined {
  const units: Unit[] = [];
  for (const { id, ranges, text } of bounds) {
    const points = Array.from(text.replace(/\s/gu, ' '));
    let from = 0;
    for (const [part, { start, end }] of ranges.entries()) {
      units.push({ bound: id, part, start, words: points.slice(from, from + end - start).join('') });
      from += end - start + 1;
    }
    if (from - 1 !== points.length) return undefined;
  }
  return units.sort((a, b) => a.start - b.start);
}

/** More letters than this are not gone through for the sake of a .txt that could come along; more places than that are not kept. */
const MOST_LETTERS = 100_000_000;
const MOST_STANDING = 2_000_000;

/** What tidying may have taken before a place: so many characters, and that part of all. */
const FEW_GONE = 60;
const MOST_GONE = 0.25;

/** The index of the last of ascending numbers that is at most `most`; -1 if none is. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Places that follow from the order alone. Undefined if the annotations cannot all stand in this document in their order. */
function inOrder(document: TextOf, bounds: readonly TextBound[], units: readonly Unit[]): Placing | undefined {
  const text = document.text.replace(/\s/gu, ' ');
  const words = new Set(units.map((unit) => unit.words));
  if (words.size * text.length > MOST_LETTERS) return undefined;
  for (const one of words) if (!text.includes(one)) return undefined;
  const crlf = document.text.includes('\n') ? fittingLineEnds(document, bounds) : undefined;
  if (crlf) return { document, places: crlf, own: undefined, astray: [] };

  const astral: number[] = [];
  for (let i = 0; i < text.length; i++) if ((text.codePointAt(i) ?? 0) > 0xffff) astral.push(i++);
  const points = (at: number): number => at - (lastUpTo(astral, at - 1) + 1);
  /** Where words stand, counted in code points. */
  const standing = new Map<string, number[]>();
  let [count, letters] = [0, 0];
  for (const one of words) {
    const found: number[] = [];
    for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
      letters += one.length;
      if (++count > MOST_STANDING || letters > MOST_LETTERS) return undefined;
      found.push(points(at));
    }
    standing.set(one, found);
  }
  const least: number[] = [];
  let gone = 0;
  for (const { start, words: own } of units) {
    const found = standing.get(own) ?? [];
    const at = found[lastUpTo(found, start - gone)];
    if (at === undefined) return undefined;
    gone = start - at;
    least.push(gone);
  }
  const [last] = units.slice(-1);
  // As much is taken from no text: it is another one.
  if (!last || gone > FEW_GONE + last.start * MOST_GONE) return undefined;
  const places = new Map<string, TextRange[]>();
  const open = new Set<string>();
  const at = utf16Positions(document.text);
  let most = Infinity;
  for (let i = units.length - 1; i >= 0; i--) {
    const { start, words: own, bound, part } = units[i] as Unit;
    const found = standing.get(own) ?? [];
    const first = found[lastUpTo(found, start - most - 1) + 1] ?? start;
    most = start - first;
    if (most !== least[i]) open.add(bound);
    const list = places.get(bound) ?? [];
    list[part] = { start: at(first), end: at(first) + own.length };
    places.set(bound, list);
  }
  for (const bound of open) places.delete(bound);
  return { document, places, own: undefined, astray: [], byOrder: true };
}

/** The article as it was with two characters at each line end, if everything stands in that. */
function fittingLineEnds(
  { text }: TextOf,
  bounds: readonly TextBound[],
): ReadonlyMap<string, readonly TextRange[]> | undefined {
  const raw = text.replaceAll('\n', '\r\n');
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at + ends.length);
  const fit = fitting(raw, utf16Positions(raw), bounds, 0);
  if (!fit) return undefined;
  const back = (at: number): number => at - (lastUpTo(ends, at - 1) + 1);
  return new Map(
    [...fit.places].map(([id, ranges]) => [
      id,
      ranges.map(({ start, end }) => ({ start: back(start), end: back(end) })),
    ]),
  );
}
