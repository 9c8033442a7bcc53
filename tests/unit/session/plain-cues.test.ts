/** What conditions and the plainest words for denying, alleging and planning propose, in whichever language. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';
import { proposed } from './english-cases.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  ru: ['Халден', 'Корвен', 'Дрей'],
  ko: ['할덴', '코르벤', '드레이'],
  ar: ['هالدن', 'كورفن', 'دري'],
};

/** «who > whom», whether it is so, how firmly. */
function read(language: string, text: string): string {
  const names = NAMES[language] ?? ['Halden', 'Corven', 'Drey'];
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name, i) => rawActor(`a${i}`, { kind: 'organisation', name: { [language]: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { proposals } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
  const who = (one: typeof proposals.subject): string =>
    one && 'id' in one.value ? 'ABC'.charAt(Number(one.value.id.slice(1))) : '-';
  return [
    `${who(proposals.subject)}>${who(proposals.object)}`,
    proposals.polarity?.value ?? 'affirmed',
    proposals.modality?.value ?? 'asserted',
  ].join(' ');
}

describe('a condition that is chosen with what depends on it', () => {
  it.each([
    ['en', 'If the council agrees, Halden will pay Corven.', 'hypothetical'],
    ['en', 'Halden will pay Corven if the court agrees.', 'hypothetical'],
    ['en', 'Halden will pay Corven, but only if the court agrees.', 'hypothetical'],
    ['en', 'Unless Halden pays Corven, the plant will close.', 'hypothetical'],
    ['en', 'If Halden had paid Corven, the plant would have stayed open.', 'hypothetical'],
    ['ru', 'Если суд согласится, «Халден» заплатит «Корвену».', 'hypothetical'],
    ['ru', '«Халден» заплатит «Корвену», если согласится суд.', 'hypothetical'],
    ['id', 'Jika pengadilan setuju, Halden akan membayar Corven.', 'hypothetical'],
    ['id', 'Halden akan membayar Corven jika pengadilan setuju.', 'hypothetical'],
    ['de', 'Wenn das Gericht zustimmt, wird Halden Corven bezahlen.', 'hypothetical'],
    ['fr', 'Halden paiera Corven si le tribunal accepte.', 'hypothetical'],
    ['es', 'Si el tribunal acepta, Halden pagará a Corven.', 'hypothetical'],
    // Of another clause, or none at all.
    ['en', 'Halden paid Corven, and if the court agrees, it will pay again.', 'asserted'],
    ['en', 'Even if the court agrees, Halden paid Corven.', 'asserted'],
    ['en', 'Halden will pay Corven and asked if the court agrees.', 'planned'],
    ['ru', '«Халден» заплатил «Корвену», и если суд согласится, заплатит ещё.', 'asserted'],
    ['ru', 'Если верить следствию, «Халден» заплатил «Корвену».', 'asserted'],
    ['id', 'Halden telah membayar Corven dan bertanya apakah ia akan kembali jika perlu.', 'asserted'],
    ['de', 'Halden hat Corven bezahlt, wenn auch spät.', 'asserted'],
  ])('%s: %s', (language, text, modality) => {
    expect(read(language, text)).toBe(`A>B affirmed ${modality}`);
  });
});

describe('the plainest words', () => {
  it.each([
    ['de', 'Halden hat Corven nicht bezahlt.', 'denied asserted'],
    ['de', 'Halden hat Corven nie bezahlt.', 'denied asserted'],
    ['de', 'Halden soll Corven bezahlt haben.', 'affirmed alleged'],
    ['de', 'Halden bestreitet, Corven bezahlt zu haben.', 'denied asserted'],
    ['de', 'Halden, das in Rye sitzt, hat Corven nicht bezahlt.', 'denied asserted'],
    ['nl', 'Halden heeft Corven niet betaald.', 'denied asserted'],
    ['nl', 'Halden zou Corven hebben betaald.', 'affirmed alleged'],
    ['fr', 'Halden n’a pas payé Corven.', 'denied asserted'],
    ['fr', "Halden n'a jamais payé Corven.", 'denied asserted'],
    ['fr', 'Halden aurait payé Corven.', 'affirmed alleged'],
    ['fr', 'Halden dément avoir payé Corven.', 'denied asserted'],
    ['es', 'Halden no pagó a Corven.', 'denied asserted'],
    ['es', 'Halden habría pagado a Corven.', 'affirmed alleged'],
    ['pt', 'Halden não pagou a Corven.', 'denied asserted'],
    ['it', 'Halden non ha pagato Corven.', 'denied asserted'],
    ['ko', '할덴은 코르벤에 돈을 지급하지 않았다.', 'denied asserted'],
    ['ar', 'لم تدفع هالدن لكورفن.', 'denied asserted'],
    // Nothing is denied, or not this.
    ['de', 'Halden hat nicht nur Corven bezahlt.', 'affirmed asserted'],
    ['de', 'Halden hat Corven bezahlt, aber Drey nicht verklagt.', 'affirmed asserted'],
    ['de', 'Halden, das keine Büros hat, hat Corven bezahlt.', 'affirmed asserted'],
    ['fr', 'Halden n’a payé que Corven.', 'affirmed asserted'],
    ['es', 'Halden no solo pagó a Corven.', 'affirmed asserted'],
    ['ko', '할덴은 코르벤에 돈을 지급했다.', 'affirmed asserted'],
    ['ar', 'دفعت هالدن إلى كورفن.', 'affirmed asserted'],
  ])('%s: %s', (language, text, told) => {
    expect(read(language, text)).toBe(`A>B ${told}`);
  });
  it('leaves out whom German words pass over', () => {
    expect(read('de', 'Nicht Halden, sondern Drey hat Corven bezahlt.')).toBe('C>B affirmed asserted');
  });
});

describe('who does it, beyond a day or what stands between commas', () => {
  it.each([
    ['Halden on Monday sued Corven.', 'Halden > lawsuit > Corven'],
    ['Halden last week sued Corven.', 'Halden > lawsuit > Corven'],
    ['Halden in March paid Corven.', 'Halden > payment > Corven'],
    ['Halden, citing bank records, sued Corven.', 'Halden > lawsuit > Corven'],
    ['Halden, in a letter to the court, has accused Corven of fraud.', 'Halden > accusation > Corven'],
    // Where it happened is nobody.
    ['Police in Halden on Monday arrested Corven.', '- > arrest > Corven'],
    ['After talks with Halden, in May, the mayor sued Corven.', '- > lawsuit > Corven'],
  ])('%s', (text, claim) => {
    const found = proposed(text, ['Halden/o', 'Corven/o']);
    expect({ claim: found.claim, speaker: found.speaker }).toEqual({ claim, speaker: '-' });
  });
});

describe('a condition tells nothing of what depends on it', () => {
  it.each([
    ['en', 'If Halden does not pay by 1 October, Corven will sue Drey.', 'B>C affirmed hypothetical'],
    [
      'ru',
      'Если «Халден» не подтвердит выплату до 1 июня, «Корвен» подаст в суд на «Дрей».',
      'B>C affirmed hypothetical',
    ],
  ])('%s: %s', (language, text, told) => {
    expect(read(language, text)).toBe(told);
  });
});

describe('who denies, where it could not be told who', () => {
  it.each([
    'The minister’s office denied that Halden paid Corven.',
    'Both men deny that Halden paid Corven.',
    'The Leeds firm denied that Halden paid Corven.',
    'It denied that Halden paid Corven.',
    'Buyer tells High Court that Drey lied; [the Leeds firm denies that Halden paid Corven].',
  ])('is left open: %s', (text) => {
    const { speaker, polarity } = proposed(text, ['Halden/o', 'Corven/o', 'Drey/o']);
    expect([speaker, polarity]).toEqual(['open', 'denied']);
  });
  it.each([
    'Halden sold Corven a faulty satellite, the High Court was told on Wednesday.',
    'The inquest heard that Halden paid Corven.',
  ])('and so is what a court is told: %s', (text) => {
    expect(proposed(text, ['Halden/o', 'Corven/o']).speaker).toBe('open');
  });
  it.each(['Halden was denied access to Corven.', 'Halden never denied that it paid Corven.'])(
    'but not: %s',
    (text) => {
      expect(proposed(text, ['Halden/o', 'Corven/o']).speaker).not.toBe('open');
    },
  );
});

describe('what somebody is, has or has to do', () => {
  it.each([
    ['Halden owns 14% of Corven.', 'Halden > ownership > Corven'],
    ['Halden owns about half of the shares in Corven.', 'Halden > ownership > Corven'],
    ['A source close to the negotiations said Halden had not signed a contract.', 'Halden > - > -'],
    ['Halden got the money at a meeting.', 'Halden > - > -'],
  ])('%s', (text, claim) => {
    expect(proposed(text, ['Halden/o', 'Corven/o']).claim).toBe(claim);
  });
  it.each([
    ['The judge adjourned the case between Halden and Corven until 22 November.', '../2024-11-22'],
    ['Halden met the minister, Colin Frayne, in Rye on Tuesday.', '2024-06-11'],
    ['Halden supplies Corven, although Corven suspended its orders last month.', undefined],
  ])('%s', (text, when) => {
    expect(proposed(text, ['Halden/o', 'Corven/o', 'Colin Frayne']).when).toBe(when);
  });
  it('nobody lied to somebody', () => {
    expect(proposed('“[No one lied to Corven],” Pell said.', ['Corven/o', 'Pell'])).toMatchObject({
      polarity: 'denied',
      speaker: 'Pell',
    });
  });
});

describe('what somebody says is read without their saying it', () => {
  it('a condition in quotation marks', () => {
    const text = '«Если суд удовлетворит иск, «Халден» выплатит «Корвену» неустойку», — пояснил Дятлов.';
    expect(read('ru', text)).toBe('A>B affirmed hypothetical');
  });
  it('a denial with «мы»', () => {
    expect(read('ru', '«Никаких переговоров с «Корвеном» мы не ведём», — сказал Дятлов.')).toContain('denied');
  });
  it('that there was none of it', () => {
    expect(proposed('There were no such offers to Corven, Hale said.', ['Corven/o', 'Hale']).polarity).toBe('denied');
  });
});
