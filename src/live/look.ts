/** Where does the picture look, and how does it get from one place to another so that the eye can follow? In the picture's own units, y downwards. */

export interface Look {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** All of them; undefined where there is none. */
export function together(looks: readonly Look[]): Look | undefined {
  if (looks.length === 0) return undefined;
  const side = (of: (look: Look) => number, most: (...all: number[]) => number): number =>
    looks.reduce((found, look) => most(found, of(look)), most === Math.min ? Infinity : -Infinity);
  const [x, y] = [side((look) => look.x, Math.min), side((look) => look.y, Math.min)];
  const [right, bottom] = [
    side((look) => look.x + look.width, Math.max),
    side((look) => look.y + look.height, Math.max),
  ];
  return { x, y, width: right - x, height: bottom - y };
}

/** Free room around, as a share of the longer side, and never less than `least`. */
export function airy(look: Look, share: number, least: number): Look {
  const air = Math.max(least, share * Math.max(look.width, look.height));
  return { x: look.x - air, y: look.y - air, width: look.width + 2 * air, height: look.height + 2 * air };
}

/** The same middle, in the shape of the room, and no nearer than `nearest` pixels of the room for a unit. */
export function fitted(look: Look, room: Size, nearest = Infinity): Look {
  const scale = Math.min(nearest, room.width / Math.max(look.width, 1), room.height / Math.max(look.height, 1));
  const [width, height] = [room.width / scale, room.height / scale];
  return { x: look.x + look.width / 2 - width / 2, y: look.y + look.height / 2 - height / 2, width, height };
}

/** Whether all of it is in sight. */
export const holds = (look: Look, inner: Look): boolean =>
  inner.x >= look.x &&
  inner.y >= look.y &&
  inner.x + inner.width <= look.x + look.width &&
  inner.y + inner.height <= look.y + look.height;

/** Moved so far that its middle is there. */
export const centredOn = (look: Look, { x, y, width, height }: Look): Look => ({
  ...look,
  x: x + width / 2 - look.width / 2,
  y: y + height / 2 - look.height / 2,
});

/** From world to picture: picture = world · k + (x, y). */
export interface World {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** About what an author sees of the graph beside the panels of the app, in CSS pixels. */
const STAGE: Size = { width: 860, height: 620 };

/** What an author had in sight who looked at a place of the world at a zoom. */
export function lookAt(at: World, world: World): Look {
  const [width, height] = [(STAGE.width / at.k) * world.k, (STAGE.height / at.k) * world.k];
  return { x: at.x * world.k + world.x - width / 2, y: at.y * world.k + world.y - height / 2, width, height };
}

/** On the way, `done` from 0 to 1: it sets out and arrives gently, and comes nearer by the same share in the same time. */
export function onTheWay(from: Look, to: Look, done: number): Look {
  if (done >= 1) return to;
  const t = done < 0.5 ? 4 * done ** 3 : 1 - (-2 * done + 2) ** 3 / 2;
  const size = (a: number, b: number): number => a * (b / a) ** t;
  const [width, height] = [size(from.width, to.width), size(from.height, to.height)];
  const middle = (a: number, b: number): number => a + (b - a) * t;
  return {
    x: middle(from.x + from.width / 2, to.x + to.width / 2) - width / 2,
    y: middle(from.y + from.height / 2, to.y + to.height / 2) - height / 2,
    width,
    height,
  };
}
