/** What happens when a command is given? Everything that the command line does, with the world outside handed in. */
import { dossierJsonSchema } from '../dossier/json-schema.ts';
import { styleJsonSchema } from '../figure/style-schema.ts';
import type { Reading } from '../dossier/reading.ts';
import { writeDossier } from '../dossier/write.ts';
import answerJsonSchema from '../exchange/proposals/answer.schema.json';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { checkReading, countOf, unchecked, type Failure, type FileReport } from './check.ts';
import { NoFonts, type FontsFor } from '../figure/draw.ts';
import { fileNames } from '../figure/file-names.ts';
import { isPaper } from '../scene/figure/paper.ts';
import { draw, isPdf, type Drawn } from './draw.ts';
import {
  readArgs,
  STANDARD,
  type ArrangeArgs,
  type Command,
  type FigureArgs,
  type HtmlArgs,
  type Misuse,
  type ParsedArgs,
  type ReportArgs,
} from './args.ts';
import { NotThere } from './asked.ts';
import { pageOf } from './html.ts';
import { arranged } from './place.ts';
import { printable, printableJson } from './printable.ts';
import { Progress, type Terminal } from './progress.ts';
import { messageOf, whyUnread, whyUnwritten } from './reason.ts';
import { reportOf } from './report.ts';
import { reportText } from './report-text.ts';
import { styledOrder } from './style.ts';
import { dossierInBytes } from '../exchange/dossier-in-bytes.ts';

export interface Outside {
  /** What is in a file, in the standard input for `-`; rejects with the system's error. */
  readonly read: (name: string) => Promise<Uint8Array>;
  /** Writes a file, all of it or nothing; rejects with the system's error. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Whether what is read and what is written, either by its name or `-`, are one file. */
  readonly same: (input: string, output: string) => Promise<boolean>;
  /** The fonts for texts in their languages; rejects where there are none. */
  readonly fonts: FontsFor;
  /** Resolves when all of it is taken, or the reader is gone; rejects with the system's error. */
  readonly print: (content: string | Uint8Array) => Promise<void>;
  /** What does not belong to the result. */
  readonly say: (text: string) => void;
  /** Where what is said is read by a person at once. */
  readonly terminal: Terminal | undefined;
  /** Today as `YYYY-MM-DD`. */
  readonly today: () => string;
  /** As `id_ID.UTF-8` or `id`, best first. */
  readonly languages: readonly string[];
  readonly version: string;
  /** Whether the caller wants to see where the program itself fails. */
  readonly debug: boolean;
}

/** The exit code: as it should be, something was found, the command could not be carried out, or the program itself failed. */
export type Code = 0 | 1 | 2 | 3;

const HELP = {
  check: m.command_help_check,
  figure: m.command_help_figure,
  html: m.command_help_html,
  report: m.command_help_report,
  arrange: m.command_help_arrange,
  schema: m.command_help_schema,
} satisfies Readonly<Record<Command, unknown>>;

const SCHEMA = { dossier: dossierJsonSchema, proposals: () => answerJsonSchema, style: styleJsonSchema };

/** The standard output does not take what is printed. */
class CannotPrint extends Error {}

/** Never rejects: any failure is reported in a sentence, and in JSON where that was asked for. */
export async function run(args: readonly string[], given: Outside): Promise<Code> {
  const end = args.indexOf('--');
  const outside: Outside = {
    ...given,
    debug: given.debug || args.slice(0, end < 0 ? undefined : end).includes('--debug'),
    print: (text) =>
      given.print(text).catch((cause: unknown) => {
        throw new CannotPrint('', { cause });
      }),
  };
  let [locale, json]: [Locale, boolean] = ['en', false];
  try {
    const order = readArgs(args, outside.languages);
    if ('locale' in order) ({ locale } = order);
    if ('json' in order) ({ json } = order);
    return await carryOut(order, outside);
  } catch (error) {
    if (error instanceof CannotPrint) {
      const [name, why] = [m.command_output({}, { locale }), whyUnwritten(error.cause, locale)];
      outside.say(`${m.command_cannot_write({ name, why }, { locale })}\n`);
      return 2;
    }
    const failure = internal(error, locale, outside);
    // If this cannot be printed either, the sentence has been said.
    if (json) await outside.print(asJson(false, [], failure)).catch(() => undefined);
    return 3;
  }
}

async function carryOut(order: ParsedArgs | Misuse, outside: Outside): Promise<Code> {
  switch (order.kind) {
    case 'misuse':
      return misused(order, outside);
    case 'help': {
      const help = (order.about ? HELP[order.about] : m.command_help)({}, { locale: order.locale });
      await outside.print(order.json ? printableJson({ ok: true, help }) : `${help}\n`);
      return 0;
    }
    case 'version': {
      const { version } = outside;
      await outside.print(order.json ? printableJson({ ok: true, version }) : `${version}\n`);
      return 0;
    }
    case 'check':
      return check(order, outside);
    case 'figure':
      return figure(order, outside);
    case 'html':
      return html(order, outside);
    case 'report':
      return report(order, outside);
    case 'arrange':
      return arrange(order, outside);
    case 'schema':
      return put(order.output, `${JSON.stringify(SCHEMA[order.of](), null, 2)}\n`, order.locale, outside);
  }
}

const asJson = (ok: boolean, files: readonly FileReport[], error?: Failure): string =>
  printableJson({ ok, files, ...(error && { error }) });

/** Reports that the program itself failed; where, only if the caller asked for it. */
export function internal(
  error: unknown,
  locale: Locale,
  { say, version, debug }: Pick<Outside, 'say' | 'version' | 'debug'>,
): Failure {
  const message = m.command_internal({ version, why: messageOf(error) }, { locale });
  say(`${message}\n`);
  // The stack has the message in it, and that may be from a file.
  if (debug) say(`${(error instanceof Error ? (error.stack ?? '') : '').split('\n').map(printable).join('\n')}\n`);
  return { code: 'internal', message };
}

async function misused({ text, about, locale, json }: Misuse, { say, print }: Outside): Promise<Code> {
  const message = printable(text);
  say(`${message}\n`);
  // The help is asked for after the command that it is about.
  say(`${m.command_more_help({ name: about ?? '' }, { locale }).replace(/ {2,}/u, ' ')}\n`);
  if (json) await print(asJson(false, [], { code: 'not-understood', message }));
  return 2;
}

/** What a file is called in messages. */
const called = (name: string, locale: Locale): string =>
  name === STANDARD ? m.command_input({}, { locale }) : printable(name);

async function check({ files, json, locale }: ParsedArgs & { kind: 'check' }, outside: Outside): Promise<Code> {
  // As in `benang check FILE >> FILE`: even JSON that says so would be written there.
  for (const file of files) if (await outside.same(file, STANDARD)) return wouldDestroy(file, locale, outside);
  const progress = new Progress(outside.terminal);
  const reports: FileReport[] = [];
  let code: Code = 0;
  for (const [i, file] of files.entries()) {
    const name = called(file, locale);
    progress.tell(i / files.length, m.command_reading({ name }, { locale }));
    const report = await checked(file, locale, outside, (length) =>
      progress.tell((i + 0.3) / files.length, m.command_checking({ name }, { locale }), length > LONG),
    ).catch((error: unknown) => {
      progress.clear();
      return unchecked(file, internal(error, locale, outside));
    });
    const { error } = report;
    if (error && error.code !== 'internal') {
      progress.clear();
      outside.say(`${error.message}\n`);
    }
    if (json) reports.push(report);
    else if (!error) {
      progress.clear();
      await outside.print(reportText({ ...report, file: name }, locale));
    }
    code = worse(code, error ? (error.code === 'internal' ? 3 : 2) : report.ok ? 0 : 1);
  }
  progress.clear();
  if (json) await outside.print(asJson(code === 0, reports));
  return code;
}

function wouldDestroy(file: string, locale: Locale, { say }: Outside): Code {
  say(`${m.command_same_file({ name: called(file, locale) }, { locale })}\n`);
  return 2;
}

const worse = (a: Code, b: Code): Code => (a > b ? a : b);

async function checked(
  file: string,
  locale: Locale,
  outside: Outside,
  tell: (length: number) => void,
): Promise<FileReport> {
  const name = called(file, locale);
  let bytes: Uint8Array;
  try {
    bytes = await outside.read(file);
  } catch (error) {
    const message = m.command_cannot_read({ name, why: whyUnread(error, file, locale) }, { locale });
    return unchecked(file, { code: 'cannot-read', message });
  }
  tell(bytes.length);
  const reading = await dossierInBytes(bytes);
  return reading
    ? checkReading(file, reading)
    : unchecked(file, { code: 'no-dossier', message: m.command_no_dossier_inside({ name }, { locale }) });
}

/** A file of so many bytes is not read in no time. */
const LONG = 2_000_000;

/** The dossier of a file that something is to be made of, or the code where there is none, which has been said. */
async function opened(
  { file, locale, output }: Pick<FigureArgs, 'file' | 'locale' | 'output'>,
  progress: Progress,
  outside: Outside,
): Promise<Opened | Code> {
  const name = called(file, locale);
  if (await outside.same(file, output)) return wouldDestroy(file, locale, outside);
  progress.tell(0, m.command_reading({ name }, { locale }));
  let bytes: Uint8Array;
  try {
    bytes = await outside.read(file);
  } catch (error) {
    progress.clear();
    outside.say(`${m.command_cannot_read({ name, why: whyUnread(error, file, locale) }, { locale })}\n`);
    return 2;
  }
  const reading = await dossierInBytes(bytes);
  if (reading?.dossier) return { ...reading, dossier: reading.dossier };
  progress.clear();
  outside.say(
    reading
      ? reportText({ ...checkReading(file, reading), file: name }, locale)
      : `${m.command_no_dossier_inside({ name }, { locale })}\n`,
  );
  return reading ? 1 : 2;
}

type Opened = Reading & { readonly dossier: NonNullable<Reading['dossier']> };

async function arrange(order: ArrangeArgs, outside: Outside): Promise<Code> {
  const { locale } = order;
  const progress = new Progress(outside.terminal);
  const reading = await opened(order, progress, outside);
  if (typeof reading === 'number') return reading;
  progress.tell(0.2, m.command_arranging({}, { locale }), true);
  const text = writeDossier(arranged(reading.dossier, order), reading.unread);
  progress.clear();
  return put(order.output, text, locale, outside);
}

async function figure(asked: FigureArgs, outside: Outside): Promise<Code> {
  const { file, locale, output } = asked;
  const name = called(file, locale);
  // A slip of the hand that would cost another dossier.
  if (/\.json$/iu.test(output) && !(await outside.same(file, output))) {
    outside.say(`${m.command_only_svg({ name: printable(output) }, { locale })}\n`);
    return 2;
  }
  if (asked.style !== undefined && (await outside.same(asked.style, output)))
    return wouldDestroy(asked.style, locale, outside);
  const order = await styledOrder(asked, outside);
  if (typeof order === 'string') {
    outside.say(`${order}\n`);
    return 2;
  }
  const progress = new Progress(outside.terminal);
  const reading = await opened(order, progress, outside);
  if (typeof reading === 'number') return reading;
  const { dossier, unread } = reading;
  const tell = (step: 'arranging' | 'drawing', share = 0): void =>
    step === 'arranging'
      ? progress.tell(0.2, m.command_arranging({}, { locale }), true)
      : progress.tell(0.5 + 0.5 * share, m.command_drawing({}, { locale }));
  const date = order.date ?? outside.today();
  let drawn: Drawn;
  try {
    drawn = await draw({ dossier, unread }, order, date, outside.fonts, tell);
  } catch (error) {
    progress.clear();
    if (error instanceof NotThere) {
      outside.say(`${printable(error.message)}\n`);
      return 2;
    }
    if (!(error instanceof NoFonts)) throw error;
    outside.say(`${m.command_no_fonts({ why: messageOf(error) }, { locale })}\n`);
    return 2;
  }
  progress.clear();
  const letters = printable(drawn.missing.join(' '));
  const missing = isPdf(output) ? m.figure_pdf_boxes : m.command_missing_letters;
  if (letters) outside.say(`${missing({ letters }, { locale })}\n`);
  if (drawn.imageless.length)
    outside.say(`${m.command_images_left_out({ names: printable(drawn.imageless.join(', ')) }, { locale })}\n`);
  for (const weak of drawn.weak) outside.say(`${printable(weak)}\n`);
  if (drawn.absent.length)
    outside.say(`${m.command_callouts_absent({ names: printable(drawn.absent.join(', ')) }, { locale })}\n`);
  for (const { part, value } of drawn.faults)
    outside.say(`${printable(m.command_fault({ part, value }, { locale }))}\n`);
  // The figure itself names the claims it leaves out; this says where the reasons are.
  const count = countOf(checkReading(file, reading));
  if (count > 0) outside.say(`${m.command_left_out({ name, count }, { locale })}\n`);
  return putAll(order, drawn.files, outside);
}

async function html(order: HtmlArgs, outside: Outside): Promise<Code> {
  const { file, locale, output } = order;
  const progress = new Progress(outside.terminal);
  const reading = await opened(order, progress, outside);
  if (typeof reading === 'number') return reading;
  progress.tell(0.2, m.command_arranging({}, { locale }), true);
  const page = await pageOf(reading, order, order.date ?? outside.today(), outside.fonts, (share) =>
    progress.tell(0.5 + 0.5 * share, m.command_drawing({}, { locale })),
  );
  progress.clear();
  // The page itself counts the claims that it leaves out; this says where the reasons are.
  const count = countOf(checkReading(file, reading));
  if (count > 0) outside.say(`${m.command_left_out({ name: called(file, locale), count }, { locale })}\n`);
  return put(output, page, locale, outside);
}

async function report(order: ReportArgs, outside: Outside): Promise<Code> {
  const { file, locale, output } = order;
  const progress = new Progress(outside.terminal);
  const reading = await opened(order, progress, outside);
  if (typeof reading === 'number') return reading;
  const { text, faults } = reportOf(reading.dossier, order, order.date ?? outside.today());
  progress.clear();
  for (const { part, value } of faults) outside.say(`${printable(m.command_fault({ part, value }, { locale }))}\n`);
  // The report itself counts the claims that it leaves out; this says where the reasons are.
  const count = countOf(checkReading(file, reading));
  if (count > 0) outside.say(`${m.command_left_out({ name: called(file, locale), count }, { locale })}\n`);
  return put(output, text, locale, outside);
}

/** Under the name that was given, or under names made of it. */
async function putAll(
  { file, style = file, output, options, locale }: FigureArgs,
  files: Drawn['files'],
  outside: Outside,
): Promise<Code> {
  const [first = ''] = files;
  if (output === STANDARD || isPdf(output) || (files.length === 1 && !isPaper(options.format)))
    return put(output, first, locale, outside);
  const names = fileNames(output.replace(/\.svg$/iu, ''), options.format, files.length);
  // The sheet of the graph has the very name that was asked for.
  if (!isPaper(options.format)) names[0] = output;
  for (const name of names)
    for (const read of [file, style]) if (await outside.same(read, name)) return wouldDestroy(read, locale, outside);
  for (const [i, name] of names.entries()) {
    const code = await put(name, files[i] ?? '', locale, outside);
    if (code !== 0) return code;
  }
  const [from = '', to = ''] = [names[0], names.at(-1)];
  const many = isPaper(options.format);
  outside.say(
    `${
      many
        ? m.command_pages({ count: names.length, first: printable(from), last: printable(to) }, { locale })
        : m.command_quotes_apart({ name: printable(to) }, { locale })
    }\n`,
  );
  return 0;
}

async function put(output: string, content: string | Uint8Array, locale: Locale, outside: Outside): Promise<Code> {
  if (output === STANDARD) {
    await outside.print(content);
    return 0;
  }
  try {
    await outside.write(output, content);
    return 0;
  } catch (error) {
    const why = whyUnwritten(error, locale);
    outside.say(`${m.command_cannot_write({ name: printable(output), why }, { locale })}\n`);
    return 2;
  }
}
