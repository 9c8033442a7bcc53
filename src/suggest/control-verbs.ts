/**
 * Does somebody refuse to do what a German, French or Spanish sentence tells, or only mean to do it? By the verbs whose infinitive that
 * is: «weigerte sich zu zahlen», «a refusé de payer», «se negó a pagar». Nothing else of these languages is read, and nothing of a
 * refusal that is itself denied.
 */
import type { Modality, Polarity } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';

export interface Controlled {
  readonly modality?: { readonly value: Modality; readonly cue: string };
  readonly polarity?: { readonly value: Polarity; readonly cue: string };
}

interface Rule {
  readonly denies: boolean;
  /** The words that say so; a group `deed` holds what is done, from its first word to its verb. */
  readonly pattern: RegExp;
}

/** Up to a few words between, none of which ends the clause. */
const FEW = '(?:[^\\s.,;:!?«»„“”"]+\\s+){0,8}?';
const WHOLE = '(?![\\p{L}-])';
const rule = (denies: boolean, words: string, deed: string): Rule => ({
  denies,
  pattern: new RegExp(`(?<![\\p{L}-])(?<cue>${words})${WHOLE}(?<deed>${deed})${WHOLE}`, 'giu'),
});

/** «, Nordwerk zu bezahlen», «Nordwerk anzuzeigen». */
const ZU = `\\s*,?\\s+${FEW}(?:zu\\s+\\p{Ll}{2,}(?:en|ern|eln|un)|\\p{Ll}{2,}zu\\p{Ll}{2,}(?:en|ern|eln))`;
const NACH = '(?:\\s+(?!nicht|kein|nie)[^\\s.,;:!?«»„“”"]+){0,8}?';
/** «de payer Nordwerk», «à lui payer». */
const INFINITIVE_FR = '(?:\\s+(?:lui|leur|la|le|les|se|en|y)|\\s+[lsn]’)?\\s*\\p{Ll}{2,}(?:er|ir|re|oir)';
const DE_INFINITIVE_FR = `\\s+d(?:e\\s+|’)(?:(?:lui|leur|la|le|les|se|en|y)\\s+|[lsn]’)?\\p{Ll}{2,}(?:er|ir|re|oir)`;
const INFINITIVE_ES = '\\s+\\p{Ll}{2,}(?:ar|er|ir|[aei]r(?:lo|la|los|las|le|les|se))';

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  de: [
    rule(true, '(?:ver)?weiger(?:t|te|ten|n)\\s+sich', ZU),
    rule(true, `(?:hat|haben|hatte|hatten)\\s+sich${NACH}\\s+geweigert`, ZU),
    rule(true, `sich${NACH}\\s+(?:ge)?weiger(?:t|te|ten)(?:\\s+(?:hat|haben|hatte|hatten))?`, ZU),
    rule(true, `lehn(?:t|te|ten|en)\\s+es(?:${NACH})\\s+ab`, ZU),
    rule(true, `(?:hat|haben|hatte|hatten)\\s+es${NACH}\\s+(?:abgelehnt|unterlassen|versäumt)`, ZU),
    rule(true, `verzichte(?:t|te|ten|n)\\s+darauf`, ZU),
    rule(true, '(?:versäum(?:t|te|ten)|unterließ(?:en)?)\\s+es', ZU),
    rule(
      false,
      '(?:plan(?:t|te|en|ten)|beabsichtig(?:t|te|en|ten)|erwarte(?:t|n)|versprach(?:en)?|versprich(?:t)|versprechen|verspricht)',
      ZU,
    ),
    rule(false, `(?:kündig(?:t|te|ten)|kündigen)${NACH}\\s+an`, ZU),
    rule(false, `droh(?:t|te|ten|en)(?:${NACH}\\s+damit)?`, ZU),
    rule(
      false,
      `(?:hat|haben|hatte|hatten)${NACH}\\s+(?:vor|versprochen|angekündigt|beschlossen|vereinbart|zugesagt|zugestimmt)`,
      ZU,
    ),
    rule(false, `erklär(?:t|te|ten|en)\\s+sich(?:${NACH})\\s+bereit`, ZU),
    rule(false, `verpflichte(?:t|te|ten|n)\\s+sich`, ZU),
    rule(
      false,
      `(?:einig(?:t|te|ten)\\s+sich\\s+darauf|stimm(?:t|te|ten)${NACH}\\s+zu|beschl(?:oss|ossen|ießt|ießen))`,
      ZU,
    ),
    // «will X verklagen», at the end of its clause.
    rule(false, '(?:will|wollen|wollte|wollten)', `\\s+${FEW}\\p{Ll}{3,}(?:en|ern|eln)(?=\\s*(?:[.,;!?–—]|$))`),
  ],
  fr: [
    rule(
      true,
      '(?:refus(?:e|ent|a|ait|aient|èrent)|(?:a|ont|avait|avaient)\\s+(?:\\p{Ll}+ment\\s+|toujours\\s+)?refusé)',
      DE_INFINITIVE_FR,
    ),
    rule(true, '(?:s’est|se\\s+sont|s’était)\\s+refusée?s?\\s+à', INFINITIVE_FR),
    rule(true, '(?:(?:a|ont|avait)\\s+renoncé|renonc(?:e|ent|a))\\s+à', INFINITIVE_FR),
    rule(true, '(?:a|ont|avait)\\s+omis', DE_INFINITIVE_FR),
    rule(
      false,
      '(?:accept(?:e|ent|a)|(?:a|ont|avait)\\s+(?:accepté|promis|décidé|prévu|convenu)|prévoi(?:t|ent)|promet(?:tent)?|menace(?:nt)?|(?:a|ont)\\s+menacé|décid(?:e|ent|a))',
      DE_INFINITIVE_FR,
    ),
    rule(
      false,
      '(?:s’est\\s+engagée?|se\\s+sont\\s+engagée?s|s’engage(?:nt)?|(?:se\\s+|s’)apprête(?:nt)?)\\s+à',
      INFINITIVE_FR,
    ),
    rule(false, '(?:a|ont|avait)\\s+l’intention', DE_INFINITIVE_FR),
    rule(false, '(?:entend(?:ent)?|compte(?:nt)?|va|vont)', INFINITIVE_FR),
  ],
  es: [
    rule(
      true,
      '(?:se\\s+(?:neg(?:ó|aron|aba)|niega(?:n)?|ha(?:n)?\\s+negado|había(?:n)?\\s+negado|rehus(?:ó|aron)))\\s+a',
      INFINITIVE_ES,
    ),
    rule(true, '(?:rehus(?:ó|aron|a|an)|rechaz(?:ó|aron|a|an)|ha(?:n)?\\s+(?:rechazado|rehusado))', INFINITIVE_ES),
    rule(
      true,
      '(?:se\\s+abst(?:uvo|uvieron|iene|ienen)\\s+de|renunci(?:ó|aron|a|an)\\s+a|ha(?:n)?\\s+renunciado\\s+a)',
      INFINITIVE_ES,
    ),
    rule(
      false,
      '(?:acept(?:ó|aron|a|an)|acord(?:ó|aron)|acuerda(?:n)?|plane(?:a|an|aba|aban)|pretende(?:n)?|promet(?:ió|ieron|e|en)|decid(?:ió|ieron|e|en)|ha(?:n)?\\s+(?:aceptado|acordado|prometido|decidido))',
      INFINITIVE_ES,
    ),
    rule(false, '(?:tiene(?:n)?|tenía(?:n)?)\\s+(?:previsto|(?:la\\s+)?intención\\s+de)', INFINITIVE_ES),
    rule(
      false,
      '(?:se\\s+(?:compromet(?:ió|ieron|e|en)|ha(?:n)?\\s+comprometido)\\s+a|amenaz(?:ó|aron|a|an)\\s+con|ha(?:n)?\\s+amenazado\\s+con|va(?:n)?\\s+a)',
      INFINITIVE_ES,
    ),
  ],
};

/** Whoever does not say something denies nothing. */
const SPEAKS =
  /(?<!\p{L})(?:zu\s+(?:kommentieren|sagen|antworten|sprechen|nennen|reden|beantworten|bestätigen|dementieren)|stellung|\p{L}*zu(?:äußern|nehmen)|äußern|commenter|répondre|dire|parler|nommer|s’exprimer|exprimer|confirmer|démentir|réagir|comentar|responder|hacer\s+(?:comentarios|declaraciones)|faire\s+(?:de\s+|le\s+moindre\s+)?commentaires?|hablar|decir|declarar|pronunciarse|confirmar|desmentir|nombrar|opinar)(?!\p{L})/iu;
/** A refusal that is denied itself. */
const NEGATED =
  /(?<!\p{L})(?:n’|(?:ne|no|nunca|jamás|tampoco|nicht|nie|niemals|kein\p{L}*|personne|nadie|niemand)\s)(?:\p{L}+\s)?$/iu;
const NEGATED_INSIDE = /(?<!\p{L})(?:nicht|nie|niemals|kein\p{L}*)(?!\p{L})/iu;

const rootOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';
export const hasControl = (language: string): boolean => rootOf(language) in RULES;

/** What such verbs make of some words. `of`: the verb for what is claimed, if it is known; a name tells nothing of where that is. */
export function controlledBy(text: string, language: string, places: readonly TextRange[], of?: TextRange): Controlled {
  const verb = of && /^\p{Ll}/u.test(text.slice(of.start, of.end)) ? of : undefined;
  for (const { start, end } of places) {
    const words = text.slice(start, end);
    for (const { denies, pattern } of RULES[rootOf(language)] ?? [])
      for (const match of words.matchAll(pattern)) {
        const { cue = '', deed = '' } = match.groups ?? {};
        const from = start + match.index;
        const lead = text.slice(Math.max(0, from - 24), from);
        if (
          NEGATED.test(lead) ||
          NEGATED_INSIDE.test(cue) ||
          (denies && SPEAKS.test(deed + words.slice(match.index + match[0].length).slice(0, 30)))
        )
          continue;
        // «n’a pas refusé»: the small words stand within, too.
        if (/(?<!\p{L})pas(?!\p{L})/iu.test(cue)) continue;
        const [first, last] = [from + cue.length, from + match[0].length];
        if (verb && (verb.start < first || verb.end > last)) continue;
        if (!verb && tellsMore(words, rootOf(language))) continue;
        const said = cue.trim();
        if (denies) return { polarity: { value: 'denied', cue: said } };
        // «plant, nicht zu zahlen»
        const not = NEGATED_INSIDE.exec(deed)?.[0];
        return {
          modality: { value: 'planned', cue: said },
          ...(not !== undefined && { polarity: { value: 'denied', cue: not } }),
        };
      }
  }
  return {};
}

/** Whether some words have another clause, of which it would have to be known that it is not the one that is meant. */
const tellsMore = (words: string, root: string): boolean =>
  (
    ({
      de: /(?<!\p{L})(?:dass|weil|obwohl|nachdem|bevor|während|und|aber|,\s(?:der|die|das|deren|dessen|wo|wer|was))(?!\p{L})/iu,
      fr: /(?<!\p{L})(?:que|qu’|qui|dont|où|et|mais|après|avant|lorsque|parce)(?!\p{L})|qu’/iu,
      es: /(?<!\p{L})(?:que|quien|quienes|cuyo|donde|y|pero|tras|después|mientras|porque)(?!\p{L})/iu,
    }) as Readonly<Record<string, RegExp>>
  )[root]?.test(words) ?? true;
