/**
 * What does a PDF say? Its letters have places and no order: columns, paragraphs, hyphens, running heads and notes are told from where
 * they stand (see `pdf/`). A page that is only a picture says nothing, and that is told.
 */
import type { FoundArticle, FoundNote } from './article-found.ts';
import { columnsOf } from './pdf/columns.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import { withoutRunningHeads } from './pdf/running-heads.ts';
import { withoutDoubles, type PdfPage, type Run } from './pdf/runs.ts';
import { TooLarge } from './too-large.ts';

/** A long book has so many; an article a dozen. */
const MOST_PAGES = 1500;
const MOST_RUNS = 1_000_000;
/**
 * Asked for tables of letters that a file does not carry itself, as old Chinese, Japanese and Korean ones do not. They do not come with the app:
 * what would be read without them is a text with holes, and nothing that could be quoted. One for each file: several are read at once.
 */
function withoutTables() {
  const asked = { missed: false };
  class Tables {
    /** What the library calls it; nothing is fetched. */
    readonly fetch = ({ kind }: { readonly kind: string }): Promise<never> => {
      if (kind === 'cMapUrl') asked.missed = true;
      return Promise.reject(new Error('no tables of letters'));
    };
  }
  return { asked, Tables };
}

/** In points: smaller letters are not there to be read. */
const SMALLEST = 2;

/** What a program writes where nobody has given a title. */
const NO_TITLE =
  /^(?:untitled.*|microsoft word.*|document\d*|.*\.(?:docx?|indd|pdf|html?|qxp|pages|odt|tex|dvi)|https?:\/\/.*|\s*)$/iu;

export interface FromPdf extends Pick<FoundArticle, 'text' | 'title' | 'language' | 'notes' | 'textWith'> {
  /** Words beside the article: running heads, notes at the foot of pages. */
  readonly aside: readonly string[];
}

/** Undefined where no page has letters, or letters that mean something: a scan. Rejects if it is no document, or a locked one; with `TooLarge`, if it is. */
export async function textFromPdf(bytes: Uint8Array): Promise<FromPdf | undefined> {
  const { asked, Tables } = withoutTables();
  const task = openPdf(bytes, { ...{ cMapUrl: 'tables/', BinaryDataFactory: Tables } });
  try {
    const file = await task.promise;
    if (file.numPages > MOST_PAGES) throw new TooLarge('pages');
    const pages: PdfPage[] = [];
    let count = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
      count += pages.at(-1)?.runs.length ?? 0;
      if (count > MOST_RUNS) throw new TooLarge('letters');
    }
    const { info } = (await file.getMetadata()) as { info: { Title?: unknown; Language?: unknown } };
    return asked.missed ? undefined : articleIn(pages, info);
  } finally {
    await task.destroy();
  }
}

async function readPage(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>['promise']>['getPage']>>,
): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const runs: Run[] = [];
  const aside: string[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false });
  if (items.length > MOST_RUNS) throw new TooLarge('letters');
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = placed(item.transform as readonly number[], transform);
    const size = Math.hypot(c, d);
    // As it is seen: a page may be turned.
    const [x, y] = [e, height - f];
    const isUpright = a > 0 && Math.abs(b) < 0.1 * a;
    const isOnPage = x > -size && x < width && y > -size && y < height;
    const wide = Number.isFinite(item.width) ? Math.min(Math.max(0, item.width), width - x) : 0;
    if (isUpright && isOnPage && size >= SMALLEST) runs.push({ text: item.str, x, y, width: wide, size });
    else aside.push(item.str.trim());
  }
  return { width, height, runs: withoutDoubles(runs), aside };
}

/** A transformation after another; both as six numbers, as PDF writes them. */
function placed(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: readonly number[],
): number[] {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function articleIn(pages: readonly PdfPage[], info: { Title?: unknown; Language?: unknown }): FromPdf | undefined {
  const empty = pages.flatMap(({ runs }, i) => (runs.length === 0 ? [i + 1] : []));
  if (empty.length === pages.length) return undefined;
  const { pages: bodies, heads } = withoutRunningHeads(pages);
  const byPage = bodies.map(({ runs }) => columnsOf(runs));
  const read = paragraphsOf(byPage.flat());
  const hidden = pages.flatMap(({ aside }) => aside);
  const notes: FoundNote[] = [
    { kind: 'pages', count: pages.length, columns: byPage.some((columns) => columns.length > 1), empty },
    ...(read.marks.length ? [{ kind: 'left-out', what: 'note-mark', words: read.marks } as const] : []),
    ...(hidden.length ? [{ kind: 'left-out', what: 'hidden', words: hidden } as const] : []),
  ];
  const named = typeof info.Title === 'string' && !NO_TITLE.test(info.Title) ? info.Title.trim() : undefined;
  const language = typeof info.Language === 'string' && info.Language.trim() !== '' ? info.Language.trim() : undefined;
  return {
    text: read.paragraphs.join('\n\n'),
    title: read.title ?? named,
    ...(language !== undefined && { language }),
    notes,
    aside: [...heads, ...read.notes],
    textWith: (taken) =>
      [...(taken.has('note-mark') ? read.withMarks : read.paragraphs), ...(taken.has('hidden') ? hidden : [])].join(
        '\n\n',
      ),
  };
}
