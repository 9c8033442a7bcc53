/**
 * Which words of the text are marked on the page, and where on the page are words of the text? Runs know where they start
 * (`data-start`) and hold nothing but their words, so that positions are counted, never searched for.
 */
import type { TextRange } from '../../evidence/locate.ts';

const startOf = (run: Element): number => Number(run.getAttribute('data-start'));
const runsOf = (pane: Element): HTMLElement[] => [...pane.querySelectorAll<HTMLElement>('[data-start]')];

/** Where a boundary of a range falls in a run's words; `outside` if it does not fall in that run. */
function positionIn(run: Element, node: Node, offset: number, outside: number): number {
  if (!run.contains(node)) return outside;
  // The run's one text node, or the run itself with a count of children.
  const inside = node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : (run.textContent?.length ?? 0);
  return startOf(run) + inside;
}

/** What the browser's selection covers of the text in `pane`, in the text's own positions; only what was begun there counts. */
export function markedIn(pane: Element, selection: Selection | null): readonly TextRange[] {
  if (!selection || selection.isCollapsed || !selection.anchorNode || !pane.contains(selection.anchorNode)) return [];
  const out: TextRange[] = [];
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    const runs = runsOf(pane).filter((run) => range.intersectsNode(run));
    const [first] = runs;
    const last = runs.at(-1);
    if (!first || !last) continue;
    const start = positionIn(first, range.startContainer, range.startOffset, startOf(first));
    const past = startOf(last) + (last.textContent?.length ?? 0);
    const end = positionIn(last, range.endContainer, range.endOffset, past);
    if (end > start) out.push({ start, end });
  }
  return out;
}

/** The ranges of the page that show these pieces of the text, as far as they are in it. */
export function rangesOf(pane: Element, pieces: readonly TextRange[]): readonly Range[] {
  if (!pieces.length) return [];
  return runsOf(pane).flatMap((run) => {
    const text = [...run.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
    const from = startOf(run);
    const length = text?.textContent?.length ?? 0;
    return pieces.flatMap(({ start, end }) => {
      if (!text || end <= from || start >= from + length) return [];
      const range = new Range();
      range.setStart(text, Math.max(0, start - from));
      range.setEnd(text, Math.min(length, end - from));
      return [range];
    });
  });
}

/** Paints stretches of the page under a name that style sheets know (`::highlight(…)`); nothing of the page is changed by it. */
export function paint(name: string, ranges: readonly Range[]): void {
  // Older browsers have no such paint: there the browser's own selection has to do.
  if (!('highlights' in CSS)) return;
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

/** The first and the last sentence that a selection reaches into; undefined where nothing of the article is marked. */
export function sentencesMarkedIn(pane: Element, selected: Selection | null): readonly [number, number] | undefined {
  if (!selected || selected.isCollapsed) return undefined;
  const [a = NaN, b = NaN] = [selected.anchorNode, selected.focusNode].map((node) => {
    const element = node instanceof Element ? node : node?.parentElement;
    const sentence = pane.contains(element ?? null) ? element?.closest('[data-sentence]') : undefined;
    return Number(sentence?.getAttribute('data-sentence') ?? NaN);
  });
  return Number.isNaN(a) || Number.isNaN(b) ? undefined : [Math.min(a, b), Math.max(a, b)];
}

/** Takes the browser's own mark away, if it begins in the article. */
export function unmarkIn(pane: Element, selected: Selection | null): void {
  // Where nothing is marked, asking where would have the whole page laid out.
  if (selected?.rangeCount && selected.anchorNode && !selected.isCollapsed && pane.contains(selected.anchorNode))
    selected.removeAllRanges();
}
