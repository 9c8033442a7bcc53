/** Does `benang arrange` give every actor a place, keep what is there, and read only? */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Actor } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { rawActor, rawClaim, soundDossier } from '../dossier/sample.ts';
import { benang } from './in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'benang-arrange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = fileURLToPath(new URL('../../../data/', import.meta.url));
const actorsIn = (text: string): readonly Actor[] => readDossier(text).dossier?.actors ?? [];
const placesIn = (text: string) => actorsIn(text).map(({ place }) => place);

const small = writeDossier(
  soundDossier({
    actors: [
      rawActor('ann'),
      rawActor('bob'),
      rawActor('cy', { place: { x: 900.5, y: -3, side: 'left', pinned: true } }),
    ],
    claims: [rawClaim('c-1', 'Ann', 0)],
  }),
);
writeFileSync(join(folder, 'small.json'), small);

describe('benang arrange', () => {
  it('puts everybody in a place, and touches nothing else', async () => {
    const ran = await benang(['arrange', 'small.json'], { cwd: folder });
    expect([ran.code, ran.err]).toEqual([0, '']);
    const [ann, bob, cy] = placesIn(ran.out);
    expect(cy).toEqual({ x: 900.5, y: -3, side: 'left', pinned: true });
    expect(ann).not.toEqual(bob);
    const bare = actorsIn(ran.out).map(({ place: _, ...rest }) => rest);
    expect(bare).toEqual(actorsIn(small).map(({ place: _, ...rest }) => rest));
    // Once more, nothing is left to do.
    writeFileSync(join(folder, 'placed.json'), ran.out);
    expect((await benang(['arrange', 'placed.json'], { cwd: folder })).out).toBe(ran.out);
  });

  it('arranges all anew on demand, but for whom a hand has put there', async () => {
    const moved = JSON.parse(small) as { actors: Record<string, unknown>[] };
    if (moved.actors[0]) moved.actors[0]['place'] = { x: 5000, y: 5000, side: 'above' };
    writeFileSync(join(folder, 'moved.json'), JSON.stringify(moved));
    const [kept] = placesIn((await benang(['arrange', 'moved.json'], { cwd: folder })).out);
    expect(kept).toEqual({ x: 5000, y: 5000, side: 'above' });
    const [anew, , cy] = placesIn((await benang(['arrange', '--again', 'moved.json'], { cwd: folder })).out);
    expect(Math.abs((anew?.x ?? 5000) - 900)).toBeLessThan(1000);
    expect(cy).toEqual({ x: 900.5, y: -3, side: 'left', pinned: true });
  });

  it('never writes what it reads, and no picture', async () => {
    const same = await benang(['arrange', 'small.json', '-o', 'small.json'], { cwd: folder });
    expect(same.code).toBe(2);
    expect(readFileSync(join(folder, 'small.json'), 'utf8')).toBe(small);
    expect((await benang(['arrange', 'small.json', '-o', 'x.svg'], { cwd: folder })).code).toBe(2);
    writeFileSync(join(folder, 'broken.json'), '{');
    expect(await benang(['arrange', 'broken.json'], { cwd: folder })).toMatchObject({ code: 1, out: '' });
  });

  it.each(['kim-putin', 'selat-kaca'])(
    'has nothing to do for %s: it comes with the places that it would get',
    async (name) => {
      const given = readFileSync(join(data, `${name}.dossier.json`), 'utf8');
      const bare = JSON.parse(given) as { actors: Record<string, unknown>[] };
      for (const actor of bare.actors) delete actor['place'];
      const ran = await benang(['arrange', '-'], { input: JSON.stringify(bare) });
      expect(ran.out).toBe(given);
      expect((await benang(['arrange', '-'], { input: given })).out).toBe(given);
    },
  );
});
