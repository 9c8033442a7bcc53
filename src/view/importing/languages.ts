/** Which languages can an article be in? All of ISO 639-1 and some that are written by many, by their names in the reader's language. */

import { languageName, type Locale } from '../../words/languages.ts';

const CODES =
  'aa ab ace af ak am an ar as av ay az ba ban be bg bho bi bjn bm bn bo br bs bug ca ce ceb ch ckb co cr cs cv cy da de dv dz ee el en eo es et eu fa ff fi fil fj fo fr fy ga gd gl gn gu gv ha he hi hil ho hr ht hu hy hz ia id ig ii ik ilo io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mad mai mg mh mi min mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo yue za zh zh-Hant zu';

export interface Language {
  readonly tag: string;
  readonly name: string;
}

/** By name. */
export function languagesIn(locale: Locale): readonly Language[] {
  const order = new Intl.Collator(locale);
  return named(CODES.split(' '), locale).sort((a, b) => order.compare(a.name, b.name));
}

/** Those that have a name, each name once: a bare code says nothing to a reader. */
export function named(tags: readonly string[], locale: Locale): Language[] {
  const names = new Set<string>();
  return tags.flatMap((tag) => {
    const name = languageName(tag, locale);
    if (name === tag || names.has(name)) return [];
    names.add(name);
    return [{ tag, name }];
  });
}
