/** How is a kept dossier copied? Text by text, under a key of its own; the two have nothing in common from then on. */
import type { StorePort } from './ports.ts';

/** `now` as ISO 8601 in UTC. Nothing happens if the dossier is not there any more. */
export async function copyStored(store: StorePort, from: string, now: string): Promise<void> {
  const kept = await store.read(from);
  if (!kept) return;
  const { card, parts, steps, places } = kept;
  const key = store.newKey();
  // It is in no file: the two would write over each other there.
  const { saved: _, order: __, ...rest } = card;
  const copied = { ...rest, key, turn: 1, changed: now, copy: true };
  await store.write({ key, card: () => copied, parts, from: card.first, steps });
  if (places !== undefined) await store.keepPlaces(key, places);
}
