/** What goes into a figure, whatever it is set on: the lines with their numbers, the graph with its names, and all that is said in words. */
import { byId } from '../../dossier/by-id.ts';
import { mapped, type MeasuredSteps } from '../../dossier/in-slices.ts';
import type { Dossier } from '../../dossier/schema.ts';
import { textIn } from '../../dossier/text-in.ts';
import type { DossierGraph } from '../../graph/build.ts';
import { inNumberOrder } from '../../graph/numbering.ts';
import { dateText } from '../../wording/date-text.ts';
import { actorName, edgeSentence } from '../../wording/sentence.ts';
import { m } from '../../words/messages/messages.js';
import type { Box } from '../../layout/label-box.ts';
import type { ActorImages } from '../actor-images.ts';
import type { EdgeMark } from '../build.ts';
import type { Font } from '../measure.ts';
import { quotationsOf, type Quotations } from '../quotations.ts';
import type { Palette } from '../palette.ts';
import { paragraph, space, stack, type Block } from './block.ts';
import { clampLines, wrapText } from '../wrap.ts';
import { graphLayers, labelBoxes, lineLooks, nodeBoxes, relationAddress, type Move } from './draw-graph.ts';
import { calloutLayer, calloutsAloud, moveCallout, shownCallouts, type Called } from './draw-callouts.ts';
import { hasLineWords, lineWordsLayer, moveLineWords } from './draw-line-words.ts';
import { hasTranslations, type Note, type Setting } from './draw-notes.ts';
import { sourceLetters } from './draw-sources.ts';
import { measureFor } from './lettering.ts';
import type { Fitted } from './names.ts';
import type {
  FigureInput,
  FigureOptions,
  FigurePage,
  GroupMark,
  InPage,
  PlacedCallout,
  PlacedLineWords,
  PlacedMarker,
} from './page.ts';
import { CANVASES, isCanvas } from './paper.ts';
import { shownPart, type Shown } from './part.ts';
import { coloursIn, isSerif, paletteOf, styledFamilies } from './style.ts';

/** Narrower pictures have a smaller title, in page units. */
const SLIM = 600;
const SLIMMEST = 400;
/** Lines of a caption longer than this are tiring to read. */
const MEASURE = 680;

export interface Content extends Called {
  readonly input: FigureInput;
  readonly dossier: Dossier;
  readonly setting: Setting;
  readonly shown: Shown;
  /** Every line as a sentence. */
  readonly notes: readonly Note[];
  /** Those whose quotes are given. */
  readonly noted: readonly Note[];
  /** By edge; empty without notes. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By edge. */
  readonly sentences: ReadonlyMap<string, string>;
  /** By document that a quote is from. */
  readonly letters: ReadonlyMap<string, string>;
  readonly title: { readonly text: string; readonly language: string };
  /** Who says so, where that is to be shown. */
  readonly quotations: Quotations | undefined;
}

export function* contentOf(input: FigureInput): MeasuredSteps<Content> {
  const { graph, scene, options, locale, filtered } = input;
  const dossier = graph.getAttribute('dossier');
  const part = shownPart(scene, input.visible, filtered?.isolated);
  const { edges, look } = styledFamilies(part.edges, paletteOf(options), options);
  const shown = { ...part, edges };
  const { inPage } = input;
  const order = inPage ? byNumber(shown.edges, inPage) : inOrder(graph, shown.edges);
  const { quoted } = input;
  // What is quoted is numbered first, so that its numbers have no gaps.
  const sorted = quoted ? [...order].sort((a, b) => Number(quoted.has(b.id)) - Number(quoted.has(a.id))) : order;
  const notes = yield* mapped(sorted, (edge, i): Note => {
    return { edge, number: inPage?.get(edge.id) ?? i + 1, sentence: edgeSentence(graph, edge.id, locale).text };
  });
  const noted = options.notes === 'none' ? [] : quoted ? notes.filter(({ edge }) => quoted.has(edge.id)) : notes;
  const used = new Set(shown.edges.flatMap((edge) => graph.getEdgeAttribute(edge.id, 'documents')));
  const own = options.own?.title?.trim();
  return {
    input,
    dossier,
    setting: { graph, options, look, locale },
    shown,
    notes,
    noted,
    numbers: new Map(noted.map(({ edge, number }) => [edge.id, number])),
    sentences: new Map(notes.map(({ edge, sentence }) => [edge.id, sentence])),
    letters: sourceLetters(dossier, used),
    title: own ? { text: own, language: locale } : textIn(dossier.title, locale, dossier.language),
    quotations: options.speakers ? quotationsOf(graph, shown) : undefined,
    callouts: shownCallouts(input.callouts ?? [], shown),
  };
}

/** The graph with its names and numbers, around its own origin. */
export interface PlacedGraph {
  readonly fitted: Fitted;
  readonly markers: readonly PlacedMarker[];
  readonly callouts: readonly PlacedCallout[];
  readonly lineWords: readonly PlacedLineWords[];
  /** By edge: the numbers of those whose words have no room in the picture and stand below it. */
  readonly told: ReadonlyMap<string, number>;
  /** Page units, around the origin of the world. */
  readonly bounds: Box;
}

/** What a page tells of its graph. */
export type Told = Pick<FigurePage, 'markers' | 'nodes' | 'labels'> &
  Required<Pick<FigurePage, 'callouts' | 'lineWords'>>;

/** The layer of the graph, and what of it is told about the page. `move`: of the world, in the units of `placeGraph`. */
export function graphLayer(
  content: Content,
  { fitted: { labels }, markers, callouts, lineWords, told }: PlacedGraph,
  move: Move,
): { readonly layer: GroupMark } & Told {
  const { shown, numbers, sentences, quotations } = content;
  const moved = markers.map((marker) => shifted(marker, move));
  const beside = callouts.map((callout) => moveCallout({ ...move, k: 1 }, callout));
  const worded = lineWords.map((words) => moveLineWords({ ...move, k: 1 }, words));
  const linked = content.input.inPage !== undefined;
  const marks = graphLayers({
    ...content.setting,
    serifNames: isSerif(content.setting.options, 'names'),
    accent: coloursIn(content.setting.options).accent,
    guides: content.input.guides ?? [],
    images: imagesIn(content),
    shown,
    labels,
    markers: moved,
    numbers,
    told,
    sentences,
    quotations,
    lit: content.input.lit,
    move,
    linked,
  });
  const leads = (edge: string): string | undefined => {
    const number = numbers.get(edge);
    return linked && number !== undefined ? relationAddress(number) : undefined;
  };
  const looks = lineLooks(content.setting.look, content.input.lit);
  return {
    layer: {
      kind: 'group',
      id: 'graph',
      marks: [
        ...marks,
        ...(worded.length ? [lineWordsLayer(worded, looks, leads)] : []),
        ...(beside.length ? [calloutLayer(content, beside)] : []),
      ],
    },
    markers: moved,
    callouts: beside,
    lineWords: worded,
    nodes: nodeBoxes(shown, move),
    labels: labelBoxes(labels, move),
  };
}

export function titleBlock({ title, setting }: Content, width: number): Block {
  const { options, look } = setting;
  const narrow = isCanvas(options.format)
    ? CANVASES[options.format].width < SLIM
    : options.format === 'sheet' && options.width === 'narrow';
  const slim = isCanvas(options.format) && CANVASES[options.format].width < SLIMMEST;
  const [size, leading] = slim ? [17, 21] : narrow ? [21, 26] : [26, 32];
  const type = { size, leading, bold: true, serif: isSerif(options, 'titles'), even: true };
  return paragraph(title.text, width, { ...type, lettering: options.lettering, fill: look.ink }, title.language);
}

/** What it is about, and what a filter shows of it. `most`: so many lines of it. */
export function aboutBlocks(
  { dossier, setting, input: { filtered } }: Content,
  width: number,
  most = Infinity,
): Block[] {
  const { options, look, locale } = setting;
  const own = options.own?.standfirst?.trim();
  const whole = own ? { text: own, language: locale } : textIn(dossier.summary, locale, dossier.language);
  const summary = { ...whole, text: begun(whole.text, Math.min(width, MEASURE), { size: 13 }, most, options) };
  const type = { size: 13, leading: 18.5, lettering: options.lettering };
  const measure = Math.min(width, MEASURE);
  return [
    space(6),
    paragraph(summary.text, measure, { ...type, fill: look.muted }, summary.language),
    ...(filtered
      ? [space(6), paragraph(m.fig_shown({ shown: filtered.text }, { locale }), measure, { ...type, fill: look.ink })]
      : []),
  ];
}

export const headBlock = (content: Content, width: number): Block =>
  stack([titleBlock(content, width), ...aboutBlocks(content, width)]);

/** Said where there is no line to be seen. */
export function emptyBlock({ shown, input: { filtered }, setting }: Content, width: number): Block {
  const { options, look, locale } = setting;
  if (shown.edges.length > 0) return space(0);
  const text = filtered ? m.filter_nothing_title({}, { locale }) : m.empty_graph_title(undefined, { locale });
  return paragraph(text, width, { size: 13, leading: 18, lettering: options.lettering, fill: look.muted });
}

const imagesIn = ({ input: { images, options } }: Content): ActorImages | undefined =>
  options.images === false ? undefined : images;

/** Who made the images that are seen: «Ana Ruiz: City Press». */
function imageCredits(content: Content): string {
  const { dossier, setting, shown } = content;
  const images = imagesIn(content);
  const credits = shown.nodes.flatMap(({ id }) => {
    const actor = byId(dossier.actors).get(id);
    const credit = actor?.image?.credit?.trim().replace(/[.;]+$/u, '');
    return actor && credit && images?.has(id)
      ? [`${actorName(actor, setting.locale, dossier.language)}: ${credit}`]
      : [];
  });
  return credits.join('; ');
}

/** Small print at the foot. `apart`: the quotes are on a second sheet. */
export function smallPrint(
  content: Content,
  { fitted, markers, lineWords, told }: PlacedGraph,
  apart: boolean,
  unsaidBelow = 0,
): string {
  const { input, dossier, setting, shown, noted, numbers } = content;
  const { graph, options, locale, filtered } = { ...setting, ...input };
  const words = { locale };
  // Claims that a filter hides are in order: only the whole graph tells which ones are not.
  const counted = (filtered?.whole ?? graph).reduceEdges((sum, _, { claims }) => sum + claims.length, 0);
  const leftOut = dossier.claims.length - counted;
  const credits = imageCredits(content);
  const unnumbered = numbers.size - markers.filter(({ edge }) => numbers.has(edge)).length;
  const said = new Set([...lineWords.map(({ edge }) => edge), ...numbers.keys(), ...told.keys()]);
  const worded = hasLineWords(options, shown.edges.length);
  const unsaid = unsaidBelow + (worded ? shown.edges.filter(({ id }) => !said.has(id)).length : 0);
  return [
    sentenceOf(options.own?.credit),
    fitted.shortened.length ? m.fig_names_full({ names: fitted.shortened.join('; ') }, words) : '',
    shown.edges.length < graph.size
      ? m.fig_part({ shown: String(shown.edges.length), all: String(graph.size) }, words)
      : '',
    leftOut > 0 ? m.fig_left_out({ count: leftOut }, words) : '',
    apart && numbers.size > 0 ? m.fig_notes_apart({}, words) : '',
    unnumbered > 0 ? m.fig_unnumbered({ count: unnumbered }, words) : '',
    unsaid > 0 ? m.fig_unworded({ count: unsaid }, words) : '',
    !apart && hasTranslations(noted, setting) ? m.fig_coder_translation(undefined, words) : '',
    credits ? m.fig_image_credits({ credits }, words) : '',
    madeText(content),
  ]
    .filter(Boolean)
    .join(' ');
}

/** As one sentence of several. */
export function sentenceOf(text = ''): string {
  const words = text.trim();
  return words === '' || /[.!?…]$/u.test(words) ? words : `${words}.`;
}

/** A text that ends in an ellipsis after so many lines. */
export function begun(
  text: string,
  width: number,
  font: Font,
  most: number,
  { lettering }: Pick<FigureOptions, 'lettering'>,
): string {
  if (most === Infinity) return text;
  if (most === 0) return '';
  const measure = measureFor(lettering);
  // Lines of some scripts are set shorter (see `paragraph`).
  const room = width * 0.85;
  return clampLines(wrapText(text, room, font, measure), most, room, font, measure).join(' ');
}

export const madeText = ({ input: { date, locale } }: Content): string =>
  `${m.fig_made({ date: dateText(date, locale) }, { locale })}.`;

/** For who cannot see it: how much there is, every line as a sentence, and what callouts say. */
export function description(content: Content): string {
  const { input, shown, notes } = content;
  const { locale, filtered, inPage } = input;
  const own = input.options.own?.alt?.trim();
  if (own) return [own, calloutsAloud(content, own)].filter(Boolean).join(' ');
  const options = { locale };
  const all = m.fig_desc(
    {
      relations: m.count_relations({ count: shown.edges.length }, options),
      actors: m.count_actors({ count: shown.nodes.length }, options),
      // The page has them below.
      sentences: inPage ? '' : notes.map(({ sentence }) => `${sentence}.`).join(' '),
    },
    options,
  );
  return [filtered && m.fig_shown({ shown: filtered.text }, options), all.trim(), calloutsAloud(content)]
    .filter(Boolean)
    .join(' ');
}

/** A heading across the page with a rule above it. */
export function headed(content: Content, heading: string, about: string, width: number): Block {
  return stack([rule(width, content.setting.look), space(10), headline(content, heading, about, width), space(9)]);
}

const byNumber = (edges: readonly EdgeMark[], numbers: InPage): EdgeMark[] =>
  [...edges].sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));

/** As they are numbered wherever relations are: of a part, without gaps. */
function inOrder(graph: DossierGraph, edges: readonly EdgeMark[]): EdgeMark[] {
  const order = inNumberOrder(graph, graph.getAttribute('dossier')).flatMap((family) => family.edges);
  const place = new Map(order.map((edge, i) => [edge, i]));
  return [...edges].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
}

function shifted(marker: PlacedMarker, { x, y }: Move): PlacedMarker {
  const { box, from } = marker;
  return {
    ...marker,
    x: marker.x + x,
    y: marker.y + y,
    box: { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y },
    ...(from && { from: { x: from.x + x, y: from.y + y } }),
  };
}

const rule = (width: number, look: Palette): Block => ({
  height: 1,
  at: (x, y) => [{ kind: 'path', d: `M${x} ${y + 0.5}H${x + width}`, stroke: look.rule, width: 1 }],
});

function headline({ setting: { options, look } }: Content, text: string, about: string, width: number): Block {
  if (text === '') return space(0);
  const { lettering } = options;
  const serif = isSerif(options, 'titles');
  return stack([
    paragraph(text, width, { size: 15, leading: 19, lettering, fill: look.ink, bold: true, serif }),
    paragraph(about, width, { size: 10, leading: 14, lettering, fill: look.muted }),
  ]);
}

/** What every file of a figure says of itself. */
export const fileOf = ({
  input: { locale },
  setting: { look },
  title,
}: Content): Pick<FigurePage, 'locale' | 'paper' | 'title'> => ({ locale, paper: look.paper, title: title.text });
