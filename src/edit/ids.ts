/** Which id does a new entry get in the file? A readable one, as the format wants it, that no other entry has. */
import { inPlainLetters } from './plain-letters.ts';

/** `fallback` is used where nothing of the label can be written in an id, as with Chinese. */
export function newId(label: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain = inPlainLetters(label)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+/u, '')
    .slice(0, 48)
    .replace(/-+$/u, '');
  const base = plain || fallback;
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

export const idsOf = (items: readonly { readonly id: string }[]): Set<string> => new Set(items.map(({ id }) => id));
