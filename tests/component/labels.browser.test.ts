import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { nodeLabelBox } from '../../src/scene/build.ts';
import { labelsAt } from '../../src/scene/labels-at.ts';
import LabelsInSvg from './LabelsInSvg.svelte';
import { openSession } from './open-session.ts';

test('every label stands in the box that was kept for it, in the language that it is written in', async () => {
  const session = await openSession('id');
  const scene = session.scene;
  if (!scene) throw new Error('nothing is open');
  const labels = labelsAt(scene, 1);
  expect(labels.length).toBe(scene.nodes.length);
  const { container } = await render(LabelsInSvg, { labels });
  const texts = [...container.querySelectorAll('text')];
  labels.forEach((label, i) => {
    const text = texts[i];
    const { lines, language, direction } = label.mark;
    expect(text?.textContent).toBe(lines.join(''));
    expect(text?.getAttribute('lang')).toBe(language);
    expect(text?.getAttribute('direction')).toBe(direction);
    expect(text?.querySelectorAll('tspan')).toHaveLength(lines.length);
    const kept = nodeLabelBox(label.mark, label.side, label.scale);
    const taken = text?.getBBox();
    const middle = (taken?.x ?? 0) + (taken?.width ?? 0) / 2;
    expect(Math.abs(middle - (kept.left + kept.right) / 2)).toBeLessThan(8);
    expect(taken?.y ?? 0).toBeGreaterThan(kept.top - 6);
    expect((taken?.y ?? 0) + (taken?.height ?? 0)).toBeLessThan(kept.bottom + 8);
  });
});
