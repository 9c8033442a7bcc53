/** How many independent origins has a line? Where it is disputed, how many of them affirm it and how many deny it. */
import type { EdgeAttributes } from '../graph/build.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

type Origins = Pick<EdgeAttributes, 'origins' | 'supportingOrigins' | 'denyingOrigins' | 'claims'>;

export const isDisputed = ({ denyingOrigins, claims }: Pick<Origins, 'denyingOrigins' | 'claims'>): boolean =>
  // A line that is only denied says so by itself; here both sides stand behind one line.
  denyingOrigins.length > 0 && claims[0]?.polarity === 'affirmed';

export function originsText(line: Origins, locale?: Locale): string {
  const { origins, supportingOrigins, denyingOrigins } = line;
  const options = locale ? { locale } : {};
  const count = m.count_origins({ count: origins.length }, options);
  if (!isDisputed(line)) return count;
  return m.origins_disputed(
    {
      origins: count,
      yes: m.count_affirm({ count: supportingOrigins.length }, options),
      no: m.count_deny({ count: denyingOrigins.length }, options),
    },
    options,
  );
}
