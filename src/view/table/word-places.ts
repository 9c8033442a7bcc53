/** Where in a cell are the words that were searched for? Found as the table finds them: inside of words, too. */
import { fold } from '../../evidence/fold.ts';
import { foldForSearch, WORD } from '../../search/fold-words.ts';
import type { Range } from '../../search/mark.ts';

/** Ascending, and apart from each other. */
export function wordPlaces(text: string, query: string): Range[] {
  const wanted = foldForSearch(query).trim();
  if (wanted === '') return [];
  const folded = fold(text, 'search');
  const found: [number, number][] = [];
  for (const word of new Set(wanted.match(WORD) ?? [wanted]))
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length))
      found.push([folded.startOf(at), folded.endOf(at + word.length - 1)]);
  const places: [number, number][] = [];
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    const before = places.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else places.push([from, to]);
  }
  return places;
}
