/** Is a file to blame for not being read, or did what reads it not come? */

/** How the browsers say that a module was not fetched, and not that something in it went wrong. */
const NOT_FETCHED = /dynamically imported module|importing a module script failed/iu;

/** Whether an `import()` failed because its file did not come: by name, since what throws may be another copy of its class. */
export const didNotCome = (cause: unknown): boolean =>
  cause instanceof Error &&
  (cause.name === 'MissingPart' || (cause instanceof TypeError && NOT_FETCHED.test(cause.message)));
