/** Does a week keep its days beside decades, and is every place on the line one time? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpan } from '../../../src/dossier/time.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { DAY, precisionOf } from '../../../src/scene/timeline/calendar.ts';
import type { DatedClaims, Dates } from '../../../src/scene/timeline/dates.ts';
import { countBins, markAt, marksOf } from '../../../src/scene/timeline/marks.ts';
import { shareOut, snapDown, snapUp, stopsOf, timeScale, type TimeScale } from '../../../src/scene/timeline/scale.ts';
import { lengthText, spanText, unitOfWindow } from '../../../src/scene/timeline/span-text.ts';
import { momentAt, momentsOf } from '../../../src/scene/timeline/steps.ts';
import { labelsFit, ticksOf } from '../../../src/scene/timeline/ticks.ts';
import { LOCALES, type Locale } from '../../../src/words/languages.ts';

/** Claims with these EDTF dates, as `datesBy` has them. */
function datesOf(texts: readonly string[]): Dates {
  const by = new Map<string, number[]>();
  texts.forEach((text, i) => by.set(text, [...(by.get(text) ?? []), i]));
  const dates = [...by].map(([text, claims]): DatedClaims => {
    const span = readSpan(text);
    if (!span) throw new Error(`no date: ${text}`);
    return { text, ...span, precision: precisionOf(span.min, span.max), claims };
  });
  dates.sort((a, b) => a.min - b.min || a.max - b.max);
  return { dates, dated: texts.length, undated: 0 };
}

const FITS = Object.fromEntries(LOCALES.map((locale) => [locale, labelsFit(locale, measureText)]));

function scaleFor(texts: readonly string[], width = 750, locale: Locale = 'en'): TimeScale {
  const scale = timeScale(datesOf(texts), width, FITS[locale] ?? (() => false));
  if (!scale) throw new Error('nothing to place');
  return scale;
}

const breaks = (scale: TimeScale) => scale.stretches.filter(({ kind }) => kind === 'break');
const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
const year = (n: number): string => (n < 0 ? `-${String(-n).padStart(4, '0')}` : String(n).padStart(4, '0'));
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const WEEK = range(7).map((i) => `2024-10-0${i + 1}`);
const DECADES = [
  '1948',
  '1950',
  '1953',
  '1961',
  '1968',
  '1972',
  '1985',
  '1991',
  '2000',
  '2006',
  '2017',
  '2018',
  '2019',
];

const dayText = fc.integer({ min: -30000, max: 30000 }).map((days) => day(days * DAY));
const dateText = fc.oneof(
  dayText,
  fc.integer({ min: -3000, max: 3000 }).map(year),
  dayText.map((text) => text.slice(0, 7)),
  fc
    .tuple(dayText, dayText)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
  dayText.map((text) => `${text}/..`),
  dayText.map((text) => `../${text}`),
  dayText.map((text) => `${text}T08:30:00Z`),
);
const someDates = fc.array(dateText, { minLength: 1, maxLength: 60 });
const widths = fc.integer({ min: 300, max: 1200 });

describe('a place on the line', () => {
  it('is one time, and later is never further left', () => {
    fc.assert(
      fc.property(someDates, widths, (texts, width) => {
        const scale = scaleFor(texts, width);
        const at = range(101).map((i) => scale.min + ((scale.max - scale.min) * i) / 100);
        const places = at.map(scale.x);
        expect(places.slice(1).filter((x, i) => x <= (places[i] ?? 0))).toEqual([]);
        const missed = range(101)
          .map((i) => (width * i) / 100)
          .filter((x) => Math.abs(scale.x(scale.invert(x)) - x) > 1e-4);
        expect(missed).toEqual([]);
        expect(scale.x(-Infinity)).toBe(0);
        expect(scale.x(Infinity)).toBe(width);
      }),
      { numRuns: 60 },
    );
  });

  it('has its stretches without holes, from one end to the other', () => {
    fc.assert(
      fc.property(someDates, widths, (texts, width) => {
        const { stretches, min, max } = scaleFor(texts, width);
        let at = { time: min, x: 0 };
        for (const { from, to, x0, x1 } of stretches) {
          expect(from).toBe(at.time);
          expect(x0).toBeCloseTo(at.x, 6);
          expect(to).toBeGreaterThan(from);
          expect(x1).toBeGreaterThan(x0);
          at = { time: to, x: x1 };
        }
        expect(at.time).toBe(max);
        expect(at.x).toBeCloseTo(width, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('lies within the line for every end of every date', () => {
    fc.assert(
      fc.property(someDates, (texts) => {
        const scale = scaleFor(texts);
        for (const { min, max } of datesOf(texts).dates)
          for (const end of [min, max].filter(Number.isFinite)) {
            expect(end).toBeGreaterThanOrEqual(scale.min);
            expect(end).toBeLessThanOrEqual(scale.max);
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe('empty time', () => {
  it('leaves a week its days beside decades', () => {
    const pixelsPerDay = (scale: TimeScale) => scale.x(Date.parse('2024-10-05')) - scale.x(Date.parse('2024-10-04'));
    expect(pixelsPerDay(scaleFor([...DECADES, ...WEEK]))).toBeGreaterThan(25);
    expect(pixelsPerDay(scaleFor([...DECADES, ...WEEK], 340))).toBeGreaterThan(8);
    // One year for the whole of October's year must not pull the week apart or together.
    expect(pixelsPerDay(scaleFor([...DECADES, ...WEEK, '2024']))).toBeGreaterThan(25);
    expect(pixelsPerDay(scaleFor([...DECADES, ...WEEK, '2006/..', '../2024-10']))).toBeGreaterThan(25);
  });

  it('leaves decades their years beside a week', () => {
    const scale = scaleFor([...DECADES, ...WEEK]);
    expect(breaks(scale)).toHaveLength(1);
    expect(scale.x(Date.parse('2019-07-01')) - scale.x(Date.parse('1948-07-01'))).toBeGreaterThan(200);
  });

  it('is squeezed between two weeks that are years apart', () => {
    const scale = scaleFor([...WEEK, ...range(7).map((i) => `1993-03-1${i}`)]);
    expect(breaks(scale)).toHaveLength(1);
    const [gap] = breaks(scale);
    expect(lengthText((gap?.to ?? 0) - (gap?.from ?? 0), 'en')).toBe('32 years');
  });

  it.each([
    ['a year each', range(77).map((i) => year(1948 + i))],
    ['a decade each', range(9).map((i) => year(1940 + 10 * i))],
    ['a day each', range(200).map((i) => day(i * DAY))],
    ['working days', range(60).map((i) => day((Math.floor(i / 5) * 7 + (i % 5)) * DAY))],
    ['two far apart', ['1948', '2024']],
    ['two days far apart', ['1948-05-01', '2024-10-08']],
    ['one alone', ['2024-10-08']],
    ['all on one day', range(50).map(() => '2024-10-08')],
    [
      'months of some years',
      range(48).map((i) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`),
    ],
  ])('is not broken where dates are spread evenly: %s', (_, texts) => {
    for (const width of [340, 750, 1200]) expect(breaks(scaleFor(texts, width))).toHaveLength(0);
  });

  it('is hardly ever broken by chance alone', () => {
    let broken = 0;
    let state = 5;
    const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    for (let i = 0; i < 100; i++) {
      const texts = range(5 + (i % 40)).map(() => day(Math.floor(random() * 20000) * DAY));
      if (breaks(scaleFor(texts)).length) broken++;
    }
    expect(broken).toBeLessThanOrEqual(2);
  });

  it('stays broken as it is when one more claim comes to a date that is there', () => {
    const texts = [...DECADES, ...WEEK];
    const before = breaks(scaleFor(texts)).map(({ from }) => new Date(from).getUTCFullYear());
    for (const more of texts)
      expect(breaks(scaleFor([...texts, more])).map(({ from }) => new Date(from).getUTCFullYear())).toEqual(before);
  });

  it('is squeezed more than the side that shows more detail', () => {
    fc.assert(
      fc.property(someDates, widths, (texts, width) => {
        const { stretches } = scaleFor(texts, width);
        const rate = (i: number): number => {
          const s = stretches[i];
          return s ? (s.x1 - s.x0) / (s.to - s.from) : 0;
        };
        stretches.forEach(({ kind }, i) => {
          if (kind === 'break') expect(Math.max(rate(i - 1), rate(i + 1))).toBeGreaterThan(2 * rate(i));
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('room', () => {
  it('goes by weight, and nobody gets less than the least', () => {
    expect(shareOut([1, 1, 2], 400, 10)).toEqual([100, 100, 200]);
    expect(shareOut([1, 99], 200, 50)).toEqual([50, 150]);
    expect(shareOut([1, 1], 60, 50)).toEqual([30, 30]);
  });
});

describe('labels', () => {
  it('never run into each other or out of the line', () => {
    fc.assert(
      fc.property(someDates, widths, fc.constantFrom(...LOCALES), (texts, width, locale) => {
        const scale = scaleFor(texts, width, locale);
        const { units, contexts, breaks } = ticksOf(scale, locale, measureText);
        const row = [
          ...units.map(({ x, width }) => [x - width / 2, x + width / 2] as const),
          ...breaks
            .filter(({ text }) => text)
            .map(({ stretch, text }) => {
              const half = measureText(text, { size: 11 }) / 2;
              const middle = (stretch.x0 + stretch.x1) / 2;
              return [middle - half, middle + half] as const;
            }),
        ].sort(([a], [b]) => a - b);
        const second = contexts.map(({ x, width }) => [x, x + width] as const);
        for (const boxes of [row, second])
          boxes.forEach(([from, to], i) => {
            expect(from).toBeGreaterThanOrEqual(-0.5);
            expect(to).toBeLessThanOrEqual(width + 0.5);
            expect(from).toBeGreaterThanOrEqual((boxes[i - 1]?.[1] ?? -Infinity) + 1);
          });
      }),
      { numRuns: 60 },
    );
  });

  it('say the year of every cluster', () => {
    fc.assert(
      fc.property(someDates, widths, (texts, width) => {
        const scale = scaleFor(texts, width);
        const { units, contexts } = ticksOf(scale, 'en', measureText);
        for (const { kind, step, x0, x1 } of scale.stretches) {
          if (kind === 'break') continue;
          const said = (step.unit === 'year' ? units : contexts).filter(({ x }) => x >= x0 && x <= x1);
          expect(said.some(({ text }) => /\d/.test(text))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are as fine as the dates and no finer', () => {
    expect(scaleFor(['2024']).stretches[0]?.step.unit).toBe('year');
    expect(scaleFor(['2024-10', '2024-12']).stretches[0]?.step.unit).toBe('month');
    expect(scaleFor(WEEK).stretches[0]?.step).toEqual({ unit: 'day', every: 1 });
    expect(scaleFor(['2024-10-08T08:00:00Z', '2024-10-08T15:00:00Z']).stretches[0]?.step.unit).toBe('hour');
  });

  it('name years before Christ by their era', () => {
    const scale = scaleFor(['-0044', '-0040', '0030']);
    const texts = ticksOf(scale, 'en', measureText).units.map(({ text }) => text);
    expect(texts.some((text) => text.endsWith('BC'))).toBe(true);
    expect(spanText(Date.UTC(-43, 0), Date.UTC(-42, 0) - 1, 'en')).toBe('44 BC');
  });

  it('name the length of what is squeezed, in the language of the page', () => {
    const scale = scaleFor(['1948', '1949', '1950', ...WEEK]);
    expect(ticksOf(scale, 'en', measureText).breaks.map(({ text }) => text)).toEqual(['74 years']);
    expect(ticksOf(scale, 'id', measureText).breaks.map(({ text }) => text)).toEqual(['74 tahun']);
  });
});

describe('a window', () => {
  it('takes whole units of what the dates are precise to', () => {
    const scale = scaleFor([...DECADES, ...WEEK]);
    const at = Date.parse('2024-10-03T15:00:00Z');
    expect(new Date(snapDown(scale, at)).toISOString()).toBe('2024-10-03T00:00:00.000Z');
    expect(new Date(snapUp(scale, at)).toISOString()).toBe('2024-10-03T23:59:59.999Z');
    const then = Date.parse('1953-05-05');
    expect(day(snapDown(scale, then))).toBe('1953-01-01');
    expect(day(snapUp(scale, then))).toBe('1953-12-31');
  });

  it.each([
    ['a year', '2019', '2019', '2019'],
    ['years', '1948/2019', '1948 – 2019', '1948–2019'],
    ['a month', '2024-10', 'October 2024', 'Oktober 2024'],
    ['months of one year', '2024-06/2024-10', 'June – October 2024', 'Juni–Oktober 2024'],
    ['a day', '2024-10-08', 'October 8, 2024', '8 Oktober 2024'],
    ['days of one month', '2024-10-05/2024-10-08', 'October 5 – 8, 2024', '5–8 Oktober 2024'],
  ])('is said as precisely as its ends are: %s', (_, edtf, en, id) => {
    const span = readSpan(edtf);
    const plain = (text: string): string => text.replace(/[\u2009\u202F\u00A0]/gu, ' ');
    expect(plain(spanText(span?.min ?? 0, span?.max ?? 0, 'en'))).toBe(en);
    expect(plain(spanText(span?.min ?? 0, span?.max ?? 0, 'id')).replace(/ – /u, '–')).toBe(id);
  });

  it('is said as precisely at both ends as its finer end is, and its chance end as a hand could choose it', () => {
    const scale = scaleFor([...DECADES, ...WEEK]);
    const whole = { min: scale.first, max: scale.last };
    expect(unitOfWindow(scale, whole)).toBe('year');
    const firstYears = { ...whole, max: Date.parse('1954-01-01') - 1 };
    expect(unitOfWindow(scale, firstYears)).toBe('year');
    expect(unitOfWindow(scale, { ...whole, max: Date.parse('2024-10-04') - 1 })).toBe('day');
    expect(unitOfWindow(scale, { ...whole, min: Date.parse('1954-01-01') })).toBe('day');
    expect(unitOfWindow(scale, { min: Date.parse('1954-01-01'), max: Date.parse('1956-05-01') - 1 })).toBe('month');
  });

  it('has stops from one end to the other', () => {
    const scale = scaleFor([...DECADES, ...WEEK]);
    const stops = stopsOf(scale);
    expect(stops[0]).toBe(Date.parse('1948-01-01'));
    expect(stops.at(-1)).toBe(Date.parse('2024-10-08') - 1);
    stops.slice(1).forEach((stop, i) => expect(stop).toBeGreaterThan(stops[i] ?? 0));
    for (const text of WEEK) expect(stops).toContain(Date.parse(text));
  });
});

describe('playing', () => {
  it('goes through every stretch in which something begins, and through no other', () => {
    const texts = ['2024-10-01', '2024-10-01', '2024-10-04', '2024-10-07', '2024-10-02/..'];
    const moments = momentsOf(scaleFor(texts), datesOf(texts));
    expect(moments.map(({ min }) => day(min))).toEqual(['2024-10-01', '2024-10-02', '2024-10-04', '2024-10-07']);
    expect(momentAt(moments, undefined)).toBe(3);
    expect(momentAt(moments, { min: 0, max: Date.parse('2024-10-03') - 1 })).toBe(1);
    expect(momentAt(moments, { min: 0, max: 0 })).toBe(-1);
  });

  it('misses no claim', () => {
    fc.assert(
      fc.property(someDates, (texts) => {
        const dates = datesOf(texts);
        const moments = momentsOf(scaleFor(texts), dates);
        const last = moments.at(-1)?.max ?? NaN;
        for (const { min } of dates.dates) expect(min).toBeLessThanOrEqual(last);
      }),
      { numRuns: 60 },
    );
  });
});

describe('marks', () => {
  it('keep off each other and inside the height', () => {
    fc.assert(
      fc.property(someDates, widths, (texts, width) => {
        const { dates } = datesOf(texts);
        const found = marksOf(scaleFor(texts, width), dates, 50);
        if (found.kind !== 'each') return;
        expect(found.marks).toHaveLength(texts.length);
        found.marks.forEach((a, i) => {
          expect(a.y - a.thickness / 2).toBeGreaterThanOrEqual(0);
          expect(a.y + a.thickness / 2).toBeLessThanOrEqual(50);
          for (const b of found.marks.slice(i + 1)) {
            const apart = a.x1 <= b.x0 || b.x1 <= a.x0 || Math.abs(a.y - b.y) >= (a.thickness + b.thickness) / 2;
            if (!apart) expect.fail(`${a.date.text} lies on ${b.date.text}`);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('draw a date as a bar where it is longer than the units around it, and as a dot where it is one', () => {
    const kinds = (texts: string[]) => {
      const found = marksOf(scaleFor(texts), datesOf(texts).dates, 50);
      return Object.fromEntries(found.kind === 'each' ? found.marks.map(({ date, bar }) => [date.text, bar]) : []);
    };
    expect(kinds([...WEEK, '2024-10'])).toMatchObject({ '2024-10': true, '2024-10-03': false });
    expect(kinds(['2019', '2020', '2021', '2022'])).toMatchObject({ '2020': false });
    expect(kinds(['2019', '2020', '2006/..', '../2010'])).toMatchObject({ '2006/..': true, '../2010': true });
  });

  it('reach to the end of the line where the date is open', () => {
    const texts = ['2019', '2020', '2006/..', '../2010'];
    const found = marksOf(scaleFor(texts, 700), datesOf(texts).dates, 50);
    const of = (text: string) =>
      found.kind === 'each' ? found.marks.find(({ date }) => date.text === text) : undefined;
    expect(of('2006/..')?.x1).toBe(700);
    expect(of('../2010')?.x0).toBe(0);
    expect(of('2006/..')?.x0).toBeGreaterThan(0);
  });

  it('are found by the pointer within its reach', () => {
    const texts = [...WEEK];
    const found = marksOf(scaleFor(texts), datesOf(texts).dates, 50);
    if (found.kind !== 'each') throw new Error('each claim should have its mark');
    const [first] = found.marks;
    if (!first) throw new Error('no mark');
    expect(markAt(found.marks, first.x1 + 5, first.y, 12)).toBe(first);
    expect(markAt(found.marks, first.x1 + 30, first.y, 12)).toBeUndefined();
  });

  it('become counts where there are too many, and every claim is counted once', () => {
    const texts = range(3000).map((i) => day(((i * 37) % 400) * DAY));
    const { dates } = datesOf(texts);
    const found = marksOf(scaleFor(texts), dates, 50);
    if (found.kind !== 'bins') throw new Error('3000 claims do not fit one by one');
    const slots = Uint8Array.from(texts, (_, i) => i % 3);
    const all = countBins(found.bins, found.spread, slots, () => true);
    const sum = (of: Float64Array | undefined): number => of?.reduce((a, b) => a + b, 0) ?? 0;
    expect(sum(all.all)).toBeCloseTo(3000);
    expect(sum(all.slots.get(1))).toBeCloseTo(1000);
    const half = countBins(found.bins, found.spread, slots, (claim) => claim < 1500);
    expect(sum(half.all)).toBeCloseTo(1500);
  });

  it('spread a long date over the bins it may lie in', () => {
    const texts = [...range(3000).map((i) => day((i % 400) * DAY)), '1970'];
    const found = marksOf(scaleFor(texts), datesOf(texts).dates, 50);
    const long = found.kind === 'bins' ? found.spread.find(({ date }) => date.text === '1970') : undefined;
    expect((long?.last ?? 0) - (long?.first ?? 0)).toBeGreaterThan(10);
  });
});

describe('odd dossiers', () => {
  it('have no line where no date has an end', () => {
    expect(timeScale(datesOf([]), 700, () => true)).toBeUndefined();
    expect(timeScale(datesOf(['../..']), 700, () => true)).toBeUndefined();
  });

  it('may reach from the stone age to the far future', () => {
    const scale = scaleFor(['Y-50000', '2024-10-08', '2024-10-09', 'Y17000'], 700);
    expect(scale.stretches.length).toBeGreaterThan(0);
    expect(ticksOf(scale, 'en', measureText).units.length).toBeGreaterThan(0);
  });

  it('may have a hundred thousand claims on as many moments', () => {
    const texts = range(100_000).map((i) => new Date(i * 3_600_000).toISOString().replace('.000', ''));
    const dates: Dates = {
      dates: texts.map((text, i) => ({
        text,
        min: i * 3_600_000,
        max: i * 3_600_000,
        precision: 'hour',
        approximate: false,
        uncertain: false,
        claims: [i],
      })),
      dated: texts.length,
      undated: 0,
    };
    const scale = timeScale(dates, 750, labelsFit('en', measureText));
    expect(scale?.stretches).toHaveLength(1);
    expect(scale && marksOf(scale, dates.dates, 50).kind).toBe('bins');
  });
});
