/** What says what is under the pointer or the keys comes right after the first picture: nobody points before there is one. */
import { Part } from '../../session/part.svelte.ts';
import { afterFrames } from '../after-frames.ts';

export const TIP = new Part(() => afterFrames(1, () => import('./Tip.svelte')));
