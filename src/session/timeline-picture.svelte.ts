/**
 * What does the timeline draw? Of many claims it is worked out a little at a time: until what has changed is known, what was drawn of the same
 * dossier stays.
 */
import type { Steps } from '../dossier/in-slices.ts';
import type { ClaimIndex } from '../graph/claim-index.ts';
import { CLOCKS, type Clock } from '../graph/filter.ts';
import { measureText } from '../scene/measure.ts';
import { datedBy, datesOnce, type Dates } from '../scene/timeline/dates.ts';
import { timeScale, type TimeScale } from '../scene/timeline/scale.ts';
import { momentsOf, type Moment } from '../scene/timeline/steps.ts';
import { labelsFit, ticksOf, type Ticks } from '../scene/timeline/ticks.ts';
import type { Locale } from '../words/languages.ts';
import { Worked } from './worked.svelte.ts';

/** What it is drawn of; all parts are of one another. */
export interface TimelineDrawn {
  readonly index: ClaimIndex;
  readonly dates: Dates;
  /** How many claims have a date by each clock, in the order of `CLOCKS`. */
  readonly counts: readonly number[];
  /** Undefined where nothing is laid out yet, or no date has an end. */
  readonly scale: TimeScale | undefined;
  readonly ticks: Ticks | undefined;
  /** Through which time goes when it is played. */
  readonly moments: readonly Moment[];
}

interface TimelineHost {
  readonly locale: Locale;
  readonly filtering: { readonly index: ClaimIndex | undefined; readonly filter: { readonly clock: Clock } };
}

/** With fewer claims all of it is there at once. */
const MANY = 2000;

function* steps(index: ClaimIndex, clock: Clock, width: number, locale: Locale): Steps<TimelineDrawn> {
  const many = index.claims.length > MANY;
  const dates = yield* datesOnce(index, clock);
  const counts = CLOCKS.map((of) => datedBy(index, of));
  if (many) yield;
  const scale = width > 0 ? timeScale(dates, width, labelsFit(locale, measureText)) : undefined;
  if (many) yield;
  const ticks = scale && ticksOf(scale, locale, measureText);
  const moments = scale ? momentsOf(scale, dates) : [];
  return { index, dates, counts, scale, ticks, moments };
}

const idOf = ({ graph }: ClaimIndex): string => graph.getAttribute('dossier').id;

export class TimelinePicture {
  readonly #host: TimelineHost;
  readonly #work: Worked<TimelineDrawn>;
  #last: TimelineDrawn | undefined;

  /** `width`: in pixels, 0 where nothing is laid out yet. */
  constructor(host: TimelineHost, width: () => number) {
    this.#host = host;
    this.#work = new Worked(() => {
      const { filtering, locale } = host;
      return filtering.index && steps(filtering.index, filtering.filter.clock, width(), locale);
    });
  }

  readonly drawn = $derived.by<TimelineDrawn | undefined>(() => {
    const { index } = this.#host.filtering;
    const done = this.#work.value;
    if (done) this.#last = done;
    const last = this.#last;
    return index && last && idOf(last.index) === idOf(index) ? last : undefined;
  });
}
