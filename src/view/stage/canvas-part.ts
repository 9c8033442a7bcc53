/** The canvas of the stage is fetched when a scene is too large for elements: an article's graph does not pay for it. */
import { Part } from '../../session/part.svelte.ts';

export const CANVAS = new Part(() => import('./CanvasLayers.svelte'));
