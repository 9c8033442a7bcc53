/**
 * Who says what in a brat file? A source, a cue and a content make an attribution, not a link between actors: as the arguments of an
 * event, as annotations tied by relations, or as a relation of that name to an event.
 */
import type { TextRange } from '../../evidence/locate.ts';
import type { Link, Standoff, TextBound } from './brat-lines.ts';
import { attributionPart, bare, isAttribution, type AttributionPart } from './brat-words.ts';

export interface Attributed {
  readonly where: string;
  readonly line: number;
  readonly sources: readonly TextBound[];
  readonly cues: readonly TextBound[];
  /** Annotations whose words are said. */
  readonly contents: readonly TextBound[];
  /** Events and relations that are said. */
  readonly links: readonly string[];
  /** Arguments that are none of these. */
  readonly others: readonly { readonly role: string; readonly text: string }[];
}

export interface Attributions {
  readonly all: readonly Attributed[];
  /** Links that make an attribution, and no claim. */
  readonly used: ReadonlySet<Link>;
}

type Part = AttributionPart | undefined;

interface Gathered {
  readonly sources: TextBound[];
  readonly cues: TextBound[];
  readonly contents: TextBound[];
  readonly links: string[];
  readonly others: { role: string; text: string }[];
}

const gathered = (): Gathered => ({ sources: [], cues: [], contents: [], links: [], others: [] });

export function attributionsIn({ bounds, links }: Standoff): Attributions {
  const byId = new Map(links.map((link) => [link.id, link]));
  const eventOf = new Map<string, string>();
  for (const { trigger, id } of links) if (trigger !== undefined && !eventOf.has(trigger)) eventOf.set(trigger, id);
  const used = new Set<Link>();
  const all: Attributed[] = [];

  const partOf = (role: string, id: string): Part => {
    const bound = bounds.get(id);
    return attributionPart(role) ?? (bound && attributionPart(bound.type));
  };
  function add(to: Gathered, part: Part, role: string, id: string): void {
    const bound = bounds.get(id);
    const link = byId.get(id) ?? byId.get(eventOf.get(id) ?? '');
    if (part === 'content') {
      if (link) to.links.push(link.id);
      if (bound) to.contents.push(bound);
    } else if (bound && part === 'source') to.sources.push(bound);
    else if (bound && part === 'cue') to.cues.push(bound);
    else to.others.push({ role, text: bound?.text ?? (link && bounds.get(link.trigger ?? '')?.text) ?? id });
  }

  for (const link of links) {
    if (link.trigger === undefined) continue;
    const parts = link.args.map(({ role, id }) => partOf(role, id));
    const named = isAttribution(link.type) || isAttribution(bounds.get(link.trigger)?.type ?? '');
    const teller = parts.includes('source') || parts.includes('cue');
    // A speech that somebody gives somewhere says nothing yet.
    if (!(parts.includes('content') ? named || teller : named && teller)) continue;
    used.add(link);
    const found = gathered();
    // Of an event that is called an attribution, whatever is neither source nor cue is what is said.
    const lacking = !parts.includes('content');
    link.args.forEach(({ role, id }, i) => add(found, parts[i] ?? (lacking ? 'content' : undefined), role, id));
    const cue = bounds.get(link.trigger);
    if (cue && !found.cues.some(({ ranges }) => ranges[0]?.start === cue.ranges[0]?.start)) found.cues.push(cue);
    all.push({ where: link.id, line: link.line, ...found });
  }

  // Annotations of the three kinds that relations tie together, whatever those are called.
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let top = id;
    for (let next = parent.get(top); next !== undefined && next !== top; next = parent.get(top)) top = next;
    // Whatever was passed on the way leads there at once from now on: thousands may be tied in a row.
    for (let at = id; at !== top;) {
      const next = parent.get(at) ?? top;
      parent.set(at, top);
      at = next;
    }
    return top;
  };
  const tied: Link[] = [];
  for (const link of links) {
    const [one, other] = link.args;
    if (link.trigger !== undefined || !one || !other) continue;
    const [a, b] = link.args.map(({ role, id }) => partOf(role, id));
    if (a !== undefined && b !== undefined) {
      tied.push(link);
      for (const { id } of [one, other]) if (!parent.has(id)) parent.set(id, id);
      parent.set(root(other.id), root(one.id));
      continue;
    }
    if (!isAttribution(link.type)) continue;
    // Between an actor and an event, the event is what is said.
    const [said, teller] = isEvent(other.id) ? [other, one] : isEvent(one.id) ? [one, other] : [undefined, undefined];
    if (said && teller && bounds.has(teller.id) && !isEvent(teller.id)) {
      used.add(link);
      const found = gathered();
      add(found, 'source', teller.role, teller.id);
      add(found, 'content', said.role, said.id);
      all.push({ where: link.id, line: link.line, ...found });
    }
  }
  const groups = new Map<string, { readonly link: Link; readonly found: Gathered; readonly seen: Set<string> }>();
  for (const link of tied) {
    used.add(link);
    const [first] = link.args;
    const top = root(first?.id ?? '');
    const group = groups.get(top) ?? { link, found: gathered(), seen: new Set() };
    groups.set(top, group);
    for (const { role, id } of link.args) {
      if (group.seen.has(id)) continue;
      group.seen.add(id);
      add(group.found, partOf(role, id), role, id);
    }
  }
  for (const { link, found } of groups.values()) all.push({ where: link.id, line: link.line, ...found });
  return { all, used };

  function isEvent(id: string): boolean {
    return byId.has(id) || eventOf.has(id);
  }
}

export interface Saying {
  readonly attribution: Attributed;
  /** What is said, from its first character to its last; in code points. */
  readonly hull: TextRange;
}

export const hullOf = (ranges: readonly TextRange[]): TextRange | undefined =>
  ranges.length
    ? {
        start: ranges.reduce((least, { start }) => Math.min(least, start), Infinity),
        end: ranges.reduce((most, { end }) => Math.max(most, end), 0),
      }
    : undefined;

/** Nobody says that somebody says that … more often than this. What goes beyond stands for itself, and is told as such. */
const DEEPEST = 40;

/** How many of them, the last to end first, do not end before `end`. */
function countLonger(open: readonly Saying[], end: number): number {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle] as Saying).hull.end >= end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * From the first to the last word that each event and relation rests on, events within it included. Every bound hands its start, the
 * first one first, and its end, the last one first, up to whatever holds it: each link takes the first that comes, and is visited twice,
 * however deep events stand in each other, and whether or not they go round.
 */
export function extentsOf({ bounds, links }: Standoff): ReadonlyMap<string, TextRange> {
  const holders = new Map<string, string[]>();
  for (const link of links)
    for (const id of [link.trigger ?? '', ...link.args.map((arg) => arg.id)]) {
      const list = holders.get(id);
      if (list) list.push(link.id);
      else holders.set(id, [link.id]);
    }
  const handedUp = (values: readonly (readonly [id: string, value: number])[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [id, value] of values) {
      const open = [...(holders.get(id) ?? [])];
      for (let link = open.pop(); link !== undefined; link = open.pop()) {
        if (found.has(link)) continue;
        found.set(link, value);
        for (const holder of holders.get(link) ?? []) if (!found.has(holder)) open.push(holder);
      }
    }
    return found;
  };
  const all = [...bounds.values()].flatMap(({ id, ranges }) => {
    const hull = hullOf(ranges);
    return hull ? [{ id, ...hull }] : [];
  });
  const starts = handedUp(all.map(({ id, start }) => [id, start] as const).sort((a, b) => a[1] - b[1]));
  const ends = handedUp(all.map(({ id, end }) => [id, end] as const).sort((a, b) => b[1] - a[1]));
  return new Map([...starts].map(([link, start]) => [link, { start, end: ends.get(link) ?? start }]));
}

/** For whatever is asked about: who says it, outermost first. Goes through both lists in the order of the text, once. */
export function sayingsOf(
  attributions: readonly Attributed[],
  claims: readonly { readonly link: string; readonly at: TextRange }[],
  /** From the first to the last word that an event or relation rests on, events within it included. */
  extentOf: (link: string) => TextRange | undefined,
): readonly (readonly Attributed[])[] {
  const sayings = attributions
    .flatMap((attribution): Saying[] => {
      const ranges = [
        ...attribution.contents.flatMap(({ ranges: own }) => own),
        ...attribution.links.flatMap((link) => extentOf(link) ?? []),
      ];
      const hull = hullOf(ranges);
      return hull ? [{ attribution, hull }] : [];
    })
    .sort((a, b) => a.hull.start - b.hull.start);
  const outright = new Map<string, Saying[]>();
  for (const saying of sayings)
    for (const link of saying.attribution.links) {
      const list = outright.get(link);
      if (list) list.push(saying);
      else outright.set(link, [saying]);
    }
  const found: (readonly Attributed[])[] = claims.map(() => []);
  const order = claims.map((_, i) => i).sort((a, b) => (claims[a]?.at.start ?? 0) - (claims[b]?.at.start ?? 0));
  /** Those that have begun and not ended, the last to end first. */
  const open: Saying[] = [];
  let next = 0;
  for (const i of order) {
    const claim = claims[i];
    if (!claim) continue;
    const { link, at } = claim;
    for (let saying = sayings[next]; saying && saying.hull.start <= at.start; saying = sayings[++next])
      open.splice(countLonger(open, saying.hull.end), 0, saying);
    while ((open.at(-1)?.hull.end ?? Infinity) <= at.start) open.pop();
    const around = new Set(outright.get(link)?.slice(0, DEEPEST));
    for (const saying of open) {
      if (saying.hull.end < at.end || around.size >= DEEPEST) break;
      around.add(saying);
    }
    found[i] = [...around]
      .sort((a, b) => b.hull.end - b.hull.start - (a.hull.end - a.hull.start) || a.hull.start - b.hull.start)
      .map(({ attribution }) => attribution);
  }
  return found;
}

/** Whether an annotation can only be a cue or a content: then it is nobody. */
export const isNobody = ({ type }: TextBound): boolean => {
  const part = attributionPart(type);
  return part === 'cue' || part === 'content' || bare(type) === 'attribution';
};
