/** How is a question to the reading worker answered? Each by the reader for it, which comes only when it is wanted. */
import type { FoundArticle, LeftOut } from '../article-found.ts';
import { tidyText } from '../tidy-text.ts';
import type { Answers, Article, Asks, Course, Task } from './tasks.ts';

/** The device does not give a file: it is gone, or may not be read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new Unreadable('the device does not give the file', { cause });
  }
}

/** Everything but the way to another reading, which no thread can give to another. */
function articleOf({ textWith, ...found }: FoundArticle, taken: readonly LeftOut[] = []): Article {
  // Tidied here, so that the page need not do it.
  const text = tidyText(taken.length && textWith ? textWith(new Set(taken)) : found.text);
  return { ...found, text, takeable: textWith !== undefined };
}

type Tell = (course: Course) => void;

const READERS: { readonly [T in Task]: (asks: Asks<T>, tell: Tell) => Promise<Answers<T>> } = {
  dossier: async ({ file }) => {
    const { dossierInBytes } = await import('../dossier-in-bytes.ts');
    const reading = await dossierInBytes(await bytesOf(file));
    return reading ? { reading } : {};
  },
  codebook: async ({ file }) => {
    const [{ readCodebook }, { dossierText }] = await Promise.all([
      import('../codebook-file.ts'),
      import('../dossier-in-bytes.ts'),
    ]);
    const { text, problems } = (await dossierText(await bytesOf(file))) ?? { text: '', problems: [] };
    const read = readCodebook(text);
    return { ...read, problems: [...problems, ...read.problems] };
  },
  article: async ({ name, file, encoding, taken }) => {
    const { textFromFile } = await import('../text-from-file.ts');
    const read = await textFromFile(name, await bytesOf(file), encoding);
    return 'found' in read ? { found: articleOf(read.found, taken) } : read;
  },
  paste: async ({ html, taken }) => {
    const { articleInPaste } = await import('../article-in-paste.ts');
    const found = articleInPaste(html);
    return found ? { found: articleOf(found, taken) } : {};
  },
  answers: async ({ files, texts, language }, tell) => {
    const { readAnswerFiles } = await import('../proposals/read-files.ts');
    // Whoever stops it ends the whole thread: it need not listen.
    const { signal } = new AbortController();
    const read = await readAnswerFiles(
      files.map(({ path, file }) => ({ path, size: file.size, bytes: () => bytesOf(file) })),
      {
        ...{ texts, language, signal, pause: () => Promise.resolve() },
        tell: (done, all, name) => tell({ done, all, name }),
      },
    );
    return read ?? { answers: [], passedOver: [] };
  },
  answer: async ({ text, texts, language }) => {
    const { readAnswer } = await import('../proposals/read-answer.ts');
    return readAnswer(text, { texts, language });
  },
};

/** Rejects with `Unreadable` if the device does not give a file; what else is wrong with one is in the answer. */
export const runTask = <T extends Task>(task: T, asks: Asks<T>, tell: Tell): Promise<Answers<T>> =>
  READERS[task](asks, tell);
