/** Whom does a single word of a name mean? Of two who are called so the one whom a title tells, or neither. */
import type { Actor } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { NO_PERSON } from '../names/kinds.ts';
import { meantByWord } from '../names/namesakes.ts';
import type { Reading, Speaker } from './speech.ts';

const ends = new WeakMap<readonly Actor[], ReadonlyMap<string, readonly string[]>>();

/** Whom a single word of a name may mean. */
export function surnamesOf(actors: readonly Actor[]): ReadonlyMap<string, readonly string[]> {
  const known = ends.get(actors);
  if (known) return known;
  const out = new Map<string, string[]>();
  for (const { id, kind, name } of actors)
    for (const full of Object.values(name)) {
      const words = full.split(/\s+/u);
      if (words.length < 2 || NO_PERSON.test(kind)) continue;
      for (const word of new Set([words[0] as string, words.at(-1) as string])) {
        const ids = out.get(word);
        if (!ids) out.set(word, [id]);
        else if (!ids.includes(id)) ids.push(id);
      }
    }
  ends.set(actors, out);
  return out;
}

/** Nobody is called so: somebody says it, and it is not told who. */
const EITHER: Speaker = { before: true, role: '(?!)' };

/** Who is meant by a word that several are called by; undefined where only one is, or nobody. `bearers`: known actors with that word. */
export function namesakeAt(
  { document, actors }: Pick<Reading, 'document' | 'actors'>,
  place: TextRange,
  bearers: readonly string[],
): Speaker | undefined {
  const word = document.text.slice(place.start, place.end);
  if (/\s/u.test(word)) return undefined;
  const full = new Map<string, string>();
  for (const id of bearers)
    for (const name of Object.values<string>(actors.get(id)?.name ?? {}))
      if (name.split(/\s+/u).includes(word)) full.set(name, id);
  const { name, shared } = meantByWord(document, place, [...full.keys()]);
  if (!shared && (full.size < 2 || name === undefined)) return undefined;
  if (name === undefined) return EITHER;
  const actor = full.get(name);
  return actor === undefined ? { name } : { actor };
}
