/** Which text is shown where there is nothing to draw? What comes next depends on whether there is anything yet. */
import type { Dossier } from '../../dossier/schema.ts';
import { m } from '../../words/messages/messages.js';
import { isTouched } from '../screen.ts';

interface EmptyText {
  readonly title: string;
  readonly text: string;
}

export function emptyText(dossier: Dossier | undefined): EmptyText {
  const touched = isTouched();
  if (!dossier || dossier.documents.length + dossier.claims.length + dossier.actors.length === 0)
    return { title: m.empty_dossier_title(), text: touched ? m.empty_dossier_text_tap() : m.empty_dossier_text() };
  const title = m.empty_graph_title();
  // Nothing needs repair yet, and nobody looks for another dossier.
  if (dossier.claims.length === 0 && dossier.documents.length > 0)
    return { title, text: touched ? m.empty_graph_first_tap() : m.empty_graph_first() };
  return { title, text: touched ? m.empty_graph_text_tap() : m.empty_graph_text() };
}
