/** Does a citation keep its quotation marks apart? */
import { expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { citation } from '../../../src/wording/citation.ts';
import { dossierOf, soundDossier } from '../dossier/sample.ts';

it.each([
  ['He said “no”', '“He said ‘no’”'],
  ['“no”, he said', '“‘no’, he said”'],
  ['he said "no" ("never")', '“he said ‘no’ (‘never’)”'],
  ['Kim’s word', '“Kim’s word”'],
])('%s is cited as %s', (exact, cited) => {
  const dossier = dossierOf(readDossier(JSON.stringify(soundDossier())));
  const [claim] = dossier.claims;
  if (!claim) throw new Error('no claim');
  const quoted = {
    ...claim,
    evidence: claim.evidence.map((one) => ({ ...one, segments: one.segments.map((part) => ({ ...part, exact })) })),
  };
  expect(citation(quoted, dossier, 'en', '')).toContain(cited);
});
