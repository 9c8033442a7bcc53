/**
 * Has the app been renewed on its site since this page was loaded? The build writes the name of its first script into a small file. It
 * is asked for only when something makes one wonder: a part that did not come, or a page that is looked at again after a long time.
 */

/** In milliseconds of a clock that only goes forward. */
const LONG = 30 * 60_000;

let suspect: () => void = () => {};

/** How a newer version comes where the app is kept on the device. */
interface Renewing {
  /** Fetches it, and tells of it when it is here. */
  readonly look: () => Promise<void>;
  /** Loads the page again, from it. */
  readonly load: () => void;
}
let renewing: Renewing | undefined;

export const renewBy = (means: Renewing): void => void (renewing = means);

/** Loads the page again, from the newer version. */
export const loadNewer = (): void => (renewing ? renewing.load() : location.reload());

/** A part of the app did not come: perhaps it is another app now. */
export const suspectNewVersion = (): void => suspect();

/** The first script of this page, relative to it; undefined while developing, when there is no such file. */
function ownEntry(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]:not([async])');
  return script?.getAttribute('src')?.replace(/^\.\//u, '');
}

/** Whether the site has another first script now; false where that cannot be known. */
async function isRenewed(own: string): Promise<boolean> {
  try {
    const response = await fetch('version.json', { cache: 'no-store' });
    if (!response.ok) return false;
    const { entry } = (await response.json()) as { readonly entry?: unknown };
    return typeof entry === 'string' && entry !== own;
  } catch {
    return false;
  }
}

/** Calls `tell` when it turns out that the app was renewed. Returns the function that stops watching. */
export function watchVersion(tell: () => void): () => void {
  const own = ownEntry();
  if (own === undefined || !/^https?:$/u.test(location.protocol)) return () => {};
  let asked = performance.now();
  let asking = false;
  const ask = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    asked = performance.now();
    if (await isRenewed(own)) {
      // Loaded again before the newer version is here, the page would be the older one once more.
      if (renewing) await renewing.look().catch(() => undefined);
      else tell();
    }
    asking = false;
  };
  const look = (): void => {
    if (document.visibilityState === 'visible' && performance.now() - asked > LONG && navigator.onLine) void ask();
  };
  suspect = () => void ask();
  document.addEventListener('visibilitychange', look);
  return () => {
    suspect = () => {};
    document.removeEventListener('visibilitychange', look);
  };
}
