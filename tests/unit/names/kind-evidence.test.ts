/** Is a name’s kind said only where its words, or those around it, tell? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { evidentKind, kindInArticles } from '../../../src/names/kinds.ts';
import { rawDocument, soundDossier } from '../dossier/sample.ts';

const kinds = ['person', 'organisation', 'media', 'state', 'place'].map((id) => ({
  id,
  label: { en: id },
  shape: 'circle' as const,
}));

function kindOf(name: string, language: string, text: string): string | undefined {
  const { documents } = soundDossier({
    documents: [rawDocument(text, { language, sentences: splitSentences(text, language) })],
    claims: [],
  });
  return kindInArticles(name, language, kinds, { documents });
}

describe('somebody is told by', () => {
  it.each([
    ['en', 'Orrin Vask', 'The bridge fell. Orrin Vask, 61, saw it.'],
    ['en', 'Orrin Vask', 'The bridge fell, Orrin Vask (44) told us.'],
    ['en', 'Orrin Vask', 'They met Orrin Vask, who left.'],
    ['en', 'Orrin Vask', 'They met Orrin Vask, a retired nurse, there.'],
    ['en', 'Orrin Vask', 'They met Orrin Vask, the town’s chief engineer.'],
    ['en', 'Orrin Vask', 'They met Orrin Vask, head of the union.'],
    ['en', 'Orrin Vask', 'They met engineer Orrin Vask there.'],
    ['en', 'Orrin Vask', 'He and his wife, Orrin Vask, left.'],
    ['en', 'Orrin Vask', '“It fell,” said Orrin Vask.'],
    ['en', 'Orrin Vask', 'Orrin Vask said she had seen it.'],
    ['en', 'Orrin Vask', 'They met Orrin Vask. Later Vask left.'],
    ['en', 'Helga Vask', 'They met Helga Vask.'],
    ['en', 'Bernard Hill', 'They met Bernard Hill.'],
    ['en', 'Sanna Marin', 'They met Sanna Marin.'],
    ['en', 'J.K. Vask', 'They met J.K. Vask.'],
    ['id', 'Wirog Tandu', '"Jembatan runtuh," kata Wirog Tandu.'],
    ['id', 'Wirog Tandu', 'Wirog Tandu (45) melihatnya.'],
    ['id', 'Wirog Tandu', 'Wirog Tandu, 45 tahun, melihatnya.'],
    ['id', 'Wirog Tandu', 'Seorang nelayan Wirog Tandu melihatnya.'],
    ['id', 'Wirog Tandu', 'Kami bertemu Wirog Tandu, seorang nelayan, kemarin.'],
    ['de', 'Ortun Vask', '„Sie fiel“, sagte Ortun Vask.'],
    ['de', 'Ortun Vask', 'Ortun Vask (58) sah es.'],
    ['de', 'Ortun Vask', 'Dann kam Ortun Vask, eine Ärztin aus Kotta.'],
    ['fr', 'Orrine Vask', '« Il est tombé », explique Orrine Vask.'],
    ['fr', 'Orrine Vask', 'Puis Orrine Vask, 58 ans, est venue.'],
    ['fr', 'Orrine Vask', 'Puis Orrine Vask, une infirmière retraitée, est venue.'],
    ['es', 'Orrina Vask', '«Cayó», dijo Orrina Vask.'],
    ['es', 'Orrina Vask', 'Luego vino Orrina Vask, de 45 años.'],
    ['it', 'Orrina Vask', '«È caduto», racconta Orrina Vask.'],
    ['pt', 'Orrina Vask', '“Caiu”, disse Orrina Vask.'],
    ['nl', 'Orrine Vask', '‘Hij viel’, zegt Orrine Vask.'],
    ['pl', 'Orryna Wask', '– Spadł – powiedziała Orryna Wask.'],
  ])('%s: %s in «%s»', (language, name, text) => {
    expect(kindOf(name, language, text)).toBe('person');
  });
});

describe('a firm or an office is told by', () => {
  it.each([
    ['en', 'Dunmore Keele', 'They bought shares in Dunmore Keele.'],
    ['en', 'Dunmore Keele', 'She is the chief executive of Dunmore Keele.'],
    ['en', 'Dunmore Keele', 'Dunmore Keele and its ferries are old.'],
    ['en', 'Dunmore Keele', 'Dunmore Keele sold its ferries.'],
    ['en', 'Dunmore Keele', 'Dunmore Keele’s shareholders met.'],
    ['en', 'Dunmore Keele', 'The firm Dunmore Keele paid.'],
    ['en', 'Dunmore Keele', 'They paid Dunmore Keele, a Bergen ferry company.'],
    ['en', 'Dunmore Keele', 'Dunmore Keele, owned by a trust, paid.'],
    ['en', 'Dunmore Keele', 'They paid Dunmore Keele, the market leader.'],
    ['en', 'Lykos Bay Resorts', 'They paid Lykos Bay Resorts.'],
    ['en', 'Fjelltun Line', 'They paid Fjelltun Line.'],
    ['en', 'Nordvik Sparebank', 'They paid Nordvik Sparebank.'],
    ['en', 'Harcastle Homes', 'They paid Harcastle Homes.'],
    ['en', 'Brightwater Ports', 'Brightwater Ports, listed on the exchange, paid.'],
    ['id', 'Karya Bahari', 'Ia pemegang saham Karya Bahari.'],
    ['id', 'Karya Bahari', 'Perusahaan Karya Bahari membayar.'],
    ['de', 'Lindow Kehr', 'Die Reederei Lindow Kehr zahlte.'],
    ['de', 'Lindow Kehr', 'Er ist Geschäftsführer von Lindow Kehr.'],
    ['de', 'Lindow Ostseewerft', 'Dann zahlte Lindow Ostseewerft.'],
    ['fr', 'Dunmont Kerle', 'Ils ont payé Dunmont Kerle, une société de Brest.'],
    ['es', 'Dunmonte Keral', 'Pagaron a la empresa Dunmonte Keral.'],
    ['it', 'Dunmonte Cherli', 'Pagarono la ditta Dunmonte Cherli.'],
    ['nl', 'Dunmeer Keel', 'Ze betaalden rederij Dunmeer Keel.'],
    ['pl', 'Dunmor Kielce', 'Zapłaciła spółka Dunmor Kielce.'],
  ])('%s: %s in «%s»', (language, name, text) => {
    expect(kindOf(name, language, text)).toBe('organisation');
  });
});

describe('a place is told by', () => {
  it.each([
    ['en', 'Foundry Lane', 'They live on Foundry Lane.'],
    ['en', 'Charlotte Street', 'They live on Charlotte Street.'],
    ['en', 'Dunmore Keele', 'They live in Dunmore Keele.'],
    ['en', 'Dunmore Keele', 'They met in Dunmore Keele, a village near the coast.'],
    ['en', 'Bernard Hill', 'They live near Bernard Hill.'],
    ['de', 'Lindow Kehr', 'Sie leben in Lindow Kehr.'],
  ])('%s: %s in «%s»', (language, name, text) => {
    expect(kindOf(name, language, text)).toBe('place');
  });
});

describe('nothing is told', () => {
  it.each([
    ['en', 'Dunmore Keele', 'They paid Dunmore Keele.'],
    ['en', 'Dunmore Keele', 'It was owned by Dunmore Keele.'],
    ['en', 'Dunmore Keele', 'Dunmore Keele paid.'],
    ['en', 'Dunmore Keele', 'Dunmore Keele sacked a man who said he had been robbed.'],
    ['en', 'Dunmore Keele', 'It was paid by Dunmore Keele, which left.'],
    // One says a person, the other a firm.
    ['en', 'Dunmore Keele', 'Dunmore Keele, 61, left. They bought shares in Dunmore Keele.'],
    ['en', 'Marrow Star', 'The ferry Marrow Star sank.'],
    ['en', 'Marrow Star', 'They saw the Marrow Star. Then the Star sank.'],
    ['en', 'Marrow Star', 'They saw Marrow Star, a trawler, there.'],
    ['en', 'Jubilee Line', 'They took the Jubilee Line.'],
    ['id', 'Karya Bahari', 'Mereka membayar Karya Bahari.'],
    ['id', 'Surya Kencana', 'Mereka membayar Surya Kencana.'],
    ['id', 'Karya Bahari', 'Kapal Karya Bahari tenggelam.'],
    ['de', 'Lindow Kehr', 'Dann zahlte Lindow Kehr.'],
    ['fr', 'Dunmont Kerle', 'Ils ont payé Dunmont Kerle.'],
    ['es', 'Dunmonte Keral', 'Pagaron a Dunmonte Keral.'],
    ['pl', 'Dunmor Kielce', 'Wtedy zapłacił Dunmor Kielce.'],
  ])('%s: %s in «%s»', (language, name, text) => {
    expect(kindOf(name, language, text)).toBeUndefined();
  });

  it('of somebody beside a firm', () => {
    // Whoever works there, sells it or speaks for it is no firm.
    expect(kindOf('Helga Vask', 'en', 'Helga Vask, chief executive of Dunmore Keele, sold its ferries.')).toBe(
      'person',
    );
    expect(kindOf('Dunmore Keele', 'en', 'Helga Vask, chief executive of Dunmore Keele, left.')).toBe('organisation');
    expect(kindOf('Helga Vask', 'en', 'The company was bought by Helga Vask.')).toBe('person');
    expect(kindOf('Helga Vask', 'en', 'They have confidence in Helga Vask.')).toBe('person');
  });
});

describe('a Russian ministry or authority in short', () => {
  it.each(['Минздрав', 'Минздрава Приреченской области', 'Росздравнадзором', 'Минэнерго', 'Счётная палата'])(
    'is one: %s',
    (name) => {
      expect(kindOf(name, 'ru', `Об этом сообщили в ${name}.`)).toBe('organisation');
    },
  );
  it.each(['Минин', 'Минаев', 'Минина', 'Росляков'])('and a surname that begins so is none: %s', (name) => {
    expect(kindOf(name, 'ru', `Об этом сообщил ${name}.`)).not.toBe('organisation');
  });
});

describe('what somebody is, told by the last of its words', () => {
  it.each([
    ['Brannoc Tolle', 'Brannoc Tolle, a former council official, said so. Then Tolle left.', 'person'],
    ['Maeva Tuck', 'Nobody asked Maeva Tuck, a union organiser.', 'person'],
    ['Dunmore Keele', 'Dunmore Keele, a housing association, went on building.', 'organisation'],
  ])('%s', (name, text, kind) => {
    expect(kindOf(name, 'en', text)).toBe(kind);
  });
  it.each([
    ['Greens', 'organisation'],
    ['Liberal Democrats', 'organisation'],
    ['Labour', 'organisation'],
    ['Conservative group', 'organisation'],
  ])('«%s» is a party', (name, kind) => {
    expect(kindOf(name, 'en', `She voted with ${name} on Monday.`)).toBe(kind);
  });
});

describe('a body by what it is of', () => {
  it.each([
    ['правительство области', 'ru'],
    ['администрация района', 'ru'],
    ['прокуратура города', 'ru'],
    ['Council of Keld Harbour', 'en'],
    ['office of the governor', 'en'],
    ['pemerintah kota', 'id'],
    ['dinas kesehatan', 'id'],
  ])('is no place: %s', (name, language) => {
    expect(evidentKind(name, '', language, STARTER.actorKinds)).toBe('organisation');
  });
  it.each([
    ['область', 'ru'],
    ['судоходная река', 'ru'],
    ['Судаков Олег', 'ru'],
  ])('and what is no body of anything is none: %s', (name, language) => {
    expect(evidentKind(name, '', language, STARTER.actorKinds)).not.toBe('organisation');
  });
});
