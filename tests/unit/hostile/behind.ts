/** Everything that stands behind the readers, run on one dossier: what it comes to, as a value that can be compared. */
import { align } from '../../../src/compare/align.ts';
import { match, UNDECIDED } from '../../../src/compare/match.ts';
import { merge } from '../../../src/compare/merge.ts';
import { tally } from '../../../src/compare/tally.ts';
import { sideBySide, translate } from '../../../src/compare/translate.ts';
import { unreadClaims } from '../../../src/compare/unread-claims.ts';
import { draw } from '../../../src/command/draw.ts';
import type { FigureArgs } from '../../../src/command/args.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Reading } from '../../../src/dossier/reading.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { difference } from '../../../src/edit/difference.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { findCandidates } from '../../../src/names/candidates.ts';
import { readCues } from '../../../src/suggest/cues.ts';
import { findMentions } from '../../../src/names/mentions.ts';
import { codebookText } from '../../../src/exchange/codebook-file.ts';
import { around } from '../../../src/graph/around.ts';
import { betweenSteps } from '../../../src/graph/between.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { indexClaims } from '../../../src/graph/claim-index.ts';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { articulationSteps } from '../../../src/graph/articulation.ts';
import { disagreementsIn } from '../../../src/graph/disagreements.ts';
import { ALL } from '../../../src/graph/filter.ts';
import { groupsOf } from '../../../src/graph/groups.ts';
import { mostConnected } from '../../../src/graph/partners.ts';
import { tiesIn } from '../../../src/graph/ties.ts';
import { shortestRoutes, whyNone } from '../../../src/graph/path.ts';
import { choices, graphOf, select, totalsOf } from '../../../src/graph/select.ts';
import { speakerLabels } from '../../../src/graph/source-keys.ts';
import { voicesIn } from '../../../src/graph/speakers.ts';
import { matrixOf } from '../../../src/scene/matrix.ts';
import { sortRows } from '../../../src/wording/sort-rows.ts';
import { rowText, tableRows } from '../../../src/wording/table-rows.ts';
import { searchSteps } from '../../../src/search/build.ts';
import { search } from '../../../src/search/search.ts';

export const FIGURE: FigureArgs = {
  kind: 'figure',
  locale: 'en',
  file: '',
  output: '',
  link: undefined,
  aspect: undefined,
  order: undefined,
  samePlaces: false,
  chosen: { only: false, lit: false, quoted: false },
  among: undefined,
  callouts: [],
  withDossier: false,
  style: undefined,
  typefaces: undefined,
  given: new Set(),
  date: undefined,
  noteLanguage: undefined,
  options: { look: 'light', width: 'normal', format: 'sheet', notes: 'here', legend: true, lettering: 'text' },
};

/** `drawn`: whether the figure is part of it, which takes the most time. */
export async function behind(reading: Reading, drawn = true): Promise<unknown> {
  const { dossier, unread } = reading;
  if (!dossier) return undefined;
  const checks = checkDossier(dossier);
  const graph = buildGraph(dossier, countingClaims(checks));
  const ids = graph.nodes();
  const [first = '', second = ''] = ids;
  const last = ids.at(-1) ?? '';
  const index = indexClaims(graph);
  const visible = select(index, ALL);
  const ties = tiesIn(graph);
  const rows = tableRows(graph, 'relation').concat(tableRows(graph, 'claim'));
  const found = inOneGo(searchSteps(dossier, checks));
  const written = writeDossier(dossier, unread);
  const theirs = readDossier(written);
  const other = theirs.dossier ?? dossier;
  const translated = translate(dossier, other, match(dossier, other), UNDECIDED);
  const both = sideBySide(dossier, translated);
  const bothChecks = checkDossier(both);
  const items = align(
    both,
    bothChecks,
    translated.claimOf,
    translated.shared,
    unreadClaims(dossier, translated, theirs.unread),
  );
  if (found) for (const words of ['constructor', '__proto__', 'toString']) search(found, words, 5);
  return {
    written,
    checks: [...checks],
    nodes: graph.mapNodes((id, { claims }) => [id, claims, graph.neighbors(id), graph.edges(id)]),
    edges: graph.mapEdges((id, { stroke, denied, origins }, a, b) => [id, a, b, stroke, denied, origins.length]),
    filtered: graphOf(index, ALL, visible).mapEdges((id) => id),
    choices: choices(index, totalsOf(index), ALL),
    ties: [mostConnected(ties), inOneGo(betweenSteps(ties)), inOneGo(articulationSteps(ties)), groupsOf(ties)],
    paths:
      ids.length > 1
        ? [first, second].map((from) => [shortestRoutes(graph, from, last), whyNone(graph, graph, from, last)])
        : [],
    around: ids.map((id) => around(graph, id, 2)?.rings),
    disagreements: disagreementsIn(graph).length,
    voices: [voicesIn(graph), [...speakerLabels(dossier)]],
    table: sortRows(rows, graph, { by: 'relation', down: false }, 'en').map((row) => rowText(row, graph, 'en')),
    codebook: codebookText(dossier),
    matrix: matrixOf(graph, 'kind', 'en').actors,
    mentions: dossier.documents.map((document) => findMentions(document, dossier.actors)),
    candidates: findCandidates(dossier),
    cues: dossier.documents.map((document) =>
      readCues(document, document.text ? [{ start: 0, end: Math.min(3, document.text.length) }] : [], dossier.actors),
    ),
    found: found && ['ann', 'bob', 'knows'].map((words) => search(found, words, 5)),
    compared: items.map(({ key, differences }) => [key, differences]),
    tally: tally(both, bothChecks, items, translated.shared),
    merged: merge(dossier, other, translated, {
      items: [],
      documents: new Set(translated.documents.map(({ id }) => id)),
    }).claims.length,
    difference: difference(dossier, other),
    figure: drawn
      ? (
          await draw(
            { dossier, unread },
            FIGURE,
            '2026-10-15',
            () => Promise.reject(new Error('none')),
            () => {},
          )
        ).files
      : '',
  };
}
