/** What is in a file that may be a dossier, or a figure or an HTML page that carries one? One answer for the page, its threads and the command line. */
import { readDossier } from '../dossier/read.ts';
import type { Reading } from '../dossier/reading.ts';
import { dossierInFigure } from './figure-file.ts';
import { fileText } from './file-text.ts';
import { dossierInPage } from './page-file.ts';

/** Undefined for a figure that carries no dossier. Never throws. */
export function dossierIn(text: string): Reading | undefined {
  const isMarkup = /^\uFEFF?\s*</u.test(text);
  // Neither can be in the other: what stands in them as text has its signs escaped.
  const carried = isMarkup ? (dossierInPage(text) ?? dossierInFigure(text)) : undefined;
  if (carried === undefined && isMarkup && /<svg[\s>]/u.test(text)) return undefined;
  return readDossier(carried ?? text);
}

/** The same, with what was wrong with its letters. */
export async function dossierInFile(bytes: Uint8Array): Promise<Reading | undefined> {
  const { text, problems } = await fileText(bytes);
  const reading = dossierIn(text);
  return reading && problems.length ? { ...reading, problems: [...problems, ...reading.problems] } : reading;
}

/** Whether an HTML page that somebody hands in is a dossier, and no article. */
export async function carriesDossier(page: Blob): Promise<boolean> {
  return dossierInPage(await page.text()) !== undefined;
}
