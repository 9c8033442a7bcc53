/** What is in a file that was named on the command line: a dossier, or a figure that carries one? As the app opens them. */
import { readDossier, type Reading } from '../dossier/read.ts';
import { dossierInFigure } from '../exchange/figure-file.ts';
import { fileText } from '../exchange/file-text.ts';

/** Undefined for a figure that carries no dossier. */
export async function takeIn(bytes: Uint8Array): Promise<Reading | undefined> {
  const { text, problems } = await fileText(bytes);
  const isFigure = /^\uFEFF?\s*</u.test(text);
  const carried = isFigure ? dossierInFigure(text) : undefined;
  if (carried === undefined && isFigure && /<svg[\s>]/u.test(text)) return undefined;
  const reading = readDossier(carried ?? text);
  return problems.length ? { ...reading, problems: [...problems, ...reading.problems] } : reading;
}
