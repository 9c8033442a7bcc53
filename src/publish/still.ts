/**
 * What does a step show, small, where nothing moves? Its lines and who they link, where they stand in the figure, the rest pale behind them. For
 * paper, and for readers whose browser runs no script: all that it says stands beside it as text.
 */
import type { Positions } from '../layout/types.ts';
import type { ToldStep } from '../scene/told-step.ts';
import { actorName } from '../wording/sentence.ts';
import { markup, type Markup } from './markup.ts';
import type { Setting } from './setting.ts';

/** In pixels of the picture. */
const WIDTH = 320;
const HEIGHT = 200;
const MARGIN = 18;
/** More lines than this say nothing in so little room, and would weigh. */
const MOST_LINES = 400;
/** So many names have room. */
const MOST_NAMES = 5;
/** A longer name would leave the picture. */
const LONGEST = 28;
/** Above the middle of a dot, where there is room above it. */
const NAME_ABOVE = 8;
const NAME_BELOW = 16;

/** Nothing where the step shows all of the figure. `positions`: of all actors, in the order of the graph. */
export function stillPart({ left, lit, chosen }: ToldStep, positions: Positions, setting: Setting): Markup {
  const { graph, slots, dossier, locale } = setting;
  const shown = lit?.edges ?? left?.edges;
  if (!shown || graph.order < 2 || graph.size > MOST_LINES) return markup``;
  const places = placesIn(graph.nodes(), positions);
  const at = (id: string): string => (places.get(id) ?? [0, 0]).join(' ');
  const families = new Map<number, string>();
  let pale = '';
  const ends = new Set(lit?.actors);
  graph.forEachEdge((edge, { relation }, source, target) => {
    const line = `M${at(source)}L${at(target)}`;
    if (!shown.has(edge)) return void (pale += left && !left.edges.has(edge) ? '' : line);
    const slot = slots.get(relation.family) ?? 0;
    families.set(slot, (families.get(slot) ?? '') + line);
    ends.add(source).add(target);
  });
  const dots = (ids: readonly string[]): string => ids.map((id) => `M${at(id)}h0`).join('');
  const all = graph.nodes();
  const named =
    ends.size <= MOST_NAMES ? all.filter((id) => ends.has(id)) : chosen?.kind === 'actor' ? [chosen.id] : [];
  const names = named
    .filter((id) => graph.hasNode(id))
    .map((id) => {
      const name = actorName(graph.getNodeAttribute(id, 'actor'), locale, dossier.language);
      const [x = 0, y = 0] = places.get(id) ?? [];
      return markup`<text x="${x}" y="${y > MARGIN + NAME_BELOW ? y - NAME_ABOVE : y + NAME_BELOW}">${shortened(name)}</text>`;
    });
  return markup`<svg class="still" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
<g class="pale"><path d="${pale}"/><path class="dot" d="${dots(all.filter((id) => !ends.has(id)))}"/></g>
${[...families].map(([slot, d]) => markup`<path class="f${slot}" d="${d}"/>`)}<path class="dot" d="${dots(all.filter((id) => ends.has(id)))}"/>${names}
</svg>
`;
}

/** As in the figure, as large as there is room for. */
function placesIn(ids: readonly string[], { x, y }: Positions): ReadonlyMap<string, readonly [number, number]> {
  const least = (values: Float64Array): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const [left, top] = [least(x), least(y)];
  const [across, down] = [Math.max(1, most(x) - left), Math.max(1, most(y) - top)];
  const k = Math.min((WIDTH - 2 * MARGIN) / across, (HEIGHT - 2 * MARGIN) / down);
  const [dx, dy] = [(WIDTH - across * k) / 2, (HEIGHT - down * k) / 2];
  return new Map(
    ids.map((id, i) => [
      id,
      [Math.round(((x[i] ?? 0) - left) * k + dx), Math.round(((y[i] ?? 0) - top) * k + dy)] as const,
    ]),
  );
}

/** Never between two halves of a letter. */
function shortened(name: string): string {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name;
}
