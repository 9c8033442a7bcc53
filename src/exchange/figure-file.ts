/**
 * How does a dossier travel inside a figure? As text in an element of our own in the SVG's metadata, where editors leave it alone; with a PDF as a
 * file that is attached to it.
 */

const NAMESPACE = 'urn:benang:dossier';

/** What the file is called that a PDF has with it. */
export const ATTACHED = 'dossier.json';

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
  const declared = new RegExp(`\\sxmlns(?::([\\w.-]{1,${LONGEST_PREFIX}}))?\\s{0,9}=\\s{0,9}["']${NAMESPACE}["']`, 'g');
  const names = new Set<string>();
  for (const [, prefix] of svg.matchAll(declared)) {
    names.add(prefix === undefined ? 'dossier' : `${prefix}:dossier`);
    if (names.size >= MOST_PREFIXES) break;
  }
  return names.size ? contentOf(svg, names) : undefined;
}

/** Longer prefixes, and more of them, no editor gives. */
const LONGEST_PREFIX = 200;
const MOST_PREFIXES = 100;

/**
 * Each of the elements is gone to once, whatever its name: a dossier is long, and a figure that declares our namespace a thousand times, or
 * breaks in the middle, must not make the page think for minutes.
 */
function contentOf(svg: string, names: ReadonlySet<string>): string | undefined {
  const open = new RegExp(`<([\\w.-]{1,${LONGEST_PREFIX}}(?::dossier)?)(?=[\\s>])`, 'gu');
  /** Where the next end of each is, from the place where it was last looked for. */
  const ends = new Map<string, number>();
  for (let match = open.exec(svg); match; match = open.exec(svg)) {
    const [, name = ''] = match;
    if (!names.has(name)) continue;
    const start = svg.indexOf('>', open.lastIndex) + 1;
    if (start === 0) return undefined;
    open.lastIndex = start;
    const known = ends.get(name);
    const end = known !== undefined && (known < 0 || known >= start) ? known : svg.indexOf(`</${name}`, start);
    ends.set(name, end);
    if (end < 0) continue;
    let from = start;
    while (/\s/u.test(svg.charAt(from))) from++;
    if (!svg.startsWith('{', from) && !svg.startsWith(CDATA, from) && svg[from] !== '&') continue;
    const json = textOf(svg.slice(start, end)).trim();
    if (json.startsWith('{')) return json;
    open.lastIndex = end;
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
