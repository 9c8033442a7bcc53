/** How does something move on the page? Frame by frame, slow at both ends; not at all for readers who want no motion. */

/** In milliseconds: long enough to follow a node with the eye, short enough not to wait. */
const DURATION = 650;

const ease = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) ** 2);

/** See `Ports.animate`. A hidden page has no frames: then, too, only the end is shown. */
export function animate(step: (t: number) => boolean): Promise<void> {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden) {
    step(1);
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const start = performance.now();
    const frame = (now: number): void => {
      const t = Math.min(1, Math.max(0, now - start) / DURATION);
      if (!step(ease(t)) || t === 1) resolve();
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
