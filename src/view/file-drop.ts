/** How do files come in by drop, anywhere on the page? */
import type { Attachment } from 'svelte/attachments';

interface Taking {
  /** Files are held over the page, or no longer. */
  readonly hover: (over: boolean) => void;
  readonly take: (files: readonly File[]) => void;
}

const filesOf = ({ dataTransfer }: DragEvent): readonly File[] => [...(dataTransfer?.files ?? [])];
const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** For the whole window, as long as the element is there. */
export function fileDrop({ hover, take }: Taking): Attachment<HTMLElement> {
  return () => {
    const gone = new AbortController();
    const { signal } = gone;
    addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        hover(true);
      },
      { signal },
    );
    addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) hover(false);
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        hover(false);
        if (event.defaultPrevented) return; // it has gone to where articles are coming in
        const files = filesOf(event);
        if (files.length === 0) return;
        event.preventDefault();
        take(files);
      },
      { signal },
    );
    return () => gone.abort();
  };
}

/** Files that are dropped on the element come in there, and nowhere behind it; `whole`: on all of the dialog that it is in. */
export const dropHere =
  (take: Taking['take'], { hover, whole = false }: Partial<Pick<Taking, 'hover'>> & { whole?: boolean } = {}) =>
  (element: HTMLElement): (() => void) => {
    const target = (whole && element.closest('dialog')) || element;
    const gone = new AbortController();
    const { signal } = gone;
    const own = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      hover?.(event.type === 'dragover');
      if (event.type === 'drop') take(filesOf(event));
    };
    for (const type of ['dragover', 'drop'] as const) target.addEventListener(type, own, { signal });
    target.addEventListener(
      'dragleave',
      ({ relatedTarget: to }) => {
        if (!(to instanceof Node) || !target.contains(to)) hover?.(false);
      },
      { signal },
    );
    return () => gone.abort();
  };

/** Files that are dropped anywhere come in here before any other listener gets them. */
export const dropFirst =
  (take: (files: readonly File[]) => void): Attachment<HTMLElement> =>
  () => {
    const gone = new AbortController();
    addEventListener(
      'drop',
      (event) => {
        const files = filesOf(event);
        if (files.length === 0) return;
        event.preventDefault();
        take(files);
      },
      { capture: true, signal: gone.signal },
    );
    return () => gone.abort();
  };
