/** What does a dossier look like as a file? What writes it comes when it is wanted, since who only reads writes none. */
import type { Unread } from '../dossier/reading.ts';
import type { Dossier } from '../dossier/schema.ts';
import { absenceOf } from './missing-part.ts';

interface Writable {
  /** Called when it can be written: changes made meanwhile are in the file. */
  readonly forFile: () => { readonly dossier: Dossier; readonly unread: readonly Unread[] } | undefined;
  readonly bring: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Undefined where nothing is open, or the user has given up waiting for what writes it. */
export async function written({ forFile, bring }: Writable): Promise<string | undefined> {
  try {
    const { writeDossier } = await bring(() => import('../dossier/write.ts'));
    const whole = forFile();
    return whole && writeDossier(whole.dossier, whole.unread);
  } catch (cause) {
    if (absenceOf(cause) === undefined) throw cause;
    return undefined;
  }
}
