/** What is written under the line? Two rows: the units, and what they are part of; each cluster says its year at least once. */
import type { Locale } from '../../words/languages.ts';
import { dateLocale } from '../../words/regions.ts';
import type { TextMeasure } from '../measure.ts';
import { floorTo, floorToStep, lengthOf, offsetBy, startsIn, UNITS, type Step, type Unit } from './calendar.ts';
import type { Stretch, TimeScale } from './scale.ts';
import { lengthText } from './span-text.ts';

export interface TickLabel {
  /** The middle of the text where it is a unit, its beginning where it is what units are part of. */
  readonly x: number;
  readonly text: string;
  readonly width: number;
}

export interface BreakMark {
  readonly stretch: Stretch;
  readonly text: string;
}

export interface Ticks {
  readonly lines: readonly { readonly x: number; readonly strong: boolean }[];
  readonly units: readonly TickLabel[];
  readonly contexts: readonly TickLabel[];
  readonly breaks: readonly BreakMark[];
}

export const TICK_SIZE = 11;
const BETWEEN = 8;

/** Year 0 is 1 BC: such years need their era. */
const era = (time: number): Intl.DateTimeFormatOptions => (new Date(time).getUTCFullYear() < 1 ? { era: 'short' } : {});

const UNIT_FORMS: Readonly<Record<Unit, Intl.DateTimeFormatOptions>> = {
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};
/** Longest first. */
const CONTEXT_FORMS: Readonly<Record<Unit, readonly Intl.DateTimeFormatOptions[]>> = {
  hour: [
    { day: 'numeric', month: 'long', year: 'numeric' },
    { day: 'numeric', month: 'short', year: 'numeric' },
    { year: 'numeric' },
  ],
  day: [{ month: 'long', year: 'numeric' }, { month: 'short', year: 'numeric' }, { year: 'numeric' }],
  month: [{ year: 'numeric' }],
  year: [],
};

const formatters = (locale: Locale): ((time: number, form: Intl.DateTimeFormatOptions) => string) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (time, form) => {
    const options = { timeZone: 'UTC', ...form, ...('year' in form && era(time)) };
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.DateTimeFormat(dateLocale(locale), options);
    made.set(key, format);
    return format.format(time);
  };
};

/** Whether a step's labels have room between its ticks. */
export function labelsFit(
  locale: Locale,
  measure: TextMeasure,
): (step: Step, from: number, to: number, rate: number) => boolean {
  const format = formatters(locale);
  return (step, from, to, rate) => {
    const widest = startsIn(step, from, to, 60).reduce(
      (widest, time) => Math.max(widest, measure(format(time, UNIT_FORMS[step.unit]), { size: TICK_SIZE })),
      0,
    );
    return widest + BETWEEN <= lengthOf(step) * rate;
  };
}

export function ticksOf(scale: TimeScale, locale: Locale, measure: TextMeasure): Ticks {
  const format = formatters(locale);
  const widthOf = (text: string): number => measure(text, { size: TICK_SIZE });
  const lines: { x: number; strong: boolean }[] = [];
  const units: TickLabel[] = [];
  const contexts: TickLabel[] = [];
  const breaks: BreakMark[] = [];
  scale.stretches.forEach((stretch, i) => {
    const { from, to, x0, x1 } = stretch;
    if (stretch.kind === 'break') {
      const text = (['long', 'short', 'narrow'] as const)
        .map((display) => lengthText(to - from, locale, display))
        .find((text) => widthOf(text) <= x1 - x0 - 4);
      breaks.push({ stretch, text: text ?? '' });
      return;
    }
    const { step } = stretch;
    const coarser = UNITS[UNITS.indexOf(step.unit) + 1];
    for (const time of startsIn(step, from, to)) {
      const strong = coarser !== undefined && floorTo(coarser, time) === time;
      lines.push({ x: scale.x(time), strong });
    }
    for (const label of unitLabels(scale, stretch, format, widthOf)) units.push(label);
    // The second row may run under a break; it has nothing to say there.
    const room = scale.stretches[i + 1]?.kind === 'break' ? (scale.stretches[i + 1]?.x1 ?? x1) : x1;
    if (coarser)
      for (const label of contextLabels(scale, stretch, coarser, room - BETWEEN, format, widthOf)) contexts.push(label);
    else if (!units.some(({ x }) => x >= x0 && x <= x1)) {
      const text = format((from + to) / 2, UNIT_FORMS.year);
      if (widthOf(text) <= x1 - x0) units.push({ x: (x0 + x1) / 2, text, width: widthOf(text) });
    }
  });
  return { lines, units, contexts, breaks };
}

type Format = ReturnType<typeof formatters>;
type Width = (text: string) => number;

/** The name of a unit stands in its middle, as in a calendar; only where several go by between ticks, at the tick. */
function unitLabels(
  scale: TimeScale,
  { from, to, x0, x1, step }: Stretch,
  format: Format,
  widthOf: Width,
): TickLabel[] {
  const labels: TickLabel[] = [];
  let end = -Infinity;
  for (const time of startsIn(step, floorToStep(step, from), to)) {
    const next = offsetBy(step.unit, time, 1);
    const left = scale.x(Math.max(from, time));
    const right = scale.x(Math.min(to, next));
    const text = format(time, UNIT_FORMS[step.unit]);
    const width = widthOf(text);
    const x = step.every === 1 ? (left + right) / 2 : scale.x(time);
    // A unit that the line cuts off is named only if there is room for it.
    const inside = step.every === 1 ? right - left >= width + 4 : time >= from;
    if (!inside || x - width / 2 < Math.max(x0, end + BETWEEN / 2) || x + width / 2 > x1) continue;
    labels.push({ x, text, width });
    end = x + width / 2;
  }
  return labels;
}

function contextLabels(
  scale: TimeScale,
  { from, to, x0, step }: Stretch,
  coarser: Unit,
  until: number,
  format: Format,
  widthOf: Width,
): TickLabel[] {
  const forms = CONTEXT_FORMS[step.unit];
  const starts = startsIn({ unit: coarser, every: 1 }, floorTo(coarser, from), to);
  const labels: TickLabel[] = [];
  let end = -Infinity;
  starts.forEach((time, i) => {
    const x = Math.max(x0, scale.x(time)) + 3;
    const next = starts[i + 1];
    const room = (next === undefined ? until : scale.x(next) - BETWEEN) - x;
    const text = forms.map((form) => format(time, form)).find((text) => widthOf(text) <= room);
    if (text === undefined || x < end + BETWEEN || labels.at(-1)?.text === text) return;
    labels.push({ x, text, width: widthOf(text) });
    end = x + widthOf(text);
  });
  const shortest = forms.at(-1);
  if (labels.length === 0 && shortest) {
    const text = format((from + to) / 2, shortest);
    if (x0 + widthOf(text) <= until) labels.push({ x: x0 + 3, text, width: widthOf(text) });
  }
  return labels;
}
