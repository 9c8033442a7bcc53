/** Which of my claims is which of theirs? The same words of the same text, the same two actors, and the same relation or another. */
import { inOneGo, type Steps } from '../dossier/in-slices.ts';
import type { Claim, Dossier } from '../dossier/schema.ts';
import type { Checks } from '../evidence/check.ts';
import { extentOf, overlap, sameExtent, sentencesTouched, type Extent } from './extent.ts';
import { foldName } from '../names/known-names.ts';
import { counterparts, type UnreadClaim } from './unread-claims.ts';

export const DIFFERENCES = [
  'relation',
  'direction',
  'polarity',
  'modality',
  'attribution',
  'basis',
  'when',
  'said',
  'evidence',
] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** One claim, as coded by one or both. */
export interface Item {
  /** Stays the same while claims are not exchanged. */
  readonly key: string;
  readonly mine?: Claim;
  /** In my words; see translate. */
  readonly theirs?: Claim;
  /** What they have here could not be read: nothing is known of how the two compare. */
  readonly unread?: UnreadClaim;
  /** Empty where both say the same, and where only one says anything. */
  readonly differences: readonly Difference[];
}

/** The claim as a statement about the world is the same: what differs is how it was coded. */
export const isPaired = ({ mine, theirs, differences }: Item): boolean =>
  !!mine && !!theirs && !differences.includes('relation') && !differences.includes('direction');

/** Of the attribution chain: who is meant, outermost first. A name is a name, however it is written. */
export const chainKey = ({ attribution }: Claim): string =>
  attribution
    .map(({ actor, name, anonymous }) =>
      actor === undefined
        ? name?.trim() && anonymous !== true
          ? `name ${foldName(name)}`
          : 'anonymous'
        : `actor ${actor}`,
    )
    .join(' | ');

function differencesOf(mine: Placed, theirs: Placed): Difference[] {
  const [a, b] = [mine.claim, theirs.claim];
  const differs: Readonly<Record<Difference, boolean>> = {
    relation: a.relation !== b.relation,
    direction: a.relation === b.relation && mine.statement !== theirs.statement,
    polarity: a.polarity !== b.polarity,
    modality: a.modality !== b.modality,
    attribution: chainKey(a) !== chainKey(b),
    basis: a.basis !== b.basis,
    when: a.when !== b.when,
    said: a.said !== b.said,
    evidence: !sameExtent(mine.extent, theirs.extent),
  };
  return DIFFERENCES.filter((difference) => differs[difference]);
}

interface Placed {
  readonly claim: Claim;
  readonly extent: Extent;
  /** «document sentence» of every sentence that it touches. */
  readonly sentences: ReadonlySet<string>;
  /** Who, what, whom; the order of the two only where the relation has one. */
  readonly statement: string;
  readonly pair: string;
}

const inOrder = (a: string, b: string): string => (a <= b ? `${a} ${b}` : `${b} ${a}`);

/**
 * How well two claims' words fit: the share of common characters, else a little for a common sentence. Undefined if they rest on
 * nothing in common.
 */
function fit(a: Placed, b: Placed): number | undefined {
  const share = overlap(a.extent, b.extent);
  if (share > 0) return 1 + share;
  return [...a.sentences].some((sentence) => b.sentences.has(sentence)) ? 0 : undefined;
}

/**
 * Pairs of the best fit first, each claim once; of two that fit as well, the one that differs in less. Greedy: with quotes of one
 * sentence, the best pair is the right one, and the reason is easy to follow.
 */
function* pairUp(
  mine: readonly Placed[],
  theirs: readonly Placed[],
  keyOf: (placed: Placed) => string,
): Steps<[Placed, Placed][]> {
  // Only claims of one document can rest on anything in common.
  const byKey = new Map<string, number[]>();
  for (const [i, one] of theirs.entries())
    for (const document of one.extent.keys()) {
      const key = `${keyOf(one)} ${document}`;
      const known = byKey.get(key);
      if (known) known.push(i);
      else byKey.set(key, [i]);
    }
  const options: { readonly a: Placed; readonly b: Placed; readonly good: number; readonly differing: number }[] = [];
  for (const [place, a] of mine.entries()) {
    const lists = [...a.extent.keys()].flatMap((document) => byKey.get(`${keyOf(a)} ${document}`) ?? []);
    const each = a.extent.size > 1 ? [...new Set(lists)].sort((x, y) => x - y) : lists;
    for (const i of each) {
      const b = theirs[i] as Placed;
      const good = fit(a, b);
      if (good !== undefined) options.push({ a, b, good, differing: differencesOf(a, b).length });
    }
    if (place % STEP === 0) yield;
  }
  options.sort((x, y) => y.good - x.good || x.differing - y.differing);
  const used = new Set<Placed>();
  return options.flatMap(({ a, b }) => {
    if (used.has(a) || used.has(b)) return [];
    used.add(a).add(b);
    return [[a, b] as [Placed, Placed]];
  });
}

/**
 * Everything that rests on a document that both have, in the order of the texts. `both`: the two side by side, with `theirs` the claims
 * that are not mine; `checks` are of `both`.
 */
export const align = (...asked: Parameters<typeof alignSteps>): Item[] => inOneGo(alignSteps(...asked));

/** So many claims are looked at between two places where the work may be interrupted. */
const STEP = 50;

/** `align`, for callers that have to give others their turn. */
export function* alignSteps(
  both: Dossier,
  checks: Checks,
  theirs: ReadonlyMap<string, string>,
  shared: ReadonlySet<string>,
  unread: readonly UnreadClaim[] = [],
): Steps<Item[]> {
  const documents = new Map(both.documents.map((document) => [document.id, document]));
  const order = new Map(both.documents.map(({ id }, i) => [id, i]));
  const directed = new Set(both.relationTypes.filter((type) => type.directed).map(({ id }) => id));
  const placed: Placed[] = [];
  for (const [i, claim] of both.claims.entries()) {
    if (i % STEP === 0) yield;
    if (!claim.evidence.some(({ document }) => shared.has(document))) continue;
    const extent = new Map([...extentOf(claim, checks)].filter(([document]) => shared.has(document)));
    const sentences = [...extent].flatMap(([id, places]) => {
      const document = documents.get(id);
      return document ? sentencesTouched(document, places).map((sentence) => `${id} ${sentence}`) : [];
    });
    const pair = inOrder(claim.subject, claim.object);
    const ends = directed.has(claim.relation) ? `${claim.subject} ${claim.object}` : pair;
    placed.push({ claim, extent, sentences: new Set(sentences), statement: `${claim.relation} ${ends}`, pair });
  }
  const isTheirs = ({ claim }: Placed): boolean => theirs.has(claim.id);
  let [mineLeft, theirsLeft] = [placed.filter((one) => !isTheirs(one)), placed.filter(isTheirs)];
  const rows: [Placed | undefined, Placed | undefined][] = [];
  // First what says the same; of the rest, what joins the same two by the same words.
  for (const keyOf of [(one: Placed) => one.statement, (one: Placed) => one.pair]) {
    const pairs = yield* pairUp(mineLeft, theirsLeft, keyOf);
    for (const pair of pairs) rows.push(pair);
    const used = new Set(pairs.flat());
    [mineLeft, theirsLeft] = [mineLeft.filter((one) => !used.has(one)), theirsLeft.filter((one) => !used.has(one))];
  }
  const unknown = counterparts(unread, mineLeft);
  const unreadOf = new Map([...unknown].map(([one, own]) => [own, one]));
  for (const one of mineLeft) rows.push([one, undefined]);
  for (const one of theirsLeft) rows.push([undefined, one]);

  const firstOf = (one: Pick<Placed, 'extent'> | undefined): readonly [number, number] => {
    const [first] = [...(one?.extent ?? [])].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return first ? [order.get(first[0]) ?? 0, first[1][0]?.start ?? 0] : [Infinity, 0];
  };
  yield;
  const found = rows.map(([a, b]): { at: readonly [number, number]; item: Item } => {
    const one = a && !b ? unreadOf.get(a) : undefined;
    return {
      at: firstOf(a ?? b),
      item: {
        key: `${a?.claim.id ?? ''}|${b ? (theirs.get(b.claim.id) ?? '') : ''}`,
        ...(a && { mine: a.claim }),
        ...(b && { theirs: b.claim }),
        ...(one && { unread: one }),
        differences: a && b ? differencesOf(a, b) : [],
      },
    };
  });
  for (const one of unread)
    if (!unknown.has(one))
      found.push({ at: firstOf(one), item: { key: `|unread ${one.index}`, unread: one, differences: [] } });
  // Places beyond all texts are equal; a difference of infinities is no number.
  const by = (a: number, b: number): number => (a === b ? 0 : a - b);
  return found.sort((x, y) => by(x.at[0], y.at[0]) || by(x.at[1], y.at[1])).map(({ item }) => item);
}
