/** Is what a large dossier will be asked worked out before it is shown: a little at a time, only once, and the very same as when it is asked? */
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { indexClaims, indexOf } from '../../../src/graph/claim-index.ts';
import { ALL } from '../../../src/graph/filter.ts';
import { speakerLabels } from '../../../src/graph/source-keys.ts';
import { findMentions } from '../../../src/names/mentions.ts';
import { datesBy, datesOnce } from '../../../src/scene/timeline/dates.ts';
import { aheadSteps } from '../../../src/session/ahead.ts';
import { derive, deriveAhead, deriveInTurns, type Derived } from '../../../src/session/shown.ts';
import { madeDossier, madeGraph } from '../../speed/made-dossier.mjs';

/** Another one each time, of which nothing is known. */
function made(claims: number, actors = 300): Dossier {
  const { dossier } = readDossier(madeDossier(madeGraph(actors, claims), { documents: 20 }));
  if (!dossier) throw new Error('the made dossier cannot be read');
  return dossier;
}

/** What is derived, in what can be compared: an object of the one dossier is not one of the other. */
const plain = ({ checks, graph }: Derived) => ({
  checks: [...checks],
  lines: graph.edgeList.ids,
  data: graph.edgeData,
  claims: graph.nodeData.map((node) => node.claims),
});

describe('what is derived of a dossier that is to be opened', () => {
  it('is the same at once and a little at a time', async () => {
    const large = made(3000);
    const turns = deriveInTurns(large);
    expect(turns).toBeInstanceOf(Promise);
    expect(plain(await turns)).toEqual(plain(derive(made(3000))));
    expect(deriveInTurns(made(1000))).not.toBeInstanceOf(Promise);
  });

  it('is taken from what was derived ahead, once', async () => {
    const large = made(3000);
    await deriveAhead(large, {});
    const taken = deriveInTurns(large);
    expect(taken).not.toBeInstanceOf(Promise);
    expect(plain(await taken)).toEqual(plain(derive(made(3000))));
    expect(deriveInTurns(large)).toBeInstanceOf(Promise);
  });

  it('is not kept where it was called off', async () => {
    const large = made(3000);
    await deriveAhead(large, { signal: { aborted: true } });
    expect(deriveInTurns(large)).toBeInstanceOf(Promise);
  });
});

describe('what is asked as soon as it is shown', () => {
  const large = made(5000, 1500);
  const derived = derive(large);
  const shares: number[] = [];
  for (const steps = aheadSteps(derived); ;) {
    const { done, value } = steps.next();
    if (done) break;
    if (typeof value === 'number') shares.push(value);
  }

  it('comes in steps, with a share that grows', () => {
    expect(shares.length).toBeGreaterThan(30);
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true);
  });

  it('is there, and what it would be', () => {
    const index = indexOf(derived.graph);
    expect(index).toBe(indexOf(derived.graph));
    expect(index).toEqual(indexClaims(derived.graph));
    // One step is all that it takes: they are known.
    const dates = datesOnce(index, ALL.clock).next();
    expect(dates).toEqual({ done: true, value: datesBy(indexClaims(derived.graph), ALL.clock) });
    expect(speakerLabels(large)).toBe(speakerLabels(large));
    const [first] = large.documents;
    if (!first) throw new Error('no document');
    expect(findMentions(first, large.actors)).toEqual(findMentions(first, [...large.actors]));
  });

  it('is none of it where nothing is written', () => {
    const { dossier } = readDossier(madeDossier({ nodes: [], links: [] }, { documents: 0 }));
    if (!dossier) throw new Error('the empty dossier cannot be read');
    expect(() => inOneGo(aheadSteps(derive(dossier)))).not.toThrow();
  });
});
