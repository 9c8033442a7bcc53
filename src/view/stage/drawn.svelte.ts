/** What is drawn of the picture, and by whom: elements, a canvas, and above it what stands out, is dragged, or is named. */
import { untrack } from 'svelte';
import { ElementLimit, painterFor, type PainterKind } from '../../paint/choose.ts';
import { actorImages, type ActorImages } from '../../scene/actor-images.ts';
import type { EdgeMark } from '../../scene/build.ts';
import type { Size } from '../../scene/camera.ts';
import { captionsAt, type Caption } from '../../scene/guides.ts';
import { ALL_NAMED, foremostIn, labelsAt, labelScale, type PlacedLabel } from '../../scene/labels-at.ts';
import { marksIn } from '../../scene/marks-in.ts';
import { measureText } from '../../scene/measure.ts';
import { buildPicker } from '../../scene/pick.ts';
import type { PairNumber } from '../../scene/ribbons.ts';
import { liesInRibbons, nearlyInRibbons } from '../../scene/room-for-fans.ts';
import { linesUnder } from '../../scene/under.ts';
import type { Point } from '../../scene/shape.ts';
import type { Session } from '../../session/session.svelte.ts';
import { spokenByLone } from '../../graph/line-speakers.ts';
import type { Quotations } from '../../scene/quotations.ts';
import { CANVAS } from './canvas-part.ts';
import { watchFrames } from './frame-times.svelte.ts';
import { NAMES } from './names-part.ts';
import { QUOTATIONS } from './quotations-part.ts';
import { PAUSE, Rest } from './rest.svelte.ts';
import { RIBBONS } from './ribbons-part.ts';

const NO_ONE: ReadonlySet<string> = new Set();
const NO_CAPTIONS: readonly Caption[] = [];
/** Of this device, whatever is opened. */
const LIMIT = new ElementLimit();
const many = ({ nodes, edges }: { nodes: readonly unknown[]; edges: readonly unknown[] }): number =>
  nodes.length + edges.length;

export class Drawn {
  readonly #session: Session;
  readonly #size: () => Size;
  readonly #lifted: () => string | undefined;
  readonly rest: Rest;
  /** Where the camera last paused: a sharp picture is begun there, before it is known whether it rests. */
  readonly pause: Rest;
  #kind: PainterKind = 'elements';
  #most = $state(LIMIT.most);
  #placed: readonly PlacedLabel[] = [];

  /** To be made while a component is. `lifted`: who is being dragged. */
  constructor(session: Session, size: () => Size, lifted: () => string | undefined) {
    this.#session = session;
    this.#size = size;
    this.#lifted = lifted;
    this.rest = new Rest(() => session.camera);
    this.pause = new Rest(() => session.camera, PAUSE);
    $effect(() => {
      if (this.painted) void CANVAS.want();
    });
    $effect(() => {
      if (session.scene && nearlyInRibbons(session.scene)) void RIBBONS.want();
    });
    $effect(() => {
      if (this.#nameless) void NAMES.want();
    });
    $effect(() => {
      if (session.speakersShown || this.#lone !== undefined) void QUOTATIONS.want();
    });
    watchFrames(
      () => session.camera,
      () => this.rest.at !== session.camera,
      { moved: (time) => this.#timed(time), idle: (time) => LIMIT.idle(time) },
    );
    // The stage changes from elements to the canvas only while the camera stands still.
    $effect(() => {
      if (this.rest.at !== session.camera) return;
      LIMIT.rest();
      if (untrack(() => this.#most) > LIMIT.most) void CANVAS.want().then(() => (this.#most = LIMIT.most));
    });
  }

  #timed(time: number): void {
    if (!this.painted && this.scene) LIMIT.frame(many(this.scene), time);
  }

  /** Where fans would meet each other everywhere, the lines of a pair lie together. */
  readonly ribbons = $derived.by(() => this.#session.scene && RIBBONS.module?.ribbonsOf(this.#session.scene));
  /** Nothing while what lays lines together is on its way; where it does not come, lines run in fans. */
  readonly scene = $derived.by(() => {
    const { scene } = this.#session;
    if (!scene || this.ribbons) return this.ribbons?.scene;
    const coming = liesInRibbons(scene) && !RIBBONS.module && !RIBBONS.failure;
    return coming ? undefined : scene;
  });
  readonly picker = $derived.by(() => this.scene && buildPicker(this.scene));

  /** A new picture is looked at from elsewhere: nobody waits until the camera has come to rest. */
  settle(): void {
    this.rest.settle();
    this.pause.settle();
  }

  /** Whether a canvas draws the marks: too many for elements, and what draws them did come. */
  readonly painted = $derived.by(() => {
    const { scene } = this;
    this.#kind = painterFor(scene ? many(scene) : 0, this.#kind, this.#most);
    return this.#kind === 'canvas' && !CANVAS.failure;
  });

  /** As elements; the canvas draws none. */
  readonly images = $derived.by<ActorImages | undefined>(() => {
    const { dossier, filtering } = this.#session;
    return dossier && !filtering.hideImages && !this.painted ? actorImages(dossier) : undefined;
  });

  /** How much larger than in the picture what stands out is drawn. */
  readonly grown = $derived.by(() => (this.painted ? (CANVAS.module?.names.grownAt(this.rest.at.k) ?? 1) : 1));

  readonly #foremost = $derived.by(() => (this.scene ? foremostIn(this.scene) : NO_ONE));
  readonly #first = $derived.by(() => this.#session.emphasis?.actors ?? NO_ONE);
  readonly #scale = $derived.by(() => labelScale(this.#session.camera.k));

  /** Of a large scene: placed anew where the camera has come to rest, and not while somebody is dragged. */
  readonly #inView = $derived.by(() => {
    const { filtering } = this.#session;
    const { scene } = this;
    const { module } = CANVAS;
    if (this.painted && module && scene && this.#lifted() === undefined)
      this.#placed = module.names.namesInView(scene, this.rest.at, this.#size(), filtering.isolated);
    return this.#placed;
  });

  /** What is written beside what stands behind the actors, at this zoom: no name lies on it. */
  readonly captions = $derived.by<readonly Caption[]>(() => {
    const { ordered, graph, locale, camera } = this.#session;
    if (!ordered?.guides.length || !graph) return NO_CAPTIONS;
    const { order, guides, caption } = ordered;
    return captionsAt(guides, camera.k, (key) => caption(graph, order, key, locale), measureText);
  });
  readonly #kept = $derived.by(() => this.captions.map(({ box }) => box));

  /** Names on free sides, of a picture that is drawn as elements. */
  readonly #onSides = $derived.by(() =>
    this.scene && !this.painted ? labelsAt(this.scene, this.#scale, this.#first, this.#foremost, this.#kept) : [],
  );
  /** Whether an article's graph leaves somebody without a name at this zoom. */
  readonly #nameless = $derived.by(() => {
    const nodes = this.painted ? 0 : (this.scene?.nodes.length ?? 0);
    return nodes <= ALL_NAMED && this.#onSides.length < nodes;
  });

  readonly labels = $derived.by<readonly PlacedLabel[]>(() => {
    const { filtering, pointed, selection } = this.#session;
    const { scene } = this;
    const first = this.#first;
    if (!scene) return [];
    const idle = filtering.isolated;
    if (!this.painted) {
      const names = this.#nameless ? NAMES.module : undefined;
      if (names) return names.allNamed(scene, this.#onSides, { first, idle, kept: this.#kept }, measureText);
      return this.#onSides.filter(({ mark }) => !idle.has(mark.id) || first.has(mark.id));
    }
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

  readonly #strongLines = $derived.by(() => {
    const { emphasis, selection } = this.#session;
    // What is chosen keeps its own colour and dash inside the red, also while something else is pointed at.
    return emphasis && selection.kind === 'edge' ? new Set([...emphasis.edges, selection.id]) : emphasis?.edges;
  });

  /** Of the picture without ribbons: the lines of whoever is looked at part. */
  readonly strong = $derived.by(() => {
    const { scene, emphasis } = this.#session;
    return scene && emphasis && this.#strongLines && marksIn(scene, this.#strongLines, emphasis.actors);
  });

  readonly #fans = $derived.by<readonly EdgeMark[]>(() => {
    const { scene } = this.#session;
    const { module } = RIBBONS;
    return scene && module && this.ribbons && this.#strongLines ? module.fansOf(scene, this.#strongLines) : [];
  });
  readonly #partedPicker = $derived.by(() => {
    const { module } = RIBBONS;
    return module && this.scene && this.#fans.length > 0 && buildPicker(module.withFans(this.scene, this.#fans));
  });

  /** A line as it is drawn when it stands out. */
  parted(line: string): EdgeMark | undefined {
    return this.#session.scene?.edge.get(line);
  }

  /** The other lines of the pairs that part, which lie beside what stands out. */
  readonly beside = $derived.by(() =>
    this.strongPainted ? [] : this.#fans.filter(({ id }) => !this.#strongLines?.has(id)),
  );

  /** The lines under a point of the screen, the nearest one first. */
  linesAt(at: Point): readonly EdgeMark[] {
    const { camera } = this.#session;
    const under = (picker: typeof this.picker): readonly EdgeMark[] =>
      linesUnder({ picker, labels: this.labels, camera }, at);
    const lines = this.#partedPicker ? under(this.#partedPicker) : [];
    // A ribbon that has parted still lies there, paler, and is what is meant between two lines of its fan.
    return lines.length ? lines : under(this.picker);
  }

  /** Who stands out without a line of their own: what they speak of is shown in any case. */
  readonly #lone = $derived.by(() => {
    const { graph, pointed, litSelection } = this.#session;
    const one = [pointed, litSelection].find((item) => item?.kind === 'actor');
    return graph && one?.kind === 'actor' && spokenByLone(graph, one.id)?.length ? one.id : undefined;
  });

  #quoted: Quotations | undefined;
  /** Who says so, of all lines that are drawn; not made anew while somebody is dragged across a large picture. */
  readonly quotations = $derived.by(() => {
    const { graph, speakersShown } = this.#session;
    const { scene } = this;
    const { module } = QUOTATIONS;
    if (!speakersShown || !graph || !scene || !module) this.#quoted = undefined;
    else if (!this.painted || this.#lifted() === undefined) {
      const all = module.quotationsOf(graph, scene);
      // Where lines lie together, their marks would be a blot.
      this.#quoted = this.ribbons ? { ...all, marks: [] } : all;
    }
    return this.#quoted;
  });

  /** Who says what stands out. */
  readonly strongQuotations = $derived.by(() => {
    const { graph, emphasis, speakersShown } = this.#session;
    const scene = this.#session.scene;
    const { module } = QUOTATIONS;
    const lone = this.#lone;
    if (!graph || !scene || !module || !emphasis || this.strongPainted) return undefined;
    if (!speakersShown && lone === undefined) return undefined;
    const all =
      this.ribbons || !this.quotations
        ? module.quotationsOf(graph, { nodes: scene.nodes, edges: this.strong?.edges ?? [] })
        : this.quotations;
    return module.quotationsIn(
      all,
      emphasis.edges,
      speakersShown || lone === undefined ? emphasis.actors : new Set([lone]),
    );
  });

  #numbered: readonly PairNumber[] = [];
  /** As names: placed anew where the camera has come to rest, and not while somebody is dragged. */
  readonly #numbersInView = $derived.by(() => {
    const { ribbons } = this;
    const { module } = RIBBONS;
    if (!ribbons || !module) this.#numbered = [];
    else if (this.#lifted() === undefined)
      this.#numbered = module.numbersInView(ribbons, this.labels, this.rest.at, this.#size());
    return this.#numbered;
  });

  /** How many lie together, but of those who part, and of whoever is dragged. */
  readonly numbers = $derived.by(() => {
    const lifted = this.#lifted();
    const parted = new Set(this.#fans.flatMap(({ source, target }) => [`${source}~${target}`, `${target}~${source}`]));
    return this.#numbersInView.filter(
      ({ id, source, target }) => source !== lifted && target !== lifted && !parted.has(id),
    );
  });

  /** Whether too much stands out for elements: then it lies on a canvas of its own. */
  readonly strongPainted = $derived.by(
    () => this.painted && !!this.strong && painterFor(many(this.strong)) === 'canvas',
  );

  /** Who is being dragged, with all lines: the canvas leaves them out. */
  readonly held = $derived.by(() => {
    const { graph } = this.#session;
    const { scene } = this;
    const lifted = this.#lifted();
    if (!this.painted || !scene || lifted === undefined || !graph?.hasNode(lifted)) return undefined;
    return marksIn(scene, new Set(graph.edges(lifted)), new Set([lifted]));
  });
}
