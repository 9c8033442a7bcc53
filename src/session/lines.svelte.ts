/** Which line does a claim belong to, and how does a line look? */
import type { Claim, Dossier } from '../dossier/schema.ts';
import { edgeIdOf, type DossierGraph, type Stroke } from '../graph/build.ts';
import { slotsOf } from '../scene/palette.ts';

/** What the lines are of. */
export interface LinesHost {
  readonly dossier: Dossier | undefined;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Everything that the dossier holds. */
  readonly whole: DossierGraph | undefined;
  /** What the filter leaves of it. */
  readonly graph: DossierGraph | undefined;
}

/** What a swatch of a line shows. */
export interface LineStyle {
  readonly slot: number;
  readonly stroke: Stroke;
  readonly denied: boolean;
  readonly arrow: boolean;
}

export class Lines {
  readonly #host: LinesHost;

  constructor(host: LinesHost) {
    this.#host = host;
  }

  readonly #types = $derived.by(() => new Map(this.#host.dossier?.relationTypes.map((type) => [type.id, type])));
  readonly slots = $derived.by<ReadonlyMap<string, number>>(() =>
    this.#host.dossier ? slotsOf(this.#host.dossier) : new Map(),
  );

  edgeOf(claim: string): string | undefined {
    const found = this.#host.claims.get(claim);
    const type = found && this.#types.get(found.relation);
    if (!found || !type) return undefined;
    const id = edgeIdOf(found, type.directed);
    return this.#host.whole?.hasEdge(id) ? id : undefined;
  }

  graphWith(edge: string): DossierGraph | undefined {
    return [this.#host.graph, this.#host.whole].find((graph) => graph?.hasEdge(edge));
  }

  styleOf(edge: string): LineStyle | undefined {
    const graph = this.graphWith(edge);
    if (!graph) return undefined;
    const { relation, stroke, denied } = graph.getEdgeAttributes(edge);
    return { slot: this.slots.get(relation.family) ?? 0, stroke, denied, arrow: relation.directed };
  }
}
