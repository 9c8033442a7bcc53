/** Who says so, in words? The attribution chain as a phrase, and the source as a line of a bibliography. */
import { byId } from '../dossier/by-id.ts';
import { authorNames, issuedDate, publisherOf } from '../dossier/csl.ts';
import type { Claim, Document, Dossier, Source } from '../dossier/schema.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { dateText } from './date-text.ts';
import { actorName } from './sentence.ts';

/** Of a source that is only described, «a spokesman (not named)»: a source without a name is never read as one that has it. */
export function sourceName(source: Source, dossier: Dossier, locale: Locale): string {
  const actor = source.actor === undefined ? undefined : byId(dossier.actors).get(source.actor);
  if (actor) return actorName(actor, locale, dossier.language);
  const name = source.name?.trim();
  if (!name) return m.anonymous_source({}, { locale });
  return source.anonymous === true ? m.anonymous_described({ name }, { locale }) : name;
}

/** «Yonhap News, citing KCNA: Kim Jong Un»; the article's own voice for an empty chain. */
export function attributionText(
  claim: Pick<Claim, 'attribution' | 'evidence'>,
  dossier: Dossier,
  locale: Locale,
): string {
  const names = claim.attribution.map((source) => sourceName(source, dossier, locale));
  const [first, second, ...rest] = names;
  if (first === undefined) {
    const papers = claim.evidence.map((e) => byId(dossier.documents).get(e.document));
    const publishers = [...new Set(papers.map((paper) => paper && publisherOf(paper)))].filter(
      (name) => name !== undefined,
    );
    if (!publishers.length) return m.own_voice({}, { locale });
    return m.own_voice_of({ publisher: publishers.join(', ') }, { locale });
  }
  if (second === undefined) return first;
  const citing = m.chain_citing({}, { locale });
  return `${first}, ${citing} ${second}${rest.map((name, i) => (i === rest.length - 1 ? `: ${name}` : `, ${citing} ${name}`)).join('')}`;
}

/** «Author. Title. Publisher, 8 October 2024. https://…» with what is known of it: nothing is printed of a publisher who is not. */
export function sourceLine(document: Document, locale: Locale): string {
  const { csl } = document;
  const issued = issuedDate(document);
  const publisher = publisherOf(document);
  const date = issued === undefined ? csl.issued?.literal : dateText(issued, locale);
  const where = publisher === undefined ? date : `${publisher}, ${date ?? m.no_date({}, { locale })}`;
  const title = (csl.title ?? document.id).replace(/[.\s]+$/u, '');
  // An author who is the publisher is named once.
  const authors = authorNames(document).join(', ');
  const by = authors && authors !== publisher ? `${authors}. ` : '';
  // A question has its mark already.
  const stop = /[?!…。？！؟]['"”’»)\]]*$/u.test(title) ? '' : '.';
  return `${by}${title}${stop}${where ? ` ${where}.` : ''}${csl.URL ? ` ${csl.URL}` : ''}`;
}
