/** How is what a file says shown on a terminal without steering it? */

/** Control characters, lost halves of pairs, and marks that are not seen and turn or hide what follows. */
const STEERING = /[\p{Cc}\p{Surrogate}\u061C\u2028\u2029\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** The same, but for the ends of lines and what JSON itself writes as escapes. */
const STEERING_JSON = /[\u007F-\u009F\u061C\u2028\u2029\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

const escape = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

export const printable = (text: string): string => text.replace(STEERING, escape);

/** As text of JSON, the same value: what would steer stands in strings only. */
export const printableJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(STEERING_JSON, escape)}\n`;
