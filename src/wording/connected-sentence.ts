/** How well is an actor connected, in a sentence? */
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { sentenceCase } from './name-list.ts';

/** `name` as it stands inside a sentence; `all`: how many others there are. */
export function connectedSentence(name: string, partners: number, lines: number, all: number, locale: Locale): string {
  const options = { locale };
  const whom =
    partners === all
      ? m.connected_with_all({ count: all }, options)
      : m.connected_partners({ count: partners, all }, options);
  const relations = m.count_relations({ count: lines }, options);
  return sentenceCase(m.connected_sentence({ name, partners: whom, relations }, options), locale);
}
