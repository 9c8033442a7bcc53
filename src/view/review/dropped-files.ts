/** Which files were dropped or chosen, with the folders that they are in? */

export interface AnswerFile {
  /** With the folders that it came in. */
  readonly path: string;
  readonly file: File;
}

export const answerFile = (file: File, path = file.name): AnswerFile => ({ path, file });

/** More files than these are a disk, not a set of annotations. */
const MOST = 20_000;

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function under(entry: FileSystemEntry, folder: string, found: AnswerFile[]): Promise<void> {
  if (found.length >= MOST) return;
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((resolve) => entry.file(resolve, () => resolve(undefined)));
    if (file) found.push(answerFile(file, folder + entry.name));
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    for (;;) {
      // A folder is listed in parts; an empty one is its end.
      const part = await new Promise<readonly FileSystemEntry[]>((resolve) =>
        reader.readEntries(resolve, () => resolve([])),
      );
      if (!part.length) return;
      for (const inner of part) await under(inner, `${folder}${entry.name}/`, found);
    }
  }
}

/** To be called during the drop event: afterwards the browser gives no more access to it. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly AnswerFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files].map((file) => answerFile(file));
  if (!entries.some((entry) => entry && isFolder(entry))) return Promise.resolve(plain);
  return (async () => {
    const found: AnswerFile[] = [];
    for (const entry of entries) if (entry) await under(entry, '', found);
    return found;
  })();
}
