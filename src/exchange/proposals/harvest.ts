/** What was found in an answer so far, and what of it went nowhere? */
import { excerpt, pathText } from '../../dossier/problem.ts';
import { isRaw } from './answer-values.ts';
import type { AnswerProblem, ProposedActor, ProposedClaim, ProposedType } from './proposal.ts';

/** What one piece of an answer holds; lists grow as pieces are read. */
export interface Harvest {
  readonly claims: ProposedClaim[];
  readonly actors: ProposedActor[];
  readonly types: ProposedType[];
  readonly problems: AnswerProblem[];
  /** Fields for which there is no place, by what they are called: where the first one stands, and how many there are. */
  readonly unused: Map<string, { readonly path: string; readonly found: string; count: number }>;
  items: number;
}

export interface Where {
  readonly path: readonly PropertyKey[];
  /** Whether this item was cut in two. */
  readonly cut: boolean;
}

/** Every text, number and yes or no in a value, as it is compared: white space does not count. */
function* ends(value: unknown): Generator<string> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!SAID_OTHERWISE.has(key)) yield* ends(inner);
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    yield String(value).replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Fields that say by yes or no what is kept in words. */
const SAID_OTHERWISE = new Set(['negated', 'denied', 'anonymous']);

/**
 * Says which fields of an item went nowhere: nothing of them is in what was made of it. One line for each name of a field, however many
 * items have it.
 */
export function tellUnused(
  item: unknown,
  made: unknown,
  path: readonly PropertyKey[],
  { unused }: Pick<Harvest, 'unused'>,
  /** Fields that are looked at elsewhere. */
  known: readonly string[] = [],
): void {
  if (!isRaw(item)) return;
  const kept = new Set(ends(made));
  // A value that was not understood is told as an excerpt of its JSON.
  const told = JSON.stringify(made).toLowerCase();
  for (const [field, value] of Object.entries(item)) {
    if (SAID_OTHERWISE.has(field) || known.includes(field)) continue;
    const lost = [...ends(value)].some(
      (end) => end !== '' && !kept.has(end) && (end.length < 3 || !told.includes(JSON.stringify(end).slice(1, -1))),
    );
    if (!lost) continue;
    const list = path.filter((step) => typeof step === 'string').join('.');
    const name = `${list}.${field}`;
    const before = unused.get(name);
    if (before) before.count++;
    else unused.set(name, { path: pathText([...path, field]), found: excerpt(value), count: 1 });
  }
}
