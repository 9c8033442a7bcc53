/** What draws a line from one to another: wanted while somebody codes. Without it the handle is missing, and who asks for a line by key is told. */
import { Part } from '../../session/part.svelte.ts';

export const DRAWING = new Part(() => import('./DrawLine.svelte'));
