/** Where does the phone's sheet come to rest? */

export const SHEET_SNAPS = ['peek', 'half', 'full'] as const;
export type SheetSnap = (typeof SHEET_SNAPS)[number];

/** At peek: the grip, the tabs, and the first lines of what is in it. */
const PEEK = 132;

/** In pixels, of a room of so many. */
export function snapHeight(rest: SheetSnap, room: number): number {
  if (rest === 'full') return room;
  return Math.round(rest === 'half' ? Math.max(room * 0.54, PEEK) : Math.min(PEEK, room * 0.4));
}

export function nearestSnap(height: number, room: number): SheetSnap {
  const far = (rest: SheetSnap): number => Math.abs(snapHeight(rest, room) - height);
  return SHEET_SNAPS.reduce((best, rest) => (far(rest) < far(best) ? rest : best));
}
