/** On whom does a line rest, one by one? Each of its independent sources by name, and through whom it came to the articles. */
import { byId } from '../dossier/by-id.ts';
import { publisherOf } from '../dossier/csl.ts';
import type { Claim, Dossier } from '../dossier/schema.ts';
import type { EdgeAttributes } from '../graph/build.ts';
import { originsIn, sourceKeysIn, type Origin } from '../graph/origins.ts';
import { speakerLabels } from '../graph/source-keys.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { isDisputed } from './origins-text.ts';
import { speakerName } from './speaker-name.ts';
import { sourceName } from './speakers.ts';

export interface OriginEntry {
  readonly key: Origin;
  readonly name: string;
  /** Who passed it on, the outermost first; without repeats. Empty where the articles have it at first hand. */
  readonly ways: readonly string[];
  /** Only of a line that some affirm and others deny. */
  readonly stance: 'affirms' | 'denies' | 'both' | undefined;
  /** The first of its claims on the line. */
  readonly claim: string;
}

const ARROW = ' ← ';

/** In the order of the line's claims: firmest first, denials last. */
export function originList(
  line: Pick<EdgeAttributes, 'claims' | 'origins' | 'denyingOrigins' | 'supportingOrigins'>,
  dossier: Dossier,
  locale: Locale,
): readonly OriginEntry[] {
  const originsOf = originsIn(dossier);
  const labels = speakerLabels(dossier);
  const disputed = isDisputed(line);
  const { ofSource } = sourceKeysIn(dossier);
  /** «Officials say»: it rests on the article, which has it from somebody whom it does not name. */
  const isUnnamed = ({ attribution }: Claim): boolean =>
    attribution.length > 0 && attribution.every((source) => ofSource(source) === undefined);
  const claims = new Map<Origin, Claim[]>();
  for (const claim of line.claims)
    for (const origin of originsOf(claim)) {
      const own = claims.get(origin);
      if (own) own.push(claim);
      else claims.set(origin, [claim]);
    }
  return [...claims].map(([key, own]) => {
    const [affirms, denies] = (['affirmed', 'denied'] as const).map((side) =>
      own.some(({ polarity }) => polarity === side),
    );
    return {
      key,
      name: own.every(isUnnamed) ? unnamedIn(own, dossier, locale) : speakerName(key, labels, dossier, locale),
      ways: [
        ...new Set(
          own.flatMap(
            (claim) => (isUnnamed(claim) ? papersOf(claim, dossier, locale) : wayOf(claim, dossier, locale)) ?? [],
          ),
        ),
      ],
      stance: !disputed ? undefined : affirms && denies ? 'both' : denies ? 'denies' : 'affirms',
      claim: own[0]?.id ?? '',
    };
  });
}

/** As the claims call whoever is not named; the plain words for that where they call them differently. */
function unnamedIn(claims: readonly Claim[], dossier: Dossier, locale: Locale): string {
  const names = new Set(
    claims.flatMap(({ attribution }) => attribution.slice(-1).map((one) => sourceName(one, dossier, locale))),
  );
  const [name] = names;
  return name !== undefined && names.size === 1 ? name : m.anonymous_source({}, { locale });
}

/** The papers that have it, or the article itself where its paper is not known. */
const papersOf = ({ evidence }: Claim, dossier: Dossier, locale: Locale): readonly string[] =>
  evidence.map(({ document }) => {
    const paper = byId(dossier.documents).get(document);
    return (paper && publisherOf(paper)) ?? m.own_voice({}, { locale });
  });

/** «The Daily ← Yonhap News ← KCNA»: who stands between the reader and the origin; the paper, where several have it. */
function wayOf({ attribution, evidence }: Claim, dossier: Dossier, locale: Locale): string | undefined {
  const between = attribution.slice(0, -1).map((source) => sourceName(source, dossier, locale));
  const papers =
    attribution.length > 0 && dossier.documents.length > 1
      ? evidence.flatMap(({ document }) => {
          const paper = byId(dossier.documents).get(document);
          return (paper && publisherOf(paper)) ?? [];
        })
      : [];
  const chain = [...new Set([...papers.slice(0, 1), ...between])];
  return chain.length ? chain.join(ARROW) : undefined;
}
