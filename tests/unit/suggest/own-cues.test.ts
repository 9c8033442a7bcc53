/** Do the words that a codebook lists propose how firmly something is said, only as whole words, in their language, within the quotes? */
import { expect, it } from 'vitest';
import { ownCues } from '../../../src/suggest/own-cues.ts';

const CUES = {
  alleged: { en: ['prosecutors say', 'say'], id: ['menurut jaksa'] },
  planned: { en: ['is due in court'] },
  denied: { en: ['pleaded not guilty'] },
};
const read = (text: string, language = 'en', start = 0, end = text.length) =>
  ownCues(CUES, { text, language }, [{ start, end }]);

it('propose what they are listed for, as they stand in the text', () => {
  expect(read('Ann stole it, Prosecutors\nsay.')).toEqual({ modality: { value: 'alleged', cue: 'Prosecutors\nsay' } });
  expect(read('Ann is due in court and pleaded not guilty.')).toEqual({
    modality: { value: 'planned', cue: 'is due in court' },
    polarity: { value: 'denied', cue: 'pleaded not guilty' },
  });
});

it('are whole words of the text’s language within the quotes', () => {
  expect(read('The essayist left.')).toEqual({});
  expect(read('Ann mencuri, menurut jaksa.')).toEqual({});
  expect(read('Ann mencuri, menurut jaksa.', 'id-ID')).toEqual({
    modality: { value: 'alleged', cue: 'menurut jaksa' },
  });
  expect(read('Prosecutors say so. Ann left.', 'en', 20)).toEqual({});
});

it('may be missing, empty, or look like a pattern', () => {
  expect(ownCues(undefined, { text: 'x', language: 'en' }, [{ start: 0, end: 1 }])).toEqual({});
  expect(ownCues({ alleged: { en: ['', '.*'] } }, { text: 'x', language: 'en' }, [{ start: 0, end: 1 }])).toEqual({});
});
