/** Figures to test: the dossiers that come with Benang at fixed places, and dossiers made up to be difficult. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import type { FigureOrder } from '../../../src/figure/order.ts';
import { buildGraph, type DossierGraph } from '../../../src/graph/build.ts';
import { arrange } from '../../../src/layout/arrange.ts';
import type { LabelSide, Positions } from '../../../src/layout/types.ts';
import { buildScene, type Scene } from '../../../src/scene/build.ts';
import type { FigureInput, FigureOptions, GroupMark, Mark, TextMark } from '../../../src/scene/figure/page.ts';
import { layoutInput } from '../../../src/scene/layout-input.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { nodeFaces } from '../../../src/scene/node-style.ts';
import type { Locale } from '../../../src/words/languages.ts';

const root = new URL('../../../', import.meta.url);
export const FIXTURES = new URL('tests/fixtures/figures/', root);
/** Set to write the fixtures anew; then look at them before they are committed. */
export const UPDATE = !!process.env['UPDATE_FIGURES'];

export const OPTIONS: FigureOptions = {
  format: 'sheet',
  legend: true,
  notes: 'here',
  noteLanguage: 'both',
  look: 'light',
  width: 'normal',
  lettering: 'text',
};

export function dossierOf(text: string): Dossier {
  const { dossier, problems } = readDossier(text);
  if (!dossier) throw new Error(`not read: ${JSON.stringify(problems)}`);
  return dossier;
}

export const sample = (name: string): Dossier =>
  dossierOf(readFileSync(new URL(`data/${name}.dossier.json`, root), 'utf8'));

type Places = Readonly<Record<string, readonly [x: number, y: number, side: LabelSide]>>;

/** Where everybody stands, kept in a file so that a better layout does not change the figures that are compared. */
function fixedPositions(name: string, graph: DossierGraph, make: () => Positions): Positions {
  const file = new URL(`${name}.positions.json`, FIXTURES);
  if (UPDATE && !existsSync(file)) {
    const { x, y, side } = make();
    const places = Object.fromEntries(
      graph.nodes().map((id, i) => [id, [Math.round(x[i] ?? 0), Math.round(y[i] ?? 0), side[i]]]),
    );
    writeFileSync(file, `${JSON.stringify(places, null, 1)}\n`);
  }
  const places = JSON.parse(readFileSync(file, 'utf8')) as Places;
  const at = graph.nodes().map((id) => places[id] ?? ([0, 0, 'below'] as const));
  return {
    x: Float64Array.from(at, (place) => place[0]),
    y: Float64Array.from(at, (place) => place[1]),
    side: at.map((place) => place[2]),
  };
}

/** The scene of a dossier; at fixed places if these have a name. */
export function sceneOf(dossier: Dossier, locale: Locale, places?: string): { graph: DossierGraph; scene: Scene } {
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const faces = nodeFaces(graph, [locale, dossier.language], measureText);
  const lay = (): Positions => arrange(layoutInput(graph, faces, 1.05));
  return { graph, scene: buildScene(graph, faces, places === undefined ? lay() : fixedPositions(places, graph, lay)) };
}

export function figureOf(name: string, locale: Locale, options: Partial<FigureOptions> = {}): FigureInput {
  return { ...sceneOf(sample(name), locale, name), locale, date: '2026-11-22', options: { ...OPTIONS, ...options } };
}

interface Made {
  readonly names: readonly Readonly<Record<string, string>>[];
  /** Subject, object, index of the family. */
  readonly relations?: readonly (readonly [number, number, number])[];
  readonly title?: string;
  readonly quote?: (i: number) => string;
  readonly language?: string;
}

const FAMILIES = [
  'alliance',
  'diplomacy',
  'arms',
  'conflict',
  'sanctions',
  'economy',
  'ties',
  'speech',
  'own',
  'other',
];

/** A dossier with one quote for each relation. */
export function madeUp({ names, relations = [], title = 'Made up', quote, language = 'en' }: Made): Dossier {
  const quotes = relations.map((_, i) => quote?.(i) ?? `Sentence ${i} says so.`);
  let at = 0;
  const ranges = quotes.map((text): [number, number] => {
    const range: [number, number] = [at, at + text.length];
    at += text.length + 1;
    return range;
  });
  return {
    format: 'benang-dossier',
    version: 1,
    offsetUnit: 'utf-16',
    id: 'made-up',
    title: { en: title },
    summary: { en: title },
    language: 'en',
    documents: [
      {
        id: 'text',
        language,
        csl: { type: 'article', title, publisher: title, URL: title },
        text: quotes.join(' '),
        sha256: '0'.repeat(64),
        sentences: ranges,
      },
    ],
    actorKinds: [{ id: 'person', label: { en: title }, shape: 'circle' }],
    actors: names.map((name, i) => ({ id: `a${i}`, kind: 'person', name })),
    relationTypes: FAMILIES.map((family, i) => ({
      id: `r-${family}`,
      label: { en: `has ${family} with ${title}` },
      family,
      directed: i % 2 === 0,
      aspect: 'event',
    })),
    claims: relations.map(([a, b, family], i) => ({
      id: `c${i}`,
      subject: `a${a}`,
      relation: `r-${FAMILIES[family]}`,
      object: `a${b}`,
      modality: (['asserted', 'alleged', 'planned'] as const)[i % 3] ?? 'asserted',
      polarity: i % 7 === 6 ? 'denied' : 'affirmed',
      basis: 'textual',
      attribution: [{ name: title }],
      evidence: [
        {
          document: 'text',
          segments: [{ start: ranges[i]?.[0] ?? 0, end: ranges[i]?.[1] ?? 0, exact: quotes[i] ?? '' }],
        },
      ],
      gloss: { id: `${title} ${i}` },
    })),
  };
}

export const madeUpFigure = (made: Made, options: Partial<FigureOptions> = {}, locale: Locale = 'en'): FigureInput => ({
  ...sceneOf(madeUp(made), locale),
  locale,
  date: '2026-11-22',
  options: { ...OPTIONS, ...options },
});

/** Every text of a page where it stands in the end, moves of its groups applied (groups with text are never scaled). */
export function textsOf(marks: readonly Mark[], dx = 0, dy = 0): TextMark[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'text') return [{ ...mark, x: mark.x + dx, y: mark.y + dy }];
    if (mark.kind === 'path' || mark.kind === 'image') return [];
    return textsOf(mark.marks, dx + (mark.move?.x ?? 0), dy + (mark.move?.y ?? 0));
  });
}

export function groupsOf(marks: readonly Mark[]): GroupMark[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? [mark, ...groupsOf(mark.marks)] : []));
}

/** What is asked for where a figure of the sample is. */
export function orderOf(
  name: string,
  options: Partial<FigureOptions> = {},
  more: Partial<FigureOrder> = {},
): FigureOrder {
  const dossier = sample(name);
  const { scene } = figureOf(name, 'en');
  return {
    dossier,
    counting: countingClaims(checkDossier(dossier)),
    positions: {
      x: Float64Array.from(scene.nodes, ({ x }) => x),
      y: Float64Array.from(scene.nodes, ({ y }) => y),
      side: scene.nodes.map(({ side }) => side),
    },
    options: { ...OPTIONS, ...options },
    locale: 'en',
    date: '2026-11-22',
    ...more,
  };
}
