/** Is the house style that was in use last in use again, and is it kept as it is changed? */
import { describe, expect, it } from 'vitest';
import { NO_STYLE, styleText, type HouseStyle, type SetOut } from '../../../src/figure/house-style.ts';
import { HouseStyleInUse } from '../../../src/session/house-style.svelte.ts';
import type { FigurePort } from '../../../src/session/ports.ts';

const DAILY: HouseStyle = { ...NO_STYLE, name: 'Daily', typefaces: { names: 'serif' }, figure: { format: 'square' } };

/** What draws figures, and remembers `text`. */
function world(text?: string) {
  const kept: (string | undefined)[] = [];
  const port = {
    draw: () => Promise.reject(new Error('draws nothing')),
    pack: () => Promise.reject(new Error('packs nothing')),
    letters: () => Promise.reject(new Error('has no letters')),
    styles: { recall: () => text, keep: (next: string | undefined) => void kept.push(next) },
  } satisfies FigurePort;
  const setOut: SetOut[] = [];
  const house = new HouseStyleInUse(
    () => Promise.resolve(port),
    (as) => void setOut.push(as),
  );
  return { port, house, kept, setOut };
}
const settled = (): Promise<void> => Promise.resolve().then(() => undefined);

describe('the house style in use', () => {
  it('is the one that is remembered, and figures begin as it says', async () => {
    const { port, house, setOut, kept } = world(styleText(DAILY));
    expect(house.style).toEqual(NO_STYLE);
    expect(house.ofFigure).toBeUndefined();
    await house.recall(port);
    expect(house.style).toEqual(DAILY);
    expect(house.ofFigure).toEqual({ typefaces: { names: 'serif' } });
    expect(setOut).toEqual([{ format: 'square' }]);
    expect(kept).toEqual([]);
  });

  it('is Benang’s own where nothing is remembered, or nothing that can be read', async () => {
    for (const text of [undefined, '', '{', '{"format":"benang-style","version":9}']) {
      const { port, house, setOut } = world(text);
      await house.recall(port);
      expect([house.style, setOut]).toEqual([NO_STYLE, []]);
    }
    const { house } = world();
    const none = (): Promise<never> => Promise.reject(new Error());
    await house.recall({ draw: none, pack: none, letters: none });
    expect(house.style).toEqual(NO_STYLE);
  });

  it('is kept as it is changed or taken, and forgotten where nothing is left of it', async () => {
    const { house, kept, setOut } = world();
    house.take(DAILY);
    house.change({ ...DAILY, credit: 'Desk' });
    house.change(NO_STYLE);
    await settled();
    expect(kept).toEqual([styleText(DAILY), styleText({ ...DAILY, credit: 'Desk' }), undefined]);
    expect(setOut).toEqual([{ format: 'square' }]);
  });

  it('is not what was remembered once somebody has chosen another', async () => {
    const { port, house } = world(styleText(DAILY));
    house.change({ ...NO_STYLE, credit: 'Desk' });
    await house.recall(port);
    expect(house.style.credit).toBe('Desk');
    expect(house.style.name).toBeUndefined();
  });

  it('holds where what remembers it does not come', async () => {
    const house = new HouseStyleInUse(
      () => Promise.reject(new Error('did not come')),
      () => {},
    );
    house.change(DAILY);
    await settled();
    expect(house.style).toEqual(DAILY);
  });
});
