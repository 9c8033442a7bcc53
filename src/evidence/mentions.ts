/** Where are the actors named in a text? By all their names and aliases, longest first, on word boundaries. */
import type { Actor, Document } from '../dossier/schema.ts';

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly actor: string;
}

/** Scripts written without spaces between words: a boundary there means nothing. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Korean particles and Arabic articles and prepositions are written together with the name. */
const GLUED_AFTER = /\p{Script=Hangul}/u;
const GLUED_BEFORE = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

function pattern(name: string): string {
  const body = escaped(name).replace(/\s+/gu, '\\s+');
  const first = Array.from(name)[0] ?? '';
  const last = Array.from(name).at(-1) ?? '';
  const before = UNSPACED.test(first) || GLUED_BEFORE.test(first) ? '' : '(?<![\\p{L}\\p{N}])';
  const after = UNSPACED.test(last) || GLUED_AFTER.test(last) ? '' : '(?![\\p{L}\\p{N}])';
  return before + body + after;
}

const key = (name: string): string => name.replace(/\s+/gu, ' ');

interface Finder {
  readonly expression: RegExp | undefined;
  readonly actorOf: ReadonlyMap<string, string>;
}

const finders = new WeakMap<readonly Actor[], Finder>();
const found = new WeakMap<readonly Actor[], WeakMap<Document, readonly Mention[]>>();

function finder(actors: readonly Actor[]): Finder {
  const made = finders.get(actors);
  if (made) return made;
  const actorOf = new Map<string, string>();
  for (const actor of actors) {
    const names = [...Object.values(actor.name), ...Object.values(actor.aliases ?? {}).flat()];
    // A name that two actors share stays with the first: the codebook's order decides, not chance.
    for (const name of names)
      if (name.trim().length > 1 && !actorOf.has(key(name.trim()))) actorOf.set(key(name.trim()), actor.id);
  }
  const names = [...actorOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const expression = names.length ? new RegExp(names.map(pattern).join('|'), 'gu') : undefined;
  const finderMade = { expression, actorOf };
  finders.set(actors, finderMade);
  return finderMade;
}

/** Ascending, never overlapping. Computed once per document and list of actors. */
export function findMentions(document: Document, actors: readonly Actor[]): readonly Mention[] {
  let byDocument = found.get(actors);
  if (!byDocument) found.set(actors, (byDocument = new WeakMap()));
  const known = byDocument.get(document);
  if (known) return known;
  const { expression, actorOf } = finder(actors);
  const mentions: Mention[] = [];
  for (const match of expression ? document.text.matchAll(expression) : []) {
    const actor = actorOf.get(key(match[0]));
    if (actor !== undefined) mentions.push({ start: match.index, end: match.index + match[0].length, actor });
  }
  byDocument.set(document, mentions);
  return mentions;
}
