/** Which colours of a house style can hardly be seen? Against its paper, by WCAG: what fails is said, and left as somebody wants it. */
import type { DossierGraph, EdgeAttributes } from '../graph/build.ts';
import { contrast, LINE_CONTRAST, TEXT_CONTRAST } from '../scene/contrast.ts';
import type { FigureOptions } from '../scene/figure/page.ts';
import { coloursIn, paletteOf } from '../scene/figure/style.ts';
import { slotsOf } from '../scene/palette.ts';
import { familyText } from '../wording/family-text.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { numberText } from '../words/number-text.ts';

export interface WeakColour {
  readonly of: 'ink' | 'muted' | 'accent' | { readonly family: string };
  /** 1 to 21. */
  readonly ratio: number;
  readonly least: number;
}

/** The families of relations that a graph has, in the order of its codebook, each with the colour that the figure gives it. */
export function familyColours(
  graph: DossierGraph,
  options: Pick<FigureOptions, 'look' | 'style'>,
): ReadonlyMap<string, string> {
  const dossier = graph.getAttribute('dossier');
  const there = new Set(graph.mapEdges((_: string, { relation }: EdgeAttributes) => relation.family));
  const { families = {} } = coloursIn(options);
  const look = paletteOf(options);
  return new Map(
    [...slotsOf(dossier)]
      .filter(([family]) => there.has(family))
      .map(([family, slot]) => [
        family,
        Object.hasOwn(families, family) ? (families[family] ?? look.ink) : (look.families[slot] ?? look.ink),
      ]),
  );
}

/** Empty where the style says nothing of the colours of this look. */
export function weakColours(graph: DossierGraph, options: Pick<FigureOptions, 'look' | 'style'>): WeakColour[] {
  const own = coloursIn(options);
  if (Object.keys(own).length === 0) return [];
  const { paper, ink, muted } = paletteOf(options);
  const texts = [{ of: 'ink', colour: ink } as const, { of: 'muted', colour: muted } as const];
  const lines = [
    ...(own.accent === undefined ? [] : [{ of: 'accent', colour: own.accent } as const]),
    ...[...familyColours(graph, options)].map(([family, colour]) => ({ of: { family }, colour })),
  ];
  return [
    ...texts.map((one) => ({ ...one, least: TEXT_CONTRAST })),
    ...lines.map((one) => ({ ...one, least: LINE_CONTRAST })),
  ]
    .map(({ of, colour, least }) => ({ of, least, ratio: contrast(colour, paper) }))
    .filter(({ ratio, least }) => ratio < least);
}

const PART = { ink: m.style_ink, muted: m.style_muted, accent: m.style_accent };

/** «Arms: 2.1 to 1 against the paper, where 3 to 1 is needed.» Never rounded up: 2.96 is no 3. */
export function weakText({ of, ratio, least }: WeakColour, graph: DossierGraph, locale: Locale): string {
  const words = { locale };
  const what =
    typeof of === 'string' ? PART[of]({}, words) : familyText(of.family, locale, graph.getAttribute('dossier'));
  const found = numberText(Math.floor(ratio * 10) / 10, locale);
  return m.style_weak({ what, found, least: numberText(least, locale) }, words);
}
