/** Which fonts has a figure? Those of the page's style sheets, told as texts, since a thread has no page. */
import { faceOf, Fonts, type Face, type FaceRule } from '../typeset/faces.ts';

export interface FaceSource extends FaceRule {
  /** Address of the style sheet, from which the font's own is told. */
  readonly base: string;
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Nothing is fetched before a letter of it is needed. */
export function fontsFrom(sources: readonly FaceSource[]): Fonts {
  const faces = sources.flatMap((source): Face[] => {
    const face = faceOf(source, (path) => fetchBytes(new URL(path, source.base).href));
    return face ? [face] : [];
  });
  return new Fonts(faces);
}

/** The fonts of a page that grows: the same again while no style sheet has come, since opened files are kept with them. */
export class KeptFonts {
  #sources = 0;
  #fonts: Fonts | undefined;

  from(sources: readonly FaceSource[]): Fonts {
    if (!this.#fonts || this.#sources !== sources.length) this.#fonts = fontsFrom(sources);
    this.#sources = sources.length;
    return this.#fonts;
  }
}
