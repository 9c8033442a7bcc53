/**
 * What is the text of a dossier's file? UTF-8, as the format wants it; anything else is guessed, and told: a letter that was lost must
 * not be saved as if nobody had written it.
 */
import type { Problem } from '../dossier/problem.ts';

export interface FileText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

const PDF = [...'%PDF-'].map((letter) => letter.codePointAt(0));

/** Whether it is no text, but a PDF. */
export const isPdf = (bytes: Uint8Array): boolean => PDF.every((letter, i) => bytes[i] === letter);

export async function fileText(bytes: Uint8Array): Promise<FileText> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    // Somebody's program has written it in an older code page, or one byte of it is broken.
  }
  const { decodeText, lettersOfBadBytes, firstBadByte } = await import('./decode-text.ts');
  const at = firstBadByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, at));
  const { text, encoding } = decodeText(bytes);
  const mended = encoding === 'utf-8' ? lettersOfBadBytes(bytes) : text;
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const problem: Problem = {
    code: 'not-utf8',
    severity: 'repaired',
    path: '',
    expected: 'UTF-8',
    found: encoding === 'utf-8' ? `${byte}, read as windows-1252` : `${byte}, the file read as ${encoding}`,
    line: before.split('\n').length,
    column: before.length - (before.lastIndexOf('\n') + 1) + 1,
  };
  return { text: mended, problems: [problem] };
}
