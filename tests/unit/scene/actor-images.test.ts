/** Which actors have an image, and does it cover their outline? */
import { expect, it } from 'vitest';
import { readValue } from '../../../src/dossier/read.ts';
import { actorImages, imageReach } from '../../../src/scene/actor-images.ts';
import { shapeReach, type Outline } from '../../../src/scene/shape.ts';
import { PNG } from '../dossier/images.ts';
import { dossierOf, rawDossier } from '../dossier/sample.ts';

it('is known by actor, and the same as long as the actors are', () => {
  const raw = rawDossier();
  const [first, ...others] = raw.actors;
  const dossier = dossierOf(readValue({ ...raw, actors: [{ ...first, image: { data: PNG } }, ...others] }));
  const images = actorImages(dossier);
  expect([...images]).toEqual([[first?.['id'], PNG]]);
  expect(actorImages({ ...dossier, language: 'id' })).toBe(images);
});

const OUTLINES: readonly Outline[] = ['circle', 'unsaid', 'hexagon', 'shield', 'rounded-square', 'sheet', 'diamond'];
it.each(OUTLINES)('covers a %s', (shape) => {
  for (let turn = 0; turn < 360; turn += 5) {
    const [x, y] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const far = shapeReach(shape, 20, x, y);
    expect(Math.max(Math.abs(far * x), Math.abs(far * y))).toBeLessThanOrEqual(imageReach(shape, 20) + 1e-9);
  }
});
