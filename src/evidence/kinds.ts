/** Is that a person, a state, an organisation? Only a first guess, from the name and from what stands before it. */
import type { Actor, ActorKind } from '../dossier/schema.ts';
import { endsLikeOrganisation, isMedium, isTitle, ORGANISATION } from './titles.ts';

type Guess = 'person' | 'state' | 'organisation' | 'media';

/** Kinds of a codebook that can stand for a guess: by their usual ids, then by the FollowTheMoney schema that they name. */
const KINDS: Readonly<Record<Guess, { readonly ids: readonly string[]; readonly ftm: readonly string[] }>> = {
  person: { ids: ['person', 'orang'], ftm: ['Person'] },
  state: { ids: ['state', 'country', 'negara'], ftm: ['PublicBody', 'Country'] },
  organisation: {
    ids: ['organisation', 'organization', 'organisasi', 'company'],
    ftm: ['Organization', 'Company', 'LegalEntity'],
  },
  media: { ids: ['media', 'medium', 'news'], ftm: [] },
};

const countries = new Map<string, ReadonlySet<string>>();

/** What the world's countries are called in a language, as far as the engine knows. */
function countryNames(language: string): ReadonlySet<string> {
  const known = countries.get(language);
  if (known) return known;
  const out = new Set<string>();
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  try {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const a of letters)
      for (const b of letters) {
        const name = names.of(a + b);
        if (name !== undefined) out.add(name.toLowerCase());
      }
  } catch {
    // A language tag that no engine knows: no names, no guess.
  }
  countries.set(language, out);
  return out;
}

export const isCountry = (name: string, language: string): boolean =>
  [language, 'en'].some((tag) => countryNames(tag).has(name.trim().toLowerCase()));

function guess(name: string, before: string, language: string): Guess | undefined {
  const words = name.split(/\s+/u);
  if (isCountry(name, language)) return 'state';
  if (isMedium(name)) return 'media';
  if (words.some((word) => ORGANISATION.has(word.toLowerCase())) || endsLikeOrganisation(name)) return 'organisation';
  const [first = ''] = words;
  if (words.length > 1 && isTitle(first)) return 'person';
  // «Presiden Rusia Vladimir Putin»: between title and name there may be a word or two.
  if (words.length > 1 && before.split(/\s+/u).slice(-3).some(isTitle)) return 'person';
  if (before.split(/\s+/u).slice(-1).some(isTitle)) return 'person';
  // Two or three words with capitals and nothing else to tell: «Helga Thomsen», «Jens-Peter Kröger».
  const person = words.length === 2 || words.length === 3;
  return person && words.every((word) => /^\p{Lu}[\p{Ll}\p{M}’'-]+(?:\p{Lu}\p{Ll}+)*$/u.test(word))
    ? 'person'
    : undefined;
}

/**
 * The kind that an actor of this name probably is of: an id of `kinds`, of which there has to be one. `before` is the text of
 * its sentence up to the name. Where nothing tells, the kind that is most used so far.
 */
export function guessKind(
  name: string,
  before: string,
  language: string,
  kinds: readonly ActorKind[],
  actors: readonly Actor[],
): string | undefined {
  const guessed = guess(name, before, language);
  if (guessed) {
    const { ids, ftm } = KINDS[guessed];
    const kind =
      kinds.find(({ id }) => ids.includes(id)) ?? kinds.find((one) => one.ftm !== undefined && ftm.includes(one.ftm));
    if (kind) return kind.id;
  }
  const uses = new Map<string, number>();
  for (const { kind } of actors) uses.set(kind, (uses.get(kind) ?? 0) + 1);
  let most = kinds[0]?.id;
  for (const { id } of kinds) if ((uses.get(id) ?? 0) > (uses.get(most ?? '') ?? 0)) most = id;
  return most;
}
