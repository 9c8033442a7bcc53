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

/** The same, as other languages begin to tell what was said before and is not so. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  id: /(?<!\p{L})(?:versi (?:sebelumnya|awal|lama)|(?:semula|sebelumnya) (?:tertulis|ditulis|disebut(?:kan)?)|ralat:|secara keliru|salah (?:tulis|menyebut))(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:в (?:предыдущей|первоначальной|прежней|более ранней) версии|ошибочно (?:сообщал\p{L}*|указ\p{L}+|говорил\p{L}*|написа\p{L}+))/iu,
  de: /(?<!\p{L})(?:in einer (?:früheren|ersten|vorherigen) (?:version|fassung)|irrtümlich|fälschlicherweise)/iu,
  fr: /(?<!\p{L})(?:version (?:précédente|antérieure|initiale)|(?:écrit|indiqué|affirmé) (?:par erreur|à tort))/iu,
  es: /(?<!\p{L})(?:versi[óo]n (?:anterior|previa|inicial)|(?:dec[íi]a|afirmaba|se public[óo]) (?:por error|err[óo]neamente))/iu,
};
/** What the article now says instead. */
const INSTEAD =
  /(?<!\p{L})(?:amended|corrected|updated|changed|edited|altered|revised) (?:on [^,.;]{3,24} )?to (?:say|state|make clear|clarify|reflect)(?!\p{L})/iu;

/** Whether a sentence tells what an article said wrongly before: a date in it is taken back. */
export function takesBack(sentence: string, language: string): boolean {
  if (isCorrection(sentence, language)) return !INSTEAD.test(sentence);
  return BEFORE[language.toLowerCase().split('-')[0] ?? '']?.test(sentence) === true;
}
