/**
 * Which annotations of a brat file name one and the same? Those of the same words, of one Wikidata item, those that a relation calls
 * another name of each other, and sets of equals.
 */
import type { Link, Standoff, TextBound } from './brat-lines.ts';
import { attributionPart, bare, isName, isNaming, isPronoun } from './brat-words.ts';
import type { ProposedActor } from './proposal.ts';

export interface Names {
  readonly actors: readonly ProposedActor[];
  /** What to call whoever an annotation means. */
  readonly nameOf: (bound: TextBound) => string;
  /** Relations that say that two names are one. */
  readonly naming: ReadonlySet<Link>;
  /** What cannot be so: two items for one name, or a set with members that are not there. */
  readonly doubts: readonly {
    readonly where: string;
    readonly expected: string;
    readonly found: string;
    readonly line?: number;
  }[];
  /** References to other bases than Wikidata, counted. */
  readonly unused: ReadonlyMap<string, number>;
}

/** «Wikidata:Q42», «wd:q42», «Wikidata:…/entity/Q42». */
function itemOf(base: string, id: string): string | undefined {
  if (!bare(base).startsWith('wikidata') && !['wd', 'wikibase'].includes(bare(base))) return undefined;
  const last = id.slice(id.lastIndexOf('/') + 1).toUpperCase();
  return /^Q[1-9]\d{0,11}$/u.test(last) ? last : undefined;
}

interface Cluster {
  readonly members: TextBound[];
  /** How Wikidata calls it. */
  readonly called: Set<string>;
  item: string | undefined;
  /** Whether somebody says outright that its words are names. */
  named: Set<string>;
}

export function namesIn(
  { bounds, links, references, same }: Standoff,
  /** Whether an annotation may be somebody: no trigger, no cue, no content. */
  isParty: (id: string) => boolean,
): Names {
  const doubts: { where: string; expected: string; found: string; line?: number }[] = [];
  const unused = new Map<string, number>();
  const parent = new Map<string, string>();
  const clusters = new Map<string, Cluster>();
  for (const bound of bounds.values()) {
    if (!isParty(bound.id)) continue;
    parent.set(bound.id, bound.id);
    clusters.set(bound.id, { members: [bound], called: new Set(), item: undefined, named: new Set() });
  }
  const root = (id: string): string => {
    let top = id;
    for (let next = parent.get(top); next !== undefined && next !== top; next = parent.get(top)) top = next;
    for (let at = id; at !== top;) {
      const next = parent.get(at) ?? top;
      parent.set(at, top);
      at = next;
    }
    return top;
  };
  const clusterOf = (id: string): Cluster | undefined => clusters.get(root(id));
  /** False if both are known to be two. */
  function join(one: string, other: string): boolean {
    const [a, b] = [root(one), root(other)];
    const [first, second] = [clusters.get(a), clusters.get(b)];
    if (!first || !second || a === b) return true;
    if (first.item !== undefined && second.item !== undefined && first.item !== second.item) return false;
    const [top, large, low, small] =
      first.members.length < second.members.length ? [b, second, a, first] : [a, first, b, second];
    parent.set(low, top);
    clusters.delete(low);
    for (const member of small.members) large.members.push(member);
    for (const name of small.called) large.called.add(name);
    for (const name of small.named) large.named.add(name);
    large.item ??= small.item;
    return true;
  }

  const byItem = new Map<string, string>();
  for (const { target, base, id, name } of references) {
    const item = itemOf(base, id);
    const cluster = clusterOf(target);
    if (item === undefined || !cluster) {
      unused.set(base, (unused.get(base) ?? 0) + 1);
      continue;
    }
    if (cluster.item !== undefined && cluster.item !== item) {
      doubts.push({ where: target, expected: cluster.item, found: item });
      continue;
    }
    cluster.item = item;
    if (name) cluster.called.add(name);
    const before = byItem.get(item);
    if (before === undefined) byItem.set(item, target);
    else join(before, target);
  }
  const byText = new Map<string, string[]>();
  for (const [id, { text }] of [...bounds].filter(([id]) => parent.has(id))) {
    const list = byText.get(text);
    if (list) list.push(id);
    else byText.set(text, [id]);
  }
  for (const [text, ids] of byText) {
    const items = new Set(ids.map((id) => clusterOf(id)?.item).filter((item) => item !== undefined));
    const [first] = ids;
    // Of two who bear one name, nobody can say which is meant by it.
    if (items.size > 1)
      doubts.push({
        where: first ?? '',
        expected: 'one Wikidata item for one name',
        found: `${text}: ${[...items].join(', ')}`,
      });
    else if (first !== undefined && !isPronoun(text)) for (const id of ids) join(first, id);
  }

  const naming = new Set(
    links.filter(
      ({ trigger, type, args }) =>
        trigger === undefined && isNaming(type) && args.length > 1 && args.every(({ id }) => parent.has(id)),
    ),
  );
  const tie = (ids: readonly string[], where: string, line: number): void => {
    const [first, ...others] = ids.filter((id) => parent.has(id));
    for (const other of others)
      if (first !== undefined && !join(first, other))
        doubts.push({ where, line, expected: clusterOf(first)?.item ?? '', found: clusterOf(other)?.item ?? '' });
  };
  for (const link of naming) {
    tie(
      link.args.map(({ id }) => id),
      link.id,
      link.line,
    );
    // Said outright to be another name, it is one, with or without a capital.
    if (!/coref|anaph|appos/u.test(bare(link.type)))
      for (const { id } of link.args) clusterOf(id)?.named.add(bounds.get(id)?.text ?? '');
  }
  for (const { ids, line } of same) {
    const missing = ids.filter((id) => !bounds.has(id));
    if (missing.length)
      doubts.push({ where: '*', line, expected: 'annotations of this file', found: missing.join(' ') });
    tie(ids, '*', line);
  }

  const names = new Map<string, string>();
  const actors: ProposedActor[] = [];
  const items = new Map<string, Set<string>>();
  for (const [id, cluster] of clusters) {
    const name = mainName(cluster);
    names.set(id, name);
    const known = items.get(name) ?? new Set();
    if (cluster.item !== undefined) known.add(cluster.item);
    items.set(name, known);
  }
  for (const [id, { members, called, named, item }] of clusters) {
    const name = names.get(id) ?? '';
    const others = new Set([...members.map(({ text }) => text), ...called]);
    const aliases = [...others].filter(
      (other) => other !== name && !isPronoun(other) && (isName(other) || named.has(other)),
    );
    const kind = kindOf(members);
    const sure = (items.get(name)?.size ?? 0) < 2;
    actors.push({
      name,
      ...(kind !== undefined && { kind }),
      aliases,
      ...(item !== undefined && sure && { wikidata: item }),
    });
  }
  return { actors, nameOf: ({ id, text }) => names.get(root(id)) ?? text, naming, doubts, unused };
}

/** The fullest name, then the most frequent, then the first. */
function mainName({ members, named }: Cluster): string {
  const counts = new Map<string, { count: number; first: number; words: number; name: boolean }>();
  for (const { text, ranges } of members) {
    const first = ranges[0]?.start ?? 0;
    const known = counts.get(text);
    if (known) {
      known.count++;
      known.first = Math.min(known.first, first);
    } else
      counts.set(text, {
        count: 1,
        first,
        words: text.split(/\s+/u).length,
        name: isName(text) || (named.has(text) && !isPronoun(text)),
      });
  }
  const [best] = [...counts].sort(
    ([, a], [, b]) => Number(b.name) - Number(a.name) || b.words - a.words || b.count - a.count || a.first - b.first,
  );
  return best?.[0] ?? '';
}

/** The most frequent type of its mentions. */
function kindOf(members: readonly TextBound[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { type } of members) if (!attributionPart(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
