/** What is a template of a codebook called? */
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

const NAMES: Readonly<Record<string, typeof m.template_conflict>> = {
  conflict: m.template_conflict,
  money: m.template_money,
  courts: m.template_courts,
  politics: m.template_politics,
  kinship: m.template_kinship,
  debate: m.template_debate,
};

/** By its id, in the language of the interface. */
export const templateText = (id: string, locale: Locale): string => NAMES[id]?.({}, { locale }) ?? id;
