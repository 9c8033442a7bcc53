/** What stands in the table? One row for each line, or for each claim, in the order that the reader asks for. */
import { byId } from '../dossier/by-id.ts';
import { publisherOf } from '../dossier/csl.ts';
import type { Claim, Document, Modality } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';
import { quoteText } from '../evidence/in-context.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { firmnessRank, type DossierGraph } from '../graph/build.ts';
import { originsIn } from '../graph/origins.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { dateText } from './date-text.ts';
import { familyText } from './family-text.ts';
import { listNames } from './list-name.ts';
import { actorName, claimSentence, edgeSentence, endsAsSaid, relationNoun } from './sentence.ts';
import { attributionText } from './speakers.ts';

/** What rows can be sorted by; these names stand in addresses. */
export const SORT_KEYS = [
  'relation',
  'from',
  'to',
  'type',
  'lists',
  'firmness',
  'speaker',
  'happened',
  'said',
  'published',
  'claims',
  'documents',
  'origins',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const isSortKey = (key: string): key is SortKey => (SORT_KEYS as readonly string[]).includes(key);

export const ROW_KINDS = ['relation', 'claim'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface Row {
  /** Of the line or of the claim. */
  readonly id: string;
  readonly kind: RowKind;
  readonly edge: string;
  /** Firmest first; the only one in the row of a claim. */
  readonly claims: readonly Claim[];
  readonly documents: number;
  readonly origins: number;
}

/** A row for every line, or for every claim that draws one, in the order of the graph. */
export function tableRows(graph: DossierGraph, kind: RowKind): Row[] {
  const rows: Row[] = [];
  const originsOf = originsIn(graph.getAttribute('dossier'));
  graph.forEachEdge((edge, { claims, documents, origins }) => {
    if (kind === 'relation')
      rows.push({ id: edge, kind, edge, claims, documents: documents.length, origins: origins.length });
    else
      for (const claim of claims) {
        const papers = new Set(claim.evidence.map(({ document }) => document));
        rows.push({
          id: claim.id,
          kind,
          edge,
          claims: [claim],
          documents: papers.size,
          origins: originsOf(claim).length,
        });
      }
  });
  return rows;
}

export function rowSentence({ kind, edge, claims: [claim] }: Row, graph: DossierGraph, locale: Locale): string {
  if (kind === 'claim' && claim) return claimSentence(graph, claim, locale).text;
  return edgeSentence(graph, edge, locale).text;
}

/** How firmly the claims of a row speak, firmest first, with how many speak so. */
export interface Firmness {
  readonly modality: Modality;
  readonly denied: boolean;
  readonly claims: number;
}

export function firmnessOf(claims: readonly Claim[]): Firmness[] {
  const kinds = new Map<number, Firmness>();
  for (const claim of claims) {
    const { modality, polarity } = claim;
    const rank = firmnessRank(claim);
    const known = kinds.get(rank)?.claims ?? 0;
    kinds.set(rank, { modality, denied: polarity === 'denied', claims: known + 1 });
  }
  return [...kinds].sort(([a], [b]) => a - b).map(([, kind]) => kind);
}

/** A passage that a claim rests on. */
export interface Passage {
  readonly document: Document;
  /** The first sentence that it touches, counted from 1; undefined where it stands in none. */
  readonly sentence: number | undefined;
  /** As one line. */
  readonly text: string;
  /** Letter for letter; gaps between its segments are shown. */
  readonly exact: string;
}

export function passagesOf(claim: Claim, graph: DossierGraph): Passage[] {
  const { documents } = graph.getAttribute('dossier');
  return claim.evidence.flatMap((evidence) => {
    const document = byId(documents).get(evidence.document);
    if (!document) return [];
    const at = sentenceAt(document, evidence.segments[0]?.start ?? 0);
    const exact = evidence.segments.map((segment) => segment.exact).join(' […] ');
    return [{ document, sentence: at < 0 ? undefined : at + 1, text: quoteText(evidence.segments), exact }];
  });
}

/** What the cells of a row say; for rows that are looked at or copied. */
export interface RowText {
  readonly sentence: string;
  readonly noun: string;
  readonly family: string;
  readonly from: string;
  readonly to: string;
  /** Those that either end is in. */
  readonly lists: readonly string[];
  readonly firmness: readonly Firmness[];
  /** Each once, in the order of the claims. */
  readonly speakers: readonly string[];
  readonly happened: readonly string[];
  readonly said: readonly string[];
}

const once = (list: readonly string[]): string[] => [...new Set(list)];

export function rowText(row: Row, graph: DossierGraph, locale: Locale): RowText {
  const dossier = graph.getAttribute('dossier');
  const { relation } = graph.getEdgeAttributes(row.edge);
  const [first] = row.claims;
  const [source, target] = row.kind === 'claim' && first ? [first.subject, first.object] : endsAsSaid(graph, row.edge);
  const dates = (list: readonly (string | undefined)[]): string[] =>
    once(list.filter((date) => date !== undefined)).map((date) => dateText(date, locale));
  return {
    sentence: rowSentence(row, graph, locale),
    noun: relationNoun(relation, locale, dossier.language),
    family: familyText(relation.family, locale, dossier),
    from: actorName(graph.getNodeAttribute(source, 'actor'), locale, dossier.language),
    to: actorName(graph.getNodeAttribute(target, 'actor'), locale, dossier.language),
    lists: listNames(dossier, [source, target], locale),
    firmness: firmnessOf(row.claims),
    speakers: once(row.claims.map((claim) => attributionText(claim, dossier, locale))),
    happened: dates(row.claims.map(({ when }) => when)),
    said: dates(row.claims.map(({ said }) => said)),
  };
}

const MODALITY_NAMES = {
  asserted: m.modality_asserted,
  alleged: m.modality_alleged,
  planned: m.modality_planned,
  hypothetical: m.modality_hypothetical,
} as const;

export function firmnessText({ modality, denied }: Omit<Firmness, 'claims'>, locale: Locale): string {
  const name = MODALITY_NAMES[modality]({}, { locale });
  return denied ? `${name}, ${m.polarity_denied({}, { locale })}` : name;
}

/** All words of a row that may be searched for: those of its cells, its quotes and their translations. */
export function rowWords(row: Row, graph: DossierGraph, locale: Locale): string {
  const text = rowText(row, graph, locale);
  const passages = row.claims.flatMap((claim) => passagesOf(claim, graph));
  const papers = new Set(passages.map(({ document }) => document));
  return [
    ...[text.sentence, text.noun, text.family, text.from, text.to, ...text.lists],
    ...text.firmness.map((firm) => firmnessText(firm, locale)),
    ...text.speakers,
    ...text.happened,
    ...text.said,
    ...passages.map((passage) => passage.text),
    ...row.claims.flatMap(({ gloss }) => Object.values(gloss ?? {})),
    ...[...papers].flatMap((paper) => [paper.csl.title ?? '', publisherOf(paper) ?? '']),
  ].join('\n');
}

/** A translation of a claim's quotes that the reader needs: none where they are in the reader's own language. */
export function translationOf(
  claim: Claim,
  graph: DossierGraph,
  locale: Locale,
): { readonly text: string; readonly language: string } | undefined {
  const base = (tag: string): string => tag.split('-')[0] ?? tag;
  const own = new Set(passagesOf(claim, graph).map(({ document }) => base(document.language)));
  if (own.size === 1 && own.has(locale)) return undefined;
  const others = Object.entries(claim.gloss ?? {}).filter(([tag]) => own.size > 1 || !own.has(base(tag)));
  const said = textIn(Object.fromEntries(others), locale);
  return said.text ? said : undefined;
}
