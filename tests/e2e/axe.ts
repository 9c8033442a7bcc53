/** What would an assistive technology stumble over? WCAG 2.2 AA, as far as a machine can tell. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/**
 * In the page itself, which has no frames: otherwise every look opens a page of its own to put those of the frames together. What is in
 * order is not listed, and style sheets and films are not fetched anew, which only rules ask for that are not looked at here: half of the
 * time.
 */
export const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });

/** `within`: where something has changed since the last look; a look at all of the page takes four times as long. */
export async function complaintsOfAxe(page: Page, within?: Locator): Promise<string[]> {
  const tagged = axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  // It wants a selector; a locator is only known to the driver.
  await within?.evaluate((element) => element.setAttribute('data-looked-at', ''));
  const { violations } = await (within ? tagged.include('[data-looked-at]') : tagged).analyze();
  await within?.evaluate((element) => element.removeAttribute('data-looked-at'));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
