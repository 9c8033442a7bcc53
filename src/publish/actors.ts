/** Who is who on the page? Every actor in the graph with kind, role, image and what is said of it, and the numbers of its relations. */
import { mapped, type MeasuredSteps } from '../dossier/in-slices.ts';
import { byId } from '../dossier/by-id.ts';
import type { Actor } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';
import { capital } from '../wording/capital.ts';
import { actorName as nameOf } from '../wording/sentence.ts';
import { m } from '../words/messages/messages.js';
import { markup, type Markup } from './markup.ts';
import { actorName, relationName } from './outline.ts';
import { paragraph, spoken } from './page-language.ts';
import type { Setting } from './setting.ts';

export function* actorsSection(setting: Setting): MeasuredSteps<Markup> {
  const { graph, locale } = setting;
  const collator = new Intl.Collator(locale);
  const { language } = setting.dossier;
  const actors = graph
    .nodes()
    .map((id) => graph.getNodeAttribute(id, 'actor'))
    .map((actor) => ({ actor, name: nameOf(actor, locale, language) }))
    .sort((a, b) => collator.compare(a.name, b.name));
  if (actors.length === 0) return markup``;
  const parts = yield* mapped(actors, ({ actor }) => actorPart(actor, setting));
  return markup`<section id="actors">
<h2>${m.page_actors({}, { locale })}</h2>
<ul class="actors">
${parts}</ul>
</section>
`;
}

function actorPart(actor: Actor, { graph, dossier, outline, locale }: Setting): Markup {
  const { language } = dossier;
  const name = textIn(actor.name, locale, language);
  const kind = byId(dossier.actorKinds).get(actor.kind);
  const about = [textIn(kind?.label, locale, language).text || actor.kind, textIn(actor.role, locale, language).text];
  const names = Object.entries(actor.name).filter(
    ([tag, text]) => text.trim() !== '' && text !== name.text && tag !== name.language,
  );
  const aliases = [...new Set(Object.values(actor.aliases ?? {}).flat())].filter(
    (alias) => alias.trim() !== '' && alias !== name.text,
  );
  const numbers = graph
    .edges(actor.id)
    .map((edge) => outline.numbers.get(edge) ?? 0)
    .sort((a, b) => a - b);
  const { image } = actor;
  const alt = textIn(image?.description, locale, language).text || m.image_of({ name: name.text }, { locale });
  const note = textIn(actor.note, locale, language);
  return markup`<li id="${actorName(actor.id)}">
${image && markup`<img src="${image.data}" alt="${alt}">\n`}<h3${spoken(name.language, locale)}>${name.text || actor.id}</h3>
<p class="facts">${capital(about.filter((text) => text.trim() !== '').join(' · '), locale)}</p>
${paragraph('summary', textIn(actor.summary, locale, language), locale)}${
    names.length > 0 &&
    markup`<p class="also">${listed(names.map(([tag, text]) => markup`<bdi${spoken(tag, locale)}>${text}</bdi>`))}</p>\n`
  }${
    aliases.length > 0 &&
    markup`<p class="also">${m.aliases_in_text({}, { locale })}: ${listed(aliases.map((alias) => markup`<bdi>${alias}</bdi>`))}</p>\n`
  }${note.text.trim() !== '' && markup`<p class="note">${m.coder_note({}, { locale })}: <span${spoken(note.language, locale)}>${note.text}</span></p>\n`}${
    image?.credit !== undefined &&
    markup`<p class="also">${m.image_credit({}, { locale })}: <bdi>${image.credit}</bdi></p>\n`
  }${
    numbers.length > 0 &&
    markup`<p class="numbers">${m.filter_relations({}, { locale })}: ${listed(numbers.map((number) => markup`<a href="#${relationName(number)}">${number}</a>`))}</p>\n`
  }</li>
`;
}

const listed = (items: readonly Markup[]): Markup => markup`${items.map((item, i) => [i > 0 && ', ', item])}`;
