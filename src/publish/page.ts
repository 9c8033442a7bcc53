/**
 * How does a dossier become one HTML file that reads by itself? From disk, in any browser, without a network and without scripts: title, figure,
 * every relation as a sentence with its quotes, who is who, the articles with their marks; and inside it the dossier, so that it opens again.
 */
import { within, type MeasuredSteps } from '../dossier/in-slices.ts';
import script from '../live/live.ts?script';
import { textHash } from '../dossier/hash.ts';
import { directionOf } from '../dossier/text-in.ts';
import { dossierBlock } from '../exchange/page-file.ts';
import type { PageLetters } from '../figure/messages.ts';
import type { Positions } from '../layout/types.ts';
import type { ToldStep } from '../scene/told-step.ts';
import { dateText } from '../wording/date-text.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { actorsSection } from './actors.ts';
import { articlesSection, Underlines } from './articles.ts';
import { controlsPart, panelPart, waysPart } from './live-parts.ts';
import { headWords, rightsText, type PageWords } from './head-words.ts';
import { faceRules } from './letters.ts';
import { Markup, markup } from './markup.ts';
import { relationsSection } from './relations.ts';
import type { Setting } from './setting.ts';
import { storySection } from './story.ts';
import { pageStyle } from './style.ts';

export interface PageParts {
  readonly setting: Setting;
  /** As `paint/svg.ts` wrote it, for a page: its lines lead to the relations. Undefined where nothing is linked. */
  readonly figure: string | undefined;
  /** What each step of the dossier's story shows, in their order. */
  readonly steps: readonly ToldStep[];
  /** Of all actors, in the order of the graph. */
  readonly positions: Positions;
  /** The dossier's text, which travels inside. */
  readonly inside: string;
  /** What stands in its head. */
  readonly own: PageWords;
  /** Whether the documents have no other sentences than those that are quoted. */
  readonly excerpts: boolean;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** The page, but for what depends on which words it shows. */
export interface MadePage {
  readonly locale: Locale;
  /** Of its head. */
  readonly about: Markup;
  /** From its body on. */
  readonly body: Markup;
  /** Rules that only this page needs. */
  readonly rules: string;
}

export function* pageSteps({
  setting,
  figure,
  steps,
  positions,
  inside,
  own,
  excerpts,
  date,
}: PageParts): MeasuredSteps<MadePage> {
  const { dossier, graph, locale } = setting;
  const underlines = new Underlines();
  const relations = yield* within(0, 0.4, relationsSection(setting));
  const actors = yield* within(0.4, 0.5, actorsSection(setting));
  const articles = yield* within(0.5, 0.9, articlesSection(setting, underlines, excerpts));
  const story = storySection(setting, steps, positions);
  const { title, standfirst, credit } = headWords(setting, own);
  const rights = rightsText(setting, own);
  const tells = isTold(setting);
  const sections = [
    { id: 'graph', name: m.page_graph({}, { locale }), there: figure !== undefined },
    { id: 'story', name: m.page_story({}, { locale }), there: tells },
    { id: 'relations', name: m.page_relations({}, { locale }), there: graph.size > 0 },
    { id: 'actors', name: m.page_actors({}, { locale }), there: graph.order > 0 },
    { id: 'articles', name: m.page_articles({}, { locale }), there: dossier.documents.length > 0 },
  ].filter(({ there }) => there);
  const counts = m.shown_summary(
    {
      relations: m.count_relations({ count: graph.size }, { locale }),
      actors: m.count_actors({ count: graph.order }, { locale }),
      claims: m.count_claims({ count: setting.outline.claims.size }, { locale }),
      documents: m.count_documents({ count: dossier.documents.length }, { locale }),
    },
    { locale },
  );
  const leftOut = dossier.claims.length - setting.outline.claims.size;
  const about = markup`${standfirst.text !== '' && markup`<meta name="description" content="${standfirst.text}">\n`}<title>${title.text}</title>
`;
  const contents = markup`<p class="count">${counts}.</p>
<nav aria-label="${m.page_contents({}, { locale })}">
<ul>
${sections.map(({ id, name }) => markup`<li><a href="#${id}">${name}</a></li>\n`)}</ul>
</nav>
`;
  const picture = figure === undefined ? story : figurePart(figure, story, setting);
  // Whoever opens a story sees its first step, and what else there is once it is told.
  const body = markup`<body${tells && markup` class="tells"`}>
<header class="head">
<h1${title.spoken}>${title.text}</h1>
${standfirst.text !== '' && markup`<p class="standfirst"${standfirst.spoken}>${standfirst.text}</p>\n`}${credit !== '' && markup`<p class="by">${credit}</p>\n`}</header>
${!tells && contents}<main>
${picture}${tells && contents}${relations}${actors}${articles}</main>
<footer>
${leftOut > 0 && markup`<p>${m.fig_left_out({ count: leftOut }, { locale })}</p>\n`}${rights !== '' && markup`<p>${rights}</p>\n`}<p>${m.page_made({ date: dateText(date, locale) }, { locale })}</p>
</footer>
${Markup.made(dossierBlock(inside))}
${figure !== undefined && markup`<script>${Markup.made(script)}</script>\n`}</body>
</html>
`;
  return { locale, about, body, rules: underlines.css };
}

/** The text of the file. */
export function pageText({ locale, about, body, rules }: MadePage, letters: PageLetters): string {
  const style = faceRules(letters) + pageStyle(rules);
  return markup`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Benang">
${about}<style>${Markup.made(style)}</style>
</head>
${body}`.toString();
}

/** Nothing but this one style sheet and this one script, which fetches nothing, and pictures and letters that stand in the file. */
const policy = (style: string, live: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${base64(textHash(style))}'`,
    `script-src 'sha256-${base64(textHash(live))}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const base64 = (hexadecimal: string): string =>
  btoa(hexadecimal.replace(/../gu, (byte) => String.fromCharCode(Number.parseInt(byte, 16))));

const isTold = ({ dossier: { story = [] } }: Setting): boolean => story.length > 0;

/**
 * The picture, and the story that goes along with it: in one box, so that it can stay in sight until the last step. Wider than a small screen, the
 * figure is moved below it; keys do so only where it can have the focus.
 */
function figurePart(svg: string, story: Markup, setting: Setting): Markup {
  const { locale } = setting;
  const name = m.page_graph({}, { locale });
  const heading = isTold(setting)
    ? markup`<h2 class="unseen">${name}</h2>`
    : markup`<h2>${name}</h2>\n<p class="about">${m.page_graph_about({}, { locale })}</p>`;
  return markup`<section id="graph">
${heading}
<div class="beside">
<div class="stage">
<div class="graph" data-picture role="region" tabindex="0" aria-label="${name}">
${Markup.made(svg.slice(svg.indexOf('<svg')))}</div>
<p class="hint">${m.page_graph_wide({}, { locale })}</p>
${waysPart(setting)}</div>
${story}${panelPart(setting)}${controlsPart(setting)}</div>
</section>
`;
}
