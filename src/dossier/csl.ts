/** What do the bibliographic fields of a document say? The few that the app reads, out of CSL-JSON. */
import type { Document } from './schema.ts';

/** When a document came out, as EDTF, if it says so. */
export function issuedDate(document: Document): string | undefined {
  const parts = document.csl.issued?.['date-parts']?.[0];
  if (!parts?.length) return undefined;
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

export function publisherOf(document: Document): string | undefined {
  const authors = document.csl.author
    ?.map((a) => a.literal ?? [a.given, a.family].filter(Boolean).join(' '))
    .filter(Boolean);
  return document.csl.publisher?.trim() || document.csl['container-title']?.trim() || authors?.join(', ') || undefined;
}
