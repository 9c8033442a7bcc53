/** Does any change read the gold texts worse than they were read before? Floors for what is right, ceilings for what is wrong. */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/dossier/schema.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { findCandidates } from '../../../src/names/candidates.ts';
import { evidentKind, isCountry } from '../../../src/names/kinds.ts';
import { findMentions } from '../../../src/names/mentions.ts';
import { countNames } from '../../gold/count-names.mjs';
import { countReading } from '../../gold/count-reading.mjs';
import { readGold } from '../../gold/read-gold.mjs';

const articles = readGold();
const rooms = { findMentions, findCandidates, evidentKind, splitSentences };

/** At least so many right, at most so many wrong; of names offered also at most so many twice. */
const limits = {
  development: { mentions: [129, 0], candidates: [79, 0, 0], kinds: [79, 0], sentences: [107, 0] },
  heldOut: { mentions: [138, 0], candidates: [81, 3, 1], kinds: [81, 2], sentences: [133, 2] },
} as const;

describe.each(['development', 'heldOut'] as const)('of the gold texts, %s,', (half) => {
  const { faults, ...counts } = countReading(
    rooms,
    articles.filter((article) => article.half === half),
  );

  it.each(['mentions', 'candidates', 'kinds', 'sentences'] as const)('%s are no worse', (what) => {
    const count = counts[what];
    const [right, wrong, twice = 0] = limits[half][what];
    const told = faults.join('\n');
    expect(count.right, told).toBeGreaterThanOrEqual(right);
    expect(count.wrong, told).toBeLessThanOrEqual(wrong);
    if ('twice' in count) expect(count.twice, told).toBeLessThanOrEqual(twice);
  });
});

describe.each(['tune', 'held-out'] as const)('of the names in scripts without capitals, %s,', (set) => {
  const counts = countNames({ findCandidates, splitSentences, isCountry }, set);

  it.each([
    ['zh', 4],
    ['ja', 5],
    ['ko', 4],
    ['ar', 5],
    ['fa', 4],
    ['he', 3],
    ['hi', 3],
    ['th', 3],
  ] as const)('%s are offered, each of its kind, and nothing else', (language, right) => {
    const { faults, ...count } = counts.get(language) ?? { right: 0, wrong: 0, missed: 0, kinds: 0, faults: [] };
    expect(count, faults.join('\n')).toMatchObject({ wrong: 0, kinds: count.right });
    expect(count.right, faults.join('\n')).toBeGreaterThanOrEqual(right);
  });
});

describe('of ordinary articles in scripts without capitals', () => {
  const counts = countNames({ findCandidates, splitSentences, isCountry }, 'articles');

  it.each([
    ['ko', 32, 33],
    ['zh', 19, 21],
    ['ja', 19, 20],
    ['ar', 21, 23],
  ] as const)('%s: at least %i of %i names are offered, each of its kind, and nothing else', (language, right, all) => {
    const { faults, ...count } = counts.get(language) ?? { right: 0, wrong: 0, missed: 0, kinds: 0, faults: [] };
    expect(count, faults.join('\n')).toMatchObject({ wrong: 0, kinds: count.right });
    expect(count.right + count.missed).toBe(all);
    expect(count.right, faults.join('\n')).toBeGreaterThanOrEqual(right);
  });
});

it.each([
  [
    'ko',
    '선출된 대표는 유능한 의원이다. 정부가 장관을 바꾼다. 지난해 대표는 “없다”고 했다. 전문가들은 “늦었다”고 했다.',
  ],
  ['zh', '双方表示满意。周三，市长会议结束。采访上海公司部长的人很多。有关部门表示关切。'],
  ['ja', '国際組織代表は黙った。官房長官は否定した。家庭もしくは通信に干渉しない。連立与党は合意した。各省は調べる。'],
  ['ar', 'وزار وزير الدفاع أمس مصنعا. نفت شركة النخيل الاتهامات كلها. قال وزير الخارجية الأردني أن ما يجري خطير.'],
  ['he', 'שר הביטחון הודיע אתמול כי ירד גשם. חברת הכנסת הצביעה. ראש הממשלה לא הגיב.'],
  ['hi', 'मुख्यमंत्री आवास योजना के पैसे आए। इस मंत्रालय ने कहा। मंत्री ने कहा।'],
  ['th', 'นายกรัฐมนตรี ยังไม่ตอบ นายจ้าง บางคน ไม่พอใจ พรรคการเมือง หลายพรรค ประชุม'],
  ['fa', 'این وزارت پاسخ نداد. یک روزنامه محلی نوشت. رئیس جمهور هنوز نیامده است.'],
])('in %s no noun beside a title, a firm or a word for saying is offered as a name', (language, text) => {
  const csl = { type: 'article' };
  const document = { id: 'd', language, csl, text, sentences: splitSentences(text, language) } as unknown as Document;
  expect(
    findCandidates({ documents: [document], actors: [] })
      .map(({ name }) => name)
      .filter((name) => !isCountry(name, language)),
  ).toEqual([]);
});

it.each([
  ['en', 17, 1],
  ['ru', 14, 0],
] as const)('of the names in a whole article in %s, all are offered', (language, right, wrong) => {
  const counts = countNames({ findCandidates, splitSentences, isCountry }, 'tune').get(language);
  expect(counts?.right, counts?.faults.join('\n')).toBeGreaterThanOrEqual(right);
  expect(counts?.wrong, counts?.faults.join('\n')).toBeLessThanOrEqual(wrong);
});

it('the gold texts are enough to tell', () => {
  for (const language of ['ar', 'en', 'id', 'ko', 'ru']) {
    const own = articles.filter((article) => article.language === language);
    expect(new Set(own.map(({ half }) => half))).toEqual(new Set(['development', 'heldOut']));
    expect(own.reduce((sum, { sentences }) => sum + sentences.length, 0)).toBeGreaterThan(24);
    // Every actor is named, and everybody who speaks is one of them.
    for (const { actors, mentions, quotes } of own) {
      expect(new Set(mentions.map(({ actor }) => actor))).toEqual(new Set(Object.keys(actors)));
      expect(quotes.every(({ speaker }) => speaker in actors || ['unnamed', 'article'].includes(speaker))).toBe(true);
    }
  }
});
