/**
 * What stands in the lines of a brat standoff file? Text-bound annotations (T), relations (R), events (E), attributes (A, M),
 * references (N), notes (#) and sets of the same (*). Every line is cut at its tabs and blanks, once: its cost is its length.
 */
import type { TextRange } from '../../evidence/locate.ts';

export interface TextBound {
  readonly id: string;
  readonly type: string;
  /** In code points, as written; several if discontinuous. */
  readonly ranges: readonly TextRange[];
  readonly text: string;
  readonly line: number;
}

export interface Argument {
  readonly role: string;
  readonly id: string;
}

/** A relation, or an event, which has a trigger. */
export interface Link {
  readonly id: string;
  readonly type: string;
  readonly trigger?: string;
  readonly args: readonly Argument[];
  readonly line: number;
}

export interface Attribute {
  readonly name: string;
  readonly value: string | undefined;
}

export interface Reference {
  readonly target: string;
  readonly base: string;
  readonly id: string;
  /** What that base calls it. */
  readonly name: string;
}

export interface Standoff {
  readonly bounds: ReadonlyMap<string, TextBound>;
  readonly links: readonly Link[];
  /** By what they are said of. */
  readonly attributes: ReadonlyMap<string, readonly Attribute[]>;
  readonly notes: ReadonlyMap<string, readonly string[]>;
  readonly references: readonly Reference[];
  readonly same: readonly { readonly ids: readonly string[]; readonly line: number }[];
  /** Lines that are none of these, and how many. */
  readonly bad: readonly { readonly line: number; readonly text: string }[];
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** A whole number as standoff writes one. */
function count(text: string): number | undefined {
  const value = Number(text);
  return text !== '' && Number.isSafeInteger(value) && String(value) === text ? value : undefined;
}

function rangesOf(text: string): readonly TextRange[] | undefined {
  const ranges: TextRange[] = [];
  for (const part of text.split(';')) {
    const [from = '', to = '', more] = words(part);
    const [start, end] = [count(from), count(to)];
    if (more !== undefined || start === undefined || end === undefined || end <= start) return undefined;
    ranges.push({ start, end });
  }
  return ranges;
}

function argumentsOf(parts: readonly string[]): readonly Argument[] | undefined {
  const args: Argument[] = [];
  for (const part of parts) {
    const colon = part.indexOf(':');
    if (colon < 1 || colon === part.length - 1) return undefined;
    args.push({ role: part.slice(0, colon), id: part.slice(colon + 1) });
  }
  return args;
}

function boundOf(id: string, head: string, text: string | undefined, line: number): TextBound | undefined {
  const blank = head.indexOf(' ');
  const ranges = blank > 0 ? rangesOf(head.slice(blank + 1)) : undefined;
  return ranges && text !== undefined ? { id, type: head.slice(0, blank), ranges, text, line } : undefined;
}

function linkOf(id: string, head: string, line: number): Link | undefined {
  const [first = '', ...rest] = words(head);
  const args = argumentsOf(rest);
  if (!args || !first) return undefined;
  if (id.startsWith('R')) return args.length ? { id, type: first, args, line } : undefined;
  const colon = first.indexOf(':');
  return colon > 0 && colon < first.length - 1
    ? { id, type: first.slice(0, colon), trigger: first.slice(colon + 1), args, line }
    : undefined;
}

/** Enough of standoff to be taken for it: one text-bound annotation. */
export const looksLikeBrat = (text: string): boolean =>
  text.split('\n').some((line) => {
    const [id = '', head = '', own] = line.split('\t', 3);
    return id.startsWith('T') && count(id.slice(1)) !== undefined && !!boundOf(id, head, own, 0);
  });

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function readLines(ann: string): Standoff {
  const bounds = new Map<string, TextBound>();
  const links: Link[] = [];
  const ids = new Set<string>();
  const attributes = new Map<string, Attribute[]>();
  const notes = new Map<string, string[]>();
  const references: Reference[] = [];
  const same: { readonly ids: readonly string[]; readonly line: number }[] = [];
  const bad: { readonly line: number; readonly text: string }[] = [];

  /** False if the line is not understood. */
  function read(text: string, line: number): boolean {
    const [id = '', head = '', ...rest] = text.split('\t');
    const parts = words(head);
    switch (id[0]) {
      case 'T': {
        const bound = ids.has(id) ? undefined : boundOf(id, head, rest.length ? rest.join('\t') : undefined, line);
        if (!bound) return false;
        ids.add(id);
        bounds.set(id, bound);
        return true;
      }
      case 'R':
      case 'E': {
        const link = ids.has(id) ? undefined : linkOf(id, head, line);
        if (!link) return false;
        ids.add(id);
        links.push(link);
        return true;
      }
      case 'A':
      case 'M': {
        const [name, target, ...value] = parts;
        if (name === undefined || target === undefined) return false;
        push(attributes, target, { name, value: value.length ? value.join(' ') : undefined });
        return true;
      }
      case 'N': {
        const [, target, ...reference] = parts;
        const whole = reference.join(' ');
        const colon = whole.indexOf(':');
        if (target === undefined || colon < 1) return false;
        references.push({
          target,
          base: whole.slice(0, colon),
          id: whole.slice(colon + 1),
          name: rest.join(' ').trim(),
        });
        return true;
      }
      case '#': {
        const [, target] = parts;
        const said = rest.join(' ').trim();
        if (target === undefined) return false;
        if (said) push(notes, target, said);
        return true;
      }
      case '*': {
        const [, ...members] = parts;
        if (id !== '*' || members.length < 2) return false;
        same.push({ ids: members, line });
        return true;
      }
      default:
        return false;
    }
  }

  const plain = ann.startsWith('\uFEFF') ? ann.slice(1) : ann;
  plain.split('\n').forEach((whole, i) => {
    const text = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (text.trim() && !read(text, i + 1)) bad.push({ line: i + 1, text });
  });
  return { bounds, links, attributes, notes, references, same, bad };
}
