/** Where did the camera last stand still? What is costly to place follows it there, not on the way. */
import { untrack } from 'svelte';
import type { Camera } from '../../scene/camera.ts';

/** A camera that has not moved for so long stands still, in milliseconds: longer than from one notch of a wheel to the next. */
const STILL = 140;
/** For so long a hand that turns or drags without a break does not pause, in milliseconds: three frames. What is drawn beside the page begins then. */
export const PAUSE = 48;

export class Rest {
  #at = $state.raw<Camera | undefined>();
  readonly #camera: () => Camera;

  /** To be made while a component is: it ends with it. `after`: in milliseconds. */
  constructor(camera: () => Camera, after = STILL) {
    this.#camera = camera;
    $effect(() => {
      const now = camera();
      if (untrack(() => this.#at) === now) return;
      const timer = setTimeout(() => (this.#at = now), after);
      return () => clearTimeout(timer);
    });
  }

  get at(): Camera {
    return this.#at ?? this.#camera();
  }
  /** Now, without waiting: a new picture is looked at from elsewhere. */
  settle(): void {
    this.#at = this.#camera();
  }
}
