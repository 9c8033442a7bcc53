/** What the lists of the gallery hold: short, long, and in another script. */
export const ROWS = [
  { id: 'a', name: 'Alliance', count: 12 },
  { id: 'b', name: 'Arms supply, with a name that is so long that it has to break on a narrow page', count: 3 },
  { id: 'c', name: '제재', count: 0 },
];
export type Row = (typeof ROWS)[number];
