/**
 * How do the articles read on the page? Sentence by sentence, what is quoted underlined in the colour of its relation as in the app, and behind
 * the last word of each quote the number of its relation, which leads there.
 */
import type { MeasuredSteps } from '../dossier/in-slices.ts';
import { authorNames, issuedDate, publisherOf } from '../dossier/csl.ts';
import { beginsWithTitle } from '../dossier/headline.ts';
import type { Claim, Document, Dossier } from '../dossier/schema.ts';
import { byId } from '../dossier/by-id.ts';
import { underline, type Underline } from '../scene/underline.ts';
import {
  printedArticle,
  type PrintedArticle,
  type PrintedRun,
  type PrintedSentence,
} from '../wording/printed-article.ts';
import { dateText } from '../wording/date-text.ts';
import { m } from '../words/messages/messages.js';
import { markup, type Markup } from './markup.ts';
import { articleName, claimName, sentenceName } from './outline.ts';
import { spoken } from './page-language.ts';
import type { Setting } from './setting.ts';

/** The ways in which words are underlined, each a class: a policy without inline styles allows a style sheet only. */
export class Underlines {
  readonly #classes = new Map<string, { readonly name: string; readonly css: string }>();

  classOf({ image, position, padding }: Underline): string {
    const css = `background-image:${image};background-position:${position};padding-bottom:${padding}`;
    const known = this.#classes.get(css);
    if (known) return known.name;
    const name = `u${this.#classes.size}`;
    this.#classes.set(css, { name, css });
    return name;
  }

  get css(): string {
    return [...this.#classes.values()].map(({ name, css }) => `.${name}{${css}}`).join('\n');
  }
}

/** `excerpts`: the documents have no other sentences than those that are quoted. */
export function* articlesSection(setting: Setting, underlines: Underlines, excerpts: boolean): MeasuredSteps<Markup> {
  const { dossier, locale } = setting;
  const { documents } = dossier;
  if (documents.length === 0) return markup``;
  const claims = claimsIn(dossier);
  const parts: Markup[] = [];
  for (const [i, document] of documents.entries()) {
    yield i / documents.length;
    parts.push(articlePart(document, claims.get(document.id) ?? [], setting, underlines));
  }
  return markup`<section id="articles">
<h2>${m.page_articles({}, { locale })}</h2>
<p class="about">${m.page_articles_about({}, { locale })}${excerpts && ` ${m.page_excerpts({}, { locale })}`}</p>
${parts}</section>
`;
}

/** Of each document, so that no claim is looked at for each of them. */
function claimsIn({ claims }: Pick<Dossier, 'claims'>): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const id of new Set(claim.evidence.map(({ document }) => document))) {
      const own = found.get(id);
      if (own) own.push(claim);
      else found.set(id, [claim]);
    }
  return found;
}

function articlePart(document: Document, claims: readonly Claim[], setting: Setting, underlines: Underlines): Markup {
  const { dossier, graph, checks, outline, slots, letters, articles, locale } = setting;
  const number = articles.get(document.id) ?? 0;
  const types = byId(dossier.relationTypes);
  const relations = new Map(claims.map(({ id, relation }) => [id, relation]));
  const slotOf = (id: string): number | undefined =>
    outline.claims.has(id) ? (slots.get(types.get(relations.get(id) ?? '')?.family ?? '') ?? 0) : undefined;
  const printed = printedArticle({
    document,
    dossier: { ...dossier, claims },
    graph,
    checks,
    mentions: [],
    slotOf,
    locale,
  });
  const headlined = beginsWithTitle(document, { from: 0, to: printed.paragraphs[0]?.length ?? 0 });
  const language = spoken(document.language, locale);
  const letter = letters.get(document.id) ?? '';
  return markup`<article id="${articleName(number)}">
${!headlined && markup`<h3${language}>${document.csl.title ?? document.id}</h3>\n`}<p class="source">${letter !== '' && markup`<b>${letter}</b> `}${sourcePart(document, setting)}</p>
<div class="text"${language}>
${printed.paragraphs.map((sentences, i) => {
  const words = sentences.map((sentence) => sentencePart(sentence, printed, number, setting, underlines));
  return headlined && i === 0 ? markup`<h3>${words}</h3>\n` : markup`<p>${words}</p>\n`;
})}</div>
</article>
`;
}

/** Who has written and published it, when, and where it is: what is known of that. Its title stands above. */
function sourcePart(document: Document, { locale }: Setting): Markup {
  const issued = issuedDate(document);
  const { URL: address = '' } = document.csl;
  const known = [
    ...new Set([...authorNames(document), publisherOf(document)]),
    issued !== undefined && m.published({ date: dateText(issued, locale) }, { locale }),
  ].filter((part) => part !== undefined && part !== false && part !== '');
  const isLink = /^https?:\/\//iu.test(address) && URL.canParse(address);
  const place = isLink
    ? markup`<a href="${address}" rel="noopener noreferrer">${address}</a>`
    : address !== '' && markup`<bdi>${address}</bdi>`;
  const parts = [...known.map((part) => markup`<bdi>${part}</bdi>`), place].filter((part) => part !== false);
  return markup`${parts.map((part, i) => [i > 0 && ' · ', part])}`;
}

function sentencePart(
  { number, before, after, lanes, runs }: PrintedSentence,
  printed: PrintedArticle,
  article: number,
  { outline, locale }: Setting,
  underlines: Underlines,
): Markup {
  const runPart = ({ text, slots, notes }: PrintedRun): Markup => {
    const line = underline(slots, lanes);
    const words = line ? markup`<span class="quoted ${underlines.classOf(line)}">${text}</span>` : markup`${text}`;
    if (notes.length === 0) return words;
    const claims = notes.flatMap((note) => outline.claims.get(printed.notes[note - 1]?.claim.id ?? '') ?? []);
    return markup`${words}<sup dir="ltr">${claims.map(({ relation, claim }, i) => [
      i > 0 && ' ',
      markup`<a href="#${claimName(claim)}">${relation}</a>`,
    ])}</sup>`;
  };
  return markup`${before !== '' && `${before} `}<span id="${sentenceName(article, number - 1)}" class="sentence"><span class="at" lang="${locale}" dir="ltr">${m.sentence_number({ number }, { locale })}</span> ${runs.map(runPart)}</span> ${after}`;
}
