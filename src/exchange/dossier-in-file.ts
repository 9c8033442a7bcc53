/** What is in a file that may be a dossier, or a figure that carries one? One answer for the page, its threads and the command line. */
import { readDossier } from '../dossier/read.ts';
import type { Reading } from '../dossier/reading.ts';
import { dossierInFigure } from './figure-file.ts';
import { fileText } from './file-text.ts';

/** Undefined for a figure that carries no dossier. Never throws. */
export function dossierIn(text: string): Reading | undefined {
  const isFigure = /^\uFEFF?\s*</u.test(text);
  const carried = isFigure ? dossierInFigure(text) : undefined;
  if (carried === undefined && isFigure && /<svg[\s>]/u.test(text)) return undefined;
  return readDossier(carried ?? text);
}

/** The same, with what was wrong with its letters. */
export async function dossierInFile(bytes: Uint8Array): Promise<Reading | undefined> {
  const { text, problems } = await fileText(bytes);
  const reading = dossierIn(text);
  return reading && problems.length ? { ...reading, problems: [...problems, ...reading.problems] } : reading;
}
