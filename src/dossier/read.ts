/**
 * What is in this file? Reading is total: any text gives the dossier that could be read, if any, and every problem met.
 * What cannot be used is set aside, never dropped: `writeDossier` puts it back in its place.
 */
import { sourcesIn } from './json-source.ts';
import { notJson } from './not-json.ts';
import { excerpt, type Problem } from './problem.ts';
import { Reader } from './reader.ts';
import { isRaw, LATER, LISTS, type Raw, type Reading } from './reading.ts';
import { FORMAT, VERSION } from './format.ts';
import { DEEPEST, tooDeep } from './too-deep.ts';
import { upgrade } from './upgrade.ts';

const hides = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.hasOwn(value, '__proto__') || Object.values(value).some((inner) => hides(inner)));

/** The schema library passes over fields called `__proto__`; in this copy it sees them and judges them like any other. */
function inSight(value: unknown): unknown {
  if (!hides(value)) return value;
  if (Array.isArray(value)) return value.map(inSight);
  const entries = Object.entries(value as Raw);
  return Object.fromEntries(
    entries.map(([key, inner]) => [key === '__proto__' ? '(__proto__)' : key, inSight(inner)] as const),
  );
}

function refusal(code: Problem['code'], path: string, expected: string, found: string): Reading {
  return { unread: [], problems: [{ code, severity: 'refused', path, expected, found }] };
}

/** Reads the text of a file. Never throws. Positions come out in UTF-16 code units, the result is frozen. */
export function readDossier(text: string): Reading {
  let value: unknown;
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    value = JSON.parse(json);
  } catch {
    return { unread: [], problems: [notJson(json)] };
  }
  // Written plainly or with escapes: a text without either has no such field, and need not be searched for it.
  return read(value, /__proto__|\\u/iu.test(json), json);
}

/** Reads a value that came out of JSON. Never throws. */
export function readValue(value: unknown): Reading {
  return read(value, true);
}

function read(value: unknown, wary: boolean, json?: string): Reading {
  // First of all: even showing a piece of something bottomless would overflow the stack.
  if (tooDeep(value)) return refusal('not-a-dossier', '', `at most ${DEEPEST} levels of nesting`, 'more');
  if (!isRaw(value) || value['format'] !== FORMAT) {
    return refusal(
      'not-a-dossier',
      isRaw(value) ? 'format' : '',
      JSON.stringify(FORMAT),
      excerpt(isRaw(value) ? value['format'] : value),
    );
  }
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refusal('wrong-value', 'version', `a whole number from 1 to ${VERSION}`, excerpt(version));
  }
  if (version > VERSION) return refusal('newer-version', 'version', `at most ${VERSION}`, excerpt(version));
  const raw = upgrade(value);
  if (!raw) return refusal('wrong-value', 'version', `a version that can be upgraded to ${VERSION}`, excerpt(version));
  for (const list of LISTS) {
    if (LATER.has(list)) continue;
    if (raw[list] !== undefined && !Array.isArray(raw[list]))
      return refusal('wrong-type', list, 'array', excerpt(raw[list]));
  }
  return new Reader(raw, wary ? inSight : (part) => part, json === undefined ? [] : sourcesIn(json)).read();
}
