/** Which names are one actor’s, which are two, and what with a capital is no actor at all? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { findCandidates } from '../../../src/names/candidates.ts';
import { newNames } from '../../../src/suggest/cues-names.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

interface Author {
  readonly family: string;
  readonly given: string;
}
function read(language: string, text: string, actors = [rawActor('nobody')], author?: readonly Author[]) {
  const csl = { type: 'article', ...(author && { author }) };
  return soundDossier({
    documents: [rawDocument(text, { language, csl, sentences: splitSentences(text, language) })],
    actors,
    claims: [],
  });
}
const offered = (...of: Parameters<typeof read>): string[] =>
  findCandidates(read(...of))
    .map(({ name, also }) => [name, ...also].join(' / '))
    .sort();
function inWords(language: string, text: string): string[] {
  const { documents } = read(language, text);
  return documents.flatMap((document) =>
    newNames(document, [{ start: 0, end: text.length }], []).map(({ start, end }) => text.slice(start, end)),
  );
}

describe('somebody and their firm are two', () => {
  it.each([
    ['en', 'They met Priyamvada Stoll of Gresham & Stoll.', ['Gresham & Stoll', 'Priyamvada Stoll']],
    ['en', 'They met Orrin Vask of the Dunmore Keele Group.', ['Dunmore Keele Group', 'Orrin Vask']],
    ['en', 'They met Grace Oduya of Kotta.', ['Grace Oduya', 'Kotta']],
    ['en', 'They met Tom Lang of Lang and Sons.', ['Lang and Sons', 'Tom Lang']],
    ['de', 'Dann kam Anna Berg von Berg & Sohn.', ['Anna Berg', 'Berg & Sohn']],
    ['de', 'Dann kam Peter Lang von Lang und Söhne.', ['Lang und Söhne', 'Peter Lang']],
    ['fr', 'Puis Jean Petit de Petit et Fils est venu.', ['Jean Petit', 'Petit et Fils']],
    ['es', 'Luego vino Ana Ruiz de Ruiz y Asociados.', ['Ana Ruiz', 'Ruiz y Asociados']],
    ['it', 'Poi venne Carlo Neri di Neri e Figli.', ['Carlo Neri', 'Neri e Figli']],
    ['nl', 'Toen kwam Jan Kool van Kool en Zonen.', ['Jan Kool', 'Kool en Zonen']],
    ['id', 'Lalu Budi Santosa dari PT Karya Bahari datang.', ['Budi Santosa', 'PT Karya Bahari']],
  ])('%s «%s»', (language, text, expected) => {
    expect(offered(language, text)).toEqual(expected);
    expect(inWords(language, text).sort()).toEqual(expected);
  });

  it.each([
    ['en', 'They left the Royal Bank of Scotland.', ['Royal Bank of Scotland']],
    ['en', 'They left the Office of Road & Rail.', ['Office of Road & Rail']],
    ['en', 'They met Ursula von der Leyen.', ['Ursula von der Leyen']],
    ['fr', 'Puis Jean de Rochefort est venu.', ['Jean de Rochefort']],
    ['es', 'Luego vino Juan de la Cruz.', ['Juan de la Cruz']],
    ['pt', 'Depois veio Ana Lopes da Silva.', ['Ana Lopes da Silva']],
    ['nl', 'Toen kwam Pieter van der Molen.', ['Pieter van der Molen']],
    // Two who are only named side by side.
    ['en', 'They met Tom Lang and Jim Vask.', ['Jim Vask', 'Tom Lang']],
  ])('but %s «%s» has %j', (language, text, expected) => {
    expect(offered(language, text)).toEqual(expected);
  });
});

describe('letters belong to the name that they are the initials of', () => {
  it.each([
    ['en', 'They left the English Football League. The EFL paid.', ['English Football League / EFL']],
    ['en', 'The EFL paid. The English Football League met.', ['English Football League / EFL']],
    ['en', 'The English Football League met. The league (EFL) paid.', ['English Football League / EFL']],
    ['en', 'They left the Office of National Rail. Then the ONR paid.', ['Office of National Rail / ONR']],
    ['id', 'Ia pergi ke Badan Usaha Milik Negara. Lalu BUMN rugi.', ['Badan Usaha Milik Negara / BUMN']],
    ['id', 'Ia pergi ke Komisi Anti Suap. Lalu KAS datang.', ['Komisi Anti Suap / KAS']],
    ['de', 'Sie trafen den Nordischen Reeder Bund. Der NRB zahlte.', ['Nordischen Reeder Bund / NRB']],
    ['fr', 'Ils ont vu le Conseil National des Ports. Le CNP paie.', ['Conseil National des Ports / CNP']],
    // Letters that everybody knows are of somebody else.
    ['en', 'They paid Nordvik Harbour Services. The NHS left.', ['NHS', 'Nordvik Harbour Services']],
    // Two could be meant.
    [
      'en',
      'They saw Eastern Fish Lines. They saw the English Football League. The EFL paid.',
      ['EFL', 'Eastern Fish Lines', 'English Football League'],
    ],
    // The letters come first, and nothing says that an office is called so.
    ['en', 'The OVK paid. They met Orrin Vask Kerrow.', ['OVK', 'Orrin Vask Kerrow']],
  ])('%s «%s»', (language, text, expected) => {
    expect(offered(language, text)).toEqual(expected);
  });
});

describe('no actor', () => {
  it.each([
    ['en', 'Then the League met.'],
    ['en', 'Then the Board met the Committee.'],
    ['en', 'Then a PR firm and the CEO left.'],
    ['en', 'They met a Conservative councillor and a Liberal mayor.'],
    ['en', 'They left on 5 Mar and on Tue 12 Sept in the rain.'],
    ['en', 'They left on Mar 5 and again in Mar 2024.'],
    ['id', 'Lalu Komisi itu bertemu Dewan.'],
    ['id', 'Mereka pergi pada Sen 5 Agu 2024.'],
    ['fr', 'Puis le Conseil a payé la Commission.'],
    ['es', 'Luego el Consejo pagó a la Comisión.'],
    ['en', 'Key Findings\nThe bridge fell.\nWhat the Report Says About Ferries\nNobody knew.'],
    ['en', 'By Jane Roe and Tom Hale\nThe bridge fell.'],
    ['en', 'The bridge fell.\nPhoto: Orrin Vask\nNobody knew.'],
    ['en', 'The bridge fell. (Photo by Orrin Vask)'],
    ['en', 'The bridge fell.\nReporting by Jane Roe; Editing by Tom Hale'],
    ['id', 'Oleh: Rina Wati\nJembatan itu runtuh.\nFoto: Budi Santosa/Antara\nAir naik.'],
    ['de', 'Von Jana Roth\nDie Brücke fiel.\nFoto: Ortun Vask/dpa\nSie war alt.'],
    ['fr', 'Par Jeanne Roux\nLe pont est tombé.\nPhoto : Orrine Vask\nIl était vieux.'],
  ])('%s «%s»', (language, text) => {
    expect(offered(language, text)).toEqual([]);
  });

  it('who wrote the article', () => {
    const text = 'The bridge fell. Jane Roe reported from Kotta with Tom Hale.';
    expect(offered('en', text, undefined, [{ family: 'Roe', given: 'Jane' }])).toEqual(['Kotta', 'Tom Hale']);
  });

  it.each([
    ['en', 'They met the Northern League.', ['Northern League']],
    ['en', 'Then the Conservatives left.', ['Conservatives']],
    ['en', 'They met Conservative Friends of Kotta.', ['Conservative Friends of Kotta']],
    ['en', 'Then the Congress met.', ['Congress']],
    ['en', 'They met Mar Vask.', ['Mar Vask']],
    ['en', 'Photo: Orrin Vask stands on the bridge.', ['Orrin Vask']],
    ['id', 'Lalu Polri menahan dia.', ['Polri']],
    // What a heading names and the text, too; a list of names.
    ['en', 'Harcastle Under Fire\nThe people of Harcastle met.', ['Harcastle']],
    ['en', 'Jane Roe\nTom Hale\nThey signed it.', ['Jane Roe', 'Tom Hale']],
    ['en', 'By Monday Orrin Vask had left.', ['Orrin Vask']],
    ['en', 'The photo shows Orrin Vask.', ['Orrin Vask']],
    ['id', 'Ia dipukul oleh Rina Wati.', ['Rina Wati']],
  ])('but %s «%s» has %j', (language, text, expected) => {
    expect(offered(language, text)).toEqual(expected);
  });
});

describe('one word of a firm’s name', () => {
  it('is the firm', () => {
    expect(offered('en', 'They paid Harcastle Homes. Then Harcastle left.')).toEqual(['Harcastle Homes / Harcastle']);
    expect(offered('en', 'They paid Fjelltun Line. Then Fjelltun left.')).toEqual(['Fjelltun Line / Fjelltun']);
  });
  it('is none where a town is called so, or two firms', () => {
    expect(offered('en', 'They live in Harcastle. They paid Harcastle Homes.')).toEqual([
      'Harcastle',
      'Harcastle Homes',
    ]);
    expect(offered('en', 'They paid Kotta Ferries. Then Kotta voted.')).toEqual(['Kotta', 'Kotta Ferries']);
    expect(offered('en', 'We saw Brandt Homes, Brandt Resorts and Brandt.')).toEqual([
      'Brandt',
      'Brandt Homes',
      'Brandt Resorts',
    ]);
  });
});

describe('a name of somebody known', () => {
  const known = (id: string, name: string, kind = 'person') => rawActor(id, { kind, name: { en: name } });
  const whose = (text: string, ...actors: ReturnType<typeof known>[]): string[] =>
    findCandidates(read('en', text, actors)).map(({ name, actor }) => `${name}${actor ? ` = ${actor.id}` : ''}`);

  it.each([
    ['They left the English Football League. The EFL paid.', 'English Football League', 'EFL = x'],
    ['The EFL paid. They left the English Football League.', 'EFL', 'English Football League = x'],
    ['They met Ona Keele. Then Keele left.', 'Ona Keele', 'Keele = x'],
    ['They paid Harcastle Homes. Then Harcastle left.', 'Harcastle Homes', 'Harcastle = x'],
    ['They paid Dunmore Keele Ltd. Then Dunmore Keele left.', 'Dunmore Keele', 'Dunmore Keele Ltd = x'],
  ])('«%s» goes to them', (text, name, expected) => {
    const list = whose(text, known('x', name));
    // What holds the known name is that name wherever it stands.
    expect(list).toEqual(name === 'Dunmore Keele' ? [] : [expected]);
  });

  it.each([
    ['They met Ona Keele and Jim Keele. Then Keele left.', 'Ona Keele', ['Jim Keele', 'Keele']],
    ['Then Keele left.', 'Ona Keele', ['Keele']],
    ['They met the Board. Then EFL left.', 'Eastern Fish Lines', ['EFL']],
  ])('«%s» does not where another may be meant, or the article has them not', (text, name, expected) => {
    expect(whose(text, known('x', name)).sort()).toEqual(expected);
  });
});
