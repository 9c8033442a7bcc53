/** What does the graph look like on paper? A page with everything in its place: title, graph, legend, quotes and sources. */
import { textIn } from '../dossier/text-in.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import type { EdgeMark } from './build.ts';
import { dateText } from '../wording/date-text.ts';
import { columns, paragraph, space, stack, type Block } from './figure/block.ts';
import { graphLayers, labelBoxes, moveEdge, nodeBoxes, type Move } from './figure/draw-graph.ts';
import { legendBlock } from './figure/draw-legend.ts';
import { hasTranslations, notesBlock, type Note } from './figure/draw-notes.ts';
import { sourceLetters, sourcesBlock } from './figure/draw-sources.ts';
import { fitNames } from './figure/names.ts';
import { withLengths } from './figure/lettering.ts';
import type { FigureInput, FigurePage, GroupMark, Lettering, Mark, PageWidth, PlacedMarker } from './figure/page.ts';
import { boundsOf, shownPart, type Shown } from './figure/part.ts';
import { placeMarkers } from './figure/place-markers.ts';
import { PALETTES, type Palette } from './palette.ts';
import { edgeSentence } from '../wording/sentence.ts';

const WIDTHS: Readonly<Record<PageWidth, number>> = { narrow: 560, normal: 960, wide: 1360 };
/** Lines of a caption longer than this are tiring to read. */
const MEASURE = 680;

export function figurePage(input: FigureInput): FigurePage {
  const { graph, scene, options, locale, date, filtered } = input;
  const look: Palette = PALETTES[options.look];
  const dossier = graph.getAttribute('dossier');
  const margin = options.width === 'narrow' ? 24 : 36;
  const shown = shownPart(scene, input.visible, filtered?.isolated);
  const notes = inOrder(graph, shown.edges);
  const numbers = new Map(options.notes ? notes.map(({ edge, number }) => [edge.id, number]) : []);

  const {
    k,
    labels,
    bounds: names,
    shortened,
  } = fitNames(graph, scene, shown, WIDTHS[options.width] - 2 * margin, options.lettering);
  // Numbers are placed before the page is, since one that stands aside may need room of its own.
  const loose: Move = { k, x: 0, y: 0 };
  const marked = options.notes || options.look === 'bw';
  const taken = [...nodeBoxes(shown, loose), ...labelBoxes(labels, loose)].map(({ box }) => box);
  const wishes = shown.edges.map((edge) => ({
    edge: moveEdge(loose, edge),
    text: String(numbers.get(edge.id) ?? ''),
  }));
  const markers = marked ? placeMarkers(wishes, taken) : [];
  const bounds = boundsOf([scaled(names, k), ...markers.map((marker) => marker.box)]);
  const content = Math.ceil(Math.max(WIDTHS[options.width] - 2 * margin, bounds.right - bounds.left));

  const title = textIn(dossier.title, locale, dossier.language);
  const summary = textIn(dossier.summary, locale, dossier.language);
  const narrow = options.width === 'narrow';
  const muted = { size: 10, leading: 13.5, lettering: options.lettering, fill: look.muted };
  const head = stack([
    paragraph(
      title.text,
      content,
      {
        size: narrow ? 21 : 26,
        leading: narrow ? 26 : 32,
        lettering: options.lettering,
        fill: look.ink,
        bold: true,
        serif: true,
        even: true,
      },
      title.language,
    ),
    space(6),
    paragraph(
      summary.text,
      Math.min(content, MEASURE),
      { size: 13, leading: 18.5, lettering: options.lettering, fill: look.muted },
      summary.language,
    ),
    ...(filtered
      ? [
          space(6),
          paragraph(m.fig_shown({ shown: filtered.text }, { locale }), Math.min(content, MEASURE), {
            size: 13,
            leading: 18.5,
            lettering: options.lettering,
            fill: look.ink,
          }),
        ]
      : []),
  ]);
  const used = new Set(shown.edges.flatMap((edge) => graph.getEdgeAttribute(edge.id, 'documents')));
  const letters = sourceLetters(dossier, used);
  const setting = { graph, options, look, locale };
  const words = { locale };
  const empty =
    shown.edges.length === 0
      ? paragraph(filtered ? m.filter_nothing_title({}, words) : m.empty_graph_title(undefined, words), content, {
          size: 13,
          leading: 18,
          lettering: options.lettering,
          fill: look.muted,
        })
      : space(0);
  // Claims that a filter hides are in order: only the whole graph tells which ones are not.
  const counted = (filtered?.whole ?? graph).reduceEdges((sum, _, { claims }) => sum + claims.length, 0);
  const leftOut = dossier.claims.length - counted;
  const footer = [
    shortened.length ? m.fig_names_full({ names: shortened.join('; ') }, words) : '',
    shown.edges.length < graph.size
      ? m.fig_part({ shown: String(shown.edges.length), all: String(graph.size) }, words)
      : '',
    leftOut > 0 ? m.fig_left_out({ count: leftOut }, words) : '',
    options.notes && hasTranslations(notes, setting) ? m.fig_coder_translation(undefined, words) : '',
    `${m.fig_made({ date: dateText(date, locale) }, words)}.`,
  ];

  const layers: GroupMark[] = [];
  let y = margin;
  const add = (id: string, block: Block, gap: number): void => {
    if (block.height === 0) return;
    layers.push({ kind: 'group', id, marks: block.at(margin, y) });
    y += block.height + gap;
  };
  const ruled = (heading: string, about: string, block: Block): Block =>
    block.height === 0
      ? block
      : stack([
          rule(content, look),
          space(10),
          headline(heading, about, content, look, options.lettering),
          space(9),
          block,
        ]);

  add('title', head, 22);
  const move: Move = { k, x: margin - bounds.left + (content - (bounds.right - bounds.left)) / 2, y: y - bounds.top };
  const moved = markers.map((marker) => shifted(marker, move));
  layers.push({
    kind: 'group',
    id: 'graph',
    marks: graphLayers({ graph, shown, labels, markers: moved, numbers, move, look, locale }),
  });
  y += bounds.bottom - bounds.top + (shown.nodes.length ? 26 : 0);
  add('empty', empty, 24);
  if (options.legend && shown.nodes.length)
    add('legend', ruled('', '', legendBlock(graph, shown, options, look, locale, content)), 24);
  if (options.notes)
    add(
      'notes',
      ruled(
        m.fig_notes(undefined, words),
        m.fig_numbers(undefined, words),
        notesBlock(notes, letters, setting, content),
      ),
      24,
    );
  add(
    'sources',
    ruled(
      m.fig_sources(undefined, words),
      '',
      sourcesBlock(dossier, letters, look, locale, content, options.lettering),
    ),
    18,
  );
  add('footer', columns([paragraph(footer.filter(Boolean).join(' '), content, muted)], 1, content, 0, 0), 0);

  const width = content + 2 * margin;
  const height = Math.ceil(y + margin * 0.7);
  return {
    width,
    height,
    locale,
    paper: look.paper,
    title: title.text,
    description: [filtered && m.fig_shown({ shown: filtered.text }, words), description(shown, notes, graph, locale)]
      .filter(Boolean)
      .join(' '),
    layers: options.lettering === 'text' ? layers.map(withLengths) : layers,
    numbers,
    markers: moved,
    nodes: nodeBoxes(shown, move),
    labels: labelBoxes(labels, move),
  };
}

/** Numbered by family in the codebook's order, then from top to bottom: who reads the notes reads one matter at a time. */
function inOrder(graph: DossierGraph, edges: readonly EdgeMark[]): Note[] {
  const families = [...new Set(graph.getAttribute('dossier').relationTypes.map((type) => type.family))];
  const rank = new Map(families.map((family, i) => [family, i]));
  return [...edges]
    .sort(
      (a, b) =>
        (rank.get(a.family) ?? 0) - (rank.get(b.family) ?? 0) ||
        a.middle.y - b.middle.y ||
        a.middle.x - b.middle.x ||
        (a.id < b.id ? -1 : 1),
    )
    .map((edge, i) => ({ edge, number: i + 1 }));
}

function description({ nodes, edges }: Shown, notes: readonly Note[], graph: DossierGraph, locale: Locale): string {
  const options = { locale };
  return m
    .fig_desc(
      {
        relations: m.count_relations({ count: edges.length }, options),
        actors: m.count_actors({ count: nodes.length }, options),
        sentences: notes.map(({ edge }) => `${edgeSentence(graph, edge.id, locale).text}.`).join(' '),
      },
      options,
    )
    .trim();
}

const scaled = (
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  k: number,
) => ({
  left: left * k,
  top: top * k,
  right: right * k,
  bottom: bottom * k,
});

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
  at: (x, y): Mark[] => [{ kind: 'path', d: `M${x} ${y + 0.5}H${x + width}`, stroke: look.rule, width: 1 }],
});

function headline(text: string, about: string, width: number, look: Palette, lettering: Lettering): Block {
  if (text === '') return space(0);
  return stack([
    paragraph(text, width, { size: 15, leading: 19, lettering, fill: look.ink, bold: true, serif: true }),
    paragraph(about, width, { size: 10, leading: 14, lettering, fill: look.muted }),
  ]);
}
