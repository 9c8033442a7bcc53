/**
 * Where do the names stand that something else than capitals bounds: an announcement in scripts without them, the noun of a family? Once told,
 * a name is one at every place.
 */
import type { Actor, Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { NO_CAPITALS } from './candidate-names.ts';
import { familiesIn } from './families.ts';
import { findMentions } from './mentions.ts';
import { root, wordsIn } from './name-words.ts';

const places = new WeakMap<Document, readonly TextRange[]>();

/** In the order of the text, apart from each other. A text is frozen, and so is what stands in it. */
export function toldNames(document: Document): readonly TextRange[] {
  const known = places.get(document);
  if (known) return known;
  const { text, language } = document;
  const told = NO_CAPITALS.has(root(language)) ? wordsIn(document).told : familiesIn(text, language);
  const names = new Set(told.map(({ start, end }) => text.slice(start, end)));
  const called = [...names].map((name): Actor => ({ id: name, name: { [language]: name }, kind: '' }));
  const found = called.length ? findMentions(document, called).map(({ start, end }) => ({ start, end })) : [];
  places.set(document, found);
  return found;
}
