/** How does the first picture come before everything else? What is beside it waits until the page has been drawn a few times. */

/** A page in the background draws no frames: then it does not wait for them. In milliseconds. */
const AT_MOST = 250;

/** Resolves when the next frame has been drawn. */
export const frame = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, AT_MOST);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });

/** Fetches something once the next frame has been shown, for asking for dozens of files takes as long as drawing, and hands it over so many frames from then. */
export async function afterFrames<T>(count: number, load: () => Promise<T>): Promise<T> {
  // The first of these has what is drawn now, and is on the screen only when the next one begins.
  await frame();
  await frame();
  const coming = load();
  // Reported by the caller that waits for it, below.
  coming.catch(() => {});
  for (let i = 1; i < count; i++) await frame();
  return coming;
}
