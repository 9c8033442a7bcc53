/** The article on paper: there before somebody prints, since the browser does not wait for anything then. */
import { Part } from '../../session/part.svelte.ts';

export const PRINTED = new Part(() => import('./PrintedArticle.svelte'));
