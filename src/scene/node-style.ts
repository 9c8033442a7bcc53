/** How big is a node, and what does its label say? Asked before the layout, which keeps room for both. */
import { directionOf, textIn } from '../dossier/text-in.ts';
import type { Actor } from '../dossier/schema.ts';
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
    const radius = nodeRadius(claims);
    const shape = kinds.get(actor.kind) ?? outlineIn(actorKinds, actor.kind);
    const own = nameOf(actor, languages, measure);
    if (own.face?.radius === radius && own.face.shape === shape) return own.face;
    return (own.face = { id, radius, shape, ...own.block });
  });
}

/** Makes faces like `nodeFaces`, remembering the last ones: of an edit that changes nobody it is the very same list. */
export function facesKeeper(
  measure: TextMeasure,
): (graph: DossierGraph, languages: readonly string[]) => readonly NodeStyle[] {
  let last: { graph: DossierGraph; languages: string; faces: readonly NodeStyle[] } | undefined;
  return (graph, given) => {
    const languages = given.join(' ');
    const before = last?.languages === languages ? last : undefined;
    const faces = before ? facesAfter(before, graph, given, measure) : nodeFaces(graph, given, measure);
    last = { graph, languages, faces };
    return faces;
  };
}

function facesAfter(
  { graph: old, faces }: { readonly graph: DossierGraph; readonly faces: readonly NodeStyle[] },
  graph: DossierGraph,
  languages: readonly string[],
  measure: TextMeasure,
): readonly NodeStyle[] {
  const { nodeData, nodeList } = graph;
  if (old.getAttribute('dossier').actorKinds !== graph.getAttribute('dossier').actorKinds)
    return nodeFaces(graph, languages, measure);
  if (old.nodeData === nodeData) return faces;
  const sameList = old.nodeList === nodeList;
  const fresh: string[] = [];
  const kept = nodeList.ids.map((id, v) => {
    const was = sameList ? v : old.nodeList.placeOf(id);
    if (was >= 0 && old.nodeData[was] === nodeData[v]) return faces[was];
    fresh.push(id);
    return undefined;
  });
  const made = nodeFaces(graph, languages, measure, fresh);
  let next = 0;
  return kept.map((face) => face ?? (made[next++] as NodeStyle));
}

/** An actor's name in one language as it is set, and the face that was last made with it. */
interface Named {
  readonly language: string;
  readonly block: Omit<NodeStyle, 'id' | 'radius' | 'shape'>;
  face?: NodeStyle;
}
const named = new WeakMap<TextMeasure, WeakMap<Actor, Named[]>>();

/** Names are measured once: actors are replaced, and never changed in place. */
function nameOf(actor: Actor, languages: readonly string[], measure: TextMeasure): Named {
  let byActor = named.get(measure);
  if (!byActor) named.set(measure, (byActor = new WeakMap()));
  let known = byActor.get(actor);
  if (!known) byActor.set(actor, (known = []));
  const { text, language } = textIn(actor.name, ...languages);
  const found = known.find((one) => one.language === language);
  if (found) return found;
  const made: Named = {
    language,
    block: { ...label(text.trim() || actor.id, LABEL_WIDTH, measure), language, direction: directionOf(language) },
  };
  known.push(made);
  return made;
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
  return first.map((face, i) => {
    let { width, height } = face;
    for (const faces of rest) {
      width = Math.max(width, faces[i]?.width ?? 0);
      height = Math.max(height, faces[i]?.height ?? 0);
    }
    return width === face.width && height === face.height ? face : { ...face, width, height };
  });
}
