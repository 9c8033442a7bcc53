/** What is said in a note? Quotes in the marks of their language, translations called so, and who says it, where and how firmly. */
import { byId } from '../../dossier/by-id.ts';
import { textIn } from '../../dossier/text-in.ts';
import type { Claim, Document, Dossier } from '../../dossier/schema.ts';
import { quoteText } from '../../evidence/in-context.ts';
import { sentenceAt } from '../../evidence/sentence-of.ts';
import { languageName, type Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';
import { capital } from '../../wording/capital.ts';
import { dateText } from '../../wording/date-text.ts';
import { attributionText } from '../../wording/speakers.ts';

export interface Quote {
  readonly text: string;
  readonly language: string;
}

/**
 * In the page's language; else in one that is not the document's: an English sentence quoted in an Indonesian article needs its
 * Indonesian translation for Indonesian readers only. A translation that only repeats the quote is none.
 */
export function translationOf(claim: Claim, quotes: readonly Quote[], locale: Locale): Quote | undefined {
  const base = (tag: string): string => tag.split('-')[0] ?? '';
  const gloss = textIn(claim.gloss, locale);
  const text = gloss.text.trim();
  if (text === '' || quotes.some((quote) => quote.text === text)) return undefined;
  // Who reads the page reads these quotes too.
  if (quotes.length > 0 && quotes.every((quote) => base(quote.language) === locale)) return undefined;
  const needed =
    base(gloss.language) === locale || quotes.some((quote) => base(quote.language) !== base(gloss.language));
  return needed ? gloss : undefined;
}

/** The quotes of a claim, by evidence, in the language of their document. */
export function quotesOf(claim: Claim, dossier: Dossier): Quote[] {
  return claim.evidence.flatMap(({ document, segments }) => {
    const found = byId(dossier.documents).get(document);
    return found ? [{ text: quoteText(segments), language: found.language }] : [];
  });
}

export function translationText({ text, language }: Quote, locale: Locale): string {
  const options = { locale };
  const marked = quoted(text, language);
  if (language.split('-')[0] === locale) return capital(m.fig_translation_mark({ text: marked }, options), locale);
  return `${m.translation_in({ language: languageName(language, locale) }, options)}: ${marked}`;
}

/** Which marks stand inside of which: of the same kind they would close what they do not. */
const INSIDE = {
  '“”': { '“': '‘', '”': '’', '„': '‚' },
  '«»': { '«': '“', '»': '”' },
  '「」': { '「': '『', '」': '』' },
} as const;

/** In the quotation marks of its language. Marks of that kind inside are shown as inner ones; all else is left, letter for letter. */
export function quoted(text: string, language: string): string {
  const base = language.split('-')[0] ?? '';
  const marks = ['ar', 'fa', 'ur', 'ps'].includes(base) ? '«»' : base === 'ja' ? '「」' : '“”';
  const inner: Readonly<Record<string, string>> = INSIDE[marks];
  return `${marks[0]}${text.replace(/[“”„«»「」]/gu, (mark) => inner[mark] ?? mark)}${marks[1]}`;
}

/** «B §3 · Yonhap News, citing KCNA · alleged · October 2024» */
export function aboutClaim(
  claim: Claim,
  dossier: Dossier,
  said: readonly { readonly document: Document; readonly segments: readonly { readonly start: number }[] }[],
  letters: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const options = { locale };
  const places = said.map(({ document, segments }) => {
    const sentence = sentenceAt(document, segments[0]?.start ?? 0) + 1;
    const parts = [
      letters.get(document.id) ?? '',
      sentence > 0 ? m.sentence_number({ number: sentence }, options) : '',
    ];
    return parts.filter(Boolean).join(' ');
  });
  const modality = {
    asserted: '',
    alleged: m.modality_alleged(undefined, options),
    planned: m.modality_planned(undefined, options),
    hypothetical: m.modality_hypothetical(undefined, options),
  }[claim.modality];
  return [
    [...new Set(places)].filter(Boolean).join(', '),
    attributionText(claim, dossier, locale),
    modality,
    claim.polarity === 'denied' ? m.polarity_denied(undefined, options) : '',
    claim.basis === 'inferred' ? m.basis_inferred(undefined, options) : '',
    claim.when ? dateText(claim.when, locale) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
