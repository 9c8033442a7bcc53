/** What is wrong with a text that is no JSON? */
import { jsonFault } from './json-fault.ts';
import { excerpt, type Problem } from './problem.ts';

/** The problem of a text that was refused by a parser: where it broke. */
export function notJson(text: string): Problem {
  const offset = jsonFault(text) ?? text.length;
  const before = text.slice(0, offset);
  return {
    code: 'not-json',
    severity: 'refused',
    path: '',
    expected: 'JSON',
    found:
      text.trim() === ''
        ? 'nothing'
        : offset >= text.length
          ? 'the end of the file'
          : excerpt(text.slice(offset, offset + 24)),
    line: before.split('\n').length,
    column: offset - (before.lastIndexOf('\n') + 1) + 1,
  };
}
