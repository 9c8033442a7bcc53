/** Which article is a text a copy of, and where do its places stand there? */
import { describe, expect, it } from 'vitest';
import { KnownTexts } from '../../../../src/exchange/proposals/known-texts.ts';
import { readAnswer } from '../../../../src/exchange/proposals/read-answer.ts';
import { tidyText } from '../../../../src/exchange/tidy-text.ts';
import { kimDossier } from './samples.ts';

const BODY = Array.from({ length: 6 }, (_, i) => `Ona met Bo on day ${i}.`).join(' \r\n\r\n\r\n');
const RAW = `A headline\r\n\r\n${BODY}`;

/** The words of the article at the place of the nth «Ona» of the copy, and what stands before it. */
function led(raw: string, text: string, nth: number): readonly [words: string, before: number] | undefined {
  const start = [...raw.matchAll(/Ona/gu)][nth]?.index ?? 0;
  const place = new KnownTexts([
    { id: 'other', text: 'Nothing like it.' },
    { id: 'a', text },
  ])
    .copyOf(raw)
    ?.place({ start, end: start + 3 });
  return place && [text.slice(place.start, place.end), text.slice(0, place.start).split('Ona').length - 1];
}

describe('a copy of an article', () => {
  it.each([
    ['the same', RAW],
    ['tidied', tidyText(RAW)],
    ['tidied another way', `\n\n${RAW.replaceAll('\r\n', '\n')}\n`],
    ['without its headline', tidyText(BODY)],
  ])('is led to it: %s', (_, text) => {
    expect(led(RAW, text, 4)).toEqual(['Ona', 4]);
  });

  it('may lack the foot of the article, and is no copy of another one', () => {
    expect(led(BODY, tidyText(`${BODY}\n\nMore on page seven.`), 5)).toEqual(['Ona', 5]);
    expect(led(RAW, tidyText(RAW.replace('day 3', 'day three')), 4)).toBeUndefined();
  });

  it('has no place for what did not come in', () => {
    const copy = new KnownTexts([{ id: 'a', text: tidyText(BODY) }]).copyOf(RAW);
    expect(copy?.place({ start: 0, end: 10 })).toBeUndefined();
  });
});

describe('a dossier of somebody else', () => {
  it('on the same article by another name, and not tidied, keeps its places', () => {
    const dossier = kimDossier();
    const [article] = dossier.documents;
    if (!article) throw new Error('no article');
    const text = `\n\n${article.text.replaceAll('\n', ' \r\n\r\n\r\n')}\n`;
    const words = 'Kim memuji hubungan';
    const start = text.indexOf(words);
    const [claim] = dossier.claims;
    const theirs = {
      ...dossier,
      documents: [{ ...article, id: 'mine', text, sentences: [] }],
      claims: [
        {
          ...claim,
          evidence: [{ document: 'mine', segments: [{ start, end: start + words.length, exact: words }] }],
        },
      ],
    };
    const { claims } = readAnswer(JSON.stringify(theirs), { texts: dossier.documents, language: 'en' });
    const at = article.text.indexOf(words);
    expect(claims[0]?.quotes).toEqual([
      { document: article.id, parts: [{ text: words, at: { start: at, end: at + words.length } }] },
    ]);
  });
});
