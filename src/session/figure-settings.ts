/** What did this reader ask for when the figure of a dossier was open last? Remembered while the page is open, of one dossier at a time. */
import type { FigureOptions } from '../scene/figure/page.ts';
import type { WrittenCallout } from './callout-choices.ts';

export interface FigureSettings extends Pick<
  FigureOptions,
  'format' | 'legend' | 'look' | 'width' | 'lettering' | 'noteLanguage' | 'relations'
> {
  readonly what: 'whole' | 'visible' | 'chosen' | 'among';
  readonly picked: ReadonlySet<string>;
  readonly own: {
    readonly title: string;
    readonly standfirst: string;
    readonly credit: string;
    readonly alt: string;
  };
  readonly callouts: readonly WrittenCallout[];
  readonly date: string;
  readonly lit: boolean;
  readonly onlyQuotes: boolean;
  readonly anew: boolean;
  readonly speakers: boolean;
  readonly images: boolean;
  /** Where the quotes were asked for; left out: the number of lines decides. */
  readonly asked?: FigureOptions['notes'];
  readonly embed: boolean;
}

/** By session. */
const last = new WeakMap<object, { readonly dossier: string; readonly settings: FigureSettings }>();

/** `dossier`: its id. */
export function rememberFigure(session: object, dossier: string, settings: FigureSettings): void {
  last.set(session, { dossier, settings });
}

/** Of the same dossier; undefined where another one was open since, or none. */
export function rememberedFigure(session: object, dossier: string): FigureSettings | undefined {
  const found = last.get(session);
  return found?.dossier === dossier ? found.settings : undefined;
}
