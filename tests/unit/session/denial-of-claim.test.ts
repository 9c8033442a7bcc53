/** Does a denial that names nothing again take who, what and whom from the claim before it, and say so where there is none? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { deniedBefore } from '../../../src/suggest/denied-before.ts';
import { rawActor, rawClaim, rawDocument, rawKind, rawType, soundDossier } from '../dossier/sample.ts';

const NORDLYS = 'Nordlys';
const BRANDT = 'Oskar Brandt/Brandt';

interface Coded {
  readonly words: string;
  readonly claim?: readonly [string, string, string];
  readonly polarity?: 'affirmed' | 'denied';
  readonly modality?: string;
}

/** The last sentence is chosen; `coded`: claims by their words, a payment of Nordlys to Brandt unless they are others. */
function read(
  language: string,
  text: string,
  denial: string,
  coded: readonly Coded[],
  names = [NORDLYS, BRANDT],
  chosen?: string,
) {
  const whole = `${text}${denial}`;
  const dossier = soundDossier({
    documents: [rawDocument(whole, { language, sentences: splitSentences(whole, language) })],
    actorKinds: [rawKind('person'), rawKind('organisation')],
    actors: names.map((one, i) => {
      const [name = '', ...aliases] = one.split('/');
      return rawActor(`a${i}`, {
        kind: i ? 'person' : 'organisation',
        name: { [language]: name },
        aliases: { [language]: aliases },
      });
    }),
    relationTypes: [
      rawType('payment', { label: { en: 'pays', id: 'membayar' }, aspect: 'event' }),
      rawType('ownership', { label: { en: 'owns', id: 'memiliki' } }),
      rawType('accusation', { label: { en: 'accuses', id: 'menuduh' }, aspect: 'event' }),
      rawType('bribery', { label: { en: 'bribes', id: 'menyuap' }, aspect: 'event' }),
    ],
    claims: coded.map(({ words, claim = ['a0', 'payment', 'a1'], polarity = 'affirmed', modality = 'asserted' }, i) => {
      const start = text.indexOf(words);
      const [subject, relation, object] = claim;
      return rawClaim(`c${i}`, words, start, { subject, relation, object, polarity, modality });
    }),
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const segments = [{ start: text.length, end: text.length + denial.length }];
  const { proposals, denies } = suggestClaim([{ document, segments }], dossier, chosen);
  const { subject, relation, object, polarity, attribution, open } = proposals;
  const idOf = (one: { readonly value: unknown } | undefined): string =>
    one?.value !== null && typeof one?.value === 'object' && 'id' in one.value ? String(one.value.id) : '-';
  const by = attribution?.value[0]?.actor ?? (open === undefined ? 'article' : 'open');
  const claim = [idOf(subject), idOf(relation), idOf(object)].join(' ');
  return { claim, by, polarity: polarity?.value, modality: proposals.modality?.value, denies };
}

const SAID = 'Nordlys paid Oskar Brandt. ';
const PAID = [{ words: 'Nordlys paid Oskar Brandt' }];

describe('a denial is of the claim before it', () => {
  it.each([
    ['en', SAID, 'Brandt denied the accusation.'],
    ['en', SAID, 'Brandt rejected the claim.'],
    ['en', SAID, 'Brandt denied it.'],
    ['en', SAID, 'Brandt denies wrongdoing.'],
    ['en', SAID, 'Brandt called the claim a lie.'],
    ['en', SAID, 'Brandt said the claim was untrue.'],
    ['en', SAID, '“That is a lie,” Brandt said.'],
    ['id', 'Nordlys membayar Oskar Brandt. ', 'Brandt membantah tuduhan itu.'],
    ['id', 'Nordlys membayar Oskar Brandt. ', 'Brandt menyangkal.'],
    ['id', 'Nordlys membayar Oskar Brandt. ', 'Bantahan datang dari Brandt.'],
    ['de', 'Nordlys bezahlte Oskar Brandt. ', 'Brandt wies die Vorwürfe zurück.'],
    ['de', 'Nordlys bezahlte Oskar Brandt. ', 'Brandt bestritt den Vorwurf.'],
    ['es', 'Nordlys pagó a Oskar Brandt. ', 'Brandt rechazó las acusaciones.'],
    ['fr', 'Nordlys a payé Oskar Brandt. ', 'Brandt a démenti ces accusations.'],
  ] as const)('%s: %s%s', (language, text, denial) => {
    const words = text.replace(/\. $/u, '');
    expect(read(language, text, denial, [{ words }])).toEqual({
      ...{ claim: 'a0 payment a1', by: 'a1', polarity: 'denied', modality: undefined, denies: undefined },
    });
  });

  it.each([
    [
      'ru',
      '«Нордлис» заплатила Оскару Брандту. ',
      'Брандт отверг обвинения.',
      'a1',
      ['Нордлис', 'Оскар Брандт/Брандт'],
    ],
    ['ru', '«Нордлис» заплатила Оскару Брандту. ', 'Он не признаёт вину.', 'open', ['Нордлис', 'Оскар Брандт/Брандт']],
    [
      'ko',
      '노르들리스는 오스카 브란트에게 돈을 줬다. ',
      '브란트는 혐의를 부인했다.',
      'a1',
      ['노르들리스', '오스카 브란트/브란트'],
    ],
    ['ar', 'دفعت نورديس إلى أوسكار برانت. ', 'ونفى برانت الاتهام.', 'a1', ['نورديس', 'أوسكار برانت/برانت']],
    ['zh', '诺迪斯付钱给布兰特。', '布兰特否认指控。', 'a1', ['诺迪斯', '布兰特']],
    ['ja', 'ノルドリスがブラントに支払った。', 'ブラントは疑惑を否定した。', 'a1', ['ノルドリス', 'ブラント']],
  ] as const)('%s: %s%s', (language, text, denial, by, names) => {
    const words = text.trim().replace(/[.。]$/u, '');
    const found = read(language, text, denial, [{ words }], [...names]);
    expect(found).toMatchObject({ claim: 'a0 payment a1', by, polarity: 'denied', modality: undefined });
  });

  it('with whoever denies it, before one that is nearer and without them', () => {
    const text = `${SAID}Nordlys paid Ona Lind. `;
    const coded = [...PAID, { words: 'Nordlys paid Ona Lind', claim: ['a0', 'payment', 'a2'] }] as const;
    const names = [NORDLYS, BRANDT, 'Ona Lind/Lind'];
    expect(read('en', text, 'Brandt denied it.', coded, names).claim).toBe('a0 payment a1');
    expect(read('en', text, 'Lind denied it.', coded, names).claim).toBe('a0 payment a2');
    expect(read('en', text, 'The ministry denied it.', coded, names)).toMatchObject({
      claim: 'a0 payment a2',
      by: 'open',
    });
  });

  it.each([
    ['en', SAID, 'Anna Holm said the port had threatened to dismiss workers. ', 'The ministry rejected the claim.'],
    ['en', SAID, 'Holm accused the port of threats. It rained. ', 'A spokesman for the port denied it.'],
    [
      'id',
      'Nordlys membayar Oskar Brandt. ',
      'Anna Holm mengatakan bahwa pelabuhan mengancam buruh. ',
      'Pelabuhan membantah tuduhan itu.',
    ],
  ] as const)(
    'not of one that stands before what somebody else said, on which none rests yet, %s: %s%s%s',
    (...row) => {
      const [language, paid, said, denial] = row;
      const words = paid.replace(/\. $/u, '');
      const names = [NORDLYS, BRANDT, 'Anna Holm/Holm'];
      expect(read(language, paid + said, denial, [{ words }], names)).toMatchObject({
        claim: '- - -',
        polarity: 'denied',
      });
      // What the article tells by itself is no allegation, for whoever has a part in it either.
      const own = language === 'id' ? 'Brandt membantah tuduhan itu.' : 'Brandt denied it.';
      expect(read(language, paid + said, own, [{ words }], names).claim).toBe('- - -');
      expect(read(language, paid, own, [{ words }], names).claim).toBe('a0 payment a1');
      const alleged = [{ words, modality: 'alleged' }] as const;
      expect(read(language, paid + said, own, alleged, names).claim).toBe('a0 payment a1');
    },
  );

  it.each([
    [
      'en',
      'Nordlys is owned by Brandt. ',
      'Holm said the firm had deceived the port. ',
      'Nordlys denied the allegation.',
    ],
    [
      'id',
      'Nordlys dimiliki Brandt. ',
      'Holm mengatakan bahwa perusahaan itu menipu. ',
      'Nordlys membantah tuduhan itu.',
    ],
  ] as const)('not of who owns whom, where something else was said since, %s', (language, owned, said, denial) => {
    const names = [NORDLYS, BRANDT, 'Anna Holm/Holm'];
    const coded = [{ words: owned.replace(/\. $/u, ''), claim: ['a1', 'ownership', 'a0'] }] as const;
    expect(read(language, owned + said, denial, coded, names).claim).toBe('- - -');
    expect(read(language, owned, denial, coded, names).claim).toBe('- - -');
    const it = language === 'id' ? 'Nordlys membantah hal itu.' : 'Nordlys denied it.';
    expect(read(language, owned, it, coded, names).claim).toBe('a1 ownership a0');
  });

  it('not of something else that was said before the accusation', () => {
    const text = 'Nordlys paid Oskar Brandt. Anna Holm accused Brandt of fraud. ';
    const coded = [
      { words: 'Nordlys paid Oskar Brandt' },
      { words: 'Anna Holm accused Brandt of fraud', claim: ['a2', 'accusation', 'a1'] as const },
    ];
    expect(read('en', text, 'Brandt denied the accusation.', coded, [NORDLYS, BRANDT, 'Anna Holm'])).toMatchObject({
      claim: '- - -',
      polarity: 'denied',
    });
  });

  it('of what somebody is accused of, and not of the accusation', () => {
    const text = 'Ona Lind accused Nordlys. Nordlys paid Oskar Brandt. ';
    const accused = { words: 'Ona Lind accused Nordlys', claim: ['a2', 'accusation', 'a0'] } as const;
    const names = [NORDLYS, BRANDT, 'Ona Lind'];
    const denial = 'Nordlys dismissed the allegations as false.';
    expect(read('en', text, denial, [...PAID, accused], names)).toMatchObject({ claim: 'a0 payment a1', by: 'a0' });
    expect(read('en', text, denial, [accused], names)).toMatchObject({
      claim: '- - -',
      denies: 'dismissed the allegations',
    });
  });
});

it.each([
  ['nothing is coded', SAID, []],
  ['only a denial is', SAID, [{ words: 'Nordlys paid Oskar Brandt', polarity: 'denied' }]],
  ['only what is far away is', `${SAID}\n\nIt rained.\n\nIt snowed.\n\n`, PAID],
] as const)('what it denies is said to be missing where %s before it', (_, text, coded) => {
  const found = read('en', text, 'Brandt denied the accusation.', coded);
  expect(found).toEqual({
    ...{ claim: '- - -', by: 'a1', polarity: 'denied', modality: undefined, denies: 'denied the accusation' },
  });
});

it.each([
  ['en', 'Brandt did not deny the claims.'],
  ['en', 'Brandt denied the minister access.'],
  ['en', 'Brandt denied that Nordlys paid Lind.'],
  ['en', 'Brandt rejected the offer.'],
  ['en', 'Brandt refused to comment.'],
  ['id', 'Brandt tidak membantah tuduhan itu.'],
  ['id', 'Brandt menolak berkomentar.'],
  ['ru', 'Брандт не отрицает обвинения.'],
  ['ru', 'Брандт отверг предложение.'],
  ['de', 'Brandt wies auf die Kosten hin.'],
  ['es', 'Brandt no negó las acusaciones.'],
])('%s: nothing said before is denied: %s', (language, text) => {
  expect(deniedBefore(text, language)).toBeUndefined();
});

it('who does what to whom in a denial itself is read there', () => {
  const found = read('en', SAID, 'Brandt denied paying Nordlys.', PAID);
  expect(found).toMatchObject({ claim: 'a1 payment a0', by: 'a1', polarity: 'denied' });
});

it('another word for what is denied, chosen by hand, leaves who and whom as they were', () => {
  const found = read('en', SAID, 'Brandt denied the accusation.', PAID, undefined, 'bribery');
  expect(found).toMatchObject({ claim: 'a0 payment a1', by: 'a1', polarity: 'denied' });
  const none = read('en', SAID, 'Brandt denied the accusation.', [], undefined, 'bribery');
  expect(none).toMatchObject({ polarity: 'denied', by: 'a1' });
});
