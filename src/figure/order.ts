/** What is asked for when a figure is? All of it can be sent to a thread: no graph, no function. */
import type { MeasuredSteps } from '../dossier/in-slices.ts';
import type { Dossier } from '../dossier/schema.ts';
import { buildGraph, type DossierGraph } from '../graph/build.ts';
import { indexClaims } from '../graph/claim-index.ts';
import type { Filter } from '../graph/filter.ts';
import { graphOf, select, type Visible } from '../graph/select.ts';
import type { Positions } from '../layout/types.ts';
import { buildScene, sceneOf } from '../scene/build.ts';
import type { Callout, CaptionedGuide, FigureInput, FigureOptions, InPage, Part } from '../scene/figure/page.ts';
import { nodeFaces } from '../scene/node-style.ts';
import { aspectOf } from '../scene/figure/paper.ts';
import { measureNames } from '../scene/figure/style.ts';
import { arrangePart } from '../scene/arrange-part.ts';
import { shownText } from '../wording/filter-text.ts';
import type { Locale } from '../words/languages.ts';

export interface FigureOrder {
  readonly dossier: Dossier;
  /** Claims that make lines, by id. */
  readonly counting: ReadonlySet<string>;
  /** Of all actors, in the order of the dossier's graph. */
  readonly positions: Positions;
  /** Left out: nothing is filtered. */
  readonly filter?: Filter;
  /** The whole graph if left out. */
  readonly visible?: Part;
  readonly options: FigureOptions;
  /** Lines whose quotes are given; left out: all. */
  readonly quoted?: ReadonlySet<string>;
  /** What stands out while the rest recedes; left out: nothing recedes. */
  readonly lit?: Part;
  /** Words of somebody's own beside what they speak of; those of whom the figure does not show are left out. */
  readonly callouts?: readonly Callout[];
  /** Whether those who are shown are arranged anew for the shape of the picture, where it has one; left out: everybody stands where they stood. */
  readonly anew?: boolean;
  /** What stands behind the actors, where they stand in an order. */
  readonly guides?: readonly CaptionedGuide[];
  readonly inPage?: InPage;
  /** Left out: SVG, a file for each sheet. */
  readonly as?: 'pdf';
  /** Text of the dossier that travels inside the first file. */
  readonly inside?: string;
  readonly locale: Locale;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

export function* inputOf(order: FigureOrder): MeasuredSteps<FigureInput> {
  const { dossier, counting, filter, visible, guides, inPage, quoted, lit, callouts, options, locale, date } = order;
  const whole = buildGraph(dossier, counting);
  yield 0.3;
  const faces = nodeFaces(whole, [locale, dossier.language], measureNames(options));
  const index = filter && indexClaims(whole);
  const left = index && filter && select(index, filter);
  const aspect = order.anew && !guides ? aspectOf(options.format) : undefined;
  const positions =
    aspect === undefined ? order.positions : arrangePart(whole, faces, aspect, partOf(whole, visible, left));
  const scene = buildScene(whole, faces, positions);
  yield 0.6;
  const rest = {
    ...{ options, locale, date },
    ...(visible && { visible }),
    ...(guides && { guides }),
    ...(inPage && { inPage }),
    ...(quoted && { quoted }),
    ...(lit && { lit }),
    ...(callouts && { callouts }),
  };
  if (!filter || !index || !left) return { graph: whole, scene, ...rest };
  yield 0.8;
  const graph = graphOf(index, filter, left);
  const isolated = new Set(whole.filterNodes((id) => !left.actors.has(id)));
  const text = shownText({ index, filter, visible: left }, locale);
  return { graph, scene: sceneOf(scene, whole, graph, new Set()), filtered: { text, whole, isolated }, ...rest };
}

/** What is drawn, of all that the filter leaves. */
export function partOf(
  whole: DossierGraph,
  visible: Part | undefined,
  left: Pick<Visible, 'edges' | 'actors'> | undefined,
): Part {
  if (!left) return visible ?? { edges: new Set(whole.edges()), actors: new Set(whole.nodes()) };
  const edges = new Set(left.edges.keys());
  return visible
    ? { edges: new Set([...visible.edges].filter((edge) => edges.has(edge))), actors: visible.actors }
    : { edges, actors: left.actors };
}
