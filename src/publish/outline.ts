/**
 * What is on the page, in which order, and what is each part called so that others can lead there? Relations have the numbers that they
 * have in the figure and on paper.
 */
import type { Claim, Dossier } from '../dossier/schema.ts';
import type { DossierGraph } from '../graph/build.ts';
import { inNumberOrder } from '../graph/numbering.ts';

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
  const numbers = new Map<string, number>();
  const claims = new Map<string, { relation: number; claim: number }>();
  const families = inNumberOrder(graph, dossier).map(({ family, edges }): OutlinedFamily => {
    const relations = edges.map((edge): OutlinedRelation => {
      const own = graph.getEdgeAttribute(edge, 'claims');
      const number = numbers.size + 1;
      numbers.set(edge, number);
      for (const { id } of own) claims.set(id, { relation: number, claim: claims.size + 1 });
      return { edge, number, claims: own };
    });
    return { family, relations };
  });
  return { families, numbers, claims };
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
