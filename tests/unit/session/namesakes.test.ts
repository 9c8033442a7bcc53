/** Two who share a surname: the title that an article gives one of them in full tells who is meant, and nothing else does. */
import { describe, expect, it } from 'vitest';
import { documentOf } from '../dossier/sample.ts';
import { meantByWord } from '../../../src/names/namesakes.ts';
import { proposed } from './english-cases.ts';

const TEXT =
  'The head of the college, Professor Helen Marsh, was warned. Dr Owen Pryce raised it. The estates director, Graham Marsh, left. Councillor Derek Pryce chairs the panel. ';
const KELD = 'Keld Capital/o';
/** Only one of each pair is an actor; or all are. */
const SOME = ['Graham Marsh', 'Owen Pryce', KELD];
const ALL = ['Graham Marsh', 'Helen Marsh', 'Owen Pryce', 'Derek Pryce', KELD];

describe.each([
  ['one of each is known', SOME],
  ['all are known', ALL],
] as const)('%s', (_, names) => {
  it.each([
    ['Professor Marsh paid Keld Capital.', 'Helen Marsh > payment > Keld Capital'],
    ['Prof. Marsh sued Keld Capital.', 'Helen Marsh > lawsuit > Keld Capital'],
    ['Councillor Pryce paid Keld Capital.', 'Derek Pryce > payment > Keld Capital'],
    ['Cllr Pryce sued Keld Capital.', 'Derek Pryce > lawsuit > Keld Capital'],
    ['Keld Capital paid Dr Pryce.', 'Keld Capital > payment > Owen Pryce'],
    ['Mr Marsh paid Keld Capital.', 'Graham Marsh > payment > Keld Capital'],
    // Which of them is not said, or by a title that neither bears in the article.
    ['Marsh paid Keld Capital.', '- > payment > Keld Capital'],
    ['Keld Capital paid Pryce.', 'Keld Capital > payment > -'],
    ['Senator Marsh paid Keld Capital.', '- > payment > Keld Capital'],
    ['Mr Pryce paid Keld Capital.', '- > payment > Keld Capital'],
  ])('«%s»: %s', (words, claim) => {
    expect(proposed(`${TEXT}[${words}]`, names).claim).toBe(claim);
  });
  it.each([
    ['Professor Marsh said [Keld Capital had left].', 'Helen Marsh'],
    ['[Keld Capital had left], according to Councillor Pryce.', 'Derek Pryce'],
    ['[Keld Capital had left], said Dr Pryce.', 'Owen Pryce'],
    ['Marsh said [Keld Capital had left].', 'open'],
    ['[Keld Capital had left], according to Pryce.', 'open'],
  ])('«%s» is said by: %s', (words, speaker) => {
    expect(proposed(`${TEXT}${words}`, names).speaker).toBe(speaker);
  });
});

describe('the only one of a surname', () => {
  it.each(['Marsh', 'Professor Marsh', 'Senator Marsh'])('is meant by it, whatever stands before: %s', (name) => {
    const { claim } = proposed(`Helen Marsh was warned. [${name} paid Keld Capital.]`, ['Helen Marsh', KELD]);
    expect(claim).toBe('Helen Marsh > payment > Keld Capital');
  });
  it('in an article is meant there, also where others have it who are not named in it', () => {
    const { claim } = proposed('Helen Marsh was warned. [Marsh paid Keld Capital.]', [
      'Graham Marsh',
      'Helen Marsh',
      KELD,
    ]);
    expect(claim).toBe('Helen Marsh > payment > Keld Capital');
  });
});

describe.each([
  ['both are known', ['Greta Marsh', 'Owen Marsh', KELD]],
  ['the first is known', ['Greta Marsh', KELD]],
  ['neither is known', [KELD]],
] as const)('a surname whose second bearer is named later; %s', (_, names) => {
  const LATER = ' Marsh’s brother, Owen Marsh, left.';
  it.each([
    [`Minister Greta Marsh spoke. [Keld Capital sued Marsh.]${LATER}`, 'Greta Marsh'],
    [`Minister Greta Marsh spoke. Marsh left.${LATER} He was ill. [Keld Capital sued Marsh.]`, 'Greta Marsh'],
    // Both were named just now, or she was never called so alone before he came.
    [`Minister Greta Marsh spoke. Marsh left. Owen Marsh met Greta Marsh. [Keld Capital sued Marsh.]`, '-'],
    [`Minister Greta Marsh spoke. Owen Marsh left. It rained. [Keld Capital sued Marsh.]`, '-'],
  ])('%s: %s', (text, whom) => {
    expect(proposed(text, names).claim).toBe(`Keld Capital > lawsuit > ${whom}`);
  });
  it('makes whoever is told of by it kin of the other', () => {
    const claim = proposed(`Minister Greta Marsh spoke. [Marsh’s brother, Owen Marsh, left.]`, names).claim;
    expect(claim).toBe('Owen Marsh > kinship > Greta Marsh');
  });
});

it('a surname before either of two is named means nobody', () => {
  const names = ['Greta Marsh', 'Owen Marsh', KELD];
  expect(proposed('[Keld Capital sued Marsh.] Greta Marsh left. Owen Marsh left.', names).claim).toBe(
    'Keld Capital > lawsuit > -',
  );
});

describe('in other languages', () => {
  it.each([
    ['ru', 'Профессор Иван Громов приехал. Депутат Олег Громов уехал.', 'профессор Громов', 'Иван Громов'],
    ['ru', 'Профессор Иван Громов приехал. Депутат Олег Громов уехал.', 'Громов ушёл', undefined],
    ['de', 'Professor Kurt Brandt kam. Senatorin Anna Brandt ging.', 'Senatorin Brandt', 'Anna Brandt'],
    [
      'fr',
      'Le docteur Paul Mercier est venu. La sénatrice Claire Mercier part.',
      'la sénatrice Mercier',
      'Claire Mercier',
    ],
    ['es', 'El juez Pablo Vidal llegó. La senadora Ana Vidal se fue.', 'el juez Vidal', 'Pablo Vidal'],
    ['es', 'El juez Pablo Vidal llegó. La senadora Ana Vidal se fue.', 'habló Vidal', undefined],
    ['id', 'Bupati Agus Santosa datang. Profesor Rini Santosa pergi.', 'Bupati Santosa', 'Agus Santosa'],
  ])('%s: «%s … %s»: %s', (language, text, last, name) => {
    const document = { ...documentOf(`${text} ${last}.`), language };
    const surname = /\p{Lu}\p{L}+(?=[^\p{Lu}]*$)/u.exec(last)?.[0] ?? '';
    const start = document.text.lastIndexOf(surname);
    const meant = meantByWord(document, { start, end: start + surname.length }, []);
    expect(meant).toEqual({ ...(name !== undefined && { name }), shared: true });
  });
});
