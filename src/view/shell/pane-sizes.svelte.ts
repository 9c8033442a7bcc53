/**
 * How much room has each pane, and what of that did the user decide? Whoever looks wants the evidence, whoever codes wants the article, and
 * whoever writes a claim its form: each has a usual share of its own. What the user has moved stays where they put it, through a reload too.
 */
import { SITUATIONS, type Situation } from '../reading/situation.ts';
import { SHEET_SNAPS, type SheetSnap } from '../sheet/snaps.ts';

/** Each undefined where the user decided nothing. */
interface Decided {
  /** Of the height, in percent, for the evidence or the form above the article. */
  readonly shares: Readonly<Partial<Record<Situation, number>>>;
  readonly timeFolded?: boolean;
  readonly rest?: SheetSnap;
}

const NOTHING: Decided = { shares: {} };

/** What an earlier version of the page, or somebody else, has left there is passed over. */
export function readDecided(text: string | undefined): Decided {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '{}');
  } catch {
    return NOTHING;
  }
  if (typeof value !== 'object' || value === null) return NOTHING;
  const { shares, timeFolded, rest } = value as Record<string, unknown>;
  const given = (typeof shares === 'object' && shares !== null ? shares : {}) as Record<string, unknown>;
  const known = SITUATIONS.flatMap((one) => {
    const share = given[one];
    return typeof share === 'number' && share > 0 && share < 100 ? [[one, share] as const] : [];
  });
  const snap = SHEET_SNAPS.find((one) => one === rest);
  return {
    shares: Object.fromEntries(known),
    ...(typeof timeFolded === 'boolean' && { timeFolded }),
    ...(snap && { rest: snap }),
  };
}

export class PaneSizes {
  readonly #remember: (text: string) => void;
  #decided = $state.raw<Decided>(NOTHING);

  /** `recalled`: what `remember` was last given, perhaps before a reload. */
  constructor(recalled: string | undefined, remember: (text: string) => void) {
    this.#decided = readDecided(recalled);
    this.#remember = remember;
  }

  /** In percent; undefined where the user has moved nothing: then the usual share holds. */
  share(situation: Situation): number | undefined {
    return this.#decided.shares[situation];
  }

  /** Undefined: the usual share again. */
  setShare(situation: Situation, share: number | undefined): void {
    const { [situation]: _, ...others } = this.#decided.shares;
    this.#decide({ shares: share === undefined ? others : { ...others, [situation]: share } });
  }

  /** Whether the time was unfolded by hand since a story is told. */
  #unfolded = $state(false);

  /** Whether the time is one line: as the user decided, else as is usual. While a story is told, always, until it is unfolded by hand. */
  timeFolded(usual: boolean, telling: boolean): boolean {
    return telling ? !this.#unfolded : (this.#decided.timeFolded ?? usual);
  }
  /** What is decided while a story is told holds until it ends, and changes nothing of what was decided before. */
  foldTime(folded: boolean, telling: boolean): void {
    if (telling) this.#unfolded = !folded;
    else this.#decide({ timeFolded: folded });
  }
  /** The story is told no more. */
  readonly storyEnds = (): void => {
    this.#unfolded = false;
  };

  /** Where the phone's sheet rests. */
  get rest(): SheetSnap {
    return this.#decided.rest ?? 'half';
  }
  setRest(rest: SheetSnap): void {
    if (rest !== this.rest) this.#decide({ rest });
  }

  #decide(change: Partial<Decided>): void {
    this.#decided = { ...this.#decided, ...change };
    this.#remember(JSON.stringify(this.#decided));
  }
}
