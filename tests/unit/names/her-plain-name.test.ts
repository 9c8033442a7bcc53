/** Is a woman’s last name in a bent form hers, and a paper’s name in the plural called as it is printed? */
import { expect, it } from 'vitest';
import { findCandidates } from '../../../src/names/candidates.ts';
import { findMentions } from '../../../src/names/mentions.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const dossierOf = (text: string, names: readonly string[] = []) =>
  soundDossier({
    documents: [rawDocument(text, { language: 'ru' })],
    actors: names.map((name, i) =>
      rawActor(`a${i}`, { name: { ru: name }, aliases: { ru: [name.split(' ').at(-1) ?? ''] } }),
    ),
    claims: [],
  });

it.each([
  ['Деньги передали Мельниковой.', 'Мельникова'],
  ['Дело Зориной закрыли. Суд оправдал Зорину.', 'Зорина'],
  ['Источник сообщил «Вестям», что завод закрыт.', 'Вести'],
  ['Об этом рассказал «Известиям» источник.', 'Известия'],
])('«%s»: %s', (text, name) => {
  expect(findCandidates(dossierOf(text)).map((one) => one.name)).toContain(name);
});

it.each([
  ['Суд допросил Мельникову.', 0],
  ['Суд задержал Анну Мельникову.', 0],
  ['Деньги передали Мельниковой.', 0],
  ['Деньги передали Мельникову.', 1],
  ['Суд допросил Мельникова.', 1],
])('«%s» names him %i times', (text, count) => {
  const { documents, actors } = dossierOf(text, ['Павел Мельников']);
  const [document] = documents;
  if (!document) throw new Error('no document');
  expect(findMentions(document, actors)).toHaveLength(count);
});
