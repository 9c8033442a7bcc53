/** What does the user ask for in a figure? Kept while the page is open, of one dossier at a time: the dialog comes back as it was left. */
import type { SetOut } from '../figure/house-style.ts';
import type { FigureOptions } from '../scene/figure/page.ts';
import type { WrittenCallout } from './callout-choices.ts';

/** What the session proposes, where nothing was asked for. */
export interface Proposed {
  readonly picked: ReadonlySet<string>;
  readonly speakers: boolean;
  readonly images: boolean;
  readonly noteLanguage: FigureOptions['noteLanguage'];
}

export class FigureChoices {
  what = $state<'whole' | 'visible' | 'chosen' | 'among'>('whole');
  /** The actors that are ticked, by id. */
  picked = $state.raw<ReadonlySet<string>>(new Set());
  own = $state.raw({ title: '', standfirst: '', credit: '', alt: '' });
  /** The lines that were in the figure when these words were written; undefined while none are. */
  ownOf = $state.raw<ReadonlySet<string>>();
  callouts = $state.raw<readonly WrittenCallout[]>([]);
  date = $state('');
  lit = $state(false);
  onlyQuotes = $state(false);
  anew = $state(true);
  legend = $state(true);
  speakers = $state(false);
  images = $state(true);
  /** Until the user chooses, the number of lines decides. */
  relations = $state<FigureOptions['relations']>();
  /** Where the quotes are; until the user chooses, the number of lines decides. */
  notes = $state<FigureOptions['notes']>();
  embed = $state(false);
  noteLanguage = $state<FigureOptions['noteLanguage']>('original');
  format = $state<FigureOptions['format']>('sheet');
  look = $state<FigureOptions['look']>('light');
  width = $state<FigureOptions['width']>('normal');
  lettering = $state<FigureOptions['lettering']>('text');

  constructor({ picked, speakers, images, noteLanguage }: Proposed) {
    this.picked = picked;
    this.speakers = speakers;
    this.images = images;
    this.noteLanguage = noteLanguage;
  }

  /** Words of somebody's own, for a figure with these lines. */
  write(own: FigureChoices['own'], lines: ReadonlySet<string>): void {
    this.own = own;
    this.ownOf = [own.title, own.standfirst, own.alt].some((text) => text.trim() !== '') ? lines : undefined;
  }

  /** Whether there are words that were written when the figure had other lines. A credit holds for any. */
  isWrittenForOthers(lines: ReadonlySet<string>): boolean {
    const { ownOf } = this;
    return ownOf !== undefined && (ownOf.size !== lines.size || ![...ownOf].every((line) => lines.has(line)));
  }

  /** What a house style can say of it. `notes`: where the quotes are now, also where the number of lines decided. */
  setOut(notes: FigureOptions['notes']): SetOut {
    const { format, width, look, legend, speakers, images, noteLanguage, lettering, relations } = this;
    const same = { format, width, look, legend, speakers, images, notes, noteLanguage, lettering };
    return relations ? { ...same, relations } : same;
  }

  /** What a house style says of how figures begin; what it leaves out stays as it is. */
  setOutAs(style: SetOut): void {
    const { format, width, look, legend, speakers, images, notes, noteLanguage, lettering, relations } = style;
    this.format = format ?? this.format;
    this.width = width ?? this.width;
    this.look = look ?? this.look;
    this.legend = legend ?? this.legend;
    this.speakers = speakers ?? this.speakers;
    this.images = images ?? this.images;
    this.notes = notes ?? this.notes;
    this.noteLanguage = noteLanguage ?? this.noteLanguage;
    this.lettering = lettering ?? this.lettering;
    this.relations = relations ?? this.relations;
  }
}

/** By session. */
const last = new WeakMap<object, { readonly dossier: string; readonly choices: FigureChoices }>();

/**
 * As they were left, to be changed in place; undefined where another dossier was asked for since, or none. `dossier`: its id. `there`: whether anything
 * is chosen and whether what is in view can be drawn, which may be so no longer.
 */
export function choicesLeft(
  session: object,
  dossier: string,
  there: Readonly<Record<'chosen' | 'visible', boolean>>,
): FigureChoices | undefined {
  const found = last.get(session);
  if (found?.dossier !== dossier) return undefined;
  const { choices } = found;
  if ((choices.what === 'chosen' && !there.chosen) || (choices.what === 'visible' && !there.visible))
    choices.what = 'whole';
  return choices;
}

/** What is proposed, to be changed in place and found again by its dossier. */
export function freshChoices(session: object, dossier: string, proposed: Proposed): FigureChoices {
  const choices = new FigureChoices(proposed);
  last.set(session, { dossier, choices });
  return choices;
}
