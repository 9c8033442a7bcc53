/**
 * What does the browser do after the session, without being asked? The address follows what is shown, and the session follows the address;
 * places and half-written claims are kept; what this device refused is tried again; the page gets its title and language; leaving with unsaved
 * work is asked about; and uncaught errors are shown. To be called while the page is made.
 */
import { onMount, untrack } from 'svelte';
import { textIn } from '../dossier/text-in.ts';
import { absenceOf } from '../session/missing-part.ts';
import type { Opening } from '../session/opening.svelte.ts';
import type { Session } from '../session/session.svelte.ts';
import { m } from '../words/messages/messages.js';
import { preparePicking } from './files.ts';
import { placeMemory, showLocale } from './preferences.ts';

/** All in milliseconds. After the frame: the browser takes its time over an address, and a click should not wait for it. */
const AFTER_FRAME = 60;
/** Places have come to rest. */
const AT_REST = 800;
/** The first picture has been drawn, and what stands beside it is there. */
const SETTLED = 2000;
const AGAIN = 5000;
/** After this time, what was deleted is removed for good. */
const LET_GO = 10 * 60_000;

export function followSession(session: Session, opening: Opening): void {
  const { autosave } = opening;
  const keptKey = $derived(autosave.card?.key);
  /** The key that the address already has. */
  let named: string | undefined;
  $effect(() => {
    const { params } = opening;
    const key = keptKey;
    if (!params) return;
    const record = (): void => opening.record(params);
    // What is kept from now on is named at once: a user who loads the page again comes back to it.
    const isNew = key !== undefined && key !== named;
    named = key;
    if (isNew) return untrack(record);
    const timer = setTimeout(record, AFTER_FRAME);
    return () => clearTimeout(timer);
  });

  $effect(() => {
    void session.pinned;
    // A rough place is not kept.
    if (!session.positions || !autosave.card) return;
    const timer = setTimeout(() => void opening.keepPlaces(), AT_REST);
    return () => clearTimeout(timer);
  });

  // What is half written is kept as it is written.
  $effect(() => {
    const { draft, parked, letters, waiting } = session.coding;
    void [draft, parked, letters, waiting, autosave.opened, autosave.key];
    if (session.dossier) untrack(() => void opening.keepClaimDraft());
  });

  // And which readings of a sentence were rejected.
  $effect(() => session.coding.part.module?.rejections.follow(autosave, session.dossier));

  // Where somebody reads is remembered for this window.
  const chosen = $derived(session.viewParams.find(([name]) => name === 'show')?.[1] ?? '');
  $effect(() => session.coding.part.module?.readingPlace.follow(placeMemory, session.dossier?.id, chosen));

  // What this device does not keep is tried again now and then: room may have been made.
  $effect(() => {
    const { state, loose } = autosave;
    if (!loose && (state === 'nothing' || state === 'keeping' || state === 'kept')) return;
    const timer = setInterval(() => {
      void autosave.look();
      autosave.keepLoose();
    }, AGAIN);
    return () => clearInterval(timer);
  });

  $effect(() => {
    showLocale(session.locale);
    const title = textIn(session.dossier?.title, session.locale, session.dossier?.language ?? 'en').text;
    document.title = title ? `${title} · ${m.app_name()}` : m.app_name();
  });

  /** An error that nothing caught is shown, unless it belongs to another page or is the browser's own remark on its pace. */
  function uncaught(cause: unknown): void {
    if (!(cause instanceof Error) || session.mishap) return;
    // The user stopped waiting for it, and knows.
    if (absenceOf(cause) === undefined) session.report('else', cause);
  }

  $effect(() => {
    if (!session.hasPicture) return;
    const timer = setTimeout(preparePicking, SETTLED);
    return () => clearTimeout(timer);
  });

  onMount(() => {
    const gone = new AbortController();
    const { signal } = gone;
    addEventListener('error', ({ error }) => uncaught(error), { signal });
    addEventListener('unhandledrejection', ({ reason }) => uncaught(reason), { signal });
    addEventListener(
      'beforeunload',
      (event) => {
        if (opening.atRisk) event.preventDefault();
      },
      { signal },
    );
    const follow = (): void => void opening.follow();
    follow();
    // What was deleted a while ago can be had back no longer; no picture waits for that.
    const timer = setTimeout(() => void opening.tidy(new Date(Date.now() - LET_GO).toISOString()), SETTLED);
    addEventListener('hashchange', follow, { signal });
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  });
}
