/** What is proposed for words of a sentence, as it comes to a coder: a line is «language | text with [the chosen words] | actors | what is proposed». */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const OWN = ['appeals against', 'works for', 'appoints', 'fines'];

function proposed(language: string, marked: string, actors: string) {
  const [start, stop] = [marked.indexOf('['), marked.indexOf(']')];
  const text = marked.replace(/[[\]]/gu, '');
  const names = actors.split(';').map((one) => one.trim());
  const dossier = soundDossier({
    ...STARTER,
    relationTypes: [
      ...STARTER.relationTypes,
      ...OWN.map((label) => ({
        ...{ id: label.replace(' ', '-'), label: { en: label }, family: 'ties', directed: true },
        aspect: 'event' as const,
      })),
    ],
    documents: [
      {
        ...rawDocument(text),
        csl: { type: 'article-newspaper', title: 'Title', issued: { 'date-parts': [[2025, 3, 12]] } },
        ...{ language, sentences: splitSentences(text, language) },
      },
    ],
    actors: names.map((one, i) => {
      const [name = '', kind = 'organisation'] = one.split(':');
      return rawActor(`actor-${i}`, { kind, name: { [language]: name } });
    }),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const segment = start < 0 ? { start: 0, end: text.length } : { start, end: stop - 1 };
  const { proposals } = suggestClaim([{ document, segments: [segment] }], dossier);
  const nameOf = (id: string): string => names[Number(id.replace('actor-', ''))]?.split(':')[0] ?? id;
  const [source] = proposals.attribution?.value ?? [];
  return {
    relation: proposals.relation && 'id' in proposals.relation.value ? proposals.relation.value.id : '-',
    by: source
      ? source.anonymous
        ? 'unnamed'
        : source.actor === undefined
          ? (source.name ?? '')
          : nameOf(source.actor)
      : proposals.open === undefined
        ? 'article'
        : 'open',
    how: proposals.modality?.value ?? 'asserted',
    denied: proposals.polarity?.value === 'denied',
    when: proposals.when?.value ?? '-',
    said: proposals.said?.value ?? '-',
  };
}

const each = (lines: string, check: (language: string, text: string, actors: string, want: string) => void): void => {
  for (const line of lines.trim().split('\n')) {
    const [language = '', text = '', actors = '', want = ''] = line.split(' | ').map((one) => one.trim());
    it(`${language}: ${text} → ${want}`, () => check(language, text, actors, want));
  }
};

describe('what stands outside of the chosen words, and governs them', () => {
  each(
    `
ru | Если суд признает сделку недействительной, [СЭК вернёт долю банку], говорит Клим. | СЭК | hypothetical
ru | Возможно, [Сергей ни в чём не виноват]. | Сергей:person | hypothetical
ru | [СЭК вернёт долю банку], если суд признает сделку. | СЭК | hypothetical
ru | Возможно, суд отложит слушание, но [Гранат заплатил Волне]. | Гранат; Волна | asserted
ru | Если суд и признал сделку, [СЭК не вернул долю банку]. | СЭК | asserted
ru | Если верить Климу, [СЭК вернёт долю банку]. | СЭК | asserted
en | If the court agrees, [Harbour Board will pay Corven Labs]. | Harbour Board; Corven Labs | hypothetical
en | If the court agrees, [Harbour Board will postpone the vote]. | Harbour Board | hypothetical
en | [Harbour Board will pay Corven Labs] if the court agrees. | Harbour Board; Corven Labs | hypothetical
en | Perhaps [Harbour Board paid Corven Labs]. | Harbour Board; Corven Labs | hypothetical
en | If the court agrees the vote goes on, but [Harbour Board paid Corven Labs]. | Harbour Board; Corven Labs | asserted
en | Perhaps he was tired; [Harbour Board paid Corven Labs]. | Harbour Board; Corven Labs | asserted
en | The board asked if [Harbour Board paid Corven Labs]. | Harbour Board; Corven Labs | asserted
en | Even if the court agrees, [Harbour Board will pay Corven Labs]. | Harbour Board; Corven Labs | planned
id | Jika pengadilan setuju, [PT Maju membayar Bank Kencana]. | PT Maju; Bank Kencana | hypothetical
id | Mungkin [PT Maju membayar Bank Kencana]. | PT Maju; Bank Kencana | hypothetical
id | Jika hujan, kantor tutup, tetapi [PT Maju membayar Bank Kencana]. | PT Maju; Bank Kencana | asserted
de | Wenn das Gericht zustimmt, [zahlt Nordwerk an Alster]. | Nordwerk; Alster | hypothetical
de | Vielleicht [hat Nordwerk Alster bezahlt]. | Nordwerk; Alster | hypothetical
de | Wenn es regnete, [bezahlte Nordwerk Alster]. | Nordwerk; Alster | asserted
fr | Si le tribunal accepte, [Nordval paiera Alstar], dit Klim. | Nordval; Alstar | hypothetical
fr | Si le maire nie, [Nordval paie Alstar]. | Nordval; Alstar | asserted
es | Si el tribunal acepta, [Nordval pagará a Alstar], dice Klim. | Nordval; Alstar | hypothetical
es | Quizá lloverá, pero [Nordval pagó a Alstar]. | Nordval; Alstar | asserted
`,
    (language, text, actors, want) => expect(proposed(language, text, actors).how).toBe(want),
  );
});

describe('a denial with the words that lead it in', () => {
  each(
    `
ru | [Вице-мэр подчеркнул: «Я никогда не передавал документы Гранату»]. | Гранат | denied
ru | Вице-мэр подчеркнул: «[Я никогда не передавал документы Гранату]». | Гранат | denied
ru | [Вице-мэр подчеркнул: «Я никогда не отрицал этого»]. | Гранат | affirmed
en | [The deputy mayor said: “I never paid Corven Labs.”] | Corven Labs | denied
en | [The deputy mayor said: “I never denied paying Corven Labs.”] | Corven Labs | affirmed
id | [Wakil wali kota menegaskan: “Saya tidak pernah membayar PT Maju.”] | PT Maju | denied
`,
    (language, text, actors, want) => expect(proposed(language, text, actors).denied).toBe(want === 'denied'),
  );
});

describe('who says it, where somebody else than the article plainly does', () => {
  each(
    `
ru | Гранат заплатил Волне, следует из заявления адвоката Ксении Рудь. | Гранат; Волна; Ксения Рудь:person | Ксения Рудь
ru | Гранат заплатил Волне, следует из заявления адвоката Ксении Рудь. | Гранат; Волна | Ксения Рудь
ru | Как следует из материалов дела, Гранат заплатил Волне. | Гранат; Волна | open
ru | Гранат не платил Волне, заверили в компании. | Гранат; Волна | open
ru | Гранату следует заплатить Волне. | Гранат; Волна | article
ru | Нотариус заверил копию договора Граната с Волной. | Гранат; Волна | article
ru | Мне предлагали деньги от Граната, и я отказался. | Гранат | open
en | I was offered money by Corven Labs and I refused. | Corven Labs | open
en | “I was offered money by Corven Labs and I refused,” said Ona Lind. The board met. [I was offered money by Corven Labs and I refused] | Corven Labs; Ona Lind:person | Ona Lind
en | Before World War I was over Corven Labs paid Harbour Board. | Harbour Board; Corven Labs | article
en | I began in March. I asked Corven Labs for its accounts. [I found that Corven Labs had paid Harbour Board.] | Harbour Board; Corven Labs | article
en | Corven Labs paid Harbour Board, court documents show. | Harbour Board; Corven Labs | open
en | Court documents show that Corven Labs paid Harbour Board. | Harbour Board; Corven Labs | open
en | Corven Labs lost the court documents of Harbour Board. | Harbour Board; Corven Labs | article
en | Mr Castor has not been charged and has denied receiving any payment from Corven Labs. | Castor:person; Corven Labs | Castor
en | The Drinking Water Authority (DWA) met. [The Water Authority said Corven Labs paid Pell Marden.] | Drinking Water Authority; Corven Labs; Pell Marden | Drinking Water Authority
en | [The Drinking Water Authority (DWA) said Corven Labs had paid Pell Marden.] | Drinking Water Authority; Corven Labs; Pell Marden | Drinking Water Authority
en | Tarnbrook Council met. [Tarnbrook said Corven Labs had paid Pell Marden.] | Tarnbrook Council; Corven Labs; Pell Marden | Tarnbrook Council
en | Tarnbrook Council met Tarnbrook Water. [Tarnbrook said Corven Labs had paid Pell Marden.] | Tarnbrook Council; Tarnbrook Water; Corven Labs; Pell Marden | Tarnbrook
id | PT Maju membayar Bank Kencana, dokumen pengadilan menunjukkan. | PT Maju; Bank Kencana | open
de | Nordwerk zahlte an Alster, wie aus den Akten hervorgeht. | Nordwerk; Alster | open
de | Nordwerk zahlte an Alster. | Nordwerk; Alster | article
fr | Nordval a payé Alstar, montrent des documents. | Nordval; Alstar | open
es | Nordval pagó a Alstar, muestran los documentos. | Nordval; Alstar | open
`,
    (language, text, actors, want) => expect(proposed(language, text, actors).by).toBe(want),
  );
});

describe('how firmly it is told', () => {
  each(
    `
en | Corven Labs said it would appeal against Harbour Board. | Harbour Board; Corven Labs | planned
en | Ona Lind told MPs she would meet Ray Castor. | Ona Lind:person; Ray Castor:person | planned
en | Corven Labs said it would appeal against Harbour Board if it lost. | Harbour Board; Corven Labs | hypothetical
en | Ona Lind said she would have met Ray Castor. | Ona Lind:person; Ray Castor:person | hypothetical
en | Harbour Board was considering legal action against Corven Labs. | Harbour Board; Corven Labs | planned
en | Ray Castor has been charged with bribing Corven Labs and is due to appear in court. | Ray Castor:person; Corven Labs | asserted
en | Ray Castor is due to appear in court in May. | Ray Castor:person | planned
ru | По данным прокуратуры, Гранат заплатил Волне. | Гранат; Волна | alleged
ru | Никто не [должен сомневаться, что Гранат заплатил Волне до конца апреля]. | Гранат; Волна | asserted
`,
    (language, text, actors, want) => expect(proposed(language, text, actors).how).toBe(want),
  );
});

describe('what is not so', () => {
  each(
    `
en | There was no cover-up by Harbour Board, Ona Lind said. | Harbour Board; Ona Lind:person | denied
en | There was no doubt about payments by Harbour Board, Ona Lind said. | Harbour Board; Ona Lind:person | affirmed
en | Harbour Board could appoint Ona Lind if the company failed to repair the wall. | Harbour Board; Ona Lind:person | affirmed
ru | Сергей Клим живёт в Черногории; связаться с ним не удалось. | Сергей Клим:person | affirmed
`,
    (language, text, actors, want) => expect(proposed(language, text, actors).denied).toBe(want === 'denied'),
  );
});

describe('when it is so', () => {
  each(
    `
en | Ray Castor is due to appear in court in May. | Ray Castor:person | 2025-05
en | Ray Castor is due to meet Harbour Board in May. | Ray Castor:person; Harbour Board | 2025-05
en | Ray Castor met Harbour Board in May. | Ray Castor:person; Harbour Board | 2024-05
en | Corven Labs must pay Harbour Board by September. | Harbour Board; Corven Labs | ../2025-09
en | Ona Lind had warned Harbour Board in 2023, Strand claimed. | Harbour Board; Ona Lind:person; Strand:person | 2023
ru | Гранат должен заплатить Волне до конца апреля. | Гранат; Волна | ../2025-04
`,
    (language, text, actors, want) => expect(proposed(language, text, actors).when).toBe(want),
  );
});

describe('which relation it is', () => {
  each(
    `
en | The Greenfold Party, which has never held a seat, accused Dov Lantz of paying voters in 2023. | Dov Lantz:person; Greenfold Party | accusation
en | Dov Lantz accused the Greenfold Party of paying Ines Corrado. | Dov Lantz:person; Greenfold Party; Ines Corrado:person | payment
en | Corven Labs oversaw flood defence works for Harbour Board. | Harbour Board; Corven Labs | -
en | Her brother works for Harbour Board. | Harbour Board | works-for
en | Corven Labs lost its appeal against Harbour Board. | Harbour Board; Corven Labs | -
en | Corven Labs appeals against Harbour Board. | Harbour Board; Corven Labs | appeals-against
en | An investigation published by Harbour Board praised Corven Labs. | Harbour Board; Corven Labs | praise
en | Harbour Board opened an investigation into Corven Labs. | Harbour Board; Corven Labs | investigation
`,
    (language, text, actors, want) =>
      expect(proposed(language, text, actors).relation.replace('employment', 'works-for')).toBe(want),
  );
});
