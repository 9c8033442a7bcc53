/**
 * What does the app say of a dossier, in every language that it speaks? The sentences of its relations, and the names of types, families
 * and kinds, as plain values for the search. The sentences themselves are made when they are shown.
 */
import '../words/every-language.ts';
import { familyIds, familyEntry } from '../dossier/codebook.ts';
import type { Claim, LocalizedText, RelationType } from '../dossier/schema.ts';
import type { Checks } from '../evidence/check.ts';
import type { DossierGraph } from '../graph/build.ts';
import { familySaid, familyShort } from '../wording/family-text.ts';
import { claimSentence, edgeSentence, MANNERS, relationLabel, type Manner } from '../wording/sentence.ts';
import type { Called, LineSaid, Sayings, TypeSaid, Wording } from '../search/sayings.ts';
import { LOCALES } from '../words/languages.ts';

const inAll = (text: LocalizedText | undefined): Wording[] =>
  Object.entries(text ?? {}).flatMap(([language, said]) => (said.trim() ? [{ text: said, language }] : []));

/** Each wording once. */
function distinct(wordings: readonly Wording[]): Wording[] {
  const known = new Set<string>();
  return wordings.filter(({ text }) => text !== '' && !known.has(text) && known.add(text));
}

function typesOf(graph: DossierGraph): TypeSaid[] {
  return graph.getAttribute('dossier').relationTypes.map(({ id, family, label, labelDenied, noun }) => {
    const labels = inAll(label);
    const nouns = inAll(noun);
    const name = nouns.length + labels.length > 0 ? nouns : [{ text: id, language: 'und' }];
    return { id, family, names: name, labels, denials: inAll(labelDenied) };
  });
}

function familiesOf(graph: DossierGraph): Called[] {
  const dossier = graph.getAttribute('dossier');
  return familyIds(dossier).map((id) => ({
    id,
    names: distinct([
      ...LOCALES.map((locale) => familySaid(id, locale, dossier)),
      ...inAll(familyEntry(dossier, id)?.label),
      ...LOCALES.map((locale) => ({ text: familyShort(id, locale, dossier), language: locale })),
    ]),
  }));
}

/** Each way of saying that a claim of a line can have, once: a claim that is firmer than its line, or that denies it. */
function differing(claims: readonly Claim[]): Claim[] {
  const ways = new Map<string, Claim>();
  for (const claim of claims) {
    const way = `${claim.modality} ${claim.polarity} ${claim.subject}`;
    if (!ways.has(way)) ways.set(way, claim);
  }
  return [...ways.values()];
}

/** Whether the verb says the denial in each language: then it is another word, not another manner. */
const deniesByVerb = (type: RelationType, language: string): boolean =>
  LOCALES.every(
    (locale) => relationLabel(type, true, locale, language) !== relationLabel(type, false, locale, language),
  );

function mannersOf(claims: readonly Claim[], denialIsSpoken: boolean): Manner[] {
  const manners = new Set<Manner>();
  let affirmed = false;
  let denied = false;
  for (const { modality, polarity } of claims) {
    if (modality !== 'asserted') manners.add(modality);
    if (polarity === 'denied') denied = true;
    else affirmed = true;
  }
  if (denied && affirmed) manners.add('also-denied');
  if (denied && !denialIsSpoken) manners.add('denied');
  return [...manners];
}

/** `alone` is filled with the claims that draw no line. */
function* linesOf(graph: DossierGraph, checks: Checks, alone: Map<string, Claim>): Iterable<LineSaid> {
  const dossier = graph.getAttribute('dossier');
  const types = new Map(dossier.relationTypes.map((type) => [type.id, type]));
  const said = (line: string | undefined, claims: readonly Claim[]): LineSaid | undefined => {
    const [first] = claims;
    const type = types.get(first?.relation ?? '');
    if (!first || !type || !graph.hasNode(first.subject) || !graph.hasNode(first.object)) return undefined;
    return {
      line,
      claim: first.id,
      claims: claims.length,
      subject: first.subject,
      object: first.object,
      type: type.id,
      denied: claims.some(({ polarity }) => polarity === 'denied'),
      manners: mannersOf(claims, deniesByVerb(type, dossier.language)),
    };
  };
  for (const [i, { claims }] of graph.edgeData.entries()) {
    const line = said(graph.edgeList.ids[i], claims);
    if (line) yield line;
  }
  // What draws no line is listed all the same, where it asks for attention.
  for (const claim of dossier.claims) {
    const line = checks.get(claim.id)?.state === 'verbatim' ? undefined : said(undefined, [claim]);
    if (!line) continue;
    alone.set(claim.id, claim);
    yield line;
  }
}

export function sayingsOf(graph: DossierGraph, checks: Checks): Sayings {
  const dossier = graph.getAttribute('dossier');
  const alone = new Map<string, Claim>();
  const manners = Object.keys(MANNERS) as Manner[];
  return {
    types: typesOf(graph),
    families: familiesOf(graph),
    kinds: dossier.actorKinds.map(({ id, label }) => {
      const names = inAll(label);
      return { id, names: names.length ? names : [{ text: id, language: 'und' }] };
    }),
    manners: manners.map((manner) => ({
      id: manner,
      names: LOCALES.map((locale) => ({ text: MANNERS[manner]({ sentence: '' }, { locale }), language: locale })),
    })),
    lines: () => linesOf(graph, checks, alone),
    sentences: ({ line, claim: id }) => {
      const claim = alone.get(id);
      const all = line === undefined ? (claim ? [claim] : []) : graph.getEdgeAttribute(line, 'claims');
      return distinct(
        LOCALES.flatMap((locale) => {
          const texts = differing(all).map((one) => claimSentence(graph, one, locale).text);
          if (line !== undefined) texts.unshift(edgeSentence(graph, line, locale).text);
          return texts.map((text) => ({ text, language: locale }));
        }),
      );
    },
  };
}
