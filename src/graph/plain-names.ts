/**
 * How does an actor called `constructor` get its lines? The graph library keeps the neighbours of a node in plain objects, which have
 * such names already, with something else behind them. Here its nodes get objects that have none.
 */

/** How the library makes what it knows of a node, and empties it; documented nowhere, and tested with every such name. */
interface NodeData extends Record<'in' | 'out' | 'undirected', Record<string, unknown> | undefined> {
  clear(): void;
}
type MakeNode = new (key: string, attributes: object) => NodeData;

/** What the library asks of such an object by name; no actor is called like that, as ids have no capitals. */
function hasOwnProperty(this: object, name: string): boolean {
  return Object.hasOwn(this, name);
}
const NAMELESS: object = Object.create(null, { hasOwnProperty: { value: hasOwnProperty } }) as object;

/** The same graph, which must be empty, with names as data. */
export function withPlainNames<G extends object>(graph: G): G {
  const inner = graph as { NodeDataClass: MakeNode };
  inner.NodeDataClass = class extends inner.NodeDataClass {
    override clear(): void {
      super.clear();
      for (const side of ['in', 'out', 'undirected'] as const)
        if (this[side]) this[side] = Object.create(NAMELESS) as Record<string, unknown>;
    }
  };
  return graph;
}
