/** Why could a file not be read or written? The system's reasons in the reader's words. */
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { printable } from './printable.ts';
import { ClosedFolder, codeOf } from './whole-file.ts';

type Said = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const EITHER: Readonly<Record<string, Said>> = {
  EISDIR: m.command_why_is_folder,
  ENOSPC: m.command_why_full,
  EDQUOT: m.command_why_full,
  EROFS: m.command_why_read_only,
  ENAMETOOLONG: m.command_why_long_name,
  ELOOP: m.command_why_circle,
  ENOTDIR: m.command_why_no_path,
};
const READING: Readonly<Record<string, Said>> = {
  ...EITHER,
  ENOENT: m.command_why_no_file,
  EACCES: m.command_why_may_not_read,
  EPERM: m.command_why_may_not_read,
};
const WRITING: Readonly<Record<string, Said>> = {
  ...EITHER,
  ENOENT: m.command_why_no_folder,
  EACCES: m.command_why_may_not_write,
  EPERM: m.command_why_may_not_write,
};

export function whyUnread(error: unknown, name: string, locale: Locale): string {
  // Node hands names over as text; bytes that are none have become replacement characters.
  if (codeOf(error) === 'ENOENT' && name.includes('\uFFFD')) return m.command_why_letters({}, { locale });
  return inWords(error, READING, locale);
}

export function whyUnwritten(error: unknown, locale: Locale): string {
  return error instanceof ClosedFolder ? m.command_why_closed_folder({}, { locale }) : inWords(error, WRITING, locale);
}

/** What an error says of itself, without the names of system calls: «EIO: i/o error, read» is «i/o error». */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return printable(text.replace(/^E[A-Z0-9]+: ([^,]+)(?:,.*)?$/su, '$1').trim());
}

function inWords(error: unknown, words: Readonly<Record<string, Said>>, locale: Locale): string {
  const code = codeOf(error);
  return Object.hasOwn(words, code) ? (words[code] as Said)({}, { locale }) : messageOf(error);
}
