/** How is the last work saved where the page itself cannot be drawn? Straight from the store, without anything that draws. */
import { writeDossier } from '../dossier/write.ts';
import { present } from './history.ts';
import { checkKept, isCard, readKept } from './kept-text.ts';
import type { Kept, RawText, StorePort } from './ports.ts';
import { lastChangedFirst } from './shelf-order.ts';

function fileOf(kept: Kept): RawText {
  const { id } = kept.card;
  try {
    checkKept(kept);
    const { history, unread } = readKept(kept);
    return { name: `${id}.dossier.json`, text: writeDossier(present(history), unread) };
  } catch {
    return { name: `${id}.damaged.json`, text: JSON.stringify(kept) };
  }
}

/** The dossier that was changed last, as a file; as it is kept where that is damaged; undefined if none is, or the store does not answer. */
export async function rescued(store: StorePort): Promise<RawText | undefined> {
  try {
    const cards = (await store.cards()).filter((card) => isCard(card) && card.removed === undefined);
    const [last] = cards.toSorted(lastChangedFirst);
    const kept = last && (await store.read(last.key));
    return kept && fileOf(kept);
  } catch {
    return undefined;
  }
}
