/**
 * Sigma with WebGL, which a machine without a graphics card draws by its processor. Names where they have room (its default), declared
 * styles and states for whom the mouse is over, and actors that can be dragged.
 */
import { MultiUndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { LINK_COLOURS, NODE_COLOURS, RADIUS, turn } from './open.mjs';

const PALE = '#eeeeee';

/** @type {import('./open.mjs').Draw} */
export function draw(placed, { container, scale, drawn, lit }) {
  const graph = new MultiUndirectedGraph();
  // Its second axis points up.
  placed.nodes.forEach((label, i) => {
    const [x, y] = [placed.x[i] ?? 0, -(placed.y[i] ?? 0)];
    graph.addNode(i, { label, x, y, size: Math.max(1, RADIUS * scale), color: turn(NODE_COLOURS, i) });
  });
  placed.links.forEach(([a, b], i) => graph.addEdgeWithKey(`e${i}`, a, b, { size: 1, color: turn(LINK_COLOURS, i) }));
  const picture = new Sigma(graph, container, {
    settings: { enableNodeDrag: true },
    customNodeState: { isActive: false },
    customEdgeState: { isActive: false },
    customGraphState: { hasActive: false },
    styles: {
      nodes: [
        {
          x: { attribute: 'x' },
          y: { attribute: 'y' },
          color: { attribute: 'color' },
          size: { attribute: 'size' },
          label: { attribute: 'label' },
        },
        { when: (_, state, all) => all.hasActive && !state.isActive, then: { color: PALE, label: '' } },
        { whenState: 'isActive', then: { depth: 'topNodes', labelVisibility: 'visible' } },
      ],
      edges: [
        { color: { attribute: 'color' }, size: { attribute: 'size' } },
        { when: (_, state, all) => all.hasActive && !state.isActive, then: { color: PALE } },
        { whenState: 'isActive', then: { depth: 'topEdges' } },
      ],
    },
  });
  /** @param {string} node @param {boolean} isActive */
  const show = (node, isActive) => {
    const near = [node, ...graph.neighbors(node)];
    picture.setNodesState(near, { isActive });
    picture.setEdgesState(graph.edges(node), { isActive });
    picture.setGraphState({ hasActive: isActive });
    if (isActive) lit(near.length);
  };
  picture.on('enterNode', ({ node }) => show(node, true));
  picture.on('leaveNode', ({ node }) => show(node, false));
  // It has drawn by the time that it is made.
  drawn();
  return {
    at: (v) => picture.graphToViewport({ x: graph.getNodeAttribute(v, 'x'), y: graph.getNodeAttribute(v, 'y') }),
    zoom: (factor) => {
      const camera = picture.getCamera();
      camera.setState({ ratio: camera.ratio / factor });
    },
  };
}
