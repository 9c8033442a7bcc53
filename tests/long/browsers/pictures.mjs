/**
 * What does the page look like in this browser? Pictures for a person to look at: the sizes of a desk, a tablet and a phone, by day and
 * by night. Nothing is judged here.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SIZES = /** @type {const} */ ([
  [1440, 900],
  [1024, 768],
  [390, 844],
]);

/** @param {import('./hand.mjs').Hand} hand @param {string} url @param {string} folder */
export async function takePictures({ driver, until, press }, url, folder) {
  mkdirSync(folder, { recursive: true });
  const drawn = () =>
    until(
      'the graph to be drawn',
      (found) => found,
      () =>
        document.querySelector('[data-marks="all"] [data-actor]') !== null &&
        document.querySelector('[role="application"][aria-busy="true"]') === null &&
        document.fonts.status === 'loaded',
    );
  /** @param {string} name */
  const take = async (name) => {
    await driver.inPage(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
    );
    writeFileSync(join(folder, `${name}.png`), await driver.screenshot());
  };
  for (const theme of ['light', 'dark'])
    for (const [width, height] of SIZES) {
      const at = `${theme}-${width}`;
      await driver.resize(width, height);
      await driver.goTo('about:blank');
      await driver.goTo(url);
      await driver.inPage((to) => localStorage.setItem('benang.theme', to), theme);
      await driver.goTo('about:blank');
      await driver.goTo(
        `${url}#dossier=dossiers/kim-putin.dossier.json&show=edge:kim-jong-un~comradeship~vladimir-putin`,
      );
      await driver.reload();
      await drawn();
      await take(`${at}-graph`);
      await press('Escape');
      if (width < 700) {
        for (const tab of ['filter', 'time', 'coding']) {
          await driver.inPage(
            (name) => /** @type {HTMLElement | null} */ (document.querySelector(`[data-tab="${name}"]`))?.click(),
            tab,
          );
          await take(`${at}-${tab}`);
        }
      }
      for (const view of ['table', 'matrix', 'graph']) {
        await driver.inPage(
          (name) => /** @type {HTMLElement | null} */ (document.querySelector(`[data-tab="${name}"]`))?.click(),
          view,
        );
        await take(`${at}-${view}`);
      }
    }
}
