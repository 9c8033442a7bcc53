/**
 * Russian nouns that end as verbs of the past do: «крыло», «сила», «канал», «недели». What looks like a verb and is one of these tells
 * that nobody does anything.
 */

/** Stems with their last л; none that is a verb as often («начал», «прибыли», «стали»). */
const STEMS = `
  крыл тел зеркал одеял сал кресл числ масл ремесл русл весл седл стёкл стекл свёрл сверл
  школ скал пчёл пчел стрел акул могил формул вилл кукл игл метл свёкл свекл мгл ветл шкал скул смол
  недел модел цел рол сол земл капл медал печал мысл отрасл кровл торговл автомобил стил профил госпитал корол корабл рубл дол
  канал портал квартал вокзал материал филиал журнал капитал металл арсенал идеал потенциал терминал сигнал финал персонал перевал
  штурвал генерал адмирал минерал маршал причал мемориал интервал стол пол угол сокол ангел узел отдел предел футбол волейбол протокол
  посол чехол котёл орёл осёл козёл факел тоннел туннел сериал карнавал скандал оригинал универсал урал байкал вал зал мол
`
  .trim()
  .split(/\s+/u);
/** Those that are nouns in some forms only: «дело», not «дел» of «деть»; «сила», «силы». */
const FORMS = 'дело|дела|дел|село|сила|силы|сил|мыло|мало|немало|около|если|вдали'.split('|');

/** As a part of an expression: one of these nouns, up to its end. */
export const PAST_LIKE_NOUN = `(?:(?:${STEMS.join('|')})(?:а|о|ы|и|у|е|ом|ам|ах|ами|ой|ь|ью|ям|ях|ями|ей|ю|я)?|${FORMS.join('|')})(?![\\p{L}-])`;
const NOUN = new RegExp(`^${PAST_LIKE_NOUN}$`, 'u');

/** `word` in lower case. */
export const isPastLikeNoun = (word: string): boolean => NOUN.test(word);

/** An adjective in front of a noun of its own gender, number and case: «Северное крыло», «Девятый вал», «Северного крыла». */
const AGREEING = [
  [/[ео]е$/u, /о$/u],
  [/[ая]я$/u, /(?:а|ь)$/u],
  [/(?:ого|его)$/u, /[ая]$/u],
  [/[ыи]е$/u, /[ыи]$/u],
  [/[ыио]й$/u, /[^аеёиоуыэюя]$/u],
] as const;

/** Whether a word that may be a verb is the noun of the adjective before it. Both in lower case. */
export const isNounOf = (adjective: string, word: string): boolean =>
  adjective.length > 3 && AGREEING.some(([first, second]) => first.test(adjective) && second.test(word));
