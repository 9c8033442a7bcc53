/** Do the two painters draw the same picture? What both put on the screen is compared, pixel for pixel. */
import '../../src/view/page.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import kim from '../../data/kim-putin.dossier.json?raw';
import strait from '../../data/selat-kaca.dossier.json?raw';
import { showPalette } from '../../src/browser/show-palette.ts';
import { readDossier } from '../../src/dossier/read.ts';
import { paintScene } from '../../src/paint/canvas.ts';
import { inkOf } from '../../src/paint/detail.ts';
import { flatScene, mannerOf } from '../../src/paint/flat-scene.ts';
import type { Scene } from '../../src/scene/build.ts';
import { centreOn, type Camera } from '../../src/scene/camera.ts';
import { fitScene } from '../../src/scene/labels-at.ts';
import { DARK, LIGHT } from '../../src/scene/palette.ts';
import { quotationsOf, type Quotations } from '../../src/scene/quotations.ts';
import { Session } from '../../src/session/session.svelte.ts';
import MarksInSvg from './MarksInSvg.svelte';
import { sessionPorts } from './open-session.ts';

const SIZE = { width: 760, height: 620 };
/** Of 255, on any of the three colours: edges are softened a little differently, but a mark that is missing differs by more. */
const UNLIKE = 72;
/** Of all pixels. */
const TOLERATED = 0.002;

async function sceneOf(text: string): Promise<{ scene: Scene; quotations: Quotations }> {
  const session = new Session(sessionPorts);
  await session.open(readDossier(text));
  if (!session.scene || !session.graph) throw new Error('no picture');
  return { scene: session.scene, quotations: quotationsOf(session.graph, session.scene) };
}

const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
];

/** What the browser makes of the elements, as a picture that needs no style sheet. */
async function elementsDrawn(): Promise<Uint8ClampedArray> {
  const shown = page.getByTestId('elements').element();
  const copy = shown.cloneNode(true) as Element;
  const copies = [copy, ...copy.querySelectorAll('*')];
  [shown, ...shown.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of STYLES) copies[i]?.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const pen = emptyCanvas();
  pen.drawImage(image, 0, 0);
  return pixelsOf(pen);
}

function emptyCanvas(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE.width;
  canvas.height = SIZE.height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  return pen;
}
const pixelsOf = (pen: CanvasRenderingContext2D): Uint8ClampedArray =>
  pen.getImageData(0, 0, SIZE.width, SIZE.height).data;

/** The share of pixels that are not alike, and of those that are not plain ground in the first picture. */
function compare(a: Uint8ClampedArray, b: Uint8ClampedArray): { unlike: number; inked: number } {
  let [unlike, inked] = [0, 0];
  const off = (i: number, from: Uint8ClampedArray, to: Uint8ClampedArray, j = i): number =>
    Math.max(...[0, 1, 2].map((channel) => Math.abs((from[i + channel] ?? 0) - (to[j + channel] ?? 0))));
  for (let i = 0; i < a.length; i += 4) {
    if (off(i, a, b) > UNLIKE) unlike++;
    if (off(i, a, a, 0) > UNLIKE) inked++;
  }
  return { unlike: unlike / (a.length / 4), inked: inked / (a.length / 4) };
}

function painted(
  scene: Scene,
  camera: Camera,
  how: Parameters<typeof mannerOf>[2],
  look: typeof LIGHT,
): Uint8ClampedArray {
  const pen = emptyCanvas();
  pen.fillStyle = look.paper;
  pen.fillRect(0, 0, SIZE.width, SIZE.height);
  const flat = flatScene(scene.nodes, scene.edges, how.quotations);
  const drawing = { scene: flat, manner: mannerOf(scene.nodes, scene.edges, how), ink: inkOf(flat), look };
  const view = { left: -camera.x / camera.k, top: -camera.y / camera.k, k: camera.k, ...SIZE, ratio: 1 };
  for (const _ of paintScene(pen, drawing, view));
  return pixelsOf(pen);
}

const SAMPLES = { kim, strait } as const;
const views = (['kim', 'strait'] as const).flatMap((sample) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['whole', 'close'] as const).map((seen) => ({ sample, theme, seen })),
  ),
);

test.each(views)(
  'the sample «$sample», $theme, $seen, is the same picture on a canvas',
  async ({ sample, theme, seen }) => {
    const stop = showPalette(theme, LIGHT, DARK);
    const { scene, quotations } = await sceneOf(SAMPLES[sample]);
    const [first, second, third] = scene.nodes;
    if (!first || !second || !third) throw new Error('no actors');
    const camera = seen === 'whole' ? fitScene(scene, SIZE) : centreOn(first, SIZE, 2.2);
    const how = { pinned: new Set([first.id]), faint: new Set([second.id]), lifted: undefined, quotations };
    await render(MarksInSvg, { scene, camera, size: SIZE, pinned: how.pinned, faint: how.faint, quotations });
    const look = theme === 'light' ? LIGHT : DARK;
    const elements = await elementsDrawn();
    const { unlike, inked } = compare(elements, painted(scene, camera, how, look));
    expect(inked).toBeGreaterThan(0.01);
    expect(unlike).toBeLessThan(TOLERATED);

    // The eye of this test is good enough to miss one actor with its lines.
    const without = painted(scene, camera, { ...how, lifted: first.id }, look);
    expect(compare(elements, without).unlike).toBeGreaterThan(2 * TOLERATED);
    stop();
  },
);
