/** Does what the user has moved stay where they put it, and does anything else hold what is usual? */
import { describe, expect, it } from 'vitest';
import { PaneSizes, readDecided } from '../../../../src/view/shell/pane-sizes.svelte.ts';

describe('the shares of the panes', () => {
  it('are the usual ones until the user moves one, for what is being done then and nothing else', () => {
    const kept: string[] = [];
    const panes = new PaneSizes(undefined, (text) => kept.push(text));
    expect(panes.share('coding')).toBeUndefined();
    panes.setShare('coding', 30);
    expect([panes.share('reading'), panes.share('coding'), panes.share('writing')]).toEqual([undefined, 30, undefined]);
    panes.setShare('writing', 75);
    panes.setShare('coding', undefined);
    expect([panes.share('coding'), panes.share('writing')]).toEqual([undefined, 75]);
    expect(new PaneSizes(kept.at(-1), () => {}).share('writing')).toBe(75);
  });

  it('come back after a reload, with the time and the sheet', () => {
    let kept: string | undefined;
    const panes = new PaneSizes(undefined, (text) => (kept = text));
    panes.setShare('reading', 25);
    panes.foldTime(true, false);
    panes.setRest('full');
    const again = new PaneSizes(kept, () => {});
    expect([again.share('reading'), again.timeFolded(false, false), again.rest]).toEqual([25, true, 'full']);
  });

  it('fold the time while a story is told, and leave it as it was; unfolded by hand it stays so until the end', () => {
    const kept: string[] = [];
    const panes = new PaneSizes(undefined, (text) => kept.push(text));
    expect([panes.timeFolded(false, false), panes.timeFolded(false, true)]).toEqual([false, true]);
    panes.foldTime(false, true);
    expect([panes.timeFolded(true, false), panes.timeFolded(true, true)]).toEqual([true, false]);
    panes.foldTime(true, true);
    expect(panes.timeFolded(false, true)).toBe(true);
    panes.foldTime(false, true);
    panes.storyEnds();
    expect(panes.timeFolded(false, true)).toBe(true);
    // Nothing of that is remembered.
    expect(kept).toEqual([]);
    panes.foldTime(false, false);
    expect([panes.timeFolded(true, false), panes.timeFolded(true, true)]).toEqual([false, true]);
  });

  it('are not written down where nothing was decided', () => {
    const kept: string[] = [];
    const panes = new PaneSizes(undefined, (text) => kept.push(text));
    panes.setRest('half');
    expect(kept).toEqual([]);
  });
});

it.each([
  ['nothing', undefined, {}],
  ['no JSON', '{', {}],
  ['something else', '7', {}],
  ['null', 'null', {}],
  ['shares that are none', '{"shares":{"coding":"30","reading":0,"writing":100,"dancing":50}}', {}],
  ['a rest that is none', '{"rest":"roof","timeFolded":1}', {}],
])('passes over %s', (_, text, others) => {
  expect(readDecided(text)).toEqual({ shares: {}, ...others });
});
