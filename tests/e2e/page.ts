/**
 * How does a person find their way about the page? Where lines, actors and words are on the screen, so that journeys press
 * where a hand would, and what the thread joins. Every journey that uses this `test` also fails if the page complains.
 */
import { readFileSync } from 'node:fs';
import { expect, test as base, type ConsoleMessage, type Locator, type Page } from '@playwright/test';
import type { Dossier } from '../../src/dossier/schema.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const FIRST = './';
export const STRAIT = './#dossier=dossiers/selat-kaca.dossier.json';

/** Somebody has been here before in this browser: a first visit is introduced. */
export const asReturning = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    // A page of its own origin, as one that a journey begins on, may have no storage.
    try {
      localStorage.setItem('benang.visited', 'yes');
    } catch {
      // Then nothing is remembered there either.
    }
  });

/** What the page complains of; not that the driver keeps the app from being kept on the device (see `playwright.config.ts`). */
export const isComplaint = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) && !message.text().includes('Service Worker registration blocked');

export const test = base.extend<{ complaints: string[]; visited: boolean; returning: undefined }>({
  /** Whether the reader has been here before: a first visit is introduced. */
  visited: [true, { option: true }],
  returning: [
    async ({ page, visited }, use) => {
      if (visited) await asReturning(page);
      await use(undefined);
    },
    { auto: true },
  ],
  /** Errors, refusals of the policy, and requests to other sites. A journey that expects one takes it out of the list. */
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (isComplaint(message)) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL ?? '') && !/^(blob|data):/.test(url)) complaints.push(`asks elsewhere: ${url}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** A dossier of the repository, as a value that a journey may change. */
export function sample(name: 'kim-putin' | 'selat-kaca'): Dossier {
  return JSON.parse(readFileSync(new URL(`../../data/${name}.dossier.json`, import.meta.url), 'utf8')) as Dossier;
}

/** From now on, the dossiers of the site do not say where anybody stands: everybody has to be arranged. */
export async function withoutPlaces(page: Page): Promise<void> {
  await page.route(/\.dossier\.json$/u, async (route) => {
    const response = await route.fetch();
    const { actors: all, ...rest } = (await response.json()) as Dossier;
    await route.fulfill({ response, json: { ...rest, actors: all.map(({ place: _, ...actor }) => actor) } });
  });
}

export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await drawn(page);
}

/** The dossier is laid out, what stands beside it is there, and the fonts that decide where words stand. */
export async function drawn(page: Page): Promise<void> {
  await expect(actors(page).first()).toBeVisible();
  await expect(graph(page)).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('[data-coming]')).toHaveCount(0);
  await expect(graph(page)).toHaveAttribute('data-gestures');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

export const stage = (page: Page): Locator => page.locator('[data-stage]');
export const graph = (page: Page): Locator => page.getByRole('application');
/** By its name, in both languages; what is chosen stands behind a colon. */
export const evidence = (page: Page): Locator => page.getByRole('region', { name: /^(?:Evidence|Bukti)(?::|$)/ });
export const article = (page: Page): Locator => page.getByRole('region', { name: /^(?:Article|Artikel)$/ });
export const filters = (page: Page): Locator => page.getByRole('complementary', { name: /^(?:Filter|Saringan)$/ });
/** What stands there when everything is on the disk; the word alone stays while a step is on its way, so as not to flicker. */
export const kept = (page: Page): Locator =>
  page.getByRole('banner').getByRole('button', { name: 'Kept', exact: true }).and(page.locator('[data-state="kept"]'));
export const headline = (page: Page): Locator => evidence(page).getByRole('heading', { level: 2 });
/** The part of the evidence that stands under a heading. */
export const under = (page: Page, name: string | RegExp): Locator =>
  evidence(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
/** In the overview, a claim whose quote is in this state. */
export const inAttention = (page: Page, state: 'moved' | 'ambiguous' | 'missing'): Locator =>
  evidence(page).getByRole('button', { name: new RegExp(`^${state} `) });

/** The scene is drawn once whole, and what stands out of it once more on top. */
const ALL = '[data-marks="all"]';
const EMPHASISED = '[data-marks="emphasised"]';
export const scene = (page: Page): Locator => page.locator(ALL);
export const actors = (page: Page): Locator => page.locator(`${ALL} [data-actor]`);
export const lines = (page: Page): Locator => page.locator(`${ALL} [data-edge]`);
export const line = (page: Page, edge: string): Locator => page.locator(`${ALL} [data-edge="${edge}"]`);
export const actor = (page: Page, id: string): Locator => page.locator(`${ALL} [data-actor="${id}"]`);
export const emphasisedLines = (page: Page): Locator => page.locator(`${EMPHASISED} [data-edge]`);
/** The mark of an actor that was placed by hand. */
export const pins = (within: Locator): Locator => within.locator('[data-pin]');
export const thread = (page: Page): Locator => page.locator('[data-thread]');

export const sentence = (page: Page, index: number): Locator => article(page).locator(`[data-sentence="${index}"]`);
/** The dialog that is asked of: beside it stands another for a moment, where reading a file takes long. */
export const dialogOf = (page: Page): Locator =>
  page.getByRole('dialog').filter({ hasNot: page.getByRole('progressbar', { name: /^(?:Reading|Sedang membaca)$/u }) });
/** The number of a sentence of the article, which is the button that leads to what the sentence supports. */
export const numberOf = (page: Page, index: number): Locator => sentence(page, index).getByRole('button');
/** The number that Tab leads to; arrows go on from there. */
export const currentNumber = (page: Page): Locator => article(page).locator('[data-sentence] [tabindex="0"]');
/** Words of the article that name an actor. */
export const names = (page: Page): Locator => article(page).locator('[data-names]');
/** Words of the article on which just these claims rest, and that name nobody. */
export const wordsOf = (page: Page, ...claims: string[]): Locator =>
  article(page).locator(`[data-claims="${claims.join(' ')}"]:not([data-names])`);
/** The words of the active quote in the article. */
export const activeWords = (page: Page): Locator => article(page).locator('[data-active]');

/** Until these words are on the disk: whoever leaves the page in the very moment in which they write may lose that moment. */
export async function onDevice(page: Page, words: string, there = true): Promise<void> {
  const lies = (): Promise<boolean> =>
    page.evaluate(
      (wanted) =>
        new Promise<boolean>((resolve, reject) => {
          const asked = indexedDB.open('benang');
          asked.onerror = () => reject(new Error('no store'));
          asked.onsuccess = () => {
            const all = asked.result.transaction('proposals').objectStore('proposals').getAll();
            all.onsuccess = () => {
              asked.result.close();
              resolve((all.result as { text: string }[]).some(({ text }) => text.includes(wanted)));
            };
          };
        }),
      JSON.stringify(words).slice(1, -1),
    );
  await expect.poll(lies).toBe(there);
}

/** The short message that comes up over the stage, and is heard. */
export const toast = (page: Page): Locator => page.locator('[role="status"][popover]');
/** A colour by its name in the style sheet, as the browser says it of an element. */
export function colour(page: Page, name: string): Promise<string> {
  return page.evaluate((variable) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${variable})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

/**
 * Reads off an element what `read` gives; undefined while the element is on its way out, because the page has just drawn another in its
 * place: then that one is asked.
 */
async function steady<T>(read: () => Promise<T | undefined>): Promise<T> {
  let value: T | undefined;
  await expect.poll(async () => (value = await read()) !== undefined).toBe(true);
  return value as T;
}

export function pointOnLine(page: Page, edge: string, part = 0.5): Promise<Point> {
  return steady(() =>
    line(page, edge).evaluate((element, t) => {
      const path = element as unknown as SVGPathElement;
      const matrix = path.isConnected ? path.getScreenCTM() : null;
      const at = matrix && path.getPointAtLength(path.getTotalLength() * t).matrixTransform(matrix);
      return at ? { x: at.x, y: at.y } : undefined;
    }, part),
  );
}

export async function clickLine(page: Page, edge: string, part?: number): Promise<void> {
  const { x, y } = await pointOnLine(page, edge, part);
  await page.mouse.click(x, y);
}

export function pointOfActor(page: Page, id: string): Promise<Point> {
  return steady(() =>
    actor(page, id).evaluate((element) => {
      const mark = element as unknown as SVGGElement;
      const matrix = mark.isConnected ? mark.getScreenCTM() : null;
      return matrix ? { x: matrix.e, y: matrix.f } : undefined;
    }),
  );
}

export async function clickActor(page: Page, id: string): Promise<void> {
  const { x, y } = await pointOfActor(page, id);
  await page.mouse.click(x, y);
}

/** A point of the stage with nothing near it. */
export function pointOfGround(page: Page): Promise<Point> {
  return stage(page).evaluate((element) => {
    const marks = element.querySelectorAll<SVGGraphicsElement>('[data-edge], [data-actor]');
    const taken = [...marks].flatMap((mark) => {
      const matrix = mark.getScreenCTM() ?? new DOMMatrix();
      if (!(mark instanceof SVGPathElement)) return [{ x: matrix.e, y: matrix.f }];
      const length = mark.getTotalLength();
      return Array.from({ length: 41 }, (_, i) => mark.getPointAtLength((length * i) / 40).matrixTransform(matrix));
    });
    const { left, top, right, bottom } = element.getBoundingClientRect();
    for (let y = top + 12; y < bottom - 80; y += 15)
      for (let x = left + 12; x < right - 12; x += 15)
        if (taken.every((point) => Math.hypot(point.x - x, point.y - y) > 45)) return { x, y };
    throw new Error('the stage has no free ground');
  });
}

/** Where every actor stands, in world units. */
export function positions(page: Page): Promise<Record<string, string>> {
  return actors(page).evaluateAll((elements) =>
    Object.fromEntries(elements.map((e) => [e.getAttribute('data-actor') ?? '', e.getAttribute('transform') ?? ''])),
  );
}

export function zoomOf(page: Page): Promise<number> {
  return scene(page).evaluate((element) => (element as unknown as SVGGElement).getScreenCTM()?.a ?? 0);
}

/**
 * How far the thread misses what it joins, in pixels: the middle of its line, and the foot of a line of the words of `target`.
 * Infinity while there is no thread, or one of the two is not there.
 */
function threadMiss(page: Page, edge: string, target: string): Promise<number> {
  return page.evaluate(
    ([lineSelector, wordsSelector]) => {
      const d = document.querySelector('[data-thread]')?.getAttribute('d');
      const path = document.querySelector<SVGPathElement>(lineSelector);
      const words = [...document.querySelectorAll(wordsSelector)].flatMap((element) => [...element.getClientRects()]);
      const matrix = path?.getScreenCTM();
      if (!d || !path || !words.length || !matrix) return Infinity;
      const numbers = d.match(/-?[\d.]+/g)?.map(Number) ?? [];
      const [x0 = 0, y0 = 0] = numbers;
      const [x1 = 0, y1 = 0] = numbers.slice(-2);
      const length = path.getTotalLength();
      // The middle of a curve by its parameter is not quite the middle of its length. Between two points it is as good as straight.
      const middles = Array.from({ length: 21 }, (_, i) =>
        path.getPointAtLength(length * (0.4 + i / 100)).matrixTransform(matrix),
      );
      const toPiece = (a: DOMPoint, b: DOMPoint): number => {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const t = ((x0 - a.x) * dx + (y0 - a.y) * dy) / (dx * dx + dy * dy || 1);
        const part = Math.max(0, Math.min(1, t));
        return Math.hypot(a.x + part * dx - x0, a.y + part * dy - y0);
      };
      const atLine = Math.min(...middles.slice(1).map((point, i) => toPiece(middles[i] ?? point, point)));
      const misses = words.map(({ left, right, bottom }) =>
        Math.hypot(Math.max(left - x1, 0, x1 - right), Math.abs(bottom - y1)),
      );
      return Math.max(atLine, Math.min(...misses));
    },
    [`${ALL} [data-edge="${edge}"]`, target] as const,
  );
}

/** It is sewn a pixel beneath the words; the other one is for what the screen rounds. */
const SEWN = 2;

/** The thread joins a line to the active words of the article, or to others: wherever they are, in whatever type they are set. */
export async function expectThread(page: Page, edge: string, target = '[data-active]'): Promise<void> {
  await expect.poll(() => threadMiss(page, edge, target)).toBeLessThan(SEWN);
}

/** Whether the first words of a locator can be seen inside a pane. */
export async function expectInSight(words: Locator, pane: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const outer = await pane.boundingBox();
      const inner = await words.first().evaluate((element) => {
        const rect = element.getClientRects()[0];
        return rect && { top: rect.top, bottom: rect.bottom };
      });
      return !!outer && !!inner && inner.top >= outer.y - 1 && inner.bottom <= outer.y + outer.height + 1;
    })
    .toBe(true);
}

/** Files can only be chosen and received by a driver where the page has no pickers of its own. */
export async function withoutPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
}

export interface GivenFile {
  readonly name: string;
  readonly content: string;
}

export const asFile = (name: string, content: unknown): GivenFile => ({ name, content: JSON.stringify(content) });

/** By the header and the browser's own chooser. */
export async function chooseFile(
  page: Page,
  { name, content }: { readonly name: string; readonly content: string | Uint8Array },
): Promise<void> {
  const button = page.getByRole('banner').getByRole('button', { name: 'Open', exact: true });
  if (await button.isVisible()) await button.click();
  else {
    // On a phone it is in the dossier's menu.
    await page.getByRole('button', { name: 'Dossier', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Open', exact: true }).click();
  }
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a dossier file…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** What of the page reaches out of the window, or is cut off by it, once a new size of the window has been drawn. */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // The page hears of its new size in a frame of its own: what it moves then, it draws with the next.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const out: string[] = [];
    // What only ears find is clipped to nothing, and a message that has gone is hidden: both may lie anywhere.
    const isSeen = (element: Element | null): boolean =>
      !element ||
      (getComputedStyle(element).clipPath !== 'inset(50%)' &&
        getComputedStyle(element).visibility !== 'hidden' &&
        isSeen(element.parentElement));
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth) out.push(`the page is ${scrollWidth} wide`);
    if (scrollHeight > clientHeight) out.push(`the page is ${scrollHeight} high`);
    for (const element of document.querySelectorAll('button, select, a, summary, h1, h2, h3, blockquote, li, p')) {
      const rect = element.getBoundingClientRect();
      if (rect.width === 0 || (rect.left >= -1 && rect.right <= innerWidth + 1) || !isSeen(element)) continue;
      out.push(`${element.tagName} «${(element.textContent || element.ariaLabel || '').trim().slice(0, 40)}»`);
    }
    for (const pane of document.querySelectorAll('[data-scrolls]'))
      if (pane.scrollWidth > pane.clientWidth + 1) out.push(`${pane.ariaLabel ?? pane.tagName} scrolls sideways`);
    return out;
  });
}

/** Waits until a claim form has read its words and the keys stand on its first gap, or on its button; then goes to its first word. */
export async function fromWho(form: Locator): Promise<void> {
  await expect(form).toHaveAttribute('data-ready', 'true');
  await form.getByRole('combobox', { name: 'Who', exact: true }).focus();
}
