/** What does the figure of a dossier look like, without a screen? The very file that the app's export makes of it. */
import type { Reading } from '../dossier/reading.ts';
import { writeDossier } from '../dossier/write.ts';
import { checkDossier, countingClaims } from '../evidence/check.ts';
import { drawFigure, type FontsFor, type Outside } from '../figure/draw.ts';
import { drawPdf } from '../figure/draw-pdf.ts';
import { printableImages } from '../figure/printable-images.ts';
import { putDossier } from '../exchange/figure-file.ts';
import { buildGraph, type DossierGraph } from '../graph/build.ts';
import { indexClaims } from '../graph/claim-index.ts';
import { isFiltering } from '../graph/filter.ts';
import { graphOf, select, type Visible } from '../graph/select.ts';
import { partOf } from '../figure/order.ts';
import { actorImages } from '../scene/actor-images.ts';
import { weakColours, weakText } from '../figure/weak-colours.ts';
import { arrangePart } from '../scene/arrange-part.ts';
import { buildScene, sceneOf } from '../scene/build.ts';
import type { FigureInput, Filtered } from '../scene/figure/page.ts';
import { shownCallouts } from '../scene/figure/draw-callouts.ts';
import { aspectOf, isCanvas, notesByDefault } from '../scene/figure/paper.ts';
import { shownPart } from '../scene/figure/part.ts';
import { shownText } from '../wording/filter-text.ts';
import { measureNames } from '../scene/figure/style.ts';
import { nodeFaces } from '../scene/node-style.ts';
import { chosenPart, figurePart, partAmong } from '../session/figure-part.ts';
import { NOTHING, type Selection } from '../session/selection.ts';
import { readUrlState, type UrlProblem } from '../session/url-state.ts';
import type { Locale } from '../words/languages.ts';
import { STANDARD, type FigureArgs } from './args.ts';
import { actorsAsked, calloutsAsked } from './asked.ts';
import { guideText } from '../wording/guide-text.ts';
import { actorName } from '../wording/sentence.ts';
import { ASIDE, orderFrom, type Order } from '../graph/orders.ts';
import { place, placeInOrder } from './place.ts';

export interface Drawn {
  /** The text of each file, in order; or the bytes of the one that is PDF. */
  readonly files: readonly (string | Uint8Array)[];
  /** Letters that no font has; left as text where the figure is in outlines. */
  readonly missing: readonly string[];
  /** What of the link means nothing in this dossier. */
  readonly faults: readonly UrlProblem[];
  /** Who is drawn without their image, since nothing here reads its type: their names. */
  readonly imageless: readonly string[];
  /** Which colours of the house style can hardly be seen: a sentence for each. */
  readonly weak: readonly string[];
  /** What has no callout, since the figure does not show it: as it was asked for. */
  readonly absent: readonly string[];
}

/** `tell` is called before each step that takes long. Rejects with `NotThere` where the order names what the dossier has not. */
export async function draw(
  { dossier, unread }: { readonly dossier: NonNullable<Reading['dossier']> } & Pick<Reading, 'unread'>,
  order: FigureArgs,
  date: string,
  fontsFor: FontsFor,
  tell: (step: 'arranging' | 'drawing', share?: number) => void,
): Promise<Drawn> {
  const { locale, options } = order;
  const among = order.among && actorsAsked(dossier, order.among, locale);
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const callouts = calloutsAsked(dossier, graph, order.callouts, locale);
  tell('arranging');
  const faces = nodeFaces(graph, [locale, dossier.language], measureNames(options));
  const left = leave(graph, order.link, locale);
  const asked = order.order === undefined ? left.order : orderFrom(order.order, (id) => graph.hasNode(id));
  const ordered = asked && placeInOrder(graph, asked, left.graph, left.filtered?.isolated);
  const edgeOf = (claim: string): string | undefined =>
    left.graph.filterEdges((_, { claims }) => claims.some(({ id }) => id === claim))[0];
  const chosen = chosenPart(left.graph, left.selection, edgeOf, graph);
  const part = among
    ? partAmong(left.graph, among)
    : order.chosen.only
      ? figurePart(left.graph, left.selection, edgeOf, graph)
      : undefined;
  const aspect = ordered || order.samePlaces ? undefined : aspectOf(options.format);
  const positions =
    aspect === undefined
      ? (ordered?.positions ?? place(graph, dossier, order.aspect))
      : arrangePart(graph, faces, order.aspect ?? aspect, partOf(graph, part, left.visible));
  const scene = buildScene(graph, faces, positions);
  tell('drawing');
  const foreign = dossier.documents.some(({ language }) => language.split('-')[0] !== locale);
  const visible = sceneOf(scene, graph, left.graph, left.hidden);
  // What goes through a pipe is one file.
  const images = options.images !== false && left.images;
  const printable = images ? await printableImages(actorImages(dossier)) : undefined;
  const notes =
    options.notes ??
    (order.output === STANDARD && !isCanvas(options.format)
      ? 'here'
      : notesByDefault(visible.edges.length, options.format));
  const input = {
    graph: left.graph,
    scene: visible,
    locale,
    date,
    options: {
      ...options,
      ...(left.speakers && { speakers: true }),
      images,
      notes,
      noteLanguage: order.noteLanguage ?? (foreign ? 'both' : 'original'),
    },
    ...(left.filtered && { filtered: left.filtered }),
    ...(printable && { images: printable.images }),
    ...(part && { visible: part }),
    ...(callouts.length && { callouts }),
    ...(chosen && order.chosen.lit && { lit: chosen }),
    ...(chosen && order.chosen.quoted && { quoted: chosen.edges }),
    ...(asked &&
      ordered && {
        guides: ordered.guides
          .filter(({ key }) => key !== ASIDE)
          .map((guide) => ({ ...guide, text: guideText(graph, asked, guide.key, locale) })),
      }),
  };
  const inside = order.withDossier ? writeDossier(dossier, unread) : undefined;
  const { files, missing } = await filesOf(input, isPdf(order.output), inside, {
    fontsFor,
    tell: (share) => tell('drawing', share),
  });
  const wanting = Object.values(order.chosen).includes(true) && !chosen;
  const nothing = wanting ? [{ part: '--link', value: order.link ?? '' }] : [];
  const unknown = order.order !== undefined && !asked ? [{ part: '--order', value: order.order }] : [];
  const shown = callouts.length ? shownCallouts(callouts, shownPart(visible, part, left.filtered?.isolated)) : [];
  const pointing = new Set(shown.map(({ index }) => index));
  const imageless = (printable?.others ?? []).filter((id) => visible.node.get(id));
  return {
    files,
    missing,
    faults: [...left.faults, ...unknown, ...nothing],
    weak: weakColours(left.graph, options).map((one) => weakText(one, graph, locale)),
    absent: order.callouts.filter((_, i) => !pointing.has(i)).map(({ of }) => of),
    imageless: imageless.map((id) => actorName(graph.getNodeAttribute(id, 'actor'), locale, dossier.language)),
  };
}

/** Whether one file with all sheets is asked for by its name. */
export const isPdf = (output: string): boolean => /\.pdf$/iu.test(output);

async function filesOf(
  input: FigureInput,
  asPdf: boolean,
  inside: string | undefined,
  outside: Outside,
): Promise<Pick<Drawn, 'files' | 'missing'>> {
  if (asPdf) {
    const { bytes, missing } = await drawPdf(input, outside, inside);
    return { files: [bytes], missing };
  }
  const { sheets, missing } = await drawFigure(input, outside);
  // One of them is enough to bring the dossier back.
  const files = sheets.map(({ svg }, i) => (inside !== undefined && i === 0 ? putDossier(svg, inside) : svg));
  return { files, missing };
}

interface Left {
  readonly graph: DossierGraph;
  readonly hidden: ReadonlySet<string>;
  readonly filtered: Filtered | undefined;
  /** What the filter leaves; undefined where nothing is filtered. */
  readonly visible: Visible | undefined;
  readonly selection: Selection;
  readonly faults: readonly UrlProblem[];
  /** What it says of the picture beside the filter. */
  readonly order: Order | undefined;
  readonly speakers: boolean;
  readonly images: boolean;
}

/** What the filter of a link leaves. */
function leave(graph: DossierGraph, link: string | undefined, locale: Locale): Left {
  const nothing: Left = {
    graph,
    hidden: new Set(),
    filtered: undefined,
    visible: undefined,
    selection: NOTHING,
    faults: [],
    order: undefined,
    speakers: false,
    images: true,
  };
  if (link === undefined) return nothing;
  const index = indexClaims(graph);
  const params = new URLSearchParams(link.slice(link.indexOf('#') + 1));
  const { state, problems } = readUrlState(params, graph, (facet) => index.columns[facet].values);
  const { filter, hideIsolated, order, speakers, images, selection } = state;
  if (!isFiltering(filter)) return { ...nothing, selection, faults: problems, order, speakers, images };
  const visible = select(index, filter);
  const isolated = new Set(graph.filterNodes((id) => !visible.actors.has(id)));
  return {
    graph: graphOf(index, filter, visible),
    hidden: hideIsolated ? isolated : new Set(),
    filtered: { text: shownText({ index, filter, visible }, locale), whole: graph, isolated },
    visible,
    selection,
    faults: problems,
    order,
    speakers,
    images,
  };
}
