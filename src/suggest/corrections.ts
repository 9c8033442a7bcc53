/** Which English sentences correct the article that they stand in? What they tell is the article's own word, also of what it said before. */
const PAPER = '(?:article|story|report|page|piece|post|item|text|column|caption|headline|podcast|newsletter)';
const NOTE = new RegExp(
  [
    `(?:earlier|previous|original|prior|older|first|print|online) versions? of (?:this|the|our) ${PAPER}`,
    '(?:an?|the) (?:earlier|previous|original|prior) version (?:had )?(?:\\p{L}+ly )?(?:said|stated|reported|claimed|suggested)',
    `this ${PAPER} (?:was|has been|is) (?:\\p{L}+ly )?(?:amended|corrected|updated|changed|edited|altered|revised|modified)`,
    `(?:we|this ${PAPER}|the ${PAPER}) (?:had |originally |initially |earlier )?(?:wrongly|incorrectly|mistakenly|erroneously) (?:said|stated|reported|named|described|gave|wrote|attributed|claimed)`,
    '(?:said|stated|reported|named|described) (?:wrongly|incorrectly|mistakenly|erroneously|in error) (?:in|that) ',
  ]
    .map((one) => `(?<!\\p{L})${one}`)
    .join('|'),
  'iu',
);

/** Whether a sentence tells what the article said before, or that it was changed. */
export const isCorrection = (sentence: string, language: string): boolean =>
  /^en(?:-|$)/iu.test(language) && NOTE.test(sentence);
