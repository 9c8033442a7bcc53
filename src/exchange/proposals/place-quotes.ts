/**
 * Where do the quotes of a JSON answer stand that brings its own text, or a .txt beside it? Their positions count in that text, by
 * whichever unit their words stand at them; in the article they are where its tidying has put them.
 */
import { utf16Positions } from '../../dossier/code-points.ts';
import { excerpt, pathText } from '../../dossier/problem.ts';
import type { QuotePart } from '../../evidence/gate.ts';
import type { TextRange } from '../../evidence/locate.ts';
import type { Harvest } from './harvest.ts';
import type { KnownTexts } from './known-texts.ts';

/** Of the claims from `first` on. */
export function placeQuotes(
  raw: string | undefined,
  known: KnownTexts,
  harvest: Harvest,
  first: number,
  path: readonly PropertyKey[],
): void {
  const placed = harvest.claims
    .slice(first)
    .some(({ quotes }) => quotes.some(({ parts }) => parts.some(({ at }) => at)));
  if (raw === undefined || !placed) return;
  const copy = known.copyOf(raw);
  if (!copy)
    harvest.problems.push({
      code: 'other-text',
      severity: 'noted',
      path: pathText(path),
      expected: 'the text of one of the articles',
      found: excerpt(raw),
    });
  const points = utf16Positions(raw);
  const moved = (part: QuotePart): QuotePart => {
    const { text, at } = part;
    if (!at) return part;
    const counted: readonly TextRange[] = [at, { start: points(at.start), end: points(at.end) }];
    const own = counted.find(({ start, end }) => raw.slice(start, end) === text);
    const place = own && copy?.place(own);
    return place ? { text, at: place } : { text };
  };
  for (const [i, claim] of harvest.claims.entries()) {
    if (i < first) continue;
    harvest.claims[i] = {
      ...claim,
      quotes: claim.quotes.map((quote) => ({
        ...quote,
        ...(copy && quote.document === undefined && { document: copy.document.id }),
        parts: quote.parts.map(moved),
      })),
    };
  }
}
