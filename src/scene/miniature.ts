/** What does a dossier look like from very far away? A few numbers, to choose it by before it is fetched; only where it says where everybody stands. */
import type { Dossier } from '../dossier/schema.ts';
import { nodeRadius } from './node-style.ts';
import { slotsOf } from './palette.ts';

export interface Miniature {
  readonly width: number;
  readonly height: number;
  /** Across and down, and how large. */
  readonly dots: readonly (readonly [x: number, y: number, radius: number])[];
  /** From where to where, and the slot of the family's colour. */
  readonly lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number, slot: number])[];
}

/** In pixels of the picture. */
const WIDTH = 240;
const HEIGHT = 150;
const MARGIN = 10;
/** Parallel lines are so far apart. */
const APART = 2.2;

type Shown = Pick<Dossier, 'actors' | 'claims' | 'relationTypes' | 'relationFamilies'>;

/** Undefined where somebody has no place, or nobody is there. */
export function miniatureOf(dossier: Shown): Miniature | undefined {
  const { actors, claims, relationTypes } = dossier;
  const places = actors.flatMap(({ id, place }) => (place ? [{ id, x: place.x, y: place.y }] : []));
  if (places.length === 0 || places.length < actors.length) return undefined;
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(across, 1), (HEIGHT - 2 * MARGIN) / Math.max(down, 1), 1);
  const shift = { x: (WIDTH - across * scale) / 2, y: (HEIGHT - down * scale) / 2 };
  const at = new Map(
    places.map(({ id, x, y }) => [id, { x: (x - left) * scale + shift.x, y: (y - top) * scale + shift.y }]),
  );
  const slots = slotsOf(dossier);
  const families = new Map(relationTypes.map(({ id, family }) => [id, family]));
  const counts = new Map<string, number>();
  /** Of each two, the families of what links them, each once. */
  const pairs = new Map<string, Set<string>>();
  for (const { subject, object, relation } of claims) {
    for (const id of [subject, object]) counts.set(id, (counts.get(id) ?? 0) + 1);
    const family = families.get(relation);
    if (subject === object || family === undefined || !at.has(subject) || !at.has(object)) continue;
    const key = [subject, object].sort().join(' ');
    const own = pairs.get(key);
    if (own) own.add(family);
    else pairs.set(key, new Set([family]));
  }
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    width: WIDTH,
    height: HEIGHT,
    dots: actors.map(({ id }) => {
      const { x, y } = at.get(id) ?? { x: 0, y: 0 };
      return [round(x), round(y), round(Math.max(2, nodeRadius(counts.get(id) ?? 0) * scale * 0.8))];
    }),
    lines: [...pairs].flatMap(([key, found]) => {
      const [from = '', to = ''] = key.split(' ');
      const [a, b] = [at.get(from), at.get(to)];
      if (!a || !b) return [];
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      return [...found].map((family, i): Miniature['lines'][number] => {
        const off = (i - (found.size - 1) / 2) * APART;
        const [dx, dy] = [(-(b.y - a.y) / length) * off, ((b.x - a.x) / length) * off];
        return [round(a.x + dx), round(a.y + dy), round(b.x + dx), round(b.y + dy), slots.get(family) ?? 0];
      });
    }),
  };
}
