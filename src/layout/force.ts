/**
 * How is a graph of hundreds or thousands of nodes laid out? d3-force from a start that has the shape already, so with a
 * fraction of its usual 300 ticks. Everything that d3 would take from the machine is given: start, decay, random source.
 * What is left is + − × ÷ and sqrt, alike on every machine.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import { parallelWidth } from './parallel-offset.ts';
import { roomFor, type FlatGraph } from './flat-graph.ts';
import { fitToFrame, frameOf } from './frame.ts';
import { pivotLayout } from './pivot.ts';
import { createRandom } from './random.ts';

/** A lower start than d3's 1 keeps the shape; decay lets it fall to 0.01 within the ticks: (1 - decay)^ticks = 0.02. */
const START = 0.5;
const SCHEDULE = { ticks: 90, decay: 0.0425 };
const SHORT = { ticks: 45, decay: 0.0833 };
/** Beyond this size the picture is an outline anyway, and a tick costs tens of milliseconds. */
const LARGE = 2000;

export function forceLayout(graph: FlatGraph, aspect: number): { x: Float64Array; y: Float64Array } {
  const random = createRandom(graph.n * 7919 + graph.m);
  const frame = frameOf(roomFor(graph), aspect);
  const { x, y } = pivotLayout(graph);
  // Nodes with the same distances to all pivots, such as the leaves of one hub, fall on one spot: shake them apart.
  for (let v = 0; v < graph.n; v++) {
    x[v]! += random() - 0.5;
    y[v]! += random() - 0.5;
  }
  fitToFrame(graph, x, y, frame);
  const spacing = Math.sqrt((4 * frame.halfWidth * frame.halfHeight) / graph.n);
  const nodes: SimulationNodeDatum[] = Array.from(x, (px, v) => ({ index: v, x: px, y: y[v]!, vx: 0, vy: 0 }));
  const links: SimulationLinkDatum<SimulationNodeDatum>[] = Array.from(graph.source, (source, e) => ({
    source,
    target: graph.target[e]!,
  }));
  const pull = 0.08;
  const { ticks, decay } = graph.n > LARGE ? SHORT : SCHEDULE;
  forceSimulation(nodes)
    .randomSource(random)
    .alpha(START)
    .alphaDecay(decay)
    .force(
      'link',
      forceLink(links).distance((_, e) => 0.75 * spacing + parallelWidth(graph.lines[e]!)),
    )
    .force(
      'charge',
      forceManyBody()
        .strength(-2 * spacing)
        .distanceMax(12 * spacing),
    )
    .force('collide', forceCollide<SimulationNodeDatum>((_, v) => graph.radius[v]! + 0.22 * spacing).iterations(1))
    // A wide frame pulls harder towards the horizontal axis.
    .force('x', forceX(0).strength(pull / Math.max(1, aspect)))
    .force('y', forceY(0).strength(pull * Math.min(1, aspect)))
    .stop()
    .tick(ticks);
  nodes.forEach((node, v) => {
    x[v] = node.x!;
    y[v] = node.y!;
  });
  return { x, y };
}
