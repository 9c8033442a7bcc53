/**
 * What does a step show, small, where nothing moves? Its lines and who they link, where they stand in the figure, the rest pale behind them. For
 * paper, and for readers whose browser runs no script: all that it says stands beside it as text.
 */
import type { Box } from '../layout/label-box.ts';
import type { Positions } from '../layout/types.ts';
import { overlaps } from '../scene/build.ts';
import { measureText } from '../scene/measure.ts';
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
/** More names are not tried. */
const MOST_NAMES = 5;
/** In pixels of the picture. Wider, a name would leave no room for others. */
const LONGEST = 190;
const FONT = { size: 11, bold: true } as const;
/** From the line that a name stands on: how far its letters reach up and down. */
const UP = 10;
const DOWN = 3;
/** From the middle of a dot to the tip of an arrow that leads to it, and how long and how wide its head is. */
const BEFORE = 4.5;
const HEAD = 7;
const HALF = 3;
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
  const heads = new Map<number, string>();
  let pale = '';
  const ends = new Set(lit?.actors);
  graph.forEachEdge((edge, { relation }, source, target) => {
    const line = `M${at(source)}L${at(target)}`;
    if (!shown.has(edge)) return void (pale += left && !left.edges.has(edge) ? '' : line);
    const slot = slots.get(relation.family) ?? 0;
    families.set(slot, (families.get(slot) ?? '') + line);
    if (relation.directed) heads.set(slot, (heads.get(slot) ?? '') + headOf(places.get(source), places.get(target)));
    ends.add(source).add(target);
  });
  const dots = (ids: readonly string[]): string => ids.map((id) => `M${at(id)}h0`).join('');
  const all = graph.nodes();
  const named =
    ends.size <= MOST_NAMES ? all.filter((id) => ends.has(id)) : chosen?.kind === 'actor' ? [chosen.id] : [];
  const names = namesAt(
    named
      .filter((id) => graph.hasNode(id))
      .map((id) => ({
        name: shortened(actorName(graph.getNodeAttribute(id, 'actor'), locale, dossier.language)),
        at: places.get(id) ?? ([0, 0] as const),
      })),
    [...ends].map((id) => places.get(id) ?? ([0, 0] as const)),
  ).map(({ name, x, y }) => markup`<text x="${x}" y="${y}">${name}</text>`);
  return markup`<svg class="still" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
<g class="pale"><path d="${pale}"/><path class="dot" d="${dots(all.filter((id) => !ends.has(id)))}"/></g>
${[...families].map(([slot, d]) => markup`<path class="f${slot}" d="${d}"/>`)}${[...heads].map(([slot, d]) => markup`<path class="head f${slot}" d="${d}"/>`)}<path class="dot" d="${dots(all.filter((id) => ends.has(id)))}"/>${names}
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

type Spot = readonly [number, number];

/** An arrow's head, as a path; nothing where the two stand so close that it would cover both. */
function headOf([x1, y1]: Spot = [0, 0], [x2, y2]: Spot = [0, 0]): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < HEAD + 2 * BEFORE) return '';
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  const on = (back: number, beside: number): string =>
    [x2 - dx * back - dy * beside, y2 - dy * back + dx * beside].map((value) => Math.round(value * 10) / 10).join(' ');
  return `M${on(BEFORE, 0)}L${on(BEFORE + HEAD, HALF)}L${on(BEFORE + HEAD, -HALF)}Z`;
}

/**
 * Where the names stand, by the middle of their line: above, below or beside their dots, within the picture, and over no dot and no other name. One for
 * which there is no such place is left out: the relations beside the picture name everybody.
 */
function namesAt(
  named: readonly { readonly name: string; readonly at: Spot }[],
  dots: readonly Spot[],
): readonly { readonly name: string; readonly x: number; readonly y: number }[] {
  const taken: Box[] = dots.map(([x, y]) => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 }));
  return named.flatMap(({ name, at: [x, y] }) => {
    const half = measureText(name, FONT) / 2 + 2;
    const within = Math.max(half, Math.min(WIDTH - half, x));
    const places: readonly Spot[] = [
      [within, y - NAME_ABOVE],
      [within, y + NAME_BELOW],
      [x + half + NAME_ABOVE, y + DOWN + 1],
      [x - half - NAME_ABOVE, y + DOWN + 1],
    ];
    for (const [middle, line] of places) {
      const box = { left: middle - half, top: line - UP, right: middle + half, bottom: line + DOWN };
      if (box.left < 0 || box.top < 0 || box.right > WIDTH || box.bottom > HEIGHT) continue;
      if (taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return [{ name, x: Math.round(middle), y: Math.round(line) }];
    }
    return [];
  });
}

/** Never between two halves of a letter. */
function shortened(name: string): string {
  if (measureText(name, FONT) <= LONGEST) return name;
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  while (letters.length > 1 && measureText(`${letters.join('')}…`, FONT) > LONGEST) letters.pop();
  return `${letters.join('')}…`;
}
