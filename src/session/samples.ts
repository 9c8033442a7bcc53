/** Which dossiers come with the app? Their list, in the language of the reader. */
import { textIn } from '../dossier/text-in.ts';
import type { Miniature } from '../scene/miniature.ts';
import type { Locale } from '../words/languages.ts';

export const SAMPLES = 'dossiers/index.json';

export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly about: string;
  /** What it looks like from far away. */
  readonly picture?: Miniature;
}

/** `text`: of the list that is published beside the dossiers. */
export function samplesIn(text: string, locale: Locale): readonly Sample[] {
  const list = JSON.parse(text) as {
    file: string;
    title: Record<string, string>;
    summary?: Record<string, string>;
    picture?: Miniature;
  }[];
  return list.map(({ file, title, summary, picture }) => ({
    file: `dossiers/${file}`,
    title: textIn(title, locale).text,
    about: textIn(summary, locale).text,
    ...(picture && { picture }),
  }));
}
