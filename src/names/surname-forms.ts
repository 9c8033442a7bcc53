/**
 * Could a name that somebody typed be another form of a name, or a short form of it: a man's and a woman's surname, a case, a given name
 * and a surname without what stands between? Rules on the forms alone: what they find is asked, and never taken.
 */

/** Lower case; without marks, which people leave out; й stays a letter. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .normalize('NFD')
    .replace(/(?<=[^и])\p{M}|(?<=и)(?!\u0306)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')
    .replace(/ł/gu, 'l');

/** What a surname ends in, in its cases and for a man, a woman or several, by script; the empty one is the bare stem. */
const CYRILLIC = new Set(
  ` а у ом ым им е ой ою ы и я ю ем ем ый ий й ь ая яя ое ого его ому ему ую юю ых их ыми ими ей ею ові еві і ів є ї його йому ська ська
  ям ами ями ам ах ях`.split(/\s+/u),
);
/** Of the West and South Slavs, as they are written without marks. */
const SLAVIC = new Set(
  ` a u em om owi ovi y i e ej ego emu ym im ou ova ove ovou ovej ow ov iem ie in ina ka`.split(/\s+/u),
);
const BALTIC = new Set(` s as is us ys es ai o io iaus a ai e es ei iu iene ienes aite yte ute te aites`.split(/\s+/u));
const GREEK = new Set(` ς ου η α ο ος ης ας ακη`.split(/\s+/u));
const SLAVIC_LANGUAGES = new Set('pl cs sk sl hr sr bs mk bg hsb dsb'.split(' '));
const BALTIC_LANGUAGES = new Set(['lt', 'lv']);

const CYRILLIC_WORD = /^[\p{Script=Cyrillic}’'-]+$/u;
const GREEK_WORD = /^\p{Script=Greek}+$/u;
/** «Laptev» and «Lapteva», «Zimin» and «Zimina», «Dolsky», «Dolski» and «Dolska», whatever language writes of them. */
const HIS = /(?:[eoy]v|ow|[iy]n|s[ck]?k(?:i|y|ij|yi|yy|iy)|ck(?:i|y|ij))$/u;
const HERS = /(?:[eoy]va|owa|[iy]na|s[ck]?k(?:a|aja|aya|aia)|cka)$/u;
const SHORTEST = 3;

/** How long the beginning is that two words have in common. */
function shared(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function bentBy(one: string, other: string, endings: ReadonlySet<string>): boolean {
  for (let at = shared(one, other); at >= SHORTEST; at--)
    if (endings.has(one.slice(at)) && endings.has(other.slice(at))) return true;
  return false;
}

/** Whether two words, which differ, may be forms of one surname. `language`: of what is written, BCP 47. */
export function areForms(one: string, other: string, language: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a === b || a === '' || b === '') return false;
  if (CYRILLIC_WORD.test(a) && CYRILLIC_WORD.test(b)) return bentBy(a, b, CYRILLIC);
  if (GREEK_WORD.test(a) && GREEK_WORD.test(b)) return bentBy(a, b, GREEK);
  const root = language.toLowerCase().split('-')[0] ?? '';
  if (SLAVIC_LANGUAGES.has(root) && bentBy(a, b, SLAVIC)) return true;
  if (BALTIC_LANGUAGES.has(root) && bentBy(a, b, BALTIC)) return true;
  const [man, woman] = HERS.test(a) ? [b, a] : [a, b];
  return HIS.test(man) && HERS.test(woman) && shared(man, woman) >= Math.max(SHORTEST, man.length - 2);
}

const wordsOf = (name: string): readonly string[] => name.match(/[^\s\u00a0«»“”„"()[\]]+/gu) ?? [];
const INITIAL = /^\p{L}\.$/u;

/**
 * Whether what is typed may be `name`, or a short form of it: each of its words is one of the name, a form of one, or its initial; a
 * single word only as another form, since as it stands it is found anyway. «Лаптев» and «Н. Лаптева» may be «Нина Сергеевна Лаптева»,
 * «Пётр Лаптев» is somebody else.
 */
export function maybeShortOf(typed: string, name: string, language: string): boolean {
  const [words, own] = [wordsOf(typed), wordsOf(name)];
  if (words.length === 0 || words.length > own.length) return false;
  const left = own.map((word) => plain(word));
  let [whole, bent] = [0, 0];
  for (const word of words) {
    const wanted = plain(word);
    let at = left.indexOf(wanted);
    if (at < 0) {
      at = left.findIndex((one) => areForms(wanted, one, language));
      if (at >= 0) bent++;
    }
    if (at >= 0) whole++;
    else if (INITIAL.test(wanted)) at = left.findIndex((one) => one.startsWith(wanted.charAt(0)));
    else at = left.findIndex((one) => INITIAL.test(one) && one.charAt(0) === wanted.charAt(0));
    if (at < 0) return false;
    left[at] = '';
  }
  return whole > 0 && (bent > 0 || words.length > 1);
}
