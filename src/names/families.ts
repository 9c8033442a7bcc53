/** Where does a text name a family as one actor? «the Albrecht family», «keluarga Cendana»: not a member of it, and not the surname alone. */
import type { TextRange } from '../evidence/locate.ts';
import { saysOrigin } from './nation-words.ts';
import { isTitle } from './titles.ts';

const NAME = "(?:(?:al|bin|de|della|der|di|du|la|le|ten|ter|van|von)[ \\u00a0-])*\\p{Lu}[\\p{L}\\p{M}’'-]*\\p{Ll}";
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:[Tt]he|[Aa]nd|[Bb]y|[Oo]f|[Tt]o|[Ww]ith)[ \\u00a0](?:\\p{Ll}+[ \\u00a0]){0,2}?(${NAME}(?:[ \\u00a0]${NAME}){0,2})[ \\u00a0](?:family|clan|dynasty)(?![\\p{L}\\p{M}\\p{N}-])(?![ \\u00a0](?:doctor|firms?|business(?:es)?|compan(?:y|ies)|trusts?|foundation|home|house|estate|lawyer|friend|members?|name|office|fortune|spokes\\p{Ll}+|court|court’s))`,
  'gu',
);
const INDONESIAN = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:[Kk]eluarga(?:[ \\u00a0]besar)?|[Ww]angsa|[Dd]inasti)[ \\u00a0](${NAME}(?:[ \\u00a0]${NAME}){0,2})(?![\\p{L}\\p{M}-])`,
  'gu',
);
/** What is no family’s name: «the British family», «Keluarga Berencana», «the First family». */
const NOBODY = /^(?:First|Royal|Imperial|Berencana|Korban|Kerajaan|Besar|Presiden|Sejahtera|Harapan)(?:\s|$)/u;

/** The places of such names with their noun, without an article; half-open UTF-16 ranges of `text`. English, Indonesian and Malay. */
export function familiesIn(text: string, language: string): readonly TextRange[] {
  const english = /^en(?:-|$)/iu.test(language);
  const pattern = english ? ENGLISH : /^(?:id|ms)(?:-|$)/iu.test(language) ? INDONESIAN : undefined;
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: all, 1: name = '', index }) => {
    const words = name.split(/\s+/u);
    if (NOBODY.test(name) || isTitle(words[0] ?? '') || words.every(saysOrigin)) return [];
    return [{ start: english ? index + all.lastIndexOf(name) : index, end: index + all.length }];
  });
}

/** Whether a name is that of a family. */
export const isFamily = (name: string): boolean =>
  /^(?:\p{Ll}+[\s-])*\p{Lu}\S*(?:\s\S+)*\s(?:family|clan|dynasty)$|^(?:[Kk]eluarga|[Ww]angsa|[Dd]inasti)\s(?:besar\s)?\p{Lu}/u.test(
    name,
  );

/** As it is written in a list: «keluarga Cendana», which stands so within a sentence, begins with a capital. */
export const familyName = (name: string): string =>
  /^(?:keluarga|wangsa|dinasti)\s/u.test(name) && isFamily(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
