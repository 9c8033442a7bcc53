/**
 * What does a person do with the app on their first day, and does it work? The same steps in every browser, by mouse and keys, with what is
 * seen measured in the page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { madeWorldDossier } from '../../speed/made-world.mjs';
import { Unmet } from './hand.mjs';
import { downloadedFile } from './driver.mjs';

/**
 * @typedef {import('./hand.mjs').Hand} Hand
 * @typedef {{ name: string, run: () => Promise<void> }} Step
 */

const dossier = (/** @type {string} */ name) =>
  readFileSync(fileURLToPath(new URL(`../../../data/${name}.dossier.json`, import.meta.url)), 'utf8');

const LINE = 'kim-jong-un~comradeship~vladimir-putin';
const QUOTE = /^Kim Jong Un telah .+ “kamerad terdekatnya”$/u;
const TITLE = 'The strait, from a file';
const ARTICLE = [
  'Harbour council buys two ferries',
  '8 March 2025',
  '',
  'Odelia Marsh paid Pieter Quay for two ferries. The council denied that the price was secret. Both boats are painted green.',
].join('\n');
const WORDS = 'Odelia Marsh paid Pieter Quay for two ferries.';
const CLAIM = 'Odelia Marsh buys ferries from Pieter Quay';

/** @template T @param {string} what @param {T} found @param {(found: T) => boolean} good */
function expect(what, found, good) {
  if (!good(found)) throw new Unmet(`expected ${what}, found ${JSON.stringify(found)}`);
}

/* These run in the page, and see nothing of this file. */

const isDrawn = () =>
  document.querySelector('[data-marks="all"] [data-actor]') !== null &&
  document.querySelector('[role="application"][aria-busy="true"]') === null &&
  document.fonts.status === 'loaded';
/** @param {string} selector */
const countOf = (selector) => document.querySelectorAll(selector).length;
/** @param {string} selector */
const textOf = (selector) => document.querySelector(selector)?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
/** What stands in a field of the claim, by its label. @param {string} label */
const valueOf = (label) =>
  [...document.querySelectorAll('[data-region="claim"] input')]
    .filter((one) => one instanceof HTMLInputElement)
    .find(({ labels }) => labels?.[0]?.textContent?.trim() === label)?.value ?? '';
const places = () =>
  [...document.querySelectorAll('[data-marks="all"] [data-actor]')].map(
    (e) => `${e.getAttribute('data-actor')} ${e.getAttribute('transform')}`,
  );

const smallGroup = () => {
  const boxes = [...document.querySelectorAll('[data-marks="all"] [data-group]')]
    .filter((group) => group.querySelector('text'))
    .map((group) => group.querySelector('circle')?.getBoundingClientRect())
    .filter((box) => box !== undefined)
    .sort((a, b) => a.width - b.width);
  const [box] = boxes;
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
};
/** A bitmap that was handed over can be drawn again. */
const coloursOnCanvas = () => {
  const canvas = document.querySelector('canvas');
  const pen = document.createElement('canvas').getContext('2d');
  if (!canvas || !pen) return 0;
  pen.canvas.width = canvas.width;
  pen.canvas.height = canvas.height;
  pen.drawImage(canvas, 0, 0);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set();
  for (let i = 0; i < data.length; i += 4)
    if ((data[i + 3] ?? 0) > 200)
      colours.add(`${(data[i] ?? 0) >> 5} ${(data[i + 1] ?? 0) >> 5} ${(data[i + 2] ?? 0) >> 5}`);
  return colours.size;
};

/** @param {string} edge */
function middleOf(edge) {
  const path = document.querySelector(`[data-marks="all"] [data-edge="${edge}"]`);
  if (!(path instanceof SVGPathElement)) return null;
  const matrix = path.getScreenCTM();
  const at = matrix && path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(matrix);
  return at ? { x: at.x, y: at.y } : null;
}

/**
 * How far each end of the thread is from what it joins, in pixels: from the line, and from the foot of the words.
 * @param {string} edge
 */
function threadMisses(edge) {
  const numbers =
    (document.querySelector('[data-thread]')?.getAttribute('d') ?? '').match(/-?[\d.]+/gu)?.map(Number) ?? [];
  const path = document.querySelector(`[data-marks="all"] [data-edge="${edge}"]`);
  const matrix = path instanceof SVGPathElement ? path.getScreenCTM() : null;
  const words = [...document.querySelectorAll('[data-region="article"] [data-active]')].flatMap((e) => [
    ...e.getClientRects(),
  ]);
  if (numbers.length < 4 || !(path instanceof SVGPathElement) || !matrix || words.length === 0)
    return { line: -1, words: -1 };
  const [x0 = 0, y0 = 0] = numbers;
  const [x1 = 0, y1 = 0] = numbers.slice(-2);
  const length = path.getTotalLength();
  const onLine = Array.from({ length: 41 }, (_, i) =>
    path.getPointAtLength(length * (0.3 + i / 100)).matrixTransform(matrix),
  );
  return {
    line: Math.round(Math.min(...onLine.map(({ x, y }) => Math.hypot(x - x0, y - y0)))),
    words: Math.round(
      Math.min(...words.map(({ left, right, bottom }) => Math.hypot(Math.max(left - x1, 0, x1 - right), bottom - y1))),
    ),
  };
}

function sizeOfPreview() {
  const image = document.querySelector('dialog img');
  return { width: Number(image?.getAttribute('width')), height: Number(image?.getAttribute('height')) };
}

/** What reaches out of the window, or scrolls sideways. */
function overflows() {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
  const out = [];
  /** What only ears find is clipped to nothing, and a message that has gone is hidden: both may lie anywhere. @param {Element | null} one @returns {boolean} */
  const isSeen = (one) =>
    !one ||
    (getComputedStyle(one).clipPath !== 'inset(50%)' &&
      getComputedStyle(one).visibility !== 'hidden' &&
      isSeen(one.parentElement));
  if (scrollWidth > clientWidth) out.push(`the page is ${scrollWidth} wide`);
  if (scrollHeight > clientHeight) out.push(`the page is ${scrollHeight} high`);
  for (const element of document.querySelectorAll('button, select, a, h1, h2, h3, blockquote, li, p')) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width === 0 || !isSeen(element)) continue;
    if (left < -1 || right > innerWidth + 1)
      out.push(`${element.tagName} «${(element.textContent ?? '').trim().slice(0, 40)}»`);
  }
  for (const pane of document.querySelectorAll('[data-scrolls]'))
    if (pane.scrollWidth > pane.clientWidth + 1) out.push(`${pane.ariaLabel ?? pane.tagName} scrolls sideways`);
  return out;
}

/** From the first to the last letter of some words, where the text is. @param {string} words */
function endsOf(words) {
  const pane = document.querySelector('[data-region="article"] [data-part="text"]');
  if (!pane) return null;
  const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  // What is not to be marked is not part of the text.
  while (walker.nextNode())
    if (walker.currentNode instanceof Text && !walker.currentNode.parentElement?.closest('button'))
      nodes.push(walker.currentNode);
  const start = nodes
    .map((node) => node.data)
    .join('')
    .indexOf(words);
  if (start < 0) return null;
  /** @param {number} offset */
  const boxOf = (offset) => {
    let left = offset;
    for (const node of nodes) {
      if (left < node.length) {
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        return range.getBoundingClientRect();
      }
      left -= node.length;
    }
    return new DOMRect();
  };
  const scroller = pane.closest('[data-scrolls]');
  const first = boxOf(start);
  if (scroller) scroller.scrollTop += first.top - scroller.getBoundingClientRect().top - 120;
  const [from, to] = [boxOf(start), boxOf(start + words.length - 1)];
  return {
    from: { x: from.left + 0.5, y: from.top + from.height / 2 },
    to: { x: to.right - 0.5, y: to.top + to.height / 2 },
  };
}

/**
 * @param {Hand} hand @param {string} url of the app
 * @param {string} scratch a folder for files to open
 * @returns {Step[]}
 */
export function journeyOf(hand, url, scratch) {
  const { driver, until, whileWaiting, click, clickAt, press, type, drag } = hand;
  const { inPage } = driver;
  const is = (/** @type {unknown} */ wanted) => (/** @type {unknown} */ found) => found === wanted;
  const like = (/** @type {RegExp} */ wanted) => (/** @type {string} */ found) => wanted.test(found);

  const drawn = () => until('the graph to be drawn', is(true), isDrawn);
  const headline = (/** @type {RegExp} */ wanted) =>
    until(`the headline ${wanted}`, like(wanted), textOf, '[data-region="evidence"] h2');
  const title = (/** @type {string} */ wanted) => until(`the title «${wanted}»`, is(wanted), textOf, 'h1');
  const lines = (/** @type {number} */ wanted) =>
    until(`${wanted} lines`, is(wanted), countOf, '[data-marks="all"] [data-edge]');
  const inside = (/** @type {string} */ selector) =>
    until(`the keys to be in ${selector}`, is(true), (s) => document.activeElement?.matches(s) ?? false, selector);
  const gone = (/** @type {string} */ selector) => until(`no ${selector}`, is(0), countOf, selector);
  const paper = () => inPage(() => getComputedStyle(document.documentElement).backgroundColor);

  /** @param {string} edge */
  async function clickLine(edge) {
    /** @type {string} */
    let before = '';
    // A camera that flies takes the line along.
    const at = await whileWaiting(
      `the line ${edge} to stand still`,
      (found) => found !== null,
      async () => {
        const now = await inPage(middleOf, edge);
        const still = JSON.stringify(now) === before;
        before = JSON.stringify(now);
        return still ? now : null;
      },
    );
    if (at) await clickAt(at);
  }

  /** By the list of all commands. @param {string} name */
  async function command(name) {
    await press('Control+k');
    await inside('dialog input[role="combobox"]');
    await type(name);
    await until(`the command «${name}»`, (found) => found.startsWith(name), textOf, 'dialog [data-highlighted]');
    await press('Enter');
  }

  /** @param {RegExp} name */
  const download = (name) =>
    whileWaiting(
      `a file ${name} among the downloads`,
      (found) => found !== undefined,
      () => Promise.resolve(downloadedFile(driver.downloads, name)),
    );

  /** By the header, whatever is open. @param {string} file */
  async function openFile(file) {
    // The browser's own chooser is a window that no driver reaches: it is kept shut, and the field that it would fill is filled.
    await inPage(() => {
      HTMLInputElement.prototype.showPicker = function () {
        this.setAttribute('data-chooser', '');
      };
    });
    await click('header button', 'Open');
    // The list comes a moment later, and moves what is above it.
    await until('the dossiers that come with the app', is(2), countOf, 'dialog li');
    await click('dialog button', 'Open a dossier file…');
    await until('the field for a file', is(1), countOf, 'input[data-chooser]');
    await driver.chooseFiles('input[data-chooser]', [file]);
  }

  /** @type {Step[]} */
  return [
    {
      name: 'opens the seed',
      async run() {
        await driver.resize(1440, 900);
        await driver.goTo(url);
        await drawn();
        // A machine without a language of its own gets one by hand.
        await inPage(() => {
          const select = document.querySelector('header select');
          if (!(select instanceof HTMLSelectElement)) return;
          select.value = 'en';
          select.dispatchEvent(new Event('change', { bubbles: true }));
        });
        await until('English', is('en'), () => document.documentElement.lang);
        await until('the title of the seed', like(/^Kim and Putin/u), textOf, 'h1');
        await until('19 actors', is(19), countOf, '[data-marks="all"] [data-actor]');
        await lines(47);
        await until('21 sentences', is(21), countOf, '[data-region="article"] [data-sentence]');
        const fonts = await inPage(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
        expect('the fonts of the app', fonts, (count) => count > 0);
      },
    },
    {
      name: 'a click on a line chooses it',
      async run() {
        await clickLine(LINE);
        await headline(/^Kim Jong Un .+ Vladimir Putin/u);
        await until('one line to stand out', is(1), countOf, '[data-marks="emphasised"] [data-edge]');
        await until('the line in the address', like(/comradeship/u), () => location.hash);
      },
    },
    {
      name: 'its quote stands in the card and is lit in the article',
      async run() {
        await until('the quote, word for word', like(QUOTE), textOf, '[data-claim="c-1d"] mark');
        const lit = await until(
          'the words of the quote to be lit and in sight',
          ({ seen }) => seen,
          () => {
            const words = [...document.querySelectorAll('[data-region="article"] [data-active]')];
            const pane = document.querySelector('[data-region="article"]')?.getBoundingClientRect();
            const box = words[0]?.getClientRects()[0];
            const ground = words[0] ? getComputedStyle(words[0]).backgroundColor : '';
            return {
              text: words.map((word) => word.textContent).join(''),
              ground,
              seen:
                !!pane &&
                !!box &&
                box.top >= pane.top - 1 &&
                box.bottom <= pane.bottom + 1 &&
                ground !== 'rgba(0, 0, 0, 0)',
            };
          },
        );
        expect('the same words in the article as in the card', lit.text, like(QUOTE));
      },
    },
    {
      name: 'the red thread joins the line and the words',
      async run() {
        const joined = () =>
          until(
            'both ends within 4 px',
            (miss) => miss.line >= 0 && miss.line < 4 && miss.words >= 0 && miss.words < 4,
            threadMisses,
            LINE,
          );
        await joined();
        // And follows, when its words are moved.
        const before = await inPage(() => document.querySelector('[data-thread]')?.getAttribute('d') ?? '');
        await inPage(() =>
          document
            .querySelector('[data-region="article"] [data-active]')
            ?.closest('[data-scrolls]')
            ?.scrollBy({ top: 24, behavior: 'instant' }),
        );
        await until(
          'the thread to follow',
          (d) => d !== '' && d !== before,
          () => document.querySelector('[data-thread]')?.getAttribute('d') ?? '',
        );
        await joined();
        await press('Escape');
        await gone('[data-thread]');
      },
    },
    {
      name: 'a family that is turned off takes its lines, and nobody moves',
      async run() {
        const sentence = '#filters [data-part="shown"]';
        await until('all to be shown', like(/^All 47 relations of 19 actors\./u), textOf, sentence);
        const before = await inPage(places);
        const row = '#filters label:has([type="checkbox"])';
        const family = await inPage(
          (selector) => document.querySelector(`${selector} [data-part="name"]`)?.textContent ?? '',
          row,
        );
        await click('#filters [type="checkbox"]');
        const said = await until(
          'a sentence of what is left',
          like(/^\d+ of 47 relations: all but /u),
          textOf,
          sentence,
        );
        const left = Number(said.split(' ')[0]);
        expect(`fewer lines without ${family}`, left, (count) => count > 0 && count < 47);
        await lines(left);
        expect('nobody to move', await inPage(places), (after) => JSON.stringify(after) === JSON.stringify(before));
        await click('#filters [type="checkbox"]');
        await lines(47);
      },
    },
    {
      name: 'the table holds the same relations, and a row chooses its line',
      async run() {
        await click('[data-tab="table"]');
        await until(
          '47 rows and a head',
          is('48'),
          () => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') ?? '',
        );
        await until('rows', (count) => count > 3, countOf, '[data-row]');
        const wanted = await inPage(textOf, '[data-row] [data-part="sentence"]');
        await click('[data-row] [data-part="sentence"]');
        await until(`the headline «${wanted}»`, is(wanted), textOf, '[data-region="evidence"] h2');
      },
    },
    {
      name: 'the matrix is drawn, and a cell chooses its line',
      async run() {
        await click('[data-tab="matrix"]');
        await until(
          '19 columns and their names',
          is('20'),
          () => document.querySelector('[role="grid"]')?.getAttribute('aria-colcount') ?? '',
        );
        const cell = await until(
          'a cell with one relation',
          (found) => found !== null,
          () => {
            const frame = document.querySelector('[role="grid"]')?.getBoundingClientRect();
            const all = [...document.querySelectorAll('[role="gridcell"][aria-label]')];
            const one = all.find((element) => {
              const box = element.getBoundingClientRect();
              return (
                / 1 relation: /u.test(element.ariaLabel ?? '') &&
                element.ariaSelected !== 'true' &&
                !!frame &&
                box.right < frame.right &&
                box.bottom < frame.bottom
              );
            });
            return one ? { at: one.getAttribute('data-at') ?? '', label: one.ariaLabel ?? '' } : null;
          },
        );
        const wanted = cell?.label.replace(/^.*?1 relation: /u, '') ?? '';
        await click(`[data-at="${cell?.at}"]`);
        await until(
          `the headline «${wanted}»`,
          (found) => wanted.startsWith(found),
          textOf,
          '[data-region="evidence"] h2',
        );
        await until(
          'the cell to be marked',
          is('true'),
          (at) => document.querySelector(`[data-at="${at}"]`)?.getAttribute('aria-selected') ?? '',
          cell?.at ?? '',
        );
        await click('[data-tab="graph"]');
        await drawn();
      },
    },
    {
      name: 'a search finds an actor in spite of a typo',
      async run() {
        await press('Escape');
        await press('/');
        await inside('input[role="combobox"]');
        await type('puttin');
        await until('Vladimir Putin first', like(/Vladimir Putin/u), textOf, '[role="listbox"] [data-highlighted]');
        await press('Enter');
        await headline(/^Vladimir Putin$/u);
        await gone('[role="listbox"] [data-highlighted]');
      },
    },
    {
      name: 'a large graph is seen in groups, one is opened, and all actors are painted',
      async run() {
        const file = join(scratch, 'large.json');
        writeFileSync(file, madeWorldDossier(400, 1200));
        await openFile(file);
        await until('groups', (count) => count > 5, countOf, '[data-marks="all"] [data-group] text');
        // The smallest that says how many it holds: its actors are few.
        const at = await until('a group', (found) => found !== null, smallGroup);
        if (at) await clickAt(at);
        await until('its ring', is(1), countOf, '[data-ring]');
        await until('its actors', (count) => count > 0, countOf, '[data-marks="all"] [data-actor]');
        await click('[data-overview-tools] button', 'Show all actors');
        await until('a canvas', is(1), countOf, 'canvas[data-painted="crisp"]');
        await until('ink of several colours on it', (count) => count > 3, coloursOnCanvas);
        await click('[data-stage-buttons] button', 'Overview in groups');
        await until('groups again', (count) => count > 5, countOf, '[data-marks="all"] [data-group]');
      },
    },
    {
      name: 'a dossier is opened from a file',
      async run() {
        const file = join(scratch, 'strait.json');
        writeFileSync(
          file,
          JSON.stringify({ ...JSON.parse(dossier('selat-kaca')), id: 'strait-from-a-file', title: { en: TITLE } }),
        );
        await openFile(file);
        await title(TITLE);
        await drawn();
        await until('20 actors', is(20), countOf, '[data-marks="all"] [data-actor]');
        await lines(31);
      },
    },
    {
      name: 'an article is pasted',
      async run() {
        await command('Add articles');
        const field = 'dialog textarea[aria-label="Text of the article"]';
        await until('the field for the text', is(1), countOf, field);
        // By the real clipboard, from a field beside the app.
        await inPage((text) => {
          const field = document.createElement('textarea');
          field.value = text;
          field.id = 'to-copy';
          (document.querySelector('dialog') ?? document.body).append(field);
          field.focus();
          field.select();
        }, ARTICLE);
        await press('Control+c');
        await inPage(() => document.querySelector('#to-copy')?.remove());
        await click(field);
        await inside(field);
        await press('Control+v');
        // A whole article turns into its sentences by itself.
        await until('four sentences, without the date', is(4), countOf, 'dialog [data-part="number"]');
        await click('dialog footer button', 'Take the article');
        await gone('dialog');
        await until(
          'the article beside the graph',
          like(/Harbour council buys two ferries/u),
          textOf,
          '[data-region="article"]',
        );
        await until('its sentences', is(4), countOf, '[data-region="article"] [data-sentence]');
      },
    },
    {
      name: 'words are marked by the mouse, and become a claim',
      async run() {
        const ends = await until('the words in the article', (found) => found !== null, endsOf, WORDS);
        if (ends) await drag(ends.from, ends.to);
        await until(
          'the words to be marked',
          is(WORDS),
          () => getSelection()?.toString().replace(/\s+/gu, ' ').trim() ?? '',
        );
        await until('what can be made of them', is(1), countOf, '[role="toolbar"][aria-label="The chosen words"]');
        await press('c');
        await until('the form', is(1), countOf, '[data-region="claim"]');
        for (const [field, text] of [
          ['Who', 'Odelia Marsh'],
          ['does what', 'buys ferries from'],
          ['to whom', 'Pieter Quay'],
        ]) {
          await click('[data-region="claim"] input', field);
          await press('Control+a');
          await type(text ?? '');
          await until(
            `«${text}» to be offered`,
            like(new RegExp(text ?? '', 'u')),
            textOf,
            '[role="listbox"] [data-highlighted]',
          );
          await press('Tab');
          await until(`«${text}» to be taken`, like(new RegExp(text ?? '', 'u')), valueOf, field ?? '');
        }
        await until(
          'the claim as a sentence',
          like(new RegExp(`^${CLAIM}`, 'u')),
          textOf,
          '[data-region="claim"] [data-part="sentence"]',
        );
        await click('[data-region="claim"] button[type="submit"]');
        // The relation type is new, and its family only guessed: that is asked once.
        await click('[data-region="claim"] [role="group"] button', 'Yes, add it so');
        await gone('[data-region="claim"]');
        await headline(new RegExp(`^${CLAIM}`, 'u'));
        await lines(32);
        await drawn();
        await until('the words, word for word', is(WORDS), textOf, '[data-region="evidence"] [data-claim] mark');
      },
    },
    {
      name: 'it is undone, and done again',
      async run() {
        await click('header button', 'Undo');
        await lines(31);
        await press('Control+Shift+z');
        await lines(32);
      },
    },
    {
      name: 'it is found again after the page is loaded anew',
      async run() {
        await until('it to be kept', is('Kept'), textOf, 'header [data-state="kept"]');
        await driver.reload();
        await title(TITLE);
        await drawn();
        await lines(32);
        const edge = await until(
          'the new line',
          (found) => found !== '',
          () =>
            document.querySelector('[data-marks="all"] [data-edge^="odelia-marsh~"]')?.getAttribute('data-edge') ?? '',
        );
        await press('Escape');
        await clickLine(edge);
        await headline(new RegExp(`^${CLAIM}`, 'u'));
        await until(
          'both ends within 4 px',
          (miss) => miss.line >= 0 && miss.line < 4 && miss.words >= 0 && miss.words < 4,
          threadMisses,
          edge,
        );
      },
    },
    {
      name: 'the figure is saved as SVG',
      async run() {
        await click('header button', 'Figure');
        await until('the preview', is(true), () => {
          const image = document.querySelector('dialog img');
          return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;
        });
        await click('dialog button', 'Save SVG');
        const file = await download(/\.svg$/u);
        const svg = String(file?.bytes);
        // Its parser takes nothing that is not well-formed.
        const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
        const size = await inPage(sizeOfPreview);
        expect(
          'the SVG to be as large as its preview',
          [Math.round(width), Math.round(height)],
          (now) => now[0] === Math.round(size.width) && now[1] === Math.round(size.height),
        );
        expect('its title', /<title[^>]*>([^<]*)<\/title>/u.exec(svg)?.[1] ?? '', (found) => found.includes(TITLE));
        expect('the new claim in it', svg.includes('Pieter Quay'), is(true));
      },
    },
    {
      name: 'the figure is saved as PNG',
      async run() {
        const size = await inPage(sizeOfPreview);
        await click('dialog button', 'Save PNG');
        const file = await download(/@2x\.png$/u);
        const bytes = file?.bytes ?? Buffer.alloc(0);
        const found = {
          signature: bytes.toString('hex', 0, 8),
          width: bytes.readUInt32BE(16),
          height: bytes.readUInt32BE(20),
          size: bytes.length,
        };
        expect(
          `a PNG, twice ${size.width} by ${size.height}`,
          found,
          ({ signature, width, height, size: length }) =>
            signature === '89504e470d0a1a0a' &&
            width === Math.round(size.width * 2) &&
            height === Math.round(size.height * 2) &&
            length > 20_000,
        );
        await press('Escape');
        await gone('dialog');
      },
    },
    {
      name: 'the night has its own colours',
      async run() {
        const light = await paper();
        await click('header button[aria-label^="Theme"]');
        await until(
          'another paper',
          (now) => now !== light,
          () => getComputedStyle(document.documentElement).backgroundColor,
        );
        const contrast = await inPage(() => {
          const { backgroundColor, color, colorScheme } = getComputedStyle(document.documentElement);
          const light = (/** @type {string} */ rgb) =>
            (rgb.match(/[\d.]+/gu) ?? []).slice(0, 3).reduce((sum, one) => sum + Number(one), 0);
          return { scheme: colorScheme, darker: light(backgroundColor) < light(color) };
        });
        expect('light ink on dark paper', contrast, ({ scheme, darker }) => scheme === 'dark' && darker);
      },
    },
    {
      name: 'a phone has a sheet, and nothing reaches out of it',
      async run() {
        await driver.resize(390, 844);
        await until('the sheet', is(1), countOf, '[data-region="sheet"]');
        for (const name of ['filter', 'coding', 'time', 'reading']) {
          await click(`[data-region="sheet"] [data-tab="${name}"]`);
          await until(
            `the pane ${name}`,
            is('true'),
            (tab) => document.querySelector(`[data-tab="${tab}"]`)?.getAttribute('aria-selected') ?? '',
            name,
          );
          await until(`nothing of ${name} to reach out`, (found) => found.length === 0, overflows);
        }
        await press('Escape');
        for (const view of ['table', 'matrix', 'graph']) {
          await click(`[data-tab="${view}"]`);
          await until(`nothing of the ${view} to reach out`, (found) => found.length === 0, overflows);
        }
        await driver.resize(1440, 900);
        await gone('[data-region="sheet"]');
      },
    },
    {
      name: 'nothing complained, and nobody else was asked',
      async run() {
        const elsewhere = await inPage(
          (origin) =>
            performance
              .getEntriesByType('resource')
              .map(({ name }) => name)
              .filter((name) => !name.startsWith(origin) && !/^(?:blob|data):/u.test(name)),
          new URL(url).origin,
        );
        expect(
          'no complaint and no other host',
          [...(await driver.complaints()), ...elsewhere],
          (found) => found.length === 0,
        );
      },
    },
  ];
}
