/** Is whoever speaks or accuses read by the plainest words of languages of which no more is known, and left open elsewhere? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { readsSpeakers } from '../../../src/suggest/speakers-plain.ts';
import { rawActor, rawDocument, rawKind, soundDossier } from '../dossier/sample.ts';

/** `who > whom, speaker, firmness`; the first of the actors speaks where somebody does. */
function read(language: string, text: string, names: readonly string[]): string {
  const dossier = soundDossier({
    documents: [rawDocument(text, { language, sentences: splitSentences(text, language) })],
    actorKinds: [rawKind('person'), rawKind('organisation')],
    actors: names.map((name, i) =>
      rawActor(`a${i}`, { kind: i === 1 ? 'organisation' : 'person', name: { [language]: name } }),
    ),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { proposals } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
  const { subject, object, attribution, open, modality, polarity } = proposals;
  const nameOf = (one: typeof subject): string =>
    one === undefined ? '-' : 'id' in one.value ? (names[Number(one.value.id.slice(1))] ?? '?') : one.value.name;
  const [source] = attribution?.value ?? [];
  const by = source ? (names[Number(source.actor?.slice(1))] ?? 'unnamed') : open === undefined ? 'article' : 'open';
  return [`${nameOf(subject)} > ${nameOf(object)}`, by, modality?.value, polarity?.value]
    .flatMap((one) => one ?? [])
    .join(', ');
}

const KO = ['박민수', '강해운', '이수진'];
const AR = ['سامي حداد', 'شركة النور', 'ليلى منصور'];
const ZH = ['王明', '海运公司', '李娜'];
const JA = ['田中健', '青海運', '佐藤花'];
const ANA = ['Ana Lopes', 'Nordlys', 'Rui Dias'];

describe('whoever accuses says so, and does nothing else', () => {
  it.each([
    ['ko', '박민수 검사는 강해운이 이수진에게 돈을 줬다고 비난했다.', KO],
    ['ko', '박민수는 강해운이 이수진에게 뇌물을 줬다고 고발했다.', KO],
    ['ko', '박민수는 “강해운이 이수진에게 돈을 줬다”며 비난했다.', KO],
    ['ko', '박민수는 강해운이 이수진을 협박했다고 의심한다.', KO],
    ['ar', 'اتهم سامي حداد شركة النور بدفع رشوة إلى ليلى منصور.', AR],
    ['ar', 'واتهم المدعي العام سامي حداد شركة النور برشوة ليلى منصور.', AR],
    ['ar', 'سامي حداد اتهم شركة النور بدفع رشوة إلى ليلى منصور.', AR],
    ['ar', 'يتهم سامي حداد شركة النور برشوة ليلى منصور.', AR],
    ['zh', '王明指控海运公司向李娜行贿。', ZH],
    ['zh', '王明指责海运公司贿赂李娜。', ZH],
    ['ja', '田中健は青海運が佐藤花に金を渡したと非難した。', JA],
    ['de', 'Ana Lopes warf Nordlys vor, Rui Dias bestochen zu haben.', ANA],
    ['de', 'Ana Lopes beschuldigte Nordlys, Rui Dias bestochen zu haben.', ANA],
    ['es', 'Ana Lopes acusó a Nordlys de sobornar a Rui Dias.', ANA],
    ['fr', 'Ana Lopes a accusé Nordlys d’avoir payé Rui Dias.', ANA],
    ['pt', 'Ana Lopes acusou a Nordlys de subornar Rui Dias.', ANA],
    ['it', 'Ana Lopes ha accusato Nordlys di aver pagato Rui Dias.', ANA],
    ['nl', 'Ana Lopes beschuldigt Nordlys van het omkopen van Rui Dias.', ANA],
  ] as const)('%s: %s', (language, text, names) => {
    expect(read(language, text, names)).toBe(`${names[1]} > ${names[2]}, ${names[0]}, alleged`);
  });
});

describe('whoever says it does nothing in what is said', () => {
  it.each([
    ['ko', '박민수는 강해운이 이수진에게 돈을 줬다고 했다.', KO],
    ['ko', '박민수에 따르면 강해운은 이수진에게 돈을 줬다.', KO],
    ['ar', 'سامي حداد قال إن شركة النور دفعت أموالا إلى ليلى منصور.', AR],
    ['ar', 'ادعى سامي حداد أن شركة النور رشت ليلى منصور.', AR],
    ['zh', '王明说，海运公司向李娜付款。', ZH],
    ['zh', '据王明称，海运公司向李娜付款。', ZH],
    ['zh', '“海运公司向李娜付款。”王明说。', ZH],
    ['ja', '田中健は、青海運が佐藤花に金を渡したと述べた。', JA],
    ['ja', '田中健によると、青海運は佐藤花に金を渡した。', JA],
    ['ja', '「青海運が佐藤花に金を渡した」と田中健は語った。', JA],
    ['pt', 'Ana Lopes disse que a Nordlys pagou Rui Dias.', ANA],
    ['pt', 'Segundo Ana Lopes, a Nordlys pagou Rui Dias.', ANA],
    ['it', 'Ana Lopes ha detto che Nordlys ha pagato Rui Dias.', ANA],
    ['nl', 'Volgens Ana Lopes heeft Nordlys een bedrag betaald aan Rui Dias.', ANA],
    ['tr', 'Ana Lopes, Nordlys’in Rui Dias’a ödeme yaptığını söyledi.', ANA],
  ] as const)('%s: %s', (language, text, names) => {
    expect(read(language, text, names)).toBe(`${names[1]} > ${names[2]}, ${names[0]}`);
  });
});

it.each([
  ['zh', '海运公司向李娜付款。', ZH],
  ['ja', '青海運は佐藤花に金を渡した。', JA],
  ['ko', '강해운은 이수진에게 돈을 줬다.', KO],
  ['pt', 'A Nordlys pagou Rui Dias.', ANA],
  ['de', 'Nordlys wurde beschuldigt, Rui Dias bestochen zu haben.', ANA],
] as const)('%s: where nobody is told to say it, the article does: %s', (language, text, names) => {
  expect(read(language, text, names)).toContain('article');
});

it.each([
  ['zh', '一名官员说，海运公司向李娜付款。', ZH],
  ['uk', 'Речниця сказала, що Nordlys заплатила.', ANA],
  ['hi', 'Nordlys ने Rui Dias को पैसे दिए।', ANA],
  ['fi', 'Nordlys maksoi Rui Diasille.', ANA],
] as const)(
  '%s: who says it stays open where nobody is named beside the word, or where nothing can be read: %s',
  (language, text, names) => {
    expect(read(language, text, names)).toContain('open');
  },
);

it('tells in which languages anything is read of who speaks', () => {
  expect(['en', 'id-ID', 'ru', 'ko', 'zh-Hant', 'uk'].filter(readsSpeakers)).toHaveLength(6);
  expect(['fi', 'hi', 'und', 'sw'].some(readsSpeakers)).toBe(false);
});
