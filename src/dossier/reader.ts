/** What of an object that calls itself a dossier can be used? Every field and item is judged alone, so that one fault costs only itself. */
import type * as z from 'zod/mini';
import { convertDocument, convertEvidence, convertUnread, utf16Positions } from './code-points.ts';
import { explainIssue } from './explain-issue.ts';
import { freeze } from './freeze.ts';
import { textHash } from './hash.ts';
import type { Source } from './json-source.ts';
import { mendedTag, UNKNOWN } from './language-tag.ts';
import { excerpt, pathText, type Problem } from './problem.ts';
import { goodTexts, isOptional, LANGUAGE_TAG, TEXT_FIELDS, TOP_TEXTS, withTexts, type Report } from './read-texts.ts';
import { isRaw, LATER, LISTS, type ListName, type Raw, type Reading, type Unread } from './reading.ts';
import {
  dossierSchema,
  itemSchemas,
  type Actor,
  type ActorKind,
  type ActorList,
  type Claim,
  type Document,
  type Dossier,
  type RelationFamily,
  type RelationType,
  type StoryStep,
} from './schema.ts';
import { readActorList } from './read-actor-list.ts';
import { noteGone } from './read-story-step.ts';
import { splitSentences } from './sentences.ts';
import { readSpan } from './time.ts';

/** A dossier may do without these. */
const OPTIONAL: ReadonlySet<ListName> = new Set([...LATER, 'relationFamilies']);

const idOf = (value: unknown): string => (isRaw(value) && typeof value['id'] === 'string' ? value['id'] : '');

/** Positions of the marks, as those of quotes; of a document that is not there they stay what they are. */
function withMarks(
  marks: Dossier['nothingToCode'],
  positions: ReadonlyMap<string, ReturnType<typeof utf16Positions>>,
): Pick<Dossier, 'nothingToCode'> | undefined {
  if (!marks) return undefined;
  return { nothingToCode: marks.map((one) => convertEvidence(one, positions.get(one.document) ?? ((at) => at))) };
}

export class Reader {
  readonly #raw: Raw;
  readonly #problems: Problem[] = [];
  readonly #unread: Unread[] = [];
  readonly #report: Report = {
    note: (...told) => this.#note(...told),
    unread: (item) => this.#unread.push(item),
  };

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
    const names = new Map<string, number>();
    const actorLists = this.#later<ActorList>('actorLists', (list, path) =>
      readActorList(this.#report, list, path, known.actor, names),
    );
    actors.forEach((actor, index) => {
      if (!kinds.has(actor.kind)) this.#dangling(['actors', index, 'kind'], 'actorKinds', actor.kind, 'noted');
    });
    const claims = this.#list<Claim>('claims', (claim, path) => this.#claim(claim, path, known));
    const here = { actor: known.actor, claim: new Set(claims.map(({ id }) => id)) };
    const story = this.#later<StoryStep>('story', (step, path) => noteGone(this.#report, step, path, here));

    const dossier = {
      ...top,
      offsetUnit: 'utf-16',
      documents: codePoints ? documents.map((d) => convertDocument(d, positions.get(d.id)!)) : documents,
      actorKinds,
      actors,
      ...(actorLists && { actorLists }),
      ...(relationFamilies && { relationFamilies }),
      relationTypes,
      claims: codePoints
        ? claims.map((claim) => ({
            ...claim,
            evidence: claim.evidence.map((e) => convertEvidence(e, positions.get(e.document)!)),
          }))
        : claims,
      ...(story && { story }),
      ...(codePoints && withMarks(top['nothingToCode'] as Dossier['nothingToCode'], positions)),
    } as unknown as Dossier;
    dossier.documents.forEach((document, index) => this.#checkSentences(dossier, document, index));
    const aside = codePoints ? this.#unreadInUtf16() : this.#unread;
    const unread = this.#sources.length ? [...aside, ...this.#onlyInText()] : aside;
    return { dossier: freeze(dossier), unread: freeze(unread), problems: freeze(this.#problems) };
  }

  /** A value that memory cannot hold is reported, and goes back into its place in the file. */
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
        TOP_TEXTS.texts.includes(key) && isRaw(given)
          ? goodTexts(this.#report, given, false, [key], { field: key })
          : given;
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
      const texts = withTexts(this.#report, value, TEXT_FIELDS[list], path, {
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

  /** As `#list`; undefined where there is none, or something else of this name. */
  #later<T extends { readonly id: string }>(
    list: 'actorLists' | 'story',
    mend: (item: T, path: readonly PropertyKey[]) => T,
  ): T[] | undefined {
    const given = this.#raw[list];
    if (given === undefined) return undefined;
    if (Array.isArray(given)) return this.#list<T>(list, mend);
    this.#note('wrong-type', 'set-aside', [list], 'array', excerpt(given));
    this.#unread.push({ field: list, value: given });
    return undefined;
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
