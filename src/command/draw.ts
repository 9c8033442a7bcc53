/** What does the figure of a dossier look like, without a screen? The very file that the app's export makes of it. */
import type { Reading } from '../dossier/reading.ts';
import { writeDossier } from '../dossier/write.ts';
import { checkDossier, countingClaims } from '../evidence/check.ts';
import { putDossier } from '../exchange/figure-file.ts';
import { buildGraph, type DossierGraph } from '../graph/build.ts';
import { indexClaims } from '../graph/claim-index.ts';
import { isFiltering } from '../graph/filter.ts';
import { graphOf, select } from '../graph/select.ts';
import { svgText } from '../paint/svg.ts';
import { buildScene, sceneOf } from '../scene/build.ts';
import { figurePage } from '../scene/figure.ts';
import { needsFonts, wordsOf } from '../scene/figure/lettering.ts';
import type { FigurePage, Filtered, Lettering } from '../scene/figure/page.ts';
import { shownText } from '../wording/filter-text.ts';
import { measureText } from '../scene/measure.ts';
import { nodeFaces } from '../scene/node-style.ts';
import { readUrlState, type UrlProblem } from '../session/url-state.ts';
import type { Fonts } from '../typeset/faces.ts';
import { typeset, type Typeset } from '../typeset/typeset.ts';
import type { Locale } from '../words/languages.ts';
import type { FigureArgs } from './args.ts';
import { place } from './place.ts';

export interface Drawn {
  readonly svg: string;
  /** Letters that no font has; left as text where the figure is in outlines. */
  readonly missing: readonly string[];
  /** What of the link means nothing in this dossier. */
  readonly faults: readonly UrlProblem[];
}

export type FontsFor = (texts: readonly (readonly [text: string, language: string])[]) => Promise<Fonts>;

/** The fonts that a figure needs are not to be had. */
export class NoFonts extends Error {}

/** `tell` is called before each step that takes long. */
export async function draw(
  { dossier, unread }: { readonly dossier: NonNullable<Reading['dossier']> } & Pick<Reading, 'unread'>,
  order: FigureArgs,
  date: string,
  fontsFor: FontsFor,
  tell: (step: 'arranging' | 'drawing') => void,
): Promise<Drawn> {
  const { locale, options } = order;
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  tell('arranging');
  const faces = nodeFaces(graph, [locale, dossier.language], measureText);
  const scene = buildScene(graph, faces, place(graph, dossier, order.aspect));
  tell('drawing');
  const left = leave(graph, order.link, locale);
  const foreign = dossier.documents.some(({ language }) => language.split('-')[0] !== locale);
  const page = figurePage({
    graph: left.graph,
    scene: sceneOf(scene, graph, left.graph, left.hidden),
    locale,
    date,
    options: { ...options, noteLanguage: order.noteLanguage ?? (foreign ? 'both' : 'original') },
    ...(left.filtered && { filtered: left.filtered }),
  });
  const { lettering } = options;
  const set = needsFonts(page, lettering) ? await typesetWith(page, lettering, fontsFor) : { page, missing: [] };
  const svg = svgText(set.page);
  return {
    svg: order.withDossier ? putDossier(svg, writeDossier(dossier, unread)) : svg,
    missing: set.missing,
    faults: left.faults,
  };
}

/** Without fonts, text is left without the lengths that only they could tell; outlines cannot be drawn. */
async function typesetWith(page: FigurePage, lettering: Lettering, fontsFor: FontsFor): Promise<Typeset> {
  try {
    return await typeset(page, lettering, await fontsFor(wordsOf(page)));
  } catch (error) {
    if (lettering === 'text') return { page, missing: [] };
    throw new NoFonts(error instanceof Error ? error.message : String(error));
  }
}

interface Left {
  readonly graph: DossierGraph;
  readonly hidden: ReadonlySet<string>;
  readonly filtered: Filtered | undefined;
  readonly faults: readonly UrlProblem[];
}

/** What the filter of a link leaves. */
function leave(graph: DossierGraph, link: string | undefined, locale: Locale): Left {
  const nothing: Left = { graph, hidden: new Set(), filtered: undefined, faults: [] };
  if (link === undefined) return nothing;
  const index = indexClaims(graph);
  const params = new URLSearchParams(link.slice(link.indexOf('#') + 1));
  const { state, problems } = readUrlState(params, graph, (facet) => index.columns[facet].values);
  const { filter, hideIsolated } = state;
  if (!isFiltering(filter)) return { ...nothing, faults: problems };
  const visible = select(index, filter);
  const isolated = new Set(graph.filterNodes((id) => !visible.actors.has(id)));
  return {
    graph: graphOf(index, filter, visible),
    hidden: hideIsolated ? isolated : new Set(),
    filtered: { text: shownText({ index, filter, visible }, locale), whole: graph, isolated },
    faults: problems,
  };
}
