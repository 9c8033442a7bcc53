/** What did the schema library complain about, in our words: where, expected, found? */
import type * as z from 'zod/mini';
import { excerpt, pathText, type Problem, type Severity } from './problem.ts';

type Issue = z.core.$ZodIssue;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

/** What the library says where nobody has said more. */
const UNSAID = 'Invalid input';

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'invalid_format':
      if (issue.message !== UNSAID) return issue.message;
      return issue.format === 'regex' ? `text like ${issue.pattern ?? 'the pattern'}` : issue.format;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `at least ${issue.minimum} ${issue.origin === 'string' ? 'character' : 'item'}${Number(issue.minimum) === 1 ? '' : 's'}`
        : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'invalid_union':
      return 'one of the allowed forms';
    default:
      return issue.message;
  }
}

/** One problem per issue. `base` is the path of `value` in the file. */
export function explainIssue(issue: Issue, value: unknown, base: readonly PropertyKey[], severity: Severity): Problem {
  const found = valueAt(value, issue.path);
  const code =
    found === undefined ? 'missing-field' : issue.code === 'invalid_type' ? 'wrong-type' : ('wrong-value' as const);
  return {
    code,
    severity,
    path: pathText([...base, ...issue.path]),
    expected: expectation(issue),
    found: excerpt(found),
  };
}
