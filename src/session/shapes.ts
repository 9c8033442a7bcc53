/** What does a value that was read look like? Small questions for texts that were kept, and may be damaged. */

export type Loose = Readonly<Record<string, unknown>>;

export const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
/** A place in a text or a list. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether a value is missing, or is of this kind. */
export const orNone =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || is(value);
export const listOf =
  (is: (value: unknown) => boolean) =>
  (value: unknown): value is readonly unknown[] =>
    Array.isArray(value) && value.every((one) => is(one));
export const oneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    words.includes(value as string);
/** Whether a value has these fields, each of its kind; it may have others. */
export const having =
  (fields: Readonly<Record<string, (value: unknown) => boolean>>) =>
  (value: unknown): boolean =>
    isLoose(value) && Object.entries(fields).every(([name, is]) => is(value[name]));
