/** Is it told of an unfinished claim what stands in it? */
import { expect, it } from 'vitest';
import { whatStands } from '../../../src/session/what-stands.ts';
import { actorIn, typeIn } from '../../../src/edit/claims.ts';
import { rawActor, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

const dossier = soundDossier({
  documents: [rawDocument('Ann paid Bob.')],
  actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } })],
  relationTypes: [rawType('pays', { label: { en: 'pays' }, family: 'economy' })],
  claims: [],
});
type Written = Parameters<typeof whatStands>[0];
const ANN = { subject: { id: 'ann' } };
const PAYS = { relation: { id: 'pays' } };
const BOB = { object: { id: 'bob' } };

it.each<[object, Written['letters'], string, string | undefined]>([
  [{}, {}, '', undefined],
  [ANN, {}, '', 'Ann … …'],
  [{ ...ANN, ...PAYS, attribution: [{ name: 'Cara' }] }, {}, '', 'Ann pays … · Who says so: Cara'],
  [{ attribution: [{ actor: 'bob' }] }, {}, '', 'Who says so: Bob'],
  [{ ...ANN, ...BOB }, { relation: 'lend' }, '', 'Ann “lend” Bob'],
  [{ ...ANN, ...PAYS, ...BOB }, { subject: ' ' }, 'Ann may pay Bob', 'Ann may pay Bob'],
  [
    {
      subject: { name: 'Dee', kind: 'person', language: 'en' },
      relation: { label: 'lends', language: 'en', family: '', directed: true },
    },
    {},
    '',
    'Dee lends …',
  ],
])('of %o with %o typed', (content, letters, sentence, expected) => {
  const written = {
    ...{ letters, sentence },
    content: { attribution: [], evidence: [], ...content } as unknown as Written['content'],
    actorOf: (who: Parameters<Written['actorOf']>[0]) => actorIn(dossier, who),
    typeOf: (what: Parameters<Written['typeOf']>[0]) => typeIn(dossier, what),
  };
  expect(whatStands(written, dossier, 'en')).toBe(expected);
});
