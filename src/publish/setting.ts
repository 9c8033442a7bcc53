/** What do all sections of the page need to know? */
import type { Document, Dossier } from '../dossier/schema.ts';
import type { Checks } from '../evidence/check.ts';
import type { DossierGraph } from '../graph/build.ts';
import { slotsOf } from '../scene/palette.ts';
import { sourceLetters } from '../scene/figure/draw-sources.ts';
import type { Locale } from '../words/languages.ts';
import { outlineOf, type Outline } from './outline.ts';

export interface Setting {
  readonly dossier: Dossier;
  /** Of the claims that count. */
  readonly graph: DossierGraph;
  readonly checks: Checks;
  readonly outline: Outline;
  /** Of the colour of each family. */
  readonly slots: ReadonlyMap<string, number>;
  /** By document that is quoted; empty texts where there is only one. */
  readonly letters: ReadonlyMap<string, string>;
  /** By document, from 1. */
  readonly articles: ReadonlyMap<string, number>;
  readonly locale: Locale;
}

export function settingOf(dossier: Dossier, graph: DossierGraph, checks: Checks, locale: Locale): Setting {
  const quoted = new Set<string>();
  graph.forEachEdge((_, { documents }) => documents.forEach((id) => quoted.add(id)));
  return {
    dossier,
    graph,
    checks,
    outline: outlineOf(graph, dossier),
    slots: slotsOf(dossier),
    letters: sourceLetters(dossier, quoted),
    articles: new Map(dossier.documents.map(({ id }: Document, i) => [id, i + 1])),
    locale,
  };
}
