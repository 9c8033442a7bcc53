/**
 * What does somebody put into a page of their own to show a graph there? One element of HTML, with a name for those who hear it: a frame, or what
 * makes one by a script, and tells the page what is chosen.
 */

export const SHAPES = { wide: [16, 9], classic: [4, 3], square: [1, 1], tall: [4, 5] } as const;
export type EmbedShape = keyof typeof SHAPES;

// oxlint-disable-next-line no-control-regex
const UNSAFE = /[&<>"'\u0000-\u001F]/gu;
const escaped = (text: string): string => text.replace(UNSAFE, (sign) => `&#${sign.codePointAt(0) ?? 32};`);

/** The script that makes `<benang-graph>`, beside the app. */
export const GRAPH_ELEMENT = 'benang-graph.js';

/** `address`: of the app, with what it shows. Without scripts it is a link. */
export function elementCode(
  { address, title, language }: { readonly address: string; readonly title: string; readonly language: string },
  shape: EmbedShape,
): string {
  const [width, height] = SHAPES[shape];
  const script = new URL(GRAPH_ELEMENT, address).href;
  return [
    `<script src="${escaped(script)}" async></script>`,
    `<benang-graph src="${escaped(address)}"`,
    `  title="${escaped(title)}" lang="${escaped(language)}" ratio="${width} / ${height}">`,
    `  <a href="${escaped(address)}">${escaped(title)}</a>`,
    `</benang-graph>`,
  ].join('\n');
}

/** `address`: of the page for embedding, with what it shows. `height`: where the style of the shape is refused, in CSS pixels. */
export function embedCode(
  { address, title, language }: { readonly address: string; readonly title: string; readonly language: string },
  shape: EmbedShape,
): string {
  const [width, height] = SHAPES[shape];
  return [
    `<iframe src="${escaped(address)}"`,
    `  title="${escaped(title)}" lang="${escaped(language)}"`,
    `  width="100%" height="540" style="height: auto; min-height: 440px; aspect-ratio: ${width} / ${height}; border: 0"`,
    `  loading="lazy" referrerpolicy="no-referrer"`,
    `  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  ].join('\n');
}
