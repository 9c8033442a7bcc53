/** What is a step of the story called, and what does it say, in the reader's language as far as it is told in it? */
import type { Dossier, LocalizedText, StoryStep } from '../dossier/schema.ts';
import { textIn, type LocalizedString } from '../dossier/text-in.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

/** `number`: its place in the story, from 1: what it is called where nobody has named it. */
export function stepTitle(
  { title }: StoryStep,
  number: number,
  { language }: Dossier,
  locale: Locale,
): LocalizedString {
  const given = textIn(title, locale, language);
  return given.text.trim() === ''
    ? { ...given, text: m.story_untitled({ number }, { locale }), language: locale }
    : given;
}

/** In characters: about so many stand in one line of the card. */
const LINE = 60;
const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / LINE)), 0);

/** Which steps have most to say: their places, from 0. One of these is the tallest, whatever the width. */
export function longestSteps({ story = [], language }: Dossier, locale: Locale, most = 3): readonly number[] {
  const lines = (text: LocalizedText | undefined): number => {
    const said = textIn(text, locale, language).text;
    return said === '' ? 0 : linesOf(said);
  };
  return story
    .map(({ title, text }, at) => ({ at, lines: Math.max(1, lines(title)) + lines(text) }))
    .sort((a, b) => b.lines - a.lines || a.at - b.at)
    .slice(0, most)
    .map(({ at }) => at);
}

export const stepText = ({ text }: StoryStep, { language }: Dossier, locale: Locale): LocalizedString =>
  textIn(text, locale, language);
