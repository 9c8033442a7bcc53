/** What is wrong in a dossier, and do its quotes stand? One value that is printed as text or as JSON. */
import type { Problem } from '../dossier/problem.ts';
import type { Reading, Unread } from '../dossier/reading.ts';
import type { Dossier } from '../dossier/schema.ts';
import { checkDossier } from '../evidence/check.ts';
import type { TextRange, QuoteState } from '../evidence/locate.ts';

/** A quote that is not verbatim. */
export interface QuoteReport {
  /** In the file, such as `claims[3].evidence[0].segments[1]`. */
  readonly path: string;
  readonly state: QuoteState;
  /** What the dossier says: these words at this place of the document. Positions in UTF-16 code units. */
  readonly expected: { readonly document: string; readonly exact: string } & TextRange;
  /** Where the words do stand; of many places the first ones. */
  readonly found: readonly TextRange[];
  /** How many there are, as far as they were counted. */
  readonly count: number;
}

export interface ClaimReport {
  readonly id: string;
  readonly path: string;
  /** The worst state of its quotes. */
  readonly state: QuoteState;
  /** Those that are not verbatim. */
  readonly quotes: readonly QuoteReport[];
}

export interface FileReport {
  readonly file: string;
  /** Whether there is nothing to tell. */
  readonly ok: boolean;
  /** False if the file as a whole was refused. */
  readonly read: boolean;
  readonly problems: readonly Problem[];
  readonly counts: {
    readonly documents: number;
    readonly actors: number;
    readonly claims: number;
    /** Claims by their worst quote. */
    readonly quotes: Readonly<Record<QuoteState, number>>;
  };
  readonly claims: readonly ClaimReport[];
  /** Why nothing could be checked at all. */
  readonly error?: Failure;
}

/** What kept the command from doing what was asked. */
export interface Failure {
  readonly code: 'not-understood' | 'cannot-read' | 'no-dossier' | 'internal';
  /** For people, in their language. */
  readonly message: string;
}

/** Of a file that could not be checked. */
export const unchecked = (file: string, error: Failure): FileReport => ({
  file,
  ok: false,
  read: false,
  problems: [],
  counts: { documents: 0, actors: 0, claims: 0, quotes: { verbatim: 0, moved: 0, ambiguous: 0, missing: 0 } },
  claims: [],
  error,
});

export function checkReading(file: string, { dossier, problems, unread }: Reading): FileReport {
  const claims = dossier ? claimReports(dossier, unread) : [];
  const quotes = { verbatim: 0, moved: 0, ambiguous: 0, missing: 0 };
  for (const { state } of claims) quotes[state]++;
  return {
    file,
    ok: problems.length === 0 && quotes.verbatim === claims.length,
    read: dossier !== undefined,
    problems,
    counts: {
      documents: dossier?.documents.length ?? 0,
      actors: dossier?.actors.length ?? 0,
      claims: claims.length,
      quotes,
    },
    claims,
  };
}

/** How many things there are to tell. */
export const countOf = ({ problems, claims }: FileReport): number =>
  problems.length + claims.reduce((sum, claim) => sum + claim.quotes.length, 0);

function claimReports(dossier: Dossier, unread: readonly Unread[]): ClaimReport[] {
  const checks = checkDossier(dossier);
  const aside = new Set(unread.flatMap(({ list, index }) => (list === 'claims' && index !== undefined ? [index] : [])));
  // What was set aside is missing from the dossier's list; a path has to lead to the place in the file.
  let index = -1;
  return dossier.claims.map((claim) => {
    do index++;
    while (aside.has(index));
    const path = `claims[${index}]`;
    const check = checks.get(claim.id);
    if (!check) throw new Error(`claim without a check: ${claim.id}`);
    const quotes = claim.evidence.flatMap(({ document, segments }, i) =>
      segments.flatMap(({ exact, start, end }, k) => {
        const { state, places, count } = check.located[i]?.[k] ?? { state: 'missing', places: [], count: 0 };
        if (state === 'verbatim') return [];
        const expected = { document, exact, start, end };
        return [{ path: `${path}.evidence[${i}].segments[${k}]`, state, expected, found: places, count }];
      }),
    );
    return { id: claim.id, path, state: check.state, quotes };
  });
}
