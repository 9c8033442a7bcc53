/** How is the last work saved where the page itself cannot be drawn? Straight from the store, without anything that draws. */
import { writeDossier } from '../dossier/write.ts';
import { present } from './history.ts';
import { checkStored } from './check-stored.ts';
import { isCard, readStored } from './stored-text.ts';
import type { StoredDossier, RawText, StorePort } from './ports.ts';
import { lastChangedFirst } from './library-order.ts';

function fileOf(kept: StoredDossier): RawText {
  const { id } = kept.card;
  try {
    checkStored(kept);
    const { history, unread } = readStored(kept);
    return { name: `${id}.dossier.json`, text: writeDossier(present(history), unread) };
  } catch {
    return { name: `${id}.damaged.json`, text: JSON.stringify(kept) };
  }
}

/** The dossier that was changed last, as a file; if damaged, as it is kept; undefined if there is none, or the store does not answer. */
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
