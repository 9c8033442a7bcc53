/**
 * What is on the page, in which order, and what is each part called so that others can lead there? Relations are numbered by families, in the
 * codebook's order, and within one as their words come in the articles.
 */
import type { Claim, Dossier } from '../dossier/schema.ts';
import type { DossierGraph } from '../graph/build.ts';

export interface OutlinedRelation {
  /** Its line in the graph. */
  readonly edge: string;
  readonly number: number;
  readonly claims: readonly Claim[];
}

export interface OutlinedFamily {
  readonly family: string;
  readonly relations: readonly OutlinedRelation[];
}

export interface Outline {
  readonly families: readonly OutlinedFamily[];
  /** By line. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By claim: the number of its relation, and its own on the page. */
  readonly claims: ReadonlyMap<string, { readonly relation: number; readonly claim: number }>;
}

export function outlineOf(graph: DossierGraph, dossier: Pick<Dossier, 'documents' | 'relationTypes'>): Outline {
  const documents = new Map(dossier.documents.map(({ id }, i) => [id, i]));
  const families = new Map<string, { readonly edge: string; readonly claims: readonly Claim[]; readonly at: Place }[]>(
    dossier.relationTypes.map(({ family }) => [family, []]),
  );
  graph.forEachEdge((edge, { relation: { family }, claims }) => {
    const own = families.get(family) ?? [];
    families.set(family, own);
    own.push({ edge, claims, at: firstPlace(claims, documents) });
  });
  const numbers = new Map<string, number>();
  const claims = new Map<string, { relation: number; claim: number }>();
  const outlined = [...families].flatMap(([family, lines]): OutlinedFamily[] => {
    if (lines.length === 0) return [];
    lines.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
    const relations = lines.map((line): OutlinedRelation => {
      const number = numbers.size + 1;
      numbers.set(line.edge, number);
      for (const { id } of line.claims) claims.set(id, { relation: number, claim: claims.size + 1 });
      return { edge: line.edge, number, claims: line.claims };
    });
    return [{ family, relations }];
  });
  return { families: outlined, numbers, claims };
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

/** What parts of the page are called; numbers count from 1. Actors are called by their ids, as the figure leads to them. */
export const relationName = (number: number): string => `relation-${number}`;
export const claimName = (number: number): string => `claim-${number}`;
export const actorName = (id: string): string => `actor-${id}`;
export const articleName = (number: number): string => `article-${number}`;
/** `sentence`: 0-based, as its document has it. */
export const sentenceName = (article: number, sentence: number): string => `sentence-${article}-${sentence + 1}`;
/** The line in the figure, as `paint/svg.ts` calls it. */
export const lineName = (number: number): string => `benang-line-${number}`;
/** As an address says it that leads to a step, so that `#step=2` does without any script. `number`: its place in the story, from 1. */
export const stepName = (number: number): string => `step=${number}`;
