/** How far is it? A bar on the last line of a terminal, there only while somebody waits, and gone without a trace. */

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
const ERASE = '\r\u001B[2K';

/** From 0 to 1. */
export function barText(part: number, text: string, columns: number): string {
  const full = Math.round(Math.min(1, Math.max(0, part)) * BAR);
  const line = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${text}`;
  return Array.from(line)
    .slice(0, Math.max(0, columns - 1))
    .join('');
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
