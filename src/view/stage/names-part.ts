/** What names the last actors of an article's graph: fetched where the zoom leaves somebody without a name. */
import { Part } from '../../session/part.svelte.ts';

export const NAMES = new Part(() => import('../../scene/all-named.ts'));
