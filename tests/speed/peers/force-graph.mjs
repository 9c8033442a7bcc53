/** force-graph with its canvas: no simulation, as everybody's place is known; a name in a box by the mouse (its default). */
import ForceGraph from 'force-graph';
import { LINK_COLOURS, NODE_COLOURS, RADIUS, turn } from './open.mjs';

/** @typedef {{ id: number, name: string, x: number, y: number, near: Set<Node>, of: Set<Link> }} Node */
/** @typedef {{ i: number, source: any, target: any }} Link */

/** @type {import('./open.mjs').Draw} */
export function draw(graph, { container, centre, scale, drawn, lit }) {
  /** @type {Node[]} */
  const nodes = graph.nodes.map((name, id) => ({
    id,
    name,
    x: graph.x[id] ?? 0,
    y: graph.y[id] ?? 0,
    near: new Set(),
    of: new Set(),
  }));
  const links = graph.links.map(([source, target], i) => {
    /** @type {Link} */
    const link = { i, source, target };
    const [a, b] = /** @type {[Node, Node]} */ ([nodes[source], nodes[target]]);
    a.near.add(b);
    b.near.add(a);
    for (const end of [a, b]) end.of.add(link);
    return link;
  });
  /** @type {Set<unknown>} */
  let bright = new Set();
  let asked = false;
  const picture = /** @type {import('force-graph').default<Node, Link>} */ (new ForceGraph(container));
  picture
    .nodeRelSize(RADIUS)
    .nodeColor((node) => ((asked = true), bright.has(node) ? '#000000' : turn(NODE_COLOURS, node.id)))
    .linkColor((link) => (bright.has(link) ? '#000000' : turn(LINK_COLOURS, link.i)))
    .minZoom(1e-4)
    .cooldownTicks(0)
    .onNodeHover((node) => {
      bright = new Set(node ? [node, ...node.near, ...node.of] : []);
      if (node) lit(node.near.size + 1);
      // It rests when nothing moves, and draws again when it is given an accessor.
      picture.nodeColor(picture.nodeColor());
    })
    .onRenderFramePost(() => {
      if (asked) drawn();
    })
    .graphData({ nodes, links })
    .zoom(scale)
    .centerAt(centre.x, centre.y);
  return {
    at: (v) => picture.graph2ScreenCoords(nodes[v]?.x ?? 0, nodes[v]?.y ?? 0),
    zoom: (factor) => void picture.zoom(picture.zoom() * factor),
  };
}
