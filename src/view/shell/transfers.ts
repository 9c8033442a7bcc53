/** How does a dossier come in and go out, and what is announced of it? */
import { textIn } from '../../dossier/text-in.ts';
import type { Announcing } from '../../controls/announcing.ts';
import { forCopying } from '../../session/link.ts';
import type { Opening } from '../../session/opening.svelte.ts';
import type { RawText } from '../../session/ports.ts';
import type { Session } from '../../session/session.svelte.ts';
import { m } from '../../words/messages/messages.js';
import { PRINTED } from '../print/printing.ts';
import type { Outside } from './outside.ts';

const LINK_TEXTS = { everybody: m.link_copied, device: m.link_of_kept, file: m.link_of_file };

export class Transfers {
  readonly #session: Session;
  readonly #opening: Opening;
  readonly #announce: Announcing['announce'];
  readonly outside: Outside;

  constructor(session: Session, opening: Opening, announce: Announcing['announce'], outside: Outside) {
    this.#session = session;
    this.#opening = opening;
    this.#announce = announce;
    this.outside = outside;
  }

  async save(how?: { readonly elsewhere?: boolean; readonly anyway?: boolean }): Promise<void> {
    const name = await this.#opening.save(how);
    if (name === undefined) return;
    this.#announce(() => (this.outside.downloaded() ? m.saved_download({ name }) : m.saved({ name })));
  }

  /** What is damaged, as it is, for a person who can mend it. */
  saveRaw({ name, text }: RawText): void {
    this.outside.download(text, name);
    this.#announce(() => m.saved_download({ name }));
  }

  /** What was half written, or in the review queue, and is damaged. */
  saveDamaged(): void {
    const { damaged, key } = this.#opening.autosave;
    if (damaged === undefined) return;
    this.saveRaw({ name: `${this.#session.dossier?.id ?? key}.damaged.txt`, text: damaged });
  }

  async copyLink(): Promise<void> {
    const { link } = this.#opening;
    if (!link) return;
    const copied = await this.outside.copy(this.outside.addressOf(forCopying(link, this.#session.view)));
    this.#announce(() => (copied ? LINK_TEXTS[link.opens]() : m.copy_failed()));
  }

  /** By the device's own way; where that fails, the link is copied. */
  async share(): Promise<void> {
    const { link } = this.#opening;
    if (!link) return;
    const title = textIn(this.#session.dossier?.title, this.#session.locale).text;
    if (!(await this.outside.share(title, this.outside.addressOf(forCopying(link, this.#session.view)))))
      await this.copyLink();
  }

  /** The article, with what is quoted and what that says. */
  async print(): Promise<void> {
    // Without it the page is printed as it stands.
    await PRINTED.want();
    this.outside.print();
  }

  /** Opens a dossier where one may already be open, and says which is open now. */
  async open(work: Promise<void>): Promise<void> {
    const before = this.#session.dossier;
    await work;
    const { dossier } = this.#session;
    if (!before || !dossier || dossier === before) return;
    this.#announce(() => m.opened({ title: textIn(this.#session.dossier?.title, this.#session.locale).text }));
  }

  /** Closes the dossier, and says whether it can be had again here. */
  async close(): Promise<void> {
    const { dossier, locale } = this.#session;
    const kept = this.#opening.autosave.card !== undefined;
    await this.#opening.close();
    if (!dossier || this.#session.dossier) return;
    const { text: title } = textIn(dossier.title, locale);
    this.#announce(() => (kept ? m.closed_kept({ title }) : m.closed({ title })));
  }

  async openFile(file: File): Promise<void> {
    await this.open(this.#opening.take(await this.outside.read(file)));
  }
}
