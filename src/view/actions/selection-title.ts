/** What is chosen, in a few words: for those who hear the page. */
import { actorName, claimSentence, edgeSentence } from '../../wording/sentence.ts';
import type { Session } from '../../session/session.svelte.ts';
import { m } from '../../words/messages/messages.js';

/** Undefined where nothing is chosen. */
export function selectionTitle(session: Session): string | undefined {
  const { selection, whole, claims, dossier, locale } = session;
  if (!whole || !dossier) return undefined;
  const name = (id: string): string =>
    whole.hasNode(id) ? actorName(whole.getNodeAttribute(id, 'actor'), locale, dossier.language) : id;
  switch (selection.kind) {
    case 'nothing':
      return undefined;
    case 'edge': {
      const graph = session.graphWith(selection.id);
      return graph && edgeSentence(graph, selection.id, locale).text;
    }
    case 'actor':
      return name(selection.id);
    case 'claim': {
      const claim = claims.get(selection.id);
      return claim && claimSentence(whole, claim, locale).text;
    }
    case 'between':
      return m.overview_show();
    case 'passage':
      return m.passage_supports({ count: selection.claims.length });
    case 'around':
      return `${m.action_around()} ${name(selection.id)}`;
    case 'path':
      return m.action_path();
    case 'disagreements':
      return m.action_disagreements();
    case 'speakers':
      return m.action_speakers();
    case 'structure':
      return m.action_structure();
  }
}
