/** What is saved with a claim besides its sentence? In words, beside the button that saves it: nothing is saved that was not shown. */
import { UNSPECIFIED } from '../../dossier/codebook.ts';
import type { Dossier } from '../../dossier/schema.ts';
import { textIn } from '../../dossier/text-in.ts';
import { dateText } from '../../wording/date-text.ts';
import { familyText } from '../../wording/family-text.ts';
import { attributionText, sourceName } from '../../wording/speakers.ts';
import type { ClaimComposing } from '../../session/drafting.svelte.ts';
import type { Comer } from '../../session/comers.ts';
import type { Field } from '../../session/proposing.svelte.ts';
import { DATE_FIELDS, type DateField, type DateShown, type TypedDates } from '../../session/typed-dates.svelte.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';

export interface Beside {
  readonly text: string;
  /** Whether it is only proposed, and the coder has not set it. */
  readonly proposed: boolean;
  /** Whether a new actor would come into the dossier with the claim, of a kind that was not typed. */
  readonly comes?: boolean;
  /** Whether something of a typed date was not typed. */
  readonly guessed?: boolean;
  /** Whether it is read from a field that is still being typed into. */
  readonly typing?: boolean;
}

/** «Kestrel Buses, new, as Organisation» */
export function comerText({ name, kind: id }: Comer, { actorKinds, language }: Dossier, locale: Locale): string {
  const kind = actorKinds.find((one) => one.id === id);
  return !kind || id === UNSPECIFIED.id
    ? m.composer_newcomer_unsaid({ name })
    : m.composer_newcomer({ name, kind: textIn(kind.label, locale, language).text || id });
}

const labelOf = (id: string, { relationTypes, language }: Dossier, locale: Locale): string =>
  textIn(relationTypes.find((type) => type.id === id)?.label ?? {}, locale, language).text || id;

type Written = Pick<
  ClaimComposing,
  'draft' | 'content' | 'comers' | 'open' | 'offered' | 'reason' | 'isSaid' | 'letters'
>;

/**
 * What is proposed now, is read with something added, or would be new in the dossier, and was not when the coder last saw the form: the word
 * that the saving key chose brought it in, or it was typed the moment before. It is shown before it is saved.
 */
export function broughtIn(before: readonly Beside[], now: readonly Beside[]): readonly string[] {
  const seen = new Set(before.filter(({ typing }) => !typing).map(({ text }) => text));
  return now
    .filter(({ text, proposed, comes, guessed }) => (proposed || comes || guessed) && !seen.has(text))
    .map(({ text }) => text);
}

/** A date as it is read, and what of it was not typed; a part that cannot be read is shown, too. */
function dateBeside(
  field: DateField,
  { edtf, guess, unread, typing }: DateShown,
  proposed: boolean,
  locale: Locale,
): readonly Beside[] {
  const text = field === 'when' ? m.happened : m.said_on;
  if (unread !== undefined)
    return [{ text: text({ date: m.composer_date_unread({ words: unread }) }), proposed: false }];
  if (edtf === undefined) return [];
  const date = text({ date: dateText(edtf, locale) });
  if (guess === undefined) return [{ text: date, proposed: proposed && !typing }];
  return [{ text: m[`composer_guessed_${guess}`]({ date }), proposed: false, guessed: true, typing }];
}

/** All values that are not, or no longer, the usual ones, in the order of the form: new actors and relations, modality, source, dates. */
export function besidesOf(
  drafting: Written,
  dates: Pick<TypedDates, 'shown'>,
  dossier: Dossier,
  locale: Locale,
): readonly Beside[] {
  const { draft, content, comers, open, offered, letters } = drafting;
  // Also while the sentence is incomplete: a user who completes it by the key that saves has seen what goes with it.
  if (!draft) return [];
  const { subject, relation, object, modality, polarity, attribution } = content;
  const isProposed = (field: Field): boolean => drafting.reason(field) !== undefined;
  const one = (field: Field, text: string): Beside => ({ text, proposed: isProposed(field) });
  const family =
    relation && 'label' in relation ? (relation.newFamily ?? familyText(relation.family, locale, dossier)) : '';
  const lasts =
    relation && 'label' in relation && relation.aspect === 'state' ? m.composer_a_state() : m.composer_an_event();
  const guessed = relation && 'label' in relation && draft.familySaid !== relation.label;
  // Typed, and no row chosen: it does not go in, and holds up the claim.
  const left = (['subject', 'relation', 'object', 'source'] as const).flatMap((field) => letters[field]?.trim() || []);
  const named = draft.own.subject ?? draft.own.object ?? (letters.subject?.trim() || letters.object?.trim());
  const perhaps = offered?.value.map((source) => sourceName(source, dossier, locale)).join(' › ');
  return [
    ...left.map((words) => ({ text: m.composer_not_taken({ words }), proposed: false })),
    ...comers.map((comer) => {
      const stands = (who: typeof subject): boolean => who !== undefined && 'name' in who && who.name === comer.name;
      const field = stands(subject) ? 'subject' : stands(object) ? 'object' : 'attribution';
      return { ...one(field, comerText(comer, dossier, locale)), comes: true };
    }),
    ...(family ? [{ text: `${m.composer_new_in()} ${family}, ${lasts}`, proposed: guessed === true }] : []),
    // Of an actor whom the user named, or is naming, what is only proposed is easily passed over.
    ...(relation && 'id' in relation && isProposed('relation') && named
      ? [one('relation', `${m.composer_what()}: ${labelOf(relation.id, dossier, locale)}`)]
      : []),
    ...(modality === 'asserted' && !drafting.isSaid('modality')
      ? []
      : [one('modality', `${m.composer_modality()}: ${m[`composer_${modality}`]()}`)]),
    ...(polarity === 'denied'
      ? [one('polarity', m.composer_denied())]
      : drafting.isSaid('polarity')
        ? [one('polarity', m.composer_affirmed())]
        : []),
    // Also that there is no source: the question about it may be scrolled away.
    ...(attribution.length || open === undefined
      ? [
          one(
            'attribution',
            `${m.says_so()}: ${attribution.length ? attributionText({ attribution, evidence: draft.evidence }, dossier, locale) : m.own_voice()}`,
          ),
        ]
      : []),
    ...(open === undefined
      ? []
      : [
          {
            text: `${m.says_so()}: ${perhaps === undefined ? m.composer_open() : m.composer_open_perhaps({ name: perhaps })}`,
            proposed: false,
          },
        ]),
    ...DATE_FIELDS.flatMap((field) => dateBeside(field, dates.shown(field), isProposed(field), locale)),
  ];
}
