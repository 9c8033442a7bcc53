/** How is the graph itself set on the page? Lines, actors and names as on the stage, and a marker on each line. */
import { textIn } from '../../dossier/text-in.ts';
import type { Locale } from '../../words/languages.ts';
import type { DossierGraph } from '../../graph/build.ts';
import { nodeBox, nodeLabelBox, type EdgeMark, type NodeMark } from '../build.ts';
import { lineAlong } from '../marks.ts';
import type { PlacedLabel } from '../labels-at.ts';
import { COMMAS_PATH, LINK_INK, LINK_WIDTH, MARK } from '../quotation-mark.ts';
import { linkPath, type Quotations } from '../quotations.ts';
import { DASHES, DOT_GROWTH, isDotted, LABEL_LEADING, LABEL_SIZE, type Palette } from '../palette.ts';
import { actorName } from '../../wording/sentence.ts';
import { shapeDash, shapeDetail, shapePath, type Point } from '../shape.ts';
import type { Box } from '../../layout/label-box.ts';
import { imageReach, type ActorImages } from '../actor-images.ts';
import { isFilled, markerPath, markerRadius, NUMBER_SIZE, numberBaseline } from './marker.ts';
import { CAPTION_SIZE, captionAt } from '../guides.ts';
import type {
  CaptionedGuide,
  FigureOptions,
  GroupMark,
  ImageMark,
  Mark,
  Part,
  PathMark,
  PlacedMarker,
  TextMark,
} from './page.ts';
import type { Guide } from '../../layout/ordered.ts';
import type { Shown } from './part.ts';

/** From world to page: page = world · k + (x, y). */
export interface Move extends Point {
  readonly k: number;
}

export const movePoint = ({ k, x, y }: Move, p: Point): Point => ({ x: p.x * k + x, y: p.y * k + y });
export const moveBox = ({ k, x, y }: Move, box: Box): Box => ({
  left: box.left * k + x,
  top: box.top * k + y,
  right: box.right * k + x,
  bottom: box.bottom * k + y,
});
export function moveEdge(move: Move, edge: EdgeMark): EdgeMark {
  const { p0, p1, p2, p3, straight } = edge.curve;
  const at = (p: Point): Point => movePoint(move, p);
  return lineAlong(edge, { p0: at(p0), p1: at(p1), p2: at(p2), p3: at(p3), straight });
}

/** A line with its head and cross, as on the stage. */
export function lineMarks(
  { slot, path, stroke, width, arrow, cross }: Pick<EdgeMark, 'slot' | 'path' | 'stroke' | 'width' | 'arrow' | 'cross'>,
  look: Palette,
  colour = look.families[slot] ?? look.ink,
): PathMark[] {
  const dash = DASHES[stroke];
  return [
    {
      kind: 'path',
      d: path,
      stroke: colour,
      width: isDotted(stroke) ? width * DOT_GROWTH : width,
      ...(dash && { dash }),
      ...(isDotted(stroke) && { cap: 'round' }),
    },
    ...(arrow ? [{ kind: 'path', d: arrow, fill: colour } as const] : []),
    ...(cross
      ? [
          { kind: 'path', d: cross, stroke: look.paper, width: 6 } as const,
          { kind: 'path', d: cross, stroke: colour, width: 2.2, cap: 'round' } as const,
        ]
      : []),
  ];
}

/** The outline of an actor around (0, 0). */
export function shapeMarks(shape: NodeMark['shape'], radius: number, look: Palette, width = 1.6): PathMark[] {
  const fill =
    shape === 'hexagon' || shape === 'shield'
      ? look.ink
      : shape === 'rounded-square' || shape === 'diamond'
        ? look.tint
        : look.paper;
  const detail = shapeDetail(shape, radius);
  const dash = shapeDash(shape, radius);
  return [
    { kind: 'path', d: shapePath(shape, radius), fill, stroke: look.ink, width, join: 'round', ...(dash && { dash }) },
    ...(detail ? [{ kind: 'path', d: detail, stroke: look.ink, width: width * 0.7 } as const] : []),
  ];
}

/** Of the outline of who stands out in a colour of its own. */
const ACCENT_WIDTH = 2.6;

/** The same with the actor's image inside the outline. */
function actorMarks(
  { id, shape, radius }: NodeMark,
  { look, greys, accent }: { readonly look: Palette; readonly greys: boolean; readonly accent: string | undefined },
  href: string | undefined,
  title: ImageMark['title'],
): Mark[] {
  const [drawn, ...detail] = shapeMarks(shape, radius, look);
  const outline = drawn && accent !== undefined ? { ...drawn, stroke: accent, width: ACCENT_WIDTH } : drawn;
  if (href === undefined || !outline) return outline ? [outline, ...detail] : [];
  const { fill: _, ...rim } = outline;
  const image: ImageMark = {
    kind: 'image',
    id: `image-${id}`,
    href,
    ...(title && { title }),
    grey: greys,
    outline: outline.d,
    reach: imageReach(shape, radius),
  };
  return [outline, image, rim];
}

/** A marker around (0, 0), empty without a text. */
export function markerMarks(slot: number, text: string, look: Palette, radius = markerRadius(text)): Mark[] {
  const d = markerPath(slot, radius);
  // Without a number and without colour the outline alone has to speak, so it is filled.
  const filled = text === '' && isFilled(slot);
  const colour = look.families[slot] ?? look.ink;
  return [
    { kind: 'path', d, fill: look.paper, stroke: look.paper, width: 4, join: 'round' },
    { kind: 'path', d, fill: filled ? colour : look.paper, stroke: colour, width: 1.5, join: 'round' },
    ...(text
      ? [
          {
            kind: 'text',
            x: 0,
            y: numberBaseline(slot, radius),
            text,
            size: NUMBER_SIZE,
            bold: true,
            fill: look.ink,
            anchor: 'middle',
          } as const,
        ]
      : []),
  ];
}

/** A thin link from who says so. Other viewers mix transparent strokes in their own way: its ink is mixed here. */
export const linkMark = (d: string, look: Palette): PathMark => ({
  kind: 'path',
  d,
  stroke: mixed(look.ink, look.paper),
  width: LINK_WIDTH,
});

/** The mark that it ends in: filled if they deny it. */
export function quotationMark(x: number, y: number, denies: boolean, look: Palette): GroupMark {
  const [ground, commas] = denies ? [look.ink, look.paper] : [look.paper, look.ink];
  const rim = denies ? look.ink : mixed(look.ink, look.paper);
  const d = `M${-MARK} 0A${MARK} ${MARK} 0 1 1 ${MARK} 0A${MARK} ${MARK} 0 1 1 ${-MARK} 0Z`;
  return {
    kind: 'group',
    move: { x, y },
    marks: [
      { kind: 'path', d, fill: ground, stroke: rim, width: LINK_WIDTH },
      { kind: 'path', d: COMMAS_PATH, fill: commas },
    ],
  };
}

function captionMarks(guide: CaptionedGuide, look: Palette): Mark[] {
  const { x, y, anchor, halo } = captionAt(guide);
  const text: TextMark = { kind: 'text', x, y, text: guide.text, size: CAPTION_SIZE, fill: look.muted, anchor };
  const stroke = guide.kind === 'ring' ? look.paper : mixed(look.tint, look.paper);
  return [{ ...text, halo: { stroke, width: halo } }, text];
}

function shapeOf(guide: Guide, look: Palette): PathMark {
  if (guide.kind === 'ring') {
    const { x, y, radius: r } = guide;
    const d = `M${n(x - r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x + r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x - r)} ${n(y)}Z`;
    return { kind: 'path', d, stroke: look.rule, width: 1 };
  }
  const [left, top, right, bottom] = [guide.left + 6, guide.top + 6, guide.right - 6, guide.bottom - 6];
  const d = `M${n(left)} ${n(top)}H${n(right)}V${n(bottom)}H${n(left)}Z`;
  const soft = mixed(look.tint, look.paper);
  return { kind: 'path', d, fill: soft, stroke: soft, width: 6, join: 'round' };
}

/** How firmly a line is drawn that recedes. */
const RECEDING = 0.3;
/** What recedes: its lines are faint, its names can still be read. */
const receding = (look: Palette): Palette => ({
  ...look,
  ink: look.muted,
  tint: mixed(look.tint, look.paper),
  families: look.families.map((colour) => mixed(colour, look.paper, RECEDING)),
});

/** How a line and what belongs to it is coloured, where something stands out. */
export const lineLooks = (look: Palette, lit: Part | undefined): ((edge: string) => Palette) => {
  const pale = receding(look);
  return (edge) => (!lit || lit.edges.has(edge) ? look : pale);
};

function over(lines: readonly GroupMark[], { edges }: Shown, lit: Part): GroupMark[] {
  const isLit = (_: GroupMark, i: number): boolean => lit.edges.has(edges[i]?.id ?? '');
  return [...lines.filter((line, i) => !isLit(line, i)), ...lines.filter(isLit)];
}

/** Ink on paper, as `#rrggbb`. */
export function mixed(ink: string, paper: string, share = LINK_INK): string {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const mix = [1, 3, 5].map((at) => Math.round(part(ink, at) * share + part(paper, at) * (1 - share)));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** So wide that a line behind a name is interrupted between its words too, and far from whose name it is. World units. */
const HALO = 5.2;

function nameMarks(
  { mark, side, scale }: PlacedLabel,
  move: Move,
  look: Palette,
  { linked, serifNames }: Pick<Drawn, 'linked' | 'serifNames'>,
): GroupMark {
  const box = moveBox(move, nodeLabelBox(mark, side, scale));
  const size = LABEL_SIZE * scale * move.k;
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
  const x = side === 'right' ? box.left : side === 'left' ? box.right : (box.left + box.right) / 2;
  const lines = mark.lines.map((text, i): TextMark => ({
    kind: 'text',
    x,
    // As on the stage: the first baseline lies four fifths of the leading below the block's top.
    y: box.top + (0.82 + i) * LABEL_LEADING * scale * move.k,
    text,
    size,
    bold: true,
    ...(serifNames && { serif: true }),
    fill: look.ink,
    anchor,
    language: mark.language,
    ...(mark.direction === 'rtl' && { direction: 'rtl' }),
  }));
  const halo = { stroke: look.paper, width: HALO * scale * move.k };
  return {
    kind: 'group',
    id: `name-${mark.id}`,
    ...(linked && { href: actorAddress(mark.id) }),
    marks: [...lines.map((line) => ({ ...line, halo })), ...lines],
  };
}

interface Drawn {
  readonly graph: DossierGraph;
  readonly shown: Shown;
  readonly labels: readonly PlacedLabel[];
  readonly markers: readonly PlacedMarker[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By edge: of those that are said below the picture. */
  readonly told: ReadonlyMap<string, number>;
  /** By edge. */
  readonly sentences: ReadonlyMap<string, string>;
  readonly quotations: Quotations | undefined;
  readonly guides: readonly CaptionedGuide[];
  readonly images: ActorImages | undefined;
  /** What stands out; undefined: nothing recedes. */
  readonly lit: Part | undefined;
  readonly move: Move;
  readonly look: Palette;
  readonly options: Pick<FigureOptions, 'look'>;
  readonly locale: Locale;
  /** Whether lines and actors lead to what the page says of them. */
  readonly linked: boolean;
  readonly serifNames: boolean;
  /** Of the outlines of those who stand out; undefined: ink, as all others. */
  readonly accent: string | undefined;
}

const actorAddress = (id: string): string => `#actor-${id}`;
export const relationAddress = (number: number): string => `#relation-${number}`;

/** As wide as a line has to be to be hit, in world units. */
const HIT = 11;
/** Nothing to be seen of it: a thin line could not be pressed. */
const pressed = (d: string): PathMark => ({ kind: 'path', d, stroke: 'transparent', width: HIT });

export function graphLayers({
  graph,
  shown,
  labels,
  markers,
  numbers,
  told,
  sentences,
  quotations,
  guides,
  images,
  lit,
  move,
  look,
  options,
  locale,
  linked,
  serifNames,
  accent,
}: Drawn): GroupMark[] {
  const language = graph.getAttribute('dossier').language;
  const described = (id: string): ImageMark['title'] => {
    const text = textIn(graph.getNodeAttribute(id, 'actor').image?.description, locale, language);
    return text.text ? text : undefined;
  };
  const pale = receding(look);
  const lineLook = lineLooks(look, lit);
  const actorLook = (id: string): Palette => (!lit || lit.actors.has(id) ? look : pale);
  const lines = shown.edges.map((edge, i): GroupMark => ({
    kind: 'group',
    id: `line-${numbers.get(edge.id) ?? i + 1}`,
    title: sentences.get(edge.id) ?? '',
    ...(linked && { href: relationAddress(numbers.get(edge.id) ?? i + 1) }),
    marks: [...(linked ? [pressed(edge.path)] : []), ...lineMarks(edge, lineLook(edge.id))],
  }));
  const nodes = shown.nodes.map((node): GroupMark => ({
    kind: 'group',
    id: `actor-${node.id}`,
    title: actorName(graph.getNodeAttribute(node.id, 'actor'), locale, language),
    move: { x: node.x, y: node.y },
    ...(linked && { href: actorAddress(node.id) }),
    marks: actorMarks(
      node,
      {
        look: actorLook(node.id),
        greys: options.look === 'bw',
        accent: lit?.actors.has(node.id) ? accent : undefined,
      },
      images?.get(node.id),
      described(node.id),
    ),
  }));
  const leaders = markers.flatMap(({ x, y, from }): PathMark[] =>
    from ? [{ kind: 'path', d: `M${n(from.x)} ${n(from.y)}L${n(x)} ${n(y)}`, stroke: look.muted, width: 0.8 }] : [],
  );
  const numbered = markers.map(({ edge, slot, x, y }): GroupMark => {
    const number = numbers.get(edge) ?? told.get(edge);
    return {
      kind: 'group',
      ...(number !== undefined && {
        id: `number-${number}`,
        ...(linked && numbers.has(edge) && { href: relationAddress(number) }),
      }),
      move: { x, y },
      marks: markerMarks(slot, number === undefined ? '' : String(number), lineLook(edge)),
    };
  });
  const layers: GroupMark[] = [
    { kind: 'group', id: 'guides', move, marks: guides.map((guide) => shapeOf(guide, look)) },
    {
      kind: 'group',
      id: 'speakers',
      move,
      marks: (quotations?.links ?? []).map((link) => linkMark(linkPath(link), look)),
    },
    // What stands out lies over what recedes.
    { kind: 'group', id: 'lines', move, marks: lit ? over(lines, shown, lit) : lines },
    {
      kind: 'group',
      id: 'quotation-marks',
      move,
      marks: (quotations?.marks ?? []).map(({ x, y, denies }) => quotationMark(x, y, denies, look)),
    },
    // Beneath the actors, which a leader may have to pass.
    { kind: 'group', id: 'leaders', marks: leaders },
    { kind: 'group', id: 'nodes', move, marks: nodes },
    // Above the lines, which would strike them through.
    { kind: 'group', id: 'captions', move, marks: guides.flatMap((guide) => captionMarks(guide, look)) },
    {
      kind: 'group',
      id: 'labels',
      marks: labels.map((label) => nameMarks(label, move, actorLook(label.mark.id), { linked, serifNames })),
    },
    { kind: 'group', id: 'numbers', marks: numbered },
  ];
  return layers.filter((layer) => layer.marks.length > 0);
}

const n = (value: number): string => value.toFixed(1);

export const nodeBoxes = (shown: Shown, move: Move): { actor: string; box: Box }[] =>
  shown.nodes.map((node) => ({ actor: node.id, box: moveBox(move, nodeBox(node)) }));
export const labelBoxes = (labels: readonly PlacedLabel[], move: Move): { actor: string; box: Box }[] =>
  labels.map(({ mark, side, scale }) => ({ actor: mark.id, box: moveBox(move, nodeLabelBox(mark, side, scale)) }));
