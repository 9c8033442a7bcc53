/**
 * Where in an article does a position stand that somebody counted in their own copy of its text? An article is tidied when it is taken
 * in, so that positions in the file it came from have moved; they are led through the tidying, never looked for.
 */
import { utf16Positions } from '../../dossier/code-points.ts';
import type { TextRange } from '../../evidence/locate.ts';
import { tidyPositions } from '../tidy-text.ts';
import type { TextOf } from './proposal.ts';

export interface Copy {
  readonly document: TextOf;
  /** Where a range of the copy stands in the document, both in UTF-16; undefined if nothing of it came in. */
  readonly place: (range: TextRange) => TextRange | undefined;
}

/** Shorter than this, a text that holds another one says little. */
const ENOUGH = 80;

export class KnownTexts {
  readonly texts: readonly TextOf[];
  readonly #byText = new Map<string, TextOf>();
  readonly #byId = new Map<string, TextOf>();
  readonly #positions = new Map<TextOf, (codePoint: number) => number>();
  /** Documents that were never tidied themselves, by what they would be. */
  #byTidy: ReadonlyMap<string, TextOf> | undefined;

  constructor(texts: readonly TextOf[]) {
    this.texts = texts;
    for (const text of texts) {
      if (!this.#byText.has(text.text)) this.#byText.set(text.text, text);
      this.#byId.set(text.id, text);
    }
  }

  byId(id: string): TextOf | undefined {
    return this.#byId.get(id);
  }

  /** UTF-16 positions by code points, made once for each document. */
  positions(document: TextOf): (codePoint: number) => number {
    const known = this.#positions.get(document);
    if (known) return known;
    const made = utf16Positions(document.text);
    this.#positions.set(document, made);
    return made;
  }

  /** The document that a text is a copy of: the same, or the same once tidied, or with its head or foot left out. */
  copyOf(raw: string): Copy | undefined {
    const same = this.#byText.get(raw);
    if (same) return { document: same, place: (range) => (range.end > range.start ? range : undefined) };
    const { text, place } = tidyPositions(raw);
    if (!text) return undefined;
    const tidy = this.#byText.get(text);
    if (tidy) return { document: tidy, place };
    this.#byTidy ??= new Map(this.texts.map((one) => [tidyPositions(one.text).text, one]));
    const untidy = this.#byTidy.get(text);
    if (untidy) {
      const { origin } = tidyPositions(untidy.text);
      return { document: untidy, place: (range) => then(place(range), origin) };
    }
    const parts = this.texts.flatMap((document) => {
      const shift = shiftOf(document.text, text);
      return shift === undefined ? [] : [{ document, shift }];
    });
    const [part] = parts;
    if (!part || parts.length > 1) return undefined;
    const { document, shift } = part;
    return {
      document,
      place: (range) =>
        then(place(range), ({ start, end }) =>
          start >= shift && end - shift <= document.text.length && start < end
            ? { start: start - shift, end: end - shift }
            : undefined,
        ),
    };
  }
}

const then = (place: TextRange | undefined, next: (place: TextRange) => TextRange | undefined): TextRange | undefined =>
  place && next(place);

/** How far a text begins before a part of it, if that part is most of it and stands there once. */
function shiftOf(part: string, whole: string): number | undefined {
  const [short, long] = part.length < whole.length ? [part, whole] : [whole, part];
  if (short.length < ENOUGH || short.length * 2 < long.length) return undefined;
  const at = long.indexOf(short);
  if (at < 0) return undefined;
  return long === whole ? at : -at;
}
