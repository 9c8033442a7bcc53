/**
 * What is told only when there is something to tell? No first picture waits for it. What tells of the reader's work and of what is shown comes
 * right after the picture; questions and messages come soon after, so that they are there when the host is out of reach.
 */
import { Part } from '../../session/part.svelte.ts';
import { afterFrames } from '../after-frames.ts';

export const TOLD = new Part(() =>
  afterFrames(4, async () => {
    const [{ default: Notices }, { default: ShownStatus }, { default: OnlyThis }, { default: PageToast }] =
      await Promise.all([
        import('../library/Notices.svelte'),
        import('../filtering/ShownStatus.svelte'),
        import('../search/OnlyThis.svelte'),
        import('./PageToast.svelte'),
      ]);
    return { Notices, ShownStatus, OnlyThis, PageToast };
  }),
);

export const PROMPTS = new Part(() => import('./Prompts.svelte'));

/** How far a file is read that takes a while. */
export const INTAKE = new Part(() => import('../files/Intake.svelte'));
