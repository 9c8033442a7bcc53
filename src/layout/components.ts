/** Which nodes hang together? Components in the order of their first node. */
import type { LayoutLink } from './types.ts';

export function connectedComponents(n: number, links: readonly LayoutLink[]): number[][] {
  const parent = Int32Array.from({ length: n }, (_, v) => v);
  const root = (v: number): number => {
    let r = v;
    while (parent[r] !== r) r = parent[r]!;
    // Path compression: without it a long path graph would cost quadratic time.
    while (parent[v] !== r) {
      const up = parent[v]!;
      parent[v] = r;
      v = up;
    }
    return r;
  };
  for (const { source, target } of links) {
    const a = root(source);
    const b = root(target);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const members = new Map<number, number[]>();
  for (let v = 0; v < n; v++) {
    const r = root(v);
    const list = members.get(r);
    if (list) list.push(v);
    else members.set(r, [v]);
  }
  return [...members.values()];
}
