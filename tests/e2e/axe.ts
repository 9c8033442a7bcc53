/** What would an assistive technology stumble over? WCAG 2.2 AA, as far as a machine can tell. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/**
 * In the page itself, which has no frames: otherwise every look opens a page of its own to put those of the frames together. What is in
 * order is not listed, and style sheets and films are not fetched anew, which only rules ask for that are not looked at here: half of the
 * time.
 */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });

/** Rules whose answer depends on the colours; by night, all others would only say the same again. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** `within`: where something has changed since the last look; a look at all of the page takes four times as long. */
export function complaintsOfAxe(page: Page, within?: Locator): Promise<string[]> {
  return look(axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']), within);
}

/** By day and by night, without the way there being walked twice. */
export async function complaintsByDayAndNight(page: Page, within?: Locator): Promise<string[]> {
  const day = await complaintsOfAxe(page, within);
  // Without motion: a colour on its way to another is no colour of the page.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  const night = await look(axe(page).withRules(OF_COLOURS), within);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  return [...day, ...night.map((complaint) => `by night: ${complaint}`)];
}

async function look(builder: AxeBuilder, within?: Locator): Promise<string[]> {
  // It wants a selector; a locator is only known to the driver.
  await within?.evaluate((element) => element.setAttribute('data-looked-at', ''));
  const { violations } = await (within ? builder.include('[data-looked-at]') : builder).analyze();
  await within?.evaluate((element) => element.removeAttribute('data-looked-at'));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
