/**
 * What does the page say when something must be said or asked before the user can go on? A title, what happened, and the answers: as data,
 * so that one component draws them all.
 */
import type { Problem } from '../dossier/problem.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

/** What an answer does; `close`: nothing but leave. */
export type AnswerId =
  | 'close'
  | 'pick'
  | 'save'
  | 'save-elsewhere'
  | 'save-anyway'
  | 'save-damaged'
  | 'open-anyway'
  | 'open-before'
  | 'close-dossier';

export interface Answer {
  readonly id: AnswerId;
  readonly text: string;
  readonly primary?: boolean;
}

export interface Prompt {
  readonly title: string;
  /** What happened, and below it what follows. */
  readonly texts: readonly [string, ...string[]];
  readonly problems?: readonly Problem[];
  /** What was not understood, letter by letter. */
  readonly codes?: readonly string[];
  /** For a report. */
  readonly detail?: string;
  readonly answers: readonly Answer[];
  /** Whether the primary answer has the focus at first; else the way out does. */
  readonly leads?: boolean;
  /** What stands above the user's own versions, which can be opened instead. */
  readonly versions?: string;
}

/** Why a file did not come in. */
type Failure =
  | { readonly kind: 'not-found'; readonly name: string; readonly status: string }
  | { readonly kind: 'too-big'; readonly name: string; readonly limit: number }
  | { readonly kind: 'not-same-site' | 'cannot-read' | 'bad-link' | 'reading-broke'; readonly name: string };

/** What happened on the way in or out. */
export type Happened =
  | {
      readonly kind: 'problems';
      readonly name: string;
      readonly opened: boolean;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'figure-without-dossier'; readonly name: string }
  | { readonly kind: 'sure'; readonly closes: boolean }
  | { readonly kind: 'file-changed'; readonly name: string }
  | { readonly kind: 'file-failed' }
  | { readonly kind: 'lost' }
  | {
      readonly kind: 'damaged';
      readonly salvaged?: { readonly steps: number; readonly problems: readonly Problem[] };
    }
  | { readonly kind: 'wanted'; readonly id: string }
  | { readonly kind: 'faults'; readonly faults: readonly { readonly part: string; readonly value: string }[] };

const MEGABYTE = 1024 * 1024;

export function failureText(failure: Failure, locale: Locale): string {
  const { kind, name } = failure;
  const say = { locale };
  switch (kind) {
    case 'not-found':
      return m.not_found({ name, status: failure.status }, say);
    case 'too-big':
      return m.too_big({ name, limit: `${failure.limit / MEGABYTE} MB` }, say);
    case 'not-same-site':
      return m.not_same_site({ name }, say);
    case 'reading-broke':
      return m.reading_broke({ name }, say);
    case 'bad-link':
      return m.bad_link({}, say);
    case 'cannot-read':
      return m.cannot_read({ name }, say);
  }
}

/** `stays`: another dossier is open, which stays. `versions`: so many of the user's own could be opened instead. */
export function openingPrompt(
  happened: Happened,
  { stays, versions }: { readonly stays: boolean; readonly versions: number },
  locale: Locale,
): Prompt {
  const say = { locale };
  /** No question: a message that can only be dismissed. */
  const prompt = (text: string): Prompt => ({ title: m.app_name({}, say), texts: [text], answers: [] });
  switch (happened.kind) {
    case 'problems': {
      const { name, opened, problems } = happened;
      const verdict = opened ? m.problems_opened : stays ? m.problems_refused : m.problems_refused_alone;
      return { title: m.problems_title({ name }, say), texts: [verdict({ name }, say)], problems, answers: [] };
    }
    case 'failure':
      return prompt(failureText(happened.failure, locale));
    case 'figure-without-dossier':
      return prompt(m.figure_without_dossier({ name: happened.name }, say));
    case 'lost':
      return prompt(m.kept_lost({}, say));
    case 'faults':
      return {
        title: m.faults_title({}, say),
        texts: [m.faults_text({}, say)],
        codes: happened.faults.map(({ part, value }) => `${part}=${value}`),
        answers: [],
      };
    case 'wanted':
      return {
        title: m.wanted_title({}, say),
        texts: [m.wanted_text({ id: happened.id }, say)],
        answers: [{ id: 'pick', text: m.open_file({}, say), primary: true }],
        ...(versions > 0 && { versions: m.wanted_kept({}, say) }),
      };
    case 'damaged': {
      const { salvaged } = happened;
      const steps = salvaged?.steps ? [m.kept_damaged_steps({ count: salvaged.steps }, say)] : [];
      return {
        title: m.kept_damaged_title({}, say),
        texts: [salvaged ? m.kept_damaged_text({}, say) : m.kept_damaged_nothing({}, say), ...steps],
        ...(salvaged?.problems.length && { problems: salvaged.problems }),
        answers: [
          { id: 'save-damaged', text: m.damaged_save({}, say) },
          { id: 'close', text: m.close({}, say), primary: true },
        ],
      };
    }
    case 'file-failed':
      return {
        title: m.save_dossier({}, say),
        texts: [m.file_failed({}, say)],
        answers: [{ id: 'save-elsewhere', text: m.save_elsewhere({}, say), primary: true }],
      };
    case 'file-changed':
      return {
        title: m.save_dossier({}, say),
        texts: [m.file_changed({ name: happened.name }, say)],
        answers: [
          { id: 'save-anyway', text: m.file_over({}, say) },
          { id: 'save-elsewhere', text: m.save_elsewhere({}, say), primary: true },
        ],
      };
    case 'sure':
      return {
        title: happened.closes ? m.close_dossier({}, say) : m.open({}, say),
        texts: [happened.closes ? m.changes_unsaved_close({}, say) : m.changes_unsaved({}, say)],
        answers: [
          { id: 'open-anyway', text: happened.closes ? m.close_anyway({}, say) : m.open_anyway({}, say) },
          { id: 'close', text: m.cancel({}, say), primary: true },
        ],
      };
  }
}

/** An unexpected error. */
export interface Unexpected {
  readonly failing: 'open' | 'step' | 'draw' | 'else';
  readonly detail: string;
}

/** `open`: a dossier is open. `before`: what could not be shown has an earlier state that can be opened. */
export function mishapPrompt(
  { failing, detail }: Unexpected,
  { open, before }: { readonly open: boolean; readonly before: boolean },
  locale: Locale,
): Prompt {
  const say = { locale };
  const [title, text] = {
    open: [m.mishap_open_title, open ? m.mishap_open_text : m.mishap_open_nothing] as const,
    step: [m.mishap_step_title, m.mishap_step_text] as const,
    draw: [m.mishap_title, m.mishap_text] as const,
    else: [m.mishap_title, m.mishap_text] as const,
  }[failing];
  return {
    title: title({}, say),
    texts: [text({}, say)],
    detail,
    leads: true,
    answers: [
      ...(before ? [{ id: 'open-before', text: m.mishap_before({}, say) } as const] : []),
      ...(open && failing !== 'open' ? [{ id: 'close-dossier', text: m.close_dossier({}, say) } as const] : []),
      ...(open ? [{ id: 'save', text: m.notice_save({}, say) } as const] : []),
      { id: 'close', text: open ? m.mishap_go_on({}, say) : m.close({}, say), primary: true },
    ],
  };
}
