/**
 * How does a dossier become a report that is read as text, and a table that is ticked off? Markdown for editors and wikis: every relation as a
 * sentence with its quotes, who says so, where and when, and at the end one row for each claim with a box.
 */
import { portion, within, type MeasuredSteps, type Steps } from '../dossier/in-slices.ts';
import type { Dossier } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';
import { checkSteps, countingClaims } from '../evidence/check.ts';
import { evidenceCsv } from '../exchange/evidence-csv.ts';
import { buildGraph } from '../graph/build.ts';
import { quoted } from '../scene/figure/note-text.ts';
import { capital } from '../wording/capital.ts';
import { dateText } from '../wording/date-text.ts';
import { familySaid } from '../wording/family-text.ts';
import { edgeSentence } from '../wording/sentence.ts';
import { sourceLine } from '../wording/speakers.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { checkedText } from '../wording/checked-text.ts';
import { evidenceRows, type EvidenceRow } from './evidence-rows.ts';
import { plain, webLink } from './markdown.ts';
import { settingOf, type Setting } from './setting.ts';

export const REPORT_FORMATS = ['md', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportOrder {
  readonly dossier: Dossier;
  /** The claims that are in it; undefined: all that count. */
  readonly shown: ReadonlySet<string> | undefined;
  readonly locale: Locale;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** What is reported: the rows, and all that is said around them. */
export interface Report {
  readonly setting: Setting;
  readonly rows: readonly EvidenceRow[];
}

export function* reportSteps({ dossier, shown, locale }: Omit<ReportOrder, 'date'>): Steps<Report> {
  const checks = yield* portion(0, 0.5, checkSteps(dossier));
  const setting = settingOf(dossier, buildGraph(dossier, countingClaims(checks)), checks, locale);
  yield 0.6;
  return { setting, rows: yield* within(0.6, 1, evidenceRows(setting, shown)) };
}

/** The text of the file. */
export function* reportText(order: ReportOrder, format: ReportFormat): Steps<string> {
  const report = yield* portion(0, 0.7, reportSteps(order));
  return format === 'csv' ? evidenceCsv(csvRecords(report)) : yield* within(0.7, 1, markdown(report, order.date));
}

function csvRecords({ rows, setting: { locale } }: Report): Parameters<typeof evidenceCsv>[0] {
  return rows.flatMap(({ claim, relation, sentence, quotes, translation, speaker, facts, coder, checked }) =>
    quotes.map((quote) => ({
      checked: checked ? 'yes' : '',
      checked_by: checked?.by ?? '',
      checked_on: checked?.on ?? '',
      claim: claim.id,
      relation: String(relation),
      says: sentence,
      quote: quote.text,
      quote_language: quote.language,
      translation: translation ?? '',
      speaker,
      facts: facts.join(' · '),
      happened: claim.when ? dateText(claim.when, locale) : '',
      said: claim.said ? dateText(claim.said, locale) : '',
      source: quote.source,
      place: quote.place,
      coder,
    })),
  );
}

function* markdown({ setting, rows }: Report, date: string): MeasuredSteps<string> {
  const { dossier, outline, locale, graph } = setting;
  const say = { locale };
  const title = textIn(dossier.title, locale, dossier.language).text || dossier.id;
  const summary = textIn(dossier.summary, locale, dossier.language).text;
  const byRelation = new Map<number, EvidenceRow[]>();
  for (const row of rows) byRelation.set(row.relation, [...(byRelation.get(row.relation) ?? []), row]);
  const counts = [
    m.count_relations({ count: byRelation.size }, say),
    m.count_claims({ count: rows.length }, say),
    m.count_documents({ count: new Set(rows.flatMap(documentsOf)).size }, say),
  ];
  const blocks = [`# ${plain(title)}`];
  if (summary.trim() !== '') blocks.push(plain(summary));
  blocks.push(plain(`${m.report_made({ date: dateText(date, locale) }, say)} ${counts.join(' · ')}.`));
  const left = outline.claims.size - rows.length;
  if (left > 0) blocks.push(plain(m.report_left({ count: left }, say)));
  const wrong = dossier.claims.length - outline.claims.size;
  if (wrong > 0) blocks.push(plain(m.fig_left_out({ count: wrong }, say)));

  for (const [i, { family, relations }] of outline.families.entries()) {
    yield (0.7 * i) / outline.families.length;
    const here = relations.filter(({ number }) => byRelation.has(number));
    if (here.length === 0) continue;
    blocks.push(`## ${plain(capital(familySaid(family, locale, dossier).text, locale))}`);
    for (const { edge, number } of here) {
      blocks.push(`### ${number}\\. ${plain(edgeSentence(graph, edge, locale).text)}.`);
      for (const row of byRelation.get(number) ?? []) blocks.push(...claimBlocks(row, locale));
    }
  }
  yield 0.8;
  blocks.push(`## ${plain(m.fig_sources({}, say))}`, sourceList(setting, rows));
  if (rows.length > 0) blocks.push(`## ${plain(m.report_table({}, say))}`, table(rows, locale));
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const documentsOf = ({ claim }: EvidenceRow): string[] => claim.evidence.map(({ document }) => document);

function claimBlocks({ quotes, translation, speaker, facts, checked }: EvidenceRow, locale: Locale): string[] {
  const says = capital([speaker, ...facts].join(' · '), locale);
  return [
    [
      ...quotes.map(({ text, language, place }) =>
        [plain(quoted(text, language)), place && `(${plain(place)})`].filter(Boolean).join(' '),
      ),
      ...(translation === undefined ? [] : [plain(translation)]),
    ]
      .map((line) => `> ${line}`)
      .join('\n>\n'),
    `— ${plain(says)}`,
    ...(checked ? [`☑ ${plain(checkedText(checked, locale))}`] : []),
  ];
}

function sourceList({ dossier, letters, locale }: Setting, rows: readonly EvidenceRow[]): string {
  const used = new Set(rows.flatMap(documentsOf));
  return dossier.documents
    .filter(({ id }) => used.has(id))
    .map((document) => {
      const letter = letters.get(document.id);
      const { URL: address = '' } = document.csl;
      const link = webLink(address);
      const line = sourceLine(document, locale);
      const about = link === undefined ? plain(line) : `${plain(line.slice(0, line.length - address.length))} ${link}`;
      return `- ${letter ? `**${plain(letter)}** ` : ''}${about}`;
    })
    .join('\n');
}

/** The heads of the columns of the table, in order. */
export const evidenceHeads = (locale: Locale): readonly string[] =>
  [m.report_checked, m.table_claim, m.report_quote, m.says_so, m.report_source, m.report_date, m.report_coder].map(
    (head) => head({}, { locale }),
  );

function table(rows: readonly EvidenceRow[], locale: Locale): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const heads = evidenceHeads(locale);
  return [
    line(heads.map(plain)),
    line(heads.map(() => '---')),
    ...rows.map(({ relation, sentence, quotes, translation, speaker, facts, coder, checked }) =>
      line([
        checked ? `☑ ${plain(checkedText(checked, locale))}` : '☐',
        `${relation}\\. ${plain(sentence)}.`,
        [...quotes.map(({ text, language }) => plain(quoted(text, language))), plain(translation ?? '')]
          .filter(Boolean)
          .join('<br>'),
        plain(speaker),
        quotes.map(({ place, source }) => plain([place, source].filter(Boolean).join(' · '))).join('<br>'),
        plain(facts.join(' · ')),
        plain(coder),
      ]),
    ),
  ].join('\n');
}
