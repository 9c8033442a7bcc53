/** How does a visit begin? With a session that speaks the user's language, and what opens dossiers by the ways that this browser has. */
import { Opening } from '../session/opening.svelte.ts';
import { absenceOf, givenUp } from '../session/missing-part.ts';
import type { Incoming, Ports } from '../session/ports.ts';
import { Session } from '../session/session.svelte.ts';
import { overwriteGetLocale } from '../words/messages/runtime.js';
import { setRegions } from '../words/regions.ts';
import { readAddress, showAddress } from './address.ts';
import { fetchDossier, pickFile, readFile } from './files.ts';
import { firstLocale } from './first-locale.ts';
import { initialLocale } from './preferences.ts';
import { store } from './store.ts';
import { joinTabs } from './tabs.ts';

/** Put in by the build: the SHA-256 of each dossier that comes with the app and is taken as it stands. */
declare const __SOUND_DOSSIERS__: readonly string[];

export interface Visit {
  readonly session: Session;
  readonly opening: Opening;
  /** Reads a file that was dropped on the page. */
  readonly read: (file: File) => Promise<Incoming>;
  /** Whether the last file went to the downloads, since the browser lets the page write none. */
  readonly downloaded: () => boolean;
}

/** `first`: the dossier that a first visit shows. `ask`: fetches what has perhaps been asked for already. */
export function beginVisit(ports: Ports, first: string, ask: (url: URL) => Promise<Response>): Visit {
  const locale = initialLocale();
  const session = new Session(ports);
  session.setLocale(firstLocale());
  overwriteGetLocale(() => session.locale);
  setRegions(navigator.languages);
  /** A user who gives up waiting for what reads a file knows why it was not read. */
  async function brought(name: string, work: () => Promise<Incoming>): Promise<Incoming> {
    // It may not say where everybody stands; whoever needs it asks again for what does not come.
    if (name !== first) void ports.roughly?.().catch(() => undefined);
    try {
      return await session.bring(work);
    } catch (cause) {
      if (absenceOf(cause) === undefined) throw cause;
      return { kind: 'cannot-read', name };
    }
  }
  const read = (file: File): Promise<Incoming> => brought(file.name, () => readFile(file));
  let downloaded = false;
  const opening = new Opening(session, {
    files: {
      fetch: (address) => brought(address, () => fetchDossier(address, ask)),
      pick: () => session.bring(() => pickFile(read)).catch(givenUp),
      save: async (...asked) => {
        const part = await session.bring(() => import('./save-file.ts')).catch(givenUp);
        const saved = await part?.saveText(...asked);
        downloaded = typeof saved === 'object' && !saved.target;
        return saved;
      },
    },
    address: { read: () => readAddress(), show: showAddress, now: () => location.hash },
    store,
    tabs: joinTabs(),
    first,
    locale,
    sound: new Set(__SOUND_DOSSIERS__),
    now: () => performance.now(),
  });
  return { session, opening, read, downloaded: () => downloaded };
}
