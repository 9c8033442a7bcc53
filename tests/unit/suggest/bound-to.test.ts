/** Is what somebody is bound to do told as still to come, and what is only inferred or advised as not known? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

function proposals(text: string, language = 'en', names: readonly string[] = ['Halden', 'Ona Lind']) {
  const dossier = soundDossier({
    ...STARTER,
    documents: [
      rawDocument(text, {
        language,
        sentences: splitSentences(text, language),
        csl: { type: 'article', title: 'T', issued: { 'date-parts': [[2024, 3, 30]] } },
      }),
    ],
    actors: names.map((name, i) =>
      rawActor(`a${i}`, { kind: i ? 'person' : 'organisation', name: { [language]: name } }),
    ),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const [start, end] = document.sentences.at(-1) ?? [0, text.length];
  return suggestClaim([{ document, segments: [{ start, end }] }], dossier).proposals;
}

const RU = ['Гранит', 'Иван Громов'];

it.each([
  ['en', 'Halden must pay Ona Lind.', 'planned'],
  ['en', 'Halden has to pay Ona Lind.', 'planned'],
  ['en', 'Halden needs to pay Ona Lind.', 'planned'],
  ['en', 'Halden is obliged to pay Ona Lind.', 'planned'],
  ['en', 'Halden should pay Ona Lind.', 'hypothetical'],
  ['en', 'Halden ought to pay Ona Lind.', 'hypothetical'],
  ['en', 'Halden must have paid Ona Lind.', 'hypothetical'],
  ['en', 'Halden had to pay Ona Lind.', undefined],
  ['id', 'Halden harus membayar Ona Lind.', 'planned'],
  ['id', 'Halden wajib membayar Ona Lind.', 'planned'],
  ['id', 'Halden seharusnya membayar Ona Lind.', 'hypothetical'],
  ['id', 'Halden telah membayar Ona Lind.', undefined],
  ['ru', '«Гранит» должен заплатить Ивану Громову.', 'planned'],
  ['ru', '«Гранит» обязан заплатить Ивану Громову.', 'planned'],
  ['ru', '«Гранит» не должен заплатить Ивану Громову.', undefined],
  ['de', 'Halden muss Ona Lind bezahlen.', 'planned'],
  ['fr', 'Halden doit payer Ona Lind.', 'planned'],
  ['es', 'Halden debe pagar a Ona Lind.', 'planned'],
  ['nl', 'Halden moet Ona Lind betalen.', 'planned'],
] as const)('%s: «%s» is %s', (language, text, modality) => {
  expect(proposals(text, language, language === 'ru' ? RU : undefined).modality?.value).toBe(modality);
});

describe('a noun for what is done', () => {
  it.each([
    'Records list payments from Halden to Ona Lind.',
    'The payment by Halden to Ona Lind stopped.',
    'Halden’s payment to Ona Lind was secret.',
    'The audit found a payment to Ona Lind by Halden.',
  ])('has both around it: %s', (text) => {
    const { subject, relation, object } = proposals(text);
    expect([subject?.value, relation?.value, object?.value]).toEqual([{ id: 'a0' }, { id: 'payment' }, { id: 'a1' }]);
  });
});

describe('a paper that is somebody’s', () => {
  const LIND = ['Halden', 'Ona Lind', 'Petra Oakes'];
  it.each([
    'Her report said Halden paid Ona Lind.',
    'According to her report, Halden paid Ona Lind.',
    '“Halden paid Ona Lind,” her report said.',
  ])('is perhaps hers: %s', (text) => {
    const { attribution } = proposals(`Petra Oakes wrote it. ${text}`, 'en', LIND);
    expect(attribution).toMatchObject({ value: [{ actor: 'a2' }], weak: true });
  });
  it('is not who «she» is', () => {
    const { attribution, open } = proposals('The report said Halden left. She added that Halden paid Ona Lind.');
    expect([attribution, open]).toEqual([undefined, 'added']);
  });
});

it.each([
  ['en', 'Halden paid Ona Lind on 17/3.', '2024-03-17'],
  ['en', 'Halden paid Ona Lind on 3/17.', '2024-03-17'],
  // The fourth of March to some.
  ['en', 'Halden paid Ona Lind on 4/3.', undefined],
  ['id', 'Halden membayar Ona Lind pada 4/3.', '2024-03-04'],
  ['id', 'Halden membayar Ona Lind pada 12 Agt.', '2024-08-12'],
  ['ru', '«Гранит» заплатил Ивану Громову 5 мар.', '2024-03-05'],
  ['ru', '«Гранит» заплатил Ивану Громову 5 сен 2023 года.', '2023-09-05'],
  ['ru', '«Гранит» заплатил Ивану Громову 5 сент. 2023.', '2023-09-05'],
  ['ru', '«Гранит» заплатил Ивану Громову 12 окт. 2023 г.', '2023-10-12'],
  ['en', 'An earlier version of this article said Halden paid Ona Lind on 7 March.', undefined],
  ['en', 'This article was corrected on 9 March to say Halden paid Ona Lind on 7 March.', '2024-03-07'],
  ['id', 'Versi sebelumnya menyebut Halden membayar Ona Lind pada 7 Maret.', undefined],
] as const)('%s: when: «%s»', (language, text, when) => {
  expect(proposals(text, language, language === 'ru' ? RU : undefined).when?.value).toBe(when);
});
