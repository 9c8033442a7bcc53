/**
 * What stands in the gold texts, and who is named, and who says what? The texts carry their annotation as marks; here they come
 * apart into plain text and places.
 *
 * A file has a `language`, and articles in `development` (rules may be made by looking at them) and `heldOut` (only counted).
 * An article has
 * - `title`;
 * - `actors`, by a key: `name` and `aliases` as a coder would write them down, that is in their plain form, and the right `kind`
 *   (`person`, `state`, `organisation`, `media`, `place`, or `other`, of which no guess is right);
 * - `sentences`: each is exactly one sentence. They are set one after the other with a space between them; one that begins with a
 *   line feed begins a paragraph. Their marks do not count as text:
 *   `{key:words}` names that actor; what is bent onto the name belongs to it («{gromov:Громову}»), what is a word or a particle of its
 *   own does not («{dimas:Dimas}lah», «و{canada:كندا}»);
 *   `<speaker:words>` is said by the actor of this key, by somebody `unnamed`, or by the `article` itself. Words that are not
 *   marked have no right speaker: they are not to be counted. Marks may stand in each other; none goes beyond its sentence.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** @typedef {'person' | 'state' | 'organisation' | 'media' | 'place' | 'other'} Kind */
/** @typedef {{ name: string, aliases?: string[], kind: Kind }} GoldActor */
/** @typedef {{ start: number, end: number, actor: string }} GoldMention */
/** @typedef {{ start: number, end: number, speaker: string }} GoldQuote */
/**
 * @typedef {{
 *   language: string, half: 'development' | 'heldOut', title: string, text: string, actors: Record<string, GoldActor>,
 *   sentences: [number, number][], mentions: GoldMention[], quotes: GoldQuote[],
 * }} GoldArticle
 */
/** @typedef {{ title: string, actors: Record<string, GoldActor>, sentences: string[] }} Written */

const MARK = /\{([a-z]+):|<([a-z]+):|[}>]/gu;

/** @param {string} language @param {'development' | 'heldOut'} half @param {Written} written @returns {GoldArticle} */
function read(language, half, { title, actors, sentences: written }) {
  let text = '';
  /** @type {[number, number][]} */
  const sentences = [];
  /** @type {GoldMention[]} */
  const mentions = [];
  /** @type {GoldQuote[]} */
  const quotes = [];
  for (const marked of written) {
    const paragraph = marked.startsWith('\n');
    if (text) text += paragraph ? '\n' : ' ';
    const start = text.length;
    const sentence = paragraph ? marked.slice(1) : marked;
    /** @type {{ key: string, names: boolean, start: number }[]} */
    const open = [];
    let done = 0;
    for (const mark of sentence.matchAll(MARK)) {
      text += sentence.slice(done, mark.index);
      done = mark.index + mark[0].length;
      const key = mark[1] ?? mark[2];
      if (key !== undefined) {
        const speaker = mark[1] === undefined && (key === 'unnamed' || key === 'article');
        if (!speaker && !actors[key]) throw new Error(`${language}: nobody is called ${key} in «${sentence}»`);
        open.push({ key, names: mark[1] !== undefined, start: text.length });
        continue;
      }
      const last = open.pop();
      if (!last || last.names !== (mark[0] === '}')) throw new Error(`${language}: marks cross in «${sentence}»`);
      const place = { start: last.start, end: text.length };
      if (last.names) mentions.push({ ...place, actor: last.key });
      else quotes.push({ ...place, speaker: last.key });
    }
    if (open.length) throw new Error(`${language}: a mark is left open in «${sentence}»`);
    text += sentence.slice(done);
    sentences.push([start, text.length]);
  }
  mentions.sort((a, b) => a.start - b.start);
  quotes.sort((a, b) => a.start - b.start || b.end - a.end);
  return { language, half, title, text, actors, sentences, mentions, quotes };
}

/** All articles, language by language. @returns {GoldArticle[]} */
export function readGold() {
  const folder = new URL('./', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const file = /** @type {{ language: string, development: Written[], heldOut: Written[] }} */ (
        JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
      );
      return /** @type {const} */ (['development', 'heldOut']).flatMap((half) =>
        file[half].map((article) => read(file.language, half, article)),
      );
    });
}
