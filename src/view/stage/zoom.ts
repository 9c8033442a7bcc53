/** Wheel, pinch and drag of the ground move the camera; d3-zoom does the gestures, the session holds the value. */
import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3';
import type { Camera } from '../../scene/camera.ts';
import { IDENTITY, ZOOM_RANGE, zoomRange } from '../../scene/camera.ts';
import type { CameraHandle } from '../../session/stage-camera.svelte.ts';

export interface CameraOptions {
  /** Whether a gesture that begins here is the camera's. */
  readonly mine: (event: PointerEvent | MouseEvent | TouchEvent) => boolean;
  /** `byHand`: whether a gesture moved it, and not the page itself. */
  readonly onmove: (camera: Camera, byHand: boolean) => void;
  readonly ready: (handle: CameraHandle) => void;
}

/** For the stage's `<svg>`, whose camera is at `from`. */
export function cameraGestures({ mine, onmove, ready }: CameraOptions) {
  return (svg: SVGSVGElement, from: Camera = IDENTITY): (() => void) => {
    const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
      .scaleExtent([...ZOOM_RANGE])
      .clickDistance(5)
      .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
        if (event.type === 'wheel') return true;
        return !('button' in event && event.button !== 0) && mine(event);
      })
      .on('zoom', ({ transform: { k, x, y }, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) =>
        onmove({ k, x, y }, !!sourceEvent),
      );
    const root = select(svg)
      .property('__zoom', zoomIdentity.translate(from.x, from.y).scale(from.k))
      .call(behaviour)
      .on('dblclick.zoom', null);
    ready({
      to({ k, x, y }, duration = 0) {
        const transform = zoomIdentity.translate(x, y).scale(k);
        if (duration > 0) behaviour.transform(root.transition().duration(duration), transform);
        else behaviour.transform(root, transform);
      },
      by(factor, duration = 0) {
        if (duration > 0) behaviour.scaleBy(root.transition().duration(duration), factor);
        else behaviour.scaleBy(root, factor);
      },
      reach(whole) {
        behaviour.scaleExtent([...zoomRange(whole)]);
      },
    });
    return () => {
      root.interrupt();
      root.on('.zoom', null);
    };
  };
}
