/** How is one item of a list changed? The list stays the very same where nothing changed, so that no step is left to undo. */

export function changed<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  change: (item: T) => T,
): readonly T[] {
  const next = items.map((item) => (item.id === id ? change(item) : item));
  return next.some((item, i) => item !== items[i]) ? next : items;
}

export function without<T extends { readonly id: string }>(items: readonly T[], id: string): readonly T[] {
  return items.some((item) => item.id === id) ? items.filter((item) => item.id !== id) : items;
}
