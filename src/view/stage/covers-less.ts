/** Of two strips over the stage, which one hides less of what the user looks at? */
interface Strip {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Mark {
  readonly x: number;
  readonly y: number;
  /** Whether it is what is new, or chosen. */
  readonly lit: boolean;
}

/** So far around the middle of an actor there are its shape and its name. */
const AROUND = { x: 50, y: 26 };

const weight = ({ left, right, top, bottom }: Strip, spots: readonly Mark[]): number =>
  spots.reduce((sum, { x, y, lit }) => {
    const under = x > left - AROUND.x && x < right + AROUND.x && y > top - AROUND.y && y < bottom + AROUND.y;
    return under ? sum + (lit ? 1000 : 1) : sum;
  }, 0);

/** Whether `one` does; where both hide as much, `other` it is. */
export const coversLess = (one: Strip, other: Strip, spots: readonly Mark[]): boolean =>
  weight(one, spots) < weight(other, spots);
