/** What is a step of the story called, and what does it say, in the reader's language as far as it is told in it? */
import type { Dossier, StoryStep } from '../../dossier/schema.ts';
import { textIn, type LocalizedString } from '../../dossier/text-in.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';

/** `number`: its place in the story, from 1: what it is called where nobody has named it. */
export function stepTitle(
  { title }: StoryStep,
  number: number,
  { language }: Dossier,
  locale: Locale,
): LocalizedString {
  const given = textIn(title, locale, language);
  return given.text.trim() === '' ? { ...given, text: m.story_untitled({ number }), language: locale } : given;
}

export const stepText = ({ text }: StoryStep, { language }: Dossier, locale: Locale): LocalizedString =>
  textIn(text, locale, language);
