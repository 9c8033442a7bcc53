/** Is somebody new offered by the plain form of the name, whatever form the chosen words have, of the kind that the articles tell? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { findCandidates } from '../../../src/names/candidates.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { actorOptions } from '../../../src/session/options/actor-options.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

function dossierOf(text: string, language: string, known: readonly string[] = []) {
  return soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: known.map((name, i) => rawActor(`a${i}`, { kind: 'person', name: { [language]: name } })),
    claims: [],
  });
}

/** Those whom the words in brackets name, with their kinds; `known`: persons of the codebook. */
function newIn(marked: string, language = 'ru', known: readonly string[] = []): readonly string[] {
  const text = marked.replace(/[[\]]/gu, '');
  const dossier = dossierOf(text, language, known);
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const start = marked.indexOf('[');
  const { newcomers } = suggestClaim([{ document, segments: [{ start, end: marked.indexOf(']') - 1 }] }], dossier);
  return newcomers.map(({ name, kind, kinds = [] }) => [name, kind, ...kinds].join(' / '));
}
function suggestOf(marked: string, known: readonly string[]) {
  const text = marked.replace(/[[\]]/gu, '');
  const dossier = dossierOf(text, 'en', known);
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const segments = [{ start: marked.indexOf('['), end: marked.indexOf(']') - 1 }];
  return suggestClaim([{ document, segments }], dossier);
}
const namesIn = (marked: string, language?: string, known?: readonly string[]): readonly string[] =>
  newIn(marked, language, known).map((one) => one.split(' / ')[0] ?? '');
const offered = (text: string, language = 'ru', known: readonly string[] = []): readonly string[] =>
  findCandidates(dossierOf(text, language, known)).map(({ name }) => name);

describe('a name in an oblique case is offered plain', () => {
  it.each([
    ['[Письмо передали Глебу Вершинину.]', ['Глеб Вершинин']],
    ['[Письмо передали Анне Дробот.]', ['Анна Дробот']],
    ['Глеб Вершинин молчит. [Письмо передали Вершинину.]', ['Глеб Вершинин']],
    ['Ольга Линёва ушла. [Денег Линёвой не дали.]', ['Ольга Линёва']],
    ['Компания «Аврора-Транзит» продана. [Письмо пришло из «Авроры-Транзита».]', ['Аврора-Транзит']],
    ['Компания «Аврора-Транзит» продана. [Письмо пришло из «Аврора-Транзита».]', ['Аврора-Транзит']],
    ['[Он рассказал об этом „Вестям“.] Газета „Вести“ молчит.', ['Вести']],
    ['[Об этом узнали в «Известиях».] «Известия» выходят с мая.', ['Известия']],
    ['Холдинг «Тундра» молчит. [Завод отдали «Тундре».]', ['Тундра']],
    ['Авиакомпания «Северное крыло» бедна. [Рейсы «Северного крыла» отдали «Северному крылу».]', ['Северное крыло']],
    // By the preposition or the owned thing before it, and the other forms.
    ['[Пакет выкупили у «Вымпела».]', ['Вымпел']],
    ['[Руководство «Снабсервиса» уехало.]', ['Снабсервис']],
    ['Долги «Кометы» растут. [Купили «Комету» дёшево.]', ['Комета']],
    ['[Директор «Первого канала» ушёл.] «Первый канал» молчит.', ['Первый канал']],
    ['Кирилл Мартынюк ушёл. [Жена Мартынюка осталась.]', ['Кирилл Мартынюк']],
    ['Иван Громов и Анна Громова развелись. [Суд говорил с Громовым.]', ['Иван Громов']],
  ] as const)('%s: %j', (marked, expected) => {
    expect(namesIn(marked)).toEqual(expected);
  });

  it.each([
    // What its forms leave open stays as it stands.
    ['[Завод купил «Гранита».]', ['Гранита']],
    ['[Счета «Орла» арестованы.]', ['Орла']],
    ['[Счета «Слова» арестованы.]', ['Слова']],
    ['[Он сообщил об этом «Полям».]', ['Полям']],
    ['Иван Громов и Анна Громова развелись. [Суд вызвал Громову.]', ['Громову']],
    ['[Вчера Марина Зуева ушла.]', ['Марина Зуева']],
    ['[Директор Марина Зуева ушла.]', ['Марина Зуева']],
    ['[Банк «Метеоров» закрыт.]', ['Метеоров']],
    ['[Он живёт в Сочи.]', ['Сочи']],
  ] as const)('%s stays: %j', (marked, expected) => {
    expect(namesIn(marked)).toEqual(expected);
  });

  it.each([
    ['uk', 'Авіакомпанія «Північне крило» бідна. [Рейси віддали «Північне крило».]', ['Північне крило']],
    ['uk', 'Іван Громенко пішов. [Лист віддали Івану Громенку.]', ['Іван Громенко']],
    ['bg', 'Авиокомпания „Северно крило“ мълчи. [Летище „Нива“ затвори.]', ['Нива']],
    ['sr', 'Авио-компанија „Стрела“ ћути. [Лист „Вечерње новости“ је писао.]', ['Вечерње новости']],
  ] as const)('%s %s: %j', (language, marked, expected) => {
    expect(namesIn(marked, language)).toEqual(expected);
  });

  it('by which the claim is proposed, too', () => {
    const text =
      'Авиакомпания «Северное крыло» судится с банком «Полярис». «Северное крыло» подало на «Полярис» в суд.';
    const dossier = dossierOf(text, 'ru');
    const [document] = dossier.documents;
    if (!document) throw new Error('no document');
    const segments = [{ start: text.indexOf('. ') + 2, end: text.length }];
    const { subject, object } = suggestClaim([{ document, segments }], dossier).proposals;
    expect(subject?.value).toMatchObject({ name: 'Северное крыло', kind: 'organisation' });
    expect(object?.value).toMatchObject({ name: 'Полярис', kind: 'organisation' });
  });
});

describe('a noun that ends as a verb does', () => {
  it.each([
    ['[Вчера «Северное крыло» закрыли.]', ['Северное крыло']],
    ['[Вчера «Белая стрела» ушла.]', ['Белая стрела']],
    ['[Вчера «Первый канал» закрыли.]', ['Первый канал']],
    ['[Вчера «Новые дали» закрыли.]', ['Новые дали']],
    ['[Вчера «Мастера стекла» открыли.]', ['Мастера стекла']],
  ] as const)('%s is a part of the name', (marked, expected) => {
    expect(namesIn(marked)).toEqual(expected);
  });
  it.each([
    ['«Новый мост не стоит», — сказал Лобанов.', ['Лобанов']],
    ['Он сказал: «Дамба стояла». Опоры целы.', []],
    ['Он сказал: «Комиссия пришла». Опоры целы.', []],
  ] as const)('%s: a speech is still none', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });
});

describe('a kind is told by the noun before the marks', () => {
  it.each([
    ['[Вчера авиакомпания «Северное крыло» закрылась.]', 'organisation'],
    ['[В авиакомпании «Северное крыло» молчат.]', 'organisation'],
    ['[Он ушёл из банка «Полярис».]', 'organisation'],
    ['[Он купил комбинат «Заря».]', 'organisation'],
    ['[Он написал в газету «Вести».]', 'media'],
    ['[Он прилетел в аэропорт «Заозёрный».]', 'place'],
    ['[Он вступил в партию «Новый берег».]', 'organisation'],
    ['[Рекламное агентство «Куб» закрыто.]', 'organisation'],
    ['[Вчера агентство «Верста» молчало.]', 'media'],
    ['[Он ждал судно «Капитан Лыков».]', 'unspecified'],
    ['[Он снял фильм «Анна Каренина».]', 'unspecified'],
    ['[Вчера подрядчик «Иван Громов» уехал.]', 'organisation'],
    ['[Капитан «Королевы Ольги» болен.]', 'unspecified'],
  ] as const)('%s: %s', (marked, kind) => {
    expect(newIn(marked).map((one) => one.split(' / ')[1])).toEqual([kind]);
  });
  it.each([
    ['uk', '[Вчора авіакомпанія «Вітер» мовчала.]', 'organisation'],
    ['uk', '[Він писав у газету «Вісті».]', 'media'],
    ['bg', '[Вчера вестник „Ехо“ писа.]', 'media'],
    ['sr', '[Јуче је банка „Полар“ затворена.]', 'organisation'],
  ] as const)('%s %s: %s', (language, marked, kind) => {
    expect(newIn(marked, language).map((one) => one.split(' / ')[1])).toContain(kind);
  });

  it('wherever that noun stands, and of two kinds both are offered', () => {
    const both = newIn('Агентство «Верста» молчит. Компания «Верста» продана. [Он звонил в «Версту».]');
    expect(both).toEqual(['Верста / media / organisation']);
    const fresh = [{ name: 'Верста', kind: 'media', kinds: ['organisation'], language: 'ru' }];
    const names = { first: [], fresh, language: 'ru', guess: () => undefined };
    const options = actorOptions(dossierOf('Он молчит.', 'ru'), 'en', 'Верста', names);
    expect(options.map(({ value }) => 'kind' in value && value.kind)).toEqual(['media', 'organisation']);
  });
  it('two quotes that tell two kinds of one name offer it under both, once each', () => {
    const fresh = ['place', 'organisation'].map((kind) => ({ name: 'Заозёрный', kind, language: 'ru' }));
    const names = { first: [], fresh, language: 'ru', guess: () => undefined };
    const keys = actorOptions(dossierOf('Он молчит.', 'ru'), 'en', '', names).map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual(['new:place:Заозёрный', 'new:organisation:Заозёрный']);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a surname alone', () => {
  it.each(['Вершинин ушёл.', 'Вершинину предложили уйти.', 'Его видели с Вершининым.'])(
    'is the known person of that name: %s',
    (text) => {
      expect(namesIn(`[Вчера приехали. ${text}]`, 'ru', ['Глеб Вершинин'])).toEqual([]);
    },
  );
  it('is offered as a name of the known person, and of nobody new', () => {
    const [only, ...others] = findCandidates(
      dossierOf('Вчера Вершинину звонили. Потом говорили с Вершининым.', 'ru', ['Глеб Вершинин']),
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: 'Вершинин', also: ['Вершинину', 'Вершининым'], actor: { id: 'a0' } });
  });
  it('of two persons is left open', () => {
    const known = ['Глеб Вершинин', 'Олег Вершинин'];
    expect(findCandidates(dossierOf('Вчера Вершинину звонили.', 'ru', known))[0]?.actor).toBeUndefined();
    const other = 'Вчера Вершинину звонили. Приехал Олег Вершинин.';
    expect(findCandidates(dossierOf(other, 'ru', ['Глеб Вершинин'])).some(({ actor }) => actor)).toBe(false);
  });
  it('as a woman bears it is no man’s', () => {
    expect(namesIn('[Вчера Громова сказала правду.]', 'ru', ['Иван Громов'])).toEqual(['Громова']);
  });
});

describe('who made the article', () => {
  it.each([
    ['ru', 'Завод закрыт.\nТекст: Марина Зуева\nОлег Ким рад.', ['Олег Ким']],
    ['ru', 'Автор — Марина Зуева\nОлег Ким рад.', ['Олег Ким']],
    ['ru', 'Олег Ким рад.\nТекст и фото: Марина Зуева, Пётр Шпак', ['Олег Ким']],
    ['ru', 'Олег Ким рад.\nПодготовила: Марина Зуева.', ['Олег Ким']],
    ['uk', 'Олег Кім радий.\nАвтор: Марина Зуєва', ['Олег Кім']],
    ['bg', 'Олег Ким е доволен.\nАвтор: Марина Зуева', ['Олег Ким']],
    ['id', 'Budi Santosa senang.\nPenulis: Sari Melati', ['Budi Santosa']],
  ])('%s %j: %j', (language, text, expected) => {
    expect(offered(text, language)).toEqual(expected);
  });
  it.each([
    ['ru', 'Автор книги — Марина Зуева.', 'Марина Зуева'],
    ['ru', 'Автор: это Марина Зуева придумала всё.', 'Марина Зуева'],
    ['ru', 'Текст договора читала Марина Зуева.', 'Марина Зуева'],
    ['ru', 'Текст: Марина Зуева\nВчера Марина Зуева получила завод.', 'Марина Зуева'],
  ])('%s %j tells of %s', (language, text, expected) => {
    expect(offered(text, language)).toContain(expected);
  });
  it('is also known by the source', () => {
    const text = 'Марина Зуева\nОлег Ким рад.';
    const dossier = dossierOf(text, 'ru');
    const csl = { type: 'article', title: 't', author: [{ family: 'Зуева', given: 'Марина' }] } as const;
    const documents = dossier.documents.map((document) => ({ ...document, csl }));
    expect(findCandidates({ documents, actors: [] }).map(({ name }) => name)).toEqual(['Олег Ким']);
  });
});

describe('two people of one surname', () => {
  it('are both offered where somebody is known by the surname alone', () => {
    const text = 'Graham Pell runs Skylark. Dominic Pell is his brother.';
    expect(namesIn(`[${text}]`, 'en', ['Pell'])).toEqual(['Graham Pell', 'Skylark', 'Dominic Pell']);
    const russian = 'Виктор Лапшин возглавляет «Северный ветер». Андрей Лапшин его брат.';
    expect(namesIn(`[${russian}]`, 'ru', ['Лапшин'])).toEqual(['Виктор Лапшин', 'Северный ветер', 'Андрей Лапшин']);
  });
  it('a title tells which of them is meant', () => {
    const text = 'Louise Brandreth joined. Daniel Brandreth left.';
    expect(namesIn(`${text} [Mr Brandreth did not attend.]`, 'en', ['Louise Brandreth'])).toEqual(['Daniel Brandreth']);
    expect(namesIn(`${text} [Ms Brandreth did not attend.]`, 'en', ['Daniel Brandreth'])).toEqual(['Louise Brandreth']);
    // Without one nobody is chosen for them.
    const { proposals } = suggestOf(`${text} [Brandreth paid Meridian.]`, ['Louise Brandreth']);
    expect(proposals.subject?.value).not.toEqual({ id: 'a0' });
  });
  it('but a part of the only name is that name', () => {
    const { proposals } = suggestOf('Louise Brandreth joined. [Brandreth paid Meridian.]', ['Louise Brandreth']);
    expect(proposals.subject?.value).toEqual({ id: 'a0' });
  });
});

describe('a body with «and» in its name, and whence somebody is', () => {
  it.each([
    ['[The University and College Union has called on them to resign.]', ['University and College Union']],
    ['[The Trade and Industry Board sued Velmora.]', ['Trade and Industry Board', 'Velmora']],
    ['[Then the Jersey-based company paid Velmora.]', ['Velmora']],
  ])('%s', (marked, expected) => {
    expect(namesIn(marked, 'en')).toEqual(expected);
  });
});

it.each([
  [
    'ko',
    '한빛건설 박정호 대표가 사임했다. [동해전자가 한빛건설을 인수했다고 박정호가 말했다.] 동해전자는 침묵했다.',
    ['동해전자', '한빛건설', '박정호'],
  ],
  ['zh', '江北银行表示已经还款。[据江北银行称，市长李建明否认。]', ['江北银行', '李建明']],
  [
    'ar',
    'وقالت شركة النور للمقاولات إنها دفعت. [ورفعت شركة النور للمقاولات دعوى ضد بنك الساحل.]',
    ['شركة النور للمقاولات', 'بنك الساحل'],
  ],
] as const)('%s: a name that is announced somewhere is somebody new wherever it stands', (language, marked, names) => {
  expect(namesIn(marked, language)).toEqual(names);
});

it.each([
  ['id', '[Menteri Perhubungan Budi Hartono menemui Rina Wati.]', ['Budi Hartono', 'Rina Wati']],
  ['id', '[Menteri Luar Negeri Rima Tandu pergi.]', ['Rima Tandu']],
  ['id', '[Budi Hartono menemui Gubernur Bank Indonesia Rina Wati.]', ['Budi Hartono', 'Rina Wati']],
  ['id', '[Kemarin Direktur Utama PT Karya Bahari Joko Santosa pergi.]', ['Joko Santosa']],
  ['id', '[Kepala Dinas Pengairan Ratna Paramita hadir.]', ['Ratna Paramita']],
  ['id', '[Kemarin Wali Kota Malang Sutiaji menemui Rina Wati.]', ['Sutiaji', 'Rina Wati']],
  ['id', '[Kemarin Gubernur Jawa Timur Khofifah Indar Parawansa pergi.]', ['Khofifah Indar Parawansa']],
  ['id', '[Kemarin Bupati Rukmini Saraswati pergi.]', ['Rukmini Saraswati']],
  ['id', '[Kemarin Ketua KPK Rina Wati pergi.]', ['Rina Wati']],
  ['en', '[Transport Minister Budi Hartono met Finance Secretary Ola Berg.]', ['Budi Hartono', 'Ola Berg']],
  ['en', '[Then Culture Minister Rui Dias left.]', ['Rui Dias']],
] as const)('%s: an office with what it is for is no part of a name: %s', (language, marked, names) => {
  expect(namesIn(marked, language)).toEqual(names);
});

it.each([
  ['[PT Rawa dan Bank Lintang bertemu.]', ['PT Rawa', 'Bank Lintang']],
  ['[PT Rawa dan Sinar Jaya bertemu.]', ['PT Rawa', 'Sinar Jaya']],
  ['[Kemarin KPK dan Polri bertemu.]', ['KPK', 'Polri']],
  ['[Rukmini Saraswati dan Hendro Wicaksana pergi.]', ['Rukmini Saraswati', 'Hendro Wicaksana']],
  [
    '[Kementerian Perdagangan dan Kementerian Perindustrian setuju.]',
    ['Kementerian Perdagangan', 'Kementerian Perindustrian'],
  ],
  ['[Kementerian Kelautan dan Perikanan setuju.]', ['Kementerian Kelautan dan Perikanan']],
  ['[Dinas Pariwisata dan Kebudayaan Malang setuju.]', ['Dinas Pariwisata dan Kebudayaan Malang']],
])('«dan» joins two, or stands within one: %s', (marked, names) => {
  expect(namesIn(marked, 'id')).toEqual(names);
});

describe('a surname that another article has with initials', () => {
  const BOTH = 'Tomas Reinholt left on Monday.\n\nHalden met T. Reinholt.';
  it('is no one new beside the whole name', () => {
    expect(offered(`${BOTH} Later Reinholt sued Halden.`, 'en').toSorted()).toEqual(['Halden', 'Tomas Reinholt']);
    expect(namesIn(`${BOTH} [Later Reinholt sued Halden.]`, 'en')).toEqual(['Tomas Reinholt', 'Halden']);
  });
  it('is that of two where other initials show a second one', () => {
    expect(offered(`${BOTH} Halden met M. Reinholt.`, 'en')).toContain('M. Reinholt');
  });
  it('and of nobody known where only another is called so', () => {
    const text = 'Marta Reinholt left on Monday. Then Halden met T. Reinholt.';
    expect(offered(text, 'en').toSorted()).toEqual(['Halden', 'Marta Reinholt', 'T. Reinholt']);
  });
});

it('offers whoever holds an office, and what it is an office of', () => {
  expect(
    offered('Then Nordlys Chief Executive Karl Moen met Central Bank Governor Lena Foss.', 'en').toSorted(),
  ).toEqual(['Central Bank', 'Karl Moen', 'Lena Foss', 'Nordlys']);
});
