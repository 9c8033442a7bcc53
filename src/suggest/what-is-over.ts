/**
 * Do the words around a verb or a noun say that it is no longer so, or never came about? «a former member of X», «stopped supporting X», «once
 * supported X», «was due to meet X but cancelled»; the same in Indonesian. No claim is read out of them: what is over may be claimed, but
 * not as what is so now, and that is for a person to say.
 */
import { rootOf } from './found-words.ts';
import type { TextRange } from '../evidence/locate.ts';

interface Over {
  /** Right before the word: whatever it is, it has ended. */
  readonly ended: RegExp;
  /** Right before a word for what lasts: that was so at another time. Of what happened once it says only when. */
  readonly earlier: RegExp;
  /** Behind it, in the same sentence: it did not come about. */
  readonly cancelled: RegExp;
}

/** Up to two words may stand between: «a former senior member of», «mantan wakil ketua». */
const TWO_WORDS = String.raw`(?:[\p{L}-]+\s+){0,2}`;

const OVER: Readonly<Record<string, Over>> = {
  en: {
    ended: new RegExp(
      String.raw`(?<![\p{L}-])(?:(?:former|erstwhile|one-?time|ousted|deposed|ex)[\s-]${TWO_WORDS}|(?:stop(?:s|ped)?|ceas(?:es?|ed)|quit|halt(?:s|ed)?|gave up|given up|abandon(?:s|ed)?|withdr[ae]wn?(?: from)?)\s+(?:(?:the|his|her|its|their)\s+)?|(?:suspend(?:s|ed)?|cancel(?:s|led|ed)?|end(?:s|ed)?|terminat(?:es?|ed)|revok(?:es?|ed)|drop(?:s|ped)?|lost|loses?|repa(?:ys?|id)|paid back|pays? back)\s+(?:the|an?|his|her|its|their)\s+${TWO_WORDS}|(?:ceas(?:es?|ed)|used) to\s+(?:\p{L}+ly\s+)?(?:be\s+)?)$`,
      'iu',
    ),
    earlier:
      /(?<![\p{L}-])(?:once|previously|formerly|until recently|in the past|at one time)\s+(?:(?:was|were|had|been|be)\s+){0,2}(?:(?:an?|the)\s+)?$/iu,
    cancelled:
      /(?<!\p{L})(?:but|before|until)\s+(?:[\p{L}]+\s+){0,3}(?:cancel(?:s|led|ed|ling|ing)?|call(?:s|ed|ing)?\s+(?:it|that|this|them|the\s+\p{L}+)\s+off|called off|pull(?:s|ed|ing)? out|back(?:s|ed|ing)? out|fell through|changed\s+(?:his|her|its|their)\s+minds?)(?!\p{L})/iu,
  },
  id: {
    ended: new RegExp(
      String.raw`(?<![\p{L}-])(?:(?:mantan|bekas|eks)[\s-]${TWO_WORDS}|(?:berhenti|(?:meng)?hentikan|mengakhiri|menyudahi|membatalkan|menangguhkan|mencabut|melunasi|mengembalikan)\s+)$`,
      'iu',
    ),
    earlier: /(?<![\p{L}-])(?:dulu|dahulu|dulunya|semula|tadinya)\s+$/iu,
    cancelled:
      /(?<!\p{L})(?:tetapi|tapi|namun|sebelum)\s+(?:\p{L}+\s+){0,3}(?:batal|dibatalkan|membatalkan(?:nya)?|urung)(?!\p{L})/iu,
  },
};
const ALSO: Readonly<Record<string, string>> = { ms: 'id' };

/** As far before a word as what governs it may stand, and as far behind it, in characters. */
const BEFORE = 80;
const BEHIND = 160;

/**
 * Whether what is told at `at`, a place in `text`, is over or did not come about, as far as its sentence says. `lasts`: whether it is a state, as
 * membership is, and nothing that happens once. False in languages whose words for it are not known.
 */
export function isOver(text: string, language: string, at: TextRange, lasts: boolean): boolean {
  const root = rootOf(language);
  const words = OVER[ALSO[root] ?? root];
  if (!words) return false;
  const before = text.slice(Math.max(0, at.start - BEFORE), at.start);
  const clause = before.slice(Math.max(...['.', ';', '?', '!', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  if (words.ended.test(clause) || (lasts && words.earlier.test(clause))) return true;
  const [behind = ''] = text.slice(at.end, at.end + BEHIND).split(/[.;?!\n]/u);
  return words.cancelled.test(behind);
}
