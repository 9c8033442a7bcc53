/**
 * What is the house style of a publication? What belongs to all of its figures and to none alone: colours, typefaces, the credit, and how a
 * figure is set out at first. As a small file of its own that can be shared; described in docs/house-style.md. Fields that are not known are
 * kept and written back.
 */
import * as z from 'zod/mini';
import { explainIssue } from '../dossier/explain-issue.ts';
import { notJson } from '../dossier/not-json.ts';
import type { Problem } from '../dossier/problem.ts';
import { DEEPEST, tooDeep } from '../dossier/too-deep.ts';
import { plainFileName } from '../exchange/file-name.ts';
import { fileText } from '../exchange/file-text.ts';
import type { Face, FigureStyle, StyleColours, StyledLetters } from '../scene/figure/page.ts';

export const STYLE_FORMAT = 'benang-style';
export const STYLE_VERSION = 1;
/** What a file of it is called. */
export const STYLE_ENDING = '.benang-style.json';
/** In characters: a longer file is no style. */
export const LARGEST_STYLE = 200_000;

z.config({ jitless: true });

const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/iu, 'a colour such as #005098'));
const face = z.enum(['sans', 'serif']);
const colours = z.looseObject({
  paper: z.optional(colour),
  ink: z.optional(colour),
  muted: z.optional(colour),
  accent: z.optional(colour),
  families: z.optional(z.record(z.string(), colour)),
});

export const houseStyleSchema = z.looseObject({
  format: z.literal(STYLE_FORMAT),
  version: z.literal(STYLE_VERSION),
  /** Of the publication. */
  name: z.optional(z.string().check(z.maxLength(200))),
  colours: z.optional(z.looseObject({ light: z.optional(colours), dark: z.optional(colours) })),
  typefaces: z.optional(z.looseObject({ titles: z.optional(face), names: z.optional(face), quotes: z.optional(face) })),
  credit: z.optional(z.string().check(z.maxLength(500))),
  /** How a figure is set out until somebody chooses otherwise. */
  figure: z.optional(
    z.looseObject({
      format: z.optional(
        // prettier-ignore
        z.enum(['sheet', 'a4', 'a4-landscape', 'letter', 'letter-landscape', 'column', 'page', 'slide', 'square', 'portrait', 'poster']),
      ),
      width: z.optional(z.enum(['narrow', 'normal', 'wide'])),
      look: z.optional(z.enum(['light', 'dark', 'bw'])),
      legend: z.optional(z.boolean()),
      speakers: z.optional(z.boolean()),
      images: z.optional(z.boolean()),
      notes: z.optional(z.enum(['here', 'apart', 'none'])),
      noteLanguage: z.optional(z.enum(['original', 'translation', 'both'])),
      lettering: z.optional(z.enum(['text', 'outlines'])),
      /** The words of relations on their lines. */
      relations: z.optional(z.enum(['on', 'off', 'auto'])),
    }),
  ),
});

/** As in its file. */
export type HouseStyle = z.infer<typeof houseStyleSchema>;
export type SetOut = NonNullable<HouseStyle['figure']>;

export const NO_STYLE: HouseStyle = { format: STYLE_FORMAT, version: STYLE_VERSION };

export type StyleReading =
  | { readonly style: HouseStyle; readonly problems?: undefined }
  /** Never none, all of them refusals: half of a house style would be another one. */
  | { readonly style?: undefined; readonly problems: readonly Problem[] };

/** In bytes: no letter has more of them, of those that a style may have. */
const LARGEST_BYTES = 4 * LARGEST_STYLE;

/** Reads a file. Rejects where it cannot be read at all; a longer one is not read to its end. */
export async function styleIn(file: Blob): Promise<StyleReading> {
  const bytes = new Uint8Array(await file.slice(0, LARGEST_BYTES + 1).arrayBuffer());
  return readStyle((await fileText(bytes)).text);
}

const refused = (expected: string, found: string): StyleReading => ({
  problems: [{ code: 'wrong-value', severity: 'refused', path: '', expected, found }],
});
/** More faults nobody mends at once. */
const MOST = 20;

/** Reads the text of a file. Never throws. */
export function readStyle(text: string): StyleReading {
  if (text.length > LARGEST_STYLE) return refused(`at most ${LARGEST_STYLE} characters`, 'more');
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problems: [notJson(json)] };
  }
  // Before anything else: even showing a piece of something bottomless would overflow the stack.
  if (tooDeep(value)) return refused(`at most ${DEEPEST} levels of nesting`, 'more');
  const read = houseStyleSchema.safeParse(value);
  // The value that was read, and not what the schema made of it: nothing that it does not know is lost.
  if (read.success) return { style: value as HouseStyle };
  return { problems: read.error.issues.slice(0, MOST).map((issue) => explainIssue(issue, value, [], 'refused')) };
}

const ORDER = ['format', 'version', 'name', 'colours', 'typefaces', 'credit', 'figure'];

/** The file's text: stable, two-space indent, final newline. */
export function styleText(style: HouseStyle): string {
  const raw: Readonly<Record<string, unknown>> = style;
  const keys = [...new Set([...ORDER, ...Object.keys(raw)])].filter((key) => raw[key] !== undefined);
  return `${JSON.stringify(Object.fromEntries(keys.map((key) => [key, raw[key]])), null, 2)}\n`;
}

/** What its file is called. */
export const styleFileName = ({ name = '' }: HouseStyle): string => `${plainFileName(name) || 'benang'}${STYLE_ENDING}`;

/** Whether it says nothing, so that every figure is as Benang makes it. */
export const isEmptyStyle = (style: HouseStyle): boolean =>
  Object.keys(style).every((key) => key === 'format' || key === 'version');

/** What the drawing takes of it; undefined where that is nothing. */
export function figureStyle({ colours, typefaces }: HouseStyle): FigureStyle | undefined {
  return colours || typefaces ? { ...(colours && { colours }), ...(typefaces && { typefaces }) } : undefined;
}

/** With another value in one place, which is gone where that is undefined; so is what has nothing left in it. */
function put<T extends object>(into: T | undefined, [key, ...rest]: readonly string[], value: unknown): T | undefined {
  if (key === undefined) return value as T | undefined;
  const { [key]: before, ...others } = (into ?? {}) as Record<string, unknown>;
  const after = put(Object.hasOwn(into ?? {}, key) ? (before as object) : undefined, rest, value);
  const whole = after === undefined ? others : { ...others, [key]: after };
  return Object.keys(whole).length ? (whole as T) : undefined;
}

const changed = (style: HouseStyle, path: readonly string[], value: unknown): HouseStyle =>
  put(style, path, value) ?? NO_STYLE;

type ColouredLook = 'light' | 'dark';
export type ColouredPart = Exclude<keyof StyleColours, 'families'>;

/** Blank: none. */
export const withWords = (style: HouseStyle, field: 'name' | 'credit', words: string): HouseStyle =>
  changed(style, [field], words === '' ? undefined : words);
/** Without any colour of a look. */
export const withoutColours = (style: HouseStyle, look: ColouredLook): HouseStyle =>
  changed(style, ['colours', look], undefined);
/** Undefined: Benang's own, here and in all that follow. */
export const withColour = (
  style: HouseStyle,
  look: ColouredLook,
  part: ColouredPart,
  to: string | undefined,
): HouseStyle => changed(style, ['colours', look, part], to);
export const withFamily = (style: HouseStyle, look: ColouredLook, family: string, to: string | undefined): HouseStyle =>
  changed(style, ['colours', look, 'families', family], to);
export const withFace = (style: HouseStyle, letters: StyledLetters, to: Face | undefined): HouseStyle =>
  changed(style, ['typefaces', letters], to);
export const withSetOut = (style: HouseStyle, to: SetOut | undefined): HouseStyle => changed(style, ['figure'], to);

/** What is said first in the small print: the words of this figure, else those of the publication. */
export const creditOf = (own: string | undefined, style: HouseStyle | undefined): string =>
  own?.trim() ? own : (style?.credit ?? '');
