/**
 * How does a thread get ready while there is nothing to do yet? By arranging a small made-up graph: engines translate what runs
 * often, so that the first real picture, whose dossier is still on its way, is laid out at full speed.
 */
import { arrange } from './arrange.ts';

const NODES = 14;
const WORK = 4e5;

export function warmUp(): void {
  const nodes = Array.from({ length: NODES }, (_, i) => ({
    id: `n${i}`,
    radius: 12,
    label: { width: 70, height: 17 },
  }));
  const links = nodes.flatMap((_, i) => [
    { source: i, target: (i + 1) % NODES, lines: 1 + (i % 3) },
    { source: i, target: (i + 5) % NODES, lines: 1 },
  ]);
  arrange({ nodes, links, aspect: 1 }, WORK);
}
