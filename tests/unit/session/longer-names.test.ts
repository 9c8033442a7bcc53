/** Is somebody who is called by a part of a name the one whom the same article names in full, and what is left of such a name nobody? */
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { addActor, addAlias, makeActor } from '../../../src/edit/actors.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { findCandidates } from '../../../src/names/candidates.ts';
import { findMentions } from '../../../src/names/mentions.ts';
import { namesElsewhere } from '../../../src/session/newcomers.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { actorOptions } from '../../../src/session/options/actor-options.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

/** A name with the kind after a slash. */
type Known = readonly string[];
function dossierOf(texts: readonly string[], known: Known = [], language = 'en'): Dossier {
  return soundDossier({
    ...STARTER,
    documents: texts.map((text, i) => ({
      ...rawDocument(text),
      ...{ id: `d${i}`, language, sentences: splitSentences(text, language) },
    })),
    actors: known.map((one, i) => {
      const [name = '', kind] = one.split('/');
      return rawActor(`a${i}`, { kind, name: { [language]: name } });
    }),
    claims: [],
  });
}

function newIn(marked: string, known: Known = [], others: readonly string[] = []): readonly string[] {
  const dossier = dossierOf([marked.replace(/[[\]]/gu, ''), ...others], known);
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const segments = [{ start: marked.indexOf('['), end: marked.indexOf(']') - 1 }];
  return suggestClaim([{ document, segments }], dossier).newcomers.map(({ name, kind }) => `${name}/${kind}`);
}

const FIRST = 'Carrow Vance Engineering won, said its director Tobias Lindqvist-Shaw on Monday.';

describe('a short form in the chosen words', () => {
  it.each([
    [
      `${FIRST} [Lindqvist-Shaw bribed Carrow Vance.]`,
      ['Tobias Lindqvist-Shaw/person', 'Carrow Vance Engineering/organisation'],
    ],
    [
      '[The NAI fined Dana Brook.] The National Audit Inspectorate (NAI) did so.',
      ['National Audit Inspectorate/organisation', 'Dana Brook/person'],
    ],
    ['Sterling Peake Group is rich. [They paid Sterling Peake.]', ['Sterling Peake Group/organisation']],
  ])('%s is the whole name: %j', (marked, expected) => {
    expect([...newIn(marked)].sort()).toEqual([...expected].sort());
  });
  it('is nobody new, where the whole name is known', () => {
    const known = ['Carrow Vance Engineering/organisation', 'Tobias Lindqvist-Shaw/person'];
    expect(newIn(`${FIRST} [Lindqvist-Shaw bribed Carrow Vance.]`, known)).toEqual([]);
  });
  it.each([
    // Two could be meant.
    ['Tobias Lindqvist met Maria Lindqvist. [They said that Lindqvist bribed the firm.]', [], 'Lindqvist'],
    // Only another article has a longer one.
    ['[They said that Lindqvist bribed the firm.]', ['The chairman is Tobias Lindqvist.'], 'Lindqvist'],
  ])('%s stays what it is (others: %j)', (marked, others, name) => {
    expect(newIn(marked, [], others).map((one) => one.split('/')[0])).toEqual([name]);
  });
});

describe('beside a part of a longer name', () => {
  const candidates = (text: string, known: Known, language?: string): readonly string[] =>
    findCandidates(dossierOf([text], known, language))
      .map(({ name, actor }) => (actor ? `${name} = ${actor.id}` : name))
      .sort();
  it.each([
    [
      `${FIRST} Carrow Vance paid.`,
      ['Carrow Vance/organisation', 'Lindqvist-Shaw/person'],
      ['Carrow Vance Engineering = a0', 'Tobias Lindqvist-Shaw = a1'],
    ],
    [
      'Sterling Peake Group is rich. They paid Sterling Peake.',
      ['Sterling Peake Group/organisation'],
      ['Sterling Peake = a0'],
    ],
    [
      'They paid Carrow Vance Shipping Ltd on Monday.',
      ['Carrow Vance/organisation'],
      ['Carrow Vance Shipping Ltd = a0'],
    ],
    // The rest is nobody, and the whole is another than the part.
    ['The ship lay in Halverton. They paid Halverton Shipping.', ['Halverton/organisation'], ['Halverton Shipping']],
    ['They paid Halverton Shipping.', ['Halverton/place'], ['Halverton Shipping']],
    [
      'It said that Tobias Lindqvist met Maria Lindqvist.',
      ['Lindqvist/person'],
      ['Maria Lindqvist', 'Tobias Lindqvist'],
    ],
    ['It said that Tobias Lindqvist left.', ['Lindqvist/person', 'Carrow/person'], ['Tobias Lindqvist = a0']],
  ])('%s (%j): %j', (text, known, expected) => {
    expect(candidates(text, known)).toEqual(expected);
  });
  it.each([
    ['Вчера суд оштрафовал Ольгу Линёву. Линёва ушла.', ['Линёва/person'], ['Ольга Линёва = a0']],
    ['Вчера ушёл Глеб Вершинин.', ['Вершинин/person'], ['Глеб Вершинин = a0']],
    ['Вчера ушла Анна Зуева. Зуева молчит.', ['Зуева/person'], ['Анна Зуева = a0']],
    ['Денег Линёвой не дали.', ['Линёва/person'], []],
    ['Письмо Вершинину не дали.', ['Вершинин/person'], []],
  ])('%s (%j): %j', (text, known, expected) => {
    expect(candidates(text, known, 'ru')).toEqual(expected);
  });
  it.each([
    ['It said that Dana Brook sued Lindqvist.', ['Lindqvist/person'], ['Dana Brook']],
    ['They met in Halverton. Lindqvist left Halverton.', ['Lindqvist/person'], ['Halverton']],
    ['It said that director Lindqvist left.', ['Lindqvist/person'], []],
    [
      'It said that the Sterling Bank, Carrow Vance and Engineering Weekly met.',
      ['Carrow Vance/organisation'],
      ['Engineering Weekly', 'Sterling Bank'],
    ],
  ])('%s (%j) has no longer one: %j', (text, known, expected) => {
    expect(candidates(text, known)).toEqual(expected);
  });
});

describe('an acronym in brackets', () => {
  it.each([
    ['en', 'National Audit Inspectorate (NAI)', 'National Audit Inspectorate', ['NAI'], 'The NAI left.'],
    [
      'ru',
      'Федеральную антимонопольную службу (ФАС)',
      'Федеральную антимонопольную службу',
      ['ФАС'],
      'Вчера ФАС ушла.',
    ],
    ['id', 'Komisi Pemberantasan Korupsi (KPK)', 'Komisi Pemberantasan Korupsi', ['KPK'], 'Kemarin KPK pergi.'],
  ])('%s %s is a name of its own', (language, name, main, aliases, text) => {
    const dossier = dossierOf([text], [], language);
    const actor = makeActor(dossier, name, language, 'organisation');
    expect(actor).toMatchObject({ name: { [language]: main }, aliases: { [language]: aliases } });
    expect(dossier.documents.flatMap((document) => findMentions(document, [actor]))).toHaveLength(1);
    const other = addActor(dossier, { id: 'x', kind: 'organisation', name: { [language]: 'X' } });
    expect(addAlias(other, 'x', name, language).actors[0]?.aliases).toEqual({ [language]: [main, ...aliases] });
  });
  it.each([
    'Audit Office (Malta)',
    'Novinia Steel (NAI)',
    'Old National Audit Inspectorate (NAI)',
    'NAI (National Audit Inspectorate)',
  ])('%s stays one name', (name) => {
    const actor = makeActor(dossierOf(['It left.']), name, 'en', 'organisation');
    expect(actor.name).toEqual({ en: name });
    expect(actor.aliases).toBeUndefined();
  });

  const typing = (typed: string, text: string, known: Known = [], language = 'en'): string | undefined => {
    const dossier = dossierOf([text], known, language);
    const names = { first: [], fresh: [], elsewhere: namesElsewhere(dossier), language, guess: () => undefined };
    const [first] = actorOptions(dossier, 'en', typed, names);
    return first?.text;
  };
  it.each([
    ['NAI', 'The National Audit Inspectorate (NAI) left.', [], 'en', 'National Audit Inspectorate'],
    ['nai', 'The National Audit Inspectorate (NAI) left. The NAI won.', [], 'en', 'National Audit Inspectorate'],
    [
      'NAI',
      'The National Audit Inspectorate (NAI) left.',
      ['National Audit Inspectorate/organisation'],
      'en',
      'National Audit Inspectorate',
    ],
    [
      'ФАС',
      'Вчера Федеральная антимонопольная служба (ФАС) ушла.',
      ['Федеральная антимонопольная служба/organisation'],
      'ru',
      'Федеральная антимонопольная служба',
    ],
    ['NAX', 'The National Audit Inspectorate (NAI) left.', [], 'en', 'NAX'],
  ])('typed, it offers who has it: %s', (typed, text, known, language, expected) => {
    expect(typing(typed, text, known, language)).toBe(expected);
  });
});
