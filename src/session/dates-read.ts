/** Can every date of a dossier be read before it is shown? What takes more than a calendar is fetched with the first that needs it. */
import { canReadDates } from '../dossier/span-of-date.ts';
import type { Dossier } from '../dossier/schema.ts';

/** Rejects if it did not come; undefined where nothing has to be waited for. */
export const datesRead = (dossier: Dossier): Promise<unknown> | undefined =>
  canReadDates(dossier) ? undefined : import('../dossier/time.ts');
