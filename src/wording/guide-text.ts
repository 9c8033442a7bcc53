/** What is written beside what stands behind the actors in an order: on a ring, above a group or a lane? */
import { listsByActor } from '../dossier/actor-lists.ts';
import { textIn } from '../dossier/text-in.ts';
import type { DossierGraph } from '../graph/build.ts';
import { ASIDE, NOBODY, type Order } from '../graph/orders.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { capital } from './capital.ts';
import { familyText } from './family-text.ts';
import { listName } from './list-name.ts';
import { actorName } from './sentence.ts';

export function guideText(graph: DossierGraph, { by }: Order, key: string, locale: Locale): string {
  const dossier = graph.getAttribute('dossier');
  const apart = key === NOBODY;
  if (key === ASIDE) return m.order_aside({}, { locale });
  switch (by) {
    case 'around':
      return apart ? m.order_unconnected({}, { locale }) : m.order_steps({ count: Number(key) }, { locale });
    case 'time':
      return apart ? m.order_undated({}, { locale }) : key;
    case 'family':
      return apart ? m.group_alone({}, { locale }) : familyText(key, locale, dossier);
    case 'kind': {
      const kind = dossier.actorKinds.find(({ id }) => id === key);
      return capital(textIn(kind?.label, locale, dossier.language).text || key, locale);
    }
    case 'list':
      return listCaption(graph, apart ? undefined : key, locale);
    case 'community':
      if (apart || !graph.hasNode(key)) return m.order_apart({}, { locale });
      return m.order_around(
        { name: actorName(graph.getNodeAttribute(key, 'actor'), locale, dossier.language) },
        { locale },
      );
    case 'circle':
      return '';
  }
}

/** With how many of it stand elsewhere, with another list that they are in. */
function listCaption(graph: DossierGraph, id: string | undefined, locale: Locale): string {
  const dossier = graph.getAttribute('dossier');
  const list = dossier.actorLists?.find((one) => one.id === id);
  if (!list) return m.list_none({}, { locale });
  const lists = listsByActor(dossier);
  const elsewhere = list.actors.filter((actor) => graph.hasNode(actor) && lists.get(actor)?.[0] !== list);
  const name = listName(list, locale, dossier.language);
  return elsewhere.length ? m.order_list_elsewhere({ name, count: elsewhere.length }, { locale }) : name;
}
