/**
 * How is the layout asked? One question at a time: a later one overtakes those before it. Where no answer can be had, everybody stands in
 * a plain order.
 */
import type { DossierGraph } from '../graph/build.ts';
import { makeWay } from '../layout/in-the-way.ts';
import { plainArrangement } from '../layout/plain.ts';
import type { LayoutInput, Positions } from '../layout/types.ts';
import { asWritten } from '../scene/kept-places.ts';
import { ASPECT, layoutInput } from '../scene/layout-input.ts';
import { measureText } from '../scene/measure.ts';
import { nodeFaces, roomForAll, type NodeStyle } from '../scene/node-style.ts';
import { LOCALES } from '../words/languages.ts';
import { absenceOf } from './missing-part.ts';
import type { Ports } from './ports.ts';
import type { Derived, Laid } from './shown.ts';

/** A rough picture of more actors takes too long to be made on the page, and is not seen: they are shown in groups. */
const ROUGH = 3000;

const NO_POSITIONS: Positions = { x: new Float64Array(), y: new Float64Array(), side: [] };

export type LayoutPorts = Pick<Ports, 'arrange' | 'roughly'>;

/** What goes around a new line. */
export interface MakingWay {
  /** Whether there was a line between two actors before; whoever is in the way of a new one may move. */
  readonly isOld: (a: string, b: string) => boolean;
  /** Is told who may. */
  readonly moving: (movers: ReadonlySet<string>) => void;
}

export class LayoutAsking {
  readonly #ports: LayoutPorts;
  /** Counts questions, so that an answer to an outdated one is dropped. */
  #asked = 0;
  /** Ends the arrangement that is being made. */
  #end: AbortController | undefined;
  /** How much room everybody takes in this graph. */
  #room: { readonly graph: DossierGraph; readonly faces: readonly NodeStyle[] } | undefined;
  #arranging = $state(false);
  #progress = $state<number | undefined>();
  #makeshift = $state<'late' | 'failed' | undefined>();

  constructor(ports: LayoutPorts) {
    this.#ports = ports;
  }

  readonly arranging = $derived(this.#arranging);
  /** How much of a long arrangement is done, 0 to 1. */
  readonly progress = $derived(this.#progress);
  /** Why everybody stands in a plain order, if no arrangement could be had. */
  readonly makeshift = $derived(this.#makeshift);

  /** The reader knows that the order is a plain one. */
  dismissMakeshift(): void {
    this.#makeshift = undefined;
  }

  /** Whatever the layout was asked is asked no more. */
  drop(): void {
    this.#asked++;
    this.#end?.abort();
    this.#arranging = false;
    this.#progress = undefined;
  }

  /** Nothing is shown any more. */
  close(): void {
    this.drop();
    this.#makeshift = undefined;
    this.#room = undefined;
  }

  /** Lays a dossier out; undefined if a later request has overtaken this one. Throws at once if the question cannot be put. */
  lay(derived: Derived, known?: LayoutInput['known'], making?: MakingWay): Promise<Laid | undefined> {
    const { dossier, checks, graph } = derived;
    const asked = this.arrange(derived, known, graph, making);
    return asked.then((positions) => positions && { dossier, checks, graph, positions });
  }

  /** Places for the actors of `part`, in its order; sizes are those of the whole dossier. As `lay`. */
  arrange(
    derived: Derived,
    known: LayoutInput['known'],
    part: DossierGraph,
    making?: MakingWay,
  ): Promise<Positions | undefined> {
    const all = this.#faces(derived);
    const faces = part.order < derived.graph.order ? all.filter(({ id }) => part.hasNode(id)) : all;
    if (faces.length === 0) {
      this.drop();
      return Promise.resolve(NO_POSITIONS);
    }
    const asked = layoutInput(part, faces, ASPECT, known);
    if (!making) return this.#answer(asked);
    const { input, movers } = makeWay(asked, making.isOld);
    if (movers.size > 0) making.moving(movers);
    return this.#answer(input);
  }

  /** What an arrangement of `part` needs to know. */
  inputFor(derived: Derived, part: DossierGraph): LayoutInput {
    const all = this.#faces(derived);
    return layoutInput(part, part.order < derived.graph.order ? all.filter(({ id }) => part.hasNode(id)) : all, ASPECT);
  }

  /**
   * Where everybody stands for the time until what was asked just now is answered; undefined where that cannot be said at once, or another
   * question was put meanwhile.
   */
  async roughly(derived: Derived): Promise<Positions | undefined> {
    const turn = this.#asked;
    const { graph } = derived;
    if (!this.#ports.roughly || graph.order === 0 || graph.order > ROUGH) return undefined;
    try {
      const rough = await this.#ports.roughly();
      return turn === this.#asked ? rough(layoutInput(graph, this.#faces(derived), ASPECT)) : undefined;
    } catch (cause) {
      // Then the stage is empty until the good arrangement is there.
      if (absenceOf(cause) === undefined) console.error(cause);
      return undefined;
    }
  }

  /** With room for the names in every language of the interface: the picture is the same whoever reads it. */
  #faces({ dossier, graph }: Derived): readonly NodeStyle[] {
    if (this.#room?.graph !== graph) {
      const faces = roomForAll(LOCALES.map((locale) => nodeFaces(graph, [locale, dossier.language], measureText)));
      this.#room = { graph, faces };
    }
    return this.#room.faces;
  }

  /** What the layout says; undefined if another question was put meanwhile. */
  async #answer(input: LayoutInput): Promise<Positions | undefined> {
    this.drop();
    const turn = this.#asked;
    const end = (this.#end = new AbortController());
    this.#arranging = true;
    try {
      const answer = await this.#ports.arrange(input, {
        signal: end.signal,
        hear: (share) => {
          if (turn === this.#asked) this.#progress = share;
        },
      });
      if (turn !== this.#asked) return undefined;
      this.#makeshift = undefined;
      return asWritten(answer);
    } catch (cause) {
      if (turn !== this.#asked) return undefined;
      console.error(cause);
      this.#makeshift = cause instanceof Error && cause.name === 'TimeoutError' ? 'late' : 'failed';
      return asWritten(plainArrangement(input));
    } finally {
      if (turn === this.#asked) {
        this.#arranging = false;
        this.#progress = undefined;
      }
    }
  }
}
