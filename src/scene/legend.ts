/** What has to be explained about this scene? Only what occurs in it. */
import type { ActorKind } from '../dossier/schema.ts';
import type { DossierGraph, Stroke } from '../graph/build.ts';
import type { EdgeMark, Scene } from './build.ts';
import type { Outline } from './shape.ts';

export interface LegendFamily {
  readonly family: string;
  readonly slot: number;
  readonly lines: number;
}

export interface Legend {
  /** In the codebook's order. */
  readonly families: readonly LegendFamily[];
  /** Firmest first. */
  readonly strokes: readonly { readonly stroke: Stroke; readonly lines: number }[];
  readonly denied: number;
  readonly directed: boolean;
  readonly undirected: boolean;
  /** One of each width that occurs up to «three or more» origins; empty where all lines are alike. */
  readonly widths: readonly number[];
  readonly kinds: readonly { readonly kind: ActorKind | undefined; readonly shape: Outline; readonly actors: number }[];
}

const STROKES: readonly Stroke[] = ['solid', 'dashed', 'dotted', 'sparse'];

/** Wider lines than this share an entry. */
const MANY = 3;

function widthsOf(graph: DossierGraph, edges: readonly EdgeMark[]): readonly number[] {
  const found = new Set(edges.map(({ id }) => Math.min(MANY, graph.getEdgeAttribute(id, 'supportingOrigins').length)));
  return new Set(edges.map(({ width }) => width)).size > 1 ? [...found].sort((a, b) => a - b) : [];
}

export function legendOf(graph: DossierGraph, scene: Pick<Scene, 'nodes' | 'edges'>): Legend {
  const dossier = graph.getAttribute('dossier');
  const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;
  const byFamily = new Map<string, EdgeMark[]>();
  for (const { family } of dossier.relationTypes) byFamily.set(family, []);
  for (const edge of scene.edges) byFamily.get(edge.family)?.push(edge);
  const kindOf = (id: string): string => graph.getNodeAttribute(id, 'actor').kind;
  const kinds = new Set(scene.nodes.map((node) => kindOf(node.id)));
  const order = [...dossier.actorKinds.map((kind) => kind.id), ...kinds].filter(
    (id, i, all) => kinds.has(id) && all.indexOf(id) === i,
  );
  return {
    families: [...byFamily].flatMap(([family, edges]) =>
      edges[0] ? [{ family, slot: edges[0].slot, lines: edges.length }] : [],
    ),
    strokes: STROKES.map((stroke) => ({ stroke, lines: count(scene.edges, (edge) => edge.stroke === stroke) })).filter(
      (s) => s.lines > 0,
    ),
    denied: count(scene.edges, (edge) => edge.denied),
    directed: scene.edges.some((edge) => edge.head !== undefined),
    undirected: scene.edges.some((edge) => edge.head === undefined),
    widths: widthsOf(graph, scene.edges),
    kinds: order.map((id) => {
      const of = scene.nodes.filter((node) => kindOf(node.id) === id);
      return {
        kind: dossier.actorKinds.find((kind) => kind.id === id),
        shape: of[0]?.shape ?? 'circle',
        actors: of.length,
      };
    }),
  };
}
