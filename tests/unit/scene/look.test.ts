/** Can the colours be seen, read and told apart, by everybody? */
import { describe, expect, it } from 'vitest';
import type { RelationType } from '../../../src/dossier/schema.ts';
import {
  BLACK_AND_WHITE,
  DARK,
  familySlots,
  slotsOf,
  LIGHT,
  PALETTES,
  type Palette,
} from '../../../src/scene/palette.ts';
import { KNOWN_FAMILIES } from '../../../src/dossier/codebook.ts';

type Triple = readonly [number, number, number];
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Linear light of an sRGB colour (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [x, y] = [a, b].map((hex) => dot([0.2126, 0.7152, 0.0722], linear(hex)) + 0.05) as [number, number];
  return Math.max(x, y) / Math.min(x, y);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, applied to linear light. */
const SIGHTS: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  'usual sight': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (hex: string, rows: readonly [Triple, Triple, Triple]): Triple =>
  rows.map((row) => Math.min(1, Math.max(0, dot(row, linear(hex))))) as unknown as Triple;

/** CIELAB under D65. */
function lab(rgb: Triple): Triple {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], rgb));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000, after Sharma, Wu and Dalal 2005. */
function difference([L1, a1, b1]: Triple, [L2, a2, b2]: Triple): number {
  const { cos, sin, sqrt, exp, abs, hypot, atan2, PI } = Math;
  const rad = (degrees: number): number => (degrees * PI) / 180;
  const seven = (c: number): number => sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const g = 0.5 * (1 - seven((hypot(a1, b1) + hypot(a2, b2)) / 2));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [hypot(p1, b1), hypot(p2, b2)];
  const hue = (a: number, b: number): number => (a === 0 && b === 0 ? 0 : ((atan2(b, a) * 180) / PI + 360) % 360);
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const [dL, dC, dH] = [L2 - L1, c2 - c1, 2 * sqrt(c1 * c2) * sin(rad(turn / 2))];
  const [L, C] = [(L1 + L2) / 2, (c1 + c2) / 2];
  const sum = h1 + h2;
  const h = grey ? sum : abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? sum / 2 + 180 : sum / 2 - 180;
  const t =
    1 - 0.17 * cos(rad(h - 30)) + 0.24 * cos(rad(2 * h)) + 0.32 * cos(rad(3 * h + 6)) - 0.2 * cos(rad(4 * h - 63));
  const sL = 1 + (0.015 * (L - 50) ** 2) / sqrt(20 + (L - 50) ** 2);
  const [x, y, z] = [dL / sL, dC / (1 + 0.045 * C), dH / (1 + 0.015 * C * t)];
  return sqrt(x ** 2 + y ** 2 + z ** 2 - sin(rad(60 * exp(-(((h - 275) / 25) ** 2)))) * 2 * seven(C) * y * z);
}

const pairs = (colours: readonly string[]): (readonly [string, string])[] =>
  colours.flatMap((a, i) => colours.slice(0, i).map((b) => [b, a] as const));
const nearest = (colours: readonly string[], rows: readonly [Triple, Triple, Triple]): number =>
  Math.min(...pairs(colours).map(([a, b]) => difference(lab(seen(a, rows)), lab(seen(b, rows)))));

describe('the measures', () => {
  // From the table of test data of Sharma, Wu and Dalal.
  it.each<[Triple, Triple, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [61, -5, 29], 22.8977],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])('of difference agree with the published ones: %j and %j', (a, b, wanted) => {
    expect(difference(a, b)).toBeCloseTo(wanted, 4);
    expect(difference(b, a)).toBeCloseTo(wanted, 4);
  });

  it('of contrast agree with the published ones, and simulated sight keeps greys', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    for (const rows of Object.values(SIGHTS))
      for (const v of seen('#777777', rows)) expect(v).toBeCloseTo(linear('#777777')[0], 3);
  });
});

describe.each<[string, Palette]>([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s look', (_, look) => {
  it('has lines that can be seen on its paper', () => {
    for (const colour of [...look.families, look.thread])
      expect(contrast(colour, look.paper), colour).toBeGreaterThanOrEqual(3);
  });

  it('has text that can be read on its paper, and on tinted nodes', () => {
    expect(contrast(look.ink, look.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(look.ink, look.tint)).toBeGreaterThanOrEqual(7);
    expect(contrast(look.muted, look.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(SIGHTS))(
    'has known families that differ by 10 or more (CIEDE2000) under %s',
    (_sight, rows) => {
      expect(nearest(look.families.slice(0, KNOWN_FAMILIES.length), rows)).toBeGreaterThanOrEqual(10);
    },
  );

  it.each(Object.entries(SIGHTS))(
    'has colours for a dossier’s own families that differ by 6 or more under %s',
    (_sight, rows) => {
      expect(nearest(look.families, rows)).toBeGreaterThanOrEqual(6);
    },
  );

  it('leaves red to the thread', () => {
    for (const colour of look.families) {
      const [, a, b] = lab(linear(colour));
      const hue = (Math.atan2(b, a) * 180) / Math.PI;
      // Red, where it has colour enough to look red: hues from -10° to 45°.
      if (Math.hypot(a, b) > 25) expect(hue > -10 && hue < 45, colour).toBe(false);
      expect(difference(lab(linear(colour)), lab(linear(look.thread))), colour).toBeGreaterThanOrEqual(15);
    }
  });

  it('keeps the families near the hues that they are known by', () => {
    const hue = (i: number): number => {
      const [, a, b] = lab(linear(look.families[i] ?? ''));
      return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
    };
    const wanted: Record<(typeof KNOWN_FAMILIES)[number], readonly [number, number]> = {
      alliance: [250, 295],
      diplomacy: [160, 210],
      arms: [50, 80],
      conflict: [40, 75],
      sanctions: [290, 320],
      economy: [95, 130],
      ties: [220, 290],
      speech: [325, 358],
    };
    KNOWN_FAMILIES.forEach((family, i) => {
      expect(hue(i), family).toBeGreaterThanOrEqual(wanted[family][0]);
      expect(hue(i), family).toBeLessThanOrEqual(wanted[family][1]);
    });
  });
});

describe('all looks', () => {
  it('have the same slots, written as full colours', () => {
    for (const look of Object.values(PALETTES)) {
      expect(look.families).toHaveLength(LIGHT.families.length);
      for (const colour of Object.values(look).flat()) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
    expect(new Set(BLACK_AND_WHITE.families)).toEqual(new Set(['#000000']));
  });
});

describe('the slots of families', () => {
  const typeOf = (family: string): RelationType => ({
    id: family,
    label: {},
    family,
    directed: true,
    aspect: 'event',
  });
  const slots = (...families: string[]) => Object.fromEntries(familySlots(families));

  it('are fixed for known families, whatever else there is', () => {
    expect(slots('speech', 'mine', 'alliance')).toMatchObject({ speech: 7, alliance: 0 });
    expect(slots(...KNOWN_FAMILIES)).toEqual(Object.fromEntries(KNOWN_FAMILIES.map((family, i) => [family, i])));
  });

  it('go to a dossier’s own families from the last free one down', () => {
    expect(slots('sea-law', 'arms', 'weather', 'toString')).toEqual({ 'sea-law': 9, arms: 2, weather: 8, toString: 7 });
  });

  it('are shared only by more families than there are slots', () => {
    const many = Array.from({ length: 12 }, (_, i) => `f${i}`);
    expect(new Set(familySlots(many.slice(0, 10)).values()).size).toBe(10);
    for (const slot of familySlots(many).values()) expect(slot).toBeLessThan(10);
    expect(slots('x', 'x')).toEqual({ x: 9 });
  });

  it('are those that the dossier chose, shared where it chose so, and left alone by all others', () => {
    const own = [
      { id: 'sea-law', label: {}, colour: 2 },
      { id: 'economy', label: {}, colour: 9 },
      { id: 'later', label: {}, colour: 31 },
      { id: 'sea-law', label: {}, colour: 7 },
    ];
    const codebook = { relationTypes: ['arms', 'mine', 'sea-law', 'economy'].map(typeOf), relationFamilies: own };
    expect(Object.fromEntries(slotsOf(codebook))).toEqual({ arms: 2, 'sea-law': 2, economy: 9, mine: 8, later: 7 });
  });

  it('stay as they are when a family without types is added', () => {
    const relationTypes = ['mine', 'arms', 'yours'].map(typeOf);
    const before = slotsOf({ relationTypes });
    const after = slotsOf({ relationTypes, relationFamilies: [{ id: 'new', label: {} }] });
    expect([...after].slice(0, 3)).toEqual([...before]);
    expect(new Set(after.values()).size).toBe(4);
  });
});
