/** What claims does a JSON answer propose? Names and nesting differ from model to model; a missing piece is said, not made up. */
import { readValue } from '../../dossier/read.ts';
import { excerpt, pathText } from '../../dossier/problem.ts';
import type { Claim, LocalizedText, Modality, Polarity } from '../../dossier/schema.ts';
import { textIn } from '../../dossier/text-in.ts';
import { readSpan } from '../../dossier/time.ts';
import type { QuoteCandidate } from '../../evidence/gate.ts';
import { ANONYMOUS, MODALITIES, POLARITIES } from './answer-schema.ts';
import type { Copy, KnownTexts } from './known-texts.ts';
import type { AnswerProblem, ProposedActor, ProposedClaim, ProposedSource, ProposedType, Remark } from './proposal.ts';

export type Raw = Readonly<Record<string, unknown>>;
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What one piece of an answer holds; lists grow as pieces are read. */
export interface Harvest {
  readonly claims: ProposedClaim[];
  readonly actors: ProposedActor[];
  readonly types: ProposedType[];
  readonly problems: AnswerProblem[];
  /** Fields for which there is no place, by what they are called: where the first one stands, and how many there are. */
  readonly unused: Map<string, { readonly path: string; readonly found: string; count: number }>;
  items: number;
}

export interface Where {
  readonly path: readonly PropertyKey[];
  /** Whether this item was cut in two. */
  readonly cut: boolean;
}

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

/** What models write for the four ways of saying something, and for «not». Whatever is not here is not guessed. */
const MODALITY: Readonly<Record<string, Modality>> = {
  ...{ fact: 'asserted', factual: 'asserted', stated: 'asserted', certain: 'asserted', dinyatakan: 'asserted' },
  ...{ reported: 'alleged', accused: 'alleged', claimed: 'alleged', allegation: 'alleged', dituduhkan: 'alleged' },
  ...{ future: 'planned', intended: 'planned', direncanakan: 'planned' },
  ...{ possible: 'hypothetical', conditional: 'hypothetical', speculative: 'hypothetical', hipotetis: 'hypothetical' },
};
const DENIED = new Set(['denied', 'negative', 'negated', 'no', 'false', 'dibantah']);
const AFFIRMED = new Set(['affirmed', 'positive', 'yes', 'true', 'diiyakan']);

function pick(raw: Raw, names: readonly string[]): unknown {
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
function localized(value: unknown, language: string): LocalizedText | undefined {
  if (typeof value === 'string') return value.trim() ? { [language]: value } : undefined;
  if (!isRaw(value)) return undefined;
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !!entry[1].trim(),
  );
  return texts.length ? Object.fromEntries(texts) : undefined;
}

const whole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Quotes come as text, as lists of texts, as W3C-like objects, or as a dossier's evidence. */
function quotesOf(
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

function sourcesOf(value: unknown): readonly ProposedSource[] {
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

function polarityOf(raw: Raw): Polarity | undefined {
  if (raw['negated'] === true || raw['denied'] === true) return 'denied';
  const value = pick(raw, ['polarity', 'negated', 'denied']);
  const word = String(value).trim().toLowerCase();
  if (value === false) return 'affirmed';
  return DENIED.has(word) ? 'denied' : AFFIRMED.has(word) ? 'affirmed' : undefined;
}

/** A value as the answer has it, without the quotation marks of JSON. */
const plain = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 80) : excerpt(value));

export const looksLikeClaim = (value: unknown): boolean =>
  isRaw(value) && pick(value, SUBJECT) !== undefined && pick(value, OBJECT) !== undefined;

/** Every text, number and yes or no in a value, as it is compared: white space does not count. */
function* ends(value: unknown): Generator<string> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!SAID_OTHERWISE.has(key)) yield* ends(inner);
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    yield String(value).replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Fields that say by yes or no what is kept in words. */
const SAID_OTHERWISE = new Set(['negated', 'denied', 'anonymous']);

/**
 * Says which fields of an item went nowhere: nothing of them is in what was made of it. One line for each name of a field, however many
 * items have it.
 */
export function tellUnused(
  item: unknown,
  made: unknown,
  path: readonly PropertyKey[],
  { unused }: Pick<Harvest, 'unused'>,
  /** Fields that are looked at elsewhere. */
  known: readonly string[] = [],
): void {
  if (!isRaw(item)) return;
  const kept = new Set(ends(made));
  // A value that was not understood is told as an excerpt of its JSON.
  const told = JSON.stringify(made).toLowerCase();
  for (const [field, value] of Object.entries(item)) {
    if (SAID_OTHERWISE.has(field) || known.includes(field)) continue;
    const lost = [...ends(value)].some(
      (end) => end !== '' && !kept.has(end) && (end.length < 3 || !told.includes(JSON.stringify(end).slice(1, -1))),
    );
    if (!lost) continue;
    const list = path.filter((step) => typeof step === 'string').join('.');
    const name = `${list}.${field}`;
    const before = unused.get(name);
    if (before) before.count++;
    else unused.set(name, { path: pathText([...path, field]), found: excerpt(value), count: 1 });
  }
}

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

function readActor(value: unknown, { path, cut }: Where, harvest: Harvest): void {
  const name = nameOf(value);
  if (cut || !name) {
    const code = cut ? 'incomplete' : 'missing-field';
    harvest.problems.push({
      code,
      severity: 'set-aside',
      path: pathText(path),
      expected: 'a name',
      found: excerpt(value),
    });
    return;
  }
  const raw = isRaw(value) ? value : {};
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
  tellUnused(raw, actor, path, harvest);
}

function readType(value: unknown, { path, cut }: Where, harvest: Harvest): void {
  const name = nameOf(value);
  if (cut || !name) {
    const code = cut ? 'incomplete' : 'missing-field';
    harvest.problems.push({
      code,
      severity: 'set-aside',
      path: pathText(path),
      expected: 'a name',
      found: excerpt(value),
    });
    return;
  }
  const raw = isRaw(value) ? value : {};
  const family = nameOf(raw['family']);
  const type: ProposedType = {
    name,
    ...(family && { family }),
    ...(typeof raw['directed'] === 'boolean' && { directed: raw['directed'] }),
  };
  harvest.types.push(type);
  tellUnused(raw, type, path, harvest);
}

/** A whole dossier, as another coder or a program made it: its quotes come with their documents and places. */
export function readDossierProposals(value: unknown, known: KnownTexts, harvest: Harvest): void {
  const { dossier, problems } = readValue(value);
  for (const { severity, path, expected, found } of problems)
    if (severity === 'refused' || severity === 'set-aside')
      harvest.problems.push({ code: 'wrong-value', severity, path, expected, found });
  if (!dossier) return;
  const actorName = (id: string): string => {
    const actor = dossier.actors.find((one) => one.id === id);
    return textIn(actor?.name, dossier.language).text || id;
  };
  for (const { name, kind, aliases = {}, wikidata } of dossier.actors) {
    const names = [...new Set([...Object.values(name), ...Object.values(aliases).flat()])];
    const main = textIn(name, dossier.language).text;
    if (!main) continue;
    const others = names.filter((other) => other !== main);
    harvest.actors.push({ name: main, kind, aliases: others, ...(wikidata !== undefined && { wikidata }) });
  }
  for (const { id, label, family, directed } of dossier.relationTypes)
    harvest.types.push({ name: textIn(label, dossier.language).text || id, family, directed });
  const relation = (id: string): string => {
    const type = dossier.relationTypes.find((one) => one.id === id);
    return (type && textIn(type.label, dossier.language).text) || id;
  };
  // Their article may be called otherwise than ours, and may have been tidied otherwise.
  const copies = new Map(dossier.documents.map(({ id, text }) => [id, known.copyOf(text)]));
  dossier.claims.forEach((claim, i) => harvest.claims.push(proposedOf(claim, i, actorName, relation, copies)));
  harvest.items += dossier.claims.length;
}

function proposedOf(
  claim: Claim,
  index: number,
  actorName: (id: string) => string,
  relation: (id: string) => string,
  copies: ReadonlyMap<string, Copy | undefined>,
): ProposedClaim {
  const { modality, polarity, basis, when, said, gloss, note } = claim;
  return {
    where: `claims[${index}]`,
    subject: actorName(claim.subject),
    relation: relation(claim.relation),
    object: actorName(claim.object),
    modality,
    polarity,
    basis: basis === 'inferred' && note ? 'inferred' : 'textual',
    attribution: claim.attribution.map(({ actor, name }) => ({ name: actor === undefined ? name : actorName(actor) })),
    quotes: claim.evidence.map(({ document, segments }) => {
      const copy = copies.get(document);
      return {
        document: copy?.document.id ?? document,
        parts: segments.map(({ exact, start, end }) => ({
          text: exact,
          at: copy?.place({ start, end }) ?? { start, end },
        })),
      };
    }),
    ...(when !== undefined && readSpan(when) && { when }),
    ...(said !== undefined && readSpan(said) && { said }),
    ...(gloss && { gloss }),
    ...(note && { note }),
    assumed: [],
    remarks: [],
  };
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
