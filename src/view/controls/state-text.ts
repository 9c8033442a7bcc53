/** What state is a quote in, in a word and in a sentence that says what can be done? */
import type { QuoteState } from '../../evidence/locate.ts';
import { m } from '../../words/messages/messages.js';

const TEXTS: Readonly<Record<QuoteState, { readonly name: () => string; readonly about: () => string }>> = {
  verbatim: { name: m.state_verbatim, about: m.state_verbatim_about },
  moved: { name: m.state_moved, about: m.state_moved_about },
  ambiguous: { name: m.state_ambiguous, about: m.state_ambiguous_about },
  missing: { name: m.state_missing, about: m.state_missing_about },
};

export function stateText(state: QuoteState): { readonly name: string; readonly about: string } {
  const { name, about } = TEXTS[state];
  return { name: name(), about: about() };
}
