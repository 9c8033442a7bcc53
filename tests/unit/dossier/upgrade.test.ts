/** Do older files become new ones, step by step? */
import { describe, expect, it } from 'vitest';
import { upgrade } from '../../../src/dossier/upgrade.ts';

type Raw = Record<string, unknown>;
const steps: Record<number, (old: Raw) => Raw> = {
  1: ({ heading, ...rest }) => ({ ...rest, title: heading }),
  2: (old) => ({ ...old, trail: [old['version'], old['title']] }),
};

describe('an older file', () => {
  it('goes up one version at a time, each step seeing what the one before made', () => {
    expect(upgrade({ version: 1, heading: 'A', kept: 1 }, steps, 3)).toEqual({
      version: 3,
      title: 'A',
      kept: 1,
      trail: [2, 'A'],
    });
    expect(upgrade({ version: 2, title: 'B' }, steps, 3)).toEqual({ version: 3, title: 'B', trail: [2, 'B'] });
  });

  it('is left as it is once it is the newest', () => {
    const raw = { version: 3, heading: 'A' };
    expect(upgrade(raw, steps, 3)).toBe(raw);
  });

  it('is refused where a step is missing', () => {
    expect(upgrade({ version: 1 }, { 2: (old) => old }, 3)).toBeUndefined();
    expect(upgrade({ version: 1, heading: 'A' }, steps, 4)).toBeUndefined();
  });

  it('is not changed itself, and gets its version even from a step that forgets it', () => {
    const raw = Object.freeze({ version: 1 });
    expect(upgrade(raw, { 1: () => ({}) }, 2)).toEqual({ version: 2 });
    expect(raw).toEqual({ version: 1 });
  });

  it('needs no step today: version 1 is the first', () => {
    expect(upgrade({ version: 1 })).toEqual({ version: 1 });
    expect(upgrade({ version: 0 })).toBeUndefined();
  });
});
