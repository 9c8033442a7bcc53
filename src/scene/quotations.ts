/**
 * Who says so, in the picture? A thin link from whoever speaks to the line they speak of, which ends in a quotation mark on it: open if they
 * say so, filled if they deny it. Who is an end of the line has the mark at that end; who is no actor of the picture has it without a link.
 * What the article says itself has none: that is how most lines are.
 */
import { isArticle, speakersOfLines, speakingActor } from '../graph/line-speakers.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { Box } from '../layout/label-box.ts';
import { nodeBox, nodeLabelBox, type EdgeMark, type NodeMark } from './build.ts';
import { bulge, curvePath, part, pointAt, sample, type Curve } from './curve.ts';
import { Grid } from './grid.ts';
import { crossReach } from './marks.ts';
import { MARK } from './quotation-mark.ts';
import { shapeReach, type Point } from './shape.ts';

export interface QuotationLink {
  /** Unique among the links. */
  readonly id: string;
  readonly speaker: string;
  /** The line that is spoken of. */
  readonly edge: string;
  /** From the speaker's outline to the rim of the mark. */
  readonly curve: Curve;
}

export interface QuotationMark extends Point {
  /** Unique among the marks. */
  readonly id: string;
  readonly edge: string;
  readonly denies: boolean;
}

export interface Quotations {
  readonly links: readonly QuotationLink[];
  readonly marks: readonly QuotationMark[];
}

/** Those of some lines, and of some who speak. */
export const quotationsIn = (
  { links, marks }: Quotations,
  edges: ReadonlySet<string>,
  speakers: ReadonlySet<string>,
): Quotations => ({
  links: links.filter(({ edge, speaker }) => edges.has(edge) && speakers.has(speaker)),
  marks: marks.filter(({ edge }) => edges.has(edge)),
});

/** A bow goes so much slower at its ends than in its middle. */
const SLOW = 1.25;
/** Between an outline and a link. */
const GAP = 3;
/** From the end of a line to the mark of whoever stands there. */
const AT_END = 13;
/** How far links bow, as a share of their length, and at most in world units; the least first. */
const BOWS = [0.05, -0.05, 0.14, -0.14, 0.26, -0.26];
const MOST_BOW = 90;
/** Where on its line a mark may stand beside its first place. */
const ASIDE = [0, 0.09, -0.09, 0.18, -0.18, 0.26, -0.26];
/** In a larger picture nobody follows one link past the others: there they are not led around anything. */
const FEW = 600;

interface Scenery {
  readonly nodes: readonly NodeMark[];
  readonly edges: readonly EdgeMark[];
}

/** `scene`: what is drawn of `graph`. */
export function quotationsOf(graph: DossierGraph, scene: Scenery): Quotations {
  const spoken = speakersOfLines(graph);
  const node = new Map(scene.nodes.map((mark) => [mark.id, mark]));
  const few = scene.nodes.length + scene.edges.length <= FEW;
  const taken = new Grid<string>(64);
  if (few)
    for (const mark of scene.nodes) {
      taken.add(nodeBox(mark), mark.id);
      taken.add(nodeLabelBox(mark), `${mark.id} name`);
    }
  const links: QuotationLink[] = [];
  const marks: QuotationMark[] = [];
  const wishes: { readonly mark: QuotationMark; readonly speaker: NodeMark }[] = [];
  for (const edge of scene.edges) {
    const { affirming = [], denying = [] } = spoken.get(edge.id) ?? {};
    for (const denies of [false, true]) {
      const voices = (denies ? denying : affirming).filter((key) => !isArticle(key));
      if (!voices.length) continue;
      const far: NodeMark[] = [];
      let beside = false;
      for (const key of voices) {
        const actor = speakingActor(key);
        const speaker = actor === undefined ? undefined : node.get(actor);
        if (!speaker) beside = true;
        else if (speaker.id === edge.source || speaker.id === edge.target) put(edge, denies, speaker.id);
        else far.push(speaker);
      }
      if (!far.length && !beside) continue;
      const mark = put(edge, denies);
      for (const speaker of far) wishes.push({ mark, speaker });
    }
  }
  for (const { mark, speaker } of wishes) {
    const curve = linkTo(mark, speaker);
    if (curve) links.push({ id: `${speaker.id}>${mark.id}`, speaker: speaker.id, edge: mark.edge, curve });
  }
  return { links, marks };

  function put(edge: EdgeMark, denies: boolean, end?: string): QuotationMark {
    const first = end === undefined ? middleOf(edge, denies) : endOf(edge, end === edge.source);
    let at = pointAt(edge.curve, first);
    if (few && end === undefined)
      for (const aside of ASIDE) {
        const next = pointAt(edge.curve, Math.max(0.1, Math.min(0.9, first + (denies ? aside : -aside))));
        if (taken.meets(around(next))) continue;
        at = next;
        break;
      }
    if (few) taken.add(around(at), `${edge.id} mark`);
    const mark = { id: `${edge.id}${denies ? '!' : ''}${end === undefined ? '' : `@${end}`}`, edge: edge.id, denies };
    marks.push({ ...mark, ...at });
    return { ...mark, ...at };
  }

  /** The way that leads past the fewest others; undefined if the speaker stands on the mark. */
  function linkTo(mark: QuotationMark, speaker: NodeMark): Curve | undefined {
    const length = Math.hypot(mark.x - speaker.x, mark.y - speaker.y);
    if (length <= speaker.radius + MARK + GAP) return undefined;
    let [best, least]: [Curve | undefined, number] = [undefined, Infinity];
    for (const share of few ? BOWS : BOWS.slice(0, 1)) {
      const bow = Math.max(-MOST_BOW, Math.min(MOST_BOW, share * length));
      const whole = bulge(speaker, mark, bow);
      const reach = shapeReach(
        speaker.shape,
        speaker.radius,
        (mark.x - speaker.x) / length,
        (mark.y - speaker.y) / length,
      );
      const curve = part(whole, (SLOW * (reach + GAP)) / length, 1 - (SLOW * MARK) / length);
      if (!few) return curve;
      const cost = inTheWay(curve, mark, speaker) + Math.abs(share);
      if (cost < least) [best, least] = [curve, cost];
    }
    return best;
  }

  /** How many shapes, names and marks of others lie under it. */
  function inTheWay(curve: Curve, mark: QuotationMark, speaker: NodeMark): number {
    const under = new Set<string>();
    for (const { x, y } of sample(curve, 16))
      for (const id of taken.near({ left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 })) under.add(id);
    under.delete(speaker.id);
    under.delete(`${mark.edge} mark`);
    return under.size;
  }
}

const around = ({ x, y }: Point): Box => ({ left: x - MARK, top: y - MARK, right: x + MARK, bottom: y + MARK });

const lengthOf = ({ curve }: EdgeMark): number => {
  if (curve.straight) return Math.hypot(curve.p3.x - curve.p0.x, curve.p3.y - curve.p0.y);
  const points = sample(curve, 12);
  return points
    .slice(1)
    .reduce((sum, p, i) => sum + Math.hypot(p.x - (points[i]?.x ?? 0), p.y - (points[i]?.y ?? 0)), 0);
};

/** Beside the cross, where there is one: those who say so before it, those who deny it after it. */
function middleOf(edge: EdgeMark, denies: boolean): number {
  if (!edge.denied) return 0.5;
  const off = Math.min(0.3, (crossReach(edge.width) + MARK + 2) / Math.max(1, lengthOf(edge)));
  return denies ? 0.5 + off : 0.5 - off;
}

function endOf(edge: EdgeMark, isSource: boolean): number {
  const off = Math.min(0.26, AT_END / Math.max(1, lengthOf(edge)));
  return isSource ? off : 1 - off;
}

export const linkPath = ({ curve }: QuotationLink): string => curvePath(curve);
