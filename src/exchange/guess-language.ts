/** Which language is a text in? A guess for a person to confirm. */
import { canonicalTag } from '../dossier/language-tag.ts';
import { francAll } from 'franc-min';

/** Enough for a guess, and quick. */
const ENOUGH = 20_000;
const TOO_SHORT = 16;
/** In letters: below this, letter statistics take Indonesian for Sundanese or Malagasy. What is expected and nearly as like is meant. */
const SHORT = 120;
/** Of the likeness of the most like language; measured: related languages reach 0.8 and more, strangers 0.68 at most. */
const NEARLY = 0.75;

/**
 * Indonesian and Malay share most of their words, and letter statistics cannot tell them apart. Some everyday words are spelt in
 * only one of them.
 */
const INDONESIAN = words(
  'bahwa karena bisa uang kantor polisi kepolisian senin jumat maret agustus desember miliar provinsi kemarin mengatakan ukraina',
);
const MALAY = words(
  'bahawa kerana boleh wang pejabat polis isnin jumaat mac ogos disember bilion sahaja kerajaan mesyuarat syarikat ukraine',
);

/** Letters that only one of the languages of their script has. */
const LETTERS: readonly (readonly [language: string, own: RegExp, foreign: RegExp])[] = [
  ['uk', /[їєґ]/iu, /[ыўъ]/iu],
  ['be', /ў/iu, /[щїъ]/iu],
];

/** Scripts that one language is nearly alone in; the statistics know few of them. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Tibetan}/gu, 'bo'],
];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** BCP 47; undefined where there is too little to tell. `likely`: languages that are to be expected, as of the other articles. */
export function guessLanguage(text: string, likely: readonly string[] = []): string | undefined {
  const head = text.slice(0, ENOUGH);
  if (head.trim().length < TOO_SHORT) return undefined;
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) if ((head.match(script)?.length ?? 0) > letters * 0.6) return language;
  for (const [language, own, foreign] of LETTERS) if (own.test(head) && !foreign.test(head)) return language;
  const found = francAll(head);
  const expected = new Set(likely.map((tag) => tag.split('-')[0]));
  const meant =
    letters < SHORT
      ? found.find(([code, likeness]) => likeness >= NEARLY && namesOf(code).some((tag) => expected.has(tag)))
      : undefined;
  const [code = 'und'] = meant ?? found[0] ?? [];
  if (code === 'und') return undefined;
  return MALAYAN.has(code) ? indonesianOrMalay(head, likely) : namesOf(code)[0];
}

const MALAYAN = words('zlm ind');

/** `kor` → `ko`, `arb` → `ar` */
const namesOf = (code: string): readonly string[] =>
  code === 'und' ? [] : MALAYAN.has(code) ? ['id', 'ms'] : [canonicalTag(code) ?? code];

function indonesianOrMalay(text: string, likely: readonly string[]): 'id' | 'ms' {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (own: ReadonlySet<string>): number => found.filter((word) => own.has(word)).length;
  const lead = count(MALAY) - count(INDONESIAN);
  if (lead !== 0) return lead > 0 ? 'ms' : 'id';
  return likely.find((tag): tag is 'id' | 'ms' => tag === 'id' || tag === 'ms') ?? 'id';
}
