/** A woman's surname that stands alone in Russian: she says something; a firm, a country or a noun that ends so is no person. */
import { describe, expect, it } from 'vitest';
import { STARTER } from '../../../src/edit/starter.ts';
import { evidentKind } from '../../../src/names/kinds.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { rawDocument, soundDossier } from '../dossier/sample.ts';

function kindOf(name: string, text: string) {
  const { documents, actorKinds } = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language: 'ru', sentences: splitSentences(text, 'ru') }],
    actors: [],
    claims: [],
  });
  return evidentKind(name, text.slice(0, text.indexOf(name)), 'ru', actorKinds, { documents });
}

describe('a surname of a woman', () => {
  it.each([
    ['Стожарова', 'Стожарова сообщила, что клиника закрыта.'],
    ['Стожарова', 'Клиника закрыта, заявила Стожарова.'],
    ['Лапина', 'Лапина также отметила, что проверки не было.'],
    ['Королёва', 'Королёва утверждает, что клиника закрыта.'],
  ])('%s is a person: %s', (name, text) => {
    expect(kindOf(name, text)).toBe('person');
  });
  it.each([
    ['Украина', 'Украина сообщила, что договор расторгнут.'],
    ['Основа', 'Основа сообщила, что рейсы отменены.'],
    ['Дубрава', 'Дубрава заявила, что рейсы отменены.'],
    ['Чистова', 'Чистова сообщила, что рейсы отменены. Компания «Чистова» обанкротилась.'],
    ['Тюшина', 'Тюшина стоит на реке.'],
    ['Аврора', 'Аврора сообщила, что рейсы отменены.'],
  ])('%s is none: %s', (name, text) => {
    expect(kindOf(name, text)).not.toBe('person');
  });
});
