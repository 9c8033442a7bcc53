/**
 * What does langextract's output propose? One annotated document per line; positions count code points, as Python does. An
 * extraction that names subject and object among its attributes is a claim, every other one an actor.
 */
import { utf16Positions } from '../../dossier/code-points.ts';
import { excerpt, pathText } from '../../dossier/problem.ts';
import type { QuoteCandidate } from '../../evidence/gate.ts';
import { isRaw, nameOf, type Raw } from './answer-values.ts';
import { looksLikeClaim, readClaim } from './from-json.ts';
import { tellUnused, type Harvest } from './harvest.ts';
import type { KnownTexts } from './known-texts.ts';

/** The class that a relation has if it is called nothing better. */
const RELATION_CLASSES = new Set(['relation', 'relationship', 'claim', 'relasi', 'klaim']);

/** What langextract itself writes into an extraction: read, or a count of its own. */
const KNOWN = [
  'extraction_class',
  'extraction_text',
  'attributes',
  'char_interval',
  'token_interval',
  'alignment_status',
  'extraction_index',
  'group_index',
];

export const isAnnotated = (value: unknown): value is Raw => isRaw(value) && Array.isArray(value['extractions']);

/** Attributes hold a text or a list of texts. */
function plain(attributes: unknown): Raw {
  if (!isRaw(attributes)) return {};
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      Array.isArray(value) && value.length === 1 && key !== 'attribution' ? (value[0] as unknown) : value,
    ]),
  );
}

export function readAnnotated(
  value: Raw,
  open: number,
  {
    language,
    known,
    plain: beside,
  }: { readonly language: string; readonly known: KnownTexts; readonly plain: string | undefined },
  harvest: Harvest,
  base: readonly PropertyKey[] = [],
): void {
  const own = typeof value['text'] === 'string' ? value['text'] : beside;
  const named = typeof value['document_id'] === 'string' ? known.byId(value['document_id']) : undefined;
  // Without a text of its own, positions are those of the article that it names.
  const raw = own ?? named?.text;
  const copy = raw === undefined ? undefined : known.copyOf(raw);
  const document = copy?.document;
  if (own !== undefined && !document)
    harvest.problems.push({
      code: 'other-text',
      severity: 'noted',
      path: pathText([...base, 'text']),
      expected: 'the text of one of the articles',
      found: excerpt(own),
    });
  const at = raw === undefined || !copy ? undefined : utf16Positions(raw);
  const extractions = value['extractions'] as readonly unknown[];
  const isLast = Object.keys(value).at(-1) === 'extractions';
  extractions.forEach((item, i) => {
    const path = [...base, 'extractions', i];
    const cut = isLast && i === extractions.length - 1 && open > 2;
    const attributes = isRaw(item) ? plain(item['attributes']) : {};
    const words = isRaw(item) && typeof item['extraction_text'] === 'string' ? item['extraction_text'] : '';
    const kind = isRaw(item) ? nameOf(item['extraction_class']) : '';
    if (cut || !isRaw(item) || !words) {
      harvest.items++;
      harvest.problems.push({
        code: cut ? 'incomplete' : 'missing-field',
        severity: 'set-aside',
        path: pathText(path),
        expected: cut ? 'a whole item' : 'extraction_text',
        found: excerpt(item),
      });
      return;
    }
    tellUnused(item, [], path, harvest, KNOWN);
    const isRelation = RELATION_CLASSES.has(kind.toLowerCase());
    if (!isRelation && !looksLikeClaim(attributes)) {
      const actor = { name: nameOf(words), ...(kind && { kind }), aliases: [] };
      harvest.actors.push(actor);
      tellUnused(attributes, actor, [...path, 'attributes'], harvest);
      return;
    }
    const { start_pos: start, end_pos: end } = isRaw(item['char_interval']) ? item['char_interval'] : {};
    const placed =
      at && typeof start === 'number' && typeof end === 'number' && end > start && start >= 0
        ? copy?.place({ start: at(start), end: at(end) })
        : undefined;
    const quote: QuoteCandidate = {
      parts: [{ text: words, ...(placed && { at: placed }) }],
      ...(document && { document: document.id }),
      // Anything but an exact match means that the words are not the text's, or not all of them.
      ...(typeof item['alignment_status'] === 'string' &&
        item['alignment_status'] !== 'match_exact' && { loose: true }),
    };
    const relation = isRelation ? {} : { relation: kind };
    const before = harvest.claims.length;
    readClaim({ ...relation, ...attributes }, { path, cut: false }, language, harvest);
    const claim = harvest.claims[before];
    if (claim) harvest.claims[before] = { ...claim, quotes: [quote] };
  });
}
