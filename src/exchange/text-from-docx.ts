/** What does a Word document say? Its words as a page, without pictures; the structure is dropped by whoever reads the page. */
import mammoth from 'mammoth';

/** HTML. Rejects if it is no document, or a locked one. */
export async function pageFromDocx(bytes: Uint8Array): Promise<string> {
  const arrayBuffer = new Uint8Array(bytes).buffer;
  // The library wants one in a browser and the other in Node.
  const input = typeof Buffer === 'undefined' ? { arrayBuffer } : { arrayBuffer, buffer: Buffer.from(arrayBuffer) };
  const options = {
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    externalFileAccess: false,
  };
  const { value } = await mammoth.convertToHtml(input, options);
  // The marks of footnotes are no words of the text; the notes themselves stand at its end.
  return value
    .replace(/<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>[^<]*<\/a><\/sup>/gu, '')
    .replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, '');
}
