/** What can be asked of our own stage alone, as no peer has quotes or a filter, and as no other sharpens its picture after a movement. */

/** @typedef {import('playwright').Page} Page */

/** Runs before our page: notes when it has drawn everything, and when a bitmap is shown. */
export const watchOurs = () => {
  const shown = /** @type {number[]} */ ([]);
  Object.assign(window, { shown });
  const look = () => {
    const selector = '[data-painted=crisp], [data-marks=all] [data-actor], [data-overview] [data-group]';
    if (!document.querySelector(selector)) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { firstPicture: performance.now() })));
    return undefined;
  };
  requestAnimationFrame(look);
  const proto = globalThis.ImageBitmapRenderingContext?.prototype;
  if (!proto) return;
  const method = /** @type {(...given: unknown[]) => void} */ (Reflect.get(proto, 'transferFromImageBitmap'));
  const noted = new Proxy(method, {
    apply(called, own, given) {
      shown.push(performance.now());
      return Reflect.apply(called, own, given);
    },
  });
  Object.assign(proto, { transferFromImageBitmap: noted });
};

/** Lends our page to the hand that uses the peers. @param {Page} page @param {import('./peers/open.mjs').Placed} graph */
export async function lend(page, { x, y, nodes }) {
  await page.evaluate(
    (places) => {
      const picture = document.querySelector('[data-stage] svg[role=application]');
      const g = /** @type {SVGGElement | null} */ (picture?.querySelector(':scope > g'));
      if (!picture || !g) throw new Error('no picture');
      /** @type {DOMMatrix | undefined} */
      let camera;
      const peer = {
        nodes: places.x.length,
        get lit() {
          return document.querySelector('[data-marks=emphasised]')?.innerHTML ?? '';
        },
        at: (/** @type {number} */ v) => {
          const m = (camera ??= g.getScreenCTM() ?? new DOMMatrix());
          // Asked for everybody at once, it is looked up once.
          queueMicrotask(() => (camera = undefined));
          return { x: (places.x[v] ?? 0) * m.a + m.e, y: (places.y[v] ?? 0) * m.a + m.f };
        },
        zoom: (/** @type {number} */ factor) => {
          const box = picture.getBoundingClientRect();
          const middle = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
          const turned = { deltaY: -Math.log2(factor) / 0.002, bubbles: true, cancelable: true, view: window };
          picture.dispatchEvent(new WheelEvent('wheel', { ...middle, ...turned }));
        },
      };
      Object.assign(window, { peer });
    },
    { x, y, nodes: nodes.length },
  );
}

/** Milliseconds on the clock from the last turn of the wheel until the picture is sharp. @param {Page} page */
export const crispAfterStop = (page) =>
  page.evaluate(async () => {
    const { peer } = /** @type {{ peer: import('./peers/open.mjs').Drawn }} */ (/** @type {unknown} */ (window));
    for (let i = 0; i < 4; i++) {
      peer.zoom(1.1);
      await new Promise(requestAnimationFrame);
    }
    const from = performance.now();
    const isCrisp = () => [...document.querySelectorAll('canvas')].every((one) => one.dataset['painted'] === 'crisp');
    while (!isCrisp() && performance.now() < from + 20_000) await new Promise(requestAnimationFrame);
    const took = performance.now() - from;
    for (let i = 0; i < 4; i++) peer.zoom(1 / 1.1);
    return isCrisp() ? took : NaN;
  });

/** Milliseconds on the clock from pressing on an actor to the frame with what it is said to do. @param {Page} page @param {{ x: number, y: number }} spot */
export async function clickToQuote(page, spot) {
  await page.mouse.move(spot.x, spot.y);
  await page.evaluate(() => {
    const press = () => Object.assign(window, { pressed: performance.now() });
    addEventListener('pointerdown', press, { capture: true, once: true });
    const evidence = document.querySelector('[data-region="evidence"]') ?? document.body;
    const changes = new MutationObserver(() => {
      if (!document.querySelector('[data-region="reading"] h2')) return;
      changes.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { quoted: performance.now() })));
    });
    changes.observe(evidence, { subtree: true, childList: true, characterData: true });
  });
  await page.mouse.click(spot.x, spot.y);
  await page.waitForFunction(() => 'quoted' in window, undefined, { timeout: 30_000 });
  const took = await page.evaluate(() => {
    const noted = /** @type {{ pressed: number, quoted: number }} */ (/** @type {unknown} */ (window));
    return noted.quoted - noted.pressed;
  });
  await page.keyboard.press('Escape');
  return took;
}

/** Milliseconds on the clock from a choice of the filter to the next picture on the stage. @param {Page} page */
export const filterToRepaint = (page) =>
  page.evaluate(async () => {
    const box = document.querySelector('aside input[type=checkbox], aside [role=checkbox]');
    const { shown } = /** @type {{ shown: number[] }} */ (/** @type {unknown} */ (window));
    const from = performance.now();
    /** @type {HTMLElement | null} */ (box)?.click();
    if (!document.querySelector('canvas')) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - from;
    }
    while ((shown.at(-1) ?? 0) < from && performance.now() < from + 20_000) await new Promise(requestAnimationFrame);
    const took = (shown.at(-1) ?? NaN) - from;
    return took >= 0 ? took : NaN;
  });
