/**
 * What does a brat standoff file propose? Text-bound annotations (T), relations (R), events (E), attributes (A, M), references (N)
 * and notes (#), one per line. Positions count the code points of the .txt beside it; a relation has no words of its own, so its
 * quote runs from the first of its arguments to the last.
 */
import { utf16Positions } from '../../dossier/code-points.ts';
import { excerpt } from '../../dossier/problem.ts';
import type { Wanted, WantedPart } from '../../evidence/gate.ts';
import type { Place } from '../../evidence/locate.ts';
import type { Harvest } from './from-json.ts';
import type { TextOf } from './proposal.ts';

interface TextBound {
  readonly id: string;
  readonly type: string;
  /** In code points, as written; several if discontinuous. */
  readonly ranges: readonly Place[];
  readonly text: string;
  readonly line: number;
}

interface Link {
  readonly id: string;
  readonly type: string;
  /** The trigger of an event. */
  readonly trigger?: string;
  readonly args: readonly (readonly [role: string, id: string])[];
  readonly line: number;
}

const T = /^(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/u;
const R = /^(R\S+)\t(\S+)((?: \S+:\S+)+)\s*$/u;
const E = /^(E\S+)\t([^\s:]+):(\S+)((?: \S+:\S+)*)\s*$/u;
const A = /^[AM]\S*\t(\S+) (\S+)(?: (\S+))?\s*$/u;
const N = /^N\S*\tReference (\S+) ([^\s:]+):(\S+)/u;
const NOTE = /^#\S*\t\S+ (\S+)\t(.*)$/u;
const SAME = /^\*\tEquiv((?: \S+)+)\s*$/u;

/** Enough of standoff to be taken for it: one text-bound annotation. */
export const looksLikeBrat = (text: string): boolean => /^T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t/mu.test(text);

const args = (text: string): Link['args'] =>
  text
    .trim()
    .split(' ')
    .filter((part) => part)
    .map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)] as const);

/** The text that the positions count in: where every annotation stands at its place. */
function textFor(bounds: readonly TextBound[], texts: readonly TextOf[]): TextOf | undefined {
  return texts.find(({ text }) => {
    const points = Array.from(text);
    // Line breaks inside an annotation are written as spaces.
    const slice = ({ start, end }: Place): string =>
      points
        .slice(start, end)
        .join('')
        .replace(/[\r\n]/gu, ' ');
    return bounds.every((bound) => bound.ranges.map(slice).join(' ') === bound.text);
  });
}

/** `plain`: the .txt that came with it, if one did. `texts`: the documents. */
export function readBrat(ann: string, plain: string | undefined, texts: readonly TextOf[], harvest: Harvest): void {
  const bounds = new Map<string, TextBound>();
  const links: Link[] = [];
  const attributes = new Map<string, { name: string; value: string | undefined }[]>();
  const references = new Map<string, string>();
  const notes = new Map<string, string>();
  const same: (readonly string[])[] = [];
  const bad = (line: number, found: string, expected: string): void =>
    void harvest.problems.push({
      code: 'bad-line',
      severity: 'set-aside',
      path: '',
      line,
      column: 1,
      expected,
      found: excerpt(found),
    });

  ann.split(/\r?\n/u).forEach((text, i) => {
    const line = i + 1;
    let match: RegExpExecArray | null;
    if (!text.trim()) return;
    if ((match = T.exec(text))) {
      const [, id = '', type = '', places = '', words = ''] = match;
      const ranges = places.split(';').map((range) => {
        const [start = 0, end = 0] = range.split(' ').map(Number);
        return { start, end };
      });
      bounds.set(id, { id, type, ranges, text: words, line });
    } else if ((match = E.exec(text))) {
      const [, id = '', type = '', trigger = '', rest = ''] = match;
      links.push({ id, type, trigger, args: args(rest), line });
    } else if ((match = R.exec(text))) {
      const [, id = '', type = '', rest = ''] = match;
      links.push({ id, type, args: args(rest), line });
    } else if ((match = A.exec(text))) {
      const [, name = '', target = '', value] = match;
      attributes.set(target, [...(attributes.get(target) ?? []), { name, value }]);
    } else if ((match = N.exec(text))) {
      const [, target = '', base = '', id = ''] = match;
      if (/wikidata/iu.test(base) && /^Q[1-9]\d*$/u.test(id)) references.set(target, id);
    } else if ((match = NOTE.exec(text))) {
      const [, target = '', words = ''] = match;
      if (words.trim()) notes.set(target, words.trim());
    } else if ((match = SAME.exec(text))) same.push((match[1] ?? '').trim().split(' '));
    else bad(line, text, 'a line of brat standoff');
  });

  const all = [...bounds.values()];
  const candidates = plain === undefined ? texts : [{ id: '', text: plain }];
  const own = textFor(all, candidates);
  const document = own && texts.find(({ text }) => text === own.text);
  if (!document && all.length)
    harvest.problems.push({
      code: 'other-text',
      severity: 'noted',
      path: '',
      expected: 'positions that fit the text of one of the documents',
      found: own ? 'another text' : 'none that fit',
    });

  const at = own && utf16Positions(own.text);
  const inUtf16 = ({ start, end }: Place): Place => (at ? { start: at(start), end: at(end) } : { start, end });
  const partsOf = (bound: TextBound): readonly WantedPart[] => {
    if (!own) return [{ text: bound.text }];
    return bound.ranges.map((range) => {
      const place = inUtf16(range);
      return { text: own.text.slice(place.start, place.end), ...(document && { at: place }) };
    });
  };

  const named = new Set<string>();
  const triggers = new Set(links.map(({ trigger }) => trigger));
  for (const bound of all) {
    if (triggers.has(bound.id) || named.has(bound.text)) continue;
    named.add(bound.text);
    const wikidata = references.get(bound.id);
    const aliases = same
      .filter((group) => group.includes(bound.id))
      .flat()
      .map((id) => bounds.get(id)?.text ?? '')
      .filter((name) => name && name !== bound.text);
    harvest.actors.push({
      name: bound.text,
      kind: bound.type,
      aliases: [...new Set(aliases)],
      ...(wikidata !== undefined && { wikidata }),
    });
  }

  const linkOf = new Map(links.map((link) => [link.id, link]));
  /** An argument may be an event: then its trigger stands for it. */
  const boundOf = (id: string): TextBound | undefined => bounds.get(id) ?? bounds.get(linkOf.get(id)?.trigger ?? '');
  for (const link of links) {
    const ends = link.args.map(([, id]) => boundOf(id));
    const [subject, object] = ends;
    // An event with fewer than two participants links nobody.
    if (link.trigger !== undefined && link.args.length < 2) continue;
    harvest.items++;
    if (!subject || !object) {
      bad(link.line, link.id, 'two arguments that are annotations of this file');
      continue;
    }
    const trigger = link.trigger === undefined ? undefined : boundOf(link.trigger);
    const involved = [subject, object, ...(trigger ? [trigger] : [])].sort(
      (a, b) => (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0),
    );
    const said = attributes.get(link.id) ?? [];
    const denied = said.some(
      ({ name, value }) => /^neg/iu.test(name) || (/polarity/iu.test(name) && /^(neg|den)/iu.test(value ?? '')),
    );
    const spoken = said.find(({ name }) => /modality|certainty|speculation/iu.test(name));
    const word = spoken?.value?.toLowerCase() ?? '';
    const modality =
      word === 'alleged' || word === 'planned' || word === 'hypothetical' || word === 'asserted' ? word : undefined;
    const note = notes.get(link.id);
    const taken = modality ?? (spoken && /specul/iu.test(spoken.name) ? 'hypothetical' : 'asserted');
    const unclear = spoken && !modality && (spoken.value !== undefined || taken === 'asserted');
    harvest.claims.push({
      where: link.id,
      subject: subject.text,
      relation: link.type,
      object: object.text,
      modality: taken,
      polarity: denied ? 'denied' : 'affirmed',
      basis: 'textual',
      attribution: [],
      quotes: [stretch(involved, own, inUtf16, partsOf, document)],
      ...(note !== undefined && { note: { und: note } }),
      assumed: modality || spoken ? [] : ['modality'],
      remarks: unclear ? [{ field: 'modality', found: spoken.value ?? spoken.name, taken }] : [],
    });
  }
}

function stretch(
  involved: readonly TextBound[],
  own: TextOf | undefined,
  inUtf16: (range: Place) => Place,
  partsOf: (bound: TextBound) => readonly WantedPart[],
  document: TextOf | undefined,
): Wanted {
  const about = document && { document: document.id };
  if (!own) return { parts: involved.flatMap(partsOf) };
  const places = involved.flatMap(({ ranges }) => ranges.map(inUtf16));
  const place = { start: Math.min(...places.map((p) => p.start)), end: Math.max(...places.map((p) => p.end)) };
  const text = own.text.slice(place.start, place.end);
  return { ...about, parts: [{ text, ...(document && { at: place }) }] };
}
