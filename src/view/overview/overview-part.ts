/** A large graph from afar; an article's graph never asks for it. */
import { Part } from '../../session/part.svelte.ts';

export const OVERVIEW = new Part(() => import('./OverviewStage.svelte'));
