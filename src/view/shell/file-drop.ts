/** How do files come in by drop, wherever on the page they are let go? */
import type { Attachment } from 'svelte/attachments';

interface Taking {
  /** Files are held over the page, or no longer. */
  readonly hover: (over: boolean) => void;
  readonly take: (files: readonly File[]) => void;
}

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
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        take(files);
      },
      { signal },
    );
    return () => gone.abort();
  };
}
