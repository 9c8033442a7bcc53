/** What is seen in the picture while a step of the story is told? As ids of the graph, so that it holds in every picture that is made of it. */
import type { Part } from './figure/page.ts';

export interface ToldStep {
  /** What the step's filter leaves; undefined: all of it. `text` says so, without a full stop. */
  readonly left?: Part & {
    readonly text: string;
    /** Whether whoever has lost all their lines goes; else they step back. */ readonly hidesIdle: boolean;
  };
  /** What stands out; undefined: nothing steps back. */
  readonly lit?: Part;
  /** Whether that is a way from one to another, in its order. */
  readonly isWay?: boolean;
  /** The one line or actor that was chosen. */
  readonly chosen?: { readonly kind: 'line' | 'actor'; readonly id: string };
  /** Whose words are given. */
  readonly claim?: string;
  /** The middle of what is looked at, in world units, and the zoom in CSS pixels; undefined where the step does not say, or says it of another arrangement. */
  readonly at?: { readonly x: number; readonly y: number; readonly k: number };
}
