/**
 * Of which word is this a form? «paid» of «pay», «memukul» and «dipukul» of «pukul»: what a text and a codebook have in common.
 * English, Indonesian (Malay alike) and verbs of Russian; of other languages a word is its own and only form, which misses some and mistakes
 * none.
 */
import { verbRoots } from './russian-verbs.ts';

/** Forms that no rule gives, by their first: «pay paid». */
const IRREGULAR = `
  arise arose arisen|awake awoke|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet|bid|bind bound|bite bit bitten
  bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
  cling clung|come came|creep crept|cut|deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
  feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
  freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|have has had|hear heard|hide hid hidden|hit|hold held
  hurt|keep kept|know knew known|lay laid|lead led|learn learnt|leave left|lend lent|let|lie lay lain|lose lost|make made|mean meant|meet met
  mislead misled|oversee oversaw overseen|overthrow overthrew overthrown|pay paid|put|quit|read|rebuild rebuilt|ride rode ridden|ring rang rung
  rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|set|shake shook shaken|shoot shot|show showed shown|shut|sing sang sung
  sink sank sunk|sit sat|sleep slept|smuggle|speak spoke spoken|spend spent|split|spread|spring sprang|stand stood|steal stole stolen|stick stuck
  strike struck stricken|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
  throw threw thrown|undergo underwent|understand understood|undertake undertook undertaken|wage|wear wore worn|win won|withdraw withdrew withdrawn
  withhold withheld|write wrote written|foresee foresaw|offset|beset|cast|cost|spit spat|slay slew slain|woo|owe|sue`
  .trim()
  .split(/\s*[|\n]\s*/u);

const BASES = new Map<string, string>();
for (const line of IRREGULAR) {
  const [base = '', ...forms] = line.trim().split(/\s+/u);
  // «lay» is also a word of its own.
  for (const form of forms) if (!BASES.has(form)) BASES.set(form, base);
}

/** Words that only end like a form of another. */
const WHOLE = new Set(
  'this news his its has was does need feed seed deed speed breed bleed indeed hundred red bed shed led fed wed bred sacred during morning evening string king ring thing nothing something anything building ceiling spring bring sing wing swing'.split(
    ' ',
  ),
);
const VOWEL = /[aeiouy]/u;

/** What an English word may be a form of, itself first. */
function english(word: string): readonly string[] {
  const out = new Set([word]);
  const irregular = BASES.get(word);
  if (irregular !== undefined) out.add(irregular);
  if (WHOLE.has(word) || word.length < 4) return [...out];
  const add = (base: string): void => {
    if (base.length >= 3 && VOWEL.test(base)) out.add(base);
  };
  const past = /^(.{2,})(?:ed|ing)$/u.exec(word)?.[1];
  if (past !== undefined) {
    add(past);
    add(`${past}e`);
    // «planned», «stopping».
    if (/([bdfglmnprtvz])\1$/u.test(past)) add(past.slice(0, -1));
  }
  if (/[^aeiou]ied$/u.test(word)) add(`${word.slice(0, -3)}y`);
  // «lies», «lying», «ties».
  if (/^[^aeiou]ies$/u.test(word)) add(word.slice(0, -1));
  if (/^[^aeiou]ying$/u.test(word)) add(`${word[0] ?? ''}ie`);
  if (/[^aeiou]ies$/u.test(word)) add(`${word.slice(0, -3)}y`);
  else if (/(?:s|x|z|ch|sh|o)es$/u.test(word)) {
    add(word.slice(0, -2));
    add(word.slice(0, -1));
  } else if (/[^su]s$/u.test(word)) add(word.slice(0, -1));
  else if (/ues$/u.test(word)) add(word.slice(0, -1));
  // «supplier», «supporter», «agreement», «construction».
  for (const suffix of ['er', 'or', 'ment', 'ion'])
    if (word.endsWith(suffix) && word.length - suffix.length >= 4) {
      const base = word.slice(0, -suffix.length);
      out.add(base);
      if (suffix !== 'ment') out.add(`${base}e`);
      if (base.endsWith('i')) out.add(`${base.slice(0, -1)}y`);
    }
  return [...out];
}

/** Letters that a prefix of this shape swallows: memasok → pasok, mengirim → kirim, menyebut → sebut, menulis → tulis. */
const PREFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:me|pe)nge(?=[^aeiou]?[aeiou]\p{L}$)/u, ['']],
  [/^(?:me|pe)ng(?=[aeiou])/u, ['', 'k']],
  [/^(?:me|pe)ng/u, ['']],
  [/^(?:me|pe)ny/u, ['s']],
  [/^(?:me|pe)n(?=[aeiou])/u, ['t', '']],
  [/^(?:me|pe)n/u, ['']],
  [/^(?:me|pe|di)mper(?=\p{L}{4})/u, ['']],
  [/^(?:me|pe)m(?=[aeiou])/u, ['p', 'm']],
  [/^(?:me|pe)m/u, ['']],
  [/^(?:diper|memper|keter|keber|pember)(?=\p{L}{4})/u, ['']],
  // «Serangan» is no «perang».
  [/^se(?=\p{L}{7})/u, ['']],
  [/^(?:me|pe|ber|per|di|ter|ke|bel|pel)/u, ['']],
];
const CLITIC = /(?:nya|lah|kah|pun)$/u;
const SUFFIX = /(?:kan|an|i)$/u;
/** Whose last letter is their own: «memberi» is no form of «member». */
const ENDS_IN_I =
  /^(?:mem|di|ter|ber|pem|me|pe|peng|meng|men|pen|meny)?(?:beri|beli|cari|uri|puji|uji|gali|isi|jadi|janji|gaji|saksi)$/u;

/** What an Indonesian word may be a form of, itself first. */
function indonesian(word: string): readonly string[] {
  const out = new Set([word]);
  const add = (stem: string): void => {
    if (stem.length >= 4) out.add(stem);
  };
  const bare = word.replace(CLITIC, '');
  for (const form of ENDS_IN_I.test(bare) ? [bare] : [bare, bare.replace(SUFFIX, '')]) {
    add(form);
    const [prefix, letters] = PREFIXES.find(([pattern]) => pattern.test(form)) ?? [];
    if (!prefix) continue;
    for (const letter of letters ?? []) {
      const root = letter + form.replace(prefix, '');
      add(root);
      // «menyerangi», «diperbarui»: both ends.
      add(root.replace(SUFFIX, ''));
    }
  }
  return [...out];
}

const CYRILLIC = /^\p{Script=Cyrillic}/u;
const known = new Map<string, readonly string[]>();

/** Forms of words, lower case and without accents; `language`: BCP 47, or undefined where a label may be in any. */
export function rootsOf(word: string, language: string | undefined): readonly string[] {
  const tag = language?.toLowerCase().split('-')[0];
  const key = `${tag ?? '*'} ${word}`;
  const made = known.get(key);
  if (made) return made;
  const roots = CYRILLIC.test(word)
    ? // Letters tell what a label may be in.
      [word, ...(tag === undefined || tag === 'ru' ? verbRoots(word) : [])]
    : tag === 'en'
      ? english(word)
      : tag === 'id' || tag === 'ms'
        ? indonesian(word)
        : tag === undefined
          ? [...new Set([...english(word), ...indonesian(word)])]
          : [word];
  known.set(key, roots);
  return roots;
}

/** Whether an English word is the form of a verb that «by» makes passive: «paid», «sued», but not «stood». */
export const isParticiple = (word: string): boolean =>
  word !== 'stood' && (BASES.has(word) || (/ed$/u.test(word) && !WHOLE.has(word)));
