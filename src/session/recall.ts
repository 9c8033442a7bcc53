/**
 * What does the store hold of a dossier? Stored data are validated before they are shown. The validator is loaded with this file, since a
 * first visit does not need it.
 */
import type { Salvaged } from './check-stored.ts';
import { didNotAnswer } from './library.svelte.ts';
import type { StoredDossier, StorePort } from './ports.ts';
import { readStored, type Recalled } from './stored-text.ts';

/** Why nothing could be recalled: the store did not answer, or the validator did not come. */
export type NotRecalled = 'no-answer' | 'no-validator';

/** What is there, whole or not. */
export interface Found {
  /** Undefined if the store has nothing of that key, or cannot give it. */
  readonly kept: StoredDossier | undefined;
  /** Undefined if it is damaged. */
  readonly recalled: Recalled | undefined;
  /** As much of something damaged as can be had. */
  readonly salvage: () => Salvaged | undefined;
}

/** `bring`: does what needs a part of the app that may not come; rejects where the user gives up. */
export async function recall(
  store: StorePort,
  key: string,
  bring: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<Found | NotRecalled> {
  // Both at once.
  const judging = bring(() => import('./check-stored.ts'));
  const stored = store.read(key);
  stored.catch(() => {});
  const judge = await judging.catch(() => undefined);
  if (!judge) return 'no-validator';
  let kept: StoredDossier | undefined;
  let recalled: Recalled | undefined;
  try {
    kept = await stored;
    if (kept) judge.checkStored(kept);
    recalled = kept && readStored(kept);
  } catch (cause) {
    // Else: what cannot be read whole is not taken for the dossier, and stays where it is.
    if (didNotAnswer(cause)) return 'no-answer';
  }
  return { kept, recalled, salvage: () => kept && judge.salvage(kept) };
}
