/** What is asked for when a figure is? All of it can be sent to a thread: no graph, no function. */
import type { MeasuredSteps } from '../dossier/in-slices.ts';
import type { Dossier } from '../dossier/schema.ts';
import { buildGraph } from '../graph/build.ts';
import { indexClaims } from '../graph/claim-index.ts';
import type { Filter } from '../graph/filter.ts';
import { graphOf, select } from '../graph/select.ts';
import type { Positions } from '../layout/types.ts';
import { buildScene, sceneOf } from '../scene/build.ts';
import type { CaptionedGuide, FigureInput, FigureOptions, InPage, Part } from '../scene/figure/page.ts';
import { measureText } from '../scene/measure.ts';
import { nodeFaces } from '../scene/node-style.ts';
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
  const { dossier, counting, positions, filter, visible, guides, inPage, options, locale, date } = order;
  const whole = buildGraph(dossier, counting);
  yield 0.3;
  const scene = buildScene(whole, nodeFaces(whole, [locale, dossier.language], measureText), positions);
  yield 0.6;
  const rest = {
    ...{ options, locale, date },
    ...(visible && { visible }),
    ...(guides && { guides }),
    ...(inPage && { inPage }),
  };
  if (!filter) return { graph: whole, scene, ...rest };
  const index = indexClaims(whole);
  yield 0.8;
  const left = select(index, filter);
  const graph = graphOf(index, filter, left);
  const isolated = new Set(whole.filterNodes((id) => !left.actors.has(id)));
  const text = shownText({ index, filter, visible: left }, locale);
  return { graph, scene: sceneOf(scene, whole, graph, new Set()), filtered: { text, whole, isolated }, ...rest };
}
