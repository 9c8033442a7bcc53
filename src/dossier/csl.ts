/** What do the bibliographic fields of a document say? The few that the app reads, out of CSL-JSON. */
import type { Document } from './schema.ts';

/** When a document came out, as EDTF, if it says so. */
export function issuedDate(document: Document): string | undefined {
  const parts = document.csl.issued?.['date-parts']?.[0];
  if (!parts?.length) return undefined;
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

/** Who has written it, in their order. */
export const authorNames = ({ csl }: Pick<Document, 'csl'>): readonly string[] =>
  csl.author?.map((a) => a.literal ?? [a.given, a.family].filter(Boolean).join(' ')).filter(Boolean) ?? [];

export const publisherOf = (document: Document): string | undefined =>
  document.csl.publisher?.trim() ||
  document.csl['container-title']?.trim() ||
  authorNames(document).join(', ') ||
  undefined;
