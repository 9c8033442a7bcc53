/** Which item of a list has an id? Asked claim by claim and row by row, so that walking the list each time would cost its square. */

const known = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>();

/** Read once for a list: the lists of a dossier are replaced, and never changed in place. The first of several with one id counts. */
export function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  let map = known.get(list) as Map<string, T> | undefined;
  if (!map) {
    map = new Map();
    for (const item of list) if (!map.has(item.id)) map.set(item.id, item);
    known.set(list, map);
  }
  return map;
}
