/**
 * How does a dossier travel inside an HTML page? As JSON in a data block: a script element of a type that no browser runs, which a policy that
 * allows no script leaves alone, and which is neither shown nor read aloud.
 */

const ID = 'benang-dossier';
/** The one sign that could end the block; in JSON it stands in texts only, and these can say it otherwise. */
const SIGN = '<';
const ESCAPE = '\\u003C';

/** The element; `json` as `writeDossier` wrote it. */
export const dossierBlock = (json: string): string =>
  `<script type="application/json" id="${ID}">${shielded(json)}</script>`;

/** An escape that stood in the text already is written in small letters, and so told from ours. */
const shielded = (json: string): string =>
  json.replace(/\\(?:u003C|[\s\S])|</gu, (part) =>
    part === SIGN ? ESCAPE : part === ESCAPE ? part.toLowerCase() : part,
  );

/** Whatever stands behind a backslash is taken together with it: two of them are one sign, and no escape follows. */
const plain = (block: string): string =>
  block.replace(/\\(?:u003C|[\s\S])/gu, (part) => (part === ESCAPE ? SIGN : part));

/** Longer tags no program writes. */
const LONGEST_TAG = 400;

/**
 * The JSON text of the dossier inside an HTML page, letter for letter as it was put there; undefined if there is none. A browser that saved
 * the page may have ordered and quoted the attributes otherwise.
 */
export function dossierInPage(html: string): string | undefined {
  // In a dossier that is no page the same signs are somebody's text.
  if (!/^\uFEFF?\s*</u.test(html)) return undefined;
  const tag = new RegExp(`<script\\b[^>]{0,${LONGEST_TAG}}>`, 'giu');
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    if (!new RegExp(`\\sid\\s{0,9}=\\s{0,9}["']?${ID}(?=["'\\s>])`, 'iu').test(match[0])) continue;
    const end = /<\/script/giu;
    end.lastIndex = tag.lastIndex;
    const json = plain(html.slice(tag.lastIndex, end.exec(html)?.index ?? html.length));
    return json.trimStart().startsWith('{') ? json : undefined;
  }
  return undefined;
}
