/**
 * What is fetched while the app itself is still on its way? The dossier that the address asks for. In the build this is a script of its own, so
 * small that it runs long before the large one, which takes over what was asked. It therefore imports nothing.
 */

/** What a first visit shows, relative to the page. */
export const FIRST = 'dossiers/kim-putin.dossier.json';

interface Asked {
  readonly address: string;
  readonly response: Promise<Response>;
}

/** Nothing is asked for that opening the address would not ask for. */
function ask(): Asked | undefined {
  const params = new URLSearchParams(location.hash.slice(1));
  if (params.has('kept') || params.has('file')) return undefined;
  const address = params.get('dossier') ?? FIRST;
  if (!URL.canParse(address, location.href)) return undefined;
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) return undefined;
  const response = fetch(url);
  // Whoever takes it over hears of it.
  response.catch(() => undefined);
  return { address: url.href, response };
}

let asked = ask();

/** The answer to what was asked for early, once; where it failed, it is asked for again. */
export function fetchOnce(url: URL): Promise<Response> {
  const early = asked;
  asked = undefined;
  return early?.address === url.href ? early.response.catch(() => fetch(url)) : fetch(url);
}
