/** Where does a message cover least? At the foot of the stage beside its buttons, above the sheet, or at its head; under a dialog's heading. */
import type { ToastPlace } from '../../controls/announcing.ts';
import { coversLess } from '../stage/covers-less.ts';

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
  /** The buttons of the stage. */
  readonly buttons: Box | undefined;
  /** The places of the actors; undefined where none are drawn. `lit`: what is new, or chosen. */
  readonly actors: readonly { readonly x: number; readonly y: number; readonly lit: boolean }[] | undefined;
}

const WIDEST = 560;
const EDGE = 12;
/** Less than this is no room for a message. */
const LOWEST = 90;
const NARROWEST = 300;

/** `height` of the message; 0 where it is not known yet. */
export function toastPlace({ window, room, sheet, docked, buttons, actors }: Around, height: number): ToastPlace {
  const below = {
    x: window.width / 2,
    bottom: docked === undefined ? 16 : window.height - docked + EDGE,
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
  if (!actors || height === 0) return { x, bottom: foot, width };
  const strip = (bottom: number): Box => ({
    left: x - width / 2,
    right: x + width / 2,
    top: window.height - bottom - height,
    bottom: window.height - bottom,
  });
  return { x, bottom: coversLess(strip(head), strip(foot), actors) ? head : foot, width };
}
