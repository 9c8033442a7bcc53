/** What can the reading worker be asked, and what does it answer? Everything here can be copied from one thread to another. */
import type { Reading } from '../../dossier/reading.ts';
import type { FoundArticle, LeftOut, Refusal } from '../article-found.ts';
import type { CodebookReading } from '../codebook-file.ts';
import type { Answer, TextOf } from '../proposals/proposal.ts';
import type { FilesRead } from '../proposals/read-files.ts';

/** What a file or a page holds, its text tidied; `takeable`: words were left out that can be taken in. */
export type Article = Omit<FoundArticle, 'textWith'> & { readonly takeable: boolean };

export type ArticleRead = { readonly found: Article } | { readonly refusal: Refusal; readonly encoding?: string };

/** What is asked, and what is answered. A file that cannot be read at all is a failure of the question, not an answer. */
export interface Tasks {
  readonly dossier: {
    readonly asks: { readonly file: Blob };
    /** Without a reading: a figure that carries no dossier. */
    readonly answers: { readonly reading?: Reading };
  };
  readonly codebook: { readonly asks: { readonly file: Blob }; readonly answers: CodebookReading };
  readonly article: {
    /** `encoding`: chosen by the reader; `taken`: what of what was left out is to stand in the text. */
    readonly asks: {
      readonly name: string;
      readonly file: Blob;
      readonly encoding?: string;
      readonly taken?: readonly LeftOut[];
    };
    readonly answers: ArticleRead;
  };
  readonly paste: {
    readonly asks: { readonly html: string; readonly taken?: readonly LeftOut[] };
    /** Nothing where only words of a page were pasted. */
    readonly answers: { readonly found?: Article };
  };
  readonly answers: {
    readonly asks: {
      readonly files: readonly { readonly path: string; readonly file: Blob }[];
      readonly texts: readonly TextOf[];
      readonly language: string;
    };
    readonly answers: FilesRead;
  };
  readonly answer: {
    readonly asks: { readonly text: string; readonly texts: readonly TextOf[]; readonly language: string };
    readonly answers: Answer;
  };
}

export type Task = keyof Tasks;
export type Asks<T extends Task> = Tasks[T]['asks'];
export type Answers<T extends Task> = Tasks[T]['answers'];

/** How far a reading is. */
export interface Course {
  readonly done: number;
  readonly all: number;
  /** What is being read now. */
  readonly name: string;
}
