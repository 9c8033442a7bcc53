/** Are the images of actors in a figure, in types that are printed everywhere, with what is said of them? */
import { expect, it } from 'vitest';
import type { ActorImage, Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { makeFigure } from '../../../src/figure/make.ts';
import type { Figure } from '../../../src/figure/messages.ts';
import { printableImages } from '../../../src/figure/printable-images.ts';
import { bytesOf, base64 } from '../../../src/exchange/base64.ts';
import type { FigureOptions } from '../../../src/scene/figure/page.ts';
import type { Locale } from '../../../src/words/languages.ts';
import { GIF, PNG } from '../dossier/images.ts';
import { figureOf, OPTIONS, sample } from '../scene/figures.ts';

const JPEG = 'data:image/jpeg;base64,/9j/AA==';

function withImages(images: Readonly<Record<string, ActorImage>>): Dossier {
  const dossier = sample('kim-putin');
  const actors = dossier.actors.map((actor) => {
    const image = images[actor.id];
    return image ? { ...actor, image } : actor;
  });
  return { ...dossier, actors };
}

function draw(
  dossier: Dossier,
  { locale = 'en', ...options }: Partial<FigureOptions> & { locale?: Locale } = {},
  transcode?: (data: string) => Promise<string | undefined>,
): Promise<Figure> {
  const { scene } = figureOf('kim-putin', locale);
  const order = {
    dossier,
    counting: countingClaims(checkDossier(dossier)),
    positions: {
      x: Float64Array.from(scene.nodes, ({ x }) => x),
      y: Float64Array.from(scene.nodes, ({ y }) => y),
      side: scene.nodes.map(({ side }) => side),
    },
    options: { ...OPTIONS, ...options },
    locale,
    date: '2026-11-22',
  };
  const fontsFor = (): Promise<never> => Promise.reject(new Error('no fonts here'));
  return makeFigure(order, transcode ? { fontsFor, transcode } : { fontsFor });
}
const svgOf = async (figure: Figure): Promise<string> => (await figure.sheets[0]?.file.text()) ?? '';

const [KIM, NORTH] = ['kim-jong-un', 'north-korea'];
const dossier = withImages({
  [KIM]: { data: PNG, description: { en: 'A man in a dark suit', id: 'Pria berjas gelap' }, credit: 'AB, CC0.' },
  [NORTH]: { data: JPEG },
});

it('they are drawn as the stage draws them, unless they are to be left out', async () => {
  const svg = await svgOf(await draw(dossier));
  expect(svg.split(`href="${PNG}"`)).toHaveLength(2);
  expect(svg.split(`href="${JPEG}"`)).toHaveLength(2);
  expect(svg.split('<clipPath')).toHaveLength(3);
  expect(svg).not.toContain('<filter');
  const without = await svgOf(await draw(dossier, { images: false }));
  expect(without).not.toContain('<image');
  expect(without).not.toContain('AB, CC0');
});

it.each([
  ['en', 'A man in a dark suit', 'Images: Kim Jong Un: AB, CC0.'],
  ['id', 'Pria berjas gelap', 'Foto: Kim Jong Un: AB, CC0.'],
] as const)(
  'what is to be seen, and who made it, is said in the language of the figure: %s',
  async (locale, seen, by) => {
    const svg = await svgOf(await draw(dossier, { locale }));
    expect(svg).toContain(`<title>${seen}</title><image`);
    const words = svg.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
    expect(words).toContain(by);
    expect(words.split('CC0'), 'once').toHaveLength(2);
  },
);

it('a description in another language than the page says so', async () => {
  const only = withImages({ [KIM]: { data: PNG, description: { id: 'Pria berjas gelap' } } });
  expect(await svgOf(await draw(only))).toContain('xml:lang="id"><title>Pria berjas gelap</title>');
});

it('in black and white they have no colours', async () => {
  const svg = await svgOf(await draw(dossier, { look: 'bw' }));
  for (const [, id] of svg.matchAll(/<image [^>]*filter="url\(#([^)]+)\)"/gu))
    expect(svg).toContain(`<filter id="${id}"`);
  expect(svg.split(/<image [^>]*filter=/u)).toHaveLength(3);
});

it('what no print shop reads is turned into what it reads, or is left out and named', async () => {
  const newer = withImages({ [KIM]: { data: GIF }, [NORTH]: { data: PNG } });
  const asked: string[] = [];
  const turned = await draw(newer, {}, (data) => {
    asked.push(data);
    return Promise.resolve(JPEG);
  });
  expect(asked).toEqual([GIF]);
  expect(turned.imageless).toEqual([]);
  expect(await svgOf(turned)).toContain(`href="${JPEG}"`);
  for (const left of [await draw(newer), await draw(newer, {}, () => Promise.resolve(undefined))]) {
    expect(left.imageless).toEqual([KIM]);
    const svg = await svgOf(left);
    expect(svg).not.toContain('image/gif');
    expect(svg).toContain(`href="${PNG}"`);
  }
  expect((await draw(newer, { images: false })).imageless).toEqual([]);
});

it('PNG and JPEG stay what they are, letter for letter', async () => {
  const images = new Map([
    ['a', PNG],
    ['b', JPEG],
  ]);
  const { images: kept, others } = await printableImages(images, () => Promise.reject(new Error('asked')));
  expect([...kept]).toEqual([...images]);
  expect(others).toEqual([]);
});

it('bytes go into an address and come out again', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(bytesOf(`data:image/png;base64,${base64(bytes)}`)).toEqual(bytes);
});
