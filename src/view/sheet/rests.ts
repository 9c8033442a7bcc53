/** Where does the phone's sheet come to rest? */

export const RESTS = ['peek', 'half', 'full'] as const;
export type Rest = (typeof RESTS)[number];

/** At peek: the grip, the tabs, and the first lines of what is in it. */
const PEEK = 132;

/** In pixels, of a room of so many. */
export function restHeight(rest: Rest, room: number): number {
  if (rest === 'full') return room;
  return Math.round(rest === 'half' ? Math.max(room * 0.54, PEEK) : Math.min(PEEK, room * 0.4));
}

export function nearestRest(height: number, room: number): Rest {
  const far = (rest: Rest): number => Math.abs(restHeight(rest, room) - height);
  return RESTS.reduce((best, rest) => (far(rest) < far(best) ? rest : best));
}
