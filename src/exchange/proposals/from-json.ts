/** What claims does a JSON answer propose? Names and nesting differ from model to model; a missing piece is said, not made up. */
import { excerpt, pathText } from '../../dossier/problem.ts';
import { readSpan } from '../../dossier/time.ts';
import { MODALITIES, POLARITIES } from './answer-schema.ts';
import {
  isRaw,
  localized,
  modalityOf,
  nameOf,
  pick,
  plain,
  polarityOf,
  quotesOf,
  sourcesOf,
  whole,
  type Raw,
} from './answer-values.ts';
import { tellUnused, type Harvest, type Where } from './harvest.ts';
import type { AnswerProblem, ProposedActor, ProposedClaim, ProposedType, Remark } from './proposal.ts';

/** The text that an answer brings along for its positions. */
export const OWN_TEXTS = ['text', 'document_text', 'raw_text'];
const CLAIM_LISTS = [
  'claims',
  'relations',
  'relationships',
  'triples',
  'edges',
  'proposals',
  'statements',
  'items',
  'results',
  'data',
];
const ACTOR_LISTS = ['actors', 'entities', 'nodes'];
const TYPE_LISTS = ['relationTypes', 'relation_types', 'types'];
const SUBJECT = ['subject', 'subj', 'agent', 'head', 'from', 'actor1', 'subject_name', 'source'];
const RELATION = ['relation', 'predicate', 'verb', 'relationType', 'relation_type', 'relationship', 'label', 'type'];
const OBJECT = ['object', 'obj', 'recipient', 'tail', 'to', 'actor2', 'object_name', 'target'];
const QUOTES = [
  'quotes',
  'quote',
  'evidence',
  'exact',
  'text_span',
  'span',
  'verbatim',
  'citation',
  'sentence_text',
  'kutipan',
];

export const looksLikeClaim = (value: unknown): boolean =>
  isRaw(value) && pick(value, SUBJECT) !== undefined && pick(value, OBJECT) !== undefined;

/** One claim out of whatever came for it; what is missing or not understood is added to the problems. */
export function readClaim(value: unknown, { path, cut }: Where, language: string, harvest: Harvest): void {
  const where = pathText(path);
  const refuse = (code: AnswerProblem['code'], expected: string, found: unknown, field?: string): void => {
    const at = field === undefined ? where : pathText([...path, field]);
    harvest.problems.push({ code, severity: 'set-aside', path: at, expected, found: excerpt(found) });
  };
  harvest.items++;
  if (cut) return refuse('incomplete', 'a whole item', value);
  if (!isRaw(value)) return refuse('wrong-value', 'an object', value);
  const [subject, relation, object] = [
    nameOf(pick(value, SUBJECT)),
    nameOf(pick(value, RELATION)),
    nameOf(pick(value, OBJECT)),
  ];
  for (const [field, text] of [
    ['subject', subject],
    ['relation', relation],
    ['object', object],
  ] as const)
    if (!text) return refuse('missing-field', 'a name', value[field], field);
  const note = (field: string, expected: string, severity: 'noted' | 'repaired' = 'noted'): void =>
    void harvest.problems.push({
      code: 'wrong-value',
      severity,
      path: pathText([...path, field]),
      expected,
      found: excerpt(value[field]),
    });

  const before = harvest.problems.length;
  const remarks: Remark[] = [];
  const saidModality = pick(value, ['modality', 'mood', 'certainty']);
  const modality = modalityOf(saidModality);
  if (!modality && value['modality'] !== undefined) note('modality', MODALITIES.join(' | '));
  const polarity = polarityOf(value);
  const saidPolarity = pick(value, ['polarity']);
  if (!polarity && saidPolarity !== undefined) note('polarity', POLARITIES.join(' | '));
  /** What was said in other words than those asked for is told, whatever it was taken for. */
  const remark = (field: 'modality' | 'polarity', said: unknown, taken: string): void => {
    if (said !== undefined && said !== '' && said !== taken) remarks.push({ field, found: plain(said), taken });
  };
  remark('modality', saidModality, modality ?? 'asserted');
  remark('polarity', saidPolarity, polarity ?? 'affirmed');
  const document = typeof value['document'] === 'string' ? value['document'] : undefined;
  const sentence = [value['sentence'], value['sentence_number']].find(whole);
  const quoteValue = pick(value, QUOTES) ?? (typeof value['sentence'] === 'string' ? value['sentence'] : undefined);
  const dates = { when: value['when'] ?? value['date'], said: value['said'] };
  const date = (field: 'when' | 'said'): { readonly [K in 'when' | 'said']?: string } => {
    const text = typeof dates[field] === 'number' ? String(dates[field]) : dates[field];
    if (typeof text !== 'string' || !text.trim()) return {};
    if (readSpan(text.trim())) return { [field]: text.trim() };
    note(field, 'an EDTF date of level 0 or 1, such as 2024-10 or 1948/1991');
    remarks.push({ field, found: plain(text), taken: undefined });
    return {};
  };
  const gloss = localized(pick(value, ['gloss', 'translation']), language);
  const told = localized(pick(value, ['note', 'notes', 'comment', 'reasoning']), language);
  const assumed: ('modality' | 'polarity')[] = [];
  const unsaid = (field: string): boolean => !remarks.some((one) => one.field === field);
  if (!modality && unsaid('modality')) assumed.push('modality');
  if (!polarity && unsaid('polarity')) assumed.push('polarity');
  const claim: ProposedClaim = {
    where,
    subject,
    relation,
    object,
    modality: modality ?? 'asserted',
    polarity: polarity ?? 'affirmed',
    // Inferred without saying how would be a claim that nobody can check.
    basis: value['basis'] === 'inferred' && told ? 'inferred' : 'textual',
    attribution: sourcesOf(pick(value, ['attribution', 'attributed_to', 'speaker', 'said_by'])),
    quotes: quotesOf(quoteValue, document, sentence),
    ...date('when'),
    ...date('said'),
    ...(gloss && { gloss }),
    ...(told && { note: told }),
    assumed,
    remarks,
  };
  harvest.claims.push(claim);
  tellUnused(value, [claim, harvest.problems.slice(before)], path, harvest);
}

/** What has a name, and all that is said of it; a missing name is told. */
function named(
  value: unknown,
  { path, cut }: Where,
  harvest: Harvest,
): { readonly name: string; readonly raw: Raw } | undefined {
  const name = nameOf(value);
  if (!cut && name) return { name, raw: isRaw(value) ? value : {} };
  const code = cut ? 'incomplete' : 'missing-field';
  harvest.problems.push({
    code,
    severity: 'set-aside',
    path: pathText(path),
    expected: 'a name',
    found: excerpt(value),
  });
  return undefined;
}

function readActor(value: unknown, where: Where, harvest: Harvest): void {
  const found = named(value, where, harvest);
  if (!found) return;
  const { name, raw } = found;
  const aliases = raw['aliases'];
  const list = Array.isArray(aliases) ? aliases : isRaw(aliases) ? Object.values(aliases).flat() : [aliases];
  const kind = nameOf(pick(raw, ['kind', 'type', 'class', 'category']));
  const wikidata =
    typeof raw['wikidata'] === 'string' && /^Q[1-9]\d*$/u.test(raw['wikidata']) ? raw['wikidata'] : undefined;
  const actor: ProposedActor = {
    name,
    ...(kind && { kind }),
    aliases: list.map(nameOf).filter((alias) => alias !== ''),
    ...(wikidata !== undefined && { wikidata }),
  };
  harvest.actors.push(actor);
  tellUnused(raw, actor, where.path, harvest);
}

function readType(value: unknown, where: Where, harvest: Harvest): void {
  const found = named(value, where, harvest);
  if (!found) return;
  const { name, raw } = found;
  const family = nameOf(raw['family']);
  const type: ProposedType = {
    name,
    ...(family && { family }),
    ...(typeof raw['directed'] === 'boolean' && { directed: raw['directed'] }),
  };
  harvest.types.push(type);
  tellUnused(raw, type, where.path, harvest);
}

/**
 * Everything in one JSON value. `open`: how many brackets were still open at its end; an item on the way to the end that is
 * deeper than that is cut. False if nothing in it looks like a proposal.
 */
export function readJsonValue(
  value: unknown,
  open: number,
  language: string,
  harvest: Harvest,
  base: readonly PropertyKey[] = [],
): boolean {
  const cutAt = (depth: number, last: boolean): boolean => last && open > depth;
  if (Array.isArray(value)) {
    if (value.length && !value.some((item) => looksLikeClaim(item)) && !(open && value.length === 1)) return false;
    value.forEach((item, i) =>
      readClaim(item, { path: [...base, i], cut: cutAt(1, i === value.length - 1) }, language, harvest),
    );
    return true;
  }
  if (!isRaw(value)) return false;
  const last = Object.keys(value).at(-1);
  const lists: readonly (readonly [readonly string[], (item: unknown, where: Where) => void])[] = [
    [CLAIM_LISTS, (item, where) => readClaim(item, where, language, harvest)],
    [ACTOR_LISTS, (item, where) => readActor(item, where, harvest)],
    [TYPE_LISTS, (item, where) => readType(item, where, harvest)],
  ];
  let found = false;
  const looked: string[] = [];
  for (const [names, read] of lists) {
    const name = names.find((candidate) => Array.isArray(value[candidate]));
    if (name === undefined) continue;
    found = true;
    looked.push(name);
    const items = value[name] as readonly unknown[];
    items.forEach((item, i) =>
      read(item, { path: [...base, name, i], cut: cutAt(2, name === last && i === items.length - 1) }),
    );
  }
  if (found) {
    tellUnused(value, [], base, harvest, [...looked, ...OWN_TEXTS]);
    return true;
  }
  if (!looksLikeClaim(value) && !(open > 0 && pick(value, SUBJECT) !== undefined)) return false;
  readClaim(value, { path: base, cut: cutAt(0, true) }, language, harvest);
  return true;
}
