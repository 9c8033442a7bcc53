/** Is a value nested deeper than anything that means something here? */

/** Deeper nesting would overflow the stack of everything that walks it. */
export const DEEPEST = 64;

export function tooDeep(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  return false;
}
