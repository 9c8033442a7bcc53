/** How does a dossier travel inside a figure? As text in an element of our own in the SVG's metadata, where editors leave it alone. */

const NAMESPACE = 'urn:benang:dossier';

/** The SVG with the dossier's JSON inside; `svg` as `svgText` wrote it. */
export function putDossier(svg: string, json: string): string {
  const at = svg.indexOf('</desc>');
  if (at < 0) throw new Error(`no <desc> in the figure: ${svg.slice(0, 80)}`);
  const after = at + '</desc>'.length;
  const metadata = `<metadata id="benang-metadata"><benang:dossier xmlns:benang="${NAMESPACE}">${escaped(json)}</benang:dossier></metadata>`;
  return `${svg.slice(0, after)}\n${metadata}${svg.slice(after)}`;
}

/** What XML cannot hold can be written in JSON as an escape, so nothing is lost. */
function escaped(json: string): string {
  return json
    .replace(
      /[\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * The JSON text of the dossier inside a figure, undefined if there is none. Editors may have renamed the prefix, quoted
 * otherwise, indented, or written the text as CDATA; none of that matters.
 */
export function dossierInFigure(svg: string): string | undefined {
  const declared = new RegExp(`\\sxmlns(?::([\\w.-]+))?\\s*=\\s*["']${NAMESPACE}["']`, 'g');
  for (const [, prefix] of svg.matchAll(declared)) {
    const name = prefix === undefined ? 'dossier' : `${prefix}:dossier`;
    const json = contentOf(svg, name);
    if (json?.startsWith('{')) return json;
  }
  return undefined;
}

/** Searched by `indexOf`, not by a pattern: a dossier is long, and a broken one must not make the page think for minutes. */
function contentOf(svg: string, name: string): string | undefined {
  for (let at = svg.indexOf(`<${name}`); at >= 0; at = svg.indexOf(`<${name}`, at + 1)) {
    if (!/[\s>]/u.test(svg.charAt(at + name.length + 1))) continue;
    const start = svg.indexOf('>', at) + 1;
    const end = svg.indexOf(`</${name}`, start);
    if (start === 0 || end < 0) return undefined;
    return textOf(svg.slice(start, end)).trim();
  }
  return undefined;
}

const CDATA = '<![CDATA[';

function textOf(xml: string): string {
  let text = '';
  for (let at = 0; at < xml.length;) {
    const open = xml.indexOf(CDATA, at);
    const close = open < 0 ? -1 : xml.indexOf(']]>', open);
    if (close < 0) return text + unescaped(xml.slice(at));
    text += unescaped(xml.slice(at, open)) + xml.slice(open + CDATA.length, close);
    at = close + 3;
  }
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (all, hex, decimal, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? String(all);
    const code = hex ? parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
