/** What can a large graph be grouped by, and how are groups called in an address? Apart from what makes them, which comes later. */

/** Who is tied closely with whom, the kind of actor, or the document that says most of them. */
export const GROUPINGS = ['communities', 'kind', 'document'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Keys of groups that have no actor's name; no id has a tilde. */
export const REST = '~rest';
export const ALONE = '~alone';

/** The ids that a group's own id is made of, `~rest` and `~alone` left out; undefined for what is no such id. */
export function idsIn(group: string): readonly string[] | undefined {
  if (!group.startsWith('@')) return undefined;
  return group
    .slice(1)
    .split('/')
    .filter((key) => key !== REST && key !== ALONE);
}
