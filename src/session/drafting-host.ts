/** What is a claim written with? */
import type { Dossier } from '../dossier/schema.ts';
import type { Change } from '../edit/change.ts';
import type { Locale } from '../words/languages.ts';
import type { History } from './history.ts';

/** What the draft needs of the session: handed in, because the session has the draft. */
export interface DraftingHost {
  readonly dossier: Dossier | undefined;
  /** What was done so far: it shows who came with which claim, also after a reload. */
  readonly history: History | undefined;
  readonly locale: Locale;
  readonly change: (change: Change, edit: (dossier: Dossier) => Dossier) => Promise<void>;
  /** The coder's name, if they have given one. */
  readonly coder: () => string | undefined;
}
