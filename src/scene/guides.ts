/** Where is a guide's caption, and how much room do all guides take? */
import type { Box } from '../layout/label-box.ts';
import type { Guide } from '../layout/ordered.ts';

export type { Guide } from '../layout/ordered.ts';

/** In world units. */
export const CAPTION_SIZE = 12;

export interface CaptionPlace {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  /** Of the rim that keeps what is behind it away from the letters; 0: none. */
  readonly halo: number;
}

/** On the top of a ring, which makes room for it; in the corner of a box. */
export function captionAt(guide: Guide, scale = 1): CaptionPlace {
  return guide.kind === 'ring'
    ? { x: guide.x, y: guide.y - guide.radius + CAPTION_SIZE * 0.35 * scale, anchor: 'middle', halo: 6 }
    : { x: guide.left + 12, y: guide.top + 7 + CAPTION_SIZE * scale, anchor: 'start', halo: 0 };
}

/** Of all guides; undefined without any. */
export function guideBounds(guides: readonly Guide[]): Box | undefined {
  const boxes = guides.map((guide): Box => {
    if (guide.kind === 'box') return guide;
    const { x, y, radius } = guide;
    return { left: x - radius, top: y - radius - CAPTION_SIZE / 2, right: x + radius, bottom: y + radius };
  });
  const [first, ...rest] = boxes;
  return (
    first &&
    rest.reduce(
      (all, box) => ({
        left: Math.min(all.left, box.left),
        top: Math.min(all.top, box.top),
        right: Math.max(all.right, box.right),
        bottom: Math.max(all.bottom, box.bottom),
      }),
      first,
    )
  );
}
