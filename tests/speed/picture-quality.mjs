/**
 * How faithful is the picture of a graph too large to count everything in it? The same few questions of every layout, answered from
 * fixed samples: all numbers are free of scale, so that no layout gains by drawing larger.
 */

/**
 * @typedef {{ nodes: readonly { radius: number, label: { width: number, height: number } }[],
 *   links: readonly { source: number, target: number }[] }} Graph
 * @typedef {{ stress: number, crossings: number, neighbourhood: number }} Quality
 */

const SOURCES = 50;
const NEIGHBOURHOODS = 300;
const PAIRS = 200_000;

/**
 * `stress`: how far distances in the picture are from distances along links, weighted by 1/d² and after the best scaling, 0 to 1.
 * `neighbourhood`: of those within two links of somebody and as many who stand nearest, which share is both; 1 is best.
 * `crossings`: how many of a thousand pairs of links cross.
 * @param {Graph} graph @returns {(x: Float64Array, y: Float64Array) => Quality}
 */
export function qualityMeter({ nodes, links }) {
  const n = nodes.length;
  const random = dice(20);
  const some = (/** @type {number} */ count) => {
    /** @type {Set<number>} */
    const chosen = new Set();
    while (chosen.size < Math.min(count, n)) chosen.add(Math.floor(random() * n));
    return [...chosen];
  };
  const beside = neighbours(n, links);
  const far = some(SOURCES).map((v) => ({ v, hops: hopsFrom(beside, v, Infinity) }));
  const near = some(NEIGHBOURHOODS).map((v) => ({ v, circle: [...hopsFrom(beside, v, 2).keys()].slice(1) }));
  const pairs = Array.from({ length: PAIRS }, () => [
    links[Math.floor(random() * links.length)],
    links[Math.floor(random() * links.length)],
  ]);

  return (x, y) => {
    const gap = (/** @type {number} */ a, /** @type {number} */ b) =>
      Math.sqrt((at(x, a) - at(x, b)) ** 2 + (at(y, a) - at(y, b)) ** 2);
    let [sum, squares, count] = [0, 0, 0];
    for (const { v, hops } of far) {
      for (const [u, d] of hops) {
        if (u === v) continue;
        const ratio = gap(u, v) / d;
        sum += ratio;
        squares += ratio * ratio;
        count++;
      }
    }
    let shared = 0;
    for (const { v, circle } of near) {
      const gaps = Float64Array.from(nodes, (_, u) => (u === v ? Infinity : gap(u, v)));
      const limit = gaps.slice().sort()[circle.length - 1] ?? 0;
      const both = circle.filter((u) => at(gaps, u) <= limit).length;
      shared += circle.length === 0 ? 1 : both / (2 * circle.length - both);
    }
    let [crossings, tested] = [0, 0];
    for (const [first, second] of pairs) {
      if (!first || !second) continue;
      const { source: a, target: b } = first;
      const { source: c, target: d } = second;
      if (a === c || a === d || b === c || b === d) continue;
      tested++;
      const side = (/** @type {number} */ p, /** @type {number} */ q, /** @type {number} */ r) =>
        (at(x, q) - at(x, p)) * (at(y, r) - at(y, p)) - (at(y, q) - at(y, p)) * (at(x, r) - at(x, p)) > 0;
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) crossings++;
    }
    return {
      stress: 1 - (sum * sum) / (squares * count),
      neighbourhood: shared / near.length,
      crossings: (1000 * crossings) / tested,
    };
  };
}

/**
 * Which share of the discs touches another one? In cells as wide as the largest disc.
 * @param {Graph} graph @param {Float64Array} x @param {Float64Array} y
 */
export function touchingDiscs({ nodes }, x, y) {
  const cell = 2 * nodes.reduce((most, { radius }) => Math.max(most, radius), 1);
  /** @type {Map<string, number[]>} */
  const cells = new Map();
  nodes.forEach((_, v) => {
    const key = `${Math.floor(at(x, v) / cell)} ${Math.floor(at(y, v) / cell)}`;
    const list = cells.get(key);
    if (list) list.push(v);
    else cells.set(key, [v]);
  });
  let touching = 0;
  nodes.forEach(({ radius }, v) => {
    for (let across = -1; across <= 1; across++) {
      for (let down = -1; down <= 1; down++) {
        const others = cells.get(`${Math.floor(at(x, v) / cell) + across} ${Math.floor(at(y, v) / cell) + down}`) ?? [];
        for (const u of others) {
          const reach = radius + (nodes[u]?.radius ?? 0);
          if (u === v || (at(x, u) - at(x, v)) ** 2 + (at(y, u) - at(y, v)) ** 2 >= reach * reach) continue;
          touching++;
          return;
        }
      }
    }
  });
  return touching / nodes.length;
}

/** @param {ArrayLike<number>} list @param {number} index */
function at(list, index) {
  return list[index] ?? NaN;
}

/** @param {number} state */
export function dice(state) {
  return () => (state = (1664525 * state + 1013904223) % 4294967296) / 4294967296;
}

/** @param {number} n @param {Graph['links']} links */
function neighbours(n, links) {
  /** @type {number[][]} */
  const beside = Array.from({ length: n }, () => []);
  for (const { source, target } of links) {
    beside[source]?.push(target);
    beside[target]?.push(source);
  }
  return beside;
}

/** @param {readonly (readonly number[])[]} beside @param {number} from @param {number} limit */
function hopsFrom(beside, from, limit) {
  /** @type {Map<number, number>} */
  const hops = new Map([[from, 0]]);
  // A Map may grow while it is walked: it is its own queue.
  for (const [v, d] of hops) {
    if (d >= limit) break;
    for (const w of beside[v] ?? []) if (!hops.has(w)) hops.set(w, d + 1);
  }
  return hops;
}
