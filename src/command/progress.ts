/** How far is it? A bar on the last line of a terminal, there only during long work, and gone without a trace. */

export interface Terminal {
  readonly write: (text: string) => void;
  /** In characters. */
  readonly columns: number;
  /** In milliseconds. */
  readonly clock: () => number;
}

const BAR = 24;
/** What is done sooner needs no bar. */
const PATIENCE = 300;
/** Han, Kana, Hangul, full-width forms and pictures take two columns; a line that is too long by one would stay when the bar goes. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\p{Regional_Indicator}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const ERASE = '\r\u001B[2K';

/** `part` from 0 to 1; never wider than the terminal. */
export function barText(part: number, text: string, columns: number): string {
  const full = Math.round(Math.min(1, Math.max(0, part)) * BAR);
  let [line, room] = ['', columns - 1];
  for (const c of `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${text}`) {
    room -= WIDE.test(c) ? 2 : 1;
    if (room < 0) break;
    line += c;
  }
  return line;
}

export class Progress {
  readonly #terminal: Terminal | undefined;
  readonly #began: number;
  #shown = false;

  /** Without a terminal, nothing is ever written. */
  constructor(terminal: Terminal | undefined) {
    this.#terminal = terminal;
    this.#began = terminal?.clock() ?? 0;
  }

  /** `long`: what comes now is known to take its time. */
  tell(part: number, text: string, long = false): void {
    const terminal = this.#terminal;
    if (!terminal || (!long && !this.#shown && terminal.clock() - this.#began < PATIENCE)) return;
    this.#shown = true;
    terminal.write(`${ERASE}${barText(part, text, terminal.columns)}`);
  }

  clear(): void {
    if (this.#shown) this.#terminal?.write(ERASE);
    this.#shown = false;
  }
}
