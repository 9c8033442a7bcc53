/** Who says so, and who denies it? Both sides of a disputed line by name, in one short line. */
import type { Dossier } from '../dossier/schema.ts';
import type { EdgeAttributes } from '../graph/build.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { capital } from './capital.ts';
import { nameList } from './name-list.ts';
import { originList } from './origin-list.ts';
import { isDisputed } from './origins-text.ts';

/** So many are named on each side, the last of them perhaps as «2 others». */
const NAMED = 3;

/** «Kyiv says so · Moscow denies it»: the independent sources of each side, firmest first; undefined where nobody contradicts anybody. */
export function disputeText(
  line: Pick<EdgeAttributes, 'claims' | 'origins' | 'denyingOrigins' | 'supportingOrigins'>,
  dossier: Dossier,
  locale: Locale,
): string | undefined {
  if (!isDisputed(line)) return undefined;
  const origins = originList(line, dossier, locale);
  const side = (own: 'affirms' | 'denies'): { names: string; count: number } => {
    const names = origins.filter(({ stance }) => stance === own || stance === 'both').map(({ name }) => name);
    return { names: capital(nameList(names, locale, names.length, NAMED), locale), count: names.length };
  };
  return `${m.dispute_yes(side('affirms'), { locale })} · ${m.dispute_no(side('denies'), { locale })}`;
}
