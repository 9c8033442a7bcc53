import { readFileSync } from 'node:fs';
import { readDossier } from '../../../../src/dossier/read.ts';
import type { Dossier } from '../../../../src/dossier/schema.ts';

export function kimDossier(): Dossier {
  const text = readFileSync(new URL('../../../../data/kim-putin.dossier.json', import.meta.url), 'utf8');
  const { dossier } = readDossier(text);
  if (!dossier) throw new Error('the sample was refused');
  return dossier;
}
