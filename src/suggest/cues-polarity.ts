/** Do English and Indonesian words deny what is told at a place, and not something else? */
import type { Document, Polarity } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { anyOf, BIDS_NOT, DENIAL_WORDS } from './cues-words.ts';
import { type Found, matches, depth } from './found-words.ts';
import { deniesAllOf } from './one-clause.ts';
import { saidOf } from './own-places.ts';
import { joinedToDenied } from './indonesian-denial.ts';
import { isIn, passedOver } from './passed-over.ts';
import type { Proposal, Told } from './proposal.ts';

const DENIAL = anyOf(DENIAL_WORDS);

/**
 * Whether words that deny may deny what is told at `of`, if that is known: not from another sentence, beyond a semicolon, or in a
 * quotation that it is not in.
 */
export function denies(document: Document, denial: TextRange, of: Told | undefined): boolean {
  if (!of) return true;
  const { text } = document;
  if (sentenceAt(document, denial.start) !== sentenceAt(document, of.start)) return false;
  const after = of.start < denial.start;
  const between = after ? text.slice(of.end, denial.start) : text.slice(denial.end, of.start);
  if (/;\s/u.test(between)) return false;
  if (isOtherClause(document, denial, of)) return false;
  // «for a stand that was never built»: said of what stands before it.
  if (!of.reach && after && /^en(?:-|$)/iu.test(document.language) && OF_WHICH.test(between)) return false;
  if (of.reach) {
    const word = text.slice(denial.start, denial.end);
    // «sued X after it refused to pay», «X, which bought Y, denies any wrongdoing»: behind the verb it says that of something else.
    if (after && (ONLY_BEFORE.test(word) || !/^\s*(?:$|[.!?”"])/u.test(text.slice(denial.end)))) return false;
    if (denial.end <= of.reach.start && !reaches(text.slice(denial.end, of.reach.start), word)) return false;
  }
  const open = depth(between);
  return after ? open <= 0 : open >= 0;
}

const REASON = 'karena|sebab|lantaran|gara-gara|akibat|kerana|because|for';
/** «criticised X because he did not pay»: up to the word that denies; «not true» may say it of all before it. */
const AFTER_REASON = new RegExp(`(?<!\\p{L})(?:${REASON})\\s[^,;]*$`, 'iu');
const LEADING_REASON = new RegExp(`(?:^|[.,;:“”"]\\s*)(?:${REASON})\\s[^,;]*$`, 'iu');
const SAYS_ALL = /^\s*(?:benar|betul|terbukti|true|correct)(?!\p{L})/iu;

const APART =
  'tetapi|tapi|namun|sedangkan|sementara|melainkan|padahal|meski|meskipun|walau|walaupun|setelah|sesudah|sebelum|ketika|saat|sejak|lalu|kemudian';
/** «menemui X, tetapi tidak …», «tidak hadir, tetapi menemui X», «menemui X dan tidak …»: what is denied is the verb of another clause. */
const OTHER_CLAUSE = new RegExp(`(?<!\\p{L})(?:${APART})(?!\\p{L})`, 'iu');
const AND_NOT = /\s(?:dan|serta)\s(?:(?:juga|ia|dia|mereka|kini|hingga kini)\s)?$/iu;
const LEADING_CLAUSE = new RegExp(`(?:^|[.;:“”"]\\s*)(?:${APART})\\s[^,;]*$`, 'iu');

/** Whether a word that denies stands in a clause that gives a reason, in another one, or behind one that only says more of somebody. */
function isOtherClause({ text, language }: Document, denial: TextRange, of: Told): boolean {
  if (!/^(?:id|ms|en)(?:-|$)/iu.test(language) || SAYS_ALL.test(text.slice(denial.end, denial.end + 20))) return false;
  const apart = !/^en(?:-|$)/iu.test(language);
  if (of.start < denial.start) {
    const between = text.slice(of.end, denial.start);
    if (AFTER_REASON.test(between) || (apart && (OTHER_CLAUSE.test(between) || AND_NOT.test(between)))) return true;
    // «X, yang memimpin Y, menolak mundur»
    return between.includes(',') && /,\s+yang\s[^,.;!?]*$/iu.test(text.slice(Math.max(0, of.start - 120), of.start));
  }
  const between = text.slice(denial.end, of.start);
  // «tidak mengatakan apakah ia mendukung X»: that is left open.
  if (apart && (OTHER_CLAUSE.test(between) || /(?<!\p{L})apakah(?!\p{L})/iu.test(between))) return true;
  if (apart && joinedToDenied(text.slice(denial.end, of.end)) >= 0) return true;
  const before = text.slice(Math.max(0, denial.start - 120), denial.start);
  // «Karena tidak dibayar, X mengkritik Y»
  return between.includes(',') && (LEADING_REASON.test(before) || (apart && LEADING_CLAUSE.test(before)));
}

const OF_WHICH =
  /(?<!(?:^|[^\p{L}])(?:said|says|say|claimed|claims|insisted|insists|added|adds|and|but))\s(?:that|which|who)\s+(?:(?:has|have|had|was|were|is|are)\s+)?$/iu;

/** Whether words that deny reach a verb behind them that they do not stand beside; `between`: what stands in the middle. */
function reaches(between: string, denial: string): boolean {
  // «It is not true that X paid»; but «did not say whether X paid», «has not answered, and X paid».
  if (ONLY_BEFORE.test(denial))
    return /^\s+(?:(?:to|be|been|\p{L}+ly)\s+)*(?:true|correct|right|accurate|the case|believe|think|accept|agree)[\s,]/iu.test(
      between,
    );
  const that = /(?:^|\s)(?:that|having)(?:\s|$)|[“"«]/iu.exec(between);
  const rest = that ? between.slice(that.index + that[0].length) : between;
  // «X, who denied that she lied, paid Y»: the clause that is denied is over.
  const commas = rest.match(/,(?!\d)/gu)?.length ?? 0;
  if (that) return commas !== 1;
  return commas === 0 && !/\s(?:and|but|or|which|who|after|before|when|while|because)\s/iu.test(rest);
}

const ONLY_BEFORE = /^(?:not|never|no longer|\S+n['’]t|refus\p{L}+|declin\p{L}+ to|fail\p{L}* to)$/iu;

/** «asked the paper not to print it», «meminta agar tidak ditulis»: nobody says that it is not so. */
const isBidden = (text: string, { start, end, text: word }: Found): boolean =>
  (/^(?:tidak|tak)$/iu.test(word) || (/^not$/iu.test(word) && /^\sto\s\p{Ll}/u.test(text.slice(end, end + 6)))) &&
  BIDS_NOT.test(text.slice(Math.max(0, start - 90), start));

/** `of`: the word for what is claimed; a name tells no verb. `content`: what of the words somebody says. */
export function polarityIn(
  document: Document,
  places: readonly TextRange[],
  of: Told | undefined,
  content: readonly TextRange[] | undefined,
): Proposal<Polarity> | undefined {
  const { text } = document;
  const isVerb = of !== undefined && (of.reach !== undefined || !/^\p{Lu}/u.test(text.slice(of.start, of.end)));
  const told = saidOf(places, content).toSorted((a, b) => a.start - b.start);
  // «not X but Y paid»: somebody did.
  const apart = passedOver(text, places, document.language);
  // «never denied it»: whoever does not deny it lets it stand.
  const first = places
    .flatMap(({ start, end }) => matches(text, DENIAL, start, end))
    .filter((cue) => !isIn(cue, apart) && denies(document, cue, of) && !isBidden(text, cue))
    .filter((cue) => isVerb || deniesAllOf(document, told, cue))
    // «has no part in X»: of a verb its own words tell.
    .filter((cue) => !of?.reach || !/(?:^|\s)no$/iu.test(cue.text))
    .find(
      ({ end }) =>
        !/^\s+(?:den(?:y|ied)|disputed?|rejected|refuted|ruled out)(?![a-z])/iu.test(text.slice(end, end + 20)),
    );
  return first && { value: 'denied', cue: first.text };
}
