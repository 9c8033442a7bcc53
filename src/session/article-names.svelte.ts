/** Who is named in the article that is read? With many actors that takes a while after one is renamed: until then, the names are those of before. */
import type { Document, Dossier } from '../dossier/schema.ts';
import { mentionSteps, readMentions, type Mention } from '../names/mentions.ts';
import { soon } from './in-turns.ts';
import { Worked } from './worked.svelte.ts';

interface ArticleHost {
  /** The one that is read. */
  readonly document: Document | undefined;
  readonly dossier: Dossier | undefined;
  readonly hasPicture: boolean;
}

const NOBODY: readonly Mention[] = [];

export class ArticleNames {
  readonly #naming: Worked<readonly Mention[]>;
  readonly #host: ArticleHost;
  #last: { readonly of: Document; readonly mentions: readonly Mention[] } | undefined;

  constructor(host: ArticleHost) {
    this.#host = host;
    this.#naming = new Worked(() => host.document && host.dossier && mentionSteps(host.document, host.dossier.actors));
  }

  readonly mentions = $derived.by<readonly Mention[]>(() => {
    const of = this.#host.document;
    const mentions = this.#naming.value;
    if (of && mentions) this.#last = { of, mentions };
    return this.#last && this.#last.of === of ? this.#last.mentions : NOBODY;
  });

  /** Reads who is named in all other articles, once there is a picture: it will be asked. Gives back how to call that off. */
  readOthers(): (() => void) | undefined {
    const { dossier, hasPicture } = this.#host;
    return dossier && hasPicture ? soon(readMentions(dossier), () => undefined) : undefined;
  }
}
