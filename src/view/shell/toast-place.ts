/**
 * Where does a message cover least? At the foot of the stage beside its buttons, above the sheet, or at its head, more to one side or the other;
 * and where actors stand everywhere, below the stage, over the time.
 */
import type { ToastPlace } from '../../controls/announcing.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is on the page, in its pixels. */
export interface Around {
  readonly window: { readonly width: number; readonly height: number };
  /** Stage or view; undefined where a dialog covers it. */
  readonly room: Box | undefined;
  /** The upper edge of the phone's sheet, where it comes to rest. */
  readonly sheet: number | undefined;
  /** The upper edge of what is docked at the foot of the window: what can be made of chosen words. */
  readonly docked?: number | undefined;
  /** The upper edge of the words of a story that is told, below the stage: they are read. */
  readonly told?: number | undefined;
  /** The buttons of the stage. */
  readonly buttons: Box | undefined;
  /** Shapes and names of the actors; undefined where none are drawn. `lit`: what is new, or chosen. */
  readonly marks: readonly (Box & { readonly lit: boolean })[] | undefined;
}

const WIDEST = 560;
const EDGE = 12;
/** Less than this is no room for a message. */
const LOWEST = 90;
const NARROWEST = 300;
/** What stands below the stage is a line at least so high. */
const LINE = 30;
/** So near is as good as on it. */
const NEAR = 3;
/** From the middle to either side, as shares of what is free there; the middle first. */
const ASIDE = [0, -0.5, 0.5, -1, 1];

/** How much of what the reader looks at lies under a strip; what is new or chosen counts for all else. */
export const covered = (strip: Box, marks: NonNullable<Around['marks']>): number =>
  marks.reduce((sum, { left, right, top, bottom, lit }) => {
    const under =
      right > strip.left - NEAR && left < strip.right + NEAR && bottom > strip.top - NEAR && top < strip.bottom + NEAR;
    return under ? sum + (lit ? 1000 : 1) : sum;
  }, 0);

/** `height` and `wide` of the message; 0 where they are not known yet. */
export function toastPlace(
  { window, room, sheet, docked, told, buttons, marks }: Around,
  height: number,
  wide = WIDEST,
): ToastPlace {
  const edge = docked ?? told;
  const below = {
    x: window.width / 2,
    bottom: edge === undefined ? 16 : window.height - edge + EDGE,
    width: Math.min(WIDEST, window.width - 2 * EDGE),
  };
  if (!room || room.right <= room.left) return below;
  const floor = Math.min(room.bottom, sheet ?? Infinity);
  // A sheet that has come up leaves no room above it.
  if (floor - room.top < LOWEST) return below;
  const beside = buttons ? buttons.left - room.left : room.right - room.left;
  const fits = beside >= NARROWEST;
  const right = fits ? room.left + beside : room.right;
  const x = (room.left + right) / 2;
  const width = Math.min(WIDEST, right - room.left - 2 * EDGE);
  const foot = window.height - floor + (fits || !buttons ? EDGE : buttons.bottom - buttons.top + 22);
  const head = window.height - room.top - height - EDGE;
  if (!marks || height === 0) return { x, bottom: foot, width };
  const own = Math.min(wide, width);
  const under = sheet === undefined && told === undefined ? window.height - room.bottom : 0;
  const places = [
    { bottom: foot, from: room.left, to: right },
    { bottom: head, from: room.left, to: room.right },
    ...(under < LINE
      ? []
      : [{ bottom: Math.max(2, Math.min(EDGE, (under - height) / 2)), from: room.left, to: room.right }]),
  ].flatMap(({ bottom, from, to }) => {
    const free = Math.max(0, (to - from - own) / 2 - EDGE);
    return ASIDE.map((aside) => ({ x: (from + to) / 2 + aside * free, bottom }));
  });
  const costs = places.map((at) =>
    covered(
      {
        left: at.x - own / 2,
        right: at.x + own / 2,
        top: window.height - at.bottom - height,
        bottom: window.height - at.bottom,
      },
      marks,
    ),
  );
  return { ...(places[costs.indexOf(Math.min(...costs))] ?? { x, bottom: foot }), width };
}
