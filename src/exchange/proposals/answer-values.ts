/** What does a value of an answer mean: a name, a quote, a speaker, how firmly? What is not understood is not guessed. */
import { excerpt } from '../../dossier/problem.ts';
import type { LocalizedText, Modality, Polarity } from '../../dossier/schema.ts';
import { textIn } from '../../dossier/text-in.ts';
import type { QuoteCandidate } from '../../evidence/gate.ts';
import { ANONYMOUS, MODALITIES } from './answer-schema.ts';
import type { ProposedSource } from './proposal.ts';

export type Raw = Readonly<Record<string, unknown>>;
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What models write for the four ways of saying something, and for «not». Whatever is not here is not guessed. */
const MODALITY: Readonly<Record<string, Modality>> = {
  ...{ fact: 'asserted', factual: 'asserted', stated: 'asserted', certain: 'asserted', dinyatakan: 'asserted' },
  ...{ reported: 'alleged', accused: 'alleged', claimed: 'alleged', allegation: 'alleged', dituduhkan: 'alleged' },
  ...{ future: 'planned', intended: 'planned', direncanakan: 'planned' },
  ...{ possible: 'hypothetical', conditional: 'hypothetical', speculative: 'hypothetical', hipotetis: 'hypothetical' },
};
const DENIED = new Set(['denied', 'negative', 'negated', 'no', 'false', 'dibantah']);
const AFFIRMED = new Set(['affirmed', 'positive', 'yes', 'true', 'diiyakan']);

export function pick(raw: Raw, names: readonly string[]): unknown {
  const name = names.find((candidate) => Object.hasOwn(raw, candidate) && raw[candidate] !== null);
  return name === undefined ? undefined : raw[name];
}

/** A name as text, or inside an object that has one. */
export function nameOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).replace(/\s+/gu, ' ').trim();
  if (!isRaw(value)) return '';
  const inner = pick(value, ['name', 'label', 'id', 'text', 'exact']);
  return isRaw(inner) ? textIn(inner as LocalizedText, 'en').text : typeof inner === 'string' ? nameOf(inner) : '';
}

/** A text by its languages; one without a language is in that of the answer. */
export function localized(value: unknown, language: string): LocalizedText | undefined {
  if (typeof value === 'string') return value.trim() ? { [language]: value } : undefined;
  if (!isRaw(value)) return undefined;
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !!entry[1].trim(),
  );
  return texts.length ? Object.fromEntries(texts) : undefined;
}

export const whole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Quotes come as text, as lists of texts, as W3C-like objects, or as a dossier's evidence. */
export function quotesOf(
  value: unknown,
  document: string | undefined,
  sentence: number | undefined,
): readonly QuoteCandidate[] {
  const about = { ...(document !== undefined && { document }), ...(sentence !== undefined && { sentence }) };
  if (typeof value === 'string') return value.trim() ? [{ ...about, parts: [{ text: value }] }] : [];
  if (Array.isArray(value)) return value.flatMap((item) => quotesOf(item, document, sentence));
  if (!isRaw(value)) return [];
  const own = typeof value['document'] === 'string' ? value['document'] : document;
  const number = whole(value['sentence']) ? value['sentence'] : sentence;
  if (Array.isArray(value['segments'])) {
    const parts = value['segments'].flatMap((item) => quotesOf(item, own, number)).flatMap((wanted) => wanted.parts);
    return parts.length ? [{ ...about, ...(own !== undefined && { document: own }), parts }] : [];
  }
  const text = pick(value, ['exact', 'quote', 'text', 'verbatim', 'span']);
  if (typeof text !== 'string') return Array.isArray(text) ? quotesOf(text, own, number) : [];
  const { start, end } = value;
  const at = whole(start) && whole(end) && end > start ? { at: { start, end } } : {};
  return text.trim()
    ? [
        {
          ...(own !== undefined && { document: own }),
          ...(number !== undefined && { sentence: number }),
          parts: [{ text, ...at }],
        },
      ]
    : [];
}

export function sourcesOf(value: unknown): readonly ProposedSource[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
  return list.flatMap((item): ProposedSource[] => {
    if (isRaw(item) && item['anonymous'] === true) return [{ name: undefined }];
    const name = isRaw(item) && typeof item['actor'] === 'string' ? nameOf(item['actor']) : nameOf(item);
    if (!name) return [];
    return [{ name: name.toLowerCase() === ANONYMOUS ? undefined : name }];
  });
}

export function modalityOf(value: unknown): Modality | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return (
    MODALITIES.find((modality) => modality === word) ?? (Object.hasOwn(MODALITY, word) ? MODALITY[word] : undefined)
  );
}

export function polarityOf(raw: Raw): Polarity | undefined {
  if (raw['negated'] === true || raw['denied'] === true) return 'denied';
  const value = pick(raw, ['polarity', 'negated', 'denied']);
  const word = String(value).trim().toLowerCase();
  if (value === false) return 'affirmed';
  return DENIED.has(word) ? 'denied' : AFFIRMED.has(word) ? 'affirmed' : undefined;
}

/** A value as the answer has it, without the quotation marks of JSON. */
export const plain = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, 80) : excerpt(value);
