/** What is a problem of a file called, and where is it? The same in the page and on the command line. */
import type { Problem } from '../dossier/problem.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

const SEVERITY = {
  refused: m.severity_refused,
  'set-aside': m.severity_set_aside,
  repaired: m.severity_repaired,
  noted: m.severity_noted,
} satisfies Readonly<Record<Problem['severity'], unknown>>;

const CODE = {
  'not-utf8': m.problem_not_utf8,
  'not-json': m.problem_not_json,
  'not-a-dossier': m.problem_not_a_dossier,
  'newer-version': m.problem_newer_version,
  'wrong-type': m.problem_wrong_type,
  'wrong-value': m.problem_wrong_value,
  'missing-field': m.problem_missing_field,
  'duplicate-id': m.problem_duplicate_id,
  'duplicate-key': m.problem_duplicate_key,
  'lost-number': m.problem_lost_number,
  'dangling-reference': m.problem_dangling_reference,
  'inferred-without-note': m.problem_inferred_without_note,
  'not-edtf': m.problem_not_edtf,
  'changed-text': m.problem_changed_text,
  'bad-sentences': m.problem_bad_sentences,
} satisfies Readonly<Record<Problem['code'], unknown>>;

/** What became of the place. */
export const severityText = ({ severity }: Problem, locale: Locale): string => SEVERITY[severity]({}, { locale });

export const problemText = ({ code }: Problem, locale: Locale): string => CODE[code]({}, { locale });

/** The path, or the line and column where the text broke. */
export function problemPlace({ line, column, path }: Problem, locale: Locale): string {
  if (line !== undefined && column !== undefined) return m.problem_line({ line, column }, { locale });
  return path || m.problem_whole_file({}, { locale });
}
