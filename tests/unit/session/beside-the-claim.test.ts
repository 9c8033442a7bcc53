/** What a sentence only tells of somebody, and who is suspected of what: neither makes another claim of what it says. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const FIRMS = ['Halden', 'Corven', 'Лазурь', 'Кедр', 'Greenfold Party'];
const PEOPLE = ['Басов', 'Лацис', 'Громов', 'Dov Lantz'];

/** `marked`: the chosen words in brackets, or all; the article is of 18 September 2024. */
function read(language: string, marked: string) {
  const text = marked.replace(/[[\]]/gu, '');
  const open = marked.indexOf('[');
  const chosen = open < 0 ? { start: 0, end: text.length } : { start: open, end: marked.indexOf(']') - 1 };
  const all = [...FIRMS, ...PEOPLE];
  const dossier = soundDossier({
    ...STARTER,
    documents: [
      {
        ...rawDocument(text),
        ...{ language, sentences: splitSentences(text, language) },
        csl: { type: 'article', issued: { 'date-parts': [[2024, 9, 18]] } },
      },
    ],
    actors: all.map((name, i) =>
      rawActor(`a${i}`, { kind: i < FIRMS.length ? 'organisation' : 'person', name: { [language]: name } }),
    ),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { proposals } = suggestClaim([{ document, segments: [chosen] }], dossier);
  const who = (one: typeof proposals.subject) => one && 'id' in one.value && all[Number(one.value.id.slice(1))];
  const source = proposals.attribution?.value[0];
  return {
    pair: [who(proposals.subject), who(proposals.object)],
    relation: proposals.relation && 'id' in proposals.relation.value ? proposals.relation.value.id : undefined,
    polarity: proposals.polarity?.value,
    modality: proposals.modality?.value,
    when: proposals.when?.value,
    source: source && (source.actor === undefined ? source.name : all[Number(source.actor.slice(1))]),
    open: proposals.open,
  };
}

describe('a clause that only tells more of somebody', () => {
  it.each([
    ['en', 'A consultant who did not resign in May alleges that Halden hurt Corven.'],
    ['en', 'A consultant who resigned in February, alleges that Halden hurt Corven.'],
    ['en', 'Halden, which did not answer, paid Corven.'],
    ['en', 'Corven sued Halden, which did not pay Corven in May.'],
    ['ru', 'Консультант, который уволился в феврале, утверждает, что «Лазурь» заплатила «Кедру».'],
    ['ru', 'Консультант, с которым не продлили договор в феврале, утверждает, что «Лазурь» заплатила «Кедру».'],
    ['ru', '«Лазурь» заплатила «Кедру», которого не предупредили в мае.'],
    ['id', 'Dokter yang tidak bekerja sejak Februari, mengatakan Halden membayar Corven.'],
    ['id', 'Halden membayar Corven, yang tidak menjawab pertanyaan pada Mei.'],
    ['de', 'Halden hat Corven bezahlt, das im Mai nicht antwortete.'],
    ['fr', 'Un consultant qui n’a pas démissionné affirme que Halden a payé Corven.'],
    ['es', 'Halden pagó a Corven, que no respondió.'],
  ])('%s «%s»: tells neither of its day nor that it is not so', (language, marked) => {
    const { polarity, when, pair } = read(language, marked);
    expect([polarity, when]).toEqual([undefined, undefined]);
    expect(pair.every((one) => one !== undefined)).toBe(true);
  });
  it.each([
    ['en', 'Halden, which did not answer, paid Corven in May.', undefined, '2024-05'],
    ['en', 'Corven sued Halden, [which did not pay Corven].', 'denied', undefined],
    ['ru', 'Басов, который не платил Громову в мае, уехал.', 'denied', '2024-05'],
    ['id', 'Halden, yang tidak membayar Corven pada Mei, pindah.', 'denied', '2024-05'],
    ['id', 'Halden tidak membayar Corven, yang menjawab pertanyaan.', 'denied', undefined],
  ])('%s «%s»: what is claimed has its own', (language, marked, polarity, when) => {
    const found = read(language, marked);
    expect([found.polarity, found.when]).toEqual([polarity, when]);
  });
  it('gives no relation to two who are named elsewhere', () => {
    const found = read('id', 'Dokter yang tidak bekerja lagi, mengatakan bahwa Halden membayar Corven.');
    expect([found.relation, found.source]).toEqual(['payment', 'Dokter yang tidak bekerja lagi']);
  });
  it('says nothing by itself', () => {
    expect(read('es', 'Halden pagó a Corven, que no respondió.').source).toBeUndefined();
  });
});

describe('who is suspected of doing what to whom', () => {
  it.each([
    ['Следователи подозревают Басова в подкупе Лацис, которая уволилась в мае.', 'Басов', 'Лацис'],
    ['Басова подозревают в подкупе Лацис.', 'Басов', 'Лацис'],
    ['Басов подозревается в подкупе Лацис.', 'Басов', 'Лацис'],
    ['Прокуратура подозревает Лацис в подкупе Басова.', 'Лацис', 'Басов'],
    // Of two who do it to each other nobody changes the place.
    ['Лацис судится с Басовым.', 'Лацис', 'Басов'],
    ['Басов встречается с Громовым.', 'Басов', 'Громов'],
    // Done by, not to.
    ['«Лазурь» финансируется «Кедром».', 'Кедр', 'Лазурь'],
  ])('«%s»: %s, %s', (marked, subject, object) => {
    const { pair, when } = read('ru', marked);
    expect(pair).toEqual([subject, object]);
    expect(when).toBeUndefined();
  });
  it.each(['Басова подозревают в письме Лацис.', 'Басов подозревает Лацис в мае.'])(
    '«%s»: a paper and a month are no deeds',
    (marked) => {
      expect(read('ru', marked).pair).not.toEqual(['Басов', 'Лацис']);
    },
  );
  it('is alleged', () => {
    expect(read('ru', 'Следователи подозревают Басова в подкупе Лацис.').modality).toBe('alleged');
  });
  it('in English: the party says so, of somebody', () => {
    const found = read('en', 'The Greenfold Party, which lost in May, accused Dov Lantz of paying Corven.');
    expect([found.source, ...found.pair]).toEqual(['Greenfold Party', 'Dov Lantz', 'Corven']);
  });
  it('a union without a name stays open, and is not somebody', () => {
    const { source, open } = read('ru', 'Союз обвинил «Лазурь» в подкупе Басова.');
    expect([source, open]).toEqual([undefined, 'обвинил']);
  });
});
