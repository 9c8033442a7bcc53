/**
 * Who says what in a brat file? A source, a cue and a content make an attribution, not a link between actors: as the arguments of an
 * event, as annotations tied by relations, or as a relation of that name to an event.
 */
import type { Place } from '../../evidence/locate.ts';
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
    parent.set(id, top);
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
  readonly hull: Place;
}

const hullOf = (ranges: readonly Place[]): Place | undefined =>
  ranges.length
    ? {
        start: ranges.reduce((least, { start }) => Math.min(least, start), Infinity),
        end: ranges.reduce((most, { end }) => Math.max(most, end), 0),
      }
    : undefined;

/** For whatever is asked about: who says it, outermost first. Goes through both lists in the order of the text, once. */
export function sayingsOf(
  attributions: readonly Attributed[],
  claims: readonly { readonly link: string; readonly at: Place }[],
  /** All that an event or relation rests on. */
  rangesOf: (link: string) => readonly Place[],
): readonly (readonly Attributed[])[] {
  const sayings = attributions
    .flatMap((attribution): Saying[] => {
      const ranges = [
        ...attribution.contents.flatMap(({ ranges: own }) => own),
        ...attribution.links.flatMap(rangesOf),
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
  let open: Saying[] = [];
  let next = 0;
  for (const i of order) {
    const claim = claims[i];
    if (!claim) continue;
    const { link, at } = claim;
    for (let saying = sayings[next]; saying && saying.hull.start <= at.start; saying = sayings[++next])
      open.push(saying);
    open = open.filter(({ hull }) => hull.end > at.start);
    const around = new Set([...open.filter(({ hull }) => hull.end >= at.end), ...(outright.get(link) ?? [])]);
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
