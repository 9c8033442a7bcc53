/** How firmly is it said, in a word and in a sentence? */
import type { Modality } from '../../dossier/schema.ts';
import { m } from '../../words/messages/messages.js';

const TEXTS: Readonly<Record<Modality, { readonly name: () => string; readonly about: () => string }>> = {
  asserted: { name: m.modality_asserted, about: m.modality_asserted_about },
  alleged: { name: m.modality_alleged, about: m.modality_alleged_about },
  planned: { name: m.modality_planned, about: m.modality_planned_about },
  hypothetical: { name: m.modality_hypothetical, about: m.modality_hypothetical_about },
};

export function modalityText(modality: Modality): { readonly name: string; readonly about: string } {
  const { name, about } = TEXTS[modality];
  return { name: name(), about: about() };
}
