/** How do files and links come in by drop, anywhere on the page? */
import type { Attachment } from 'svelte/attachments';

/** Files, or the address of a page on the web whose link was dropped elsewhere than in a field. */
export interface Dropped {
  readonly files?: readonly File[];
  readonly link?: string;
}

interface Taking {
  /** Something is held over the page, or no longer. */
  readonly hover: (over: boolean) => void;
  readonly take: (dropped: Dropped) => void;
}

const filesOf = ({ dataTransfer }: DragEvent): readonly File[] => [...(dataTransfer?.files ?? [])];
const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
const hasLink = ({ dataTransfer, target }: DragEvent): boolean =>
  (dataTransfer?.types.includes('text/uri-list') ?? false) &&
  !(target instanceof Element && target.closest('input, textarea, [contenteditable]'));
/** Undefined if it is nothing that can come in: of links, the first, if it leads to a page. */
function droppedBy(event: DragEvent): Dropped | undefined {
  const files = filesOf(event);
  if (files.length) return { files };
  const list = hasLink(event) ? event.dataTransfer?.getData('text/uri-list').split(/\r?\n/u) : [];
  const link = list?.find((line) => line !== '' && !line.startsWith('#'));
  return link !== undefined && /^https?:/iu.test(link) ? { link } : undefined;
}

/** For the whole window, as long as the element is there. */
export function fileDrop({ hover, take }: Taking): Attachment<HTMLElement> {
  return () => {
    const gone = new AbortController();
    const { signal } = gone;
    // A link of this page that is dragged about goes nowhere.
    let own = false;
    addEventListener('dragstart', () => (own = true), { signal });
    addEventListener('dragend', () => (own = false), { signal });
    addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event) && (own || !hasLink(event))) return hover(false);
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
        const dropped = own ? undefined : droppedBy(event);
        if (!dropped) return;
        event.preventDefault();
        take(dropped);
      },
      { signal },
    );
    return () => gone.abort();
  };
}

/** Files that are dropped on the element come in there, and nowhere behind it; `whole`: on all of the dialog that it is in. */
export const dropHere =
  (
    take: (files: readonly File[]) => void,
    { hover, whole = false }: Partial<Pick<Taking, 'hover'>> & { whole?: boolean } = {},
  ) =>
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

/** Files and links that are dropped anywhere come in here before any other listener gets them. */
export const dropFirst =
  (take: Taking['take']): Attachment<HTMLElement> =>
  () => {
    const gone = new AbortController();
    addEventListener(
      'drop',
      (event) => {
        const dropped = droppedBy(event);
        if (!dropped) return;
        event.preventDefault();
        take(dropped);
      },
      { capture: true, signal: gone.signal },
    );
    return () => gone.abort();
  };

/** Dossiers, and figures, PDFs and HTML pages that carry one; everything else that is dropped is an article. */
async function isDossier(file: File): Promise<boolean> {
  if (/\.(?:html?|pdf)$/iu.test(file.name))
    return (await import('../exchange/dossier-in-file.ts')).carriesDossier(file);
  return /\.(?:json|svg)$/iu.test(file.name);
}

export async function dossierAmong({ files = [] }: Dropped): Promise<File | undefined> {
  const are = await Promise.all(files.map(isDossier));
  return files[are.indexOf(true)];
}
