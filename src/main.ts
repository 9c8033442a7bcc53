import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { mount } from 'svelte';
import { animate } from './browser/animate.ts';
import { coderName } from './browser/preferences.ts';
import { firstLocale } from './browser/first-locale.ts';
import { orElse, startLayoutWorker } from './browser/layout-worker.ts';
import { yieldToPage } from './session/yield-to-page.ts';
import type { FigurePort, IntakePort, Ports } from './session/ports.ts';
import Root from './Root.svelte';
import './controls/tokens.css';
import { afterFrames } from './view/after-frames.ts';
import './view/page.css';
import { bringWords } from './words/other-languages.ts';

const target = document.getElementById('app');
if (!target) throw new Error('no element with the id "app" in the page');
const today = (): string => new Date().toISOString().slice(0, 10);
const now = (): string => new Date().toISOString();
/** In milliseconds: until then the first picture has the machine for itself. */
const FIRST_PICTURE = 2500;
const thread = startLayoutWorker(undefined, (begin) => setTimeout(begin, FIRST_PICTURE));
/** So many actors the page can lay out itself without stopping for long. */
const FEW = 150;
// Where threads are refused or fail, the page lays out itself what is small: slower, but the same picture.
const arrange = orElse(thread, async (input, _, cause) => {
  if (input.nodes.length > FEW) throw cause;
  return (await import('./layout/arrange.ts')).arrange(input);
});
const roughly: Ports['roughly'] = async () => (await import('./layout/rough.ts')).roughArrangement;
// Begun by the first overview, and by no other page.
const arrangeGroups = orElse(
  startLayoutWorker(undefined, () => {}),
  (input, following) => arrange(input, following),
);
let reading: Promise<IntakePort['ask']> | undefined;
function askReading(): Promise<IntakePort['ask']> {
  reading ??= import('./browser/reading-worker.ts').then(({ startReadingWorker }) => startReadingWorker());
  // Asked for again the next time.
  reading.catch(() => (reading = undefined));
  return reading;
}
const intake: IntakePort = {
  ask: async (...asked) => (await askReading())(...asked),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
let drawing: Promise<FigurePort> | undefined;
const figures = (): Promise<FigurePort> =>
  (drawing ??= import('./browser/figure-worker.ts').then(
    ({ startFigureWorker }) => startFigureWorker(),
    (cause: unknown) => {
      // Asked for again the next time.
      drawing = undefined;
      throw cause;
    },
  ));
/** Until then letters are those of the device; where it does not come, it is asked for again when the network is back or something is pressed. */
async function lookAfterLetters(root: HTMLElement): Promise<void> {
  try {
    const { watchLetters } = await afterFrames(1, () => import('./view/letters/load-letters.ts'));
    watchLetters(root);
  } catch {
    const again = new AbortController();
    for (const occasion of ['online', 'pointerdown'])
      addEventListener(
        occasion,
        () => {
          again.abort();
          void lookAfterLetters(root);
        },
        { signal: again.signal },
      );
  }
}
const ports = {
  arrange,
  arrangeGroups,
  roughly,
  intake,
  figures,
  animate,
  today,
  now,
  words: bringWords,
  coder: coderName,
};
/** Without its words a language is spoken with those of another, and asked for again. */
const words = bringWords(firstLocale())?.catch(() => undefined);
// A task of its own: setting up what the app is made of takes half as long as drawing it.
/** The page for embedding is the same page at another address, which a host may let others frame. */
const framed = location.pathname.endsWith('/embed.html');
void Promise.all([framed ? import('./Embed.svelte').then((one) => one.default) : Root, yieldToPage(), words]).then(
  ([Page]) => {
    mount(Page, { target, props: { ports } });
    void lookAfterLetters(target);
  },
);
