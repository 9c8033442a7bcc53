/** What would an assistive technology stumble over? WCAG 2.2 AA, as far as a machine can tell. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** In the page itself, which has no frames: otherwise every look opens a page of its own to put those of the frames together. */
export const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);

/** `within`: where something has changed since the last look; a look at all of the page takes four times as long. */
export async function complaintsOfAxe(page: Page, within?: string): Promise<string[]> {
  const tagged = axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await (within === undefined ? tagged : tagged.include(within)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
