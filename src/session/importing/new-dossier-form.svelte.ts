/** What is the new dossier like that begins with the articles? Its title, language and codebook, and the coder. */
import type { Codebook } from '../../dossier/codebook.ts';
import { freeze } from '../../dossier/freeze.ts';
import type { Problem } from '../../dossier/problem.ts';
import type { Dossier } from '../../dossier/schema.ts';
import { addArticles, type Article } from '../../edit/documents.ts';
import { newDossier } from '../../edit/new-dossier.ts';
import { STARTER } from '../../edit/starter.ts';
import { TEMPLATES } from '../../edit/templates.ts';
import { IntakeFailure, isStopped } from '../intake-failure.ts';
import { absenceOf } from '../missing-part.ts';
import type { ImportHost, ImportQueue } from './import-queue.svelte.ts';

interface CodebookFile {
  readonly name: string;
  readonly codebook: Codebook | undefined;
  readonly problems: readonly Problem[];
}

export class NewDossierForm {
  readonly #host: ImportHost;
  readonly #queue: ImportQueue;
  title = $state('');
  language = $state('');
  person = $state('');
  codebookFrom = $state<'starter' | 'template' | 'open' | 'file'>('starter');
  /** The template, where it is one; an id. */
  template = $state(TEMPLATES[0]?.id ?? '');
  #codebookFile = $state.raw<CodebookFile | undefined>();

  constructor(host: ImportHost, queue: ImportQueue, person: string) {
    this.#host = host;
    this.#queue = queue;
    this.person = person;
  }

  get codebookFile(): CodebookFile | undefined {
    return this.#codebookFile;
  }
  /** What the user has typed, or else what the articles suggest. */
  readonly mainLanguage = $derived.by(
    () => this.language || this.#queue.wanted.find((one) => one.language)?.language || this.#host.locale,
  );
  readonly mainTitle = $derived.by(() => this.title.trim() || this.#queue.wanted[0]?.name || '');
  readonly codebook = $derived.by((): Codebook | undefined => {
    const { dossier } = this.#host;
    if (this.codebookFrom === 'file') return this.#codebookFile?.codebook;
    if (this.codebookFrom === 'template') return TEMPLATES.find(({ id }) => id === this.template)?.codebook ?? STARTER;
    if (this.codebookFrom === 'starter' || !dossier) return STARTER;
    const { actorKinds, relationFamilies, relationTypes, modalityCues } = dossier;
    return {
      actorKinds,
      relationTypes,
      ...(relationFamilies ? { relationFamilies } : {}),
      ...(modalityCues ? { modalityCues } : {}),
    };
  });

  /** Gives why it could not be read, unless that was stopped. */
  async readCodebook(file: File): Promise<'broke' | 'unreadable' | undefined> {
    try {
      const read = await this.#host.bring(() => this.#host.intake.read('codebook', { file }, file.name));
      this.#codebookFile = { name: file.name, codebook: read.codebook, problems: read.problems };
    } catch (cause) {
      if (cause instanceof IntakeFailure) return cause.reason === 'broke' ? 'broke' : 'unreadable';
      if (!isStopped(cause) && absenceOf(cause) === undefined) throw cause;
    }
    return undefined;
  }

  /** `now`: ISO 8601, in UTC. */
  make(articles: readonly Article[], now: string): Dossier {
    const dossier = newDossier(this.mainTitle, this.mainLanguage, now, this.codebook);
    const name = this.person.trim();
    return freeze(addArticles(name ? { ...dossier, creators: [name] } : dossier, articles).dossier);
  }
}
