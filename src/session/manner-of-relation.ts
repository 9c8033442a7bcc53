/** With which modality, and when, do chosen words state a relation? What they say of something else is not said of it. */
import type { Dossier } from '../dossier/schema.ts';
import type { RelationRef, ActorRef } from '../edit/claims.ts';
import { readCues } from '../suggest/cues.ts';
import type { Cues, Proposal, Told } from '../suggest/proposal.ts';
import type { Likely } from '../suggest/cues-pair.ts';
import type { Firmness } from '../suggest/english-firmness.ts';
import { deniesAll, isOfSentence, tellsOneThing } from '../suggest/cues-russian.ts';
import type { TextRange } from '../evidence/locate.ts';
import { rootsOf } from '../suggest/word-roots.ts';
import type { Quoted } from './newcomers.ts';
import { sayingIn, type Saying } from './who-does-what.ts';

/** What the words say of a relation. */
export type Manner = Omit<Cues, 'content'>;

/** Whether the words have it already: their cue is the longer one. */
const agrees = ({ modality }: Pick<Cues, 'modality'>, { manner }: Firmness): boolean => modality?.value === manner;

/**
 * Without a verb that they could tell of: only what somebody denies, and what all of it is. `plain`: it tells one thing only; `denied`:
 * it denies all that it tells.
 */
const ofAll = (
  { plain, denied }: { readonly plain: boolean; readonly denied: boolean },
  attribution: Cues['attribution'],
  polarity: Cues['polarity'],
  modality: Cues['modality'],
): Pick<Cues, 'polarity' | 'modality'> => ({
  ...(polarity && (plain || denied || isOfSentence(polarity.cue)) && { polarity }),
  ...(modality &&
    (plain ||
      modality.governs ||
      modality.value === 'alleged' ||
      modality.cue === attribution?.cue ||
      PROMISES.test(modality.cue)) && { modality }),
});
/** «обещал рассчитаться до 1 ноября»: what somebody promises is still to come, whatever the codebook has for it. */
const PROMISES = /^(?:по)?обеща/iu;

const tellsHow = (text: string, places: readonly TextRange[], by: string | undefined) => ({
  plain: tellsOneThing(text, places, by),
  denied: deniesAll(text, places, by),
});

/** The same without a denial of anything else than the relation; where no word for that is known, whoever has a part in it tells. */
export function mannerOf(
  { document, segments }: Quoted,
  { actors }: Dossier,
  relation: Proposal<RelationRef | ActorRef> | undefined,
  { head, firm }: Pick<Saying, 'head' | 'firm'>,
  { polarity, modality, ...rest }: Manner,
): Manner {
  // «tidak … mendukung»: the verb, and not what denies it.
  const words = relation?.cue.split(' … ') ?? [];
  const word = words.find((one) => !/^(?:tidak|tak|bukan|belum)$/iu.test(one)) ?? words[0] ?? '';
  const found = segments.flatMap(({ start, end }) => {
    const index = word === '' ? -1 : document.text.slice(start, end).indexOf(word);
    return index < 0 ? [] : [{ start: start + index, end: start + index + word.length }];
  })[0];
  const at: Told | undefined = head ? { ...head, ...(firm && { reach: firm.reach }) } : found;
  const own: Cues = at
    ? readCues(document, segments, actors, at)
    : /^ru(?:-|$)/iu.test(document.language)
      ? ofAll(
          tellsHow(document.text, segments, rest.attribution?.cue ?? rest.open),
          rest.attribution,
          polarity,
          modality,
        )
      : { ...(polarity && { polarity }), ...(modality && { modality }) };
  const cue = firm?.cue?.text;
  // The words that govern the verb know better than any in the sentence, but not whether others say it at all.
  const denies = firm?.denial ? document.text.slice(firm.denial.start, firm.denial.end) : cue;
  const denial =
    firm?.denied && denies !== undefined && (firm.denial || !own.polarity)
      ? { value: 'denied' as const, cue: denies }
      : own.polarity;
  const twice = firm && !firm.denied && own.polarity && /^(?:not|never|\S+n['’]t)$/iu.test(own.polarity.cue);
  const manner =
    firm?.manner !== undefined &&
    cue !== undefined &&
    own.modality?.value !== 'alleged' &&
    !own.modality?.governs &&
    !agrees(own, firm)
      ? { value: firm.manner, cue }
      : own.modality;
  // «X, which plans to move, paid Y in June»: no plan of that, and no June to come.
  const { when, said, attribution, ...others } = rest;
  // «X, which bought Y, denies it», «X sued Y, alleging that …»: the verb stands outside of what X says.
  const outside =
    firm !== undefined &&
    at !== undefined &&
    own.content !== undefined &&
    own.content.length > 0 &&
    !own.content.some(({ start, end }) => start < at.end && at.start < end);
  const anew = own.modality?.value !== modality?.value || /^(?:ru|en)(?:-|$)/iu.test(document.language);
  const dates = at && anew ? own : { when, said };
  return {
    ...others,
    ...(attribution && !outside && { attribution }),
    ...(dates.when && { when: dates.when }),
    ...(dates.said && { said: dates.said }),
    ...(denial && !twice && { polarity: denial }),
    ...(manner && { modality: manner }),
  };
}

/** What is planned by its verb alone is planned, unless the words tell otherwise. */
export const asComing = (manner: Manner, { coming, relation }: Pick<Saying, 'coming' | 'relation'>): Manner =>
  coming && relation && !manner.modality ? { ...manner, modality: { value: 'planned', cue: relation.cue } } : manner;

interface Read {
  readonly content: readonly TextRange[] | undefined;
  readonly likely: readonly Likely[];
  readonly merged: Manner;
  /** What was proposed before another relation was chosen. */
  readonly told: Manner;
  /** Whether that was proposed with both who and whom. */
  readonly paired: boolean;
}

/**
 * The same for another relation than the words were read for: by its own verb, if that is among them. Otherwise it is another word for what
 * they say: what was proposed of it stays, and never falls back to what is usual; `instead`: whether they were read for one at all.
 */
export function mannerOfChosen(
  first: Quoted,
  dossier: Dossier,
  chosen: string,
  { content, likely, merged, told, paired }: Read,
  instead: boolean,
): Manner {
  const type = dossier.relationTypes.find(({ id }) => id === chosen);
  const only: Dossier = { ...dossier, relationTypes: type ? [type] : [] };
  const own = likely.filter((one) => one.type === chosen);
  const saying: Saying = type ? sayingIn(first, only, content, own, true) : {};
  if (saying.relation) return asComing(mannerOf(first, dossier, saying.relation, saying, merged), saying);
  const { polarity, modality, attribution, open, ...rest } = merged;
  // «…», said the director of X, Y: whose office that is, the article tells.
  const by = type && isOfOffice(type) && tellsOffice(first, content);
  const russian = /^ru(?:-|$)/iu.test(first.document.language);
  const { plain = false, denied = false } = russian
    ? tellsHow(first.document.text, first.segments, attribution?.cue ?? open)
    : {};
  const wide = (cue: Proposal<unknown> | undefined): boolean =>
    cue !== undefined &&
    (cue.cue === attribution?.cue || (!instead && (!russian || plain || (denied && cue.value === 'denied'))));
  const isOwn = (cue: string): boolean => isOwnWord(type, cue, first.document.language);
  // Of a verb that ties no two, «while X did not speak, Y …», a denial is that of another thing.
  const denial = polarity && wide(polarity) ? polarity : paired || russian || !instead ? told.polarity : polarity;
  const manner =
    modality && (modality.value === 'alleged' || (wide(modality) && !isOwn(modality.cue)))
      ? modality
      : told.modality && !isOwn(told.modality.cue)
        ? told.modality
        : undefined;
  return {
    ...rest,
    ...(told.when && { when: told.when }),
    ...(told.said && { said: told.said }),
    ...(!by && attribution && { attribution }),
    ...(!by && open !== undefined && { open }),
    ...(!by && denial && { polarity: denial }),
    ...(!by && manner && { modality: manner }),
  };
}

const OFFICE =
  /(?<![\p{L}-])(?:директор|гендиректор|председатель|президент|глава|руководитель|лидер|начальник|владелец|член|сотрудник|director|chief executive|chair(?:man|woman|person)?|president|head|leader|member|direktur|ketua|pimpinan|presiden|kepala|anggota)(?!\p{L})/iu;
const OF_OFFICE =
  /(?<!\p{L})(?:leads?|heads?|chairs?|runs?|works? for|is a member of|memimpin|mengetuai|mengepalai|bekerja|anggota|возглавля\p{L}+|руководит|работает)(?!\p{L})/iu;
const isOfOffice = ({ label }: Dossier['relationTypes'][number]): boolean =>
  Object.values(label).some((words) => OF_OFFICE.test(words));

/** Whether an office stands in the words that only tell who says the rest. */
function tellsOffice({ document, segments }: Quoted, content: readonly TextRange[] | undefined): boolean {
  if (!content?.length) return false;
  const said = [...content].sort((a, b) => a.start - b.start);
  return segments.some(({ start, end }) => {
    let from = start;
    const outside: string[] = [];
    for (const one of said) {
      outside.push(document.text.slice(from, Math.min(end, Math.max(from, one.start))));
      from = Math.max(from, one.end);
    }
    return OFFICE.test([...outside, document.text.slice(Math.min(from, end), end)].join(' '));
  });
}

/** «threatened to close X», of the type «threatens»: that it is threatened is so. */
function isOwnWord(type: Dossier['relationTypes'][number] | undefined, cue: string, language: string): boolean {
  const rootsIn = (words: string): readonly string[] =>
    (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).flatMap((word) => rootsOf(word, language));
  const own = rootsIn(cue);
  return Object.values(type?.label ?? {}).some((label) => rootsIn(label).some((root) => own.includes(root)));
}
