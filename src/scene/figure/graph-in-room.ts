/** How does the graph stand in a room of a fixed size? In its middle, smaller with all that is written on it where it would be too large. */
import { graphLayer, type Content, type PlacedGraph, type Told } from './content.ts';
import { moveCallout } from './draw-callouts.ts';
import { moveLineWords } from './draw-line-words.ts';
import type { GroupMark } from './page.ts';

/** In page units, from the corner of the page. */
export interface RoomAt {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GraphInRoom extends Told {
  readonly layer: GroupMark;
  /** How much larger or smaller it is than it was placed. */
  readonly k: number;
}

/** How much larger or smaller it becomes to fill the room. Names and numbers shrink with all the rest where they would not find room otherwise. */
export function growthIn(
  room: Pick<RoomAt, 'width' | 'height'>,
  { bounds: { left, top, right, bottom } }: Pick<PlacedGraph, 'bounds'>,
  largest: number,
): number {
  return Math.min(largest, room.width / Math.max(1, right - left), room.height / Math.max(1, bottom - top));
}

/** `largest`: how much larger it may become to fill the room. */
export function graphInRoom(content: Content, placed: PlacedGraph, room: RoomAt, largest = 1): GraphInRoom {
  const { bounds, fitted } = placed;
  const [wide, high] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const k = growthIn(room, placed, largest);
  const x = room.x + (room.width - wide * k) / 2;
  const y = room.y + (room.height - high * k) / 2;
  const { layer, markers, callouts, lineWords, nodes, labels } = graphLayer(content, placed, {
    k: fitted.k,
    x: -bounds.left,
    y: -bounds.top,
  });
  const onPage = <T extends { readonly box: PlacedGraph['bounds'] }>(item: T): T => ({
    ...item,
    box: {
      left: item.box.left * k + x,
      top: item.box.top * k + y,
      right: item.box.right * k + x,
      bottom: item.box.bottom * k + y,
    },
  });
  return {
    k,
    layer: { ...layer, move: { x, y, k } },
    markers: markers.map((marker) => {
      const { from } = marker;
      const at = { x: marker.x * k + x, y: marker.y * k + y };
      return { ...onPage(marker), ...at, ...(from && { from: { x: from.x * k + x, y: from.y * k + y } }) };
    }),
    callouts: callouts.map((callout) => moveCallout({ k, x, y }, callout)),
    lineWords: lineWords.map((words) => moveLineWords({ k, x, y }, words)),
    nodes: nodes.map(onPage),
    labels: labels.map(onPage),
  };
}
