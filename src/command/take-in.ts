/** What is in a file that was named on the command line: a dossier, or a figure that carries one? As the app opens them. */
import { readDossier, type Reading } from '../dossier/read.ts';
import { dossierInFigure } from '../exchange/figure-file.ts';

/** Undefined for a figure that carries no dossier. */
export function takeIn(text: string): Reading | undefined {
  const isFigure = /^\uFEFF?\s*</u.test(text);
  const carried = isFigure ? dossierInFigure(text) : undefined;
  if (carried === undefined && isFigure && /<svg[\s>]/u.test(text)) return undefined;
  return readDossier(carried ?? text);
}
