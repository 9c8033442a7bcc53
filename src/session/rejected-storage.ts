/**
 * Which readings did the coder reject before the page was left? Kept on this device beside the dossier, and never in it: somebody else may
 * read the sentence otherwise. On which change they are kept: `browser/follow-session.svelte.ts`.
 */
import { untrack } from 'svelte';
import type { Document, Dossier } from '../dossier/schema.ts';
import type { Autosave } from './autosave.svelte.ts';
import type { RejectedReadings } from './rejected-readings.svelte.ts';
import { isCount, isLoose, isText } from './shapes.ts';

const VERSION = 1;
/** Of more than this, the oldest are forgotten. */
const MOST = 2000;

export const rejectedText = (keys: ReadonlySet<string>): string =>
  JSON.stringify({ version: VERSION, rejected: [...keys].slice(-MOST).map((key) => JSON.parse(key) as unknown) });

/** The keys in a kept text that are of sentences as the documents have them now; what cannot be understood is passed over. Never throws. */
export function readRejected(text: string | undefined, documents: readonly Document[]): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return [];
  }
  if (!isLoose(value) || value['version'] !== VERSION || !Array.isArray(value['rejected'])) return [];
  const hashes = new Map(documents.map(({ id, sha256 }) => [id, sha256]));
  return (value['rejected'] as readonly unknown[]).flatMap((one) => {
    if (!Array.isArray(one) || one.length !== 6) return [];
    const [document, hash, sentence, ...words] = one as readonly unknown[];
    const sound = isText(document) && isText(hash) && isCount(sentence) && words.every(isText);
    return sound && hashes.get(document) === hash ? [JSON.stringify(one)] : [];
  });
}

export class RejectedStorage {
  readonly #rejected: RejectedReadings;
  /** What the device was last given, or gave, and of which dossier. */
  #kept: ReadonlySet<string> | undefined;
  #key: string | undefined;
  #opened: number | undefined;

  constructor(rejected: RejectedReadings) {
    this.#rejected = rejected;
  }

  /** For an effect: recalls what was rejected in a dossier that was opened, and keeps what is. */
  follow(
    keeping: Pick<Autosave, 'opened' | 'key' | 'draft' | 'keepDraft' | 'hold'>,
    dossier: Pick<Dossier, 'documents'> | undefined,
  ): void {
    const { keys } = this.#rejected;
    const { opened, key } = keeping;
    if (!dossier) return;
    untrack(() => {
      if (opened !== this.#opened) void this.#recall(keeping, opened, dossier.documents);
      else if (keys !== this.#kept || (key !== this.#key && keys.size)) {
        const more = keys !== this.#kept;
        this.#kept = keys;
        this.#key = key;
        if (more) keeping.hold();
        void keeping.keepDraft('rejected', keys.size ? rejectedText(keys) : undefined);
      }
    });
  }

  async #recall(
    keeping: Pick<Autosave, 'key' | 'draft'>,
    opened: number,
    documents: readonly Document[],
  ): Promise<void> {
    const first = this.#opened === undefined;
    this.#opened = opened;
    this.#key = keeping.key;
    // Of another dossier it says nothing of this one. What was rejected before this was first asked is of the one that is open.
    if (!first) this.#rejected.forget();
    this.#kept = this.#rejected.keys;
    const recalled = readRejected(await keeping.draft('rejected'), documents);
    if (opened !== this.#opened || !recalled.length) return;
    const same = this.#kept === this.#rejected.keys;
    this.#rejected.add(recalled);
    if (same) this.#kept = this.#rejected.keys;
  }
}
