/** Does nothing that a coder wrote for themselves leave, and no name of theirs? */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { unsigned } from '../../../src/edit/unsigned.ts';
import { rawActor, rawClaim, rawDocument, soundDossier } from '../dossier/sample.ts';

const SECRET = 'secret';

function signed(): Dossier {
  const claim = rawClaim('c-1');
  const [evidence] = claim['evidence'] as { segments: object[] }[];
  return soundDossier({
    creators: [SECRET],
    memo: SECRET,
    documents: [
      rawDocument('Ann knows Bob.', {
        csl: { type: 'article', title: 'Title', publisher: 'The Paper', volume: '7', note: SECRET, annote: SECRET },
        issuedNote: { en: 'as the page says' },
        'brat:notes': SECRET,
      }),
    ],
    actors: [rawActor('ann', { note: { en: SECRET }, role: { en: 'mayor' }, x: SECRET }), rawActor('bob')],
    claims: [
      {
        ...claim,
        coder: { name: SECRET, mail: SECRET },
        note: { en: SECRET },
        toCheck: { note: SECRET },
        proposed: { by: SECRET },
        gloss: { id: 'Ann kenal Bob' },
        attribution: [{ name: 'The mayor', x: SECRET }],
        evidence: [
          { ...evidence, segments: evidence?.segments.map((segment) => ({ ...segment, x: SECRET })), x: SECRET },
        ],
      },
    ],
  });
}

it('leaves out notes, names of who coded, and whatever the format does not know', () => {
  const text = writeDossier(unsigned(signed()));
  expect(writeDossier(signed()).split(SECRET)).toHaveLength(16);
  expect(text).not.toContain(SECRET);
  for (const kept of ['as the page says', '"volume": "7"', 'mayor', 'The mayor', 'Ann kenal Bob'])
    expect(text).toContain(kept);
  expect(readDossier(text)).toMatchObject({ problems: [], unread: [] });
});

it('changes nothing else of a dossier', () => {
  const { dossier } = readDossier(
    readFileSync(new URL('../../../data/kim-putin.dossier.json', import.meta.url), 'utf8'),
  );
  if (!dossier) throw new Error('the sample was not read');
  const without = (item: object, ...fields: readonly string[]): object =>
    Object.fromEntries(Object.entries(item).filter(([key]) => !fields.includes(key)));
  const { documents, claims } = dossier;
  expect(unsigned(dossier)).toEqual({
    ...without(dossier, 'creators'),
    // A field of the coder's own.
    documents: documents.map((document) => without(document, 'titleNote')),
    claims: claims.map((claim) => without(claim, 'note', 'coder', 'proposed', 'toCheck')),
  });
  expect(dossier.creators).toBeDefined();
});
