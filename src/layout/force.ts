/**
 * How is a graph of hundreds to hundreds of thousands of nodes laid out? By d3's force simulation from a start that has the shape
 * already, so with a fraction of its usual ticks; the forces are our own on flat arrays, and its sums. Everything that d3 would take from
 * the machine is given: start, decay, dice. What is left is + − × ÷ and sqrt, alike on every machine.
 */
import { forceSimulation, forceX, forceY } from 'd3';
import { bodiesAt, nodesOf, type Bodies, type BodyForce } from './bodies.ts';
import { collide } from './collide.ts';
import { coolingOver } from './cooling.ts';
import { roomFor, type FlatGraph } from './flat-graph.ts';
import { scaleTo } from './frame.ts';
import { manyBody } from './many-body.ts';
import { parallelWidth } from './parallel-offset.ts';
import { pivotLayout } from './pivot.ts';
import { createRandom } from './random.ts';
import { springs } from './springs.ts';
import type { Tell } from './types.ts';

/** A lower start than d3's 1 keeps the shape; within the ticks it falls to `END`. All were tuned with tests/speed/large-layout.mjs. */
const START = 0.8;
const END = 0.01;
const TICKS = 120;
/** Beyond so many the last ticks bring little, and each costs a tenth of a second. */
const HUGE = 20_000;
const TICKS_HUGE = 90;
/** A drop towards the middle twice as hard as d3's own, and links as short as discs allow: groups keep together, and crossings few. */
const PULL = 0.2;
const LENGTH = 0.08;
/** Links are weak, so that distances across the picture count: those of the well connected as in d3, all others as with so many. */
const SLACK = 8;
const THETA = 1.3;
/** Free space around a disc, so that a line between two can be seen. */
const CLEAR = 3;

/** Centred on the origin, in world units. `tell` hears how much of it is done, 0 to 1. */
export function forceLayout(graph: FlatGraph, tell: Tell): { x: Float64Array; y: Float64Array } {
  const { n, m, source, target, lines, radius, first } = graph;
  const random = createRandom(n * 7919 + m);
  const area = roomFor(graph);
  const { x, y } = pivotLayout(graph, random);
  scaleTo(area, x, y);
  tell(0.15);
  const bodies = bodiesAt(x, y);
  const degree = (v: number): number => first[v + 1]! - first[v]!;
  const spacing = Math.sqrt(area / n);
  // Where the pull and all pushes are in balance, n bodies fill a round of this area.
  const strength = (-PULL * area) / (Math.PI * n);
  const ticks = n > HUGE ? TICKS_HUGE : TICKS;
  const apart = collide(
    bodies,
    radius.map((r) => r + CLEAR),
  );
  const simulation = forceSimulation(nodesOf(bodies))
    .randomSource(random)
    .alpha(START)
    .alphaDecay(1 - coolingOver(ticks, END / START))
    .force(
      'link',
      springs(bodies, {
        source,
        target,
        distance: Float64Array.from(lines, (count) => LENGTH * spacing + parallelWidth(count)),
        strength: Float64Array.from(source, (s, e) => 1 / Math.max(SLACK, Math.min(degree(s), degree(target[e]!)))),
      }),
    )
    .force('charge', manyBody(bodies, { strength, theta: THETA, distanceMin: spacing / 10 }))
    .force('x', forceX(0).strength(PULL))
    .force('y', forceY(0).strength(PULL))
    .stop();
  for (let tick = 1; tick <= ticks; tick++) {
    // Discs count once all are near their places.
    if (tick === ticks >> 1) simulation.force('collide', apart);
    simulation.tick();
    tell(0.15 + (0.75 * tick) / ticks);
  }
  part(bodies, apart);
  return { x, y };
}

/** Most sweeps that part the last discs; a few do nearly always. */
const SWEEPS = 60;

/** Lets the last discs that touch part, without any other force. */
function part({ n, x, y, vx, vy }: Bodies, apart: BodyForce): void {
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    vx.fill(0);
    vy.fill(0);
    apart(0);
    let most = 0;
    for (let v = 0; v < n; v++) {
      most = Math.max(most, vx[v]! * vx[v]! + vy[v]! * vy[v]!);
      x[v]! += vx[v]!;
      y[v]! += vy[v]!;
    }
    // What is left is less than the free space.
    if (most < (CLEAR * CLEAR) / 16) return;
  }
}
