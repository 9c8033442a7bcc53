/** Dragging an actor places it; d3-drag tells a drag from a click and knows touch. */
import { drag, select, type D3DragEvent } from 'd3';
import type { Point } from '../../scene/shape.ts';

export interface DragOptions {
  /** The actor under a point of the stage, in screen units, with its place on the screen. */
  readonly pick: (at: Point) => { readonly id: string; readonly x: number; readonly y: number } | undefined;
  /** The actor's centre should stand here, in screen units. */
  readonly onmove: (id: string, at: Point) => void;
  readonly onend: (id: string) => void;
}

type Subject = { readonly id: string; x: number; y: number };

/** For the stage's `<svg>`. */
export function placeByHand({ pick, onmove, onend }: DragOptions) {
  return (svg: SVGSVGElement): (() => void) => {
    let moved = false;
    const behaviour = drag<SVGSVGElement, unknown, Subject | null>()
      .clickDistance(5)
      .container(() => svg)
      .filter((event: MouseEvent) => !event.ctrlKey && !event.button)
      .subject(({ x, y }: D3DragEvent<SVGSVGElement, unknown, Subject>) => {
        // Not the source event's place: that of a touch is in its list of touches.
        const found = pick({ x, y });
        return found ? { ...found } : null;
      })
      .on('start', () => {
        moved = false;
      })
      .on('drag', (event: D3DragEvent<SVGSVGElement, unknown, Subject>) => {
        // A click that trembles is no drag: the same distance that d3-drag allows a click.
        if (!moved && Math.hypot(event.x - event.subject.x, event.y - event.subject.y) < 5) return;
        moved = true;
        onmove(event.subject.id, { x: event.x, y: event.y });
      })
      .on('end', (event: D3DragEvent<SVGSVGElement, unknown, Subject>) => {
        if (moved) onend(event.subject.id);
      });
    const root = select(svg).call(behaviour);
    return () => {
      root.on('.drag', null);
    };
  };
}
