/** Which sentences name two actors, by whatever name? In reading order, document by document. */
import type { Actor, Document, Dossier } from '../dossier/schema.ts';
import { isPersonal, surnameForms } from './candidate-names.ts';
import { mentionsOf } from './mentions.ts';

export interface NamingBoth {
  readonly document: Document;
  /** 0-based. */
  readonly sentence: number;
}

type Named = Pick<Dossier, 'documents' | 'actors'>;

const namesOf = ({ name, aliases }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases ?? {}).flat(),
];
/** The last word of names that a person may have; one who is called by a single word has no other. */
const lastNames = (actor: Actor): readonly string[] => [
  ...new Set(
    namesOf(actor).flatMap((name) => {
      const words = name.split(' ');
      const last = words.length > 1 && isPersonal(name) ? words.at(-1) : undefined;
      return last !== undefined && /^\p{Lu}\p{Ll}{2}/u.test(last) ? [last] : [];
    }),
  ),
];

/** What a person alone is called by the last name; of two who bear it, neither. */
function ownLastNames(actors: readonly Actor[], id: string): readonly string[] {
  const actor = actors.find((one) => one.id === id);
  if (actor?.kind !== 'person') return [];
  const others = new Set(
    actors.filter((one) => one !== actor).flatMap((one) => namesOf(one).flatMap((n) => n.split(' '))),
  );
  return lastNames(actor).filter((name) => !others.has(name));
}

/** Where an actor is named in each document: by any of their names, and by a last name that nobody else here bears. */
function sentencesOf(dossier: Named, id: string): ReadonlyMap<Document, ReadonlySet<number>> {
  const out = new Map<Document, Set<number>>();
  for (const { document, sentences } of mentionsOf(dossier, id)) out.set(document, new Set(sentences));
  const names = ownLastNames(dossier.actors, id);
  if (!names.length) return out;
  for (const document of dossier.documents) {
    const forms = new Set(names.flatMap((name) => surnameForms(name, document.language)));
    document.sentences.forEach(([start, end], sentence) => {
      const words = document.text.slice(start, end).split(/[^\p{L}\p{M}\p{N}]+/u);
      if (!words.some((word) => forms.has(word))) return;
      out.set(document, (out.get(document) ?? new Set()).add(sentence));
    });
  }
  return out;
}

export function sentencesNamingBoth(dossier: Named, one: string, other: string): readonly NamingBoth[] {
  const [first, second] = [sentencesOf(dossier, one), sentencesOf(dossier, other)];
  return dossier.documents.flatMap((document) =>
    [...(first.get(document) ?? [])]
      .filter((sentence) => second.get(document)?.has(sentence))
      .sort((a, b) => a - b)
      .map((sentence) => ({ document, sentence })),
  );
}
