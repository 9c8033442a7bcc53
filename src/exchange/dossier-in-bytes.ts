/** What is in the bytes of a file that may be a dossier or carry one? For threads and the command line: what reads a PDF is large. */
import type { Reading } from '../dossier/reading.ts';
import { dossierIn } from './dossier-in-file.ts';
import { fileText, isPdf, type FileText } from './file-text.ts';

/** Its text, with what was wrong with its letters; undefined for a PDF in which there is no dossier. */
export async function dossierText(bytes: Uint8Array): Promise<FileText | undefined> {
  if (!isPdf(bytes)) return fileText(bytes);
  const { dossierInPdf } = await import('./dossier-in-pdf.ts');
  const inside = await dossierInPdf(bytes);
  return inside && fileText(inside);
}

/** The same, read; undefined also for a figure that carries no dossier. */
export async function dossierInBytes(bytes: Uint8Array): Promise<Reading | undefined> {
  const found = await dossierText(bytes);
  const reading = found && dossierIn(found.text);
  return reading && found.problems.length
    ? { ...reading, problems: [...found.problems, ...reading.problems] }
    : reading;
}
