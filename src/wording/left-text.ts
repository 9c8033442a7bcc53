/** How long does it still take, as people say it? */
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

/** «About 12 seconds left»; nothing while it is not known. `left` in milliseconds. */
export function leftText(left: number | undefined, locale: Locale): string {
  if (left === undefined) return '';
  const seconds = Math.max(1, Math.round(left / 1000));
  const [amount, unit] = seconds < 90 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  const time = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
  return m.work_left({ time }, { locale });
}
