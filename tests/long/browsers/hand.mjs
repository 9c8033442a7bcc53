/**
 * How does a person work in the page? By looking for what can be seen, waiting until it is there and still, and then pressing where it is.
 */
import { PATIENCE } from './driver.mjs';

/** @typedef {{ x: number, y: number }} Point */

/** WebDriver's names for the keys that are no characters. @type {Readonly<Record<string, string>>} */
const KEYS = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Shift: '\uE008',
  Control: '\uE009',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** What was expected, and what is there instead. */
export class Unmet extends Error {}

/** @param {unknown} value */
const said = (value) => (value === undefined ? 'nothing' : JSON.stringify(value));

/**
 * Runs in the page: the middle of the first element that matches, carries the text or the name, and can be seen; or why it cannot be pressed.
 * @param {string} selector @param {string} text any where it is empty
 * @returns {Promise<{ at: Point } | { why: string }>}
 */
async function lookFor(selector, text) {
  const simple = (/** @type {string | null | undefined} */ words) => (words ?? '').replace(/\s+/gu, ' ').trim();
  /** @param {Element} element */
  const names = (element) => {
    const labels = /** @type {HTMLInputElement} */ (element).labels ?? [];
    const by = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    return [
      element.getAttribute('aria-label'),
      ...[...labels].map((label) => label.textContent),
      ...by,
      element.textContent,
    ].map(simple);
  };
  const all = [...document.querySelectorAll(selector)].filter(
    (element) => text === '' || names(element).includes(text),
  );
  const element = all.find((one) => one.getClientRects().length > 0);
  if (!element) return { why: all.length ? 'it is hidden' : 'it is not there' };
  const box = () => element.getClientRects()[0] ?? new DOMRect();
  const inside = () => {
    const { left, top, right, bottom } = box();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  if (!inside()) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = box();
  await frame();
  await frame();
  const { left, top, width, height } = box();
  if (left !== before.left || top !== before.top) return { why: 'it moves' };
  const at = { x: left + width / 2, y: top + height / 2 };
  const hit = document.elementFromPoint(at.x, at.y);
  const label = hit?.closest('label');
  if (hit && (element.contains(hit) || hit.contains(element) || (label && label.contains(element)))) return { at };
  return { why: `${hit ? hit.outerHTML.slice(0, 120) : 'nothing'} lies over it` };
}

/** @param {import('./driver.mjs').Driver} driver */
export function handOf(driver) {
  /**
   * Asks the page until the answer is good. What the answer was last is told when it never is.
   * @template R @template {unknown[]} G
   * @param {string} wanted @param {(answer: R) => boolean} good @param {(...given: G) => R | Promise<R>} run @param {G} given
   * @returns {Promise<R>}
   */
  async function until(wanted, good, run, ...given) {
    return whileWaiting(wanted, good, () => driver.inPage(/** @type {any} */ (run), .../** @type {any} */ (given)));
  }

  /**
   * @template R
   * @param {string} wanted @param {(answer: R) => boolean} good @param {() => Promise<R>} ask
   * @returns {Promise<R>}
   */
  async function whileWaiting(wanted, good, ask) {
    for (const end = Date.now() + PATIENCE / 2; ;) {
      const answer = await ask();
      if (good(answer)) return answer;
      if (Date.now() > end) throw new Unmet(`expected ${wanted}, found ${said(answer)}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  /** @param {string} selector @returns {Promise<Point>} */
  async function placeOf(selector, text = '') {
    const what = text === '' ? selector : `${selector} «${text}»`;
    const found = await whileWaiting(
      `${what} to be there to be pressed`,
      (answer) => 'at' in answer,
      () => driver.inPage(lookFor, selector, text),
    );
    return 'at' in found ? found.at : { x: 0, y: 0 };
  }

  /** @param {object[]} actions */
  const pointer = (actions) =>
    driver.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  /** @param {Point} point */
  const moveTo = ({ x, y }) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
    origin: 'viewport',
  });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };

  /** @param {string} keys «Control+z», or a single one @returns {Promise<void>} */
  async function press(keys) {
    const values = keys.split('+').map((key) => KEYS[key] ?? key);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await driver.perform([{ type: 'key', id: 'keys', actions }]);
  }

  return {
    driver,
    until,
    whileWaiting,
    placeOf,
    press,
    /** @param {Point} point */
    clickAt: (point) => pointer([moveTo(point), down, up]),
    /** @param {string} selector @param {string} [text] */
    click: async (selector, text) => pointer([moveTo(await placeOf(selector, text)), down, up]),
    /** From one point to the other with the button held, with stops on the way as a hand makes them. @param {Point} from @param {Point} to */
    drag: (from, to) =>
      pointer([
        moveTo(from),
        down,
        ...[0.25, 0.5, 0.75, 1].map((part) =>
          moveTo({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }),
        ),
        up,
      ]),
    /** Letter by letter, into what has the keys. @param {string} text */
    type: (text) =>
      driver.perform([
        {
          type: 'key',
          id: 'keys',
          actions: [...text].flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ]),
  };
}

/** @typedef {ReturnType<typeof handOf>} Hand */
