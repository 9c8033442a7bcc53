/** What does a page say of itself in its linked data? And of which kind of text, in that or in its microdata? */

/** A thing that linked data tells of. */
export type Thing = Readonly<Record<string, unknown>>;
export const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;
export const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Deeper than any page says something of itself. */
const DEEPEST = 8;
/** What others wrote. */
const OTHERS = new Set(['comment', 'review', 'haspart', 'ispartof', 'itemlistelement', 'mentions', 'citation']);

/** Everything that linked data says of an article, the outer things first. */
function* things(value: unknown, depth = 0): Generator<Thing> {
  if (!isThing(value) || depth > DEEPEST) return;
  if (!Array.isArray(value)) yield value;
  for (const [key, inner] of Object.entries(value)) if (!OTHERS.has(key.toLowerCase())) yield* things(inner, depth + 1);
}

/** All things in the linked data of a page. */
export function linkedData(page: Document): readonly Thing[] {
  const all: Thing[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      for (const thing of things(JSON.parse(script.textContent ?? ''))) all.push(thing);
    } catch {
      // Pages write it badly; the other sources remain.
    }
  }
  return all;
}

/** The types of a thing, as names of schema.org. */
export const typesOf = (thing: Thing): readonly string[] =>
  listed(thing['@type']).filter((type) => typeof type === 'string');

/** What schema.org calls a text, and what CSL calls it. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)[A-Za-z]*NewsArticle$/u, 'article-newspaper'],
  [/(?:^|\/)(?:ScholarlyArticle|MedicalScholarlyArticle)$/u, 'article-journal'],
  [/(?:^|\/)(?:Blog|SocialMedia|LiveBlog)Posting$/u, 'post'],
  [/(?:^|\/)Report$/u, 'report'],
];
const kindOf = (types: readonly string[]): string | undefined =>
  KINDS.find(([name]) => types.some((type) => name.test(type)))?.[1];

/** Of which CSL type a page says that its text is; undefined where it says none, or only that it is an article. */
export function textTypeIn(page: Document): string | undefined {
  for (const thing of linkedData(page)) {
    const found = kindOf(typesOf(thing));
    if (found !== undefined) return found;
  }
  const marked = [...page.querySelectorAll('[itemscope][itemtype]')].filter(
    (one) => !one.parentElement?.closest('[itemprop]'),
  );
  return kindOf(marked.flatMap((one) => (one.getAttribute('itemtype') ?? '').split(/\s+/u)));
}
