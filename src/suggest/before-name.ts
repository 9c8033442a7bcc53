/** Does somebody's name follow a title? */
import type { Mention } from '../names/mentions.ts';
import { isTitle } from '../names/titles.ts';

/** Whether a name follows, with nothing but further titles and capitals before it. */
export function beforeName(text: string, at: number, mentions: readonly Mention[]): boolean {
  for (let from = at; ;) {
    const word = /^\s+([\p{L}\p{M}\p{N}.’'-]+)/u.exec(text.slice(from, from + 60));
    if (!word?.[1]) return false;
    const start = from + word[0].length - word[1].length;
    if (/^\p{Lu}/u.test(word[1]) && !isTitle(word[1])) return true;
    if (mentions.some((mention) => mention.start <= start && start < mention.end)) return true;
    if (!isTitle(word[1])) return false;
    from += word[0].length;
  }
}
