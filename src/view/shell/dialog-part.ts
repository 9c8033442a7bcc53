/** The dialogs: which there are, and what each is given. No first picture waits for that; it comes soon after. */
import { Part } from '../../session/part.svelte.ts';

export const DIALOG = new Part(() => import('./OneDialog.svelte'));
