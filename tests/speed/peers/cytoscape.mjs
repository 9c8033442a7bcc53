/**
 * Cytoscape with its canvas, no names (its default), straight links in a bundle of their own kind as its notes on performance advise, and one
 * pixel a pixel. While the camera moves it shows pictures that it has kept (its default): those frames are approximations.
 */
import cytoscape from 'cytoscape';
import { LINK_COLOURS, NODE_COLOURS, RADIUS, turn } from './open.mjs';

/** @type {import('./open.mjs').Draw} */
export function draw(graph, { container, centre, scale, drawn, lit }) {
  const cy = cytoscape({
    container,
    pixelRatio: 1,
    layout: { name: 'preset', fit: false },
    zoom: scale,
    pan: { x: innerWidth / 2 - centre.x * scale, y: innerHeight / 2 - centre.y * scale },
    elements: [
      ...graph.nodes.map((name, i) => ({
        data: { id: `n${i}`, name, colour: turn(NODE_COLOURS, i) },
        position: { x: graph.x[i] ?? 0, y: graph.y[i] ?? 0 },
      })),
      ...graph.links.map(([a, b], i) => ({
        data: { id: `e${i}`, source: `n${a}`, target: `n${b}`, colour: turn(LINK_COLOURS, i) },
      })),
    ],
    style: [
      { selector: 'node', style: { width: 2 * RADIUS, height: 2 * RADIUS, 'background-color': 'data(colour)' } },
      { selector: 'edge', style: { width: 1.6, 'line-color': 'data(colour)', 'curve-style': 'haystack' } },
      { selector: 'node.lit', style: { 'background-color': '#000000' } },
      { selector: 'edge.lit', style: { 'line-color': '#000000' } },
    ],
  });
  cy.on('mouseover', 'node', ({ target }) => {
    const near = target.closedNeighborhood().addClass('lit');
    lit(near.nodes().length);
  });
  cy.on('mouseout', 'node', ({ target }) => target.closedNeighborhood().removeClass('lit'));
  cy.one('render', drawn);
  return {
    at: (v) => cy.getElementById(`n${v}`).renderedPosition(),
    zoom: (factor) =>
      void cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: innerWidth / 2, y: innerHeight / 2 } }),
  };
}
