/** What is the report of a dossier, or its table of evidence, without a browser? The same that the app makes of it. */
import { inOneGo } from '../dossier/in-slices.ts';
import type { Dossier } from '../dossier/schema.ts';
import { checkDossier, countingClaims } from '../evidence/check.ts';
import { buildGraph } from '../graph/build.ts';
import { indexClaims } from '../graph/claim-index.ts';
import { isFiltering } from '../graph/filter.ts';
import { select } from '../graph/select.ts';
import { reportText } from '../publish/report.ts';
import { readUrlState, type UrlProblem } from '../session/url-state.ts';
import type { ReportArgs } from './args.ts';

export interface Reported {
  readonly text: string;
  /** What of the link means nothing in this dossier. */
  readonly faults: readonly UrlProblem[];
}

export function reportOf(dossier: Dossier, { link, locale, format }: ReportArgs, date: string): Reported {
  const { shown, faults } = leftBy(dossier, link);
  return { text: inOneGo(reportText({ dossier, shown, locale, date }, format)), faults };
}

function leftBy(
  dossier: Dossier,
  link: string | undefined,
): { readonly shown: ReadonlySet<string> | undefined; readonly faults: readonly UrlProblem[] } {
  if (link === undefined) return { shown: undefined, faults: [] };
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const index = indexClaims(graph);
  const params = new URLSearchParams(link.slice(link.indexOf('#') + 1));
  const { state, problems: faults } = readUrlState(params, graph, (facet) => index.columns[facet].values);
  return { shown: isFiltering(state.filter) ? select(index, state.filter).claims : undefined, faults };
}
