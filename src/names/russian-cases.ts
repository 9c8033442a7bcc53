/**
 * In which cases may a Russian name stand, by its ending and by what it is called in its plain form? As letters: `n`ominative, `g`enitive,
 * `d`ative, `a`ccusative, `i`nstrumental, `p`repositional. What has one form for all is in all of them.
 */

export type Cases = string;
export const ALL: Cases = 'ngdaip';

export const both = (a: Cases, b: Cases): Cases => [...a].filter((one) => b.includes(one)).join('');
const withAnimate = (cases: Cases, animate: boolean | undefined, of: 'plain' | 'bent'): Cases => {
  if (animate === undefined) return `${cases}a`;
  return animate === (of === 'bent') ? `${cases}a` : cases;
};

type Table = readonly (readonly [ending: RegExp, cases: Cases])[];
const table = (rows: string): Table =>
  rows.split(', ').map((row) => {
    const [endings = '', cases = ''] = row.split(' ');
    return [new RegExp(`^[ьи]?(?:${endings})$`, 'u'), cases];
  });
/** `A`: the accusative of who lives only. */
const ADJECTIVE_M = table('ого|его gA, ому|ему d, ым|им i, ом|ем p');
const ADJECTIVE_F = table('ою|ею i, ой|ей gdip, ую|юю a');
const PLURAL_ADJECTIVE = table('ыми|ими i, ых|их gpA, ым|им d');
const SURNAME_F = table('ою i, ой gdip, у a, ы g, е dp');
const SOFT_F = table('ией|ею|ей i, ии gdp, и g, е dp, ю a');
const HARD_F = table('ой|ей|ою|ею i, ы|и g, е dp, у a');
const LAST_SIGN = table('ью i, ем i, я gA, ю d, е p, и gdp');
const MALE = table('ями|ами -, ом|ем|ым i, а|я gA, у|ю d, е|и p');
const NEUTER = table('ом|ем i, а|я g, у|ю d, е|и p');
const PLURAL = table('ами|ями i, ам|ям d, ах|ях p, ов|ев|ей gA, ы|и -');

const soften = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

/** Those of a form that is the plain one. */
function plainCases(word: string, animate: boolean | undefined): Cases {
  if (/(?:ый|ий|ой)$/u.test(word)) return withAnimate('n', animate, 'plain');
  if (/(?:ая|яя)$/u.test(word)) return 'n';
  if (/(?:ство|ние|ие|ье|ое|ее|ло|лище)$/u.test(word)) return animate === true ? ALL : 'na';
  if (/[ая]$/u.test(word)) return 'n';
  if (/[бвгджзклмнпрстфхцчшщйь]$/u.test(word)) return withAnimate('n', animate, 'plain');
  if (/(?:ы|ие|ые)$/u.test(word)) return animate === true ? ALL : 'na';
  return ALL;
}

function classOf(plain: string): Table {
  if (/(?:ый|ий|ой)$/u.test(plain)) return [...ADJECTIVE_M, ...MALE];
  if (/(?:ое|ее)$/u.test(plain)) return ADJECTIVE_M;
  if (/(?:ая|яя)$/u.test(plain)) return ADJECTIVE_F;
  if (/(?:ые|ие)$/u.test(plain)) return [...PLURAL_ADJECTIVE, ...NEUTER];
  if (/(?:[оеё]в|[иы]н)а$/u.test(plain)) return SURNAME_F;
  if (/я$/u.test(plain)) return SOFT_F;
  if (/а$/u.test(plain)) return HARD_F;
  if (/ь$/u.test(plain)) return LAST_SIGN;
  if (/[ое]$/u.test(plain)) return NEUTER;
  if (/[ыи]$/u.test(plain)) return PLURAL;
  return MALE;
}

/** Of one word; '' where it is no form of it at all. `animate`: whether it is somebody's; undefined where that is not known. */
export function wordCases(form: string, plain: string, animate: boolean | undefined): Cases {
  const [own, first] = [soften(form), soften(plain)];
  if (own === first) {
    if (!/^[\p{Script=Cyrillic}'’]+$/u.test(own) || (/^\p{Lu}{2,}$/u.test(form) && form.length < 6)) return ALL;
    return plainCases(own, animate);
  }
  const stem = first.replace(/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ия|ье|[аяоеыиьйую])$/u, '');
  // «Павел», «Павла»; «щебень», «щебня».
  const other = first === 'лев' ? 'льв' : stem.replace(/[оеё](?=[бвгджзклмнпрстфхцчшщ]$)/u, '');
  const rest = [stem, other].find((one) => own.startsWith(one));
  if (rest === undefined) return '';
  const ending = own.slice(rest.length);
  const found = classOf(first).find(([pattern]) => pattern.test(ending))?.[1];
  if (found === undefined || found === '-') return '';
  if (found === 'gdip' && animate === false && classOf(first) === SURNAME_F) return 'i';
  if (!found.includes('A')) return found;
  const bent = found.replace('A', '');
  return withAnimate(bent, animate, 'bent');
}

const HARD = /[бвгджзклмнпрстфхцчшщйь]$/u;
const wordsOf = (name: string): readonly string[] => name.split(/[\s\u00a0-]+/u).filter(Boolean);

/**
 * Of a name as it stands; `names`: what its bearer is called. Undefined where it is a form of none of them. A name of which it is a bent
 * form counts before one that it is: somebody may be known by a bent form, too.
 */
export function nameCases(form: string, names: readonly string[], animate: boolean | undefined): Cases | undefined {
  const words = wordsOf(form);
  const read = names.map((name): readonly [same: boolean, cases: Cases] => {
    const own = wordsOf(name);
    if (own.length !== words.length) return [false, ''];
    let cases: Cases = ALL;
    for (const [i, word] of words.entries()) {
      const first = own[i] ?? '';
      // Initials, and «Лада Вереск»: a woman's name that ends so does not bend.
      const stays =
        word === first &&
        (/^\p{Lu}\.?$/u.test(word) ||
          (i > 0 && animate !== false && /[ая]$/u.test(own[0] ?? '') && HARD.test(word)) ||
          // «владеет Рудником Север»: what it is bends, and not what it is called.
          (i > 0 &&
            animate === false &&
            !/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u.test(own[0] ?? '') &&
            words[0] !== own[0]));
      if (!stays) cases = both(cases, wordCases(word, first, animate));
    }
    return [soften(name) === soften(form), cases];
  });
  const bent = read.find(([same, cases]) => !same && cases !== '');
  if (bent) return bent[1];
  const plain = read.find(([same]) => same);
  return plain && (plain[1] || ALL);
}
