import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import LineSwatch from '../../src/view/controls/LineSwatch.svelte';

const CASES = [
  { stroke: 'solid', dashed: false, round: false },
  { stroke: 'dashed', dashed: true, round: false },
  { stroke: 'dotted', dashed: true, round: true },
  { stroke: 'sparse', dashed: true, round: true },
] as const;

for (const { stroke, dashed, round } of CASES)
  test(`a ${stroke} line is ${dashed ? 'broken' : 'whole'}, and a denial crosses it without changing it`, async () => {
    for (const denied of [false, true]) {
      const { container, unmount } = await render(LineSwatch, { slot: 2, stroke, denied });
      const line = container.querySelector('[data-line]');
      expect(line?.hasAttribute('stroke-dasharray')).toBe(dashed);
      expect(line?.getAttribute('stroke-linecap')).toBe(round ? 'round' : null);
      expect(container.querySelectorAll('[data-cross]')).toHaveLength(denied ? 1 : 0);
      await unmount();
    }
  });
