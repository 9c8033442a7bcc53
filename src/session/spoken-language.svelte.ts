/** Which language does the page speak? Another one is spoken once its words are there. */
import type { Locale } from '../words/languages.ts';
import { absenceOf } from './missing-part.ts';

/** What fetches the words of a language; undefined if they are there. */
export type BringWords = (locale: Locale) => Promise<void> | undefined;

interface Asking {
  /** Asks the user whether to try again what did not come, and rejects if not. */
  bring<T>(work: () => Promise<T>): Promise<T>;
}

export class SpokenLanguage {
  readonly #words: BringWords;
  readonly #asking: Asking;
  #spoken = $state<Locale>('en');
  /** What was chosen last. */
  #wanted: Locale = 'en';

  constructor(words: BringWords, asking: Asking) {
    this.#words = words;
    this.#asking = asking;
  }

  get spoken(): Locale {
    return this.#spoken;
  }

  /** Speaks it: at once if its words are there, else when they have come, unless another one was chosen meanwhile. */
  speak(locale: Locale): void {
    this.#wanted = locale;
    const coming = this.#words(locale);
    if (coming === undefined) this.#spoken = locale;
    else void this.#speakLater(locale, coming);
  }

  async #speakLater(locale: Locale, coming: Promise<void>): Promise<void> {
    let asked: ReturnType<BringWords> = coming;
    try {
      await this.#asking.bring(async () => {
        const words = asked ?? this.#words(locale);
        asked = undefined;
        await words;
      });
    } catch (cause) {
      if (absenceOf(cause) === undefined) throw cause;
      // The user gave up, and knows: the page goes on in its language.
      return;
    }
    if (this.#wanted === locale) this.#spoken = locale;
  }
}
