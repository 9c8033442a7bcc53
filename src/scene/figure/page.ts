/** What is a figure, as finished values? Text lines, paths and groups in page units (CSS pixels), the y axis down. */
import type { DossierGraph } from '../../graph/build.ts';
import type { Box } from '../../layout/label-box.ts';
import type { Guide } from '../../layout/ordered.ts';
import type { Locale } from '../../words/languages.ts';
import type { ActorImages } from '../actor-images.ts';
import type { Scene } from '../build.ts';
import type { PaletteName } from '../palette.ts';

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly serif?: boolean;
  /** Where it is not the page's. */
  readonly language?: string;
  readonly direction?: 'rtl';
  /** A rim that keeps lines behind it away from the letters. */
  readonly halo?: { readonly stroke: string; readonly width: number };
  /** How long the line is in the faces that come with Benang; other fonts are fitted to it. */
  readonly length?: number;
  /** Found, read aloud and copied, but not drawn: the words of letters that are drawn as outlines. */
  readonly unseen?: boolean;
}

export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: string;
  readonly cap?: 'round';
  readonly join?: 'round';
}

/** Pixels in the figure itself, cut by an outline. */
export interface ImageMark {
  readonly kind: 'image';
  /** Unique in the figure, without its prefix. */
  readonly id: string;
  /** A data address. */
  readonly href: string;
  /** Said of it by screen readers, with its language; left out: nothing. */
  readonly title?: { readonly text: string; readonly language: string };
  /** Whether its colours are to be greys. */
  readonly grey: boolean;
  /** Path data of the outline, around (0, 0). */
  readonly outline: string;
  /** Half of the side of its square, around (0, 0). */
  readonly reach: number;
}

export interface GroupMark {
  readonly kind: 'group';
  /** Without the figure's prefix; a designer finds the layer by it. */
  readonly id?: string;
  /** Said by screen readers and shown on hover. */
  readonly title?: string;
  /** `turn`: by so many degrees clockwise, before it is moved. */
  readonly move?: { readonly x: number; readonly y: number; readonly k?: number; readonly turn?: number };
  /** Where a press on it leads, in the page that the figure stands in. */
  readonly href?: string;
  readonly marks: readonly Mark[];
}

export type Mark = TextMark | PathMark | ImageMark | GroupMark;

export interface FigureOptions {
  readonly format: Format;
  readonly legend: boolean;
  readonly notes: NotesPlace;
  readonly noteLanguage: 'original' | 'translation' | 'both';
  readonly look: PaletteName;
  readonly width: PageWidth;
  readonly lettering: Lettering;
  /** Whether thin links show who says so; left out: they do not. */
  readonly speakers?: boolean;
  /** Whether actors show their images; left out: they do. */
  readonly images?: boolean;
  /** Whether the words of relations stand on their lines; left out: `auto`, where there are few (see `hasLineWords`). */
  readonly relations?: LineWords;
  readonly own?: OwnWords;
  /** The house style of a publication; left out: Benang's own. */
  readonly style?: FigureStyle;
}
export type LineWords = 'on' | 'off' | 'auto';
/** Words that somebody chose, in the language of the figure; left out or blank: what the dossier proposes. */
export interface OwnWords {
  readonly title?: string;
  /** Below the title. */
  readonly standfirst?: string;
  /** Who made it or answers for it; first in the small print. */
  readonly credit?: string;
  /** For who cannot see it. */
  readonly alt?: string;
}
/** What a figure has of the house style of a publication. */
export interface FigureStyle {
  /** By look; black and white has no colours to change. */
  readonly colours?:
    { readonly light?: StyleColours | undefined; readonly dark?: StyleColours | undefined } | undefined;
  readonly typefaces?: Typefaces | undefined;
}
/** All as `#rrggbb`; left out: as Benang has it. */
export interface StyleColours {
  readonly paper?: string | undefined;
  readonly ink?: string | undefined;
  /** Secondary text; left out: mixed of ink and paper, where one of these is given. */
  readonly muted?: string | undefined;
  /** Outlines of those who stand out; left out: ink. */
  readonly accent?: string | undefined;
  /** By id of the family. */
  readonly families?: Readonly<Record<string, string>> | undefined;
}
export type Face = 'sans' | 'serif';
/** Letters that can have a face of their own. */
export type StyledLetters = 'titles' | 'names' | 'quotes';
export type Typefaces = { readonly [part in StyledLetters]?: Face | undefined };
/** One sheet as long as it takes, pages of a paper that printers have, or one picture of a fixed shape. */
export type Format = 'sheet' | PaperName | CanvasName;
/** A newspaper's column and page, a slide 16:9, social pictures 1:1 and 4:5, a poster. */
export type CanvasName = 'column' | 'page' | 'slide' | 'square' | 'portrait' | 'poster';
export type PaperName = 'a4' | 'a4-landscape' | 'letter' | 'letter-landscape';
/** The quotes: on the sheet of the graph, on a second one, or left out. On pages they follow the graph in any case. */
export type NotesPlace = 'here' | 'apart' | 'none';
/** Text that can be edited and looks as the fonts of its viewer do, or outlines that look the same everywhere. */
export type Lettering = 'text' | 'outlines';
export type PageWidth = 'narrow' | 'normal' | 'wide';

/** What stands behind the actors in an order, with what is written beside it. */
export type CaptionedGuide = Guide & { readonly text: string };

/** Longer callouts are cut: nobody reads an article in a picture. In characters. */
export const CALLOUT_LONGEST = 240;
/** More are not asked for: they would be no picture any more. */
export const MOST_CALLOUTS = 30;

/** Words of somebody's own beside an actor or a line, with a thin line to it. */
export interface Callout {
  readonly kind: 'actor' | 'edge';
  readonly id: string;
  readonly text: string;
}

/** A callout as it stands in the graph, in page units. */
export interface PlacedCallout {
  /** Its place among all callouts that were asked for. */
  readonly index: number;
  /** Where its words had no room beside what they speak of: that of them in the list below the picture. */
  readonly number?: number;
  /** None where a number stands for them. */
  readonly lines: readonly string[];
  /** Of its letters. */
  readonly size: number;
  readonly box: Box;
  /** Its leader: from the rim of the words to the outline of what they speak of. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** The words of a relation on or beside its line, in page units. */
export interface PlacedLineWords {
  readonly edge: string;
  readonly slot: number;
  readonly lines: readonly string[];
  readonly language: string;
  /** Of its letters. */
  readonly size: number;
  /** Of the words and their arrow, which may be turned around their middle: with this width and height, and by so many degrees clockwise. */
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  readonly turn: number;
  /** Around all of it. */
  readonly box: Box;
  /** Where the relation runs to, seen from the words: 0 as they are read, 180 against them; left out: it holds for both. In degrees, clockwise. */
  readonly arrow?: number;
  /** Words that had no room along their line stand apart from it: a thin leader runs from their rim to the line. */
  readonly leader?: {
    readonly from: { readonly x: number; readonly y: number };
    readonly to: { readonly x: number; readonly y: number };
  };
}

/** What of the graph is shown. */
export interface Part {
  readonly edges: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

export interface FigureInput {
  readonly graph: DossierGraph;
  readonly scene: Scene;
  readonly options: FigureOptions;
  readonly locale: Locale;
  /** Of today, as `YYYY-MM-DD`. */
  readonly date: string;
  /** The whole graph if left out. */
  readonly visible?: Part;
  /** Lines whose quotes are given; left out: all. */
  readonly quoted?: ReadonlySet<string>;
  /** What stands out while the rest recedes; left out: nothing recedes. */
  readonly lit?: Part;
  /** Words of somebody's own; those of whom the figure does not show are left out. */
  readonly callouts?: readonly Callout[];
  /** That can be printed, by actor. */
  readonly images?: ActorImages;
  /** Left out: everybody stands in no order. */
  readonly guides?: readonly CaptionedGuide[];
  /** Set where `graph` is what a filter leaves: a figure of a part has to say so. */
  readonly filtered?: Filtered;
  readonly inPage?: InPage;
}

/**
 * Set where the figure stands in a page that has the title, the quotes and the sources itself: then it is graph and legend alone, and its
 * lines and actors lead to `#relation-NUMBER` and `#actor-ID`. The number that each line has there, by edge.
 */
export type InPage = ReadonlyMap<string, number>;

export interface Filtered {
  /** What is shown, in a sentence without a full stop. */
  readonly text: string;
  readonly whole: DossierGraph;
  /** Actors that have lines, but none that is left: they are not drawn. */
  readonly isolated: ReadonlySet<string>;
}

/** A marker on a line, in page units. */
export interface PlacedMarker {
  readonly edge: string;
  readonly slot: number;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  /** On its line where there was no room on it: a thin leader joins the two. */
  readonly from?: { readonly x: number; readonly y: number };
}

export interface FigurePage {
  readonly width: number;
  readonly height: number;
  /** Of the paper or screen that it is made for, as CSS has it. */
  readonly print?: { readonly width: string; readonly height: string };
  readonly locale: Locale;
  readonly paper: string;
  readonly title: string;
  readonly description: string;
  /** Whether what stands in it leads elsewhere, so that it is more than a picture. */
  readonly linked?: boolean;
  readonly layers: readonly GroupMark[];
  /** By edge; empty without notes. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly markers: readonly PlacedMarker[];
  /** What markers must not cover, in page units. */
  readonly nodes: readonly { readonly actor: string; readonly box: Box }[];
  readonly labels: readonly { readonly actor: string; readonly box: Box }[];
  /** Left out: none. */
  readonly callouts?: readonly PlacedCallout[];
  readonly lineWords?: readonly PlacedLineWords[];
  /** The smallest name, in page units; left out where nothing limits the page. */
  readonly smallest?: number;
}
