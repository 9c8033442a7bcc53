/** How big is a node, and what does its label say? Asked before the layout, which keeps room for both. */
import { directionOf, textIn } from '../dossier/text-in.ts';
import type { DossierGraph } from '../graph/build.ts';
import { LABEL_LEADING, LABEL_SIZE, LABEL_WIDTH } from './palette.ts';
import type { TextMeasure } from './measure.ts';
import { outlineIn, type Outline } from './shape.ts';
import { balanceLines } from './wrap.ts';

export interface NodeStyle {
  readonly id: string;
  readonly radius: number;
  readonly shape: Outline;
  readonly lines: readonly string[];
  /** Of the label's block. */
  readonly width: number;
  readonly height: number;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

const SMALLEST = 10;
const LARGEST = 32;

/** Area grows with the number of claims, so that twice the claims look twice as much. */
export const nodeRadius = (claims: number): number => Math.min(LARGEST, SMALLEST + 3.2 * Math.sqrt(claims));

/** Faces in the graph's node order, or of `actors` alone. `languages`: wanted first, as in `textIn`. */
export function nodeFaces(
  graph: DossierGraph,
  languages: readonly string[],
  measure: TextMeasure,
  actors: readonly string[] = graph.nodes(),
): NodeStyle[] {
  const { actorKinds } = graph.getAttribute('dossier');
  const kinds = new Map(actorKinds.map(({ id }) => [id, outlineIn(actorKinds, id)]));
  return actors.map((id) => {
    const { actor, claims } = graph.getNodeAttributes(id);
    const name = textIn(actor.name, ...languages);
    return {
      id,
      radius: nodeRadius(claims),
      shape: kinds.get(actor.kind) ?? outlineIn(actorKinds, actor.kind),
      ...label(name.text.trim() || id, LABEL_WIDTH, measure),
      language: name.language,
      direction: directionOf(name.language),
    };
  });
}

/** A name in lines, each at most `width` wide, and the size of its block. */
export function label(
  text: string,
  width: number,
  measure: TextMeasure,
): Pick<NodeStyle, 'lines' | 'width' | 'height'> {
  return block(balanceLines(text, width, 3, { size: LABEL_SIZE, bold: true }, measure), measure);
}

/** Lines as they are, and the size of their block. */
export function block(lines: readonly string[], measure: TextMeasure): Pick<NodeStyle, 'lines' | 'width' | 'height'> {
  const font = { size: LABEL_SIZE, bold: true };
  return {
    lines,
    width: Math.ceil(Math.max(...lines.map((line) => measure(line, font)))) + 4,
    height: lines.length * LABEL_LEADING + 2,
  };
}

/** The same nodes with the largest label that any of the lists has: room to set any of them without moving a node. */
export function roomForAll(lists: readonly (readonly NodeStyle[])[]): NodeStyle[] {
  const [first = [], ...rest] = lists;
  return first.map((face, i) => ({
    ...face,
    width: Math.max(face.width, ...rest.map((faces) => faces[i]?.width ?? 0)),
    height: Math.max(face.height, ...rest.map((faces) => faces[i]?.height ?? 0)),
  }));
}
