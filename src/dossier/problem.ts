/** What was wrong with the data? A value that can be shown, sorted and tested; never an exception. */

/** What became of the place that has the problem. */
export type Severity =
  /** The whole input could not be used. */
  | 'refused'
  /** This item is not used; it is kept and written back when the dossier is saved. */
  | 'set-aside'
  /** It was mended in memory, and will be written back mended. */
  | 'repaired'
  /** It is used as it is, but the user should know. */
  | 'noted';

export type ProblemCode =
  | 'not-utf8'
  | 'not-json'
  | 'not-a-dossier'
  | 'newer-version'
  | 'wrong-type'
  | 'wrong-value'
  | 'missing-field'
  | 'duplicate-id'
  /** An object has the field twice: memory holds the last. */
  | 'duplicate-key'
  /** A number with more digits than memory holds. */
  | 'lost-number'
  | 'dangling-reference'
  | 'inferred-without-note'
  | 'not-edtf'
  | 'changed-text'
  | 'bad-sentences';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Where: a JSON path such as `claims[3].evidence[0].document`; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** For text that is not JSON, or bytes that are no UTF-8: where it broke, counted from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** `['claims', 3, 'when']` -> `claims[3].when`. */
export function pathText(path: readonly PropertyKey[]): string {
  let out = '';
  for (const step of path) {
    if (typeof step === 'number') out += `[${step}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(String(step))) out += (out ? '.' : '') + String(step);
    else out += `[${JSON.stringify(String(step))}]`;
  }
  return out;
}

const LONGEST = 80;

/** A short, honest picture of a value for «found …». */
export function excerpt(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? typeof value;
  const points = Array.from(text.length > LONGEST * 2 ? text.slice(0, LONGEST * 2) : text);
  return points.length > LONGEST ? points.slice(0, LONGEST).join('') + '…' : text;
}
