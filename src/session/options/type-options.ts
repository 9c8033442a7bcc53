/** Which relation types fit a few letters that were typed into a claim? Known types and a new one, the likeliest first. */
import { familyIds } from '../../dossier/codebook.ts';
import { fitsLanguage, languageOfWords } from '../../dossier/language-of-words.ts';
import type { Dossier, LocalizedText, RelationType } from '../../dossier/schema.ts';
import { textIn } from '../../dossier/text-in.ts';
import type { RelationRef } from '../../edit/claims.ts';
import { relationLabel, relationNoun } from '../../wording/sentence.ts';
import { familyOfWords } from '../../suggest/family-words.ts';
import { rootsOf } from '../../suggest/word-roots.ts';
import { mayBeWhole, wholeFor } from '../../suggest/whole-words.ts';
import { aspectOfWords } from '../aspect-of-words.ts';
import { rootOf } from '../bent-name.ts';
import { foldForSearch, WORD } from '../../search/fold-words.ts';
import { LOCALES, type Locale } from '../../words/languages.ts';
import { alsoCalled } from './also-called.ts';
import { fit, INSIDE, NONE, withWhole, type Option } from './option.ts';

/** A type as it was chosen; `turned`: by the wording that names its ends the other way round. */
export type RelationChoice = RelationRef & { readonly turned?: true };

export interface Types {
  /** Ids of types that are likely meant, likeliest first. */
  readonly first: readonly string[];
  /** BCP 47, of the article; of the dossier if it is not known. */
  readonly language?: string;
  /** The words of the quotes: one that is half typed may be one of them. */
  readonly words?: readonly string[];
}

/**
 * In which language is a typed relation? In the article's or the dossier's, where the page does not speak it and
 * the letters are its own; unless its words are all known from labels in the page's language. Else in the coder's.
 */
export function labelLanguage(
  { language, relationTypes }: Pick<Dossier, 'language' | 'relationTypes'>,
  locale: Locale,
  words: string,
  article = language,
): string {
  const own = [article, language].filter((tag) => !LOCALES.some((one) => rootOf(tag) === one));
  const found = languageOfWords(words, [...own, locale]);
  if (!own.includes(found) || !fitsLanguage(words, locale)) return found;
  const known = new Set(
    relationTypes.flatMap(
      ({ label, noun }) => foldForSearch(`${label[locale] ?? ''} ${noun?.[locale] ?? ''}`).match(WORD) ?? [],
    ),
  );
  return (foldForSearch(words).match(WORD) ?? []).every((word) => known.has(word)) ? locale : found;
}

/** Small words, which most relations have. */
const SMALL = new Set(
  'with from against about over into upon under between for off out of to by in on at as kepada terhadap dengan dari untuk tentang atas pada antara'.split(
    ' ',
  ),
);

const SUPPLIES = /(?<!\p{L})(?:memasok|dipasok|pasok|pemasok|pasokan|suppl(?:y|ies|ied|ying|ier))(?!\p{L})/u;

/** «approves deal with» is no half of «approves deal without»: what is a word by itself is not the beginning of another. */
const isWord = (word: string, { relationTypes }: Pick<Dossier, 'relationTypes'>): boolean =>
  SMALL.has(word) ||
  relationTypes.some(({ label }) =>
    Object.values(label).some((text) => (foldForSearch(text).match(WORD) ?? []).some((one) => one === word)),
  );

/** Where a new type probably belongs: with what its words resemble or mean; empty if no word suggests one, and there is a choice. */
function likelyFamily(
  { relationTypes, relationFamilies }: Dossier,
  typed: string,
  like: RelationType | undefined,
): string {
  // «memasok» alone does not tell what is supplied.
  const words = new Set(
    (foldForSearch(typed).match(WORD) ?? []).filter(
      (word) => word.length > 3 && !SMALL.has(word) && !SUPPLIES.test(word),
    ),
  );
  const kin = relationTypes.find((type) =>
    [type.label, type.noun].some((texts) =>
      Object.values(texts ?? {}).some((text) =>
        (foldForSearch(text).match(WORD) ?? []).some((word) => words.has(word)),
      ),
    ),
  );
  const meant = familyOfWords(typed);
  const families = new Set(familyIds({ relationTypes, ...(relationFamilies && { relationFamilies }) }));
  // An inquiry is no war, and a bribe no aid, though an older codebook has no better place for them.
  if (meant === 'law' && !families.has(meant) && ['conflict', 'economy'].includes(kin?.family ?? 'conflict')) return '';
  if (SUPPLIES.test(foldForSearch(typed)) && kin === undefined)
    return meant !== undefined && families.has(meant) ? meant : families.size ? '' : 'other';
  // A word in common says more than what a word usually means; another label that begins the same way says less.
  if (kin === undefined && meant !== undefined && families.has(meant)) return meant;
  return kin?.family ?? like?.family ?? (families.size ? '' : 'other');
}

/** «suap» of «menyuap» and «penyuapan»: one Indonesian word without what is put before and behind it. */
const isRootOf = (typed: string, label: string): boolean =>
  typed.length > 3 && (label.match(WORD) ?? []).some((word) => word !== typed && rootsOf(word, 'id').includes(typed));

/** Whether a label begins with all that was typed and says more by words that matter: «memasok senjata kepada» of «memasok». */
const saysMore = (label: string, wanted: string): boolean =>
  label.startsWith(`${wanted} `) &&
  (label.slice(wanted.length).match(WORD) ?? []).some((word) => !SMALL.has(word) && word.length > 2);

interface TypeFit {
  readonly rank: number;
  /** Only in a language that is not shown, as «member» begins «memberi bantuan». */
  readonly foreign: boolean;
  /** Whether it is found by another word for it alone. */
  readonly also?: ReturnType<typeof alsoCalled>;
}

/** How well what is typed fits some wordings of a relation. */
function textsFit(wordings: readonly (LocalizedText | undefined)[], locale: Locale, wanted: string): TypeFit {
  const texts = wordings.flatMap((one) => (one ? Object.entries(one) : []));
  const rankIn = (own: boolean): number => {
    const some = texts.filter(([tag]) => (rootOf(tag) === locale) === own);
    const rank = fit(
      some.map(([, text]) => foldForSearch(text)),
      wanted,
    );
    const kin = some.some(([tag, text]) => /^(?:id|ms)$/u.test(rootOf(tag)) && isRootOf(wanted, foldForSearch(text)));
    return kin ? Math.min(rank, INSIDE - 1) : rank;
  };
  const shown = rankIn(true);
  if (shown < INSIDE) return { rank: shown, foreign: false };
  const other = rankIn(false);
  return other < shown ? { rank: other, foreign: true } : { rank: shown, foreign: false };
}

/** How well what is typed fits a relation; `turned`: by how it is said from the other end, and by nothing else as well. */
function typeFit(type: RelationType, locale: Locale, wanted: string): TypeFit & { readonly turned: boolean } {
  const { label, noun, labelDenied, labelInverse, directed } = type;
  if (!wanted) return { rank: 0, foreign: false, turned: false };
  const straight = textsFit([label, noun, labelDenied], locale, wanted);
  const inverse = textsFit([labelInverse], locale, wanted);
  if (straight.rank >= INSIDE && inverse.rank >= INSIDE) {
    const also = alsoCalled(type, wanted);
    if (also) return { rank: INSIDE, foreign: false, turned: false, also };
  }
  return directed && inverse.rank < straight.rank ? { ...inverse, turned: true } : { ...straight, turned: false };
}

export const typeOptions = (
  dossier: Dossier,
  locale: Locale,
  typed: string,
  types: Types,
): readonly Option<RelationChoice>[] => {
  const wanted = foldForSearch(typed.trim());
  const folded = (texts: LocalizedText = {}): readonly string[] => Object.values(texts).map(foldForSearch);
  const labels = new Map(
    dossier.relationTypes.map(({ id, label, labelInverse }) => [
      id,
      { straight: folded(label), turned: folded(labelInverse) },
    ]),
  );
  return withWhole(
    allTypeOptions(dossier, locale, typed, types),
    // What denies a relation is no other word for it.
    ({ value }) =>
      wanted && 'id' in value && labels.get(value.id)?.[value.turned ? 'turned' : 'straight'].includes(wanted)
        ? 'exactly'
        : undefined,
    (one, other) => 'id' in one && 'id' in other && one.id === other.id,
  );
};

function allTypeOptions(
  dossier: Dossier,
  locale: Locale,
  typed: string,
  { first, language, words: quoted = [] }: Types,
): readonly Option<RelationChoice>[] {
  const wanted = foldForSearch(typed.trim());
  const order = new Map(first.map((id, i) => [id, i]));
  // What is only inside a word, or a slip, comes last; before it, what fits in another language than the one that is shown.
  const group = ({ rank, foreign }: { readonly rank: number; readonly foreign: boolean }): number =>
    rank >= INSIDE ? 2 : Number(foreign);
  const fitting = dossier.relationTypes
    .map((type, i) => ({ type, ...typeFit(type, locale, wanted), place: order.get(type.id) ?? first.length + i }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => group(a) - group(b) || a.rank - b.rank || a.place - b.place);
  const found = fitting.map(({ type, turned }): Option<RelationChoice> => {
    const label = relationLabel(type, false, locale, dossier.language);
    const noun = type.noun ? relationNoun(type, locale, dossier.language) : '';
    const inverse = turned ? textIn(type.labelInverse, locale, dossier.language).text : '';
    return {
      key: `id:${type.id}`,
      value: { id: type.id, ...(inverse && { turned: true }) },
      text: inverse || label,
      // What the claim will say.
      detail: inverse ? `⇄ ${label}` : noun,
      fresh: false,
    };
  });
  if (!wanted || found.some(({ text }) => foldForSearch(text) === wanted)) return found;
  // Letters inside a word, or a slip of the fingers, do not show what is meant.
  const family = likelyFamily(dossier, typed, fitting.find(({ rank }) => rank < INSIDE)?.type);
  const called = (label: string, key: string): Option<RelationRef> => ({
    key,
    value: {
      label,
      language: labelLanguage(dossier, locale, label, language),
      family,
      directed: true,
      aspect: aspectOfWords(label),
    },
    text: label,
    detail: '',
    fresh: true,
  });
  const fresh = called(typed.trim(), 'new');
  // «cooperates with» is not «cooperates militarily with»: typing all of its words but one means another relation.
  const words = wanted.match(WORD) ?? [];
  const own = new Set((found[0] && foldForSearch(found[0].text).match(WORD)) ?? []);
  const another = words.length > 1 && own.size > words.length && words.every((word) => own.has(word));
  // «paid by» leaves out of «is paid by» what says nothing.
  const end = fitting[0]?.turned && found[0] && foldForSearch(found[0].text).endsWith(` ${wanted}`);
  if (another && !end && found[0] && !foldForSearch(found[0].text).startsWith(wanted)) return [fresh, ...found];
  const [best] = fitting;
  const labels = best ? Object.values((best.turned ? best.type.labelInverse : undefined) ?? best.type.label) : [];
  if (labels.some((label) => saysMore(foldForSearch(label), wanted))) return [fresh, ...found];
  const isSure = (one: (typeof fitting)[number] | undefined): boolean => one !== undefined && one.rank < INSIDE;
  const by = (also: TypeFit['also']): typeof found => found.filter((_, i) => fitting[i]?.also === also);
  // «pays» is not «says» with a slip, nor «aids» a part of «raids»: such a one is offered, and not taken before it is chosen.
  const sure = found.filter((_, i) => isSure(fitting[i]));
  const [alike, perhaps] = [by('alike'), by('perhaps')];
  // «deceiv» is no relation: «deceives» is offered after the letters themselves, and neither is taken before it is chosen; «press» may be one.
  const whole =
    sure.length || alike.length || perhaps.length || isWord(words.at(-1) ?? '', dossier)
      ? undefined
      : wholeFor(typed, quoted, language ?? dossier.language);
  if (whole !== undefined)
    return [mayBeWhole(wanted) ? fresh : { ...fresh, unsure: true }, called(whole, 'whole'), ...found];
  // A type that is there comes before a new one; which of several is meant, or from which end it is told, is for the user to say.
  const also = [...alike, ...perhaps];
  const [meant, ...others] = also;
  const rest = found.filter((option) => !sure.includes(option) && !also.includes(option));
  if (sure.length || !meant) return [...sure, ...also, fresh, ...rest];
  return [alike.length === 1 ? meant : { ...meant, unsure: true }, ...others, fresh, ...rest];
}
