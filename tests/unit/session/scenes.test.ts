/** Is a picture drawn only when somebody asks for it, and is it then what it would have been? */
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { buildScene } from '../../../src/scene/build.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { nodeFaces } from '../../../src/scene/node-style.ts';
import { Filtering } from '../../../src/session/filtering.svelte.ts';
import type { Ports } from '../../../src/session/ports.ts';
import { Scenes } from '../../../src/session/scenes.svelte.ts';
import { Session } from '../../../src/session/session.svelte.ts';
import { derive, type Shown } from '../../../src/session/shown.ts';
import { madeDossier, madeGraph } from '../../speed/made-dossier.mjs';
import { graphOf } from '../scene/graph-sample.ts';
import { readHere } from './read-here.ts';

const graph = graphOf(['ann', 'bob', 'cy'], [['ann', 'sells', 'bob']]);
const positions = { x: Float64Array.of(0, 100, 200), y: Float64Array.of(0, 50, 0), side: Array(3).fill('below') };
const shown: Shown = { ...derive(graph.getAttribute('dossier')), positions };

describe('the scene', () => {
  it('is drawn when it is asked for, and not to know whether there is one', () => {
    let asked = 0;
    const host = {
      locale: 'en' as const,
      filtering: new Filtering(() => shown.graph),
      graph: shown.graph,
      get whole() {
        asked++;
        return shown.graph;
      },
    };
    const scenes = new Scenes(host, () => shown);
    expect(scenes.hasPicture).toBe(true);
    expect(asked).toBe(0);
    const faces = nodeFaces(shown.graph, ['en', graph.getAttribute('dossier').language], measureText);
    const { nodes, edges } = buildScene(shown.graph, faces, positions);
    expect(scenes.scene?.nodes).toEqual(nodes);
    expect(scenes.scene?.edges).toEqual(edges);
    expect(asked).toBeGreaterThan(0);
  });

  it('is none where nobody stands yet', () => {
    const bare = { ...shown, positions: undefined };
    const host = { locale: 'en' as const, filtering: new Filtering(() => graph), graph, whole: graph };
    const scenes = new Scenes(host, () => bare);
    expect([scenes.hasPicture, scenes.scene]).toEqual([false, undefined]);
  });
});

describe('a large graph', () => {
  const ports: Ports = {
    intake: readHere,
    arrange: ({ nodes }) =>
      Promise.resolve({
        x: Float64Array.from(nodes, (_, i) => i * 100),
        y: new Float64Array(nodes.length),
        side: nodes.map(() => 'below' as const),
      }),
    animate: (step) => Promise.resolve(void step(1)),
    today: () => '2026-12-01',
    now: () => '2026-12-01T08:00:00.000Z',
  };

  it('that was edited in its overview is drawn as it is now, once all actors are to be seen', async () => {
    const session = new Session(ports);
    await session.open(readDossier(madeDossier(madeGraph(400, 700))));
    expect([session.overview.shown, session.hasPicture]).toEqual([true, true]);
    const [gone] = session.dossier?.claims ?? [];
    await session.change({ kind: 'claim-removed', what: '' }, (dossier) => ({
      ...dossier,
      claims: dossier.claims.filter((claim) => claim !== gone),
    }));
    session.overview.choose('no');
    const { whole, dossier } = session;
    if (!whole || !dossier || !session.positions) throw new Error('nothing is open');
    const faces = nodeFaces(whole, ['en', dossier.language], measureText);
    expect(session.scene?.edges).toEqual(buildScene(whole, faces, session.positions).edges);
  });
});
