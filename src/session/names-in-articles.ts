/** Whose are the names in the articles that no actor has? Of a known one in short or in full, or of somebody new. */
import { UNSPECIFIED } from '../dossier/codebook.ts';
import type { Actor, Dossier } from '../dossier/schema.ts';
import { namesOf } from '../edit/actors.ts';
import type { Who } from '../edit/claims.ts';
import { findCandidates } from '../evidence/candidates.ts';
import { evidentKind } from '../evidence/kinds.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';

/** Somebody new, in the longest form; `also`: shorter ones. `bearer`: the known actor whose name it is instead. */
export type Elsewhere = Extract<Who, { name: string }> & {
  readonly also: readonly string[];
  readonly bearer?: string;
};

interface Offered {
  readonly actors: Dossier['actors'];
  readonly names: readonly Elsewhere[];
  readonly byForm: ReadonlyMap<string, Elsewhere>;
}
const offered = new WeakMap<Dossier['documents'], Offered>();

function offeredIn({ documents, actors, actorKinds }: Dossier): Offered {
  const made = offered.get(documents);
  if (made?.actors === actors) return made;
  const byForm = new Map<string, Elsewhere>();
  const names = findCandidates({ documents, actors }).map(
    ({ name, also, language, actor, at: { document, start } }): Elsewhere => {
      const from = document.sentences[sentenceAt(document, start)]?.[0] ?? start;
      const told = { documents, also };
      const kind = evidentKind(name, document.text.slice(from, start), language, actorKinds, told) ?? UNSPECIFIED.id;
      const one = { name, also, kind, language, ...(actor && { bearer: actor.id }) };
      for (const form of [name, ...also]) if (!byForm.has(form)) byForm.set(form, one);
      return one;
    },
  );
  const found = { actors, names, byForm };
  offered.set(documents, found);
  return found;
}

/** Those that are offered as actors beside the article, found once for the same texts and actors. */
export const namesElsewhere = (dossier: Dossier): readonly Elsewhere[] => offeredIn(dossier).names;

/** The one of them that is called so. */
export const elsewhereNamed = (dossier: Dossier, name: string): Elsewhere | undefined =>
  offeredIn(dossier).byForm.get(name);

const isShouted = (name: string): boolean => !/\p{Ll}/u.test(name);

interface Words {
  /** From a word of a name to whoever has it. */
  readonly having: ReadonlyMap<string, ReadonlySet<Actor>>;
  /** From a whole name in small letters. */
  readonly quiet: ReadonlyMap<string, ReadonlySet<Actor>>;
}
const words = new WeakMap<Dossier['actors'], Words>();

function wordsOf(actors: Dossier['actors']): Words {
  const made = words.get(actors);
  if (made) return made;
  const [having, quiet] = [new Map<string, Set<Actor>>(), new Map<string, Set<Actor>>()];
  const put = (map: Map<string, Set<Actor>>, word: string, actor: Actor): void =>
    void map.set(word, (map.get(word) ?? new Set()).add(actor));
  for (const actor of actors)
    for (const name of namesOf(actor)) {
      put(quiet, name.toLowerCase(), actor);
      for (const word of name.split(/\s+/u)) put(having, word, actor);
    }
  const found = { having, quiet };
  words.set(actors, found);
  return found;
}

/** Whose name a shorter one probably is a part of: of several, that of whom most is said. */
export function bearerOf(name: string, dossier: Dossier): string | undefined {
  const { actors, claims } = dossier;
  const { having, quiet } = wordsOf(actors);
  const own = name.split(/\s+/u);
  // «HALVERTON» of a date line is «Halverton».
  const shouted = name.length > 4 ? [...(quiet.get(name.toLowerCase()) ?? [])] : [];
  const loud = shouted.filter((actor) =>
    namesOf(actor).some((known) => known.toLowerCase() === name.toLowerCase() && [known, name].some(isShouted)),
  );
  const longer = [...(having.get(own[0] ?? '') ?? [])].filter((actor) =>
    namesOf(actor).some((known) => {
      const all = known.split(/\s+/u);
      return all.length > own.length && own.every((word) => all.includes(word));
    }),
  );
  const bearers = new Set([...loud, ...longer]);
  if (!bearers.size) return elsewhereNamed(dossier, name)?.bearer;
  if (bearers.size === 1) return [...bearers][0]?.id;
  const said = new Map<string, number>();
  for (const { subject, object } of claims) for (const id of [subject, object]) said.set(id, (said.get(id) ?? 0) + 1);
  // Of as many, the first in the codebook.
  const order = actors.filter((actor) => bearers.has(actor));
  return order.toSorted((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0))[0]?.id;
}
