/**
 * How does a page become an SVG file that opens the same everywhere? Plain elements with presentation attributes only: no style
 * sheet, no variables, no `dominant-baseline`, no `paint-order`, nothing external. Each of these is read differently by
 * browsers, librsvg, resvg, Inkscape or Illustrator.
 */
import { inOneGo, type MeasuredSteps } from '../dossier/in-slices.ts';
import type { FigurePage, GroupMark, ImageMark, Mark, PathMark, TextMark } from '../scene/figure/page.ts';

const PREFIX = 'benang-';
/**
 * The app's own faces first, then what is most common. Only the first name needs quotation marks (a word may not begin with a digit), and
 * resvg reads only the first quoted name of a list.
 */
const SANS = "'Source Sans 3', Source Sans Pro, Arial, Liberation Sans, Helvetica, Noto Sans, sans-serif";
const SERIF = "'Source Serif 4', Source Serif Pro, Times New Roman, Liberation Serif, Times, Noto Serif, serif";
/** Scripts that those fonts may lack: a fitting one is named first, or a renderer takes whatever comes. */
const SCRIPTS: Readonly<Record<string, readonly [sans: string, serif: string]>> = {
  ar: ['Noto Sans Arabic', 'Noto Naskh Arabic'],
  fa: ['Noto Sans Arabic', 'Noto Naskh Arabic'],
  ur: ['Noto Sans Arabic', 'Noto Naskh Arabic'],
  he: ['Noto Sans Hebrew', 'Noto Serif Hebrew'],
  ko: ['Noto Sans CJK KR, Noto Sans KR', 'Noto Serif CJK KR, Noto Serif KR'],
  ja: ['Noto Sans CJK JP, Noto Sans JP', 'Noto Serif CJK JP, Noto Serif JP'],
  zh: ['Noto Sans CJK SC, Noto Sans SC', 'Noto Serif CJK SC, Noto Serif SC'],
};

export const svgText = (page: FigurePage): string => inOneGo(svgSteps(page));

export function* svgSteps(page: FigurePage): MeasuredSteps<string> {
  const { width, height, print, locale, paper, title, description, linked, layers } = page;
  // What can be pressed is no part of a picture.
  const role = linked ? 'group' : 'img';
  const ids = `${PREFIX}title-of-figure ${PREFIX}description`;
  const out = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${print?.width ?? width}" height="${print?.height ?? height}" viewBox="0 0 ${width} ${height}" role="${role}" aria-labelledby="${ids}" xml:lang="${locale}" font-family="${SANS}">`,
    `<title id="${PREFIX}title-of-figure">${escaped(title)}</title>`,
    `<desc id="${PREFIX}description">${escaped(description)}</desc>`,
    `<rect id="${PREFIX}paper" width="${width}" height="${height}" fill="${paper}"/>`,
  ];
  for (const [i, layer] of layers.entries()) {
    for (const share of putMark(out, layer, locale)) yield (i + share) / layers.length;
  }
  out.push('</svg>', '');
  return out.join('\n');
}

/** Marks that are written between one look at the clock and the next. */
const FEW = 500;

/** One list of lines for all of a figure: a text for each group, made of those inside it, would be copied at every level. */
function* putMark(out: string[], mark: Mark, locale: string, depth = 0): MeasuredSteps<void> {
  if (mark.kind === 'text') out.push(textText(mark, locale));
  else if (mark.kind === 'path') out.push(pathText(mark));
  else if (mark.kind === 'image') out.push(imageText(mark, locale));
  else {
    out.push(openGroup(mark));
    for (const [i, inside] of mark.marks.entries()) {
      // Groups of groups are few; what they hold in the end may be many, each of little.
      if (depth < 2) for (const share of putMark(out, inside, locale, depth + 1)) yield (i + share) / mark.marks.length;
      else putWhole(out, inside, locale);
      if (i % FEW === FEW - 1) yield i / mark.marks.length;
    }
    out.push(closeGroup(mark));
  }
}

function putWhole(out: string[], mark: Mark, locale: string): void {
  if (mark.kind === 'text') out.push(textText(mark, locale));
  else if (mark.kind === 'path') out.push(pathText(mark));
  else if (mark.kind === 'image') out.push(imageText(mark, locale));
  else {
    out.push(openGroup(mark));
    for (const inside of mark.marks) putWhole(out, inside, locale);
    out.push(closeGroup(mark));
  }
}

/** All that it leads to stands in the page as text, where keys reach it: hundreds of lines are no stops on their way. */
function openGroup({ id, title, move, href }: GroupMark): string {
  const k = move?.k !== undefined && move.k !== 1 ? ` scale(${exact(move.k)})` : '';
  const turn = move?.turn ? ` rotate(${n(move.turn)})` : '';
  const transform = move && `translate(${n(move.x)} ${n(move.y)})${turn}${k}`;
  const leads = href && { href: escaped(href), tabindex: '-1' };
  const open = `<${leads ? 'a' : 'g'}${attributes({ id: id && PREFIX + id, ...leads, transform })}>`;
  return title ? `${open}\n<title>${escaped(title)}</title>` : open;
}

const closeGroup = ({ href }: GroupMark): string => (href ? '</a>' : '</g>');

function pathText({ d, fill, stroke, width, dash, cap, join }: PathMark): string {
  return `<path${attributes({
    d,
    fill: fill ?? 'none',
    stroke,
    'stroke-width': stroke && n(width ?? 1),
    'stroke-dasharray': dash,
    'stroke-linecap': cap,
    'stroke-linejoin': join,
  })}/>`;
}

const GREYING = ' color-interpolation-filters="sRGB"><feColorMatrix type="saturate" values="0"/>';

/** The outline cuts a group around it: cutting the image itself, some viewers take its own corner for the origin. */
function imageText({ id, href, title, grey, outline, reach }: ImageMark, locale: string): string {
  const [cut, from, side] = [`${PREFIX}${id}`, n(-reach), n(2 * reach)];
  const shown = attributes({
    x: from,
    y: from,
    width: side,
    height: side,
    preserveAspectRatio: 'xMidYMid slice',
    href: escaped(href),
    filter: grey ? `url(#${cut}-grey)` : undefined,
  });
  const language = title && title.language !== locale && title.language !== 'und' ? escaped(title.language) : undefined;
  return [
    `<clipPath id="${cut}"><path d="${outline}"/></clipPath>`,
    grey ? `<filter id="${cut}-grey"${GREYING}</filter>` : '',
    `<g${attributes({ 'clip-path': `url(#${cut})`, 'xml:lang': language })}>`,
    title ? `<title>${escaped(title.text)}</title>` : '',
    `<image${shown}/></g>`,
  ].join('');
}

function textText(mark: TextMark, locale: string): string {
  const { x, y, text, size, fill, anchor, bold, serif, language, direction, halo, length, unseen } = mark;
  const foreign = language !== undefined && language !== locale && language !== 'und' ? language : undefined;
  const script = SCRIPTS[language?.split('-')[0] ?? '']?.[serif ? 1 : 0];
  // Names of what is never seen would only make editors ask for fonts that are not needed.
  const family = unseen ? 'sans-serif' : script ? `${script}, ${serif ? SERIF : SANS}` : serif ? SERIF : undefined;
  return `<text${attributes({
    x: n(x),
    y: n(y),
    'font-family': family,
    'font-size': n(size),
    'font-weight': bold && !unseen ? '600' : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    textLength: length === undefined || length < 1 ? undefined : n(length),
    lengthAdjust: length === undefined || length < 1 ? undefined : 'spacingAndGlyphs',
    fill: unseen ? 'none' : halo ? halo.stroke : fill,
    stroke: halo?.stroke,
    'stroke-width': halo && n(halo.width),
    'stroke-linejoin': halo && 'round',
    'xml:lang': foreign && escaped(foreign),
    // The line beneath is ink only; nobody should hear the name twice.
    'aria-hidden': halo && 'true',
  })}>${escaped(direction === 'rtl' ? isolated(text) : text)}</text>`;
}

/**
 * Right to left by the characters that say so (U+2067 … U+2069), anchored by hand: the `direction` attribute is not read by
 * resvg, and where it is read it turns `text-anchor` around.
 */
const isolated = (text: string): string => `\u2067${text}\u2069`;

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  let text = '';
  for (const name in values) {
    const value = values[name];
    if (value) text += ` ${name}="${value}"`;
  }
  return text;
}

const n = (value: number): string => String(Math.round(value * 100) / 100);
const exact = (value: number): string => String(Math.round(value * 1e5) / 1e5);

// What XML 1.0 does not allow even as a reference: most control characters, halves of pairs, and two non-characters.
// oxlint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Whether anything has to be escaped: mostly nothing has. */
// oxlint-disable-next-line no-control-regex
const DOUBTFUL = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/;

function escaped(text: string): string {
  if (!DOUBTFUL.test(text)) return text;
  return text.replace(ILLEGAL, '').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? '');
}
