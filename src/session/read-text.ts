/** What is in a text that the page reads itself? Only what has not come with the app as it is needs what judges a file. */
import { unchanged } from '../dossier/unchanged.ts';
import type { FileRead } from './dossier-reading.ts';
import { absenceOf } from './missing-part.ts';
import type { Failure } from './ports.ts';

/** `sound`: as in `unchanged`. `bring`: does what needs a part of the app that may not come; rejects where the user gives up. */
export async function readText(
  { name, text }: { readonly name: string; readonly text: string },
  sound: ReadonlySet<string> | undefined,
  bring: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<FileRead | Failure> {
  const known = sound && (await unchanged(text, sound));
  if (known) return { reading: known };
  try {
    const { dossierIn } = await bring(() => import('../exchange/dossier-in-file.ts'));
    return { reading: dossierIn(text) };
  } catch (cause) {
    if (absenceOf(cause) === undefined) throw cause;
    return { kind: 'cannot-read', name };
  }
}
