import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeAgreement,
  cohenKappa,
  krippendorffAlpha,
  presenceAgreement,
  type Unit,
} from '../../../src/compare/agreement.ts';

/** One row per coder as the sources print them; `.` is a unit that the coder did not code. */
const unitsOf = (...rows: string[]): Unit<string>[] => {
  const coders = rows.map((row) => row.split(' '));
  return (coders[0] ?? []).map((_, i) => coders.map((codes) => (codes[i] === '.' ? undefined : codes[i])));
};

/**
 * Alpha from the definition, without a coincidence matrix: the share of differing pairs within units, each pair weighted by 1/(m − 1),
 * over the share among all pairs of pairable codes.
 */
function alphaByPairs(units: readonly Unit<string>[]): number {
  const pairable = units.map((unit) => unit.filter((code) => code !== undefined)).filter((codes) => codes.length > 1);
  const all = pairable.flat();
  let observed = 0;
  for (const codes of pairable)
    codes.forEach((a, i) => codes.forEach((b, j) => (observed += i !== j && a !== b ? 1 / (codes.length - 1) : 0)));
  let expected = 0;
  all.forEach((a, i) => all.forEach((b, j) => (expected += i !== j && a !== b ? 1 : 0)));
  return 1 - observed / all.length / (expected / (all.length * (all.length - 1)));
}

/** Four observers, twelve units, gaps: Krippendorff 2011, section «any number of observers», also in Hayes and Krippendorff 2007. */
const FOUR = unitsOf(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);
/** Two observers, binary: Krippendorff 2011, section A. */
const BINARY = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
/** Two observers, nominal: Krippendorff 2011, section B. */
const NOMINAL = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');

const valueOf = (found: ReturnType<typeof krippendorffAlpha>): number => found.value ?? NaN;

describe('Krippendorff’s alpha', () => {
  it.each([
    ['four observers with gaps', FOUR, 0.743],
    ['two observers, binary', BINARY, 0.095],
    ['two observers, nominal', NOMINAL, 0.692],
  ])('is what the literature prints: %s', (_, units, printed) => {
    expect(valueOf(krippendorffAlpha(units))).toBeCloseTo(printed, 3);
    expect(alphaByPairs(units)).toBeCloseTo(printed, 3);
  });

  const anyUnits = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 20 })).chain(([coders, length]) =>
    fc.array(fc.array(fc.constantFrom('a', 'b', 'c', undefined), { minLength: coders, maxLength: coders }), {
      minLength: length,
      maxLength: length,
    }),
  );

  it('is the definition, in whatever order coders and units come', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const found = krippendorffAlpha(units);
        const turned = krippendorffAlpha(units.map((unit) => unit.toReversed()).toReversed());
        if (found.value === undefined) {
          expect(turned).toEqual(found);
          return;
        }
        expect(found.value).toBeCloseTo(alphaByPairs(units), 9);
        expect(turned.value).toBeCloseTo(found.value, 9);
        expect(found.value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('is 1 for perfect agreement, and undefined where nobody varies or nothing was coded twice', () => {
    expect(valueOf(krippendorffAlpha(unitsOf('a b c a', 'a b c a')))).toBe(1);
    expect(krippendorffAlpha(unitsOf('a a a', 'a a a'))).toEqual({ value: undefined, why: 'no-variation' });
    expect(krippendorffAlpha(unitsOf('a . a', '. b .'))).toEqual({ value: undefined, why: 'no-units' });
    expect(krippendorffAlpha([])).toEqual({ value: undefined, why: 'no-units' });
  });

  it('is about 0 for coders who throw dice', () => {
    let state = 7;
    const die = (): string => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return String(Math.floor((state / 2 ** 32) * 4));
    };
    const units = Array.from({ length: 4000 }, () => [die(), die()]);
    expect(Math.abs(valueOf(krippendorffAlpha(units)))).toBeLessThan(0.04);
    expect(Math.abs(valueOf(cohenKappa(units)))).toBeLessThan(0.04);
  });
});

describe('Cohen’s kappa', () => {
  // The 50 grant proposals by which kappa is usually explained: both yes 20, only the first 5, only the second 10, both no 15.
  const grants = [
    ...Array.from({ length: 20 }, () => ['yes', 'yes'] as const),
    ...Array.from({ length: 5 }, () => ['yes', 'no'] as const),
    ...Array.from({ length: 10 }, () => ['no', 'yes'] as const),
    ...Array.from({ length: 15 }, () => ['no', 'no'] as const),
  ];

  it('is 0.40 for the fifty grants', () => {
    expect(valueOf(cohenKappa(grants))).toBeCloseTo(0.4, 12);
  });

  it('is undefined where chance alone explains everything, and passes over what one did not code', () => {
    expect(cohenKappa(unitsOf('a a', 'a a'))).toEqual({ value: undefined, why: 'no-variation' });
    expect(cohenKappa(unitsOf('a .', '. a'))).toEqual({ value: undefined, why: 'no-units' });
    expect(valueOf(cohenKappa([...grants, ['yes', undefined]]))).toBeCloseTo(0.4, 12);
  });

  it('counts presence and absence as it would list them', () => {
    const counted = presenceAgreement({ both: 20, mine: 5, theirs: 10, neither: 15 });
    const listed = codeAgreement(grants);
    expect(counted.units).toBe(50);
    expect(counted.percent).toBeCloseTo(0.7, 12);
    expect(listed.percent).toBeCloseTo(0.7, 12);
    expect(valueOf(counted.kappa)).toBeCloseTo(0.4, 12);
    expect(valueOf(counted.alpha)).toBeCloseTo(valueOf(listed.alpha), 12);
  });

  it('is a little above alpha for two coders who differ in how often they say yes', () => {
    const { alpha, kappa } = codeAgreement(grants);
    expect(valueOf(alpha)).toBeLessThan(valueOf(kappa) + 0.02);
    expect(presenceAgreement({ both: 0, mine: 0, theirs: 0, neither: 9 }).alpha.value).toBeUndefined();
  });
});
