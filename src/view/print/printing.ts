/**
 * What stands in the place of the page on paper? The article, there before somebody prints, since the browser does not wait for anything then; or
 * a sheet that was asked for.
 */
import type { Snippet } from 'svelte';
import { Part } from '../../session/part.svelte.ts';

export const PRINTED = new Part(() => import('./PrintedArticle.svelte'));

let asked: Snippet | undefined;

/** The sheet that is to be printed instead of the article, if any. */
export const sheetAsked = (): Snippet | undefined => asked;

/** Prints this sheet; from then on the article again. */
export function printSheet(sheet: Snippet): void {
  asked = sheet;
  print();
}

/** The printing is over, or the sheet is gone. */
export const forgetSheet = (): void => {
  asked = undefined;
};
