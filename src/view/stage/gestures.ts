/**
 * When do wheel, pinch and drag reach the stage? d3's gestures are a part of their own: the picture does not wait for them. Until they are
 * there the camera is moved at once and by the page alone.
 */
import type { Camera } from '../../scene/camera.ts';
import { IDENTITY, zoomed } from '../../scene/camera.ts';
import type { Point } from '../../scene/shape.ts';
import type { CameraHandle } from '../../session/stage-camera.svelte.ts';
import { afterFrames } from '../after-frames.ts';
import type { DragOptions } from './drag.ts';
import type { CameraOptions } from './zoom.ts';

interface Options {
  readonly camera: CameraOptions;
  readonly drag: DragOptions;
  /** The middle of the stage, in screen units. */
  readonly middle: () => Point;
  /** Asks once more for what did not come, and says so. */
  readonly bring: <T>(work: () => Promise<T>) => Promise<T>;
}

const load = () => Promise.all([import('./zoom.ts'), import('./drag.ts')]);

/** The stage can be moved before this is true; by hand only afterwards. */
const READY = 'data-gestures';

/** An attachment for the stage's `<svg>`. */
export function gestures({ camera, drag, middle, bring }: Options) {
  return (svg: SVGSVGElement): (() => void) => {
    let last = IDENTITY;
    let whole = 1;
    let live: CameraHandle | undefined;
    let ended = false;
    const ends: (() => void)[] = [];
    const move = (to: Camera): void => {
      last = to;
      camera.onmove(to, false);
    };
    camera.ready({
      to: (to, duration) => (live ? live.to(to, duration) : move(to)),
      by: (factor, duration) => (live ? live.by(factor, duration) : move(zoomed(last, factor, middle(), whole))),
      reach: (k) => {
        whole = k;
        live?.reach(k);
      },
    });

    function attach([zoom, place]: Awaited<ReturnType<typeof load>>): void {
      if (ended || live) return;
      const ready = (handle: CameraHandle): void => {
        live = handle;
        handle.reach(whole);
      };
      ends.push(zoom.cameraGestures({ ...camera, ready })(svg, last));
      ends.push(place.placeByHand(drag)(svg));
      svg.setAttribute(READY, '');
    }

    /** Somebody wants to move the picture by hand, and what it takes did not come. */
    const wanted = (): void => void bring(load).then(attach, () => {});
    afterFrames(1, load).then(attach, () => {
      if (ended) return;
      svg.addEventListener('pointerdown', wanted);
      svg.addEventListener('wheel', wanted, { passive: true });
      ends.push(() => {
        svg.removeEventListener('pointerdown', wanted);
        svg.removeEventListener('wheel', wanted);
      });
    });
    return () => {
      ended = true;
      for (const end of ends) end();
    };
  };
}
