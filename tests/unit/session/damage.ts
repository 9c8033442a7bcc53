/** One value somewhere in a text becomes another: still JSON. `at` counts through its places, round and round. */
export function damage(text: string, at: number, value: unknown): string {
  const root = JSON.parse(text) as unknown;
  const places: [object, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inside] of Object.entries(node)) {
      places.push([node, key]);
      walk(inside);
    }
  };
  walk(root);
  const [node, key] = places[at % places.length] ?? [{}, ''];
  Object.assign(node, { [key]: value });
  return JSON.stringify(root);
}
