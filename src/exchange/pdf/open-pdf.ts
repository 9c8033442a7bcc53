/** How is a PDF opened that somebody hands in? As data alone: nothing of it is run, compiled or fetched. */
import { getDocument, VerbosityLevel } from 'unpdf/pdfjs';

type Options = NonNullable<Exclude<Parameters<typeof getDocument>[0], string | URL>>;

/** What is to be ended by whoever asked, however that goes; its promise rejects if it is no document, or a locked one. */
export const openPdf = (bytes: Uint8Array, more: Options = {}): ReturnType<typeof getDocument> =>
  getDocument({
    // The library takes the bytes for itself, and no Buffer.
    data: new Uint8Array(bytes),
    ...{ disableFontFace: true, isEvalSupported: false, useSystemFonts: false, useWasm: false, useWorkerFetch: false },
    ...{ stopAtErrors: false, verbosity: VerbosityLevel.ERRORS },
    ...more,
  });
