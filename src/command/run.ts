/** What happens when a command is given? Everything that the command line does, with the world outside handed in. */
import { dossierJsonSchema } from '../dossier/json-schema.ts';
import answerJsonSchema from '../exchange/proposals/answer.schema.json';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { checkReading, countOf, type FileReport } from './check.ts';
import { draw, NoFonts, type Drawn, type FontsFor } from './draw.ts';
import { readOrder, STANDARD, type Command, type FigureOrder, type Misuse, type Order } from './order.ts';
import { Progress, type Terminal } from './progress.ts';
import { printable, reportText } from './report-text.ts';
import { takeIn } from './take-in.ts';

export interface Outside {
  /** What is in a file, in the standard input for `-`; rejects with a message for people. */
  readonly read: (name: string) => Promise<Uint8Array>;
  /** Writes a file. */
  readonly write: (name: string, text: string) => Promise<void>;
  /** The fonts for texts in their languages; rejects where there are none. */
  readonly fonts: FontsFor;
  readonly print: (text: string) => Promise<void>;
  /** What does not belong to the result. */
  readonly say: (text: string) => void;
  /** Where what is said is read by a person at once. */
  readonly terminal: Terminal | undefined;
  /** Today as `YYYY-MM-DD`. */
  readonly today: () => string;
  /** As `id_ID.UTF-8` or `id`, best first. */
  readonly languages: readonly string[];
  readonly version: string;
}

/** The exit code: as it should be, something was found, or the command could not be carried out. */
export type Code = 0 | 1 | 2;

const HELP = {
  check: m.command_help_check,
  figure: m.command_help_figure,
  schema: m.command_help_schema,
} satisfies Readonly<Record<Command, unknown>>;

export async function run(args: readonly string[], outside: Outside): Promise<Code> {
  const order = readOrder(args, outside.languages);
  switch (order.kind) {
    case 'misuse':
      return misused(order, outside);
    case 'help':
      await outside.print(`${(order.about ? HELP[order.about] : m.command_help)({}, { locale: order.locale })}\n`);
      return 0;
    case 'version':
      await outside.print(`${outside.version}\n`);
      return 0;
    case 'check':
      return check(order, outside);
    case 'figure':
      return figure(order, outside);
    case 'schema':
      return put(
        order.output,
        `${JSON.stringify(order.of === 'proposals' ? answerJsonSchema : dossierJsonSchema(), null, 2)}\n`,
        order.locale,
        outside,
      );
  }
}

function misused({ text, about, locale }: Misuse, { say }: Outside): Code {
  say(`${printable(text)}\n`);
  // The help is asked for after the command that it is about.
  say(`${m.command_more_help({ name: about ?? '' }, { locale }).replace(/ {2,}/u, ' ')}\n`);
  return 2;
}

/** What a file is called in messages. */
const called = (name: string, locale: Locale): string =>
  name === STANDARD ? m.command_input({}, { locale }) : printable(name);

const why = (error: unknown): string => printable(error instanceof Error ? error.message : String(error));

async function check({ files, json, locale }: Order & { kind: 'check' }, outside: Outside): Promise<Code> {
  const progress = new Progress(outside.terminal);
  const reports: FileReport[] = [];
  let [found, unreadable] = [false, false];
  for (const [i, file] of files.entries()) {
    const name = called(file, locale);
    progress.tell(i / files.length, m.command_reading({ name }, { locale }));
    let bytes: Uint8Array;
    try {
      bytes = await outside.read(file);
    } catch (error) {
      progress.clear();
      outside.say(`${m.command_cannot_read({ name, why: why(error) }, { locale })}\n`);
      unreadable = true;
      continue;
    }
    progress.tell((i + 0.3) / files.length, m.command_checking({ name }, { locale }), bytes.length > LONG);
    const reading = await takeIn(bytes);
    if (!reading) {
      progress.clear();
      outside.say(`${m.command_no_dossier_inside({ name }, { locale })}\n`);
      unreadable = true;
      continue;
    }
    const report = checkReading(file, reading);
    if (json) reports.push(report);
    else {
      progress.clear();
      await outside.print(reportText({ ...report, file: name }, locale));
    }
    if (!report.ok) found = true;
  }
  progress.clear();
  if (json) await outside.print(`${JSON.stringify({ ok: !found && !unreadable, files: reports }, null, 2)}\n`);
  return unreadable ? 2 : found ? 1 : 0;
}

/** A file of so many bytes is not read in no time. */
const LONG = 2_000_000;

async function figure(order: FigureOrder, outside: Outside): Promise<Code> {
  const { file, locale, output } = order;
  const name = called(file, locale);
  const progress = new Progress(outside.terminal);
  progress.tell(0, m.command_reading({ name }, { locale }));
  let bytes: Uint8Array;
  try {
    bytes = await outside.read(file);
  } catch (error) {
    progress.clear();
    outside.say(`${m.command_cannot_read({ name, why: why(error) }, { locale })}\n`);
    return 2;
  }
  const reading = await takeIn(bytes);
  if (!reading?.dossier) {
    progress.clear();
    outside.say(
      reading
        ? reportText({ ...checkReading(file, reading), file: name }, locale)
        : `${m.command_no_dossier_inside({ name }, { locale })}\n`,
    );
    return reading ? 1 : 2;
  }
  const { dossier, unread } = reading;
  const tell = (step: 'arranging' | 'drawing'): void =>
    step === 'arranging'
      ? progress.tell(0.2, m.command_arranging({}, { locale }), true)
      : progress.tell(0.9, m.command_drawing({}, { locale }));
  const date = order.date ?? outside.today();
  let drawn: Drawn;
  try {
    drawn = await draw({ dossier, unread }, order, date, outside.fonts, tell);
  } catch (error) {
    if (!(error instanceof NoFonts)) throw error;
    progress.clear();
    outside.say(`${m.command_no_fonts({ why: why(error) }, { locale })}\n`);
    return 2;
  }
  progress.clear();
  if (drawn.missing.length)
    outside.say(`${m.command_missing_letters({ letters: printable(drawn.missing.join(' ')) }, { locale })}\n`);
  for (const { part, value } of drawn.faults)
    outside.say(`${printable(m.command_fault({ part, value }, { locale }))}\n`);
  // The figure says itself which claims it leaves out; who wants to know why is told where.
  const count = countOf(checkReading(file, reading));
  if (count > 0) outside.say(`${m.command_left_out({ name, count }, { locale })}\n`);
  return put(output, drawn.svg, locale, outside);
}

async function put(output: string, text: string, locale: Locale, outside: Outside): Promise<Code> {
  if (output === STANDARD) {
    await outside.print(text);
    return 0;
  }
  try {
    await outside.write(output, text);
    return 0;
  } catch (error) {
    outside.say(`${m.command_cannot_write({ name: printable(output), why: why(error) }, { locale })}\n`);
    return 2;
  }
}
