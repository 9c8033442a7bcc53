/** Where in which article is the reader? A page that is loaded again comes back there, if it leads to the same view of the same dossier. */
import { untrack } from 'svelte';
import { isCount, isLoose, isText } from './shapes.ts';

export interface Place {
  /** The article's id. */
  readonly document: string;
  /** The sentence that is read, from 0, and how far below the upper edge of its pane it stands, in pixels; none where none is in sight. */
  readonly sentence?: number;
  readonly top?: number;
}

/** What a place is remembered with. */
interface Left extends Place {
  /** The dossier's id. */
  readonly dossier: string;
  /** What was chosen, as an address names it: a link that leads elsewhere is not talked over. */
  readonly chosen: string;
}

/** Remembers a text through a reload. */
export interface PlaceMemory {
  readonly initialPlace: () => string | undefined;
  readonly rememberPlace: (text: string) => void;
}

/** A place that was remembered; undefined where it is none. Never throws. */
export function readPlace(text: string | undefined): Left | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
  if (!isLoose(value)) return undefined;
  const { dossier, chosen, document, sentence, top } = value;
  if (!isText(dossier) || !isText(chosen) || !isText(document)) return undefined;
  const sound = typeof sentence === 'number' && isCount(sentence) && typeof top === 'number' && Number.isFinite(top);
  return { dossier, chosen, document, ...(sound && { sentence, top }) };
}

export class ReadingPlace {
  readonly #host: { readonly comeBack: (place: Place) => void };
  #at = $state.raw<Place>();
  /** Whether the page has come back to where it was left. */
  #back = false;

  constructor(host: { readonly comeBack: (place: Place) => void }) {
    this.#host = host;
  }

  /** The article says where its reader has come to rest. */
  readonly stay = (place: Place): void => {
    this.#at = place;
  };

  /** For an effect: comes back to where the page was left, and remembers where the reader is from then on. */
  follow({ initialPlace, rememberPlace }: PlaceMemory, dossier: string | undefined, chosen: string): void {
    const at = this.#at;
    if (dossier === undefined) return;
    untrack(() => {
      if (this.#back) {
        if (at) rememberPlace(JSON.stringify({ dossier, chosen, ...at } satisfies Left));
        return;
      }
      // The first dossier of the page is the one that may have been open before.
      this.#back = true;
      const left = readPlace(initialPlace());
      if (left?.dossier === dossier && left.chosen === chosen) this.#host.comeBack(left);
    });
  }
}
