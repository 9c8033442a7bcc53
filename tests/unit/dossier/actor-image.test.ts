/** Which pictures of actors are read, and what is said of those that are not? */
import { describe, expect, it } from 'vitest';
import { readValue } from '../../../src/dossier/read.ts';
import { IMAGE_LONGEST } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { GIF, PNG } from './images.ts';
import { rawActor, rawDossier, type Raw } from './sample.ts';

const withImage = (image: unknown): Raw => {
  const raw = rawDossier();
  const [first, ...others] = raw.actors;
  return { ...raw, actors: [rawActor(String(first?.['id']), { role: { en: 'the first' }, image }), ...others] };
};
const filled = (length: number): string => PNG.slice(0, -2).padEnd(length, 'A');

const good: readonly (readonly [string, string])[] = [
  ['PNG', PNG],
  ['GIF', GIF],
  ['JPEG', 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2Q=='],
  ['WebP', 'data:image/webp;base64,UklGRhYAAABXRUJQVlA4TAoAAAAvAAAAAEX/I/of'],
  ['AVIF', 'data:image/avif;base64,AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYx'],
  ['the largest', filled(IMAGE_LONGEST)],
];
const SVG = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"/>')}`;
const bad: readonly (readonly [string, unknown, string, string])[] = [
  ['a drawing', { data: SVG }, 'image.data', 'a picture in the file'],
  ['a drawing that calls itself PNG', { data: SVG.replace('svg+xml', 'png') }, 'image.data', 'a picture in the file'],
  ['one format under the name of another', { data: PNG.replace('png', 'webp') }, 'image.data', 'a picture in the file'],
  ['an address', { data: 'https://example.org/a.png' }, 'image.data', 'a picture in the file'],
  ['what breaks out of an attribute', { data: `${PNG}" onload="x` }, 'image.data', 'a picture in the file'],
  ['one character too many', { data: filled(IMAGE_LONGEST + 1) }, 'image.data', `at most ${IMAGE_LONGEST} characters`],
  ['no data', { credit: 'A' }, 'image.data', 'string'],
  ['a bare text', PNG, 'image', 'object'],
  ['a credit that is no text', { data: PNG, credit: 7 }, 'image.credit', 'string'],
];

describe('the image of an actor', () => {
  it.each(good)('is read where it is %s, and stays as it is', (_, data) => {
    const raw = withImage({ data, description: { en: 'A harbour' }, credit: 'AB, CC0', taken: 'unknown, kept' });
    const { dossier, problems, unread } = readValue(raw);
    expect({ problems, unread }).toEqual({ problems: [], unread: [] });
    expect(JSON.parse(writeDossier(dossier!))).toEqual(raw);
  });

  it.each(bad)('is set aside alone where it is %s', (_, image, where, expected) => {
    const raw = withImage(image);
    const { dossier, problems, unread } = readValue(raw);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'set-aside', path: `actors[0].${where}` });
    expect(problems[0]!.expected).toContain(expected);
    expect(problems[0]!.found.length).toBeLessThan(100);
    const { image: _gone, ...rest } = (raw['actors'] as Raw[])[0]!;
    expect(dossier!.actors[0]).toEqual(rest);
    expect(dossier!.claims).toHaveLength((raw['claims'] as Raw[]).length);
    // Saving does not lose what another version may have meant by it.
    expect(JSON.parse(writeDossier(dossier!, unread))).toEqual(raw);
  });
});
