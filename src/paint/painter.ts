/**
 * How are sheets ordered and shown? One order is out at a time for each sheet; of what is wanted meanwhile only the newest is ordered then.
 * An answer for a sheet that has gone is dropped. Where no thread can be had, or it breaks, the page draws by itself, in short slices.
 */
import type { Look, View } from './canvas.ts';
import { Desk, type DeskTools } from './desk.ts';
import { buffersOf, type FlatScene, type Manner } from './flat-scene.ts';
import type { Painted, PaintOrder } from './messages.ts';

/** What a thread needs to be; handed in, so that a test brings its own. */
export type PaintThread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

/** What the page draws with where there is no thread. */
export type PageTools = Omit<DeskTools, 'answer'>;

/** Whoever shows a sheet. */
export interface Viewer {
  /** Gets the bitmaps as they come, and is to close each that it has done with. */
  readonly show: (bitmap: ImageBitmap, view: View) => void;
  /** The lists have gone with a thread that broke: they are to be handed over once more. */
  readonly again: () => void;
}

interface SheetState extends Viewer {
  scene: FlatScene | undefined;
  manner: Manner | undefined;
  /** What is out. */
  out: { readonly id: number; readonly view: View } | undefined;
  wanted: View | undefined;
}

/** One picture's part in it. */
export interface Sheet {
  /** Hands over the lists: they can be used no more. */
  setScene(scene: FlatScene, manner: Manner): void;
  setManner(manner: Manner): void;
  /** Wants it drawn so, once what is being drawn is there. */
  want(view: View): void;
  /** What is being drawn, or will be next. */
  readonly coming: View | undefined;
  close(): void;
}

export class Painter {
  readonly #tools: PageTools;
  #thread: PaintThread | undefined;
  #desk: Desk | undefined;
  #look: Look | undefined;
  readonly #sheets = new Map<number, SheetState>();
  /** Scenes by sheet, kept while a thread has not yet shown that it can draw. */
  #proven = false;
  #last = 0;

  /** `start`: may throw where threads are refused, or give none where they cannot draw. */
  constructor(start: () => PaintThread | undefined, tools: PageTools) {
    this.#tools = tools;
    try {
      this.#thread = start();
    } catch {
      this.#thread = undefined;
    }
    if (!this.#thread) return this;
    this.#thread.onmessage = ({ data }: MessageEvent<Painted>) => {
      if (!data.bitmap && !this.#proven) this.#drawHere();
      else {
        this.#proven = true;
        this.#hear(data);
      }
    };
    this.#thread.onerror = () => this.#drawHere();
    this.#thread.onmessageerror = () => this.#drawHere();
  }

  setLook(look: Look): void {
    this.#look = look;
    this.#say({ kind: 'look', look });
  }

  sheet(viewer: Viewer): Sheet {
    const id = ++this.#last;
    const state: SheetState = { ...viewer, scene: undefined, manner: undefined, out: undefined, wanted: undefined };
    this.#sheets.set(id, state);
    const sayScene = (): void => {
      const { scene, manner } = state;
      if (!scene || !manner) return;
      // A thread that has never drawn may fail to: then the page needs the lists itself.
      if (this.#proven || this.#desk) state.scene = state.manner = undefined;
      this.#say(
        { kind: 'scene', sheet: id, scene, manner },
        this.#proven ? [...buffersOf(scene), ...buffersOf(manner)] : [],
      );
    };
    return {
      setScene: (scene, manner) => {
        state.scene = scene;
        state.manner = manner;
        sayScene();
      },
      setManner: (manner) => {
        if (state.manner) state.manner = manner;
        this.#say({ kind: 'manner', sheet: id, manner });
      },
      want: (view) => {
        state.wanted = view;
        this.#order(id, state);
      },
      get coming() {
        return state.wanted ?? state.out?.view;
      },
      close: () => {
        this.#sheets.delete(id);
        this.#say({ kind: 'away', sheet: id });
      },
    };
  }

  /** Ends the thread. */
  close(): void {
    this.#thread?.terminate();
    this.#thread = undefined;
    this.#sheets.clear();
  }

  #say(order: PaintOrder, transfer: Transferable[] = []): void {
    if (this.#thread) this.#thread.postMessage(order, transfer);
    else (this.#desk ??= this.#newDesk()).hear(order);
  }

  #newDesk(): Desk {
    return new Desk({ ...this.#tools, answer: (painted) => this.#hear(painted) });
  }

  #order(sheet: number, state: SheetState): void {
    if (state.out || !state.wanted) return;
    const view = state.wanted;
    state.wanted = undefined;
    state.out = { id: ++this.#last, view };
    this.#say({ kind: 'paint', sheet, id: state.out.id, view });
  }

  #hear({ sheet, id, bitmap }: Painted): void {
    const state = this.#sheets.get(sheet);
    const out = state?.out;
    if (!state || out?.id !== id) {
      bitmap?.close();
      return;
    }
    state.out = undefined;
    if (bitmap) state.show(bitmap, out.view);
    this.#order(sheet, state);
  }

  /** The thread is let go; the page draws what was wanted of it. */
  #drawHere(): void {
    if (!this.#thread) return;
    this.#thread.terminate();
    this.#thread = undefined;
    const desk = (this.#desk = this.#newDesk());
    if (this.#look) desk.hear({ kind: 'look', look: this.#look });
    for (const [sheet, state] of this.#sheets) {
      const { scene, manner } = state;
      if (scene && manner) desk.hear({ kind: 'scene', sheet, scene, manner });
      else state.again();
      state.wanted ??= state.out?.view;
      state.out = undefined;
      this.#order(sheet, state);
    }
  }
}
