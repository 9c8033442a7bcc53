/** Which codebooks can a dossier begin with, or be extended by? Each for a field of work, in English and Indonesian; the general one is `starter.ts`. */
import { CONFLICT } from './templates/conflict.ts';
import { COURTS } from './templates/courts.ts';
import { DEBATE } from './templates/debate.ts';
import { KINSHIP } from './templates/kinship.ts';
import { MONEY } from './templates/money.ts';
import { POLITICS } from './templates/politics.ts';
import type { Template } from './templates/table.ts';

export type { Template } from './templates/table.ts';

export const TEMPLATES: readonly Template[] = [CONFLICT, MONEY, COURTS, POLITICS, KINSHIP, DEBATE];
