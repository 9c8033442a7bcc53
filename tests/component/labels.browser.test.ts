import '@fontsource-variable/source-sans-3/wght.css';
import '../../src/view/page.css';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { nodeLabelBox } from '../../src/scene/build.ts';
import { labelsAt } from '../../src/scene/labels-at.ts';
import { loadLetters } from '../../src/view/letters/load-letters.ts';
import LabelsInSvg from './LabelsInSvg.svelte';
import { openSession } from './open-session.ts';

test.each(['kim', 'strait'] as const)(
  'every label of the dossier «%s» fills the box that was kept for it, in the language that it is written in',
  async (name) => {
    const session = await openSession('id', name);
    const scene = session.scene;
    if (!scene) throw new Error('nothing is open');
    const labels = labelsAt(scene, 1);
    expect(labels.length).toBe(scene.nodes.length);
    const { container } = await render(LabelsInSvg, { labels });
    const texts = [...container.querySelectorAll<SVGTextElement>('[data-label]')];
    for (const { mark } of labels) {
      const words = mark.lines.join(' ');
      expect(await loadLetters(words, mark.language), words).toBe(true);
      // An SVG that is not on the screen asks for no font by itself.
      await document.fonts.load(`600 13px ${getComputedStyle(texts[0] as Element).fontFamily}`, words);
    }
    await document.fonts.ready;
    labels.forEach((label, i) => {
      const text = texts[i];
      const { lines, language, direction } = label.mark;
      expect(text?.textContent).toBe(lines.join(' '));
      expect(text?.getAttribute('lang')).toBe(language);
      expect(text?.getAttribute('direction')).toBe(direction);
      // A blank between two lines moves neither of them.
      const spans = [...(text?.querySelectorAll('tspan') ?? [])];
      expect(spans.map((span) => span.textContent)).toEqual(lines.flatMap((line, n) => (n > 0 ? [' ', line] : [line])));
      const kept = nodeLabelBox(label.mark, label.side, label.scale);
      const middle = kept.left + (kept.right - kept.left) / 2;
      for (const [n, line] of lines.entries()) {
        const first = lines.slice(0, n).reduce((sum, { length }) => sum + length + 1, 0);
        const from = text?.getStartPositionOfChar(first).x ?? NaN;
        const to = text?.getEndPositionOfChar(first + line.length - 1).x ?? NaN;
        if (text?.getAttribute('text-anchor') === 'middle') expect((from + to) / 2, line).toBeCloseTo(middle, 0);
      }
      const taken = text?.getBBox();
      const [left, right] = [taken?.x ?? NaN, (taken?.x ?? NaN) + (taken?.width ?? NaN)];
      const words = lines.join(' / ');
      expect(left, words).toBeGreaterThan(kept.left - 1);
      expect(right, words).toBeLessThan(kept.right + 1);
      // Beside its mark it begins there; above and below it stands in the middle.
      const off =
        label.side === 'right'
          ? left - kept.left
          : label.side === 'left'
            ? kept.right - right
            : (left - kept.left - kept.right + right) / 2;
      expect(Math.abs(off), words).toBeLessThan(1);
      // A box that is much too wide pushes the neighbours away for nothing.
      expect(right - left, words).toBeGreaterThan((kept.right - kept.left - 4) * 0.94 - 1);
      expect(taken?.y ?? NaN).toBeGreaterThan(kept.top - 6);
      expect((taken?.y ?? NaN) + (taken?.height ?? NaN)).toBeLessThan(kept.bottom + 8);
    });
  },
);
