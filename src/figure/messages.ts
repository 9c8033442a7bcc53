/** What do the page and the figure worker say to each other? */
import type { FaceSource } from './fonts.ts';
import type { PageFace } from '../typeset/page-letters.ts';
import type { FigureOrder } from './order.ts';

/** What is long, and the same for one figure after the other: it goes over once. */
type Long = 'dossier' | 'counting';
export type Base = Pick<FigureOrder, Long>;
export type ShortOrder = Omit<FigureOrder, Long>;

/** A text of each writing that a figure has, so that its fonts can be had. */
export type Writings = readonly (readonly [text: string, language: string])[];

/** The files of letters that a page takes along. */
export type PageLetters = readonly PageFace[];

export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

export type Request =
  /** `base` left out: that of the figure before. `languages`: those of the reader, best first, for the dates. */
  | {
      readonly id: number;
      readonly order: ShortOrder;
      readonly base?: Base;
      readonly languages: readonly string[];
    }
  | { readonly id: number; readonly words: Writings }
  /** The answer to `writings`. */
  | { readonly id: number; readonly faces: readonly FaceSource[] }
  | { readonly id: number; readonly noFaces: string }
  | { readonly id: number; readonly pack: readonly NamedFile[] };

export interface Sheet {
  readonly file: Blob;
  /** In page units. */
  readonly width: number;
  readonly height: number;
  /** Its true size, as CSS has it; left out: a unit is a pixel. */
  readonly print?: { readonly width: string; readonly height: string };
}

export interface Figure {
  /** In order; never none. */
  readonly sheets: readonly Sheet[];
  /** What is said to who cannot see the first of them. */
  readonly alt: string;
  /** Of the smallest name, in page units, where the picture has a fixed size. */
  readonly smallest: number | undefined;
  /** Callouts whose words stand beside what they speak of: their places among all that were asked for. */
  readonly beside: readonly number[];
  /** Letters that no font has. */
  readonly missing: readonly string[];
  /** Actors without their image, since nothing here reads it: their ids. */
  readonly imageless: readonly string[];
}

export type Response =
  /** Said once, by a thread that has come: what fails before did not come. */
  | { readonly ready: true }
  /** How much of it is done, 0 to 1. */
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly writings: Writings }
  | { readonly id: number; readonly figure: Figure }
  | { readonly id: number; readonly letters: PageLetters }
  | { readonly id: number; readonly packed: Blob }
  | { readonly id: number; readonly failing: Failing; readonly message: string };

/** `fonts`: those that the letters need could not be had. `missing`: a part of the thread could not. */
export type Failing = 'fonts' | 'missing' | 'broke';
