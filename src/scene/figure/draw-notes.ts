/** What do the numbers lead to? Each line as a sentence, and below it the quotes that it rests on, and who says so. */
import { byId } from '../../dossier/by-id.ts';
import { mapped, type MeasuredSteps } from '../../dossier/in-slices.ts';
import type { Claim } from '../../dossier/schema.ts';
import type { DossierGraph } from '../../graph/build.ts';
import type { Locale } from '../../words/languages.ts';
import type { EdgeMark } from '../build.ts';
import { familyText } from '../../wording/family-text.ts';
import type { Palette } from '../palette.ts';
import { isDisputed, originsText } from '../../wording/origins-text.ts';
import { beside, columns, columnWidth, leading, paragraph, space, stack, together, type Block } from './block.ts';
import { markerMarks } from './draw-graph.ts';
import { aboutClaim, quoted, quotesOf, translationOf, translationText } from './note-text.ts';
import type { FigureOptions } from './page.ts';
import { isSerif } from './style.ts';

/** Between columns of notes, and between one note and the next. */
export const NOTES_APART = 32;
export const NOTES_GAP = 13;
/** Room for the number beside a note. */
const MARGIN = 30;

export interface Setting {
  readonly graph: DossierGraph;
  readonly options: FigureOptions;
  readonly look: Palette;
  readonly locale: Locale;
}

export interface Note {
  readonly edge: EdgeMark;
  readonly number: number;
  /** The line as a sentence. */
  readonly sentence: string;
}

/** Columns of a newspaper's measure; a poster has more of them. */
export const noteColumns = (width: number): number => Math.max(1, Math.floor(width / 420));

/** In columns, in the order of the notes: grouped by family. */
export function* notesBlock(
  notes: readonly Note[],
  letters: ReadonlyMap<string, string>,
  setting: Setting,
  width: number,
): MeasuredSteps<Block> {
  const count = noteColumns(width);
  const blocks = yield* noteBlocks(notes, letters, setting, columnWidth(width, count, NOTES_APART));
  return columns(blocks, count, width, NOTES_APART, NOTES_GAP);
}

/** One for each note, in a column of `column`. `most`: so many quotes of each. */
export function* noteBlocks(
  notes: readonly Note[],
  letters: ReadonlyMap<string, string>,
  setting: Setting,
  column: number,
  most = Infinity,
): MeasuredSteps<Block[]> {
  const { graph, look, locale } = setting;
  const { lettering } = setting.options;
  let family: string | undefined;
  return yield* mapped(notes, (note) => {
    const block = noteBlock(note, letters, setting, column, most);
    if (note.edge.family === family) return block;
    family = note.edge.family;
    const name = familyText(family, locale, graph.getAttribute('dossier'));
    const head = paragraph(name, column, {
      size: 11,
      leading: 14,
      lettering,
      fill: look.muted,
      bold: true,
    });
    // The name of a family never stands alone at the foot of a column.
    return stack([leading(head), space(5), block]);
  });
}

function noteBlock(
  { edge, number, sentence }: Note,
  letters: ReadonlyMap<string, string>,
  setting: Setting,
  width: number,
  most: number,
): Block {
  const { graph, look, locale } = setting;
  const { lettering } = setting.options;
  const inner = width - MARGIN;
  const line = graph.getEdgeAttributes(edge.id);
  return beside(
    MARGIN,
    (x, y) => [{ kind: 'group', move: { x: x + 11, y: y + 8 }, marks: markerMarks(edge.slot, String(number), look) }],
    stack(
      [
        leading(
          together(
            paragraph(sentence, inner, { size: 11.5, leading: 15, lettering, fill: look.ink, bold: true }, locale),
          ),
        ),
        // Two origins are no two witnesses where one of them contradicts the other.
        ...(isDisputed(line)
          ? [
              leading(
                paragraph(
                  originsText(line, locale),
                  inner,
                  { size: 9.5, leading: 12.5, lettering, fill: look.muted },
                  locale,
                ),
              ),
            ]
          : []),
        ...line.claims.slice(0, most).map((claim) => claimBlock(claim, letters, setting, inner)),
      ],
      4,
    ),
  );
}

function claimBlock(claim: Claim, letters: ReadonlyMap<string, string>, setting: Setting, width: number): Block {
  const { graph, options, look, locale } = setting;
  const { lettering } = options;
  const dossier = graph.getAttribute('dossier');
  const said = claim.evidence.flatMap((evidence) => {
    const document = byId(dossier.documents).get(evidence.document);
    return document ? [{ document, segments: evidence.segments }] : [];
  });
  const quotes = quotesOf(claim, dossier);
  const gloss = translationOf(claim, quotes, locale);
  const translated = gloss !== undefined && options.noteLanguage !== 'original';
  const original = options.noteLanguage !== 'translation' || !translated;
  const serif = { size: 12, leading: 15.5, lettering, fill: look.ink, serif: isSerif(options, 'quotes') };
  const small = { size: 9.5, leading: 12.5, lettering, fill: look.muted };
  // Who says so stands below the end of what is said.
  const words = stack(
    [
      ...(original
        ? quotes.map(({ text, language }) => paragraph(quoted(text, language), width, serif, language))
        : []),
      translated
        ? paragraph(
            translationText(gloss, locale),
            width,
            original ? { ...serif, fill: look.muted } : serif,
            gloss.language,
          )
        : space(0),
    ],
    1.5,
  );
  // A quote is not torn from its translation, nor from who says so.
  return together(
    stack([leading(words), paragraph(aboutClaim(claim, dossier, said, letters, locale), width, small, locale)], 1.5),
  );
}

/** Whether any note shows a translation. */
export function hasTranslations(notes: readonly Note[], { graph, options, locale }: Setting): boolean {
  if (options.noteLanguage === 'original') return false;
  return notes.some(({ edge }) =>
    graph
      .getEdgeAttribute(edge.id, 'claims')
      .some((claim) => translationOf(claim, quotesOf(claim, graph.getAttribute('dossier')), locale)),
  );
}
