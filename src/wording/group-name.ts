/** What is a group of actors called? By those who are best connected in it, by their kind, or by the document that tells of them. */
import { textIn } from '../dossier/text-in.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { Item } from '../graph/group-tree.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { capital } from './capital.ts';
import { nameList } from './name-list.ts';
import { actorName } from './sentence.ts';

/** So many stand for a community; all of them, where it has no more. */
const NAMED = 3;

/**
 * Lines to stand beside a bubble, which says how many there are in it: of a community those who stand for it, each in a line of its own.
 */
export function itemLabel(graph: DossierGraph, item: Item, locale: Locale): readonly string[] {
  if (item.kind !== 'community' && item.kind !== 'part') return [itemName(graph, item, locale)];
  const { language } = graph.getAttribute('dossier');
  const named = item.members.slice(0, item.members.length <= NAMED ? NAMED : NAMED - 1);
  const names = named.map((id) => actorName(graph.getNodeAttribute(id, 'actor'), locale, language));
  const last = names.length - 1;
  return names.map((name, i) => (i === last && item.members.length > named.length ? `${name} …` : name));
}

/** `inside` a sentence names may take another form. */
export function itemName(graph: DossierGraph, item: Item, locale: Locale, inside = false): string {
  const { actorKinds, documents, language } = graph.getAttribute('dossier');
  const name = (id: string): string => actorName(graph.getNodeAttribute(id, 'actor'), locale, language, inside);
  switch (item.kind) {
    case 'actor':
      return name(item.id);
    case 'rest':
      return m.group_rest({}, { locale });
    case 'alone':
      // A line that is only denied may still lead to them, and, from within a group, any line to others.
      return item.id.includes('/') ? m.group_untied_inside({}, { locale }) : m.group_untied({}, { locale });
    case 'kind':
      return capital(
        textIn(actorKinds.find(({ id }) => id === item.of)?.label, locale, language).text || (item.of ?? ''),
        locale,
      );
    case 'document':
      return documents.find(({ id }) => id === item.of)?.csl.title?.trim() || (item.of ?? '');
    default: {
      const { members } = item;
      return nameList(members.slice(0, NAMED).map(name), locale, members.length, NAMED);
    }
  }
}
