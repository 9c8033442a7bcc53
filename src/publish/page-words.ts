/** Which words does a page show, and in which languages? Read off the page as it was made, so that no part of it can be forgotten. */
import type { MeasuredSteps } from '../dossier/in-slices.ts';
import type { Writings } from '../figure/messages.ts';

/** Text, a tag with its attributes, or an element whose content nobody reads. As `markup` writes them. */
const PARTS =
  /<(?<unread>script|style)\b[\s\S]*?<\/\k<unread>>|<(?<end>\/)?(?<name>[a-z][\w-]*)(?<attributes>(?:[\s/](?:"[^"]*"|[^">])*)?)>|<[!?][^>]*>|[^<]+/giu;
/** Elements that have no end. */
const ENDLESS = /^(?:br|hr|img|input|link|meta)$/u;
const LANGUAGE = /\s(?:xml:)?lang="(?<language>[^"]*)"/u;
/** What is seen of attributes: what stands in an empty field, and what the page's script fills in. */
const SEEN = /\s(?:placeholder|data-pattern)="(?<text>[^"]*)"/gu;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (text: string): string =>
  text.replace(
    /&(?<name>#?\w+);/gu,
    (entity, name: string) => ENTITIES[name] ?? (entity.startsWith('&#') ? ' ' : entity),
  );

/** Parts that are read between one look at the clock and the next. */
const FEW = 2000;

/** Each word once for each language; `language` is that of the page. */
export function* wordsShown(page: string, language: string): MeasuredSteps<Writings> {
  const found = new Map<string, Set<string>>();
  const open: { readonly name: string; readonly language: string }[] = [];
  const now = (): string => open.at(-1)?.language ?? language;
  const add = (text: string): void => {
    const words = found.get(now()) ?? new Set();
    found.set(now(), words);
    for (const word of unescaped(text).split(/\s+/u)) if (word !== '') words.add(word);
  };
  let count = 0;
  for (const part of page.matchAll(PARTS)) {
    if (++count % FEW === 0) yield part.index / page.length;
    const { unread, end, name, attributes = '' } = part.groups ?? {};
    if (unread !== undefined) continue;
    if (name === undefined) {
      if (!part[0].startsWith('<')) add(part[0]);
    } else if (end !== undefined) {
      const last = open.findLastIndex((one) => one.name === name);
      if (last >= 0) open.length = last;
    } else {
      for (const { groups } of attributes.matchAll(SEEN)) add(groups?.['text'] ?? '');
      if (ENDLESS.test(name) || attributes.endsWith('/')) continue;
      open.push({ name, language: LANGUAGE.exec(attributes)?.groups?.['language'] ?? now() });
    }
  }
  return [...found].map(([tag, words]) => [[...words].join(' '), tag] as const);
}
