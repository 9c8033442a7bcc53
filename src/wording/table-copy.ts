/** What of the table is taken away? Its rows as plain cells, and its claims as records for those who count and code. */
import { issuedDate, publisherOf } from '../dossier/csl.ts';
import type { DossierGraph } from '../graph/build.ts';
import { originsIn } from '../graph/origins.ts';
import { speakerLabels } from '../graph/source-keys.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { listNames } from './list-name.ts';
import { actorName, claimSentence, relationNoun } from './sentence.ts';
import { speakerName } from './speaker-name.ts';
import { attributionText, sourceLine } from './speakers.ts';
import { firmnessText, passagesOf, rowText, translationOf, type Row } from './table-rows.ts';

/** Headings and rows of cells, the last of them with every quote as it is cited. */
export function copiedCells(rows: readonly Row[], graph: DossierGraph, locale: Locale): string[][] {
  const options = { locale };
  const listed = !!graph.getAttribute('dossier').actorLists;
  const headings = [
    m.table_relation({}, options),
    m.table_from({}, options),
    m.table_to({}, options),
    m.table_type({}, options),
    ...(listed ? [m.lists({}, options)] : []),
    m.table_firmness({}, options),
    m.says_so({}, options),
    m.table_happened({}, options),
    m.table_said({}, options),
    m.table_claims({}, options),
    m.table_documents({}, options),
    m.table_origins({}, options),
    m.table_quotes({}, options),
  ];
  return [headings, ...rows.map((row) => cellsOf(row, graph, locale, listed))];
}

function cellsOf(row: Row, graph: DossierGraph, locale: Locale, listed: boolean): string[] {
  const text = rowText(row, graph, locale);
  const quotes = row.claims.flatMap((claim) =>
    passagesOf(claim, graph).map(({ document, sentence, text: words }) => {
      const where = sentence === undefined ? '' : `, §${sentence}`;
      return `“${words}”${where}. ${sourceLine(document, locale)}`;
    }),
  );
  return [
    text.sentence,
    text.from,
    text.to,
    text.noun,
    ...(listed ? [text.lists.join('; ')] : []),
    text.firmness.map((firm) => firmnessText(firm, locale)).join('; '),
    text.speakers.join('; '),
    text.happened.join('; '),
    text.said.join('; '),
    String(row.claims.length),
    String(row.documents),
    String(row.origins),
    quotes.join(' / '),
  ];
}

/** A record for every passage of every claim; dates as they are written in the dossier, quotes letter for letter. */
export function claimRecords(rows: readonly Row[], graph: DossierGraph, locale: Locale) {
  const dossier = graph.getAttribute('dossier');
  const originsOf = originsIn(dossier);
  const labels = speakerLabels(dossier);
  const nameOf = (actor: string): string => actorName(graph.getNodeAttribute(actor, 'actor'), locale, dossier.language);
  const listsOf = (actor: string): string => listNames(dossier, [actor], locale).join('; ');
  return rows.flatMap(({ edge, claims }) => {
    const { relation } = graph.getEdgeAttributes(edge);
    return claims.flatMap((claim) => {
      const translation = translationOf(claim, graph, locale);
      const origins = originsOf(claim).map((origin) => speakerName(origin, labels, dossier, locale));
      return passagesOf(claim, graph).map(({ document, sentence, exact }, i) => ({
        claim: claim.id,
        passage: String(i + 1),
        sentence: claimSentence(graph, claim, locale).text,
        subject: claim.subject,
        subject_name: nameOf(claim.subject),
        relation: claim.relation,
        relation_name: relationNoun(relation, locale, dossier.language),
        object: claim.object,
        object_name: nameOf(claim.object),
        family: relation.family,
        directed: String(relation.directed),
        modality: claim.modality,
        polarity: claim.polarity,
        basis: claim.basis,
        speakers: attributionText(claim, dossier, locale),
        origins: origins.join('; '),
        happened: claim.when ?? '',
        said: claim.said ?? '',
        published: issuedDate(document) ?? '',
        document: document.id,
        title: document.csl.title ?? '',
        publisher: publisherOf(document) ?? '',
        url: document.csl.URL ?? '',
        sentence_number: sentence === undefined ? '' : String(sentence),
        quote_language: document.language,
        quote: exact,
        translation: translation?.text ?? '',
        translation_language: translation?.language ?? '',
        subject_lists: listsOf(claim.subject),
        object_lists: listsOf(claim.object),
      }));
    });
  });
}
