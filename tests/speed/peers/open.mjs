/**
 * The page in which a peer draws a graph: fetched, drawn at its places in the whole window, and lent to the benchmark. Every peer is used as
 * its own documentation says, with its own defaults for labels, and lights up the neighbours of whom the mouse is over by the means that it
 * recommends for that.
 */

/**
 * @typedef {{ nodes: string[], links: [number, number][], x: number[], y: number[] }} Placed
 * @typedef {{ x: number, y: number }} Point
 * @typedef {{ at: (v: number) => Point, zoom: (factor: number) => void }} Drawn `at`: where an actor stands on the screen. `zoom`: comes
 *   so many times nearer to the middle at once, as a turn of the wheel would.
 * @typedef {{ container: HTMLElement, centre: Point, scale: number, drawn: () => void, lit: (count: number) => void }} Room `centre` and
 *   `scale`: the camera that shows everybody. `drawn` is called once the picture has been drawn for the first time, `lit` whenever somebody
 *   and neighbours light up, with how many there are.
 * @typedef {(graph: Placed, room: Room) => Drawn} Draw
 */

/** Of an actor's disc, in the units of the places. */
export const RADIUS = 13;
export const NODE_COLOURS = ['#4477aa', '#cc6677', '#228833', '#ccbb44'];
export const LINK_COLOURS = ['#999999', '#7799bb', '#bb9977', '#88aa88', '#aa88aa', '#aaaa77', '#77aaaa', '#b08080'];

/** @template T @param {readonly T[]} list @param {number} i @returns {T} */
export const turn = (list, i) => /** @type {T} */ (list[i % list.length]);

/** @param {Draw} draw */
export async function open(draw) {
  const response = await fetch('./graph.json');
  const graph = /** @type {Placed} */ (await response.json());
  /** @param {number[]} list @returns {[number, number]} */
  const extent = (list) => [list.reduce((a, b) => Math.min(a, b), 0), list.reduce((a, b) => Math.max(a, b), 0)];
  const [[left, right], [top, bottom]] = [extent(graph.x), extent(graph.y)];
  const container = document.createElement('div');
  container.style.cssText = 'position:fixed;inset:0';
  document.body.append(container);
  const peer = { nodes: graph.nodes.length, isDrawn: false, firstPicture: NaN, lit: 0 };
  const drawn = draw(graph, {
    container,
    centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
    scale: 0.95 * Math.min(innerWidth / (right - left), innerHeight / (bottom - top)),
    drawn: () => {
      if (peer.isDrawn) return;
      peer.isDrawn = true;
      requestAnimationFrame(() => setTimeout(() => (peer.firstPicture = performance.now())));
    },
    lit: (count) => (peer.lit += count),
  });
  Object.assign(window, { peer: Object.assign(peer, drawn) });
}
