/**
 * Which dialogs are there, where does each come from, and what is it given? A new one is an entry here, a `DialogId` in `shell.svelte.ts`, and a
 * command that opens it (`PageActions` and the list in `view/actions/actions.ts`, what it does in `shell.svelte.ts`). Messages and questions
 * that come by themselves are data: `session/prompt.ts`, `wording/prompt.ts`.
 */
import type { Component } from 'svelte';
import type { Dossier } from '../../dossier/schema.ts';
import type { Drawer } from '../../session/ports.ts';
import { PRINTED } from '../print/printing.ts';
import type { DialogId, Shell } from './shell.svelte.ts';
import { INTAKE, PROMPTS } from './told.ts';

/** Some component; that it fits what it is given was checked where both were known. */
type Part = Component<object>;

export interface Entry {
  /** Fetched when it is wanted. */
  readonly load: () => Promise<Part>;
  readonly given: (shell: Shell) => object;
}

const fetched = <P extends object>(
  load: () => Promise<{ readonly default: Component<P> }>,
  given: (shell: Shell) => P,
): Entry => ({ load: async () => (await load()).default as unknown as Part, given });

/** What is pasted and not taken yet: for the open dossier, or for one that is still to begin. */
function drawer({ opening: { autosave } }: Shell, kind: 'article' | 'answer', key?: string): Drawer {
  return {
    read: () => autosave.draft(kind, key),
    keep: (text) => {
      if (text !== undefined && key === undefined) autosave.hold();
      void autosave.keepDraft(kind, text, key);
    },
    setAside: (text) => autosave.setAside(text),
  };
}

/** A new dossier is coded from its first sentence on: keys and readers by ear begin there, not on what opened the dialog. */
async function begin(shell: Shell, made: Dossier): Promise<void> {
  await shell.transfers.open(shell.opening.begin(made));
  if (shell.session.dossier?.id === made.id) shell.session.revealSentence(0);
}

const start = (into: 'new' | 'open'): Entry =>
  fetched(
    () => import('../importing/Start.svelte'),
    (shell) => ({
      into,
      drawer: drawer(shell, 'article', into === 'new' ? 'new' : undefined),
      dropped: shell.dropped,
      oncoder: shell.rememberCoder,
      onjoin: () => void shell.articlesAdded(),
      onbegin: (made: Dossier) => void begin(shell, made),
      onclose: shell.closeDialog,
    }),
  );

export const DIALOGS: Readonly<Record<DialogId, Entry>> = {
  open: fetched(
    () => import('./OpenDossier.svelte'),
    () => ({}),
  ),
  help: fetched(
    () => import('./Help.svelte'),
    (shell) => ({
      actions: shell.actions,
      single: shell.single,
      onsingle: (on: boolean) => shell.setSingle(on),
      onclose: shell.closeDialog,
    }),
  ),
  commands: fetched(
    () => import('../actions/CommandList.svelte'),
    (shell) => ({ actions: shell.actions, onready: shell.held.handOver, onclose: shell.closeDialog }),
  ),
  new: start('new'),
  add: start('open'),
  figure: fetched(
    () => import('../files/FigureDialog.svelte'),
    ({ closeDialog }) => ({ onclose: closeDialog }),
  ),
  html: fetched(
    () => import('../files/HtmlDialog.svelte'),
    ({ closeDialog }) => ({ onclose: closeDialog }),
  ),
  links: fetched(
    () => import('../files/LinkDialog.svelte'),
    (shell) => ({
      link: shell.opening.link,
      ...shell.transfers.outside,
      onhtml: () => shell.openDialog('html'),
      onsave: () => void shell.transfers.save(),
      onclose: shell.closeDialog,
    }),
  ),
  report: fetched(
    () => import('../report/ReportDialog.svelte'),
    ({ closeDialog, rememberCoder }) => ({ oncoder: rememberCoder, onclose: closeDialog }),
  ),
  codebook: fetched(
    () => import('../codebook/Codebook.svelte'),
    ({ closeDialog }) => ({ onclose: closeDialog }),
  ),
  lists: fetched(
    () => import('../lists/ListsDialog.svelte'),
    ({ closeDialog }) => ({ onclose: closeDialog }),
  ),
  details: fetched(
    () => import('../codebook/DetailsDialog.svelte'),
    ({ closeDialog }) => ({ onclose: closeDialog }),
  ),
  proposals: fetched(
    () => import('../review/ReviewDialog.svelte'),
    (shell) => ({
      keeping: shell.opening.autosave,
      drawer: drawer(shell, 'answer'),
      ondamaged: () => shell.transfers.saveDamaged(),
      onclose: shell.closeDialog,
    }),
  ),
  compare: fetched(
    () => import('../comparing/Compare.svelte'),
    ({ closeDialog }) => ({ onclose: closeDialog }),
  ),
  history: fetched(
    () => import('../library/HistoryDialog.svelte'),
    ({ closeDialog }) => ({ onclose: closeDialog }),
  ),
};

/**
 * Small, and wanted at once when they are wanted: a user who calls for all commands types on without waiting, and what was done can be saved
 * and another dossier opened also where the host has gone out of reach.
 */
export function fetchSoonWanted(): void {
  for (const { load } of [DIALOGS.commands, DIALOGS.help, DIALOGS.open]) load().catch(() => {});
  for (const part of [PROMPTS, INTAKE, PRINTED]) void part.want();
  for (const part of [
    import('../../session/save-dossier.ts'),
    import('../../exchange/dossier-in-file.ts'),
    import('../../session/query-emphasis.ts'),
  ])
    part.catch(() => {});
}
