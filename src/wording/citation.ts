/** How is a claim cited? What it says and how firmly, quote, translation marked as such, who says so, source and sentence: what a footnote needs. */
import { byId } from '../dossier/by-id.ts';
import type { Claim, Dossier } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';
import { quoteText } from '../evidence/in-context.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { attributionText, sourceLine } from './speakers.ts';

export function citation(claim: Claim, dossier: Dossier, locale: Locale, sentence: string): string {
  const quotes = claim.evidence.flatMap((evidence) => {
    const document = byId(dossier.documents).get(evidence.document);
    const start = evidence.segments[0]?.start;
    if (!document || start === undefined) return [];
    const number = sentenceAt(document, start) + 1;
    const where = number > 0 ? `, §${number}` : '';
    return [`${quoted(quoteText(evidence.segments))}${where}. ${sourceLine(document, locale)}`];
  });
  const gloss = textIn(claim.gloss, locale).text;
  const translation = gloss && !claim.evidence.some((e) => e.segments.some((s) => s.exact === gloss));
  return [
    ...(sentence ? [`${sentence}.`] : []),
    ...quotes,
    ...(translation ? [`[${m.fig_translation_mark({ text: quoted(gloss) }, { locale })}]`] : []),
    `${m.says_so({}, { locale })}: ${attributionText(claim, dossier, locale)}`,
  ].join('\n');
}

/** In quotation marks; those inside are single ones then, as English and Indonesian have it. */
function quoted(text: string): string {
  const inner = text
    .replace(/[“„]/gu, '‘')
    .replace(/”/gu, '’')
    // A straight mark opens at the beginning of a word, and closes elsewhere.
    .replace(/(^|[\s([‘—–-])"/gu, '$1‘')
    .replace(/"/gu, '’');
  return `“${inner}”`;
}
