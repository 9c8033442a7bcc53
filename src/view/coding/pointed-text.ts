/** «3 earlier claims now point to X»: a further effect of a step is announced with it. */
import type { Pointed } from '../../edit/sayings.ts';
import { actorName } from '../../wording/sentence.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';

export const withPointed = (text: string, pointed: readonly Pointed[], locale: Locale, language: string): string =>
  [
    text,
    ...pointed.map(({ actor, count }) => m.sayings_point({ count, name: actorName(actor, locale, language) })),
  ].join(' · ');
