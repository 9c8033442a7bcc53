/** What is drawn of the picture, and by whom: elements, a canvas, and above it what stands out, is dragged, or is named. */
import { painterFor, type PainterKind } from '../../paint/choose.ts';
import type { Size } from '../../scene/camera.ts';
import { labelsAt, labelScale, type PlacedLabel } from '../../scene/labels-at.ts';
import { marksIn } from '../../scene/marks-in.ts';
import type { Session } from '../../session/session.svelte.ts';
import { CANVAS } from './canvas-part.ts';
import { Rest } from './rest.svelte.ts';

const NO_ONE: ReadonlySet<string> = new Set();
const many = ({ nodes, edges }: { nodes: readonly unknown[]; edges: readonly unknown[] }): number =>
  nodes.length + edges.length;

export class Drawn {
  readonly #session: Session;
  readonly #size: () => Size;
  readonly #lifted: () => string | undefined;
  readonly rest: Rest;
  #kind: PainterKind = 'elements';
  #placed: readonly PlacedLabel[] = [];

  /** To be made while a component is. `lifted`: who is being dragged. */
  constructor(session: Session, size: () => Size, lifted: () => string | undefined) {
    this.#session = session;
    this.#size = size;
    this.#lifted = lifted;
    this.rest = new Rest(() => session.camera);
    $effect(() => {
      if (this.painted) void CANVAS.want();
    });
  }

  /** Whether a canvas draws the marks: too many for elements, and what draws them did come. */
  readonly painted = $derived.by(() => {
    const { scene } = this.#session;
    this.#kind = painterFor(scene ? many(scene) : 0, this.#kind);
    return this.#kind === 'canvas' && !CANVAS.failure;
  });

  /** How much larger than in the picture what stands out is drawn. */
  readonly grown = $derived.by(() => (this.painted ? (CANVAS.module?.names.grownAt(this.rest.at.k) ?? 1) : 1));

  readonly #first = $derived.by(() => this.#session.emphasis?.actors ?? NO_ONE);
  readonly #scale = $derived.by(() => labelScale(this.#session.camera.k));

  /** Of a large scene: placed anew where the camera has come to rest, and not while somebody is dragged. */
  readonly #inView = $derived.by(() => {
    const { scene, filtering } = this.#session;
    const { module } = CANVAS;
    if (this.painted && module && scene && this.#lifted() === undefined)
      this.#placed = module.names.namesInView(scene, this.rest.at, this.#size(), filtering.isolated);
    return this.#placed;
  });

  readonly labels = $derived.by<readonly PlacedLabel[]>(() => {
    const { scene, filtering, pointed, selection } = this.#session;
    const first = this.#first;
    if (!scene) return [];
    const idle = filtering.isolated;
    if (!this.painted)
      return labelsAt(scene, this.#scale, first).filter(({ mark }) => !idle.has(mark.id) || first.has(mark.id));
    const { module } = CANVAS;
    if (!module) return [];
    const lifted = this.#lifted();
    const foremost = [lifted, pointed?.id, 'id' in selection ? selection.id : undefined];
    return module.names.namesStandingOut(
      this.#inView,
      scene,
      { camera: this.rest.at, size: this.#size() },
      lifted === undefined ? first : new Set([...first, lifted]),
      new Set(foremost.filter((id) => id !== undefined)),
      this.grown,
    );
  });

  readonly strong = $derived.by(() => {
    const { scene, emphasis, selection } = this.#session;
    if (!scene || !emphasis) return undefined;
    // What is chosen keeps its own colour and dash inside the red, also while something else is pointed at.
    const edges = selection.kind === 'edge' ? new Set([...emphasis.edges, selection.id]) : emphasis.edges;
    return marksIn(scene, edges, emphasis.actors);
  });

  /** Whether too much stands out for elements: then it lies on a canvas of its own. */
  readonly strongPainted = $derived.by(
    () => this.painted && !!this.strong && painterFor(many(this.strong)) === 'canvas',
  );

  /** Who is being dragged, with all lines: the canvas leaves them out. */
  readonly held = $derived.by(() => {
    const { scene, graph } = this.#session;
    const lifted = this.#lifted();
    if (!this.painted || !scene || lifted === undefined || !graph?.hasNode(lifted)) return undefined;
    return marksIn(scene, new Set(graph.edges(lifted)), new Set([lifted]));
  });
}
