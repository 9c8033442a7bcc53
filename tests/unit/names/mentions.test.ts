/** Are actors found where they are named, and only there? */
import { describe, expect, it } from 'vitest';
import { actorNamed, findMentions, mentionsOf, readMentions, sharedNames } from '../../../src/names/mentions.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

type Names = Readonly<Record<string, readonly string[]>>;

/** What is found, as `words=actor`. */
function found(text: string, names: Names, language = 'en'): string[] {
  const dossier = soundDossier({
    documents: [rawDocument(text, { language })],
    actors: Object.entries(names).map(([id, [name = '', ...aliases]]) =>
      rawActor(id, { name: { en: name }, aliases: { und: aliases } }),
    ),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const mentions = findMentions(document, dossier.actors);
  mentions.forEach(({ start, end }, i) => {
    expect(start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
    expect(end).toBeGreaterThan(start);
  });
  return mentions.map(({ start, end, actor }) => `${text.slice(start, end)}=${actor}`);
}

const cases: readonly (readonly [string, string, Names, readonly string[]])[] = [
  [
    'both names of one that was written down with its acronym',
    'The National Tide Inspectorate wrote. NTI came.',
    { nti: ['National Tide Inspectorate (NTI)'] },
    ['National Tide Inspectorate=nti', 'NTI=nti'],
  ],
  ['nobody else’s acronym', 'NTI came.', { nti: ['National Tide Inspectorate (NTI)'], other: ['NTI'] }, ['NTI=other']],
  ['the longest name', 'Kim Jong Un met Kim.', { kim: ['Kim'], un: ['Kim Jong Un'] }, ['Kim Jong Un=un', 'Kim=kim']],
  [
    'the longest name of all aliases',
    'Kim sekarang dan Kim',
    { kim: ['Kim', 'Kim sekarang'] },
    ['Kim sekarang=kim', 'Kim=kim'],
  ],
  [
    'a shorter name where the longer one is part of a word',
    'Kim Jong Unified',
    { kim: ['Kim'], un: ['Kim Jong Un'] },
    ['Kim=kim'],
  ],
  ['whole words', 'Rusia, (Rusia) “Rusia” RusiaX Rusia2 XRusia', { r: ['Rusia'] }, ['Rusia=r', 'Rusia=r', 'Rusia=r']],
  ['AS, but not inside words', 'sanksi AS. KASAR, ASEAN, NAS, BAS; AS', { us: ['AS'] }, ['AS=us', 'AS=us']],
  ['capitals as they are written', 'As as AS', { us: ['AS'] }, ['AS=us']],
  ['no part of a letter with its accent', 'cafe\u0301 cafe e\u0301AS', { c: ['cafe'], us: ['AS'] }, ['cafe=c']],
  [
    'names over line breaks and no-break spaces',
    'Kim\nJong\u00A0 Un',
    { un: ['Kim Jong Un'] },
    ['Kim\nJong\u00A0 Un=un'],
  ],
  ['parts joined by hyphens', 'DPRK-Rusia', { d: ['DPRK'], r: ['Rusia'] }, ['DPRK=d', 'Rusia=r']],
  [
    'names before Korean particles',
    '김정은은 러시아와 대김정은',
    { k: ['김정은'], r: ['러시아'] },
    ['김정은=k', '러시아=r'],
  ],
  [
    'names after Arabic prefixes',
    'بين ليمبارا وتيرونيسا والسلطنة',
    { l: ['ليمبارا'], t: ['تيرونيسا'], s: ['السلطنة'] },
    ['ليمبارا=l', 'تيرونيسا=t', 'السلطنة=s'],
  ],
  ['no beginning of an Arabic word', 'مرجانةx مرجان', { m: ['مرجا'] }, []],
  ['names in scripts without spaces', '昨日青鷺海上保険は', { a: ['青鷺海上保険'] }, ['青鷺海上保険=a']],
  [
    'names full of signs',
    'C++ (Inc.) and [A|B]*? and a.b$^\\/ end',
    { c: ['C++ (Inc.)'], ab: ['[A|B]*?'], x: ['a.b$^\\/'] },
    ['C++ (Inc.)=c', '[A|B]*?=ab', 'a.b$^\\/=x'],
  ],
  ['no sign as if it meant something', 'axb', { x: ['a.b'] }, []],
  ['names that end in a full stop', 'Acme Inc. said', { a: ['Acme Inc.'] }, ['Acme Inc.=a']],
  ['no name of one character', 'A B 中 😀', { a: ['A'], b: ['中'], c: ['😀'] }, []],
  ['names without the spaces around them', 'Ann is', { a: ['  Ann '] }, ['Ann=a']],
  [
    'a shared name as the first of the codebook',
    'Kim',
    { kim: ['Kim Il-sung', 'Kim'], un: ['Kim Jong Un', 'Kim'] },
    ['Kim=kim'],
  ],
  [
    'names called like fields of every object',
    'constructor and __proto__',
    { a: ['constructor'], b: ['__proto__'] },
    ['constructor=a', '__proto__=b'],
  ],
  ['shouted names of some length', 'KREMLIN: NO. The NAS', { k: ['Kremlin'], n: ['Nas'] }, ['KREMLIN=k']],
  ['names before an apostrophe', 'Seoul’s and Rusya’nın', { s: ['Seoul'], r: ['Rusya'] }, ['Seoul=s', 'Rusya=r']],
  [
    'names in scripts without spaces, the longest',
    '金正恩金正',
    { a: ['金正'], b: ['金正恩'] },
    ['金正恩=b', '金正=a'],
  ],
  ['nothing of a word that only begins like a name', 'Rusianya', { r: ['Rusia'] }, []],
  ['nothing if nobody has a name', 'Ann', { a: [' '] }, []],
];

describe('the mentions in a text', () => {
  it.each(cases)('are %s', (_, text, names, wanted) => {
    expect(found(text, names)).toEqual(wanted);
  });

  it('are also those that Indonesian writes small words onto', () => {
    const text = 'Rusianya, Korea Utaralah, Ranya dan Tanyakah Putinpun.';
    const names = { r: ['Rusia'], k: ['Korea Utara', 'Korea'], x: ['Ra', 'Ta'], p: ['Putin'] };
    expect(found(text, names, 'id')).toEqual(['Rusia=r', 'Korea Utara=k', 'Putin=p']);
  });

  it.each([
    ['apostrophes', 'en', 'Sean O’Brien met the Qur’an Society.', "Sean O'Brien", ['Sean O’Brien']],
    ['hyphens', 'en', 'Kim Jong‑un and Kim Jong‐un arrived.', 'Kim Jong-un', ['Kim Jong‑un', 'Kim Jong‐un']],
    ['soft hyphens', 'de', 'Er reiste nach Nord\u00ADkorea.', 'Nordkorea', ['Nord\u00ADkorea']],
    ['accents apart', 'es', 'El señor Nu\u0301n\u0303ez salió.', 'Núñez', ['Nu\u0301n\u0303ez']],
    ['ligatures', 'en', 'The Grifﬁn Trust.', 'Griffin Trust', ['Grifﬁn Trust']],
    ['full width', 'ja', '昨日ＮＡＴＯは言った。', 'NATO', ['ＮＡＴＯ']],
    ['numbers of notes', 'en', 'Ivo Pavel¹ met Orr.', 'Ivo Pavel', ['Ivo Pavel']],
    ['marks of direction', 'ar', 'قال \u200Fعلي\u200E ذلك', 'علي', ['علي']],
    ['vowel signs and the tatweel', 'ar', 'قال عليّ وسـامر', 'علي', ['عليّ']],
    ['the dots of ё', 'ru', 'Приехал Лунёв, потом Лунев.', 'Лунёв', ['Лунёв', 'Лунев']],
    ['cases', 'ru', 'Письмо Ивану Громову вернули.', 'Иван Громов', ['Ивану Громову']],
    ['cases in capitals', 'ru', 'ГРОМОВУ ДАЛИ ШЕСТЬ ЛЕТ', 'Громов', ['ГРОМОВУ']],
    ['cases', 'ru', 'Он уехал из Москвы в Сибирь, к Павлу и Ольге.', 'Павел', ['Павлу']],
    [
      'cases',
      'ru',
      'Ольге Толстой, Ольгой Толстой, Ольгу Толстую.',
      'Ольга Толстая',
      ['Ольге Толстой', 'Ольгой Толстой', 'Ольгу Толстую'],
    ],
    ['cases', 'ru', 'в Верховном суде и с Верховным судом', 'Верховный суд', ['Верховном суде', 'Верховным судом']],
    ['cases', 'ru', 'у Сергея Юрьевича', 'Сергей Юрьевич', ['Сергея Юрьевича']],
    ['cases', 'uk', 'Листа Шевченкові повернули у Києві, з Шевченком.', 'Шевченко', ['Шевченкові', 'Шевченком']],
    ['cases', 'uk', 'у Києві', 'Київ', ['Києві']],
    ['cases', 'pl', 'List Janowi Nowakowi, z Janem Nowakiem.', 'Jan Nowak', ['Janowi Nowakowi', 'Janem Nowakiem']],
    ['cases', 'pl', 'u Anny Kowalskiej', 'Anna Kowalska', ['Anny Kowalskiej']],
    ['cases', 'cs', 's Petrem Novákem a Janou Novákovou', 'Petr Novák', ['Petrem Novákem']],
    ['possession', 'de', 'Deutschlands Weg und Krögers Geld.', 'Deutschland', ['Deutschlands']],
    ['possession', 'en', "Orr’s and Orr's; the Orrs; Giles’ car.", 'Orr', ['Orr', 'Orr']],
    ['suffixes after an apostrophe', 'tr', "Rusya’nın, Rusya'da; Rusyalı", 'Rusya', ['Rusya', 'Rusya']],
    [
      'particles',
      'ko',
      '강도윤은 강도윤에게서도 강도윤이었다며 강도윤의원이 강도윤씨는',
      '강도윤',
      ['강도윤', '강도윤', '강도윤', '강도윤', '강도윤'],
    ],
    ['particles after other letters', 'ko', 'NATO는 NATO와의 NATOX는', 'NATO', ['NATO', 'NATO']],
    ['prefixes', 'ar', 'وكندا بكندا لكندا فكندا كندا وبكندا', 'كندا', ['كندا', 'كندا', 'كندا', 'كندا', 'كندا', 'كندا']],
    [
      'prefixes of an article',
      'ar',
      'للسودان وللسودان والسودان بالسودان',
      'السودان',
      ['لسودان', 'لسودان', 'السودان', 'السودان'],
    ],
    ['prefixes', 'he', 'בישראל ולישראל מישראל', 'ישראל', ['ישראל', 'ישראל', 'ישראל']],
  ] as const)('are found over %s (%s)', (_, language, text, name, wanted) => {
    expect(found(text, { x: [name] }, language)).toEqual(wanted.map((words) => `${words}=x`));
  });

  it.each([
    ['a longer word', 'ru', 'Громовск и Громовский уехали.', 'Громов'],
    ['many of a name', 'ru', 'Иванов уехал.', 'Иван'],
    ['a woman of that name', 'ru', 'Громова сказала. Тогда Анна Громова ушла.', 'Громов'],
    ['an acronym that would bend', 'ru', 'США и СШАа', 'СШ'],
    ['the end of another word', 'ar', 'بلغ إجمالي الصادرات. وقال الرأسمالي من شمالي. خسارة فعلية', 'مالي'],
    ['what has to do with money', 'ar', 'القطاع المالي والمالي', 'مالي'],
    ['the end of another word', 'ar', 'موقف فعلي', 'علي'],
    ['another spelling that is another word', 'ar', 'على', 'علي'],
    ['a prefix of another language', 'fa', 'وکندا', 'کندا'],
    ['a longer word', 'ko', '브라질너트와 인도네시아어', '브라질'],
    ['a word before it', 'ko', '대강도윤은', '강도윤'],
    ['half of a ligature', 'en', 'The oﬃce', 'of'],
    ['many', 'en', 'The Orrs left.', 'Orr'],
    ['a longer word', 'de', 'Orrsche Orrse', 'Orr'],
  ])('are none in %s (%s)', (_, language, text, name) => {
    expect(found(text, { x: [name] }, language)).toEqual([]);
  });

  it('are of the name as it is written before those of a bent one', () => {
    const names = { he: ['Иван Громов', 'Громов'], she: ['Анна Громова', 'Громова'] };
    expect(found('Громова и Громову, Иваном Громовым', names, 'ru')).toEqual([
      'Громова=she',
      'Громову=he',
      'Иваном Громовым=he',
    ]);
  });

  it('are none if there are no actors', () => {
    expect(found('Ann', {})).toEqual([]);
  });

  it('are computed once for a document and its actors', () => {
    const { documents, actors } = soundDossier();
    const [document] = documents;
    if (!document) throw new Error('no document');
    expect(findMentions(document, actors)).toBe(findMentions(document, actors));
    expect(findMentions(document, [...actors])).not.toBe(findMentions(document, actors));
  });
});

describe('where an actor is named', () => {
  const dossier = soundDossier({
    documents: [
      rawDocument('Ann met Bob. Ann left. Ann, Ann.', {
        sentences: [
          [0, 12],
          [13, 22],
          [23, 32],
        ],
      }),
      rawDocument('Bob alone.', { id: 'second', sentences: [[0, 10]] }),
    ],
    actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } })],
    claims: [],
  });
  const told = (actor: string) =>
    mentionsOf(dossier, actor).map(({ document, count, sentences }) => [document.id, count, sentences]);

  it('is told document by document, each sentence once', () => {
    expect(told('ann')).toEqual([[dossier.documents[0]?.id, 4, [0, 1, 2]]]);
    expect(told('bob').map(([, count, sentences]) => [count, sentences])).toEqual([
      [1, [0]],
      [1, [0]],
    ]);
    expect(told('nobody')).toEqual([]);
  });

  it('is not looked for again while the texts and the actors stay', () => {
    expect(mentionsOf({ ...dossier }, 'ann')).toBe(mentionsOf(dossier, 'ann'));
    expect(mentionsOf({ ...dossier, actors: dossier.actors.slice(1) }, 'ann')).toEqual([]);
  });

  it('can be read a document at a time', () => {
    // First what each says, then who is named where.
    expect([...readMentions(dossier)]).toHaveLength(4);
  });
});

describe('a name that two have', () => {
  const { actors } = soundDossier({
    documents: [],
    claims: [],
    actors: [
      rawActor('un', { name: { en: 'Kim Jong Un' }, aliases: { en: ['Kim'] } }),
      rawActor('sung', { name: { en: 'Kim Il-sung' }, aliases: { en: ['Kim'] } }),
    ],
  });

  it('is told of both, with who is meant by it', () => {
    expect(sharedNames(actors, 'sung')).toEqual([{ name: 'Kim', first: 'un', others: ['un'] }]);
    expect(sharedNames(actors, 'un')).toEqual([{ name: 'Kim', first: 'un', others: ['sung'] }]);
    expect(sharedNames(actors.slice(0, 1), 'un')).toEqual([]);
  });

  it('is answered with that one', () => {
    expect(actorNamed(actors, ' Kim ')?.id).toBe('un');
    expect(actorNamed(actors, 'Kim\n Il-sung')?.id).toBe('sung');
    expect(actorNamed(actors, 'Nobody')).toBeUndefined();
  });
});
