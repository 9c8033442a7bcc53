/** Does an actor get its picture, and lose it, with nothing else touched? */
import { expect, it } from 'vitest';
import { setActorImage, setImageCredit, setImageDescription } from '../../../src/edit/actor-image.ts';
import { readValue } from '../../../src/dossier/read.ts';
import { GIF, PNG } from '../dossier/images.ts';
import { dossierOf, rawDossier } from '../dossier/sample.ts';

const dossier = dossierOf(readValue(rawDossier()));
const { id } = dossier.actors[0]!;
const imageIn = (changed: typeof dossier): unknown => changed.actors[0]!.image;

it('is set, described, credited and taken away', () => {
  let now = setActorImage(dossier, id, PNG);
  expect(imageIn(now)).toEqual({ data: PNG });
  now = setImageCredit(setImageDescription(now, id, 'en', ' A harbour '), id, ' AB, CC0 ');
  expect(imageIn(now)).toEqual({ data: PNG, description: { en: 'A harbour' }, credit: 'AB, CC0' });
  expect(imageIn(setImageCredit(setImageDescription(now, id, 'en', ''), id, ' '))).toEqual({ data: PNG });
  expect(setActorImage(now, id, undefined)).toEqual(dossier);
  expect(now.actors.slice(1)).toEqual(dossier.actors.slice(1));
});

it('is another one with another description: that of the old one does not stay', () => {
  const described = setImageDescription(setActorImage(dossier, id, PNG), id, 'en', 'A harbour');
  expect(imageIn(setActorImage(described, id, GIF))).toEqual({ data: GIF });
});

it('stays the very same dossier where nothing changes', () => {
  const now = setActorImage(dossier, id, PNG);
  expect(setActorImage(now, id, PNG)).toBe(now);
  expect(setImageCredit(now, id, ' ')).toBe(now);
  expect(setImageDescription(now, id, 'en', '')).toBe(now);
  expect(setImageDescription(dossier, id, 'en', 'of nothing')).toBe(dossier);
  expect(setActorImage(dossier, 'nobody', PNG)).toBe(dossier);
});
