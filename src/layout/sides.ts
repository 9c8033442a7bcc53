/**
 * On which side of its disc has each name room, where no node can be moved for it? The best connected choose first; below is
 * preferred, another side must be freer. Names and discs are looked up in a grid: near-linear.
 */
import type { FlatGraph } from './flat-graph.ts';
import { labelBox, type Box } from './label-box.ts';
import { SIDES } from './picture.ts';

const CELL = 80;

export function freeSides(graph: FlatGraph, x: Float64Array, y: Float64Array): Int8Array {
  const { n, nodes, radius, strength } = graph;
  const side = new Int8Array(n);
  const cells = new Map<number, Box[]>();
  const keys = (box: Box): number[] => {
    const found: number[] = [];
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      // As many rows as a picture can have: no two cells share a number.
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++)
        found.push(column * 2 ** 24 + row);
    }
    return found;
  };
  const enter = (box: Box): void => {
    for (const key of keys(box)) {
      const list = cells.get(key);
      if (list) list.push(box);
      else cells.set(key, [box]);
    }
  };
  /** How many things lie there already, counted at most up to `limit`; its own disc is clear of it. */
  const inTheWay = (box: Box, limit: number): number => {
    let count = 0;
    for (const key of keys(box)) {
      for (const other of cells.get(key) ?? []) {
        if (other.left >= box.right || box.left >= other.right || other.top >= box.bottom || box.top >= other.bottom)
          continue;
        if (++count >= limit) return count;
      }
    }
    return count;
  };
  for (let v = 0; v < n; v++) {
    const r = radius[v]!;
    enter({ left: x[v]! - r, top: y[v]! - r, right: x[v]! + r, bottom: y[v]! + r });
  }
  const order = Int32Array.from({ length: n }, (_, v) => v).sort((a, b) => strength[b]! - strength[a]! || a - b);
  for (const v of order) {
    const node = nodes[v]!;
    if (node.label.width === 0 || node.label.height === 0) continue;
    let least = Infinity;
    SIDES.forEach((where, s) => {
      const count = least === 0 ? 0 : inTheWay(labelBox(node, x[v]!, y[v]!, where), least);
      if (count >= least) return;
      least = count;
      side[v] = s;
    });
    enter(labelBox(node, x[v]!, y[v]!, SIDES[side[v]!]!));
  }
  return side;
}
