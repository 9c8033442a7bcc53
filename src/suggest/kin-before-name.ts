/** Whose kin is it, and who does what is told, in «Kakak Dewi, Bambang Anggraini, bekerja …» and «X adalah sepupu pendiri PT Z, Y»? Indonesian. */
import type { TextRange } from '../evidence/locate.ts';
import { KIN_WORDS } from '../names/kind-words.ts';
import type { Mention } from '../names/mentions.ts';
import type { Pair } from './pair-elsewhere.ts';

const KIN = KIN_WORDS.join('|');
const LEAD = new RegExp(
  `(?:^|[^\\p{L}-])(?:${KIN})(?:\\s(?:kandung|ipar|tiri|angkat|sulung|bungsu|pertama|kedua|ketiga|tertua|termuda|laki-laki|perempuan|dari|seorang))*\\s$`,
  'iu',
);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const OPENS = new RegExp(`^(?:${KIN_WORDS.map(capital).join('|')})\\s[^,.;:]{2,60},\\s\\p{Lu}`, 'u');
/** Whether a sentence begins with whose kin it is that does something, their name behind that: «Kakak Dewi, Bambang, bekerja …». */
export const opensWithKin = (sentence: string): boolean => OPENS.test(sentence);
/** «sepupu pendiri PT Z, Y»: whose kin it is by what they are. */
const OF_OFFICE =
  /^\s(?:pendiri|pemilik|ketua|wakil|direktur|dirut|komisaris|presiden|kepala|bendahara|sekretaris|manajer|pemimpin|pimpinan|pejabat|anggota)(?:\s\p{Ll}+){0,2}\s$/u;
const ENDS = /^(?:\s\([^()]{1,12}\))?(?:[,.;:!?”"]|$)/u;

/** Such a place: whose kin is told, and who that is. */
interface KinOf {
  readonly of: Mention;
  readonly who: Mention;
}

const kinIn = (text: string, mentions: readonly Mention[]): readonly KinOf[] =>
  mentions.flatMap((of, i) => {
    const who = mentions[i + 1];
    const named = LEAD.test(text.slice(Math.max(0, of.start - 40), of.start));
    if (!named || !who || who.actor === of.actor || text.slice(of.end, who.start) !== ', ') return [];
    return ENDS.test(text.slice(who.end, who.end + 16)) ? [{ of, who }] : [];
  });

/**
 * Those who are named without whom only a word for kin tells of: in «Kakak Dewi, Bambang, bekerja untuk X» Dewi has no part.
 * @param at where the word for the relation stands, UTF-16; -1 if there is none
 */
export function withoutKinOf(text: string, mentions: readonly Mention[], at: number): readonly Mention[] {
  const apart = new Set(kinIn(text, mentions).flatMap(({ of }) => (at >= of.start || at < of.start - 40 ? [of] : [])));
  return apart.size ? mentions.filter((one) => !apart.has(one)) : mentions;
}

/**
 * Who is whose kin by a word for it at a place, with their name behind it: «Kakak Dewi, Bambang Anggraini», «X adalah sepupu pendiri PT Z, Y»;
 * undefined where it is no such word, or nobody is told so.
 */
export function kinPair(
  text: string,
  { start, end }: TextRange,
  mentions: readonly Mention[],
  isPerson: (actor: string) => boolean,
): Pair | undefined {
  if (!new RegExp(`^(?:${KIN})$`, 'iu').test(text.slice(start, end))) return undefined;
  const beside = kinIn(text, mentions).find(
    ({ of }) => of.start >= end && !/[,.;:!?]/u.test(text.slice(end, of.start)),
  );
  if (beside) return { subject: beside.of, object: beside.who };
  const at = mentions.findIndex((one) => one.start >= end);
  const [body, who] = [mentions[at], mentions[at + 1]];
  const subject = mentions[at - 1];
  if (!body || !subject || !OF_OFFICE.test(text.slice(end, body.start))) return undefined;
  if (!/^,?\s(?:(?:adalah|merupakan|ialah|juga)\s)?$/u.test(text.slice(subject.end, start))) return undefined;
  const named = who && text.slice(body.end, who.start) === ', ' && ENDS.test(text.slice(who.end, who.end + 16));
  if (named) return { subject, object: who };
  // «sepupu pendiri PT Z» without a name is nobody's cousin who is named.
  return isPerson(body.actor) ? undefined : { subject };
}
