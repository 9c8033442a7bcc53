/** What was found of what is being typed? The names of parts of the page, one below the other, each of which leads there. */
import { foldForSearch, wordTest } from '../search/fold-words.ts';

/** Longer lists are not read; the page below has all of them. */
const MOST = 40;

interface Part {
  readonly name: string;
  readonly title: HTMLElement;
}

const partsOf = (elements: readonly HTMLElement[]): readonly Part[] =>
  elements.flatMap((element) => {
    const title = element.querySelector<HTMLElement>('h3, h4');
    return title ? [{ name: element.id, title }] : [];
  });

export class Found {
  readonly #list: HTMLElement;
  readonly #relations: readonly Part[];
  /** With all that is said of each, made ready for looking. */
  readonly #actors: readonly (Part & { readonly text: string })[];

  constructor(list: HTMLElement, relations: readonly HTMLElement[], actors: readonly HTMLElement[]) {
    this.#list = list;
    this.#relations = partsOf(relations);
    this.#actors = partsOf(actors).map((part) => ({
      ...part,
      text: foldForSearch(part.title.parentElement?.textContent ?? ''),
    }));
  }

  /** `left`: names of the relations in which the words stand. Actors come first: they are few, and their names were probably meant. */
  list(words: string, left: ReadonlySet<string>): void {
    const asked = words.trim() !== '';
    const test = wordTest(words);
    const found = asked
      ? [...this.#actors.filter(({ text }) => test(text)), ...this.#relations.filter(({ name }) => left.has(name))]
      : [];
    this.#list.hidden = found.length === 0;
    this.#list.replaceChildren(...found.slice(0, MOST).map(rowOf));
  }
}

function rowOf({ name, title }: Part): HTMLElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${name}`;
  link.lang = title.closest<HTMLElement>('[lang]')?.lang ?? '';
  link.dir = 'auto';
  for (const piece of title.childNodes) {
    // A link in a link is none.
    if (!(piece instanceof HTMLAnchorElement)) link.append(piece.cloneNode(true));
    else {
      const number = document.createElement('span');
      number.className = piece.className;
      number.textContent = piece.textContent;
      link.append(number);
    }
  }
  row.className = [...(title.parentElement?.classList ?? [])].filter((one) => /^f\d+$/u.test(one)).join(' ');
  row.append(link);
  return row;
}
