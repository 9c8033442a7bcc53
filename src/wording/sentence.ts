/** What does a line say? A sentence, with its modality; the same on the stage, in the list and in the figure. */
import { byId } from '../dossier/by-id.ts';
import type { Actor, Claim, RelationType } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { FIRMEST_FIRST, type DossierGraph } from '../graph/build.ts';

export interface Sentence {
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
  /** All of it, with modality and denial. */
  readonly text: string;
}

/** The name of an actor; `inside` a sentence it may take another form («the United States»). */
export function actorName(actor: Actor, locale: Locale, language: string, inside = false): string {
  const own = inside ? actor.inSentence : undefined;
  if (own?.[locale]) return own[locale];
  return textIn(actor.name, locale, language).text || actor.id;
}

/** The interface's language first, then the dossier's. */
export function relationLabel(type: RelationType, denied: boolean, locale: Locale, language: string): string {
  const label = textIn(type.label, locale, language);
  if (!denied || !type.labelDenied) return label.text || type.id;
  return type.labelDenied[label.language] || label.text || type.id;
}

export function relationNoun(type: RelationType, locale: Locale, language: string): string {
  return textIn(type.noun, locale, language).text || textIn(type.label, locale, language).text || type.id;
}

interface Firmness {
  readonly modality: Claim['modality'];
  readonly denied: 'no' | 'also' | 'only';
  /** Whether the verb itself already says the denial. */
  readonly spoken: boolean;
}

/** What can be put around a bare sentence. */
export const MANNERS = {
  alleged: m.sentence_alleged,
  planned: m.sentence_planned,
  hypothetical: m.sentence_hypothetical,
  denied: m.sentence_denied,
  'also-denied': m.sentence_also_denied,
} as const;
export type Manner = keyof typeof MANNERS;

/** What is put around a sentence, from within outwards. */
function mannersOf({ modality, denied, spoken }: Firmness): Manner[] {
  const firm: Manner[] = modality === 'asserted' ? [] : [modality];
  if (denied === 'no' || spoken) return firm;
  return [...firm, denied === 'also' ? 'also-denied' : 'denied'];
}

const around = (plain: string, firmness: Firmness, locale: Locale): string =>
  mannersOf(firmness).reduce((sentence, manner) => MANNERS[manner]({ sentence }, { locale }), plain);

const firmest = (claims: readonly Claim[]): Claim['modality'] =>
  FIRMEST_FIRST.find((modality) => claims.some((claim) => claim.modality === modality)) ?? 'hypothetical';

/** Of a line: its firmest affirmed claim decides, as it decides the stroke. */
function firmnessOf(claims: readonly Claim[]): Omit<Firmness, 'spoken'> {
  const affirmed = claims.filter((claim) => claim.polarity === 'affirmed');
  const denials = claims.length - affirmed.length;
  return {
    denied: denials === 0 ? 'no' : affirmed.length === 0 ? 'only' : 'also',
    modality: firmest(affirmed.length ? affirmed : claims),
  };
}

export function say(
  subject: Actor,
  type: RelationType,
  object: Actor,
  firmness: Omit<Firmness, 'spoken'>,
  locale: Locale,
  language: string,
): Sentence {
  const denied = firmness.denied === 'only';
  const parts = {
    subject: actorName(subject, locale, language, true),
    verb: relationLabel(type, denied, locale, language),
    object: actorName(object, locale, language, true),
  };
  const spoken = denied && parts.verb !== relationLabel(type, false, locale, language);
  const plain = `${parts.subject} ${parts.verb} ${parts.object}`;
  const text = around(plain, { ...firmness, spoken }, locale);
  return { ...parts, text: text[0] === undefined ? '' : text[0].toLocaleUpperCase(locale) + text.slice(1) };
}

/**
 * Who is named first and who second. Where the relation goes both ways, as most claims say it, and of equally many as the firmest does: «A signs an
 * agreement with B» is not turned about. Ids of actors.
 */
export function endsAsSaid(graph: DossierGraph, edge: string): readonly [string, string] {
  const { relation, claims } = graph.getEdgeAttributes(edge);
  const [source, target] = [graph.source(edge), graph.target(edge)];
  if (relation.directed) return [source, target];
  let turned = 0;
  for (const { subject } of claims) turned += subject === target ? 1 : -1;
  return turned > 0 || (turned === 0 && claims[0]?.subject === target) ? [target, source] : [source, target];
}

/** A directed relation as it is said from its other end, in the language in which it is said from this one; undefined where it has no words for it. */
function inverseOf({ directed, label, labelInverse, ...type }: RelationType, locale: Locale, language: string) {
  const said = textIn(label, locale, language).language;
  const text = labelInverse?.[said];
  if (!directed || !text) return undefined;
  // How it is denied is said from this end only.
  const { labelDenied: _, ...rest } = type;
  return { ...rest, directed, label: { [said]: text } } satisfies RelationType;
}

/**
 * The sentence of a line: its firmest affirmed claim decides the modality, as it decides the stroke. `from`: the actor whose side it is said
 * from, where there are words for that.
 */
export function edgeSentence(graph: DossierGraph, edge: string, locale: Locale, from?: string): Sentence {
  const { relation, claims } = graph.getEdgeAttributes(edge);
  const firmness = firmnessOf(claims);
  const [first, second] = endsAsSaid(graph, edge);
  const subject = graph.getNodeAttribute(first, 'actor');
  const object = graph.getNodeAttribute(second, 'actor');
  const { language } = graph.getAttribute('dossier');
  const turned = graph.target(edge) === from && graph.source(edge) !== from && inverseOf(relation, locale, language);
  return turned
    ? say(object, turned, subject, firmness, locale, language)
    : say(subject, relation, object, firmness, locale, language);
}

/**
 * What a line says without its two actors: «sanctions», «supplies arms to (denied)»; as `edgeSentence` says it with them. `language`: of its
 * verb, which a dossier may have in another one than the interface.
 */
export function edgeWords(
  graph: DossierGraph,
  edge: string,
  locale: Locale,
): { readonly text: string; readonly language: string } {
  const { relation, claims } = graph.getEdgeAttributes(edge);
  const { language } = graph.getAttribute('dossier');
  const firmness = firmnessOf(claims);
  const denied = firmness.denied === 'only';
  const verb = relationLabel(relation, denied, locale, language);
  const spoken = denied && verb !== relationLabel(relation, false, locale, language);
  return {
    text: around(verb, { ...firmness, spoken }, locale),
    language: textIn(relation.label, locale, language).language,
  };
}

/** The sentence of one claim, whether or not it counts. */
export function claimSentence(graph: DossierGraph, claim: Claim, locale: Locale): Sentence {
  const dossier = graph.getAttribute('dossier');
  const relation = byId(dossier.relationTypes).get(claim.relation);
  const subject = graph.getNodeAttribute(claim.subject, 'actor');
  const object = graph.getNodeAttribute(claim.object, 'actor');
  if (!relation) return { subject: '', verb: '', object: '', text: claim.id };
  const denied = claim.polarity === 'denied' ? 'only' : 'no';
  return say(subject, relation, object, { modality: claim.modality, denied }, locale, dossier.language);
}
