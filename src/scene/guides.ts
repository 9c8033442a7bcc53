/** Where is a guide's caption, and how much room do all guides take? */
import type { Box } from '../layout/label-box.ts';
import { clampLines, wrapText } from './wrap.ts';
import type { TextMeasure } from './measure.ts';
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

/** On the top of a ring, which makes room for it; in the corner of a box, from where it grows up and out of it. */
export function captionAt(guide: Guide, scale = 1): CaptionPlace {
  return guide.kind === 'ring'
    ? { x: guide.x, y: guide.y - guide.radius + CAPTION_SIZE * 0.35 * scale, anchor: 'middle', halo: 6 }
    : { x: guide.left + 12, y: guide.top + 7 + CAPTION_SIZE, anchor: 'start', halo: 4 };
}

/** What is written beside a guide at a zoom. */
export interface Caption extends CaptionPlace {
  readonly key: string;
  readonly on: Guide['kind'];
  readonly text: string;
  readonly scale: number;
  /** What no name may lie on. */
  readonly box: Box;
}

/** Where they would be so large, they hide what they are about. */
const LARGEST = 6;
/** Between a caption and the next box. */
const APART = 8;

/** Never below a readable size, as names are; each as long as there is room for it. `k`: the zoom. */
export function captionsAt(
  guides: readonly Guide[],
  k: number,
  textOf: (key: string) => string,
  measure: TextMeasure,
): readonly Caption[] {
  const scale = Math.max(1, 0.8 / k);
  if (scale >= LARGEST) return [];
  const font = { size: CAPTION_SIZE * scale };
  return guides.map((guide): Caption => {
    const place = captionAt(guide, scale);
    const [top, bottom] = [place.y - font.size, place.y + font.size * 0.3];
    const whole = textOf(guide.key);
    const free = guide.kind === 'box' ? roomFor(guide, guides, top, bottom) - place.x : Infinity;
    const isCut = measure(whole, font) > free;
    const text = isCut ? (clampLines(wrapText(whole, free, font, measure), 1, free, font, measure)[0] ?? '') : whole;
    const width = measure(text, font);
    const left = place.anchor === 'start' ? place.x : place.x - width / 2;
    return { ...place, key: guide.key, on: guide.kind, text, scale, box: { left, top, right: left + width, bottom } };
  });
}

/** How far to the right a caption may reach: to the next box beside it, wherever its own ends. */
function roomFor(own: Guide & Box, guides: readonly Guide[], top: number, bottom: number): number {
  const beside = guides.flatMap((guide) =>
    guide.kind === 'box' && guide.left >= own.right && guide.top < bottom && guide.bottom > top ? [guide.left] : [],
  );
  const farthest = Math.max(...guides.map((guide) => (guide.kind === 'box' ? guide.right : guide.x + guide.radius)));
  return Math.min(farthest, ...beside) - APART;
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
