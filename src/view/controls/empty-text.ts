/** Which text is shown where there is nothing to draw? What comes next depends on whether there is anything yet. */
import type { Dossier } from '../../dossier/schema.ts';
import { m } from '../../words/messages/messages.js';
import { isTouched } from '../screen.ts';

interface EmptyText {
  readonly title: string;
  readonly text: string;
}

export const emptyText = (dossier: Dossier | undefined): EmptyText =>
  dossier && dossier.documents.length + dossier.claims.length + dossier.actors.length > 0
    ? { title: m.empty_graph_title(), text: isTouched() ? m.empty_graph_text_tap() : m.empty_graph_text() }
    : { title: m.empty_dossier_title(), text: isTouched() ? m.empty_dossier_text_tap() : m.empty_dossier_text() };
