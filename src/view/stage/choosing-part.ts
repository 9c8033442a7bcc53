/** What asks which of several lines a finger means comes after the first picture; without it the nearest one is opened. */
import { Part } from '../../session/part.svelte.ts';
import { afterFrames } from '../after-frames.ts';

export const CHOOSING = new Part(() => afterFrames(2, () => import('./ChooseLine.svelte')));
