/** What does it mean that a part of the app did not come? */

/**
 * `unreachable`: the site does not answer, as in a gap of the network. `gone`: it answers, and does not have the part any more, as after
 * it was renewed. `stuck`: the browser remembers that it once did not come, and does not ask again before the page is loaded anew.
 */
export type Absence = 'unreachable' | 'gone' | 'stuck';

const NAME = 'MissingPart';

/** What `import()` rejects with in the built app if a file did not come. */
export class MissingPart extends Error {
  override readonly name = NAME;
  readonly absence: Absence;
  constructor(absence: Absence, message: string, options?: ErrorOptions) {
    super(message, options);
    this.absence = absence;
  }
}

/** Whether a part did not come; undefined if something else went wrong. By name: what throws may be another copy of this module. */
export const absenceOf = (cause: unknown): Absence | undefined =>
  cause instanceof Error && cause.name === NAME ? (cause as MissingPart).absence : undefined;

/** What becomes of a part that the user has given up waiting for, and knows of: nothing. Anything else is thrown on. */
export function givenUp(cause: unknown): undefined {
  if (absenceOf(cause) === undefined) throw cause;
  return undefined;
}
