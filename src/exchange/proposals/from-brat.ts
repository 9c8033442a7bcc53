/**
 * What does a brat standoff file propose? Relations and events give claims between those who take part; whoever has another part is
 * kept in the note, and whatever gives no claim is said. A relation has no words of its own, so its quote runs from the first of those
 * who take part to the last.
 */
import { excerpt } from '../../dossier/problem.ts';
import { readSpan } from '../../dossier/time.ts';
import type { QuoteCandidate } from '../../evidence/gate.ts';
import type { TextRange } from '../../evidence/locate.ts';
import { attributionsIn, extentsOf, hullOf, isNobody, sayingsOf } from './brat-attributions.ts';
import { readLines, type Argument, type Link, type TextBound } from './brat-lines.ts';
import { namesIn } from './brat-names.ts';
import { placeBounds, type Placing } from './brat-places.ts';
import { bare, mannerOf, roleKind } from './brat-words.ts';
import type { Harvest } from './harvest.ts';
import type { KnownTexts } from './known-texts.ts';
import type { AnswerProblem, ProposedClaim, ProposedSource, Remark } from './proposal.ts';

/** More claims than these no single event makes; a list of names is no event. */
const MOST_CLAIMS = 40;

interface Ends {
  readonly subject: TextBound;
  readonly object: TextBound;
}

/** `plain`: the .txt that came with it, if one did. */
export function readBrat(ann: string, plain: string | undefined, known: KnownTexts, harvest: Harvest): void {
  const standoff = readLines(ann);
  const { bounds, links, attributes, notes, bad } = standoff;
  const say = (problem: Pick<AnswerProblem, 'code' | 'expected' | 'found'> & Partial<AnswerProblem>): void =>
    void harvest.problems.push({
      severity: 'noted',
      path: '',
      ...(problem.line !== undefined && { column: 1 }),
      ...problem,
      found: problem.found.length > 160 ? excerpt(problem.found) : problem.found,
    });
  const badLine = (line: number, found: string, expected: string): void =>
    say({ code: 'bad-line', severity: 'set-aside', line, expected, found: excerpt(found) });
  for (const { line, text } of bad) badLine(line, text, 'a line of brat standoff');

  const all = [...bounds.values()];
  const placing = placeBounds(all, plain, known);
  for (const { line, id, text } of placing.astray)
    badLine(line, `${id} ${text}`, 'the words at this place of the text');
  if (!placing.document && all.length)
    say({
      code: 'other-text',
      expected: 'the text of one of the articles',
      found: placing.own ? 'a .txt that is none of them' : 'positions that fit none of them',
    });
  if (placing.byOrder) say({ code: 'without-text', expected: '', found: placing.document?.id ?? '' });

  const linkById = new Map(links.map((link) => [link.id, link]));
  const triggers = new Map<string, Link>();
  for (const link of links)
    if (link.trigger !== undefined && !triggers.has(link.trigger)) triggers.set(link.trigger, link);
  const attributions = attributionsIn(standoff);
  // A content that an event names as such is nobody either, whatever its type.
  const nobody = new Set(attributions.all.flatMap(({ contents, cues }) => [...contents, ...cues].map(({ id }) => id)));
  const isParty = (id: string): boolean => {
    const bound = bounds.get(id);
    return !!bound && !triggers.has(id) && !nobody.has(id) && !isNobody(bound);
  };
  const names = namesIn(standoff, isParty);
  for (const actor of names.actors) harvest.actors.push(actor);
  for (const { where, line, expected, found } of names.doubts)
    say({ code: 'wrong-value', path: where, ...(line !== undefined && { line }), expected, found });
  for (const { name, aliases } of names.actors)
    if (aliases.length) say({ code: 'other-name', expected: '', found: `${name} = ${aliases.join(' = ')}` });
  for (const [base, count] of names.unused) say({ code: 'unused', expected: '', found: `Reference ${base}: ${count}` });

  /** What an argument is called in a note. */
  const tell = ({ role, id }: Argument): string => {
    const bound = bounds.get(id) ?? bounds.get(linkById.get(id)?.trigger ?? '');
    return `${role}: ${bound ? bound.text : id}`;
  };
  const used = new Set<string>();
  interface Made extends Ends {
    readonly link: Link;
    /** What takes part in another way, and what is said of it besides. */
    readonly rest: readonly Argument[];
    readonly at: TextRange;
  }
  const made: Made[] = [];
  for (const link of links) {
    if (names.naming.has(link) || attributions.used.has(link)) continue;
    harvest.items++;
    const lost = link.args.filter(({ id }) => !bounds.has(id) && !linkById.has(id));
    const parties = link.args.filter(({ id }) => isParty(id));
    const about = `${link.type}${link.args.length ? ` (${link.args.map(tell).join(', ')})` : ''}`;
    if (lost.length) {
      badLine(link.line, `${link.id} ${lost.map(({ id }) => id).join(' ')}`, 'annotations of this file');
      if (parties.length < 2) continue;
    }
    const chosen = link.trigger === undefined ? endsOfRelation(parties) : endsOfEvent(parties);
    const pairs = chosen.pairs.flatMap(([a, b]): Ends[] => {
      const [subject, object] = [bounds.get(a.id), bounds.get(b.id)];
      return subject && object ? [{ subject, object }] : [];
    });
    if (!pairs.length) {
      say({ code: 'one-sided', severity: 'set-aside', path: link.id, line: link.line, expected: '', found: about });
      continue;
    }
    if (pairs.length > MOST_CLAIMS)
      say({ code: 'unused', path: link.id, line: link.line, expected: '', found: `${about}: > ${MOST_CLAIMS}` });
    const ends = chosen.pairs.flat();
    const away = new Set([...ends, ...lost]);
    const rest = link.args.filter((arg) => !away.has(arg));
    const trigger = bounds.get(link.trigger ?? '');
    for (const pair of pairs.slice(0, MOST_CLAIMS)) {
      // What an event is said by is its trigger; a relation is said by those it links.
      const span = trigger ? trigger.ranges : [...pair.subject.ranges, ...pair.object.ranges];
      const at = hullOf(span) ?? { start: 0, end: 0 };
      made.push({ link, ...pair, rest, at });
    }
  }

  const extents = extentsOf(standoff);
  const sayings = sayingsOf(
    attributions.all,
    made.map(({ link, at }) => ({ link: link.id, at })),
    (id) => extents.get(id),
  );
  const told = new Set(sayings.flat());
  for (const attribution of attributions.all) {
    const { where, line, sources, cues, contents, links: said, others } = attribution;
    if (told.has(attribution)) continue;
    const who = sources.map((source) => names.nameOf(source)).join(', ') || '…';
    const what = [...contents.map(({ text }) => text), ...said].join(' … ') || '…';
    const more = others.map(({ role, text }) => ` · ${role}: ${text}`).join('');
    const cue = cues.map(({ text }) => text).join(' … ');
    say({
      code: 'attribution-alone',
      path: where,
      line,
      expected: '',
      found: `${who}${cue ? ` (${cue})` : ''}: ${what}${more}`,
    });
  }

  made.forEach(({ link, subject, object, rest }, i) => {
    const trigger = bounds.get(link.trigger ?? '');
    for (const id of [link.id, link.trigger ?? '']) used.add(id);
    const manner = mannerOf([...(attributes.get(link.id) ?? []), ...(attributes.get(link.trigger ?? '') ?? [])]);
    const remarks: Remark[] = [];
    const { saidModality, modality = 'asserted', polarity = 'affirmed' } = manner;
    if (saidModality !== undefined && saidModality.toLowerCase() !== modality)
      remarks.push({ field: 'modality', found: saidModality, taken: modality });
    const chain: ProposedSource[] = [];
    const besides: string[] = [];
    for (const { sources, cues, others } of sayings[i] ?? []) {
      const [first, ...more] = sources.map((source) => names.nameOf(source));
      if (first !== undefined && chain.at(-1)?.name !== first) chain.push({ name: first });
      else if (first === undefined && cues[0]) besides.push(`Cue: ${cues.map(({ text }) => text).join(' … ')}`);
      for (const name of more) if (name !== first) besides.push(`Source: ${name}`);
      for (const { role, text } of others) besides.push(`${role}: ${text}`);
    }
    const when = rest
      .map((arg) => (roleKind(arg.role) === 'time' ? bounds.get(arg.id)?.text.trim() : undefined))
      .find((text) => text !== undefined && readSpan(text));
    const parts = [
      ...rest.map(tell),
      ...besides,
      ...manner.rest.map(({ name, value }) => (value === undefined ? name : `${name}: ${value}`)),
    ];
    for (const found of parts) remarks.push({ field: 'note', found, taken: undefined });
    const note = [...(notes.get(link.id) ?? []), ...(notes.get(link.trigger ?? '') ?? []), ...parts].join(' · ');
    const claim: ProposedClaim = {
      where: link.id,
      subject: names.nameOf(subject),
      relation: link.type,
      object: names.nameOf(object),
      modality,
      polarity,
      basis: 'textual',
      attribution: chain,
      quotes: [stretch([subject, object, ...(trigger ? [trigger] : [])], placing)],
      ...(when !== undefined && { when }),
      ...(note !== '' && { note: { und: note } }),
      assumed: manner.modality === undefined ? ['modality'] : [],
      remarks,
    };
    harvest.claims.push(claim);
  });

  // What is said of annotations that give no claim has no place; it is counted, not passed over.
  const counts = new Map<string, number>();
  for (const [target, list] of attributes) {
    if (used.has(target)) continue;
    for (const { name, value } of list) {
      const told = value === undefined ? name : `${name} ${value}`;
      counts.set(told, (counts.get(told) ?? 0) + 1);
    }
  }
  for (const [told, count] of counts) say({ code: 'unused', expected: '', found: `${told}: ${count}` });
  for (const [target, list] of notes)
    if (!used.has(target)) say({ code: 'unused', path: target, expected: '', found: list.join(' · ') });
  if (!links.length) say({ code: 'names-only', expected: '', found: String(all.length) });
}

interface Chosen {
  readonly pairs: readonly (readonly [Argument, Argument])[];
}

/** The order of a relation is its own. */
const endsOfRelation = ([first, second]: readonly Argument[]): Chosen => ({
  pairs: first && second ? [[first, second]] : [],
});

/** Who does it, and to whom: by what the roles are called, else in the order of the event. Place and time are nobody. */
function endsOfEvent(args: readonly Argument[]): Chosen {
  const groups = new Map<string, { readonly kind: ReturnType<typeof roleKind>; readonly args: Argument[] }>();
  for (const arg of args) {
    const kind = roleKind(arg.role);
    // «Arg0» and «Arg1» are two roles, «Agent2» is another «Agent».
    const role = /^a(?:rg)?\d$/iu.test(arg.role) ? arg.role.toLowerCase() : bare(arg.role) || arg.role;
    const group = groups.get(role);
    if (group) group.args.push(arg);
    else groups.set(role, { kind, args: [arg] });
  }
  const list = [...groups.values()];
  const of = (...kinds: readonly string[]) => list.filter(({ kind }) => kinds.includes(kind));
  const subject = of('agent')[0] ?? of('other')[0] ?? (of('patient').length > 1 ? of('patient')[0] : undefined);
  if (!subject) {
    const [only] = of('patient');
    return only && only.args.length > 1 ? { pairs: pairsWithin(only.args) } : { pairs: [] };
  }
  const others = list.filter((group) => group !== subject);
  const object = ['patient', 'other', 'agent', 'goal']
    .flatMap((kind) => others.filter((group) => group.kind === kind))
    .find(() => true);
  if (!object) return { pairs: subject.args.length > 1 ? pairsWithin(subject.args) : [] };
  const pairs: (readonly [Argument, Argument])[] = [];
  for (const a of subject.args) {
    for (const b of object.args) {
      if (pairs.length > MOST_CLAIMS * 2) return { pairs };
      pairs.push([a, b]);
    }
  }
  return { pairs };
}

/** Several in one role do it together: each with each. */
function pairsWithin(args: readonly Argument[]): Chosen['pairs'] {
  const pairs: (readonly [Argument, Argument])[] = [];
  for (const [i, a] of args.entries())
    for (const b of args.slice(i + 1)) {
      if (pairs.length > MOST_CLAIMS * 2) return pairs;
      pairs.push([a, b]);
    }
  return pairs;
}

/** In UTF-16 units: a quote from one name to another that is longer is nobody's sentence; then the names themselves are quoted. */
const LONGEST_QUOTE = 4000;

/** The words from the first to the last of those involved. */
function stretch(involved: readonly TextBound[], { document, places, own }: Placing): QuoteCandidate {
  const about = document && { document: document.id };
  const from = document ? { text: document.text, places } : own;
  const there = from ? involved.map(({ id }) => from.places.get(id)) : [];
  const known = there.filter((place) => place !== undefined).flat();
  if (from && there.length === involved.length && there.every((place) => place !== undefined)) {
    const place = hullOf(known) ?? { start: 0, end: 0 };
    if (place.end - place.start > LONGEST_QUOTE)
      return {
        ...about,
        parts: apartIn(known).map((at) => ({ text: from.text.slice(at.start, at.end), ...(document && { at }) })),
      };
    return { ...about, parts: [{ text: from.text.slice(place.start, place.end), ...(document && { at: place }) }] };
  }
  // What lies within another one's words is told by those.
  const words = involved.map(({ ranges, text }) => ({
    start: ranges[0]?.start ?? 0,
    end: ranges.at(-1)?.end ?? 0,
    text,
  }));
  return { ...about, parts: apartIn(words).map(({ text }) => ({ text })) };
}

/** In the order of the text, without what lies within what is before it. */
function apartIn<T extends TextRange>(places: readonly T[]): readonly T[] {
  const apart: T[] = [];
  for (const one of [...places].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  return apart;
}
