/** Which rows of a page are no part of what it says: running heads and feet, page numbers, what a browser prints around a page? */
import { rowText, rowsOf, usualSize, type PdfPage, type Row } from './runs.ts';

/** Share of the page's height at either end where such rows stand. */
const EDGE = 0.13;
/** Of a page alone, whose rows cannot be held against those of another. */
const OUTERMOST = 0.07;
/** So many rows at either end are looked at. */
const ROWS = 3;
/** In points: how far a running head may stand from where it stood on another page. */
const SAME_HEIGHT = 12;

const PAGE_NUMBER =
  /^(?:[-–—|•] ?)?(?:(?:page|p\.|pg\.?|halaman|hal\.?|hlm\.?|laman|seite|s\.|página|pág\.?|pagina|стр(?:аница|\.)?|страница|الصفحة|صفحة) ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?(?:\/|of|dari|von|de|di|из|من) ?\d{1,4})?(?: ?[-–—|•])?$/iu;
/** What a browser prints around a page: its address and number below, when it was printed above. */
const PRINTED =
  /^(?:https?|file|about|blob):\S*(?:\s+\d{1,4}\s*\/\s*\d{1,4})?$|^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?!\d)/iu;
const ENDS_SENTENCE = /[.!?…。！？۔؟।]["”’'»)]*$/u;

interface Edge {
  readonly row: Row;
  readonly text: string;
  /** As it stands on other pages, too: figures change, and letters may be capitals there. */
  readonly shape: string;
  readonly top: boolean;
}

const shapeOf = (text: string): string => text.replace(/\d+/gu, '#').toLowerCase();

/** Rows near the ends of a page, each end from outside. */
function edgesOf({ height }: PdfPage, rows: readonly Row[]): Edge[] {
  const edge = (row: Row, top: boolean): Edge => {
    const text = rowText(row);
    return { row, text, shape: shapeOf(text), top };
  };
  const heads = rows.slice(0, ROWS).filter(({ y }) => y > height * (1 - EDGE));
  const feet = rows
    .slice(-ROWS)
    .filter((row) => row.y < height * EDGE && !heads.includes(row))
    .reverse();
  return [...heads.map((row) => edge(row, true)), ...feet.map((row) => edge(row, false))];
}

export interface BodyOfPages {
  /** The pages without those rows. */
  readonly pages: readonly PdfPage[];
  /** The words of those rows, each once, figures apart. */
  readonly heads: readonly string[];
}

export function withoutRunningHeads(pages: readonly PdfPage[]): BodyOfPages {
  const body = usualSize(pages.flatMap(({ runs }) => runs));
  const rows = pages.map(({ runs }) => rowsOf(runs));
  const edges = pages.map((page, i) => edgesOf(page, rows[i] ?? []));
  const places = new Map<string, { page: number; y: number }[]>();
  for (const [page, own] of edges.entries())
    for (const { shape, row, top } of own) {
      const key = `${top ? 't' : 'b'}${shape}`;
      places.set(key, [...(places.get(key) ?? []), { page, y: row.y }]);
    }
  const repeats = ({ shape, row, top }: Edge, page: number): boolean => {
    const others = (places.get(`${top ? 't' : 'b'}${shape}`) ?? []).filter(
      (other) => other.page !== page && Math.abs(other.y - row.y) < SAME_HEIGHT,
    );
    // Left and right pages may have different heads: every other page is often enough, and on long ones a chapter's.
    return others.length >= Math.min(2, Math.max(1, Math.ceil(pages.length / 2) - 1));
  };
  const gone = new Map<string, string>();
  const kept = pages.map((page, i) => {
    const out: Row[] = [];
    for (const top of [true, false]) {
      // From outside to the body: what stands behind a row of the text is text.
      for (const edge of (edges[i] ?? []).filter((one) => one.top === top)) {
        const far = top ? edge.row.y > page.height * (1 - OUTERMOST) : edge.row.y < page.height * OUTERMOST;
        const isNumber = PAGE_NUMBER.test(edge.text) || PRINTED.test(edge.text);
        const isSmall = edge.row.size <= body * 0.86 && far && !ENDS_SENTENCE.test(edge.text);
        if (!isNumber && !isSmall && !repeats(edge, i)) break;
        out.push(edge.row);
      }
    }
    for (const row of out) {
      const text = rowText(row);
      const shape = shapeOf(text);
      if (!gone.has(shape)) gone.set(shape, text);
    }
    if (out.length === 0) return page;
    const runs = new Set(out.flatMap((row) => row.runs));
    return { ...page, runs: page.runs.filter((run) => !runs.has(run)) };
  });
  // A page of nothing else keeps it: it may be all that the file says.
  const isAll = kept.every(({ runs }) => runs.length === 0);
  return isAll ? { pages, heads: [] } : { pages: kept, heads: [...gone.values()] };
}
