/**
 * How is the story told on the page? Step by step as sections: title, words, what is quoted of what was chosen, and every relation that the step
 * shows as a sentence that leads to its evidence. Where scripts run, the picture follows: what it is to show stands at each section, as names of
 * parts of the page.
 */
import { byId } from '../dossier/by-id.ts';
import type { StoryStep } from '../dossier/schema.ts';
import type { Positions } from '../layout/types.ts';
import type { ToldStep } from '../scene/told-step.ts';
import { edgeSentence } from '../wording/sentence.ts';
import { stepText, stepTitle } from '../wording/step-text.ts';
import { m } from '../words/messages/messages.js';
import { markup, type Markup } from './markup.ts';
import { actorName, relationName, stepName } from './outline.ts';
import { paragraph, spoken } from './page-language.ts';
import { wordsPart } from './relations.ts';
import type { Setting } from './setting.ts';
import { stillPart } from './still.ts';

/** So many relations are read one below the other; more are opened by whoever wants to. */
const FEW = 6;

/** Nothing where there is no story. `steps`: what its steps show, in their order; one that is missing shows everything. `positions`: of all actors. */
export function storySection(setting: Setting, steps: readonly ToldStep[], positions: Positions): Markup {
  const { dossier, locale } = setting;
  const { story = [] } = dossier;
  if (story.length === 0) return markup``;
  return markup`<section id="story" class="story">
<h2 class="unseen">${m.page_story({}, { locale })}</h2>
${story.map((step, i) => stepPart(step, i + 1, steps[i] ?? {}, positions, setting))}</section>
`;
}

function stepPart(step: StoryStep, number: number, told: ToldStep, positions: Positions, setting: Setting): Markup {
  const { dossier, locale } = setting;
  const title = stepTitle(step, number, dossier, locale);
  const name = stepName(number);
  return markup`<section id="${name}" class="step" data-step${shownAt(told, setting)}>
<header><a class="nth" href="#${name}" aria-label="${m.story_untitled({ number }, { locale })}">${number}</a><h3${spoken(title.language, locale)}>${title.text}</h3></header>
${paragraph('telling', stepText(step, dossier, locale), locale)}${stillPart(told, positions, setting)}${quotePart(told, setting)}${relationsPart(told, setting)}</section>
`;
}

/** What the picture is to show, for the page's script: relations by number, and who belongs to what stands out without being an end of it. */
function shownAt({ left, lit, chosen, at }: ToldStep, { graph, outline }: Setting): Markup {
  const numbers = (edges: Iterable<string>): string =>
    [...edges].flatMap((edge) => outline.numbers.get(edge) ?? []).join(' ');
  const ends = new Set(
    [...(lit?.edges ?? [])].filter((edge) => graph.hasEdge(edge)).flatMap((edge) => graph.extremities(edge)),
  );
  const others = [...(lit?.actors ?? [])].filter((id) => graph.hasNode(id) && !ends.has(id)).map(actorName);
  const number = chosen?.kind === 'line' ? outline.numbers.get(chosen.id) : undefined;
  const one = chosen?.kind === 'actor' ? actorName(chosen.id) : number === undefined ? undefined : relationName(number);
  return markup`${left && markup` data-left="${numbers(left.edges)}"`}${left?.hidesIdle && markup` data-alone`}${
    lit && markup` data-lit="${numbers(lit.edges)}"`
  }${others.length > 0 && markup` data-with="${others.join(' ')}"`}${one !== undefined && markup` data-one="${one}"`}${
    at && markup` data-at="${[at.x, at.y, at.k].join(' ')}"`
  }`;
}

function quotePart({ claim: id }: ToldStep, setting: Setting): Markup {
  const { dossier, outline, slots } = setting;
  const claim = id === undefined || !outline.claims.has(id) ? undefined : byId(dossier.claims).get(id);
  if (!claim) return markup``;
  const family = byId(dossier.relationTypes).get(claim.relation)?.family ?? '';
  return markup`<div class="said f${slots.get(family) ?? 0}">
${wordsPart(claim, setting)}</div>
`;
}

/** Those that stand out, a way from its beginning to its end, or else those that the filter leaves; where all are shown, the list of all is led to. */
function relationsPart({ left, lit, isWay }: ToldStep, setting: Setting): Markup {
  const { graph, outline, locale } = setting;
  if (graph.size === 0) return markup``;
  const filtered = left && markup`<p class="about">${m.page_story_shown({ shown: left.text }, { locale })}</p>\n`;
  const shown = lit?.edges ?? left?.edges;
  if (!shown) {
    const relations = m.count_relations({ count: graph.size }, { locale });
    return markup`<p class="about"><a href="#relations">${m.page_story_all({ relations }, { locale })}</a></p>\n`;
  }
  const listed = isWay ? [...shown] : outline.families.flatMap(({ relations }) => relations.map(({ edge }) => edge));
  const rows = listed.flatMap((edge) => {
    const number = shown.has(edge) ? outline.numbers.get(edge) : undefined;
    return number === undefined ? [] : [relationRow(edge, number, setting)];
  });
  if (isWay) return markup`${filtered}${rows.length > 0 && markup`<ol class="shows">\n${rows}</ol>\n`}`;
  // One more is no longer than what would say so.
  const [first, rest] = rows.length > FEW + 1 ? [rows.slice(0, FEW), rows.slice(FEW)] : [rows, []];
  return markup`${filtered}${first.length > 0 && markup`<ul class="shows">\n${first}</ul>\n`}${
    rest.length > 0 &&
    markup`<details class="more"><summary>${m.report_more({ count: rest.length }, { locale })}</summary>\n<ul class="shows">\n${rest}</ul>\n</details>\n`
  }`;
}

function relationRow(edge: string, number: number, { graph, slots, locale }: Setting): Markup {
  const { family } = graph.getEdgeAttribute(edge, 'relation');
  const { text } = edgeSentence(graph, edge, locale);
  return markup`<li class="f${slots.get(family) ?? 0}"><a href="#${relationName(number)}"><span class="number">${number}</span> ${text}.</a></li>\n`;
}
