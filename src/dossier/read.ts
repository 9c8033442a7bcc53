/**
 * What is in this file? Reading is total: any text gives the dossier that could be read, if any, and every problem met.
 * What cannot be used is set aside, never dropped: `writeDossier` puts it back in its place.
 */
import type * as z from 'zod/mini';
import { convertDocument, convertEvidence, convertUnread, utf16Positions } from './code-points.ts';
import { explainIssue } from './explain-issue.ts';
import { freeze } from './freeze.ts';
import { textHash } from './hash.ts';
import { jsonFault } from './json-fault.ts';
import { sourcesIn, type Source } from './json-source.ts';
import { mendedTag, UNKNOWN } from './language-tag.ts';
import { excerpt, pathText, type Problem } from './problem.ts';
import {
  dossierSchema,
  FORMAT,
  itemSchemas,
  VERSION,
  type Actor,
  type ActorKind,
  type Claim,
  type Document,
  type Dossier,
  type RelationFamily,
  type RelationType,
} from './schema.ts';
import { splitSentences } from './sentences.ts';
import { readSpan } from './time.ts';
import { upgrade } from './upgrade.ts';

export type ListName = keyof typeof itemSchemas;
export const LISTS = Object.keys(itemSchemas) as ListName[];
/** A dossier may do without these. */
const OPTIONAL: ReadonlySet<ListName> = new Set(['relationFamilies']);

/** Something in the file that the app does not use: a whole item of a list, or one field of an item or of the dossier. */
export interface Unread {
  readonly list?: ListName;
  /** Of a whole item: where it stood. */
  readonly index?: number;
  /** Of a field: the id of the item that it belongs to. */
  readonly id?: string;
  readonly field?: string;
  /** Of a text by its languages: the entry of the field that is meant; of the aliases of a language, those that are none. */
  readonly key?: string;
  readonly value: unknown;
  /** What is only in the text of the file, with its place in the item, or in the dossier where there is no list. */
  readonly source?: Source & {
    /** Of an item that was set aside as a whole: where it stood. */
    readonly item?: number;
  };
}

export interface Reading {
  /** Missing only if the file as a whole was refused. */
  readonly dossier?: Dossier;
  readonly unread: readonly Unread[];
  readonly problems: readonly Problem[];
}

type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deeper nesting is no dossier; it would overflow the stack of everything that walks it. */
const DEEPEST = 64;

function tooDeep(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  return false;
}

const hides = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.hasOwn(value, '__proto__') || Object.values(value).some((inner) => hides(inner)));

/** The schema library passes over fields called `__proto__`; in this copy it sees them and judges them like any other. */
function inSight(value: unknown): unknown {
  if (!hides(value)) return value;
  if (Array.isArray(value)) return value.map(inSight);
  const entries = Object.entries(value as Raw);
  return Object.fromEntries(
    entries.map(([key, inner]) => [key === '__proto__' ? '(__proto__)' : key, inSight(inner)] as const),
  );
}

function refusal(code: Problem['code'], path: string, expected: string, found: string): Reading {
  return { unread: [], problems: [{ code, severity: 'refused', path, expected, found }] };
}

/** Reads the text of a file. Never throws. Positions come out in UTF-16 code units, the result is frozen. */
export function readDossier(text: string): Reading {
  let value: unknown;
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    value = JSON.parse(json);
  } catch {
    return notJson(json);
  }
  // Written plainly or with escapes: a text without either has no such field, and need not be searched for it.
  return read(value, /__proto__|\\u/iu.test(json), json);
}

/** Reads a value that came out of JSON. Never throws. */
export function readValue(value: unknown): Reading {
  return read(value, true);
}

function read(value: unknown, wary: boolean, json?: string): Reading {
  // First of all: even showing a piece of something bottomless would overflow the stack.
  if (tooDeep(value)) return refusal('not-a-dossier', '', `at most ${DEEPEST} levels of nesting`, 'more');
  if (!isRaw(value) || value['format'] !== FORMAT) {
    return refusal(
      'not-a-dossier',
      isRaw(value) ? 'format' : '',
      JSON.stringify(FORMAT),
      excerpt(isRaw(value) ? value['format'] : value),
    );
  }
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refusal('wrong-value', 'version', `a whole number from 1 to ${VERSION}`, excerpt(version));
  }
  if (version > VERSION) return refusal('newer-version', 'version', `at most ${VERSION}`, excerpt(version));
  const raw = upgrade(value);
  if (!raw) return refusal('wrong-value', 'version', `a version that can be upgraded to ${VERSION}`, excerpt(version));
  for (const list of LISTS) {
    if (raw[list] !== undefined && !Array.isArray(raw[list]))
      return refusal('wrong-type', list, 'array', excerpt(raw[list]));
  }
  return new Reader(raw, wary ? inSight : (part) => part, json === undefined ? [] : sourcesIn(json)).read();
}

function notJson(text: string): Reading {
  const offset = jsonFault(text) ?? text.length;
  const before = text.slice(0, offset);
  const problem: Problem = {
    code: 'not-json',
    severity: 'refused',
    path: '',
    expected: 'JSON',
    found:
      text.trim() === ''
        ? 'nothing'
        : offset >= text.length
          ? 'the end of the file'
          : excerpt(text.slice(offset, offset + 24)),
    line: before.split('\n').length,
    column: offset - (before.lastIndexOf('\n') + 1) + 1,
  };
  return { unread: [], problems: [problem] };
}

/** Which fields are texts by their languages, and whether an item says which language it is in. */
interface TextFields {
  readonly texts: readonly string[];
  readonly language?: boolean;
}
const idOf = (value: unknown): string => (isRaw(value) && typeof value['id'] === 'string' ? value['id'] : '');
const TEXT_FIELDS: Readonly<Record<ListName, TextFields>> = {
  documents: { texts: ['issuedNote'], language: true },
  actorKinds: { texts: ['label'] },
  actors: { texts: ['name', 'inSentence', 'aliases', 'summary'] },
  relationFamilies: { texts: ['label'] },
  relationTypes: { texts: ['label', 'labelDenied', 'noun'] },
  claims: { texts: ['gloss', 'note'] },
};
const TOP_TEXTS: TextFields = { texts: ['title', 'summary'] };
const LANGUAGE_TAG = 'a language tag of BCP 47, such as id or en-GB';

const isOptional = (schema: z.ZodMiniType | undefined): boolean => schema?._zod.optin === 'optional';

class Reader {
  readonly #raw: Raw;
  readonly #problems: Problem[] = [];
  readonly #unread: Unread[] = [];

  /** What the schema library is given to judge. */
  readonly #judged: (value: unknown) => unknown;

  readonly #sources: readonly Source[];

  constructor(raw: Raw, judged: (value: unknown) => unknown, sources: readonly Source[]) {
    this.#raw = raw;
    this.#judged = judged;
    this.#sources = sources;
  }

  read(): Reading {
    const top = this.#top();
    const documents = this.#list<Document>('documents', (item, path) => this.#document(item, path));
    const actorKinds = this.#list<ActorKind>('actorKinds');
    const actors = this.#list<Actor>('actors');
    const relationFamilies =
      this.#raw['relationFamilies'] === undefined ? undefined : this.#list<RelationFamily>('relationFamilies');
    const relationTypes = this.#list<RelationType>('relationTypes');
    const codePoints = this.#raw['offsetUnit'] === 'code-point';
    const positions = new Map(codePoints ? documents.map((d) => [d.id, utf16Positions(d.text)]) : []);

    const kinds = new Set(actorKinds.map((kind) => kind.id));
    const known = {
      document: new Set(documents.map((document) => document.id)),
      actor: new Set(actors.map((actor) => actor.id)),
      relation: new Set(relationTypes.map((type) => type.id)),
    };
    actors.forEach((actor, index) => {
      if (!kinds.has(actor.kind)) this.#dangling(['actors', index, 'kind'], 'actorKinds', actor.kind, 'noted');
    });
    const claims = this.#list<Claim>('claims', (claim, path) => this.#claim(claim, path, known));

    const dossier = {
      ...top,
      offsetUnit: 'utf-16',
      documents: codePoints ? documents.map((d) => convertDocument(d, positions.get(d.id)!)) : documents,
      actorKinds,
      actors,
      ...(relationFamilies && { relationFamilies }),
      relationTypes,
      claims: codePoints
        ? claims.map((claim) => ({
            ...claim,
            evidence: claim.evidence.map((e) => convertEvidence(e, positions.get(e.document)!)),
          }))
        : claims,
    } as unknown as Dossier;
    dossier.documents.forEach((document, index) => this.#checkSentences(dossier, document, index));
    const aside = codePoints ? this.#unreadInUtf16() : this.#unread;
    const unread = this.#sources.length ? [...aside, ...this.#onlyInText()] : aside;
    return { dossier: freeze(dossier), unread: freeze(unread), problems: freeze(this.#problems) };
  }

  /** What memory cannot hold is told, and goes back into its place in the file. */
  #onlyInText(): Unread[] {
    const items = new Map<ListName, Set<number>>();
    for (const { list, index } of this.#unread) {
      if (list === undefined || index === undefined) continue;
      const own = items.get(list);
      if (own) own.add(index);
      else items.set(list, new Set([index]));
    }
    return this.#sources.map((source): Unread => {
      const { kind, path, text } = source;
      this.#note(
        kind === 'twice' ? 'duplicate-key' : 'lost-number',
        'set-aside',
        path,
        kind === 'twice' ? 'a field that comes once' : 'a number of at most fifteen digits, up to 1.8e308',
        text.length > 160 ? `${text.slice(0, 80)}…` : text,
      );
      const list = LISTS.find((name) => name === path[0]);
      const [, index, ...rest] = path;
      if (list === undefined || typeof index !== 'number' || !rest.length) return { value: null, source };
      if (items.get(list)?.has(index)) return { list, value: null, source: { ...source, path: rest, item: index } };
      const item = (this.#raw[list] as readonly unknown[])[index];
      return { list, id: String((item as Raw)['id']), value: null, source: { ...source, path: rest } };
    });
  }

  /**
   * The texts of an item by their languages, and its own language, as they can be used. What is no text is set aside alone, so that one
   * bad language does not cost the good ones; what is no tag of a language becomes the one that is meant, or none.
   */
  #withTexts(
    value: unknown,
    fields: TextFields,
    path: readonly PropertyKey[],
    about: { readonly list: ListName; readonly id: string },
  ): unknown {
    if (!isRaw(value)) return value;
    let mended: Raw | undefined;
    const change = (field: string, to: unknown): void => {
      mended ??= { ...value };
      mended[field] = to;
    };
    for (const field of fields.texts) {
      const texts = value[field];
      if (!isRaw(texts) || !Object.hasOwn(value, field)) continue;
      const good = this.#texts(texts, field === 'aliases', [...path, field], { ...about, field });
      if (good === texts) continue;
      change(field, good);
      // An optional text of which nothing is left is none.
      if (
        !Object.keys(good).length &&
        isOptional((itemSchemas[about.list].shape as Record<string, z.ZodMiniType>)[field])
      )
        delete mended?.[field];
    }
    const { language } = value;
    if (!fields.language || typeof language !== 'string') return mended ?? value;
    const tag = mendedTag(language);
    if (tag === language) return mended ?? value;
    this.#note('wrong-value', 'repaired', [...path, 'language'], LANGUAGE_TAG, excerpt(language));
    change('language', tag);
    return mended;
  }

  #texts(texts: Raw, lists: boolean, path: readonly PropertyKey[], about: Omit<Unread, 'value'>): Raw {
    const isText = (text: unknown): boolean => typeof text === 'string';
    const isGood = ([key, text]: [string, unknown]): boolean =>
      mendedTag(key) === key && (lists ? Array.isArray(text) && text.every(isText) : isText(text));
    const entries = Object.entries(texts);
    if (entries.every(isGood)) return texts;
    const good = new Map<string, unknown>(entries.filter(isGood));
    const aside = (key: string, value: unknown, code: Problem['code'], expected: string, found = value): void => {
      this.#unread.push({ ...about, key, value });
      this.#note(code, 'set-aside', [...path, key], expected, excerpt(found));
    };
    // Those whose tag is one come first, wherever they stand: a mended one takes the place of none of them.
    const isTagged = ([key]: [string, unknown]): boolean => mendedTag(key) === key;
    const left = entries.filter((one) => !isGood(one));
    for (const [key, text] of [...left.filter(isTagged), ...left.filter((one) => !isTagged(one))]) {
      if (lists ? !Array.isArray(text) : !isText(text)) {
        aside(key, text, 'wrong-type', lists ? 'array' : 'string');
        continue;
      }
      const tag = mendedTag(key);
      if (good.has(tag)) {
        aside(key, text, 'wrong-value', LANGUAGE_TAG, key);
        continue;
      }
      const bad = lists ? (text as unknown[]).filter((one) => !isText(one)) : [];
      if (bad.length) aside(tag, bad, 'wrong-type', 'string');
      if (tag !== key) this.#note('wrong-value', 'repaired', [...path, key], LANGUAGE_TAG, excerpt(key));
      good.set(tag, lists ? (text as unknown[]).filter(isText) : text);
    }
    return Object.fromEntries(good);
  }

  /** What is set aside goes back into a file in UTF-16, so it must not keep counting in code points. */
  #unreadInUtf16(): Unread[] {
    const texts = new Map<unknown, string>();
    for (const raw of (this.#raw['documents'] as unknown[] | undefined) ?? [])
      if (isRaw(raw) && typeof raw['text'] === 'string' && !texts.has(raw['id'])) texts.set(raw['id'], raw['text']);
    const positionsOf = (document: unknown) => {
      const text = texts.get(document);
      return text === undefined ? undefined : utf16Positions(text);
    };
    return this.#unread.map((item) =>
      item.index === undefined ? item : { ...item, value: convertUnread(item.value, positionsOf) },
    );
  }

  /** The fields outside the lists: wrong ones are replaced by what can be said without them. */
  #top(): Raw {
    const shape = dossierSchema.shape as Record<string, z.ZodMiniType>;
    const lists = new Set<string>(LISTS);
    const fallback: Raw = { id: 'untitled', language: UNKNOWN, offsetUnit: 'utf-16', title: { [UNKNOWN]: 'Untitled' } };
    // From entries, not by assignment: a field called `__proto__` is data here.
    const top: [string, unknown][] = [];
    for (const key of new Set([...Object.keys(shape), ...Object.keys(this.#raw)])) {
      if (lists.has(key)) continue;
      const given = Object.hasOwn(this.#raw, key) ? this.#raw[key] : undefined;
      const value =
        TOP_TEXTS.texts.includes(key) && isRaw(given) ? this.#texts(given, false, [key], { field: key }) : given;
      if (key === 'title' && value !== given && Object.keys(value as Raw).length === 0) {
        top.push([key, fallback[key]]);
        continue;
      }
      if (key === 'language' && typeof value === 'string' && mendedTag(value) !== value) {
        this.#note('wrong-value', 'repaired', [key], LANGUAGE_TAG, excerpt(value));
        top.push([key, mendedTag(value)]);
        continue;
      }
      const judged = this.#judged(value);
      const parsed = Object.hasOwn(shape, key) ? shape[key]?.safeParse(judged) : undefined;
      if (!parsed || parsed.success) {
        if (value !== undefined) top.push([key, value]);
        continue;
      }
      const replaced = Object.hasOwn(fallback, key);
      if (replaced) {
        top.push([key, fallback[key]]);
        // What the problem does not tell in full stays in the file, as an earlier value of the field.
        if (value !== undefined && excerpt(value).endsWith('…'))
          this.#unread.push({ value: null, source: { kind: 'twice', path: [key], text: JSON.stringify(value) } });
      } else this.#unread.push({ field: key, value });
      for (const issue of parsed.error.issues) {
        this.#problems.push(explainIssue(issue, judged, [key], replaced ? 'repaired' : 'set-aside'));
      }
    }
    for (const list of LISTS) {
      if (this.#raw[list] === undefined && !OPTIONAL.has(list))
        this.#note('missing-field', 'repaired', [list], 'array', 'nothing');
    }
    return Object.fromEntries(top);
  }

  #note(
    code: Problem['code'],
    severity: Problem['severity'],
    path: readonly PropertyKey[],
    expected: string,
    found: string,
  ) {
    this.#problems.push({ code, severity, path: pathText(path), expected, found });
  }

  #dangling(path: readonly PropertyKey[], list: ListName, found: string, severity: Problem['severity']) {
    this.#note('dangling-reference', severity, path, `an id from ${list}`, excerpt(found));
  }

  /** The usable items of a list. `mend` may change an item, or refuse it by giving undefined (after noting why). */
  #list<T extends { readonly id: string }>(
    list: ListName,
    mend?: (item: T, path: readonly PropertyKey[]) => T | undefined,
  ): T[] {
    const items: T[] = [];
    const seen = new Set<string>();
    const values = (this.#raw[list] as unknown[] | undefined) ?? [];
    values.forEach((value, index) => {
      const path = [list, index];
      const before = this.#unread.length;
      const texts = this.#withTexts(value, TEXT_FIELDS[list], path, {
        list,
        id: idOf(value),
      });
      let item = this.#item<T>(
        list,
        list === 'documents'
          ? mendedDocument(texts, (field, expected) =>
              this.#note('missing-field', 'repaired', [...path, field], expected, 'nothing'),
            )
          : texts,
        path,
      );
      if (item && seen.has(item.id)) {
        this.#note(
          'duplicate-id',
          'set-aside',
          [...path, 'id'],
          'an id that no other item of the list has',
          excerpt(item.id),
        );
        item = undefined;
      }
      if (item && mend) item = mend(item, path);
      if (item) {
        seen.add(item.id);
        items.push(item);
      } else {
        this.#unread.length = before; // the whole item is kept, so its fields need not be
        this.#unread.push({ list, index, value });
      }
    });
    return items;
  }

  /** One item by its schema. Optional fields that are wrong are set aside alone; anything else costs the item. */
  #item<T>(list: ListName, value: unknown, path: readonly PropertyKey[]): T | undefined {
    const schema = itemSchemas[list];
    const shape = schema.shape as Record<string, z.ZodMiniType>;
    const judged = this.#judged(value);
    const first = schema.safeParse(judged);
    if (first.success) return value as T;
    const fields = new Set(first.error.issues.map((issue) => issue.path[0]));
    const mendable =
      isRaw(value) && [...fields].every((field) => typeof field === 'string' && isOptional(shape[field]));
    for (const issue of first.error.issues) this.#problems.push(explainIssue(issue, judged, path, 'set-aside'));
    if (!mendable) return undefined;
    const rest: Raw = { ...value };
    for (const field of fields as Set<string>) {
      this.#unread.push({ list, id: String(value['id']), field, value: value[field] });
      delete rest[field];
    }
    return rest as T;
  }

  #document(document: Document, path: readonly PropertyKey[]): Document {
    const hash = textHash(document.text);
    if (hash !== document.sha256) this.#note('changed-text', 'noted', [...path, 'sha256'], hash, document.sha256);
    return document;
  }

  #claim(
    claim: Claim,
    path: readonly PropertyKey[],
    known: Record<'document' | 'actor' | 'relation', Set<string>>,
  ): Claim | undefined {
    const before = this.#problems.length;
    const need = (set: Set<string>, list: ListName, id: string, ...where: PropertyKey[]) => {
      if (!set.has(id)) this.#dangling([...path, ...where], list, id, 'set-aside');
    };
    need(known.actor, 'actors', claim.subject, 'subject');
    need(known.relation, 'relationTypes', claim.relation, 'relation');
    need(known.actor, 'actors', claim.object, 'object');
    claim.evidence.forEach((e, i) => need(known.document, 'documents', e.document, 'evidence', i, 'document'));
    claim.attribution.forEach((source, i) => {
      if (source.actor !== undefined) need(known.actor, 'actors', source.actor, 'attribution', i, 'actor');
      else if (!source.name && !source.anonymous)
        this.#note(
          'wrong-value',
          'set-aside',
          [...path, 'attribution', i],
          'actor, name or anonymous',
          excerpt(source),
        );
    });
    if (this.#problems.length > before) return undefined;
    for (const field of ['when', 'said'] as const) {
      const date = claim[field];
      if (date !== undefined && !readSpan(date))
        this.#note(
          'not-edtf',
          'noted',
          [...path, field],
          'an EDTF date of level 0 or 1, such as 2024-10 or 1948/1991',
          excerpt(date),
        );
    }
    if (claim.basis === 'inferred' && !Object.values(claim.note ?? {}).some((note) => note.trim()))
      this.#note('inferred-without-note', 'noted', [...path, 'note'], 'how it was inferred', 'nothing');
    return claim;
  }

  #checkSentences(dossier: Dossier, document: Document, index: number) {
    const path = ['documents', index, 'sentences'];
    let end = 0;
    const wrong = document.sentences.findIndex(([from, to]) => {
      const good = from >= end && to > from && to <= document.text.length;
      end = to;
      return !good;
    });
    const bad = document.sentences[wrong];
    if (bad)
      this.#note(
        'bad-sentences',
        'repaired',
        [...path, wrong],
        `ascending ranges within ${document.text.length}`,
        bad.join(', '),
      );
    else if (document.sentences.length === 0 && document.text.trim())
      this.#note('bad-sentences', 'repaired', path, 'the ranges of the sentences', 'none');
    else return;
    // The dossier is still being made here; it is frozen right after.
    (dossier.documents as Document[])[index] = {
      ...document,
      sentences: splitSentences(document.text, document.language),
    };
  }
}

/** Scripts and language models often leave out what can be computed from the text: the hash and the sentences. */
function mendedDocument(value: unknown, note: (field: string, expected: string) => void): unknown {
  if (!isRaw(value) || typeof value['text'] !== 'string') return value;
  const mended = { ...value };
  if (value['sha256'] === undefined) {
    mended['sha256'] = textHash(value['text']);
    note('sha256', 'the SHA-256 of the text');
  }
  // They are split after positions are converted: until then nothing may mix the two ways of counting.
  if (value['sentences'] === undefined) mended['sentences'] = [];
  return mended;
}
