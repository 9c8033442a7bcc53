/** How is a link passed on by what the device itself has for it? */

/** On devices that are touched: beside a mouse, a copied link is quicker than the system's window. */
export const canShare = (): boolean => 'share' in navigator && matchMedia('(pointer: coarse)').matches;

/** False where it failed; who leaves the window of the system has not failed. */
export async function share(title: string, url: string): Promise<boolean> {
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
