/** Does Enter take what somebody typed? */
import { describe, expect, it } from 'vitest';
import type { RelationType } from '../../../../src/dossier/schema.ts';
import type { Locale } from '../../../../src/words/languages.ts';
import type { ActorRef } from '../../../../src/edit/claims.ts';
import { STARTER } from '../../../../src/edit/starter.ts';
import { actorOptions, type Names } from '../../../../src/session/options/actor-options.ts';
import { labelLanguage, typeOptions } from '../../../../src/session/options/type-options.ts';
import { sourceOptions } from '../../../../src/session/options/speaker-options.ts';
import { openFile } from '../../data/file.ts';

const { dossier } = openFile('kim-putin.dossier.json');
const names: Names = {
  first: [],
  fresh: [{ name: 'Nordmark-Vorstand Jens-Peter Kröger', kind: 'organisation', language: 'de' }],
  language: 'de',
  guess: () => 'person',
};
const first = (typed: string): ActorRef | undefined => actorOptions(dossier, 'en', typed, names)[0]?.value;
const named = (name: string, kind: string): ActorRef => ({ name, kind, language: 'de' });

describe('a name that is typed', () => {
  it.each([
    ['in full is meant as it is', 'Jens-Peter Kröger', named('Jens-Peter Kröger', 'person')],
    [
      'in part is that of the words that begins so',
      'nordm',
      named('Nordmark-Vorstand Jens-Peter Kröger', 'organisation'),
    ],
    ['in full and known is known', 'Vladimir Putin', { id: 'vladimir-putin' }],
    ['in part and known is known', 'vlad', { id: 'vladimir-putin' }],
    ['as the beginning of a known one is known', 'Kim Jong', { id: 'kim-jong-un' }],
    ['as words within a known one is somebody new', 'Jong Un', named('Jong Un', 'person')],
    ['with a slip is known', 'Korea Utra', { id: 'north-korea' }],
    ['with another kind says which', 'Yonhap Daily, media', named('Yonhap Daily', 'media')],
  ])('%s', (_, typed, expected) => {
    expect(first(typed)).toEqual(expected);
  });

  it('has one row, as what it shows itself to be or with its kind left open; behind a comma, one of each kind', () => {
    const open = { ...names, guess: () => undefined };
    const rowsOf = (typed: string, some: Names) =>
      actorOptions(dossier, 'en', typed, some).map(({ text, value }) => [text, 'kind' in value && value.kind]);
    expect(rowsOf('Tombak Biru', open)).toEqual([['Tombak Biru', 'unspecified']]);
    expect(rowsOf('Tombak Biru', names)).toEqual([['Tombak Biru', 'person']]);
    expect(rowsOf('Tombak Biru,', open)).toEqual([
      ['Tombak Biru', 'unspecified'],
      ...dossier.actorKinds.map(({ id }) => ['Tombak Biru', id]),
    ]);
    expect(rowsOf('Tombak Biru, med', open)).toEqual([['Tombak Biru', 'media']]);
  });

  it.each(['', 'n'])('has one row, and where words tell two kinds the other comes after all names: «%s»', (typed) => {
    const fresh = ['Nadia Orlo', 'Nils Ferro', 'Norma Vance', 'Nero Quist'].map((name) => ({
      ...{ name, kind: 'person', language: 'en' },
      kinds: ['person', 'organisation'],
    }));
    const offered = actorOptions(dossier, 'en', typed, { ...names, language: 'en', fresh, guess: () => undefined });
    const known = offered.filter((option) => !option.fresh).length;
    const rows = offered.slice(0, known + fresh.length + (typed ? 1 : 0)).filter((option) => option.fresh);
    expect(rows.map(({ text, value }) => [text, 'kind' in value && value.kind])).toEqual([
      ...fresh.map(({ name }) => [name, 'person']),
      ...(typed ? [['n', 'unspecified']] : []),
    ]);
    const others = offered.slice(known + rows.length).map(({ text, value }) => [text, 'kind' in value && value.kind]);
    if (known + rows.length < 40) expect(others).toContainEqual(['Nadia Orlo', 'organisation']);
    expect(others.filter(([, kind]) => kind !== 'organisation')).toEqual([]);
  });

  it.each([
    ['a country is that country', 'Britain', { name: 'Britain', kind: 'person', language: 'en' }],
    [
      'a part of a name is the whole name, as it stands elsewhere',
      'Attard',
      { name: 'Silvio R. Attard-Boffa', kind: 'person', language: 'en' },
    ],
    ['a name of another sentence is offered', 'Yantar', { name: 'Yantar-Sever', kind: 'organisation', language: 'en' }],
    [
      'also when it is nearly whole',
      'Calder & Roth Sh',
      { name: 'Calder & Roth Shipping', kind: 'organisation', language: 'en' },
    ],
  ])('%s: %s', (_, typed, expected) => {
    const organisation = { kind: 'organisation', language: 'en' };
    const here: Names = {
      ...names,
      language: 'en',
      fresh: [
        { name: 'Attard-Boffa', ...organisation },
        { name: 'Britain’s', ...organisation },
      ],
      elsewhere: [
        { name: 'Silvio R. Attard-Boffa', kind: 'person', language: 'en', also: ['Attard-Boffa'] },
        { name: 'Yantar-Sever', ...organisation, also: [] },
        { name: 'Calder & Roth Shipping', ...organisation, also: ['Calder & Roth'] },
      ],
    };
    expect(actorOptions(dossier, 'en', typed, here)[0]?.value).toEqual(expected);
    // Before anything is typed, those of the words are enough.
    expect(actorOptions(dossier, 'en', '', here).some(({ text }) => text === 'Yantar-Sever')).toBe(false);
  });

  describe('in a language that bends names', () => {
    const offered = (typed: string, language: string, texts: readonly string[], known: readonly string[] = []) => {
      const names: Names = {
        first: [],
        fresh: texts.slice(0, 1).map((name) => ({ name, kind: 'organisation', language })),
        elsewhere: texts.slice(1).map((name) => ({ name, kind: 'organisation', language, also: [] })),
        language,
        guess: () => 'organisation',
      };
      const actors = known.map((name, i) => ({ id: `k${i}`, kind: 'organisation', name: { [language]: name } }));
      const [first] = actorOptions({ ...dossier, actors }, 'en', typed, names);
      return first && 'id' in first.value ? first.value.id : first?.text;
    };
    it.each([
      ['ru', 'Росприроднадзор', ['Росприроднадзором']],
      ['ru', 'Ольховка-банк', ['Ольховка-банка']],
      ['ru', 'Приозёрск', ['администрация Приозёрска', 'Приозёрска']],
      ['ru', 'Приозёрск', ['Администрации Приозёрска', 'Приозёрск-банк']],
      ['ru', 'Энергосбыт', ['компания «Энергосбыт»']],
      ['ru', 'Гидрострой', ['Гидростроем']],
      ['uk', 'Укрбуд', ['Укрбудом', 'директор Укрбуду']],
      ['pl', 'Budimex', ['Budimexem', 'zarząd Budimexu']],
      ['cs', 'Vodostav', ['Vodostavem']],
      ['sr', 'Vodoprivred', ['Vodoprivredom']],
      ['de', 'Nordmark', ['Nordmarks']],
      ['fi', 'Vesitalo', ['Vesitalon']],
      ['hu', 'Vízmű', ['Vízműnek']],
      ['tr', 'Barajsan', ['Barajsan’ın']],
    ])('%s: what is typed comes before a bent or longer form of it: %s', (language, typed, texts) => {
      expect(offered(typed, language, texts)).toBe(typed);
    });
    it.each([
      ['ru', 'Лаптев', ['Виктор Лаптев']],
      ['ru', 'Кестрель', ['Кестрель Басес']],
      ['ru', 'Росприр', ['Росприроднадзор']],
      ['ru', 'Энергосбы', ['Энергосбыт']],
      ['ru', 'Украин', ['Украина']],
      ['ru', 'Ольг', ['Ольга Смирнова']],
      ['pl', 'Bud', ['Budimex']],
      ['fi', 'Helsi', ['Helsinki']],
      ['en', 'Kestrel', ['Kestrel Buses']],
    ])('%s: a part of a name is still the whole name: %s', (language, typed, texts) => {
      expect(offered(typed, language, texts)).toBe(texts[0]);
    });
    it('a known actor of exactly that name comes first, and one who is only named by it does not', () => {
      const known = ['администрация Приозёрска', 'Приозёрск'];
      expect(offered('Приозёрск', 'ru', ['Приозёрска'], known)).toBe('k1');
      expect(offered('Приозёрск', 'ru', ['Приозёрска'], known.slice(0, 1))).toBe('Приозёрск');
      expect(offered('Приозёрск', 'ru', [], known.slice(0, 1))).toBe('Приозёрск');
      expect(offered('Лаптев', 'ru', [], ['Виктор Лаптев'])).toBe('k0');
      expect(offered('Росприроднадзор', 'ru', [], ['Росприроднадзором'])).toBe('k0');
    });
    it('what stands in the words exactly so comes before its longer forms', () => {
      expect(offered('Приозёрск', 'ru', ['администрация Приозёрска', 'Приозёрск'])).toBe('Приозёрск');
    });
  });

  it('of a relation with all words of another but one is not that other', () => {
    const relationTypes = STARTER.relationTypes.filter(({ id }) => id !== 'cooperation');
    const taken = (typed: string): unknown =>
      typeOptions({ ...dossier, ...STARTER, relationTypes }, 'en', typed, { first: [] })[0]?.value;
    expect(taken('cooperates with')).toMatchObject({ label: 'cooperates with' });
    expect(taken('coop mil')).toEqual({ id: 'military-cooperation' });
    expect(taken('cooperates militarily')).toEqual({ id: 'military-cooperation' });
  });

  it.each([
    ['lies to', 'speech'],
    ['elects', 'ties'],
    ['kidnaps', 'conflict'],
    ['lends money to', 'economy'],
    ['summons', 'diplomacy'],
    ['memecat', 'ties'],
    ['membohongi', 'speech'],
    ['meminjamkan uang kepada', 'economy'],
  ])('of a relation, «%s», is put in the family %s', (typed, family) => {
    const bare = { ...dossier, ...STARTER, claims: [] };
    expect(typeOptions(bare, 'en', typed, { first: [] }).find(({ fresh }) => fresh)?.value).toMatchObject({ family });
  });

  it.each(['acquires', 'ignores letters of', 'штрафует', 'арестовывает', 'подаёт в суд на', 'befuddles', 'menyukai'])(
    'of a relation, «%s», of which nothing tells, is put in no family, whatever was used last',
    (typed) => {
      const used = { ...dossier, ...STARTER };
      const fresh = typeOptions(used, 'en', typed, { first: [] }).find((option) => option.fresh);
      expect(fresh?.value).toMatchObject({ label: typed, family: '' });
    },
  );

  it('of a relation in a codebook without families is put in the one that stands for none', () => {
    const none = { ...dossier, relationTypes: [], claims: [] };
    expect(typeOptions(none, 'en', 'acquires', { first: [] })[0]?.value).toMatchObject({ family: 'other' });
  });

  it('of a speaker may be somebody new, or a name only', () => {
    const options = sourceOptions(dossier, 'en', 'Jens-Peter Kröger', names);
    expect(options.slice(0, 3).map(({ value }) => value)).toEqual([
      { source: { name: 'Jens-Peter Kröger' } },
      { source: { name: 'Jens-Peter Kröger' }, fresh: named('Jens-Peter Kröger', 'person') },
      { source: { anonymous: true } },
    ]);
  });

  it.each([
    ['someone', 'en'],
    ['someone', 'id'],
    ['Somebody', 'en'],
    ['anon', 'en'],
    ['unnamed source', 'en'],
    ['seseorang', 'en'],
    ['sumber anonim', 'id'],
    ['кто-то', 'en'],
    ['jemand', 'en'],
    ['quelqu’un', 'en'],
    ['alguien', 'en'],
    ['익명', 'en'],
  ] as const)('of a speaker who is not named is no name: «%s» (%s)', (typed, locale) => {
    const [first] = sourceOptions(dossier, locale, typed, { ...names, guess: () => undefined });
    expect(first).toMatchObject({ value: { source: { anonymous: true } }, fresh: false });
    expect(first?.unsure ?? false).toBe(false);
  });

  it.each([
    ['the article itself', 'en'],
    ['artikel itu sendiri', 'en'],
    ['artikel', 'id'],
    ['статья', 'en'],
  ] as const)('of a speaker may be the article itself: «%s» (%s)', (typed, locale) => {
    expect(sourceOptions(dossier, locale, typed, names)[0]).toMatchObject({ value: { itself: true }, fresh: false });
  });

  it('of a speaker is whoever bears that very word, known or in the text, before somebody who is not named', () => {
    const actors = [...dossier.actors, { id: 'hackers', kind: 'organisation', name: { en: 'Anonymous' } }];
    const known = sourceOptions({ ...dossier, actors }, 'en', 'anonymous', names);
    expect(known.map(({ value }) => value).slice(0, 2)).toEqual([
      { source: { actor: 'hackers' } },
      { source: { anonymous: true } },
    ]);
    const told = { ...names, fresh: [{ name: 'Anonymous', kind: 'organisation', language: 'en' }] };
    expect(sourceOptions(dossier, 'en', 'Anonymous', told)[0]?.value).toMatchObject({ source: { name: 'Anonymous' } });
    // A name that only begins so is meant by the beginning, and not by the word.
    const source = { ...names, fresh: [{ name: 'Source Daily', kind: 'media', language: 'en' }] };
    expect(sourceOptions(dossier, 'en', 'source', source)[0]?.value).toEqual({ source: { anonymous: true } });
    expect(sourceOptions(dossier, 'en', 'sour', source)[0]?.value).toMatchObject({ source: { name: 'Source Daily' } });
  });

  it('of somebody who is new in the claim already is of the same kind, at either end and as who says so', () => {
    const chosen = [{ name: 'Marcus Ollerenshaw', kind: 'person', language: 'en' }];
    const told: Names = {
      ...names,
      language: 'en',
      guess: () => 'state',
      fresh: [{ name: 'Marcus Ollerenshaw', kind: 'state', language: 'en' }],
    };
    for (const typed of ['Marcus Ollerenshaw', 'marcus ollerenshaw', 'Olleren', '']) {
      const rows = actorOptions(dossier, 'en', typed, { ...told, chosen });
      expect(rows.filter(({ text }) => text === 'Marcus Ollerenshaw').map(({ value }) => value)).toEqual(chosen);
    }
    const [speaker] = sourceOptions(dossier, 'en', 'Ollerenshaw', { ...told, chosen });
    expect(speaker?.value).toMatchObject({ fresh: chosen[0] });
    // A kind that is typed is meant.
    expect(actorOptions(dossier, 'en', 'Marcus Ollerenshaw, sta', { ...told, chosen })[0]?.value).toMatchObject({
      kind: 'state',
    });
    // Nobody else is touched.
    expect(actorOptions(dossier, 'en', 'Nordmark', { ...names, chosen }).length).toBeGreaterThan(1);
  });

  it('of a relation by half a word offers the whole one, and after what was typed, and neither is taken before it is chosen', () => {
    const half = { first: [], language: 'en', words: ['She', 'outsmarted', 'the', 'court'] };
    const rows = typeOptions(dossier, 'en', 'outsm', half);
    expect(rows.slice(0, 2).map(({ text, unsure = false }) => [text, unsure])).toEqual([
      ['outsm', true],
      ['outsmarts', false],
    ]);
    expect(typeOptions(dossier, 'en', 'outsmarts', half)[0]).toMatchObject({ text: 'outsmarts', fresh: true });
    expect(typeOptions(dossier, 'en', 'outsmarts', half)[0]?.unsure).toBeUndefined();
    // What is a word by itself is no half of another.
    for (const typed of ['outsmarts deal with', 'approves deal for']) {
      const [first, ...rest] = typeOptions(dossier, 'en', typed, { ...half, words: ['without', 'formerly'] });
      expect(first).toMatchObject({ text: typed, fresh: true });
      expect(first).not.toHaveProperty('unsure');
      expect(rest.filter(({ fresh }) => fresh)).toEqual([]);
    }
    // What is known and begins so is meant by the beginning.
    expect(typeOptions(dossier, 'en', 'visi', { ...half, words: ['visited'] })[0]).toMatchObject({ fresh: false });
  });

  it.each([
    ['pays', 'says'],
    ['aids', 'raids'],
  ])('«%s» is not «%s», which only has its letters or one other: that is offered after it', (typed, label) => {
    const book = {
      ...dossier,
      relationTypes: [
        { ...(dossier.relationTypes[0] as (typeof dossier.relationTypes)[0]), id: 'known', label: { en: label } },
      ],
    };
    const offered = typeOptions(book, 'en', typed, { first: [] });
    expect(offered.map(({ text }) => text)).toEqual([typed, label]);
    expect(typeOptions(book, 'en', label.slice(0, 3), { first: [] })[0]).toMatchObject({ value: { id: 'known' } });
  });

  it('of a relation in the language that is shown comes before one that only begins so in another', () => {
    const [known] = dossier.relationTypes;
    if (!known) throw new Error('no type');
    const book = {
      ...dossier,
      relationTypes: [
        { ...known, id: 'aids', label: { en: 'gives aid to', id: 'memberi bantuan kepada' } },
        { ...known, id: 'belongs', label: { en: 'is a member of', id: 'adalah anggota' } },
      ],
    };
    const ids = (typed: string, locale: 'en' | 'id'): unknown[] =>
      typeOptions(book, locale, typed, { first: [] }).map(({ value }) => ('id' in value ? value.id : 'new'));
    expect(ids('member', 'en').slice(0, 2)).toEqual(['belongs', 'aids']);
    expect(ids('member', 'id').slice(0, 2)).toEqual(['aids', 'belongs']);
    expect(ids('memberi bantuan', 'en')[0]).toBe('aids');
  });

  it('of a relation is put where its words are at home', () => {
    const [type] = typeOptions(dossier, 'en', 'smuggles weapons technology to', { first: [] }).slice(-1);
    expect(type?.value).toMatchObject({ label: 'smuggles weapons technology to', family: 'arms' });
  });
});

describe('a label that is typed', () => {
  it.each([
    ['ru', 'ru', 'en', 'судится с', 'ru'],
    ['ru', 'en', 'en', 'судится с', 'ru'],
    ['en', 'ru', 'id', 'судится с', 'ru'],
    ['ru', 'ru', 'en', 'поддерживает NATO', 'ru'],
    ['ru', 'ru', 'id', 'menggugat', 'id'],
    ['ru', 'ru', 'en', 'sues', 'en'],
    ['ja', 'ja', 'en', 'を支援する', 'ja'],
    ['ar', 'ar', 'en', 'يدعم', 'ar'],
    ['de', 'de', 'en', 'verklagt', 'de'],
    ['de', 'de', 'en', 'supports', 'en'],
    ['id', 'id', 'en', 'backs', 'en'],
    ['en', 'en', 'id', 'menggugat', 'id'],
    ['und', 'und', 'en', 'judges', 'en'],
    ['en', 'en', 'en', 'судится с', 'und'],
  ])(
    'in an article in %s, a dossier in %s, by who reads %s: %s is %s',
    (article, language, locale, words, expected) => {
      const label = { en: 'supports', id: 'mendukung' };
      const book = { language, relationTypes: [{ ...dossier.relationTypes[0], label } as RelationType] };
      expect(labelLanguage(book, locale as Locale, words, article)).toBe(expected);
    },
  );
});

describe('a surname that is typed', () => {
  const actor = (id: string, name: string) => ({
    ...(dossier.actors[0] as (typeof dossier.actors)[0]),
    id,
    name: { en: name },
  });
  const among = (people: readonly string[], typed: string, more: Partial<Names> = {}) =>
    actorOptions({ ...dossier, actors: people.map((name, i) => actor(`a-${i}`, name)) }, 'en', typed, {
      first: [],
      fresh: [],
      language: 'en',
      guess: () => 'person',
      ...more,
    });
  const theo = { name: 'Theo Vance-Morell', kind: 'person', language: 'en' };

  it.each(["Mr Vance-Morell's brother-in-law", 'the brother of Vance-Morell', 'saudara ipar Vance-Morell'])(
    'is not %s',
    (relative) => {
      expect(among([relative], 'Vance-Morell', { fresh: [theo] })[0]?.text).toBe('Theo Vance-Morell');
      expect(among([relative], 'Vance-Morell', { elsewhere: [{ ...theo, also: [] }] })[0]?.text).toBe(
        'Theo Vance-Morell',
      );
      expect(among([relative], 'Vance-Morell')[0]?.value).not.toHaveProperty('id');
      expect(among([relative, 'Theo Vance-Morell'], 'Vance-Morell')[0]).toMatchObject({ text: 'Theo Vance-Morell' });
    },
  );

  it('does not stand within a word of a known one: whoever types its beginning means another', () => {
    const offered = among(['Sollers Partners', 'Marcus Ollerenshaw'], 'oller');
    expect(offered[0]?.text).toBe('Marcus Ollerenshaw');
    const alone = among(['Sollers Partners'], 'oller');
    expect(alone[0]).toMatchObject({ text: 'oller', fresh: true });
    // Scripts that put no blanks between words have names within names.
    expect(among(['정은혜'], '은혜')[0]).toMatchObject({ text: '정은혜' });
  });

  it('with a slip is for whoever types it to say: it may be somebody else', () => {
    const maria = among(['Mario Rossi'], 'Marip');
    expect(maria[0]).toMatchObject({ value: { id: 'a-0' }, unsure: true });
    expect(maria[1]).toMatchObject({ text: 'Marip', fresh: true });
    expect(among(['Mario Rossi'], 'Mario Rossy')[0]).not.toHaveProperty('unsure');
    // A beginning with a slip tells less: who is typed comes first.
    const mara = among(['James Martin Center', 'Martin Tamm'], 'Mara');
    expect(mara.map(({ text }) => text).slice(0, 3)).toEqual(['Mara', 'James Martin Center', 'Martin Tamm']);
    expect(mara[0]).not.toHaveProperty('unsure');
  });

  it('that is all of another name of one and the surname of another is for whoever types it to say', () => {
    const actors = [
      { ...actor('gleb', 'Глеб Руднев'), aliases: { ru: ['Руднева'] } },
      actor('oksana', 'Оксана Руднева'),
    ];
    const offered = actorOptions({ ...dossier, actors }, 'en', 'Руднева', {
      first: [],
      fresh: [],
      language: 'ru',
      guess: () => 'person',
    });
    expect(offered[0]?.unsure).toBe(true);
    // All of his own name is his.
    const own = [{ ...actor('gleb', 'Руднев') }, actor('oksana', 'Оксана Руднева')];
    const [first] = actorOptions({ ...dossier, actors: own }, 'en', 'Руднев', {
      first: [],
      fresh: [],
      language: 'ru',
      guess: () => 'person',
    });
    expect([first?.value, first?.unsure]).toEqual([{ id: 'gleb' }, undefined]);
  });

  it('is the beginning of a known name that goes on in small letters', () => {
    const [first] = among(['Северное крыло'], 'Северное', { language: 'ru' });
    expect(first?.value).toEqual({ id: 'a-0' });
  });

  it('of two is neither, whichever of them the words name, unless it is all of a name', () => {
    const two = ['Ida Tamm', 'Leo Tamm'];
    expect(among(two, 'Tamm')[0]?.unsure).toBe(true);
    expect(among(['Ida Tamm'], 'Tamm')[0]).toMatchObject({ value: { id: 'a-0' } });
    expect(among(['Ida Tamm'], 'Tamm')[0]?.unsure).toBeUndefined();
    const quoted = among(two, 'Tamm', { first: ['a-1'] })[0];
    expect([quoted?.text, quoted?.unsure]).toEqual(['Leo Tamm', true]);
    expect(among([...two, 'Tamm'], 'Tamm')[0]).toMatchObject({ text: 'Tamm' });
    expect(among([...two, 'Tamm'], 'Tamm')[0]).not.toHaveProperty('unsure');
  });

  it.each([
    ['a group and a person', ['Orrin group', 'Basil Orrin'], 'Orrin'],
    ['a group that the words name', ['Orrin group', 'Basil Orrin'], 'Orrin', ['a-0']],
    ['two firms', ['Selby Rail', 'Selby Water'], 'Selby'],
  ])('is asked where it may be %s', (_, people, typed, first: readonly string[] = []) => {
    expect(among(people, typed, { first })[0]?.unsure).toBe(true);
  });

  it.each([
    ['a slip in a part of a longer name', ['Carrow Dunmore Engineering'], 'Carow Dunmore', 'en'],
    ['a slip in a part of a longer name', ['Bank Samudra Jaya'], 'Bank Samudar', 'id'],
    ['a slip in every word', ['Viktor Lassen'], 'Vikter Larsen', 'en'],
    ['her name or his', ['Mario Rossi'], 'Maria Rossi', 'it'],
    ['his surname or hers', ['Нина Сергеевна Лаптева'], 'Лаптев', 'ru'],
    ['hers or his', ['Виктор Лаптев'], 'Лаптева', 'ru'],
    ['a surname like an adjective', ['Ольга Белая'], 'Белый', 'ru'],
    ['a surname in another case', ['Пётр Гордеевский'], 'Гордеевского', 'ru'],
    ['hers in Ukrainian', ['Олена Ялівська'], 'Ялівський', 'uk'],
    ['hers in Polish', ['Ewa Dolińska'], 'Doliński', 'pl'],
    ['hers in Czech', ['Jana Slámová'], 'Sláma', 'cs'],
    ['hers in Lithuanian', ['Rasa Baliulienė'], 'Baliulis', 'lt'],
    ['hers in Greek', ['Ελένη Μαυρίδου'], 'Μαυρίδης', 'el'],
    ['hers in English', ['Nina Lapteva'], 'Laptev', 'en'],
    ['without the father’s name', ['Нина Сергеевна Лаптева'], 'Нина Лаптева', 'ru'],
    ['an initial', ['Gordon Tolley'], 'G. Tolley', 'en'],
    ['a name between', ['Gordon A. Tolley'], 'Gordon Tolley', 'en'],
    ['the other way round', ['Kerra Tolley'], 'Tolley Kerra', 'en'],
  ])('is asked where it may be known: %s, %s: %s', (_, people, typed, language) => {
    const offered = among(people, typed, { language });
    expect(offered[0]?.unsure).toBe(true);
    // Both whoever is known and somebody new can be chosen.
    expect(offered.some(({ value }) => 'id' in value)).toBe(true);
    expect(offered.some(({ text, fresh }) => fresh && text === typed)).toBe(true);
  });

  it.each([
    ['another given name', ['Нина Сергеевна Лаптева'], 'Пётр Лаптев', 'ru'],
    ['another given name in English', ['Gordon Tolley'], 'Ann Tolley', 'en'],
    ['another surname', ['Иван Иваненко'], 'Иванов', 'ru'],
    ['another initial', ['Gordon Tolley'], 'B. Tolley', 'en'],
    ['nobody like it', ['Gordon Tolley'], 'Marlow', 'en'],
  ])('is somebody new at once where it is nobody known: %s', (_, people, typed, language) => {
    const [first] = among(people, typed, { language });
    expect(first).toMatchObject({ text: typed, fresh: true });
    expect(first).not.toHaveProperty('unsure');
  });

  it.each([
    ['with a slip in one word of as many', ['Carrow Dunmore Engineering'], 'Carow Dunmore Engineering'],
    ['as it stands', ['Нина Сергеевна Лаптева'], 'Лаптева'],
    ['as it stands, in full', ['Gordon Tolley', 'Tolley Rail'], 'Gordon Tolley'],
    ['as it is begun', ['Gordon Tolley'], 'Tol'],
    ['as it stands, beside one of another form', ['Виктор Лаптев', 'Нина Лаптева'], 'Лаптев'],
  ])('is whoever is known %s', (_, people, typed) => {
    const [first] = among(people, typed);
    expect(first?.value).toEqual({ id: 'a-0' });
    expect(first).not.toHaveProperty('unsure');
  });
});

describe('before a letter is typed', () => {
  it('whom the chosen words name comes first, known or new, and then whoever is near', () => {
    const actors = ['Far', 'Near', 'Last', 'Quoted'].map((name) => ({
      ...(dossier.actors[0] as (typeof dossier.actors)[0]),
      id: name.toLowerCase(),
      name: { en: name },
    }));
    const options = actorOptions({ ...dossier, actors }, 'en', '', {
      first: ['quoted', 'near', 'last'],
      quoted: ['quoted'],
      fresh: [{ name: 'Bela Orlo', kind: 'person', language: 'en' }],
      language: 'en',
      guess: () => undefined,
    });
    expect([...new Set(options.map(({ text }) => text))]).toEqual(['Quoted', 'Bela Orlo', 'Near', 'Last', 'Far']);
  });
});
