/**
 * Which number has each relation, wherever relations are numbered? By families, in the codebook's order, and within one as their words come in
 * the articles: in the figure, on paper, on the page and in the report the same relation has the same number.
 */
import type { Claim, Dossier } from '../dossier/schema.ts';
import type { DossierGraph } from './build.ts';

/** A family with its lines, by their ids in the graph. */
export interface NumberedFamily {
  readonly family: string;
  readonly edges: readonly string[];
}

/** All lines of the graph in order; no family without one. */
export function inNumberOrder(
  graph: DossierGraph,
  { documents, relationTypes }: Pick<Dossier, 'documents' | 'relationTypes'>,
): NumberedFamily[] {
  const places = new Map(documents.map(({ id }, i) => [id, i]));
  const families = new Map<string, { readonly edge: string; readonly at: Place }[]>(
    relationTypes.map(({ family }) => [family, []]),
  );
  graph.forEachEdge((edge, { relation: { family }, claims }) => {
    const own = families.get(family) ?? [];
    families.set(family, own);
    own.push({ edge, at: firstPlace(claims, places) });
  });
  return [...families].flatMap(([family, lines]): NumberedFamily[] => {
    if (lines.length === 0) return [];
    lines.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
    return [{ family, edges: lines.map(({ edge }) => edge) }];
  });
}

type Place = readonly [document: number, start: number];

function firstPlace(claims: readonly Claim[], documents: ReadonlyMap<string, number>): Place {
  let first: Place = [Infinity, 0];
  for (const { evidence } of claims)
    for (const { document, segments } of evidence) {
      const [at, start] = [documents.get(document) ?? Infinity, segments[0]?.start ?? 0];
      if (at < first[0] || (at === first[0] && start < first[1])) first = [at, start];
    }
  return first;
}
