/** Which unexpected error occurred, in plain words for the reader and in detail for a report? */

/**
 * `open`: a dossier could not be shown, and what was open before is. `step`: an edit could not be shown, and was taken back. `draw`: a
 * part of the page could not be drawn. `else`: something failed behind the page.
 */
export type Failing = 'open' | 'step' | 'draw' | 'else';

export interface Mishap {
  readonly failing: Failing;
  /** For a report: the error and where it arose. */
  readonly detail: string;
}

/** An error as a text to copy: its name and message, then the places that it came through. */
export function detailOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const title = `${cause.name}: ${cause.message}`;
  // Firefox and WebKit give the places without the title, Chromium with it.
  const places = cause.stack?.replace(title, '').trim();
  const behind = cause.cause === undefined ? '' : `\n\n${detailOf(cause.cause)}`;
  return `${title}${places ? `\n${places}` : ''}${behind}`;
}
