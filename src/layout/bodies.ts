/**
 * How do d3's simulation and our own forces move the same bodies? Places and speeds are flat arrays, which the forces read and write;
 * the nodes that d3 is given are windows onto them. All forces here have d3's interface.
 */
import type { Force, SimulationNodeDatum } from 'd3';

export interface Bodies {
  readonly n: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
}

/** A force on bodies. d3 hands it the dice when it joins a simulation. */
export type BodyForce = Force<SimulationNodeDatum, undefined>;

export function bodiesAt(x: Float64Array, y: Float64Array): Bodies {
  return { n: x.length, x, y, vx: new Float64Array(x.length), vy: new Float64Array(x.length) };
}

/** One node for each body, as d3's simulation wants them. */
export function nodesOf(bodies: Bodies): SimulationNodeDatum[] {
  class Body implements SimulationNodeDatum {
    readonly index: number;
    constructor(index: number) {
      this.index = index;
    }
    get x(): number {
      return bodies.x[this.index]!;
    }
    set x(value: number) {
      bodies.x[this.index] = value;
    }
    get y(): number {
      return bodies.y[this.index]!;
    }
    set y(value: number) {
      bodies.y[this.index] = value;
    }
    get vx(): number {
      return bodies.vx[this.index]!;
    }
    set vx(value: number) {
      bodies.vx[this.index] = value;
    }
    get vy(): number {
      return bodies.vy[this.index]!;
    }
    set vy(value: number) {
      bodies.vy[this.index] = value;
    }
  }
  return Array.from(bodies.x, (_, v) => new Body(v));
}

/** Where two stand on one spot, which way they part is thrown: less than a millionth. */
export function nudge(random: () => number): number {
  return (random() - 0.5) * 1e-6;
}
