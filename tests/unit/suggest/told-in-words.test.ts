/** What words outside of the chosen ones say of them: how firmly, by whom, when; and what of a sentence tells of something else. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { readCues } from '../../../src/suggest/cues.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const FIRMS = ['Halden', 'Corven', 'Лазурь', 'Кедр'];
const PEOPLE = ['Mira Teale', 'Нина Стожарова', 'Rosalind Abara', 'Thomas Hale', 'Robin Hale'];
const nameOf = (id: string | undefined): string | undefined => [...FIRMS, ...PEOPLE][Number(id?.slice(1))];

/** `marked`: the chosen words in brackets, or all; the article is of Wednesday, 18 September 2024. */
function read(language: string, marked: string) {
  const text = marked.replace(/[[\]]/gu, '');
  const open = marked.indexOf('[');
  const place = open < 0 ? { start: 0, end: text.length } : { start: open, end: marked.indexOf(']') - 1 };
  const dossier = soundDossier({
    ...STARTER,
    documents: [
      {
        ...rawDocument(text),
        ...{ language, sentences: splitSentences(text, language) },
        csl: { type: 'article', issued: { 'date-parts': [[2024, 9, 18]] } },
      },
    ],
    actors: [...FIRMS, ...PEOPLE].map((name, i) =>
      rawActor(`a${i}`, { kind: i < FIRMS.length ? 'organisation' : 'person', name: { en: name } }),
    ),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  return readCues(document, [place], dossier.actors);
}

describe('a word for saying that leaves open whether it is so', () => {
  it.each([
    ['en', 'Mira Teale alleges that [Halden paid Corven].', 'alleged'],
    ['en', 'Mira Teale claimed [Halden paid Corven].', 'alleged'],
    ['en', '[Halden paid Corven], Mira Teale claims.', 'alleged'],
    ['en', 'Prosecutors allege that [Halden paid Corven].', 'alleged'],
    ['en', 'Halden allegedly [paid Corven].', 'alleged'],
    ['en', 'Mira Teale said that [Halden paid Corven].', undefined],
    ['en', 'Mira Teale said [Halden paid Corven] and alleged that Corven lied.', undefined],
    ['ru', 'Нина Стожарова утверждает, что [«Лазурь» заплатила «Кедру»].', 'alleged'],
    ['ru', 'Нина Стожарова утверждает, что «Лазурь» заплатила «Кедру».', 'alleged'],
    ['ru', '[«Лазурь» заплатила «Кедру»], утверждала Нина Стожарова.', 'alleged'],
    ['ru', 'Прокуратура утверждает, что [«Лазурь» заплатила «Кедру»].', 'alleged'],
    ['ru', 'По утверждению Нины Стожаровой, [«Лазурь» заплатила «Кедру»].', 'alleged'],
    ['ru', '«Лазурь» якобы [заплатила «Кедру»].', 'alleged'],
    ['ru', 'Нина Стожарова сообщила, что [«Лазурь» заплатила «Кедру»].', undefined],
    ['ru', 'Совет утвердил, что [«Лазурь» заплатила «Кедру»].', undefined],
    ['id', 'Mira Teale mengklaim bahwa [Halden menyuap Corven].', 'alleged'],
    ['id', 'Mira Teale mengatakan bahwa [Halden menyuap Corven].', undefined],
    ['de', 'Mira Teale behauptet, [Halden habe Corven bezahlt].', 'alleged'],
    ['de', 'Mira Teale sagte, [Halden habe Corven bezahlt].', undefined],
    ['fr', 'Mira Teale prétend que [Halden a payé Corven].', 'alleged'],
    ['fr', 'Mira Teale affirme que [Halden a payé Corven].', undefined],
    ['es', 'Mira Teale alega que [Halden pagó a Corven].', 'alleged'],
    ['es', 'Mira Teale dijo que [Halden pagó a Corven].', undefined],
  ])('%s «%s»: %s', (language, marked, modality) => {
    expect(read(language, marked).modality?.value).toBe(modality);
  });
});

describe('somebody who is not named', () => {
  it.each([
    ['en', '[Auditors from Pell Marden said Halden had paid Corven.]', 'Auditors from Pell Marden'],
    ['en', '[“Halden paid Corven,” said auditors from Pell Marden.]', 'auditors from Pell Marden'],
    ['en', '[“Halden paid Corven,” said residents of the Old Harbour on Monday.]', 'residents of the Old Harbour'],
    ['en', '[“Halden paid Corven,” said auditors from Monday on.]', 'auditors'],
    ['en', '[Two people familiar with the talks said Halden had paid Corven.]', 'Two people familiar with the talks'],
    ['ru', '[Два источника сообщили, что «Лазурь» заплатила «Кедру».]', 'Два источника'],
    ['ru', '[«Лазурь» заплатила «Кедру», рассказали два источника.]', 'два источника'],
    [
      'ru',
      '[Сварщик, попросивший не называть его, сказал, что «Лазурь» ушла.]',
      'Сварщик, попросивший не называть его',
    ],
    [
      'ru',
      '[Инженер, знакомый с ходом переговоров, сказал, что «Лазурь» ушла.]',
      'Инженер, знакомый с ходом переговоров',
    ],
    ['ru', '[По словам двух источников, «Лазурь» заплатила «Кедру».]', undefined],
    ['de', '[Zwei Insider sagten, Halden habe Corven bezahlt.]', 'Zwei Insider'],
    [
      'fr',
      '[Deux sources proches du dossier ont indiqué que Halden a payé Corven.]',
      'Deux sources proches du dossier',
    ],
    ['es', '[Según dos fuentes, Halden pagó a Corven.]', 'dos fuentes'],
    ['id', '[Dua sumber mengatakan Halden membayar Corven.]', 'Dua sumber'],
    [
      'id',
      '[Seorang tukang las yang meminta namanya dirahasiakan mengatakan Halden membayar Corven.]',
      'Seorang tukang las yang meminta namanya dirahasiakan',
    ],
  ])('%s «%s» is told by the words for them: %s', (language, marked, name) => {
    expect(read(language, marked).attribution?.value).toEqual([
      { anonymous: true, ...(name === undefined ? {} : { name }) },
    ]);
  });
  it.each([
    ['ru', '[Два года назад сообщили, что «Лазурь» заплатила «Кедру».]'],
    ['ru', '[Сварщик, уволенный в мае, сказал, что «Лазурь» ушла.]'],
  ])('%s «%s»: nobody is made up', (language, marked) => {
    expect(read(language, marked).attribution).toBeUndefined();
  });
});

describe('a pronoun and a given name', () => {
  const before = (name: string) => `“The lease was fair,” ${name} said.\n`;
  it.each([
    [`${before('Rosalind Abara')}[“Halden paid Corven,” he said.]`, undefined],
    [`${before('Rosalind Abara')}[“Halden paid Corven,” she said.]`, 'Rosalind Abara'],
    [`${before('Thomas Hale')}[“Halden paid Corven,” she said.]`, undefined],
    [`${before('Thomas Hale')}[“Halden paid Corven,” he said.]`, 'Thomas Hale'],
    // Borne by both.
    [`${before('Robin Hale')}[“Halden paid Corven,” she said.]`, 'Robin Hale'],
    [
      'Thomas Hale met Rosalind Abara. Rosalind Abara said it was fair.\n[He rejects the claim that Halden paid Corven.]',
      undefined,
    ],
  ])('«%s»: %s', (marked, actor) => {
    const { attribution } = read('en', marked);
    expect(nameOf(attribution?.value[0]?.actor)).toBe(actor);
  });
});

describe('a span of time', () => {
  it.each([
    ['en', 'Halden paid Corven between 2021 and 2023.', '2021/2023'],
    ['en', 'Halden paid Corven between March and June.', '2024-03/2024-06'],
    ['en', 'Halden paid Corven from March 2021 to June 2023.', '2021-03/2023-06'],
    ['en', 'Halden will pay Corven by the end of May.', '../2025-05'],
    ['en', 'Halden must pay Corven by the end of October.', '../2024-10'],
    ['en', 'Halden supported Corven until the end of 2023.', '../2023'],
    ['en', 'Halden supported Corven until the end of March.', '../2024-03'],
    ['en', 'Halden has until 15 October to pay Corven.', '../2024-10-15'],
    ['en', 'Halden was given until March to pay Corven.', '../2025-03'],
    ['en', 'Halden had until 2 May to pay Corven.', '../2024-05-02'],
    ['id', 'Halden punya waktu hingga 15 Oktober untuk membayar Corven.', '../2024-10-15'],
    ['en', 'Halden paid Corven last Tuesday.', '2024-09-10/2024-09-17'],
    ['en', 'Halden paid Corven last Friday.', '2024-09-13'],
    ['en', 'The board appointed Mira Teale, a former minister, on 2 September.', '2024-09-02'],
    ['ru', 'С 2021 по 2023 год «Лазурь» платила «Кедру».', '2021/2023'],
    ['ru', 'Между мартом и июнем «Лазурь» платила «Кедру».', '2024-03/2024-06'],
    ['ru', '«Лазурь» должна заплатить «Кедру» до конца октября.', '../2024-10'],
    ['ru', '«Лазурь» платила «Кедру» до конца октября.', '../2023-10'],
    ['ru', '«Лазурь» заплатила «Кедру» в прошлый вторник.', '2024-09-10/2024-09-17'],
    ['id', 'Halden membayar Corven antara 2021 dan 2023.', '2021/2023'],
    ['id', 'Halden harus membayar Corven paling lambat akhir Oktober.', '../2024-10'],
    ['id', 'Halden membayar Corven Selasa lalu.', '2024-09-10/2024-09-17'],
  ])('%s «%s»: %s', (language, marked, when) => {
    expect(read(language, marked).when?.value).toBe(when);
  });
  it('is no day of saying', () => {
    expect(read('en', 'Halden said payments continue until end of March.').said).toBeUndefined();
  });
});

describe('another sentence, and what only tells more of somebody', () => {
  it.each([
    ['en', '[Halden and Corven share a lawyer. The city did not take a side in May.]', undefined],
    ['id', '[Halden menggugat Corven. Dewan tidak ikut campur pada Mei.]', undefined],
    ['ru', '[«Лазурь» и «Кедр» делят юриста. Мэрия не вмешалась в мае.]', undefined],
    ['ru', '[«Лазурь» навредила «Кедру», который закрылся в мае.]', undefined],
    ['en', '[Halden and Corven share a lawyer. That was in May.]', '2024-05'],
    ['en', '[Halden and Corven share a lawyer since May.]', '2024-05/..'],
  ])('%s «%s»: %s', (language, marked, when) => {
    const { when: found, polarity } = read(language, marked);
    expect([found?.value, polarity?.value]).toEqual([when, undefined]);
  });
});

describe('«a poursuivi»', () => {
  it.each([
    ['Halden a poursuivi Corven.', undefined],
    ['Halden a poursuivi Corven en justice.', undefined],
    ['Halden poursuit Corven devant le tribunal.', undefined],
    ['Halden a poursuivi l’entreprise Corven en justice.', undefined],
    ['« Corven est ruinée », a poursuivi Mira Teale.', 'Mira Teale'],
    ['Mira Teale a poursuivi : « Corven est ruinée ».', 'Mira Teale'],
  ])('«%s»: said by %s', (text, actor) => {
    expect(nameOf(read('fr', text).attribution?.value[0]?.actor)).toBe(actor);
  });
});
