/** What are the three clocks called, and what is shown where one of them has nothing? */
import type { Clock } from '../../graph/filter.ts';
import { m } from '../../words/messages/messages.js';

interface ClockText {
  readonly name: () => string;
  readonly about: () => string;
  readonly none: () => string;
  readonly offer: () => string;
}

export const CLOCK_TEXTS: Readonly<Record<Clock, ClockText>> = {
  happened: {
    name: m.timeline_happened,
    about: m.timeline_happened_long,
    none: m.timeline_none_happened,
    offer: m.timeline_try_happened,
  },
  said: {
    name: m.timeline_said,
    about: m.timeline_said_long,
    none: m.timeline_none_said,
    offer: m.timeline_try_said,
  },
  published: {
    name: m.timeline_published,
    about: m.timeline_published_long,
    none: m.timeline_none_published,
    offer: m.timeline_try_published,
  },
};
