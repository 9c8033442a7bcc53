/** How does a dossier become a file to publish? What is to stay private goes first, then the figure is drawn, and the page made around it. */
import { portion, type Steps } from '../dossier/in-slices.ts';
import type { Unread } from '../dossier/reading.ts';
import type { Dossier } from '../dossier/schema.ts';
import { writeDossier } from '../dossier/write.ts';
import { quotedSentences } from '../edit/quoted-sentences.ts';
import { unsigned } from '../edit/unsigned.ts';
import { checkSteps, countingClaims } from '../evidence/check.ts';
import { NoFonts } from '../figure/draw.ts';
import type { PageLetters, Writings } from '../figure/messages.ts';
import type { FigureOrder } from '../figure/order.ts';
import { buildGraph } from '../graph/build.ts';
import type { Positions } from '../layout/types.ts';
import type { CaptionedGuide } from '../scene/figure/page.ts';
import type { ToldStep } from '../scene/told-step.ts';
import type { Locale } from '../words/languages.ts';
import type { PageWords } from './head-words.ts';
import { wordsShown } from './page-words.ts';
import { pageSteps, pageText } from './page.ts';
import { settingOf, type Setting } from './setting.ts';

export interface PageOrder {
  readonly dossier: Dossier;
  /** What was set aside of its file: it travels along where nothing is to be left out. */
  readonly unread: readonly Unread[];
  /** Of all actors, in the order of the dossier's graph. */
  readonly positions: Positions;
  /** What stands behind the actors, where they stand in an order. */
  readonly guides?: readonly CaptionedGuide[];
  /** What each step of the dossier's story shows; left out: everything. */
  readonly steps?: readonly ToldStep[];
  readonly withoutTexts: boolean;
  readonly withoutNotes: boolean;
  /** What stands in the head of the page. */
  readonly own?: PageWords;
  /** Whether the story stays out, also of the dossier inside. */
  readonly withoutStory?: boolean;
  readonly locale: Locale;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

export interface Outside {
  /** Draws a figure of one sheet, as SVG; rejects as `drawFigure` does. */
  readonly draw: (order: FigureOrder) => Promise<string>;
  /** The letters of words, as files to take along; rejects with `NoFonts` where there are none. Left out: the page takes none along. */
  readonly letters?: (words: Writings) => Promise<PageLetters>;
  /** Runs work that may be interrupted; rejects where its result is no longer wanted. */
  readonly run: <T>(steps: Steps<T>) => Promise<T>;
}

/** The text of the HTML file. Rejects as `outside` does. */
export async function makePage(order: PageOrder, { draw, letters, run }: Outside): Promise<string> {
  const { date, steps = [], positions, own = {}, withoutTexts: excerpts } = order;
  const { setting, inside } = await run(prepared(order));
  const figure = setting.graph.order > 0 ? await draw(figureOrder(order, setting)) : undefined;
  const page = await run(pageSteps({ setting, figure, steps, positions, inside, own, excerpts, date }));
  if (!letters) return pageText(page, []);
  const words = await run(wordsShown(page.body.toString(), page.locale));
  return pageText(page, await lettersOf(words, letters));
}

/** Without them the page is set in what its readers have. */
async function lettersOf(words: Writings, letters: Outside['letters'] & {}): Promise<PageLetters> {
  try {
    return await letters(words);
  } catch (cause) {
    if (cause instanceof NoFonts) return [];
    throw cause;
  }
}

/** What of the dossier may go out. */
function* prepared({ dossier: whole, unread, withoutTexts, withoutNotes, withoutStory, locale }: PageOrder): Steps<{
  readonly setting: Setting;
  readonly inside: string;
}> {
  const { story: _, ...untold } = whole;
  const dossier = withoutStory ? untold : whole;
  const signed = withoutNotes ? unsigned(dossier) : dossier;
  const given = withoutTexts ? quotedSentences(signed, yield* portion(0, 0.4, checkSteps(signed))) : signed;
  const checks = yield* portion(0.4, 0.8, checkSteps(given));
  const graph = buildGraph(given, countingClaims(checks));
  yield 0.9;
  // Nobody knows what is in it.
  const aside = withoutTexts || withoutNotes ? [] : unread.filter((one) => !withoutStory || !isOfStory(one));
  return { setting: settingOf(given, graph, checks, locale), inside: writeDossier(given, aside) };
}

const isOfStory = ({ list, field }: Unread): boolean => list === 'story' || (list === undefined && field === 'story');

function figureOrder(
  { positions, guides, locale, date }: PageOrder,
  { dossier, outline, checks }: Setting,
): FigureOrder {
  return {
    dossier,
    counting: countingClaims(checks),
    positions,
    options: {
      format: 'sheet',
      legend: true,
      notes: 'here',
      noteLanguage: 'both',
      look: 'light',
      width: 'normal',
      lettering: 'text',
    },
    inPage: outline.numbers,
    ...(guides && { guides }),
    locale,
    date,
  };
}
