/** Which part of the graph is on the stage now? */
import { toWorld } from '../../scene/camera.ts';
import { partInside } from '../../scene/figure/part.ts';
import type { Session } from '../../session/session.svelte.ts';

/** Undefined where no graph of actors is seen: in the overview the camera looks at groups, and a figure shows actors. */
export function onStage({ overview, scene, camera }: Session): ReturnType<typeof partInside> | undefined {
  const stage = document.querySelector('[data-stage]');
  if (!stage || overview.shown || !scene) return undefined;
  const from = toWorld(camera, { x: 0, y: 0 });
  const to = toWorld(camera, { x: stage.clientWidth, y: stage.clientHeight });
  return partInside(scene, { left: from.x, top: from.y, right: to.x, bottom: to.y });
}
