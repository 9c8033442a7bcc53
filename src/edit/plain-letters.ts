/**
 * How is a word of another script written in the letters a to z? Roughly as newspapers do: so that an id can be read beside the article,
 * not so that the word could be had back. Letters that are not here are left as they are.
 */

/** Each letter with what stands for it, two by two. */
const table = (pairs: string): readonly [string, string][] =>
  pairs.split(' ').map((pair) => [pair[0] ?? '', pair.slice(1)]);

/** Latin letters that are no others with a mark. */
const LATIN = 'ßss æae œoe øo đd ðd þth łl ıi ħh ŋng ŧt ĸk ſs ƒf əe ɛe ɔo ɖd ɗd ɓb ƙk ƴy';
const CYRILLIC =
  'аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya ' +
  'іi їyi єye ґg ўu ђdj јj љlj њnj ћc џdz ѓgj ќkj ѕdz әa ғgh қq ңng өo ұu үu һh җj ҳh ҷj ӣi ӯu';
const GREEK = 'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo';
const GEORGIAN =
  'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh';
const ARMENIAN =
  'աa բb գg դd եe զz էe ըe թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւu փp քk օo ֆf';
/** Without the vowels, which are mostly not written. */
const ARABIC =
  'اa أa إi آa ءa ئy ؤw بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy ىa ةa پp چch ژzh گg کk یy';
const HEBREW = 'אa בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs עa פp ףf צts ץts קk רr שsh תt';
const LETTERS = new Map([LATIN, CYRILLIC, GREEK, GEORGIAN, ARMENIAN, ARABIC, HEBREW].flatMap((pairs) => table(pairs)));

/** A Korean syllable is its number: the first consonant, the vowel, and maybe a last consonant. */
const FIRST = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWEL = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const LAST = [...' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')];
function syllable(code: number): string {
  const at = code - 0xac00;
  return `${FIRST[Math.floor(at / 588)] ?? ''}${VOWEL[Math.floor((at % 588) / 28)] ?? ''}${LAST[at % 28] ?? ''}`;
}

/** In small letters. */
export function inPlainLetters(words: string): string {
  let out = '';
  for (const char of words.normalize('NFC').toLowerCase()) {
    const code = char.codePointAt(0) ?? 0;
    out += LETTERS.get(char) ?? (code >= 0xac00 && code <= 0xd7a3 ? syllable(code) : rest(char));
  }
  return out;
}

/** «é» is «e», «ά» is «α», and so «a». */
function rest(char: string): string {
  const bare = char.normalize('NFKD').replace(/\p{M}+/gu, '');
  return bare === char ? char : Array.from(bare, (one) => LETTERS.get(one) ?? one).join('');
}
