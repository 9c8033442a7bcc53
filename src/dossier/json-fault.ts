/**
 * Where does a text stop being JSON? Engines that refuse it word the place differently, or do not tell it at all, so it is
 * looked for here. Only asked once parsing has failed; never recursive, so that no nesting is too deep.
 */

const SPACE = /[ \t\n\r]*/y;
/** As much as can begin a number; whole if it ends in a digit. */
const NUMBER = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][+-]?\d*)?)?/y;
/** As much as can begin an escape; whole if it is no `\` and no `\u` with too few digits. */
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{0,4})?/y;
const WORDS = ['true', 'false', 'null'] as const;

/** What may come next; `[` and `{` are the moments after the bracket, when the closing one may follow at once. */
type Next = 'value' | '[' | '{' | 'key' | ':' | 'end';

class Scanner {
  readonly #text: string;
  /** The open brackets. */
  readonly #open: ('[' | '{')[] = [];
  #at = 0;
  #next: Next = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset of the first fault; the length of the text if it only ends too early; undefined for JSON. */
  fault(): number | undefined {
    for (;;) {
      this.#skip(SPACE);
      if (this.#at >= this.#text.length) return this.#next === 'end' && !this.#open.length ? undefined : this.#at;
      if (!this.#step(this.#text[this.#at] as string)) return this.#at;
    }
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const skipped = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += skipped.length;
    return skipped;
  }

  /** Takes what begins with `char`; false leaves the position at the fault. */
  #step(char: string): boolean {
    const next = this.#next;
    if (next === 'end') return this.#close(char) || this.#comma(char);
    if (next === ':') return char === ':' && this.#take('value');
    if (next === 'key' || next === '{') {
      if (char === '}' && next === '{') return this.#close(char);
      return char === '"' && this.#string(':');
    }
    if (char === ']' && next === '[') return this.#close(char);
    if (char === '"') return this.#string('end');
    if (char !== '[' && char !== '{') return this.#scalar();
    this.#open.push(char);
    return this.#take(char);
  }

  #take(next: Next): true {
    this.#at++;
    this.#next = next;
    return true;
  }

  #close(char: string): boolean {
    if (char !== (this.#open.at(-1) === '[' ? ']' : this.#open.length ? '}' : '')) return false;
    this.#open.pop();
    return this.#take('end');
  }

  #comma(char: string): boolean {
    return char === ',' && this.#open.length > 0 && this.#take(this.#open.at(-1) === '[' ? 'value' : 'key');
  }

  #string(next: Next): boolean {
    this.#at++;
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] as string;
      if (char === '"') return this.#take(next);
      if (char < ' ') return false;
      if (char !== '\\') this.#at++;
      else if (!/^\\(?:[^u]|u.{4})$/.test(this.#skip(ESCAPE))) return false;
    }
    return false;
  }

  #scalar(): boolean {
    this.#next = 'end';
    const word = WORDS.find((w) => w[0] === this.#text[this.#at]);
    if (!word) return /\d$/.test(this.#skip(NUMBER));
    let i = 0;
    while (i < word.length && this.#text[this.#at] === word[i]) [this.#at, i] = [this.#at + 1, i + 1];
    return i === word.length;
  }
}

/** Offset in UTF-16 units; `text.length` if the text ends too early; undefined if it is JSON. */
export function jsonFault(text: string): number | undefined {
  return new Scanner(text).fault();
}
