/** Which dossier does the address ask for? Everything stands after `#`, so that no server learns it. */

/** The file that `#dossier=…` names, relative to the page; undefined if none. */
export function askedDossier(hash = location.hash): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('dossier') ?? undefined;
}

/** The address that opens a dossier of this site. */
export function addressOf(file: string): string {
  return `#${new URLSearchParams({ dossier: file }).toString().replaceAll('%2F', '/')}`;
}
