/**
 * What is drawn of the open dossier, line by line? It is made when somebody asks for it, and follows what is moved and edited: a large graph that is
 * seen from afar, or as a table, is never drawn.
 */
import type { DossierGraph } from '../graph/build.ts';
import { sceneOf, type Scene } from '../scene/build.ts';
import { sceneKeeper } from '../scene/keep.ts';
import { measureText } from '../scene/measure.ts';
import { facesKeeper } from '../scene/node-style.ts';
import type { Locale } from '../words/languages.ts';
import type { Filtering } from './filtering.svelte.ts';
import type { Shown } from './shown.ts';

/** What there is to draw. */
interface ScenesHost {
  readonly locale: Locale;
  /** Everything that the dossier holds. */
  readonly whole: DossierGraph | undefined;
  /** What the filter leaves of it. */
  readonly graph: DossierGraph | undefined;
  readonly filtering: Filtering;
}

export class Scenes {
  readonly #host: ScenesHost;
  readonly #shown: () => Shown | undefined;
  readonly #face = facesKeeper(measureText);
  readonly #build = sceneKeeper();

  constructor(host: ScenesHost, shown: () => Shown | undefined) {
    this.#host = host;
    this.#shown = shown;
  }

  /** Whether it is known where everybody stands, if only roughly. */
  readonly hasPicture = $derived.by(() => this.#shown()?.positions !== undefined);

  readonly #faces = $derived.by(() => {
    const { whole, locale } = this.#host;
    // Not of what is shown as a whole: that is another with every step of a drag.
    return whole ? this.#face(whole, [locale, whole.getAttribute('dossier').language]) : [];
  });
  readonly #whole = $derived.by<Scene | undefined>(() => {
    const shown = this.#shown();
    return shown?.positions && this.#build(shown.graph, this.#faces, shown.positions);
  });
  /** Filtering takes lines away, and moves nothing. */
  readonly scene = $derived.by<Scene | undefined>(() => {
    const { whole, graph, filtering } = this.#host;
    return this.#whole && whole && graph && sceneOf(this.#whole, whole, graph, filtering.hidden);
  });
}
