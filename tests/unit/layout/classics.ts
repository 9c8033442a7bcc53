/** The two graphs that everybody in the field draws, as layout inputs, and the layout that everybody starts with. */
import { readFileSync } from 'node:fs';
import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3';
import { UndirectedGraph } from 'graphology';
import karateClub from 'graphology-generators/social/karate-club.js';
import type { LayoutInput, LayoutLink, LayoutNode, Positions } from '../../../src/layout/types.ts';

export function node(id: string, width = 7 * id.length, radius = 14): LayoutNode {
  return { id, radius, label: { width, height: 16 } };
}

export function lesMiserables(): LayoutInput {
  const file = new URL('../../fixtures/les-miserables.json', import.meta.url);
  const { nodes, links } = JSON.parse(readFileSync(file, 'utf8')) as { nodes: string[]; links: [number, number][] };
  return {
    nodes: nodes.map((name) => node(name)),
    links: links.map(([source, target]) => ({ source, target, lines: 1 })),
    aspect: 1.2,
  };
}

export function karate(): LayoutInput {
  const graph = karateClub(UndirectedGraph);
  const ids = graph.nodes();
  const links: LayoutLink[] = [];
  graph.forEachEdge((_edge, _attributes, a, b) => {
    links.push({ source: ids.indexOf(a), target: ids.indexOf(b), lines: 1 });
  });
  return { nodes: ids.map((id) => node(`Member ${id}`)), links, aspect: 1.2 };
}

/** d3-force as it comes: link, many-body and centre forces, 300 ticks from its own deterministic start. */
export function plainForce({ nodes, links }: LayoutInput): Positions {
  const bodies: SimulationNodeDatum[] = nodes.map((_, index) => ({ index }));
  forceSimulation(bodies)
    .force('link', forceLink(links.map(({ source, target }) => ({ source, target }))))
    .force('charge', forceManyBody())
    .force('center', forceCenter())
    .stop()
    .tick(300);
  return {
    x: Float64Array.from(bodies, ({ x }) => x ?? NaN),
    y: Float64Array.from(bodies, ({ y }) => y ?? NaN),
    side: nodes.map(() => 'below'),
  };
}
