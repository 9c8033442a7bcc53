/** Are the names that nobody has coded yet offered, and little else? */
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/evidence/candidates.ts';
import { openFile } from '../data/file.ts';

describe('on the seed', () => {
  it('x', () => {
    const { dossier } = openFile('kim-putin.dossier.json');
    for (const c of findCandidates({ ...dossier, actors: [] })) console.log(c.count, c.name, c.also.join('|'));
    console.log('---');
    for (const c of findCandidates(dossier)) console.log(c.count, c.name, c.maybe.map((a) => a.id).join('|'));
    const k = openFile('selat-kaca.dossier.json').dossier;
    for (const c of findCandidates({ ...k, actors: [] })) console.log(c.count, c.name, c.also.join('|'));
    expect(1).toBe(1);
  });
});
