/** What does an order of a figure have of a house style? Read from its file; what the order itself says stands over it. */
import { creditOf, figureStyle, styleIn, type HouseStyle } from '../figure/house-style.ts';
import type { FigureStyle } from '../scene/figure/page.ts';
import { isSeveral } from '../scene/figure/paper.ts';
import { problemPlace, problemText } from '../wording/problem-text.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { STANDARD, type FigureArgs } from './args.ts';
import { printable } from './printable.ts';
import { whyUnread } from './reason.ts';

/** The order as it is to be drawn, or why it cannot be: lines that a terminal may show. */
export async function styledOrder(
  order: FigureArgs,
  { read }: { readonly read: (name: string) => Promise<Uint8Array> },
): Promise<FigureArgs | string> {
  const { locale } = order;
  const style = order.style === undefined ? undefined : await styleFrom(order.style, locale, read);
  if (typeof style === 'string') return style;
  const whole = withStyle(order, style);
  const { format, notes } = whole.options;
  if (style && order.output === STANDARD && isSeveral({ format, notes: notes ?? 'here' }))
    return m.command_several_files({ name: `--style ${printable(order.style ?? '')}` }, { locale });
  return whole;
}

async function styleFrom(
  file: string,
  locale: Locale,
  read: (name: string) => Promise<Uint8Array>,
): Promise<HouseStyle | string> {
  const name = file === STANDARD ? m.command_input({}, { locale }) : printable(file);
  let bytes: Uint8Array;
  try {
    bytes = await read(file);
  } catch (error) {
    return m.command_cannot_read({ name, why: whyUnread(error, file, locale) }, { locale });
  }
  const { style, problems } = await styleIn(new Blob([bytes as BlobPart]));
  if (style) return style;
  const told = problems.map((problem) => {
    const wanted = `${m.problem_expected({}, { locale })}: ${problem.expected}`;
    const found = `${m.problem_found({}, { locale })}: ${problem.found}`;
    return `  ${printable(`${problemPlace(problem, locale)}: ${problemText(problem, locale)} ${wanted}. ${found}.`)}`;
  });
  return [m.style_refused({ name }, { locale }), ...told].join('\n');
}

/** What was not asked for is as the style has it. */
function withStyle(order: FigureArgs, style: HouseStyle | undefined): FigureArgs {
  const { options, typefaces, given } = order;
  const set = style?.figure ?? {};
  const own: FigureStyle = { ...(style && figureStyle(style)) };
  const faces = typefaces ? { ...own.typefaces, ...typefaces } : own.typefaces;
  const whole: FigureStyle = { ...own, ...(faces && { typefaces: faces }) };
  const speakers = options.speakers ?? set.speakers;
  const relations = options.relations ?? set.relations;
  return {
    ...order,
    noteLanguage: order.noteLanguage ?? set.noteLanguage,
    options: {
      ...options,
      format: given.has('paper') ? options.format : (set.format ?? options.format),
      width: given.has('width') ? options.width : (set.width ?? options.width),
      look: given.has('look') ? options.look : (set.look ?? options.look),
      lettering: given.has('outlines') ? options.lettering : (set.lettering ?? options.lettering),
      legend: options.legend && set.legend !== false,
      images: options.images !== false && set.images !== false,
      notes: options.notes ?? set.notes,
      own: { ...options.own, credit: creditOf(options.own?.credit, style) },
      ...(relations !== undefined && { relations }),
      ...(speakers !== undefined && { speakers }),
      ...((whole.colours ?? whole.typefaces) && { style: whole }),
    },
  };
}
