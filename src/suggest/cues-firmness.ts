/** How firmly do English and Indonesian words tell something: as alleged, planned, or only possible? */
import type { Modality } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { anyOf, BIDS_NOT, MODALITY_WORDS } from './cues-words.ts';
import { type Found, matches } from './found-words.ts';
import type { Plan } from './planned-dates.ts';
import type { Proposal, Told } from './proposal.ts';
import { isParticiple } from './word-roots.ts';

export const MODALITIES = (['alleged', 'planned', 'hypothetical'] as const).map(
  (modality) => [modality, anyOf(MODALITY_WORDS[modality])] as const,
);

export const PASSIVE = /(?:^|\s)(?:is|are|was|were|been|being|be|gets?|got|stands?|stood)\s+(?:\p{L}+ly\s+)?$/iu;

/**
 * «sued Brightmill, accused of dumping ash»: whom a sentence speaks of is accused; what it says of them is not. Unless nothing else is
 * chosen than the accusation, with or without who is accused («the men accused of arson»).
 */
export function onlyTold(text: string, place: TextRange, { start, end, text: word }: Found): boolean {
  if (!/^(?:accused|alleged|suspected|charged)$/iu.test(word) || !/^\s+(?:of|in|by|to|with)\s/iu.test(text.slice(end)))
    return false;
  if (PASSIVE.test(text.slice(Math.max(0, start - 24), start))) return false;
  const lead = text.slice(place.start, start).trim();
  return lead !== '' && !/^(?:an?|the|its|his|her|their)(?:\s[\p{L}’'-]+){1,4}$/iu.test(lead);
}

/** Words that tell of a whole clause, wherever they stand in it. */
const OF_CLAUSE = /^(?:if|possibly|perhaps|probably|likely|.*expected\s+that)$/iu;

/** «would have learned that it is so»: whatever there is to learn is so anyway. */
const LEARNED =
  /^ (?:have )?(?:\p{L}+ly )?(?:learn(?:ed|t)|known|seen|found|discovered|reali[sz]ed|noticed|understood|remembered) (?:\p{L}+ )?that /iu;

/** Behind a verb «it is alleged», «prosecutors claimed» tell of it, «alleging that …», «and accused it of …» of what follows. */
const alsoAfter = (text: string, { end, text: word }: Found, last: number): boolean =>
  !/ing$/iu.test(word) &&
  !/^accus/iu.test(word) &&
  /^\s*(?:$|[.,;:!?”"»]|(?:on|in|at|last|yesterday)\s)/iu.test(text.slice(end, last));

/**
 * «paid X, and if the court agrees …», «telah membayar X dan bertanya apakah …»: what is told as done depends on nothing that stands
 * beyond a comma or an «and»; «even if» sets no condition. `of`: the word for what is claimed; `last`: where the chosen words end.
 */
function isOfOtherThanDone(text: string, { start, end, text: word }: Found, of: Told, last: number): boolean {
  if (/^if$/iu.test(word) && /(?<!\p{L})even\s$/iu.test(text.slice(0, start))) return true;
  const verb = text.slice(of.start, of.end);
  const lead = text.slice(Math.max(0, of.start - 24), of.start);
  const isIndonesian = /(?<!\p{L})(?:telah|sudah)\s$/iu.test(lead);
  if (isIndonesian)
    return start >= of.end && /,|(?<!\p{L})(?:dan|tetapi|tapi|namun)(?!\p{L})/iu.test(text.slice(of.end, start));
  if (!/^(?:if|unless)$/iu.test(word) || !isPast(verb.toLowerCase())) return false;
  if (/(?<!\p{L})(?:would|could|might|may|will|had|to|be|been)\s(?:\p{L}+ly\s)?$/iu.test(lead)) return false;
  const between = start >= of.end ? text.slice(of.end, start) : text.slice(end, of.start);
  return start >= of.end
    ? /,|(?<!\p{L})(?:and|but)(?!\p{L})/iu.test(between)
    : /,/u.test(between) && !/(?<!\p{L})(?:would|could|might|may|will|had)\s/iu.test(text.slice(start, last));
}

const isPast = (verb: string): boolean => isParticiple(verb) && !/ing$/u.test(verb);

/** «fined X and may sue it if …», «sued X and asked if …»: of another verb than the one before. */
const ofAnother = (between: string, { text: word }: Found): boolean =>
  /^if$/iu.test(word) &&
  (/\s(?:and|but|or)\s(?:[^.;]*\s)?(?:may|might|will|would|could|can|shall|plans?|threatens?|threatened)\s/iu.test(
    between,
  ) ||
    /\s(?:ask|asks|asked|see|know|wonder|wonders|wondered|unclear)\s+$/iu.test(between));

/** «X bertemu Y dan berjanji mendukung Z»: of a second verb. */
const SECOND = /\s(?:dan|serta|lalu|kemudian|tetapi|tapi|namun)\s(?:juga\s)?$/iu;

export function modalityIn(
  text: string,
  places: readonly TextRange[],
  of?: Told,
): (Proposal<Modality> & Plan) | undefined {
  const all = places.flatMap(({ start, end }) =>
    MODALITIES.flatMap(([modality, pattern]) =>
      matches(text, pattern, start, end)
        .filter((cue) => !onlyTold(text, { start, end }, cue))
        // «threatened to close X»: that it is a threat is so.
        .filter((cue) => !of || modality === 'alleged' || cue.start >= of.end || of.start > cue.start)
        .filter(
          (cue) =>
            !of ||
            of.reach ||
            modality !== 'planned' ||
            text.slice(of.end, cue.start).trim() !== '' ||
            cue.start < of.start,
        )
        // «kapal selam yang mungkin …» doubts the submarine, not what is said about it.
        .filter((cue) => modality !== 'hypothetical' || !/(?:yang|that|which)\s+$/iu.test(text.slice(0, cue.start)))
        .filter((cue) => !LEARNED.test(text.slice(cue.end, end)) || !/^(?:would|could|might|may)$/iu.test(cue.text))
        .filter((cue) => {
          const reach = of?.reach;
          if (!reach || (cue.start < reach.end && reach.start < cue.end)) return true;
          if (modality === 'alleged') return cue.end <= reach.start || alsoAfter(text, cue, end);
          return (
            OF_CLAUSE.test(cue.text) && (cue.end <= reach.start || !ofAnother(text.slice(reach.end, cue.start), cue))
          );
        })
        .filter((cue) => !of || cue.start < of.end || !SECOND.test(text.slice(of.end, cue.start)))
        .filter((cue) => !of || !isOfOtherThanDone(text, cue, of, end))
        .map((cue) => ({ modality, cue })),
    ),
  );
  const first = all
    .filter(({ modality, cue }) => of || modality !== 'planned' || !isOfSecond(text, places, cue))
    .sort((a, b) => a.cue.start - b.cue.start)[0];
  // «meminta X tidak menyerang Y»: an attack that is only thought of.
  const bid = !first && of && !of.reach ? biddingOf(text, of) : undefined;
  if (bid) return { value: 'hypothetical', ...bid };
  const value =
    first && first.modality === 'hypothetical' && isToldToCome(text, first.cue) ? 'planned' : first?.modality;
  return first && value && { value, cue: first.cue.text, start: first.cue.start };
}

/** «has been charged and is due to appear»: a plan of the second of two things, the first of which is done. */
const isOfSecond = (text: string, places: readonly TextRange[], cue: TextRange): boolean =>
  places.some(
    ({ start, end }) =>
      start <= cue.start &&
      cue.end <= end &&
      /(?<!\p{L})(?:has|have|had|was|were)\s(?:been\s)?(?:\p{L}+ly\s)?\p{Ll}+(?:ed|en|wn|ught|old|aid)\s[^.;:]*\sand\s(?:\p{L}+ly\s)?$/u.test(
        text.slice(start, cue.start),
      ),
  );

/** «said it would appeal»: told then of what was to come, unless it depends on something. */
function isToldToCome(text: string, { start, end, text: word }: Found): boolean {
  if (
    !/^would$/iu.test(word) ||
    /^\s(?:have|like|love|prefer|be|welcome|seem|appear)(?!\p{L})/iu.test(text.slice(end, end + 12))
  )
    return false;
  const told =
    /(?<!\p{L})(?:said|told|announced|confirmed|added|insisted|stated|declared|indicated|wrote|informed|assured)\s(?:[^\s.,;:!?“”"]+\s){1,7}$/iu;
  const rest = /^[^.;!?]*/u.exec(text.slice(end))?.[0] ?? '';
  return told.test(text.slice(Math.max(0, start - 90), start)) && !/(?<!\p{L})(?:if|unless)(?!\p{L})/iu.test(rest);
}

/** In Indonesian, where somebody is asked not to do what the verb at `of` tells. */
function biddingOf(text: string, of: TextRange): Plan | undefined {
  const from = Math.max(0, of.start - 90);
  const not = /(?<!\p{L})(?:tidak|tak)\s(?:lagi\s)?$/iu.exec(text.slice(from, of.start));
  const found = not && BIDS_NOT.exec(text.slice(from, from + not.index));
  return found ? { cue: found[0].trim().split(/\s/u)[0] ?? '', start: from + found.index } : undefined;
}

export const planOf = (modality: (Proposal<Modality> & Plan) | undefined): Plan | undefined =>
  modality?.value === 'planned' ? modality : undefined;
