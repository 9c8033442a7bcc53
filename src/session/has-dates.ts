/** Has any claim a date, of whatever kind? Without one there is nothing to see over time. */
import { issuedDate } from '../dossier/csl.ts';
import type { Dossier } from '../dossier/schema.ts';

export function hasDates({ claims, documents }: Pick<Dossier, 'claims' | 'documents'>): boolean {
  if (claims.some(({ when, said }) => when ?? said)) return true;
  const issued = new Set(documents.filter(issuedDate).map(({ id }) => id));
  return issued.size > 0 && claims.some(({ evidence }) => evidence.some(({ document }) => issued.has(document)));
}
