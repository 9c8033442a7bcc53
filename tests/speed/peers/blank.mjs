/** Nothing at all: what a page costs that holds the graph, follows the hand in two numbers, and draws none of it. */

/** @type {import('./open.mjs').Draw} */
export function draw(graph, { centre, scale, drawn, lit }) {
  const moved = { x: innerWidth / 2, y: innerHeight / 2 };
  addEventListener('pointermove', ({ buttons, movementX, movementY }) => {
    if (buttons === 0) lit(1);
    else {
      moved.x += movementX;
      moved.y += movementY;
    }
  });
  drawn();
  return {
    at: (v) => ({
      x: ((graph.x[v] ?? 0) - centre.x) * scale + moved.x,
      y: ((graph.y[v] ?? 0) - centre.y) * scale + moved.y,
    }),
    zoom: () => undefined,
  };
}
