/** What does the page have for readers whose browser runs its script? Fields to look for and to tick, and room for what is chosen; else unseen. */
import { capital } from '../wording/capital.ts';
import { familySaid } from '../wording/family-text.ts';
import type { Stroke } from '../graph/build.ts';
import { m } from '../words/messages/messages.js';
import { markup, type Markup } from './markup.ts';
import { spoken } from './page-language.ts';
import type { Setting } from './setting.ts';

const FIRMNESS: Readonly<Record<Stroke, typeof m.modality_asserted>> = {
  solid: m.modality_asserted,
  dashed: m.modality_alleged,
  dotted: m.modality_planned,
  sparse: m.modality_hypothetical,
};

/** The fields beside the picture, or below it on small screens. */
export function controlsPart({ graph, dossier, outline, slots, locale }: Setting): Markup {
  const strokes = new Map<Stroke, number>();
  graph.forEachEdge((_, { stroke }) => strokes.set(stroke, (strokes.get(stroke) ?? 0) + 1));
  const families = outline.families.map(({ family, relations }) => {
    const name = familySaid(family, locale, dossier);
    const words = markup`<span${spoken(name.language, locale)}>${name.text}</span>`;
    return box('family', family, words, relations.length, `f${slots.get(family) ?? 0}`);
  });
  const firmness = (Object.keys(FIRMNESS) as Stroke[]).flatMap((stroke) => {
    const count = strokes.get(stroke);
    return count === undefined
      ? []
      : [box('firmness', stroke, capital(FIRMNESS[stroke]({}, { locale }), locale), count, `line ${stroke}`)];
  });
  const pattern = m.shown_of({ shown: '{shown}', count: String(graph.size) }, { locale });
  return markup`<form class="live" data-live hidden role="search" autocomplete="off">
<input type="search" name="words" aria-label="${m.search_field({}, { locale })}" placeholder="${m.search_placeholder({}, { locale })}">
<p><span data-shown data-pattern="${m.filter_relations({}, { locale })}: ${pattern}" role="status"></span> <button type="button" data-reset hidden>${m.filter_everything({}, { locale })}</button></p>
<ul class="found" data-found hidden aria-label="${m.page_found({}, { locale })}"></ul>
<details open>
<summary>${m.region_filter({}, { locale })}</summary>
${boxes(m.filter_relations({}, { locale }), families)}${boxes(m.filter_firmness({}, { locale }), firmness)}</details>
</form>
`;
}

/** Of one thing alone there is nothing to choose; it stays ticked, unseen. */
const boxes = (title: string, rows: readonly Markup[]): Markup =>
  markup`<fieldset${rows.length < 2 && markup` hidden`}><legend>${title}</legend>${rows}</fieldset>\n`;

const box = (name: string, value: string, words: Markup | string, count: number, kind: string): Markup =>
  markup`<label class="${kind}"><input type="checkbox" name="${name}" value="${value}" checked>${words} <span class="count">${count}</span></label>\n`;

/** Beside the picture. */
export const panelPart = ({ locale }: Setting): Markup =>
  markup`<aside data-panel hidden tabindex="-1" aria-label="${m.page_chosen({}, { locale })}">
<button type="button" data-close aria-label="${m.close({}, { locale })}">×</button>
<div data-body></div>
</aside>
`;

/** From step to step of the story, below the picture that stays in sight. Where the reader has got to is said aloud only if they asked to go on. */
export function waysPart({ dossier: { story = [] }, locale }: Setting): Markup {
  if (story.length === 0) return markup``;
  const at = m.story_at({ number: '{number}', count: String(story.length) }, { locale });
  return markup`<div class="ways" data-ways hidden role="group" aria-label="${m.page_story({}, { locale })}">
<button type="button" data-by="-1">${m.page_story_back({}, { locale })}</button>
<span data-place data-pattern="${at}"></span>
<button type="button" data-by="1">${m.page_story_next({}, { locale })}</button>
<span class="unseen" data-said role="status"></span>
</div>
`;
}
