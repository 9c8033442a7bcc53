/** Is it said which families of a house style have nearly the same colour, to everybody or to who is colour-blind, and of no others? */
import { describe, expect, it } from 'vitest';
import { alike, alikeColours, alikeText } from '../../../src/figure/alike-colours.ts';
import type { FigureStyle } from '../../../src/scene/figure/page.ts';
import { PALETTES } from '../../../src/scene/palette.ts';
import { figureOf } from '../scene/figures.ts';

describe('two colours', () => {
  it.each([
    ['#7a1f00', '#7a1f00', 'all'],
    ['#7a1f00', '#801f08', 'all'],
    ['#000000', '#000000', 'all'],
    // Red and green of the same lightness.
    ['#b04a2f', '#6b7a2b', 'blind'],
    ['#c8102e', '#005098', undefined],
    ['#ffffff', '#000000', undefined],
    // Orange and blue are told apart by nearly everybody.
    ['#e69f00', '#0072b2', undefined],
  ])('%s and %s', (a, b, found) => {
    expect(alike(a, b)).toBe(found);
    expect(alike(b, a)).toBe(found);
  });

  it.each(['light', 'dark'] as const)('of Benang itself (%s) are not the same to everybody', (look) => {
    const colours = [...new Set(PALETTES[look].families)];
    for (const [i, a] of colours.entries())
      for (const b of colours.slice(i + 1)) expect(alike(a, b), `${a} ${b}`).not.toBe('all');
  });
});

describe('families of a style', () => {
  const { graph } = figureOf('kim-putin', 'en');
  const styled = (families: Readonly<Record<string, string>>): FigureStyle => ({ colours: { light: { families } } });
  const found = (style: FigureStyle, look: 'light' | 'dark' | 'bw' = 'light') =>
    alikeColours(graph, { look, style }).map(({ families, blind }) => [...families, blind]);

  it('are named where one was given the colour of another, or nearly', () => {
    const style = styled({ arms: '#b0102e', sanctions: '#b2122f' });
    const pairs = alikeColours(graph, { look: 'light', style });
    const same = pairs.filter(({ blind }) => !blind);
    expect(same.map(({ families }) => families)).toEqual([['arms', 'sanctions']]);
    expect(alikeText(same[0] as (typeof same)[number], graph, 'en')).toBe(
      '“Arms and military technology” and “Sanctions” have nearly the same colour.',
    );
    expect(alikeText(same[0] as (typeof same)[number], graph, 'id')).toMatch(/^Warna .+ dan .+ hampir sama\.$/u);
  });

  it('are named where only colour-blind readers take them for each other', () => {
    const style = styled({ arms: '#b04a2f', economy: '#6b7a2b' });
    expect(found(style)).toContainEqual(['arms', 'economy', true]);
  });

  it('are those that the style of this look colours', () => {
    const style = styled({ arms: '#b0102e', sanctions: '#b0102e' });
    expect(found(style, 'dark')).toEqual([]);
    expect(found(style, 'bw')).toEqual([]);
    expect(found({})).toEqual([]);
    expect(found({ colours: { light: { paper: '#ffffff' } } })).toEqual([]);
  });
});
