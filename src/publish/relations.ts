/** How does the page say who is linked to whom? Every relation as a sentence, and below it the quotes that say so, each in its own sentence. */
import { mapped, type MeasuredSteps } from '../dossier/in-slices.ts';
import { byId } from '../dossier/by-id.ts';
import type { Claim, Evidence } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';
import { inContext } from '../evidence/in-context.ts';
import { quotesOf, translationOf, translationText } from '../scene/figure/note-text.ts';
import { capital } from '../wording/capital.ts';
import { claimFacts } from '../wording/claim-facts.ts';
import { familySaid } from '../wording/family-text.ts';
import { isDisputed, originsText } from '../wording/origins-text.ts';
import { edgeSentence } from '../wording/sentence.ts';
import { m } from '../words/messages/messages.js';
import { markup, type Markup } from './markup.ts';
import {
  actorName,
  claimName,
  lineName,
  relationName,
  sentenceName,
  type OutlinedFamily,
  type OutlinedRelation,
} from './outline.ts';
import { spoken } from './page-language.ts';
import type { Setting } from './setting.ts';

/** Stands between two sentences of a quote where others are left out. */
const GAP = '[…] ';

export function* relationsSection(setting: Setting): MeasuredSteps<Markup> {
  const { outline, locale } = setting;
  if (outline.families.length === 0) return markup``;
  const all = outline.families.flatMap(({ relations }) => relations);
  const said = new Map(yield* mapped(all, (relation) => [relation, relationPart(relation, setting)] as const));
  return markup`<section id="relations">
<h2>${m.page_relations({}, { locale })}</h2>
<p class="about">${m.page_relations_about({}, { locale })}</p>
${outline.families.map((family) => familyPart(family, said, setting))}</section>
`;
}

function familyPart(
  { family, relations }: OutlinedFamily,
  said: ReadonlyMap<OutlinedRelation, Markup>,
  { dossier, slots, locale }: Setting,
): Markup {
  const name = familySaid(family, locale, dossier);
  return markup`<div data-of-family>
<h3 class="f${slots.get(family) ?? 0}"${spoken(name.language, locale)}>${name.text}</h3>
<ol>
${relations.map((relation) => said.get(relation))}</ol>
</div>
`;
}

function relationPart({ edge, number, claims }: OutlinedRelation, setting: Setting): Markup {
  const { graph, slots, locale } = setting;
  const line = graph.getEdgeAttributes(edge);
  const { text } = edgeSentence(graph, edge, locale);
  const counts = [
    m.count_claims({ count: line.claims.length }, { locale }),
    m.count_documents({ count: line.documents.length }, { locale }),
    originsText(line, locale),
  ];
  // One claim of one article needs no counting.
  const several = line.claims.length > 1 || isDisputed(line);
  const ends = [graph.source(edge), graph.target(edge)].map(actorName).join(' ');
  const { family } = line.relation;
  return markup`<li id="${relationName(number)}" class="relation f${slots.get(family) ?? 0}" data-family="${family}" data-firmness="${line.stroke}" data-ends="${ends}">
<h4><a class="number" href="#${lineName(number)}">${number}</a> ${text}.</h4>
${several && markup`<p class="counts">${counts.join(' · ')}</p>\n`}${claims.map((claim) => claimPart(claim, setting))}</li>
`;
}

function claimPart(claim: Claim, setting: Setting): Markup {
  const { dossier, outline, locale } = setting;
  const { claim: number = 0 } = outline.claims.get(claim.id) ?? {};
  const note = textIn(claim.note, locale, dossier.language);
  const toCheck = claim.toCheck && [m.check_title({}, { locale }), claim.toCheck.note].filter(Boolean).join(': ');
  return markup`<div id="${claimName(number)}" class="claim">
${wordsPart(claim, setting)}${
    note.text.trim() !== '' &&
    markup`<p class="note">${m.coder_note({}, { locale })}: <span${spoken(note.language, locale)}>${note.text}</span></p>\n`
  }${toCheck && markup`<p class="note">${toCheck}</p>\n`}</div>
`;
}

/** The quotes of a claim in their sentences, what a translation says, who says so and how firmly. */
export function wordsPart(claim: Claim, setting: Setting): Markup {
  const { dossier, locale } = setting;
  const gloss = translationOf(claim, quotesOf(claim, dossier), locale);
  return markup`${claim.evidence.map((evidence) => quotePart(evidence, setting))}${
    gloss && markup`<p class="gloss"${spoken(gloss.language, locale)}>${translationText(gloss, locale)}</p>\n`
  }<p class="facts">${capital(claimFacts(claim, dossier, locale).join(' · '), locale)}</p>
`;
}

/** The sentences that the quote touches, its words marked, and the way to each of them in the article. */
function quotePart({ document: id, segments }: Evidence, { dossier, letters, articles, locale }: Setting): Markup {
  const document = byId(dossier.documents).get(id);
  if (!document) return markup``;
  const article = articles.get(id) ?? 0;
  const letter = letters.get(id) ?? '';
  const sentences = inContext(document, segments).map(({ sentence, pieces, skipped }) => {
    const words = pieces.map(({ text, quoted }) => (quoted ? markup`<mark>${text}</mark>` : text));
    const number = sentence < 0 ? '' : m.sentence_number({ number: sentence + 1 }, { locale });
    const place = [letter, number].filter(Boolean).join(' ');
    return markup`${skipped && GAP}${words}${
      sentence >= 0 &&
      markup` <a class="at" lang="${locale}" dir="ltr" href="#${sentenceName(article, sentence)}">${place}</a> `
    }`;
  });
  return markup`<blockquote${spoken(document.language, locale)}>${sentences}</blockquote>\n`;
}
