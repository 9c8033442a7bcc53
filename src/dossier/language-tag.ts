/**
 * Is a tag one of a language, and which one may be handed to the engine? Files say `en_US`, `en_US.UTF-8`, «English» or `constructor`;
 * the engine throws at what is no tag, and a tag with the name of a property that every object has would be found without being there.
 */

/** The language of a text whose language is not known. */
export const UNKNOWN = 'und';

/** Tags that BCP 47 knows and the engine does not: private ones, and a few that were registered before there was a rule. */
const OTHER = /^(?:x(?:-[a-z0-9]{1,8})+|i-[a-z]{2,8})$/i;
const ordinary = (tag: string): boolean => tag.split('-').every((part) => !(part in Object.prototype));

/** As the engine writes a tag; undefined if it is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const known = new Map<string, { readonly tag: string; readonly locale: string }>();
/** Files use few tags; one that uses thousands does not fill the memory with them. */
const MOST_KNOWN = 2000;

function learn(raw: string): { readonly tag: string; readonly locale: string } {
  const before = known.get(raw);
  if (before) return before;
  const own = canonicalTag(raw);
  const bare = raw
    .trim()
    .replace(/[.@].*$/u, '')
    .replaceAll('_', '-');
  const mended = own ?? (OTHER.test(bare) ? undefined : canonicalTag(bare));
  const tag =
    own !== undefined || OTHER.test(raw)
      ? ordinary(raw)
        ? raw
        : (own ?? UNKNOWN)
      : (mended ?? (OTHER.test(bare) ? bare : UNKNOWN));
  const learnt = { tag, locale: mended ?? UNKNOWN };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(raw, learnt);
  return learnt;
}

/** The tag itself if it is one, else the one that is meant (`en_US` is `en-US`), else `und`. */
export const mendedTag = (raw: string): string => learn(raw).tag;

/** What `Intl` takes without throwing, whatever stands in a file: the only way in which a file's tag may come there. */
export const safeLocale = (raw: string | undefined): string => (raw ? learn(raw).locale : UNKNOWN);

/** Whether the engine knows words of the language. */
export const isSpoken = (raw: string): boolean => Intl.DateTimeFormat.supportedLocalesOf(safeLocale(raw)).length > 0;
