/**
 * How does the open dossier go into a file of this device, and what is said where it does not? A part that comes when it is wanted, since who only
 * reads saves nothing.
 */
import { writeDossier } from '../dossier/write.ts';
import { fileStem } from '../exchange/file-name.ts';
import type { Autosave } from './autosave.svelte.ts';
import type { FilePorts, FileTarget } from './ports.ts';
import type { Prompt } from './prompt.ts';
import type { Session } from './session.svelte.ts';

interface Saving {
  readonly session: Session;
  readonly autosave: Autosave;
  readonly files: FilePorts;
  /** The file that it is in, where the browser can write that again. */
  readonly target: FileTarget | undefined;
}

interface SavedDossier {
  readonly name?: string;
  /** Where the dossier that is open now is from here on. */
  readonly there?: { readonly target: FileTarget | undefined };
  /** What has to be asked since it was not written. */
  readonly prompt?: Prompt | undefined;
}

/** `elsewhere`: asks where to. `anyway`: over what another program has written there. Undefined if the reader changed their mind. */
export async function saveDossier(
  { session, autosave, files, target }: Saving,
  elsewhere: boolean,
  anyway: boolean,
): Promise<SavedDossier | undefined> {
  const { dossier } = session;
  const name = target?.name ?? `${dossier ? fileStem(dossier) : 'dossier'}.dossier.json`;
  const { key } = autosave;
  const whole = session.forFile();
  if (!whole) return undefined;
  const { history } = session;
  const saved = await files.save(
    writeDossier(whole.dossier, whole.unread),
    name,
    elsewhere ? undefined : target,
    anyway,
  );
  if (saved === undefined) return undefined;
  if (saved === 'changed') return { prompt: { kind: 'file-changed', name } };
  if (saved === 'failed') return { prompt: { kind: 'file-failed' } };
  // What was done while the browser asked where to is not in the file.
  if (key !== autosave.key || history !== session.history) return { name: saved.name };
  session.markSaved();
  await autosave.saved(saved.target);
  return { name: saved.name, there: { target: saved.target } };
}
