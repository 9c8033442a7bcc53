import { readFileSync } from 'node:fs';
import { readDossier } from '../../../../src/dossier/read.ts';
import type { Document, Dossier } from '../../../../src/dossier/schema.ts';

export function kimDossier(): Dossier {
  const text = readFileSync(new URL('../../../../data/kim-putin.dossier.json', import.meta.url), 'utf8');
  const { dossier } = readDossier(text);
  if (!dossier) throw new Error('the sample was refused');
  return dossier;
}

/** A document as far as the gate asks about it. */
export const documentOf = (id: string, text: string): Document => ({
  id,
  language: 'en',
  csl: { type: 'article' },
  text,
  sha256: '',
  sentences: [[0, text.length]],
});
