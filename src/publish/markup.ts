/**
 * How does text become HTML without ever becoming more than text? Every value that is put into a template is escaped, but for what a template
 * made before: nothing that stands in a dossier can begin an element, end one, or leave the attribute that it is in.
 */

/** HTML that may stand in a page as it is: only this file makes one. */
export class Markup {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /** `parts` are of our own sources; attributes in them stand in double quotation marks. */
  static from(parts: readonly string[], values: readonly Value[]): Markup {
    let text = parts[0] ?? '';
    values.forEach((value, i) => (text += inMarkup(value) + (parts[i + 1] ?? '')));
    return new Markup(text);
  }

  /** HTML or a style sheet that we made ourselves, and that has its texts escaped already. */
  static made(text: string): Markup {
    return new Markup(text);
  }
}

/** Nothing is written of `undefined` and `false`. */
type Value = string | number | Markup | false | undefined | readonly Value[];

export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => Markup.from(parts, values);

function inMarkup(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return value instanceof Markup ? value.toString() : value.map(inMarkup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Left alone, a parser makes it a line feed.
  '\r': '&#13;',
};
/** Besides these, what no page can hold: control characters, and halves of pairs. Something is to be seen where one stood. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[&<>"'\u0000-\u0008\u000B-\u001F\u007F]|\p{Surrogate}/gu;

const escaped = (text: string): string => text.replace(UNSAFE, (sign) => ENTITIES[sign] ?? '\uFFFD');
