/** Where does a page lead from its article to others? «Читайте также», «Related», «Baca juga», «Lire aussi», with the links under it. */
import type { Block } from './page-blocks.ts';

/** Whole lines, or what a line begins with before a colon. */
const LABELS = [
  "related(?: (?:stories|story|articles?|content|coverage|topics?|links?|reading|news))?|read (?:more|also|next|on)|see also|also read|more (?:on this(?: story)?|stories|coverage|like this|from (?:this|the) (?:section|author))|further reading|recommended(?: (?:for you|stories|reading))?|you (?:may|might) also like|don[’']t miss|most read",
  'читайте (?:также|ещё|еще|по теме)|читать (?:также|далее)|ещё по теме|еще по теме|по теме|материалы по теме|новости по теме|смотрите также|см\\. также|похожие (?:материалы|новости|статьи)|другие материалы|рекомендуем|вам может быть интересно|читайте нас',
  'читайте також|дивіться також|за темою|матеріали за темою',
  'baca juga|baca (?:selengkapnya|lainnya)|lihat juga|simak juga|artikel terkait|berita terkait|berita lainnya|terkait|pilihan (?:editor|redaksi)',
  'lire aussi|à lire(?: aussi| également)?|lisez aussi|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés?|associés?)',
  'lesen sie (?:auch|mehr|dazu)|mehr (?:zum thema|dazu|lesen)|zum thema|auch interessant|siehe auch|das könnte sie auch interessieren',
  'l(?:ea|ee) (?:también|además)|te puede interesar|noticias relacionadas|relacionad[oa]s|ver también|más (?:sobre este tema|información)|también te puede interesar',
  'leia (?:também|mais)|veja também|saiba mais|notícias relacionadas|artigos relacionados',
  'leggi anche|potrebbe interessarti(?: anche)?|per approfondire|lees (?:ook|meer|verder)|bekijk ook|gerelateerd|czytaj (?:także|też|również)|zobacz (?:także|też|również)|läs (?:också|mer|även)|les også|læs også',
  '관련\\s?기사|함께\\s?보기|이 기사와 함께|関連(?:記事|ニュース)|あわせて読みたい|相关(?:阅读|新闻|报道)|延伸阅读|اقرأ (?:أيضا|أيضًا|المزيد)|مواد ذات صلة|ذات صلة|ilgili haberler|ayrıca okuyun',
].join('|');
const ALONE = new RegExp(`^[^\\p{L}]{0,3}(?:${LABELS})[\\s:：.…>»→]*$`, 'iu');
const LEADS = new RegExp(`^[^\\p{L}]{0,3}(?:${LABELS})[\\s]*[:：>»→|]\\s*\\S`, 'iu');

/** More than these are no list beside an article. */
const MOST = 12;
const LONGEST = 200;

/** The blocks that say so and the links under them; what looks like such a heading and leads nowhere is the article's own. */
export function relatedLinks(blocks: readonly Block[], isLinks: (block: Block) => boolean): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (const [i, block] of blocks.entries()) {
    const { words } = block;
    if (words.length > LONGEST) continue;
    if (ALONE.test(words)) {
      const links: Block[] = [];
      for (const next of blocks.slice(i + 1, i + 1 + MOST)) {
        if (!isLinks(next) || next.words.length > LONGEST) break;
        links.push(next);
      }
      if (links.length || (isLinks(block) && block.nodes.length > 1))
        for (const one of [block, ...links]) found.add(one);
    } else if (LEADS.test(words) && leadsToLink(block)) found.add(block);
  }
  return found;
}

/** Whether a link makes up what stands behind the colon. */
function leadsToLink({ nodes, words }: Block): boolean {
  const rest = words.slice(words.search(/[:：>»→|]/u) + 1).trim();
  const linked = nodes
    .filter((node) => node.parentElement?.closest('a'))
    .map((node) => node.nodeValue ?? '')
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return linked !== '' && (linked.includes(rest) || linked.length >= rest.length * 0.8);
}
