/** Which language does a visit begin in? The one that its link asks for, else the reader's own. */
import { LOCALES, type Locale } from '../words/languages.ts';
import { readAddress } from './address.ts';
import { initialLocale } from './preferences.ts';

export const firstLocale = (): Locale => LOCALES.find((locale) => locale === readAddress().language) ?? initialLocale();
