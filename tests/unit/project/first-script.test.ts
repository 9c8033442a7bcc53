/** Is in the first script only what the first picture needs? What is imported there by mistake makes every first visit wait, and nobody sees why. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { modulesWith } from '../../page-words.mjs';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const first = [...modulesWith([`${src}main.ts`])].map((path) => relative(src, path).replaceAll('\\', '/')).sort();

/** Of these rooms and regions nothing is needed for it. */
const NONE = [
  ...['command', 'compare', 'figure', 'live', 'names', 'publish', 'search', 'suggest', 'typeset'],
  ...['codebook', 'coding', 'comparing', 'embed', 'files', 'filtering', 'importing', 'introduction', 'legend'].map(
    view,
  ),
  ...['letters', 'library', 'lines', 'lists', 'overview', 'queries', 'reading', 'report', 'review', 'story'].map(view),
  ...['table', 'thread', 'timeline'].map(view),
];
function view(region: string): string {
  return `view/${region}`;
}
/** Of these only what is named; what is small and asked by the frame of the page. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  edit: ['edit/difference.ts'],
  exchange: ['exchange/file-text.ts'],
  paint: ['paint/choose.ts'],
  'view/files': ['view/files/save-blob.ts'],
  'view/overview': ['view/overview/GraphView.svelte', 'view/overview/overview-part.ts'],
  'view/reading': ['view/reading/situation.ts'],
  'view/search': ['view/search/SearchField.svelte'],
};
/** Each came out of it once: it is fetched after the picture, or with the first that needs it. */
const LATER = [
  'graph/around.ts',
  'graph/disagreements.ts',
  'graph/path.ts',
  'layout/arrange.ts',
  'layout/rough.ts',
  'scene/all-named.ts',
  'scene/in-order.ts',
  'scene/quotations.ts',
  'scene/ribbons.ts',
  'session/coding.svelte.ts',
  'session/query-emphasis.ts',
  'view/shell/PageToast.svelte',
  'view/stage/CanvasLayers.svelte',
  'view/stage/ChooseLine.svelte',
  'view/stage/Tip.svelte',
  'wording/dispute-text.ts',
];

describe('the first script', () => {
  it('has the stage, and what draws it', () => {
    expect(first).toEqual(expect.arrayContaining(['App.svelte', 'scene/build.ts', 'view/stage/Stage.svelte']));
  });

  it.each(NONE)('has of %s only what is named here', (room) => {
    expect(first.filter((path) => path.startsWith(`${room}/`))).toEqual(ONLY[room] ?? []);
  });

  it.each(Object.keys(ONLY))('has of %s what is named here, and no more', (room) => {
    expect(first.filter((path) => path.startsWith(`${room}/`))).toEqual(ONLY[room]);
  });

  it.each(LATER)('does not wait for %s', (path) => {
    expect(first).not.toContain(path);
  });
});
