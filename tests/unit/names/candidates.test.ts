/** Are the names that nobody has coded yet offered, and little else? */
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/names/candidates.ts';
import { newNames } from '../../../src/suggest/cues-names.ts';
import { evidentKind } from '../../../src/names/kinds.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { openFile } from '../data/file.ts';
import { rawActor, rawDocument, rawKind, soundDossier } from '../dossier/sample.ts';

function offered(texts: string | readonly string[], language = 'en', actors = [rawActor('nobody')]) {
  const documents = [texts]
    .flat()
    .map((text, i) => rawDocument(text, { id: `d-${i}`, language, sentences: splitSentences(text, language) }));
  return findCandidates(
    soundDossier({ documents, actors, actorKinds: ['person', 'organisation'].map((id) => rawKind(id)), claims: [] }),
  );
}
const names = (...of: Parameters<typeof offered>): string[] => offered(...of).map(({ name }) => name);

describe('on the article that comes with the app', () => {
  const { dossier } = openFile('kim-putin.dossier.json');
  const fresh = findCandidates({ documents: dossier.documents, actors: [] });
  const called = new Map(
    dossier.actors.flatMap((actor) =>
      [...Object.values(actor.name), ...Object.values(actor.aliases ?? {}).flat()].map((name) => [name, actor.id]),
    ),
  );
  const hits = fresh.map(({ name, also }) => [name, ...also].map((one) => called.get(one)).find(Boolean));

  it('most of its actors are found, and nearly everything that is found is one', () => {
    // Two of the nineteen are described, not named: «militer Seoul», «agen intelijen Korea».
    expect(new Set(hits.filter(Boolean)).size).toBeGreaterThanOrEqual(17);
    expect(fresh.filter((_, i) => hits[i] === undefined).map(({ name }) => name)).toEqual(['Korea']);
  });

  it('the most named come first, with where they are named', () => {
    expect(fresh[0]).toMatchObject({ name: 'Korea Utara', count: 13 });
    for (const { name, at } of fresh) expect(at.document.text.slice(at.start, at.end).replace(/\s+/gu, ' ')).toBe(name);
  });

  it('a surname that only one has goes with the whole name; one that two have does not', () => {
    expect(fresh.find(({ name }) => name === 'Vladimir Putin')?.also).toEqual(['Putin']);
    expect(fresh.map(({ name }) => name)).toContain('Kim');
  });

  it('nothing is left once everybody is coded', () => {
    expect(findCandidates(dossier)).toEqual([]);
  });
});

describe('a name', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['ends at its sentence', 'en', 'They met in Jakarta. Adaro paid. Then Adaro left.', ['Adaro', 'Jakarta']],
    ['has no title', 'en', 'There President Joko Widodo met Dr. Retno Marsudi.', ['Joko Widodo', 'Retno Marsudi']],
    ['has no country before a person', 'id', 'Lalu Presiden Rusia Vladimir Putin pergi.', ['Rusia', 'Vladimir Putin']],
    [
      'keeps a country that belongs to it',
      'en',
      'Yesterday the Indonesia Corruption Watch spoke.',
      ['Indonesia Corruption Watch'],
    ],
    ['has small words within it', 'en', 'He left the Bank of Ruritania.', ['Bank of Ruritania']],
    ['has no s of possession', 'en', 'We saw Ruritania’s king.', ['Ruritania']],
    ['is no word that only starts a sentence', 'en', 'Relations are good. Such relations last.', []],
    ['is no day and no month', 'en', 'He came on Tuesday in October.', []],
    ['may be an acronym, also at the start', 'en', 'NATO met. The AS too.', ['NATO', 'AS']],
    ['is no money', 'id', 'Ia menerima Rp180 miliar dan Rp180 juta.', []],
    ['is no session', 'id', 'Dalam Sidang DPRD itu ia diam. Sidang DPRD ditunda.', ['DPRD']],
    ['is no shouted line', 'en', 'He said: THE SEA IS NOT FOR SALE.', []],
    ['may be Latin amid Chinese', 'zh', '昨日BBC报道。', ['BBC']],
    ['may be a term that is quoted twice', 'ja', '「青鷺海上」は言った。「青鷺海上」は。', ['青鷺海上']],
    ['is no phrase that is quoted once', 'ja', '「はい」と言った。', []],
    ['of two that a hyphen joins are two', 'en', 'The DPRK-Rusia talks went on.', ['DPRK', 'Rusia']],
    ['is safe as markup', 'en', 'Then <script>Alert</script> ran.', ['Alert']],
  ];
  it.each(cases)('%s', (_, language, text, wanted) => {
    expect(names(text, language).sort()).toEqual([...wanted].sort());
  });

  const whole: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'has its initials',
      'en',
      'The author J.K. Marlow and R.J. Reed met U.S. Senator Ann Orr. She left.',
      ['J.K. Marlow', 'R.J. Reed', 'U.S.', 'Ann Orr'],
    ],
    [
      'has its small words',
      'en',
      'Yesterday Ursula von der Leyen met Juan de la Cruz.',
      ['Ursula von der Leyen', 'Juan de la Cruz'],
    ],
    [
      'is one over a soft hyphen',
      'de',
      'Gestern kam Helga Thom\u00ADsen. Helga Thom\u00ADsen ging.',
      ['Helga Thomsen'],
    ],
    [
      'is one with both apostrophes',
      'en',
      "Then Sean O’Brien spoke. Later Sean O'Brien left.",
      ["Sean O’Brien + Sean O'Brien"],
    ],
    ['has no office', 'id', 'Kemarin Menteri Luar Negeri Rima Tandu pergi.', ['Rima Tandu']],
    [
      'has no Russian title, and is one in all its cases',
      'ru',
      'Министр Лада Вереск приехала. Он встретил Ивана Громова. Громов сказал, что Иван Громов согласен.',
      ['Лада Вереск', 'Иван Громов + Ивана Громова + Громов'],
    ],
    ['has no title and whom it is of', 'ru', 'Президент Новинии Олег Рябов прибыл.', ['Новинии', 'Олег Рябов']],
    [
      'has no title and where it is held',
      'ru',
      'Депутат Госдумы Пётр Иванов и замглавы ФСВ Нина Белая.',
      ['Госдумы', 'Пётр Иванов', 'ФСВ', 'Нина Белая'],
    ],
    ['has the small word of an institution', 'ru', 'Это решение принял Верховный суд.', ['Верховный суд']],
    [
      'of a ministry says of what',
      'ru',
      'Вчера Министерство обороны заявило. Так Дума решила.',
      ['Министерство обороны', 'Дума'],
    ],
    [
      'stands in quotation marks after what it is',
      'ru',
      'Об этом пишет газета «Портовый вестник» и фирма «Волна».',
      ['Портовый вестник', 'Волна'],
    ],
    ['of a country is plain', 'ru', 'Он уехал из Норвегии в США.', ['Норвегия + Норвегии', 'США']],
    [
      'ends where another begins that stands elsewhere alone',
      'id',
      'Ketua Umum Partai Fajar Surya Dimas Prawiro hadir. Partai Fajar Surya menolak.',
      ['Dimas Prawiro', 'Partai Fajar Surya'],
    ],
    ['after an acronym is another', 'id', 'Direktur KPX Sari Melati pergi.', ['KPX', 'Sari Melati']],
    ['has no small words of Indonesian', 'id', 'Lalu Dimas pergi. Hanya Dimaslah yang tahu.', ['Dimas']],
    [
      'is also the first of an Indonesian',
      'id',
      'Kata Dimas Prawiro begitu. Lalu Dimas pergi.',
      ['Dimas Prawiro + Dimas'],
    ],
    [
      'goes with its acronym',
      'en',
      'The Harbour Safety Board (HSB) met. HSB said nothing.',
      ['Harbour Safety Board + HSB'],
    ],
    [
      'goes with its acronym',
      'fr',
      'Hier l’Organisation mondiale du port (OMP) a dit non. L’OMP part.',
      ['Organisation mondiale du port + OMP'],
    ],
    [
      'goes with its acronym',
      'ru',
      'В Министерстве чистых портов (МЧП) молчат. МЧП уехало.',
      ['Министерстве чистых портов + МЧП'],
    ],
    ['goes with no party', 'de', 'Gestern sprach Sören Pellmar (SPD) dort.', ['Sören Pellmar', 'SPD']],
    [
      'is no unit, currency or hour',
      'id',
      'Harganya Rp 5.000. Rp 7.000 kemudian. Pada Tahun 2020 pukul 20.00 WIB.',
      [],
    ],
    ['is no shortened month', 'en', 'He left on Sept. 11 and on Jan. 6.', []],
    ['may be a month', 'en', 'We saw Theresa May in May 2019.', ['Theresa May']],
    ['may be a small word elsewhere', 'en', 'We saw Ada Quill.', ['Ada Quill']],
    ['is no pronoun', 'en', 'They said He would. We saw Him and Her and They left.', []],
    [
      'of a bank is not that of the river that it is called after',
      'ru',
      'Ольховка-банк закрылся. Река Ольховка вышла из берегов. В Ольховке утонули двое. Счета Ольховка-банка арестованы.',
      ['Ольховка-банк + Ольховка-банка', 'Ольховка + Ольховке'],
    ],
    [
      'has all words between marks',
      'ru',
      'Компания «Северный щебень» молчит. Директор «Северного щебня» уехал.',
      ['Северный щебень + Северного щебня'],
    ],
    ['is no noun that a speech begins with', 'ru', 'Он сказал: «Дамба стояла». Опоры целы.', []],
    ['is no speech', 'ru', '«Новый мост не стоит», — сказал Лобанов.', ['Лобанов']],
    ['is no pronoun', 'ru', 'Сказал Он и Она. Видели Его.', []],
    [
      'of a country, and of a bank, is known in Korean',
      'ko',
      '미국과 브라질은 합의했다. 한국은행은 브라질너트를 샀다.',
      ['미국', '브라질', '한국은행'],
    ],
    ['of a country is known in Japanese', 'ja', '米国と日本は合意した。マリアは去った。', ['米国', '日本']],
    ['of a country is known in Chinese', 'zh', '美国和印度尼西亚达成协议。', ['美国', '印度尼西亚']],
    ['of a country is known in Arabic', 'ar', 'وقعت البرازيل وكندا اتفاقا. وهناك دعم مالي.', ['البرازيل', 'كندا']],
    ['of a country is known in Thai', 'th', 'บราซิลและแคนาดาตกลงกัน', ['บราซิล', 'แคนาดา']],
    ['of a country is known in Hindi', 'hi', 'ब्राज़ील और कनाडा सहमत हुए।', ['ब्राज़ील', 'कनाडा']],
  ];
  it.each(whole)('%s (%s)', (_, language, text, wanted) => {
    const all = offered(text, language).map(({ name, also }) => [name, ...also].join(' + '));
    expect(all.sort()).toEqual([...wanted].sort());
  });

  it('that is known is not offered, but whoever shares a word with it is told', () => {
    const known = [rawActor('jw', { name: { en: 'Joko Widodo' } })];
    const [only, ...rest] = offered('Then Joko Widodo met Gibran Widodo.', 'en', known);
    expect(rest).toEqual([]);
    expect(only?.name).toBe('Gibran Widodo');
    expect(only?.maybe.map(({ id }) => id)).toEqual(['jw']);
  });
});

describe('where every noun has a capital', () => {
  const article =
    'Die Nordmark AG zahlte zwölf Millionen Euro an Lenz & Partner GmbH. Am 12. März 2024 kaufte der Konzern Grundstücke. ' +
    'Verkehrsministerin Helga Thomsen prüfte die Bücher um 30 Prozent. Gestern nahm Nordmark-Vorstand Jens-Peter Kröger das ' +
    'Geld von Kröger. Wem gehört das? Kröger schwieg. Später sprach Kröger mit dem BKA in Deutschland.';

  it('runs of names, acronyms, countries and what follows a title are offered, and no common nouns', () => {
    expect(names(article, 'de').sort()).toEqual(
      ['BKA', 'Deutschland', 'Helga Thomsen', 'Jens-Peter Kröger', 'Lenz & Partner GmbH', 'Nordmark AG'].sort(),
    );
  });

  it('a surname goes with its owner, and the count is that of all places where the text has it', () => {
    const [first] = offered(article, 'de');
    expect(first).toMatchObject({ name: 'Jens-Peter Kröger', also: ['Kröger'], count: 4 });
  });

  it('the surname of a known actor is offered by itself, as theirs, and with nobody new', () => {
    const known = [rawActor('jpk', { name: { de: 'Jens-Peter Kröger' } })];
    const list = offered(`${article} Anna Kröger kam.`, 'de', known);
    expect(list.find(({ name }) => name === 'Kröger')).toMatchObject({ count: 3, maybe: [{ id: 'jpk' }] });
    expect(list.find(({ name }) => name === 'Anna Kröger')?.also).toEqual([]);
    expect(list.map(({ name }) => name)).not.toContain('Geld von Kröger');
  });

  it('the names for a claim are whole ones only', () => {
    const text = 'Verkehrsministerin Helga Thomsen gab Lenz & Partner im März Millionen Euro für Bücher, sagte Kröger.';
    const { documents } = soundDossier({
      documents: [rawDocument(text, { language: 'de', sentences: splitSentences(text, 'de') })],
      claims: [],
    });
    const [document] = documents;
    if (!document) throw new Error('no document');
    expect(newNames(document, [{ start: 0, end: text.length }], []).map((at) => text.slice(at.start, at.end))).toEqual([
      'Helga Thomsen',
      'Lenz & Partner',
    ]);
  });
});

describe('the kind of a name', () => {
  const kinds = openFile('kim-putin.dossier.json').dossier.actorKinds;
  it.each([
    ['Rusia', '', 'state'],
    ['South Korea', '', 'state'],
    ['Kementerian Luar Negeri', '', 'organisation'],
    ['Adaro Corp.', '', 'organisation'],
    ['Yonhap News', '', 'media'],
    ['Joko Widodo', 'kata Presiden', 'person'],
    ['Vladimir Putin', 'kepada Presiden Rusia', 'person'],
    ['Presiden Putin', '', 'person'],
    ['Jens-Peter Kröger', '', 'person'],
    ['Lenz & Partner', '', 'organisation'],
    ['Helga Thomsen', 'sagte Verkehrsministerin', 'person'],
  ])('of «%s» after «%s» is told to be %s', (name, before, wanted) => {
    expect(evidentKind(name, before, 'id', kinds)).toBe(wanted);
  });

  it.each([
    ['id', 'KPX', '', 'organisation'],
    ['id', 'Semarang', 'Kapal itu tiba di', 'place'],
    ['id', 'Gedung Biru', 'bertemu di', 'place'],
    ['id', 'Malaysia', 'berlayar ke', 'state'],
    ['id', 'Selandia Baru', 'Pemerintah', 'state'],
    ['id', 'Harian Pelabuhan', 'Menurut', 'media'],
    ['id', 'Wuri', 'kata Ny.', 'person'],
    ['id', 'Tombak', 'kapal', undefined],
    ['id', 'Wiro Tanjung', 'kata', 'person'],
    ['id', 'Tanjung Wiro', 'kata', 'place'],
    ['ru', 'Росводы', 'глава «', 'organisation'],
    ['ru', 'России', 'глава', 'state'],
    ['ru', 'США', 'из', 'state'],
    ['ru', 'Новинии', 'Президент', 'state'],
    ['ru', 'Рябов', 'Президент', 'person'],
    ['ru', 'Усть-Ярске', 'Наводнение в', 'place'],
    ['ru', 'Садовой', 'на ул.', 'place'],
    ['ru', 'Федеральной службе воды', 'в', 'organisation'],
    ['ru', 'Волна', 'сообщил телеканал «', 'media'],
    ['ru', 'Ладога-Сталь', 'счета компании «', 'organisation'],
    ['ru', 'Вереск', 'ответила', undefined],
    ['en', 'U.S.', 'in the', 'state'],
    ['en', 'Lomberg', 'on the hills above', 'place'],
    ['en', 'Upland Review', 'in the', 'media'],
    ['en', 'J.K. Marlow', 'asked', 'person'],
    ['en', 'Northgate Ferries', '', 'organisation'],
    ['en', 'St Brannoc Infirmary', 'at', 'organisation'],
    ['en', 'St Brannoc', 'of', undefined],
    ['en', 'Lindqvist Marin', '', undefined],
    ['en', 'Sanna Marin', 'Prime Minister', 'person'],
    ['en', 'Marrow Star', 'on the', undefined],
    ['en', 'Ursula von der Leyen', '', 'person'],
    ['en', 'Kotta', 'then', undefined],
    ['en', 'UN', 'the', 'organisation'],
    ['en', 'Kestrel Buses', '', 'organisation'],
    ['en', 'Brightwater Ports', '', 'organisation'],
    ['en', 'Vantage Capital', 'funded by', 'organisation'],
    ['en', 'Rowan Pharma', '', 'organisation'],
    ['en', 'Blue Ridge Coal', '', 'organisation'],
    ['en', 'Hannah Ports', 'met', 'person'],
    ['en', 'Danielle Steel', 'met', 'person'],
    ['en', 'Northline Media', '', 'media'],
    ['id', 'Nusantara Sawit', '', 'organisation'],
    ['en', 'Reiss Holdings', 'then', 'organisation'],
    ['en', 'Rail Safety', 'fined by', 'organisation'],
    ['en', 'Office of Road and Rail Safety', 'the', 'organisation'],
    ['en', 'Marlow Group', '', 'organisation'],
    ['en', 'Lund Partners', '', 'organisation'],
    ['en', 'Max Power', '', 'person'],
    ['en', 'Danielle Steel', '', 'person'],
    ['en', 'Residents Kotta', '', undefined],
    ['id', 'Warga Kedung', '', undefined],
    ['de', 'Nordmark Verkehrsbetriebe', '', 'organisation'],
    ['ko', '강도윤', '', 'person'],
    ['ko', '은모래시', '', 'place'],
    ['ko', '항만안전위원회', '', 'organisation'],
    ['ko', '새벽일보', '', 'media'],
    ['ko', '미국', '', 'state'],
    ['ko', '물레방아', '', undefined],
    ['ar', 'هيئة سلامة الموانئ', 'أغلقت', 'organisation'],
    ['ar', 'المرسى', 'وذكرت صحيفة', 'media'],
    ['ar', 'تل السرو', 'جسر', 'place'],
    ['ar', 'ليلى منصور', 'وقالت رئيسة الهيئة د.', 'person'],
    ['ar', 'كندا', 'في', 'state'],
    ['ar', 'سالم غانم', 'ثم', undefined],
    ['zh', '东海日报', '', 'media'],
  ] as const)('in %s of «%s» after «%s» is told to be %s', (language, name, before, wanted) => {
    const all = [...kinds, { id: 'place', label: { en: 'place' }, shape: 'circle' as const }];
    expect(evidentKind(name, before, language, all)).toBe(wanted);
  });

  it('is left open where the codebook has none like it', () => {
    expect(evidentKind('Semarang', 'di', 'id', kinds)).toBeUndefined();
  });
});

describe('one actor is offered once', () => {
  it.each([
    ['en', 'The Office of Road and Rail Safety (ORRS) met. The ORRS left.', ['Office of Road and Rail Safety / ORRS']],
    [
      'en',
      'The Board for the Protection of Rivers (the “BPR”) met. We saw the Board for the Protection of Rivers.',
      ['Board for the Protection of Rivers / BPR'],
    ],
    ['en', 'HALVERTON — The town of Halverton is old.', ['Halverton / HALVERTON']],
    ['en', 'HALVERTON COUNCIL met. We saw Halverton Council.', ['Halverton Council / HALVERTON COUNCIL']],
    // Letters that are read one by one are no shouted name.
    ['en', 'We saw Moss and MOSS.', ['Moss', 'MOSS']],
    ['en', 'A kestrel flew. Kestrel Buses paid.', ['Kestrel Buses']],
    ['en', 'Patients of St Brannoc Infirmary left.', ['St Brannoc Infirmary']],
    ['en', 'Transport Minister Etienne Balzan left. We saw Balzan.', ['Etienne Balzan / Balzan']],
    ['en', 'There Police Commissioner Ona Lind spoke. Then Lind left.', ['Ona Lind / Lind']],
    ['en', 'His lawyer is Harriet Okonjo KC. He saw Okonjo.', ['Harriet Okonjo / Okonjo']],
    ['en', 'Its secretary, Joe Zahra Mifsud, was asked. He knew Zahra Mifsud.', ['Joe Zahra Mifsud / Zahra Mifsud']],
    ['en', 'They paid Brightwater Holdings Ltd. Then Brightwater paid.', ['Brightwater Holdings Ltd / Brightwater']],
    ['en', 'They paid Calder & Roth Shipping. Then Calder & Roth paid.', ['Calder & Roth Shipping / Calder & Roth']],
    [
      'en',
      'It was sold to Lindqvist Marin AB. The sale pleased Lindqvist Marin.',
      ['Lindqvist Marin AB / Lindqvist Marin'],
    ],
    // Two firms begin alike: neither is meant for certain.
    ['en', 'We saw Brandt Ltd, Brandt Group and Brandt.', ['Brandt Ltd', 'Brandt Group', 'Brandt']],
    // What is a place, too, is not the firm that is called after it.
    ['en', 'They live in Marlow. They sold Marlow Shipping.', ['Marlow', 'Marlow Shipping']],
    ['en', 'A trust in Ras al-Khaimah owns it.', ['Ras al-Khaimah']],
    ['en', 'The Maltese met British and Estonian men. Neither spoke.', []],
    ['en', 'Britain’s office closed.', ['Britain']],
    [
      'ru',
      'Дело возбудили против Анатолия Крутилина. Крутилин молчит.',
      ['Анатолий Крутилин / Анатолия Крутилина / Крутилин'],
    ],
    ['ru', 'Об этом узнали от Марии Ивлевой.', ['Мария Ивлева / Марии Ивлевой']],
    [
      'ru',
      'По данным Контрольно-счётной палаты, всё в порядке.',
      ['Контрольно-счётная палата / Контрольно-счётной палаты'],
    ],
    ['ru', 'Он депутат Законодательного собрания.', ['Законодательное собрание / Законодательного собрания']],
    [
      'ru',
      'Его нашли в компании «СеверМостСтрой». Деньги дали «СеверМостСтрою», но не от «СеверМостСтроя».',
      ['СеверМостСтрой / СеверМостСтроя / СеверМостСтрою'],
    ],
    ['ru', 'Деньги ушли фирме «Гранит-Альфа». Он не платил „Граниту“.', ['Гранит-Альфа / Граниту']],
    ['ru', 'Он звонил „Вестнику“ и ждал журналиста „Вестника“.', ['Вестник / Вестника / Вестнику']],
    ['ru', 'Весной министерство объявит конкурс. Его ООО закрыто.', []],
    ['ru', 'Он живёт в Верхнелужском политехе и едет по Заозёрской дороге.', []],
    ['ru', 'Он едет по Заозёрскому краю.', ['Заозёрский край / Заозёрскому краю']],
    ['ru', 'Власти Приреченской области молчат.', ['Приреченская область / Приреченской области']],
    ['ru', 'Министр Достоевский уехал. Достоевский молчит о крае.', ['Достоевский']],
    [
      'ru',
      'Хоккейный клуб «Приречье» проиграл. Газета «Вестник Приречья» написала об этом. Потом «Приречье» продали.',
      ['Вестник Приречья', 'Приречье'],
    ],
    ['ru', 'Газета «Вестник Приречья» вышла. Газету «Вестник Приречья» закрыли.', ['Вестник Приречья']],
    ['ru', 'Немецкий концерн «Штальверк» всё отрицает.', ['Штальверк']],
    [
      'ru',
      'Юристы обратились в Федеральную земельную службу.',
      ['Федеральная земельная служба / Федеральную земельную службу'],
    ],
    ['en', 'Gordon Peake waited. Then, Gordon left.', ['Gordon Peake / Gordon']],
    ['en', 'Gordon Peake met Gordon Ellis. Then Gordon left.', ['Gordon', 'Gordon Ellis', 'Gordon Peake']],
    ['en', 'The Conservative group walked out.', ['Conservative group']],
    ['en', 'A Conservative councillor walked out.', []],
  ] as const)('%s «%s»', (language, text, expected) => {
    expect(
      offered(text, language)
        .map(({ name, also }) => [name, ...also].join(' / '))
        .sort(),
    ).toEqual([...expected].sort());
  });
});

describe('a kind by what stands beside the name', () => {
  const kinds = ['person', 'organisation', 'media', 'state', 'place'].map((id) => ({
    id,
    label: { en: id },
    shape: 'circle' as const,
  }));
  it.each([
    ['Владелец банка', 'Р. Т. Мусаев', 'person'],
    ['Об этом сообщила официальный представитель управления', 'Вера Столбова', 'person'],
    ['Депутат Законодательного собрания', 'Игорь Неклюдов', 'person'],
    ['против гендиректора ООО «СеверМостСтрой»', 'Анатолия Крутилина', 'person'],
    ['возбудило дело против гендиректора ООО «', 'СеверМостСтрой', 'organisation'],
    ['деньги были переведены фирме-однодневке «', 'Гранит-Альфа', 'organisation'],
    ['сообщил агентству «', 'ЛугаИнформ', 'media'],
    ['Директор компании', 'Юхани Раутио', 'person'],
    ['глава банка «', 'Тракт', 'organisation'],
    ['в комитет', 'Росводы', 'organisation'],
    ['заявила руководителя управления', 'Наталья Гусева', 'person'],
    ['По словам руководителя управления', 'Натальи Гусевой', 'person'],
    ['пресс-секретарь завода', 'Анна Лисицкая', 'person'],
    ['проверка на территории завода', 'Новая Долина', 'organisation'],
    ['', 'Жители Кедровки', undefined],
    ['против', 'Жителей Нижней Кедровки', undefined],
    ['Потом жители', 'Кедровки', undefined],
    ['Потом житель', 'Рябов', 'person'],
  ] as const)('«%s %s»: %s', (before, name, expected) => {
    expect(evidentKind(name, before, 'ru', kinds)).toBe(expected);
  });
});

describe('what is only part of a name, or of a description, is nobody new', () => {
  const firm = (name: string) => rawActor('firm', { kind: 'organisation', name: { en: name } });
  it.each([
    ['The developer, Ardent Student Living, paid. A Student Living manager came.', firm('Ardent Student Living')],
    ['The owner, Corvane Shared Homes, paid. Tenants of Shared Homes left.', firm('Corvane Shared Homes')],
  ])('the end of a known firm’s name is the firm: %s', (text, actor) => {
    expect(offered(text, 'en', [actor]).filter((one) => one.actor === undefined)).toEqual([]);
  });
  it.each([
    ['The developer, Ardent Student Living, paid. Ardent said so.', 'Ardent', ['Ardent Student Living']],
    ['Tenants of Corvane Shared Rooms left. Corvane paid.', 'Corvane', ['Corvane Shared Rooms']],
    // What also stands by itself is somebody else.
    ['Tenants met Corvane Shared Rooms. Shared Rooms paid.', 'Corvane', ['Shared Rooms']],
  ])('what goes on from a known firm’s name is one name: %s', (text, known, expected) => {
    expect(names(text, 'en', [firm(known)])).toEqual(expected);
  });
  it.each([
    ['Graham Marsh and Helen Marsh met. The two Marshes left.', ['Graham Marsh', 'Helen Marsh']],
    ['Ann Tolliver and Rob Tolliver met. The Tollivers left.', ['Ann Tolliver', 'Rob Tolliver']],
    ['They live in the Marshes. Then the Marshes flooded.', ['Marshes']],
    ['They met Helen Marsh near Marshes.', ['Helen Marsh', 'Marshes']],
  ])('several of one surname: %s', (text, expected) => {
    expect([...names(text)].sort()).toEqual(expected);
  });
  it.each([
    ['Then the Jersey-based company paid, and the London-listed group left.', []],
    ['Then the Aachen-based Nordlicht paid.', ['Nordlicht']],
    ['Then the Kremlin-backed bank paid Al-Noor.', ['Al-Noor']],
  ])('whence somebody is: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
  it.each([
    ['Завод «Заречный продукт» закрыт. Жители жалуются: в Заречном пахнет.', 'Заречный продукт', 'Заречном'],
    ['Комбинат «Озёрная рыба» закрыт. Жители жалуются: в Озёрной пахнет.', 'Озёрная рыба', 'Озёрной'],
  ])('a settlement is no short name of a firm: %s', (text, whole, place) => {
    expect(offered(text, 'ru').find(({ name }) => name === whole)?.also).not.toContain(place);
  });
  it('but the firm’s own short name is', () => {
    const [one] = offered('Завод «Заречный продукт» закрыт. «Заречный» молчит.', 'ru');
    expect([one?.name, one?.also]).toEqual(['Заречный продукт', ['Заречный']]);
  });
});

describe('a body whose name has «and» within it', () => {
  it.each([
    ['The University and College Union has called on them.', ['University and College Union']],
    ['Then the Trade and Industry Board sued Velmora.', ['Trade and Industry Board', 'Velmora']],
    ['Then the National Health and Social Welfare Agency paid.', ['National Health and Social Welfare Agency']],
    ['Then the University and College Union (UCU) paid. UCU left.', ['University and College Union']],
  ])('is one: %s', (text, expected) => {
    expect([...names(text)].sort()).toEqual(expected);
  });
  it.each([
    // Who is told of by themselves, or of whom several do it.
    ['The University and College Union met. The College Union paid.', 'University and College Union'],
    ['The University and College Union have met.', 'University and College Union'],
    ['The Kremlin and Security Council met.', 'Kremlin and Security Council'],
    ['Then the Trade and Velmora Union met.', 'Trade and Velmora Union'],
  ])('is none: %s', (text, never) => {
    expect(names(text)).not.toContain(never);
  });
});
