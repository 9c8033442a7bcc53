/** How long do the frames take in which the camera moves? */
import type { Camera } from '../../scene/camera.ts';

/** In milliseconds: longer ones were no frames, but a page that nobody looked at. */
const LONGEST = 500;

interface Told {
  /** A frame in which the camera was moved: how long the next one took to come, in milliseconds. */
  readonly moved: (time: number) => void;
  /** The same of one in which it waited for whether it goes on: as fast as this screen can be. */
  readonly idle: (time: number) => void;
}

/** To be called while a component is made: ends with it. */
export function watchFrames(camera: () => Camera, isMoving: () => boolean, tell: Told): void {
  let asked = 0;
  let moved = false;
  /** When the last frame began, and whether the camera was moved in it. */
  let last: { readonly at: number; readonly moved: boolean } | undefined;
  const frame = (now: number): void => {
    if (last && now - last.at < LONGEST) tell[last.moved ? 'moved' : 'idle'](now - last.at);
    last = { at: now, moved };
    moved = false;
    if (isMoving() || last.moved) asked = requestAnimationFrame(frame);
    else [asked, last] = [0, undefined];
  };
  $effect(() => {
    void camera();
    moved = true;
    asked ||= requestAnimationFrame(frame);
  });
  $effect(() => () => cancelAnimationFrame(asked));
}
