/** Which names stand in a stretch of a text that nobody is known by yet? Capitalised runs, without titles, countries apart. */
import type { Document } from '../dossier/schema.ts';
import { capitalisesNouns, isCommon, isCompanyForm, standsBefore } from './no-name-words.ts';
import { isCountry } from './kinds.ts';
import type { Place } from './locate.ts';
import type { Mention } from './mentions.ts';
import { isTitle } from './titles.ts';

const WORD = /\p{Lu}[\p{L}\p{M}\p{N}’'-]*/gu;
/** What may stand inside a name in small letters. */
const LINK = /^\s+(?:(?:bin|binti|al|de|van|von|of|for|dan|the|&)\s+)?$/u;
/** Where all nouns have capitals, «Geld von Kröger» is no name. */
const PLAIN = /^\s+(?:(?:van|&)\s+)?$/u;

/** Names in the given places, in their order, each once; what is a known actor's name is left out. */
export function newNames(document: Document, places: readonly Place[], mentions: readonly Mention[]): readonly Place[] {
  const { text, language } = document;
  const nouns = capitalisesNouns(language);
  const link = nouns ? PLAIN : LINK;
  const out: Place[] = [];
  const seen = new Set<string>();
  for (const { start: from, end: to } of places) {
    const words = [...text.slice(from, to).matchAll(WORD)]
      .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length, word: match[0] }))
      .filter(({ word }) => !isTitle(word) && !isCommon(word, language) && !standsBefore(word, language));
    let i = 0;
    while (i < words.length) {
      let last = i;
      while (last + 1 < words.length && link.test(text.slice(words[last]?.end, words[last + 1]?.start))) last++;
      const nameTo = (end: number): string => text.slice(words[i]?.start, words[end]?.end);
      // «Korea Utara Kim Jong Un» is a country and a person.
      let end = last;
      for (let j = i; j < last; j++) if (isCountry(nameTo(j), language)) end = j;
      const place = { start: words[i]?.start ?? 0, end: words[end]?.end ?? 0 };
      const known = mentions.some((mention) => mention.start < place.end && place.start < mention.end);
      // There a single word says nothing, and a whole name is a run of them.
      const told = !(nouns && end === i) && !(end === i && isCompanyForm(nameTo(end)));
      if (!known && told && !seen.has(nameTo(end)) && place.end - place.start > 1) {
        seen.add(nameTo(end));
        out.push(place);
      }
      i = end + 1;
    }
  }
  return out;
}
