/** What is a dossier about, in one sentence or two made of what it holds: who, by what, how many relations, and from how many sentences? */
import type { Dossier } from '../dossier/schema.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { familyShort } from './family-text.ts';
import { nameList } from './name-list.ts';
import { actorName } from './sentence.ts';

/** So many actors are named, the best connected; and so many families, the largest. */
const NAMED = 3;
const NAMED_BRIEFLY = 2;
const FAMILIES = 2;

export interface Lead {
  /** Who is linked. */
  readonly about: string;
  /** The same where there is little room. */
  readonly brief: string;
  /** By how much, by what, and on what that rests. */
  readonly counts: string;
}

/** Undefined where nothing is linked. */
export function leadOf(graph: DossierGraph, dossier: Dossier, locale: Locale): Lead | undefined {
  if (graph.size === 0) return undefined;
  const linked = dossier.actors
    .filter(({ id }) => graph.hasNode(id) && graph.degree(id) > 0)
    .map((actor, at) => ({ actor, at, lines: graph.degree(actor.id) }))
    .sort((a, b) => b.lines - a.lines || a.at - b.at);
  const families = new Map<string, number>();
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  /** By document, which of its sentences. */
  const cited = new Map<string, Set<number>>();
  for (const { relation, claims } of graph.edgeData) {
    families.set(relation.family, (families.get(relation.family) ?? 0) + 1);
    for (const { evidence } of claims)
      for (const { document: id, segments } of evidence) {
        const document = documents.get(id);
        if (!document || !segments.length) continue;
        const sentences = cited.get(id) ?? new Set();
        cited.set(id, sentences);
        for (const { start } of segments) sentences.add(sentenceAt(document, start));
      }
  }
  const sentences = [...cited.values()].reduce((sum, { size }) => sum + size, 0);
  const largest = [...families].sort((a, b) => b[1] - a[1]).slice(0, FAMILIES);
  const names = linked.slice(0, NAMED + 1).map(({ actor }) => actorName(actor, locale, dossier.language, true));
  const options = { locale };
  const about = (named: number): string =>
    m.lead_about({ who: nameList(names.slice(0, named + 1), locale, linked.length, named + 1) }, options);
  return {
    about: about(NAMED),
    brief: about(NAMED_BRIEFLY),
    counts: m.lead_counts(
      {
        relations: m.count_relations({ count: graph.size }, options),
        families: nameList(
          largest.map(([family]) => familyShort(family, locale, dossier)),
          locale,
        ),
        sentences: m.count_sentences({ count: sentences }, options),
        documents: m.count_documents({ count: cited.size }, options),
      },
      options,
    ),
  };
}
