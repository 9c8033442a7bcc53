/** Which fonts has a figure? Those of the page's style sheets, told as texts, since a thread has no page. */
import { faceOf, Fonts, type Face, type FaceRule } from '../typeset/faces.ts';

export interface FaceSource extends FaceRule {
  /** Address of the style sheet, from which the font's own follows. */
  readonly base: string;
}

/** How the browser fetches. */
type Fetch = (address: string) => Promise<Response>;

async function bytesFrom(ask: Fetch, address: string): Promise<Uint8Array> {
  const response = await ask(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Nothing is fetched before a letter of it is needed. */
function fontsFrom(sources: readonly FaceSource[], ask: Fetch): Fonts {
  const faces = sources.flatMap((source): Face[] => {
    const face = faceOf(source, (path) => bytesFrom(ask, new URL(path, source.base).href));
    return face ? [face] : [];
  });
  return new Fonts(faces);
}

/** The fonts of a page that grows: the same again while no style sheet has come, since opened files are kept with them. */
export class KeptFonts {
  readonly #ask: Fetch;
  #sources = 0;
  #fonts: Fonts | undefined;

  constructor(ask: Fetch) {
    this.#ask = ask;
  }

  from(sources: readonly FaceSource[]): Fonts {
    if (!this.#fonts || this.#sources !== sources.length) this.#fonts = fontsFrom(sources, this.#ask);
    this.#sources = sources.length;
    return this.#fonts;
  }
}
