/** The dossiers that come with the app, as they stand in the repository. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDossier } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { dossierOf } from '../dossier/sample.ts';

export function openFile(name: string) {
  const text = readFileSync(fileURLToPath(new URL(`../../../data/${name}`, import.meta.url)), 'utf8');
  const reading = readDossier(text);
  return { text, reading, dossier: dossierOf(reading), written: writeDossier(dossierOf(reading), reading.unread) };
}
