/** What is in a file that may be a dossier, or a figure or an HTML page that carries one? One answer for the page, its threads and the command line. */
import { readDossier } from '../dossier/read.ts';
import type { Reading } from '../dossier/reading.ts';
import { ATTACHED, dossierInFigure } from './figure-file.ts';
import { isPdf } from './file-text.ts';
import { dossierInPage } from './page-file.ts';

/** Undefined for a figure that carries no dossier. Never throws. */
export function dossierIn(text: string): Reading | undefined {
  const isMarkup = /^\uFEFF?\s*</u.test(text);
  // Neither can be in the other: what stands in them as text has its signs escaped.
  const carried = isMarkup ? (dossierInPage(text) ?? dossierInFigure(text)) : undefined;
  if (carried === undefined && isMarkup && /<svg[\s>]/u.test(text)) return undefined;
  return readDossier(carried ?? text);
}

/**
 * Whether an HTML page or a PDF that somebody hands in is a dossier, and no article. A PDF is not read for that: as we write it, what is attached has its
 * name in plain letters. One that another program has packed anew still opens where a dossier is asked for.
 */
export async function carriesDossier(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPdf(bytes)) return new TextDecoder('latin1').decode(bytes).includes(`(${ATTACHED})`);
  return dossierInPage(new TextDecoder().decode(bytes)) !== undefined;
}
