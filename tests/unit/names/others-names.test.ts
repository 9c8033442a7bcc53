/** Is one word of a name taken for somebody only where it is theirs, and not a part of somebody else’s name? */
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/names/mentions.ts';
import { surnameBearers } from '../../../src/names/others-names.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

/** Names as `Full Name/Alias/…`; all are people. */
function dossierOf(text: string, people: readonly string[], language: string) {
  return soundDossier({
    documents: [rawDocument(text, { language })],
    actors: people.map((one, i) => {
      const [name = '', ...aliases] = one.split('/');
      return rawActor(`a${i}`, { kind: 'person', name: { [language]: name }, aliases: { [language]: aliases } });
    }),
    claims: [],
  });
}

function found(text: string, people: readonly string[], language: string): string[] {
  const { documents, actors } = dossierOf(text, people, language);
  const [document] = documents;
  if (!document) throw new Error('no document');
  return findMentions(document, actors).map(({ start, end, actor }) => `${text.slice(start, end)}=${actor}`);
}

const OSKAR = ['Oskar Brandt/Brandt'];

describe('a last name that somebody is called by', () => {
  it.each([
    ['en', 'On Monday Jonas Brandt sued.', OSKAR],
    ['en', 'The court heard that Ravik Brandt paid.', OSKAR],
    ['en', 'They met J. Brandt there.', OSKAR],
    ['en', 'They met Mrs Brandt there.', OSKAR],
    ['en', 'They own Brandt Holding.', OSKAR],
    ['de', 'Am Montag kam Karl Brandt.', OSKAR],
    ['de', 'Es kam Frau Brandt.', OSKAR],
    ['es', 'Ayer habló Ana Vidal.', ['Pablo Vidal/Vidal']],
    ['fr', 'Hier, Claire Mercier est venue.', ['Paul Mercier/Mercier']],
    ['id', 'Kemarin Rina Santoso menggugat.', ['Budi Santoso/Santoso']],
    ['id', 'Kemarin Budi Hartono menggugat.', ['Budi Santoso/Budi']],
    ['ru', 'Суд начал дело Йонаса Брандта.', ['Оскар Брандт/Брандт']],
    ['ru', 'Йонас Брандт подал в суд.', ['Оскар Брандт/Брандт']],
    ['ar', 'وقال سامي حداد إنه لم يدفع.', ['عمر حداد/حداد']],
    ['ko', '요나스 브란트는 부인했다.', ['오스카 브란트/브란트']],
    ['zh', '约纳斯·布兰特否认。', ['奥斯卡·布兰特/布兰特']],
    ['ja', 'ヨナス・ブラントは否定した。', ['オスカー・ブラント/ブラント']],
  ])('%s: is not theirs in somebody else’s name: %s', (language, text, people) => {
    expect(found(text, people, language)).toEqual([]);
  });

  it.each([
    ['en', 'Director Brandt left, said Brandt. However Brandt paid; Chief Executive Brandt and O. Brandt, too.', 5],
    ['en', 'In Oslo Brandt said so. The Oscar-winning Brandt, Mr Brandt.', 3],
    ['de', 'Firmenchef Brandt kam, sagte Brandt. Herr Brandt, Brandts Anwalt.', 4],
    ['id', 'Menurut Brandt, Pak Brandt. Ketua Umum Brandt, kata Brandt.', 4],
    ['es', 'Dijo Brandt. El empresario Brandt.', 2],
  ])('%s: is theirs behind any other word: %s', (language, text, count) => {
    expect(found(text, OSKAR, language)).toHaveLength(count);
  });

  it('is theirs also in forms of Russian', () => {
    const text = 'Бизнесмен Брандт уехал. По словам Брандта, суд будет. Сам Брандт молчит.';
    expect(found(text, ['Оскар Брандт/Брандт'], 'ru')).toHaveLength(3);
  });

  it.each([
    ['en', 'Oskar Brandt came. Jonas Brandt sued Nordlys AS. Brandt said so.', ['Oskar Brandt/Brandt']],
    ['en', 'Oskar Brandt came. Jonas Brandt sued. Brandt said so.', ['Oskar Brandt/Brandt', 'Jonas Brandt/Brandt']],
    ['en', 'Oskar Brandt came. Jonas Brandt sued. Brandt said so.', ['Oskar Brandt/Brandt', 'Jonas Brandt']],
    ['ru', 'Приехал Оскар Брандт. Йонас Брандт подал в суд. Брандт сказал.', ['Оскар Брандт/Брандт']],
    ['ar', 'قال عمر حداد. وقال سامي حداد. وقال حداد.', ['عمر حداد/حداد']],
    ['ar', 'قال عمر حداد. وقال سامي حداد. وقال حداد.', ['عمر حداد/حداد', 'سامي حداد']],
    ['zh', '奥斯卡·布兰特说。约纳斯·布兰特否认。布兰特说。', ['奥斯卡·布兰特/布兰特']],
    ['ko', '오스카 브란트는 말했다. 요나스 브란트는 부인했다. 브란트는 떠났다.', ['오스카 브란트/브란트']],
    ['id', 'Budi Santoso datang. Rina Santoso menggugat. Santoso pergi.', ['Budi Santoso/Santoso']],
  ])('%s: alone is nobody’s where the article has two: %s', (language, text, people) => {
    const alone = text.split(/[.。] ?/u).at(-2) ?? '';
    expect(found(text, people, language).filter((one) => !/[ ·]/u.test(one))).toEqual([]);
    // Where the article has nobody else, it is.
    expect(found(`${alone}.`, people.slice(0, 1), language)).toHaveLength(1);
  });

  it('alone is theirs whom a title tells, or whom alone the article has in full', () => {
    const both = ['Oskar Brandt/Brandt', 'Jonas Brandt'];
    const text = 'Minister Oskar Brandt came. Jonas Brandt sued. Minister Brandt left.';
    expect(found(text, both, 'en').at(-1)).toBe('Brandt=a0');
    expect(found('Jonas Brandt sued. Brandt left.', both, 'en').at(-1)).toBe('Brandt=a1');
    expect(found('Brandt left.', both, 'en')).toEqual(['Brandt=a0']);
    expect(found('Brandt left.', ['Oskar Brandt/Brandt', 'Jonas Brandt/Brandt'], 'en')).toEqual([]);
  });
});

it('whoever bears a last name is known by any form of it', () => {
  const { actors } = dossierOf('', ['Оскар Брандт', 'Йонас Брандт', 'Брандт'], 'ru');
  expect(surnameBearers(actors, 'Брандту', 'ru')).toEqual(['a0', 'a1']);
  expect(surnameBearers(actors, 'Ленц', 'ru')).toEqual([]);
});

it('a last name alone offers all who bear it, and takes none', () => {
  const dossier = dossierOf(
    'Oskar Brandt came. Jonas Brandt sued. Brandt paid Ona Lind.',
    ['Oskar Brandt/Brandt', 'Jonas Brandt', 'Ona Lind'],
    'en',
  );
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const [start, end] = [document.text.indexOf('Brandt paid'), document.text.length];
  const { meant, proposals } = suggestClaim([{ document, segments: [{ start, end }] }], dossier);
  expect(meant).toEqual(['a0', 'a1']);
  expect(proposals.subject).toBeUndefined();
  expect(proposals.object?.value).toEqual({ id: 'a2' });
});
