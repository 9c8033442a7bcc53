/** How does a dossier come out of a PDF? It is a file that is attached there, as our figures have it, whichever program has saved the PDF since. */
import { ATTACHED } from './figure-file.ts';
import { openPdf } from './pdf/open-pdf.ts';

interface Attachment {
  readonly filename?: unknown;
  readonly content?: unknown;
}

/** The bytes of the attached dossier, as they were put there; undefined where there is none, or no PDF. Never rejects. */
export async function dossierInPdf(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const task = openPdf(bytes);
  try {
    const file = await task.promise;
    const attached = Object.values(((await file.getAttachments()) ?? {}) as Readonly<Record<string, Attachment>>);
    const content = attached.find(({ filename }) => filename === ATTACHED)?.content;
    return content instanceof Uint8Array ? content : undefined;
  } catch {
    // Locked, or broken beyond reading: then nobody finds a dossier in it.
    return undefined;
  } finally {
    await task.destroy();
  }
}
