/**
 * The page that most people write with d3: a line, a circle and a name as elements for each, moved by one transform. A name stands under
 * everybody, and whoever is not beside the mouse is dimmed by one class.
 */
import { drag, select, zoom, zoomIdentity } from 'd3';
import { LINK_COLOURS, NODE_COLOURS, RADIUS, turn } from './open.mjs';

/** @typedef {{ name: string, i: number, x: number, y: number, of: Link[] }} Node */
/** @typedef {{ i: number, source: Node, target: Node }} Link */

const STYLE =
  'svg{width:100%;height:100%;display:block;font:12px sans-serif}.dim>*{opacity:.3}.dim>.lit{opacity:1}line{stroke-width:1.6}';

/** @type {import('./open.mjs').Draw} */
export function draw(graph, { container, centre, scale, drawn, lit }) {
  document.head.append(Object.assign(document.createElement('style'), { textContent: STYLE }));
  /** @type {Node[]} */
  const nodes = graph.nodes.map((name, i) => ({ name, i, x: graph.x[i] ?? 0, y: graph.y[i] ?? 0, of: [] }));
  const links = graph.links.map(([a, b], i) => {
    const [source, target] = /** @type {[Node, Node]} */ ([nodes[a], nodes[b]]);
    const link = { i, source, target };
    source.of.push(link);
    target.of.push(link);
    return link;
  });
  const svg = select(container).append('svg');
  const g = svg.append('g');
  const lines = g
    .selectAll('line')
    .data(links)
    .join('line')
    .attr('stroke', ({ i }) => turn(LINK_COLOURS, i));
  const circles = g
    .selectAll('circle')
    .data(nodes)
    .join('circle')
    .attr('r', RADIUS)
    .attr('fill', ({ i }) => turn(NODE_COLOURS, i));
  const names = g
    .selectAll('text')
    .data(nodes)
    .join('text')
    .attr('text-anchor', 'middle')
    .text(({ name }) => name);
  /** @param {(node: Node) => boolean} isMeant @param {(link: Link) => boolean} isLink */
  const place = (isMeant, isLink) => {
    lines
      .filter(isLink)
      .attr('x1', ({ source }) => source.x)
      .attr('y1', ({ source }) => source.y)
      .attr('x2', ({ target }) => target.x)
      .attr('y2', ({ target }) => target.y);
    circles
      .filter(isMeant)
      .attr('cx', ({ x }) => x)
      .attr('cy', ({ y }) => y);
    names
      .filter(isMeant)
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y + 24);
  };
  const all = () => true;
  place(all, all);
  const dragging = /** @type {import('d3').DragBehavior<any, Node, unknown>} */ (drag()).on('drag', (event, node) => {
    [node.x, node.y] = [event.x, event.y];
    place(
      (one) => one === node,
      ({ source, target }) => source === node || target === node,
    );
  });
  circles
    .call(dragging)
    .on('pointerenter', (_, node) => {
      const near = new Set([node, ...node.of.flatMap(({ source, target }) => [source, target])]);
      g.classed('dim', true);
      circles.classed('lit', (one) => near.has(one));
      names.classed('lit', (one) => near.has(one));
      lines.classed('lit', ({ source, target }) => source === node || target === node);
      lit(near.size);
    })
    .on('pointerleave', () => g.classed('dim', false));
  let camera = zoomIdentity;
  const zooming = /** @type {import('d3').ZoomBehavior<any, unknown>} */ (zoom())
    .scaleExtent([1e-4, 8])
    .on('zoom', ({ transform }) => {
      camera = transform;
      g.attr('transform', transform);
    });
  svg.call(zooming);
  zooming.transform(
    svg,
    zoomIdentity
      .translate(innerWidth / 2, innerHeight / 2)
      .scale(scale)
      .translate(-centre.x, -centre.y),
  );
  drawn();
  return {
    at: (v) => ({ x: camera.applyX(nodes[v]?.x ?? 0), y: camera.applyY(nodes[v]?.y ?? 0) }),
    zoom: (factor) => zooming.scaleBy(svg, factor),
  };
}
