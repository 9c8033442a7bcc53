/** In which colours is the page shown now? As the browser says them, so that the reader's own and the night are among them. */
import type { Look } from '../../paint/canvas.ts';
import { LIGHT } from '../../scene/palette.ts';

function lookOf(page: HTMLElement): Look {
  const probe = document.createElement('span');
  // Else the browser would put its own colour of text in the place of each.
  probe.style.setProperty('forced-color-adjust', 'none');
  page.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  const look = {
    paper: colour('paper'),
    ink: colour('ink'),
    tint: colour('tint'),
    thread: colour('thread'),
    families: LIGHT.families.map((_, slot) => colour(`family-${slot}`)),
  };
  probe.remove();
  return look;
}

/** Tells the colours of whatever stands in `place`, now and whenever they change. Returns how to end that. */
export function followLook(place: HTMLElement, tell: (look: Look) => void): () => void {
  let last = '';
  const look = (): void => {
    const now = lookOf(place);
    const text = JSON.stringify(now);
    if (text === last) return;
    last = text;
    tell(now);
  };
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', look);
  // A theme sets its colours as properties of the page.
  const changes = new MutationObserver(look);
  changes.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
  look();
  return () => {
    changes.disconnect();
    for (const query of queries) query.removeEventListener('change', look);
  };
}
