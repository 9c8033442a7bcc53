/** How is a report told on a terminal? One block for each thing: what, where, expected, found. */
import type { QuoteState } from '../evidence/locate.ts';
import { problemPlace, problemText, severityText } from '../wording/problem-text.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { countOf, type FileReport, type QuoteReport } from './check.ts';
import { printable } from './printable.ts';

const STATE = {
  verbatim: m.state_verbatim,
  moved: m.state_moved,
  ambiguous: m.state_ambiguous,
  missing: m.state_missing,
} satisfies Readonly<Record<QuoteState, unknown>>;
const STATES = Object.keys(STATE) as QuoteState[];

/** Quotes are as long as their authors liked. */
const LONGEST = 160;

function shortened(text: string): string {
  const points = Array.from(text);
  return points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}…` : text;
}

export function reportText(report: FileReport, locale: Locale): string {
  const words = { locale };
  const { documents, actors, claims, quotes } = report.counts;
  const counts = [
    m.count_documents({ count: documents }, words),
    m.count_actors({ count: actors }, words),
    m.count_claims({ count: claims }, words),
    ...STATES.flatMap((state) =>
      quotes[state] > 0 && quotes[state] < claims ? [`${quotes[state]} ${STATE[state]({}, words)}`] : [],
    ),
  ].join(', ');
  const name = report.file;
  const count = countOf(report);
  const head = !report.read
    ? m.command_refused({ name }, words)
    : report.ok
      ? m.command_in_order({ name, counts }, words)
      : m.command_found({ name, count, counts }, words);
  const blocks = [
    ...report.problems.map((problem) =>
      block(
        `${severityText(problem, locale)}: ${problemText(problem, locale)}`,
        problemPlace(problem, locale),
        problem.expected,
        problem.found,
        locale,
      ),
    ),
    ...report.claims.flatMap(({ id, quotes: bad }) =>
      bad.map((quote) =>
        block(
          `${id}: ${STATE[quote.state]({}, words)}`,
          quote.path,
          `${place(quote.expected)} «${shortened(quote.expected.exact)}»`,
          foundText(quote, locale),
          locale,
        ),
      ),
    ),
  ];
  return [head, ...blocks].map((text) => `${text}\n`).join('');
}

const place = ({ start, end }: { start: number; end: number }): string => `${start}–${end}`;

/** More places than a reader goes through on a terminal. */
const MOST_PLACES = 40;

const foundText = ({ found, count }: QuoteReport, locale: Locale): string =>
  found.length
    ? `${found.slice(0, MOST_PLACES).map(place).join(', ')}${count > MOST_PLACES ? `, … (${count})` : ''}`
    : m.command_not_there({}, { locale });

function block(what: string, where: string, expected: string, found: string, locale: Locale): string {
  const rows = [
    [m.problem_where({}, { locale }), where],
    [m.problem_expected({}, { locale }), expected],
    [m.problem_found({}, { locale }), found],
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  return [`  ${printable(what)}`, ...rows.map(([name, text]) => `    ${name.padEnd(width)}  ${printable(text)}`)].join(
    '\n',
  );
}
