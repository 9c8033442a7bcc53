/**
 * Which words are forms of one another? «Supplied», «supplying» and «supply»; «memasok», «dipasok» and «pasok». Asked only of the words
 * in which the app speaks of relations, in its own two languages, and only where little is found as typed: so a form too many does
 * little harm.
 */

/** The longest first. */
const ENGLISH_ENDINGS = ['ingly', 'edly', 'ings', 'ing', 'ers', 'ors', 'ed', 'es', 'er', 'or', 'ly', 's', 'd'];
const INDONESIAN_ENDINGS = ['kannya', 'annya', 'inya', 'nya', 'kan', 'an', 'i'];
/** With the letters that the prefix may have taken the place of. */
const INDONESIAN_BEGINNINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:me|pe)ny/u, ['s']],
  [/^(?:me|pe)ng/u, ['', 'k']],
  [/^(?:me|pe)n/u, ['', 't']],
  [/^(?:me|pe)m/u, ['', 'p', 'm']],
  ...['me', 'pe', 'di', 'ber', 'be', 'ter', 'per', 'memper', 'diper', 'ke', 'se'].map(
    (prefix) => [new RegExp(`^${prefix}`, 'u'), ['']] as const,
  ),
];
const SHORTEST = 3;

/** Beginnings that the forms of a word share; each of them in one spelling. */
export function rootsOf(word: string): ReadonlySet<string> {
  const roots = new Set<string>();
  if (!/^[a-z]{3,30}$/u.test(word)) return roots;
  const add = (root: string): void => {
    if (root.length < SHORTEST) return;
    roots.add(root.replace(/(.)\1$/u, '$1').replace(/i?e$|i$/u, (end) => (end.startsWith('i') ? 'y' : '')));
  };
  add(word);
  for (const ending of ENGLISH_ENDINGS) if (word.endsWith(ending)) add(word.slice(0, -ending.length));
  for (const bare of [word, ...INDONESIAN_BEGINNINGS.flatMap(([prefix, lost]) => withoutPrefix(word, prefix, lost))]) {
    add(bare);
    for (const ending of INDONESIAN_ENDINGS)
      if (bare.endsWith(ending) && bare.length - ending.length >= 4) add(bare.slice(0, -ending.length));
  }
  return roots;
}

function withoutPrefix(word: string, prefix: RegExp, lost: readonly string[]): string[] {
  const length = prefix.exec(word)?.[0].length;
  if (length === undefined || word.length - length < SHORTEST) return [];
  return lost.map((letter) => letter + word.slice(length));
}

export class KinWords {
  readonly #byRoot = new Map<string, Set<string>>();

  add(word: string): void {
    for (const root of rootsOf(word)) {
      const all = this.#byRoot.get(root);
      if (all) all.add(word);
      else this.#byRoot.set(root, new Set([word]));
    }
  }

  /** Other forms of a word among those that were added. */
  of(word: string): string[] {
    const all = new Set([...rootsOf(word)].flatMap((root) => [...(this.#byRoot.get(root) ?? [])]));
    all.delete(word);
    return [...all];
  }
}
