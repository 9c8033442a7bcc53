/**
 * What is beside the graph? Each pane is a part of its own that is fetched with the page and comes after the first picture, one after the
 * other, so that nothing keeps the graph from being drawn. Once loaded, a pane appears at once wherever it is shown again.
 */
import { Part } from '../../session/part.svelte.ts';
import { afterFrames } from '../after-frames.ts';

/** What a first visit reads over the graph; it may choose a line, before the panes show what is chosen. */
export const INTRODUCTION = new Part(() => afterFrames(1, () => import('../introduction/Introduction.svelte')));
/** The thread hangs between the graph and the words: without these there is none. */
export const READING = new Part(() =>
  afterFrames(1, async () => {
    const [{ default: Reading }, { default: Thread }] = await Promise.all([
      import('../reading/Reading.svelte'),
      import('../thread/Thread.svelte'),
    ]);
    return { Reading, Thread };
  }),
);
export const FILTERS = new Part(() => afterFrames(2, () => import('../filtering/Filters.svelte')));
/** What comes with the app, where nothing is open. */
export const SAMPLE_CARDS = new Part(() => import('../library/SampleCards.svelte'));
export const TIMELINE = new Part(() => afterFrames(3, () => import('../timeline/Timeline.svelte')));
