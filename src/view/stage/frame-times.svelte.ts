/** How long do the frames take in which the camera moves? */
import type { Camera } from '../../scene/camera.ts';

/** In milliseconds: longer ones were no frames, but a page that nobody looked at. */
const LONGEST = 500;

/** To be called while a component is made: ends with it. Tells of each frame in which the camera was moved how long the next one took to come. */
export function watchFrames(camera: () => Camera, isMoving: () => boolean, tell: (time: number) => void): void {
  let asked = 0;
  let moved = false;
  /** When the last frame began, if the camera was moved in it. */
  let began: number | undefined;
  const frame = (now: number): void => {
    if (began !== undefined && now - began < LONGEST) tell(now - began);
    began = moved ? now : undefined;
    moved = false;
    asked = isMoving() || began !== undefined ? requestAnimationFrame(frame) : 0;
  };
  $effect(() => {
    void camera();
    moved = true;
    asked ||= requestAnimationFrame(frame);
  });
  $effect(() => () => cancelAnimationFrame(asked));
}
