/** «Not X but Y»: is whoever it was not ever proposed? «Neither X nor Y»: is one proposed as done by the other? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const LATIN = ['Ann Bell', 'Tom Hale', 'Orsk Builders'];
const CYRILLIC = ['Ахметшин', 'Руднев', 'Седов'];

/** «who > what > whom», and whether it is denied; `chosen`: the relation that the coder has said. */
function propose(text: string, language: string, chosen?: string): readonly [string, string | undefined] {
  const names = /\p{Script=Cyrillic}/u.test(text) ? CYRILLIC : LATIN;
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name, i) =>
      rawActor(`a${i}`, { kind: name === 'Orsk Builders' ? 'organisation' : 'person', name: { [language]: name } }),
    ),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { proposals } = suggestClaim(
    [{ document, segments: [{ start: 0, end: text.length }] }],
    dossier,
    ...(chosen === undefined ? [] : [chosen]),
  );
  const { subject, relation, object, polarity } = proposals;
  const who = (one: typeof subject): string =>
    one ? ('id' in one.value ? (names[Number(one.value.id.slice(1))] ?? '') : one.value.name) : '-';
  const what = relation && 'id' in relation.value ? relation.value.id : '-';
  return [`${who(subject)} > ${what} > ${who(object)}`, polarity?.value];
}

describe('not one but another', () => {
  it.each([
    ['По данным следствия, за него заплатил не Ахметшин, а Руднев.', 'ru', 'Руднев > payment > -'],
    ['Не Ахметшин, а Руднев заплатил Седову.', 'ru', 'Руднев > payment > Седов'],
    ['Седов заплатил не Ахметшину, а Рудневу.', 'ru', 'Седов > payment > Руднев'],
    ['Заплатил Седову не Ахметшин, директор завода, а Руднев.', 'ru', 'Руднев > payment > Седов'],
    ['Заплатил не сам Ахметшин, а Руднев.', 'ru', 'Руднев > payment > -'],
    ['За нього заплатив не Ахметшин, а Руднев.', 'uk', 'Руднев > - > -'],
    ['Not Ann Bell but Tom Hale paid Orsk Builders.', 'en', 'Tom Hale > payment > Orsk Builders'],
    ['It was not Ann Bell, but Tom Hale who paid Orsk Builders.', 'en', 'Tom Hale > payment > Orsk Builders'],
    ['Orsk Builders paid not Ann Bell but Tom Hale.', 'en', 'Orsk Builders > payment > Tom Hale'],
    ['Orsk Builders paid Tom Hale, not Ann Bell.', 'en', 'Orsk Builders > payment > Tom Hale'],
    ['Bukan Ann Bell, melainkan Tom Hale membayar Orsk Builders.', 'id', 'Tom Hale > payment > Orsk Builders'],
    ['Bukan Ann Bell melainkan Tom Hale yang membayar Orsk Builders.', 'id', 'Tom Hale > payment > Orsk Builders'],
    ['Nicht Ann Bell, sondern Tom Hale bezahlte Orsk Builders.', 'de', 'Tom Hale > - > Orsk Builders'],
    ['Niet Ann Bell, maar Tom Hale betaalde Orsk Builders.', 'nl', 'Tom Hale > - > Orsk Builders'],
  ])('«%s»', (text, language, claim) => {
    expect(propose(text, language)).toEqual([claim, undefined]);
  });

  it.each([
    ['Bukan Ann Bell yang membayar Orsk Builders.', 'id', 'Ann Bell > payment > Orsk Builders', 'denied'],
    ['Tom Hale did not pay Ann Bell, but Orsk Builders did.', 'en', 'Tom Hale > payment > Ann Bell', 'denied'],
    ['Not only Ann Bell but also Tom Hale paid Orsk Builders.', 'en', undefined, undefined],
    ['Руднев не заплатил Седову, а Ахметшин молчал.', 'ru', 'Руднев > payment > Седов', 'denied'],
    ['Руднев заплатил Седову, а Ахметшин молчал.', 'ru', 'Руднев > payment > Седов', undefined],
  ])('and nothing else is passed over: «%s»', (text, language, claim, polarity) => {
    const [own, denied] = propose(text, language);
    expect([claim === undefined ? undefined : own, denied]).toEqual([claim, polarity]);
  });
  it('nobody who is not the one does it, where nobody else is named', () => {
    expect(propose('Не Ахметшин заплатил Седову.', 'ru')[0]).not.toContain('Ахметшин');
  });
});

describe('neither one nor another', () => {
  const SILENT = 'Neither Orsk Builders nor Ann Bell responded to requests for comment.';
  it.each([
    [SILENT, 'en', undefined],
    [SILENT, 'en', 'new'],
    [SILENT, 'en', 'payment'],
    ['Ни Ахметшин, ни Руднев не ответили на вопросы.', 'ru', undefined],
    ['Ни Ахметшин, ни Руднев не ответили на вопросы.', 'ru', 'new'],
    ['Baik Ann Bell maupun Tom Hale tidak menjawab.', 'id', 'new'],
    ['Weder Ann Bell noch Tom Hale antworteten.', 'de', 'new'],
  ])('«%s»: nobody is done anything to, and it is denied', (text, language, chosen) => {
    const [claim, polarity] = propose(text, language, chosen);
    expect([claim.split(' > ')[2], polarity], claim).toEqual(['-', 'denied']);
  });
  it.each([
    ['Neither Orsk Builders nor Ann Bell responded, and Tom Hale paid.', 'en'],
    ['Ни Ахметшин, ни Руднев не ответили, но Седов ответил.', 'ru'],
    ['Orsk Builders wrote to Ann Bell.', 'en'],
  ])('«%s»: of another thing nothing is denied by it', (text, language) => {
    expect(propose(text, language, 'new')[1]).toBeUndefined();
  });
  it('whom neither is paid stays', () => {
    expect(propose('Orsk Builders paid neither Ann Bell nor Tom Hale.', 'en')).toEqual([
      'Orsk Builders > payment > Ann Bell',
      'denied',
    ]);
  });
});
