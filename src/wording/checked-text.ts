/** Who has ticked a claim off, and when, in words? */
import type { CheckedClaim } from '../dossier/schema.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { dateText } from './date-text.ts';

export function checkedText({ by = '', on }: CheckedClaim, locale: Locale): string {
  const say = { locale };
  const date = on === undefined ? '' : dateText(on, locale);
  if (by.trim() === '') return date === '' ? m.report_checked({}, say) : m.checked_on({ date }, say);
  return date === '' ? m.checked_by({ name: by }, say) : m.checked_by_on({ name: by, date }, say);
}
