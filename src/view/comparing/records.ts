/** How does a comparison leave the page? As records for a spreadsheet, and as lines of text for a report. */
import type { Claim } from '../../dossier/schema.ts';
import { quoteText } from '../../evidence/in-context.ts';
import { sentenceAt } from '../../evidence/sentence-of.ts';
import type { CodedRecord, ComparisonRecord } from '../../exchange/comparison-csv.ts';
import { actorName, relationNoun } from '../../wording/sentence.ts';
import { attributionText } from '../../wording/speakers.ts';
import type { Choice } from '../../compare/merge.ts';
import type { Agreement } from '../../compare/agreement.ts';
import type { Comparison } from '../../session/comparing.svelte.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';
import { classOf, coefficientText, FIELD_TEXT, percentText } from './difference-text.ts';

const RESULT = {
  mine: 'only-mine',
  theirs: 'only-theirs',
  relation: 'other-relation',
  differs: 'differs',
  same: 'same',
  unread: 'not-readable-in-theirs',
} as const;

export function comparisonRecords(
  comparison: Comparison,
  choices: ReadonlyMap<string, Choice>,
  locale: Locale,
): ComparisonRecord[] {
  const { both, items, theirs } = comparison;
  const documents = new Map(both.documents.map((document) => [document.id, document]));
  const actors = new Map(both.actors.map((actor) => [actor.id, actor]));
  const types = new Map(both.relationTypes.map((type) => [type.id, type]));
  const named = (id: string): string => {
    const actor = actors.get(id);
    return actor ? actorName(actor, locale, both.language) : id;
  };
  const record = (claim: Claim): CodedRecord => {
    const type = types.get(claim.relation);
    return {
      claim: theirs.claimOf.get(claim.id) ?? claim.id,
      subject: named(claim.subject),
      relation: type ? relationNoun(type, locale, both.language) : claim.relation,
      object: named(claim.object),
      modality: claim.modality,
      polarity: claim.polarity,
      basis: claim.basis,
      speakers: attributionText(claim, both, locale),
      happened: claim.when ?? '',
      said: claim.said ?? '',
      quote: claim.evidence.map(({ segments }) => quoteText(segments)).join(' | '),
    };
  };
  return items.map((item) => {
    const evidence = (item.mine ?? item.theirs)?.evidence[0];
    const document = documents.get(evidence?.document ?? '');
    const start = evidence?.segments[0]?.start ?? 0;
    return {
      result: RESULT[classOf(item)],
      differences: item.differences.join('; '),
      document: document?.csl.title ?? document?.id ?? '',
      sentence: document ? String(sentenceAt(document, start) + 1) : '',
      choice: choices.get(item.key) ?? '',
      mine: item.mine && record(item.mine),
      theirs: item.theirs && record(item.theirs),
    };
  });
}

/** The table of agreement, a line for each relation and each field, cells to be joined by tabs. */
export function agreementRows(
  { tally, both }: Comparison,
  names: { readonly mine: string; readonly theirs: string },
  locale: Locale,
): string[][] {
  const types = new Map(both.relationTypes.map((type) => [type.id, type]));
  const numbers = ({ units, percent, alpha, kappa }: Agreement): string[] => [
    String(units),
    percentText(percent, locale),
    coefficientText(alpha, locale),
    coefficientText(kappa, locale),
  ];
  const heads = [m.agree_units(), m.agree_percent(), 'α', 'κ'];
  const claims = [m.agree_both(), names.mine, names.theirs];
  return [
    [m.agree_relation(), ...claims.map((name) => `${m.agree_claims()}: ${name}`), ...heads],
    ...[tally.all, ...tally.relations].map(({ relation, claims: { both: pairs, mine, theirs }, agreement }) => {
      const type = types.get(relation ?? '');
      const name = type ? relationNoun(type, locale, both.language) : m.agree_all();
      return [name, String(pairs), String(mine), String(theirs), ...numbers(agreement)];
    }),
    [m.agree_field(), ...heads],
    ...tally.fields.map(({ field, agreement }) => [FIELD_TEXT[field](), ...numbers(agreement)]),
  ];
}
