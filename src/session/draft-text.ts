/** How does what is only half written become a text that outlives the page? Plain JSON; nothing of it is part of the dossier. */
import type { StoredDraft } from './draft.ts';

export const VERSION = 1;

export const claimDraftText = (kept: StoredDraft): string => JSON.stringify({ version: VERSION, ...kept });
