/** Is «someone» a name? */
import { describe, expect, it } from 'vitest';
import { noNameIn } from '../../../src/session/speaker-words.ts';

const SHOWN = {
  nobody: ['someone who is not named', 'pihak yang tidak disebut namanya'],
  article: ['the article itself', 'artikel itu sendiri'],
};
const meant = (typed: string) => noNameIn(typed, SHOWN);

describe('whoever is asked who says so', () => {
  it.each(
    `someone|Somebody|anonymous|Unnamed source|a source|sources|an unnamed official|the source|seseorang|Sumber anonim|narasumber|sumber yang tidak disebut namanya
    pejabat yang tidak disebutkan namanya|кто-то|Источник|неназванный источник|анонимный источник|хтось|анонімне джерело|jemand|eine anonyme Quelle|Quelle
    quelqu'un|quelqu’un|une source anonyme|alguien|una fuente anónima|alguém|uma fonte|qualcuno|iemand|een anonieme bron|ktoś|bir kaynak|누군가|익명의 관계자|소식통|مصدر مجهول|شخص ما
    匿名|消息人士|関係者|מקור אנונימי|someone who is not named|pihak yang tidak disebut namanya`
      .split(/[|\n]/u)
      .map((typed) => typed.trim()),
  )('and answers «%s» says that nobody is named', (typed) => {
    expect(meant(typed)).toEqual({ what: 'nobody', begins: false });
  });

  it.each(
    `the article itself|The article|artikel itu sendiri|artikelnya|сама статья|статья|der Artikel selbst|l’article lui-même|el propio artículo|o próprio artigo|het artikel zelf|기사|المقال نفسه|文章|記事`.split(
      '|',
    ),
  )('and answers «%s» says that the article does', (typed) => {
    expect(meant(typed)).toEqual({ what: 'article', begins: false });
  });

  it.each([
    ['someb', 'nobody'],
    ['anony', 'nobody'],
    ['sese', 'nobody'],
    ['the art', 'article'],
  ])('and begins «%s» may say so', (typed, what) => {
    expect(meant(typed)).toEqual({ what, begins: true });
  });

  it.each(
    'Ann|an|the official|Anonymous Sudan|a source of Delta|Source Code Ltd|Somerset|De Bron BV|Article 19|Le Texte libre|Die Person|pejabat|the man'.split(
      '|',
    ),
  )('and answers «%s» names somebody', (typed) => {
    expect(meant(typed)).toBeUndefined();
  });
});
