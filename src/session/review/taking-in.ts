/** What of an answer is new, and what is reported of the whole of it? Proposals that are there already, word for word, are not added twice. */
import type { AnswerFormat, AnswerProblem, ProposedClaim } from '../../exchange/proposals/proposal.ts';
import type { FileAnswer } from '../../exchange/proposals/read-files.ts';
import type { Entry } from './stored-queue.ts';

/** What came of one file, or of one text that was pasted. */
export interface FileReport {
  readonly name: string;
  readonly format: AnswerFormat;
  readonly items: number;
  readonly claims: number;
  /** How many of them were not here before. */
  readonly fresh: number;
  readonly problems: readonly AnswerProblem[];
}
/** What came of everything that was read at once. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly passedOver: readonly string[];
}

export interface Fresh {
  readonly entries: readonly Entry[];
  readonly report: FileReport;
}

const saidBy = (claim: ProposedClaim): string => JSON.stringify({ ...claim, where: '' });

/** What the proposals contain, wherever it is. */
export const sayingsIn = (entries: readonly Entry[]): Set<string> => new Set(entries.map(({ claim }) => saidBy(claim)));

/** What of an answer is not among `have`, and from now on is. `number`: of the answer, from 0; part of the keys. */
export function freshOf({ name, answer }: FileAnswer, number: number, have: Set<string>): Fresh {
  const { claims, format, items, problems } = answer;
  const said = claims.map(saidBy);
  const entries = claims
    .filter((_, i) => !have.has(said[i] ?? ''))
    .map((claim, i): Entry => ({ key: `${number}-${i}`, claim, answer: name }));
  for (const one of said) have.add(one);
  return { entries, report: { name, format, items, claims: claims.length, fresh: entries.length, problems } };
}
