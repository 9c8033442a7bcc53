/** What is asked for on the command line? Either an order that can be carried out, or what was not understood. */
import { parseArgs } from 'node:util';
import {
  CALLOUT_LONGEST,
  MOST_CALLOUTS,
  type FigureOptions,
  type LineWords,
  type NotesPlace,
  type OwnWords,
  type Typefaces,
} from '../scene/figure/page.ts';
import { isPaper, isSeveral } from '../scene/figure/paper.ts';
import type { PageWords } from '../publish/head-words.ts';
import { REPORT_FORMATS, type ReportFormat } from '../publish/report.ts';
import { LOCALES, matchLocale, type Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { nearestName } from './nearest-name.ts';
import { FACES_TEXT, typefacesIn } from './typefaces.ts';

export type Command = 'check' | 'figure' | 'html' | 'report' | 'arrange' | 'schema';
const COMMANDS: readonly Command[] = ['check', 'figure', 'html', 'report', 'arrange', 'schema'];

/** The name of the standard input and output. */
export const STANDARD = '-';

export interface FigureArgs {
  readonly kind: 'figure';
  readonly locale: Locale;
  readonly file: string;
  readonly output: string;
  /** `notes` left out: it depends on how many lines there are. */
  readonly options: Omit<FigureOptions, 'noteLanguage' | 'notes'> & { readonly notes: NotesPlace | undefined };
  /** Left out: it depends on the languages of the articles. */
  readonly noteLanguage: FigureOptions['noteLanguage'] | undefined;
  /** An address of the app, or its part after `#`: its filter is applied. */
  readonly link: string | undefined;
  /** Width by height. */
  readonly aspect: number | undefined;
  /** As in an address; left out: as the link says, or where they are read best. Whether it is one of the dossier is not known yet. */
  readonly order: string | undefined;
  /** Whether a picture of a fixed shape has everybody where the dossier has them. */
  readonly samePlaces: boolean;
  /** What becomes of what the link has chosen: alone in the figure, standing out, alone with its quotes. */
  readonly chosen: { readonly only: boolean; readonly lit: boolean; readonly quoted: boolean };
  /** Names of those who alone are in the figure, each text one or several, and of lists of them; undefined: everybody. */
  readonly among: { readonly actors: readonly string[]; readonly lists: readonly string[] } | undefined;
  /** Words of somebody's own, each with what they are to stand beside: an actor or a claim, by id or name. Whether there is one is not known yet. */
  readonly callouts: readonly CalloutAsked[];
  readonly withDossier: boolean;
  /** The file of a house style; what it says holds for what was not asked for. */
  readonly style: string | undefined;
  readonly typefaces: Typefaces | undefined;
  /** Options that were asked for, by name. */
  readonly given: ReadonlySet<string>;
  /** `YYYY-MM-DD`; left out: today. */
  readonly date: string | undefined;
}

export interface CalloutAsked {
  readonly of: string;
  readonly text: string;
}

export interface HtmlArgs {
  readonly kind: 'html';
  readonly locale: Locale;
  readonly file: string;
  readonly output: string;
  readonly withoutTexts: boolean;
  readonly withoutNotes: boolean;
  readonly withoutStory: boolean;
  readonly own: PageWords;
  /** `YYYY-MM-DD`; left out: today. */
  readonly date: string | undefined;
}

export interface ReportArgs {
  readonly kind: 'report';
  readonly locale: Locale;
  readonly file: string;
  readonly output: string;
  readonly format: ReportFormat;
  /** An address of the app, or its part after `#`: its filter is applied. */
  readonly link: string | undefined;
  /** `YYYY-MM-DD`; left out: today. */
  readonly date: string | undefined;
}

export interface ArrangeArgs {
  readonly kind: 'arrange';
  readonly locale: Locale;
  readonly file: string;
  readonly output: string;
  readonly again: boolean;
  /** Width by height. */
  readonly aspect: number | undefined;
}

export type ParsedArgs =
  | { readonly kind: 'help'; readonly locale: Locale; readonly about: Command | undefined; readonly json: boolean }
  | { readonly kind: 'version'; readonly json: boolean }
  | { readonly kind: 'check'; readonly locale: Locale; readonly files: readonly string[]; readonly json: boolean }
  | {
      readonly kind: 'schema';
      readonly locale: Locale;
      readonly output: string;
      readonly of: 'dossier' | 'proposals' | 'style';
    }
  | ArrangeArgs
  | FigureArgs
  | HtmlArgs
  | ReportArgs;

/** Not understood: what to say, and the command that it was about. */
export interface Misuse {
  readonly kind: 'misuse';
  readonly locale: Locale;
  readonly text: string;
  readonly about: Command | undefined;
  /** Whether JSON was asked for, even where there is none. */
  readonly json: boolean;
}

const EVERYWHERE = { help: 'boolean', version: 'boolean', language: 'string', debug: 'boolean' } as const;
const OPTIONS: Readonly<Record<Command | 'none', Readonly<Record<string, 'boolean' | 'string'>>>> = {
  none: EVERYWHERE,
  check: { ...EVERYWHERE, json: 'boolean' },
  arrange: { ...EVERYWHERE, output: 'string', again: 'boolean', aspect: 'string' },
  schema: { ...EVERYWHERE, output: 'string', proposals: 'boolean', style: 'boolean' },
  html: {
    ...EVERYWHERE,
    output: 'string',
    'without-texts': 'boolean',
    'without-notes': 'boolean',
    'no-story': 'boolean',
    title: 'string',
    standfirst: 'string',
    credit: 'string',
    date: 'string',
  },
  report: { ...EVERYWHERE, output: 'string', format: 'string', link: 'string', date: 'string' },
  figure: {
    ...EVERYWHERE,
    output: 'string',
    look: 'string',
    width: 'string',
    style: 'string',
    typeface: 'string',
    'no-legend': 'boolean',
    'no-notes': 'boolean',
    speakers: 'boolean',
    relations: 'string',
    'no-images': 'boolean',
    order: 'string',
    notes: 'string',
    paper: 'string',
    outlines: 'boolean',
    'notes-language': 'string',
    title: 'string',
    standfirst: 'string',
    credit: 'string',
    alt: 'string',
    'same-places': 'boolean',
    actors: 'string',
    list: 'string',
    callout: 'string',
    'only-chosen': 'boolean',
    highlight: 'boolean',
    'chosen-quotes': 'boolean',
    link: 'string',
    aspect: 'string',
    'with-dossier': 'boolean',
    date: 'string',
  },
};
/** Options that may be given several times. */
const REPEATED: ReadonlySet<string> = new Set(['actors', 'list', 'callout']);
const SHORT: Readonly<Record<string, string>> = { help: 'h', version: 'V', output: 'o' };

const LOOKS = ['light', 'dark', 'bw'] as const satisfies readonly FigureOptions['look'][];
const WIDTHS = ['narrow', 'normal', 'wide'] as const satisfies readonly FigureOptions['width'][];
const FORMATS = [
  'sheet',
  'a4',
  'a4-landscape',
  'letter',
  'letter-landscape',
  'column',
  'page',
  'slide',
  'square',
  'portrait',
  'poster',
] as const satisfies readonly FigureOptions['format'][];
const NOTES = ['here', 'apart', 'none'] as const satisfies readonly NotesPlace[];
const RELATIONS = ['on', 'off', 'auto'] as const satisfies readonly LineWords[];
const NOTE_LANGUAGES = ['original', 'translation', 'both'] as const satisfies readonly FigureOptions['noteLanguage'][];
/** Of a callout that is not understood. In characters. */
const SHOWN = 60;
/** Beyond these a picture is a line. */
const [SLIMMEST, BROADEST] = [0.2, 5];

class NotUnderstood extends Error {}

/** `languages`: those of this machine, best first, as `id-ID` or `id_ID.UTF-8`. */
export function readArgs(args: readonly string[], languages: readonly string[]): ParsedArgs | Misuse {
  const { command, rest } = commandIn(args);
  const known = OPTIONS[command ?? 'none'];
  const { values, tokens, positionals } = parse(rest, known);
  const json = tokens.some((token) => token.kind === 'option' && token.name === 'json');
  let locale = matchLocale(languages.map((tag) => tag.replace(/[_.@].*$/u, '')));
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const texts = (name: string): readonly string[] => {
    const value = values[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  };
  const language = text('language');
  locale = LOCALES.find((item) => item === language) ?? locale;
  try {
    for (const token of tokens) {
      if (token.kind !== 'option') continue;
      const type = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
      const name = token.rawName;
      if (type === undefined) {
        const near = nearestName(token.name, Object.keys(known));
        throw suggesting(m.command_unknown_option({ name }, { locale }), near && `--${near}`, locale);
      }
      if (type === 'string' && (!token.value || (!token.inlineValue && isOption(token.value))))
        throw new NotUnderstood(m.command_needs_value({ name }, { locale }));
      if (type === 'boolean' && token.value !== undefined)
        throw new NotUnderstood(m.command_takes_no_value({ name }, { locale }));
    }
    if (language !== undefined) oneOf('--language', language, LOCALES, locale);

    if (values['help'] || args.length === 0) return { kind: 'help', locale, about: command, json };
    if (values['version']) return { kind: 'version', json };
    if (positionals.includes('')) throw new NotUnderstood(m.command_no_name({}, { locale }));
    if (command === undefined) {
      const [name] = positionals;
      if (name === undefined) return { kind: 'help', locale, about: undefined, json };
      throw suggesting(m.command_unknown({ name }, { locale }), nearestName(name, COMMANDS), locale);
    }
    if (command === 'schema') {
      if (positionals.length)
        throw new NotUnderstood(m.command_no_files_here({ names: positionals.join(' ') }, { locale }));
      const of = values['proposals'] ? 'proposals' : values['style'] ? 'style' : 'dossier';
      return { kind: 'schema', locale, output: text('output') ?? STANDARD, of };
    }
    const [file, second] = positionals;
    if (file === undefined) throw new NotUnderstood(m.command_which_file({}, { locale }));
    if (positionals.filter((name) => name === STANDARD).length > 1)
      throw new NotUnderstood(m.command_once_input({}, { locale }));
    if (command === 'check') return { kind: 'check', locale, files: positionals, json: values['json'] === true };
    if (second !== undefined) throw new NotUnderstood(m.command_one_file({ names: positionals.join(' ') }, { locale }));

    const output = text('output') ?? STANDARD;
    if (command === 'html') {
      // A slip of the hand that would cost a picture or another dossier.
      if (/\.(?:json|svg|png|jpe?g|webp|gif|pdf)$/iu.test(output))
        throw new NotUnderstood(m.command_only_html({ name: output }, { locale }));
      return {
        kind: 'html',
        locale,
        file,
        output,
        withoutTexts: values['without-texts'] === true,
        withoutNotes: values['without-notes'] === true,
        withoutStory: values['no-story'] === true,
        own: ownWords(text),
        date: dateFrom(text('date'), locale),
      };
    }
    if (command === 'report') {
      // A slip of the hand that would cost a picture or another dossier.
      if (/\.(?:json|svg|png|jpe?g|webp|gif|pdf|html)$/iu.test(output))
        throw new NotUnderstood(m.command_only_report({ name: output }, { locale }));
      const byName = /\.csv$/iu.test(output) ? 'csv' : 'md';
      return {
        kind: 'report',
        locale,
        file,
        output,
        format: oneOf('--format', text('format') ?? byName, REPORT_FORMATS, locale),
        link: text('link'),
        date: dateFrom(text('date'), locale),
      };
    }
    const aspect = aspectFrom(text('aspect'), locale);
    if (command === 'arrange') {
      // A slip of the hand that would give a picture the text of a dossier.
      if (/\.(?:svg|png|jpe?g|webp|gif|pdf)$/iu.test(output))
        throw new NotUnderstood(m.command_only_json({ name: output }, { locale }));
      return { kind: 'arrange', locale, file, output, again: values['again'] === true, aspect };
    }
    if (/\.(?:png|jpe?g|webp|gif)$/iu.test(output))
      throw new NotUnderstood(m.command_only_svg({ name: output }, { locale }));
    const format = oneOf('--paper', text('paper') ?? 'sheet', FORMATS, locale);
    const asked = text('notes');
    const wanted = asked === undefined ? undefined : oneOf('--notes', asked, NOTES, locale);
    const notes = values['no-notes'] === true ? 'none' : wanted;
    if (output === STANDARD && isSeveral({ format, notes: notes ?? 'here' }))
      throw new NotUnderstood(
        m.command_several_files({ name: isPaper(format) ? `--paper ${format}` : '--notes apart' }, { locale }),
      );
    const relations = text('relations');
    const noteLanguage = text('notes-language');
    const chosen = {
      only: values['only-chosen'] === true,
      lit: values['highlight'] === true,
      quoted: values['chosen-quotes'] === true,
    };
    if (text('link') === undefined && (chosen.only || chosen.lit || chosen.quoted))
      throw new NotUnderstood(m.command_needs_link({}, { locale }));
    if (file === STANDARD && text('style') === STANDARD) throw new NotUnderstood(m.command_once_input({}, { locale }));
    const faces = text('typeface');
    const typefaces = faces === undefined ? undefined : typefacesIn(faces);
    if (faces !== undefined && !typefaces) throw wrong('--typeface', faces, FACES_TEXT, locale);
    const among = { actors: texts('actors'), lists: texts('list') };
    const some = among.actors.length + among.lists.length > 0;
    if (some && chosen.only) throw new NotUnderstood(m.command_one_part({}, { locale }));
    return {
      kind: 'figure',
      locale,
      file,
      output,
      options: {
        legend: values['no-legend'] !== true,
        ...(values['speakers'] === true && { speakers: true }),
        ...(relations !== undefined && { relations: oneOf('--relations', relations, RELATIONS, locale) }),
        images: values['no-images'] !== true,
        own: ownWords(text),
        format,
        notes,
        lettering: values['outlines'] ? 'outlines' : 'text',
        look: oneOf('--look', text('look') ?? 'light', LOOKS, locale),
        width: oneOf('--width', text('width') ?? 'normal', WIDTHS, locale),
      },
      noteLanguage:
        noteLanguage === undefined ? undefined : oneOf('--notes-language', noteLanguage, NOTE_LANGUAGES, locale),
      link: text('link'),
      aspect,
      order: text('order'),
      samePlaces: values['same-places'] === true,
      chosen,
      among: some ? among : undefined,
      callouts: calloutsFrom(texts('callout'), locale),
      withDossier: values['with-dossier'] === true,
      style: text('style'),
      typefaces,
      given: new Set(Object.keys(values)),
      date: dateFrom(text('date'), locale),
    };
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    return { kind: 'misuse', locale, text: error.message, about: command, json };
  }
}

function ownWords(text: (name: string) => string | undefined): OwnWords {
  const [title, standfirst, credit, alt] = ['title', 'standfirst', 'credit', 'alt'].map(text);
  return {
    ...(title !== undefined && { title }),
    ...(standfirst !== undefined && { standfirst }),
    ...(credit !== undefined && { credit }),
    ...(alt !== undefined && { alt }),
  };
}

function calloutsFrom(given: readonly string[], locale: Locale): readonly CalloutAsked[] {
  if (given.length > MOST_CALLOUTS)
    throw new NotUnderstood(m.command_callouts_many({ most: MOST_CALLOUTS }, { locale }));
  return given.map((value) => {
    const at = value.indexOf('=');
    const [of, text] = [value.slice(0, Math.max(0, at)).trim(), value.slice(at + 1).trim()];
    if (of && text && Array.from(text).length <= CALLOUT_LONGEST) return { of, text };
    const shown = Array.from(value);
    throw new NotUnderstood(
      m.command_callout_form(
        { most: CALLOUT_LONGEST, value: shown.length > SHOWN ? `${shown.slice(0, SHOWN).join('')}…` : value },
        { locale },
      ),
    );
  });
}

/** The command is the first that is no option; options for all commands may stand before it. */
function commandIn(args: readonly string[]): { command: Command | undefined; rest: readonly string[] } {
  const first = parse(args, OPTIONS.none).tokens.find(({ kind }) => kind === 'positional');
  const command = first?.kind === 'positional' ? COMMANDS.find((name) => name === first.value) : undefined;
  return command && first ? { command, rest: args.toSpliced(first.index, 1) } : { command: undefined, rest: args };
}

/** An error is put into the reader's words, not the parser's; so the parser has to take everything. */
const parse = (args: readonly string[], known: Readonly<Record<string, 'boolean' | 'string'>>) =>
  parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(known).map(([name, type]) => {
        const short = SHORT[name];
        const multiple = REPEATED.has(name);
        return [name, short === undefined ? { type, multiple } : { type, multiple, short }];
      }),
    ),
  });

/** What stands after an option that needs a value and was forgotten to have one; a number may be below zero. */
const isOption = (value: string): boolean => /^-[^\d.]/u.test(value);

const suggesting = (text: string, name: string | undefined, locale: Locale): NotUnderstood =>
  new NotUnderstood(name === undefined ? text : `${text} ${m.command_perhaps({ name }, { locale })}`);

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[], locale: Locale): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw wrong(name, value, allowed.join(', '), locale);
  return found;
}

const wrong = (name: string, value: string, allowed: string, locale: Locale): NotUnderstood =>
  new NotUnderstood(m.command_wrong_value({ name, value, allowed }, { locale }));

function aspectFrom(text: string | undefined, locale: Locale): number | undefined {
  if (text === undefined) return undefined;
  const aspect = Number(text);
  if (aspect >= SLIMMEST && aspect <= BROADEST) return aspect;
  throw wrong('--aspect', text, m.command_number_from({ from: SLIMMEST, to: BROADEST }, { locale }), locale);
}

function dateFrom(text: string | undefined, locale: Locale): string | undefined {
  if (text === undefined) return undefined;
  // A day that is not in the calendar comes out as another one.
  const time = /^\d{4}-\d\d-\d\d$/u.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw wrong('--date', text, m.command_a_date({ example: '2026-11-22' }, { locale }), locale);
}
