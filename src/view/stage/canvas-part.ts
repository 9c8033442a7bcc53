/** The canvas of the stage is fetched when a scene is too large for elements: an article's graph does not pay for it. */
import { Part } from '../../session/part.svelte.ts';

export const CANVAS = new Part(async () => {
  const [{ default: Layers }, { grownAt, namesInView, namesStandingOut }] = await Promise.all([
    import('./CanvasLayers.svelte'),
    import('../../scene/names-in-view.ts'),
  ]);
  return { Layers, names: { grownAt, namesInView, namesStandingOut } };
});
