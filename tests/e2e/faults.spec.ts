/** What does the running app do when something beneath it fails? With a browser whose parts fail on demand. */
import { expect } from '@playwright/test';
import { actors, drawn, graph, test } from './page.ts';

test('a layout thread that never answers leaves a plain picture, says so, and is asked again', async ({
  page,
  complaints,
}) => {
  // A thread that swallows every question, until it is told to answer; and a clock that can be put forward.
  await page.addInitScript(() => {
    const Real = Worker;
    const silent = { now: true };
    Object.assign(window, {
      silent,
      Worker: class extends Real {
        override postMessage(...asked: unknown[]): void {
          if (!silent.now) super.postMessage(...(asked as [unknown]));
        }
      },
    });
  });
  await page.clock.install();
  await page.goto('./#lang=en');
  await expect(graph(page)).toHaveAttribute('aria-busy', 'true');
  await page.clock.runFor(60_000);
  const notice = page.getByRole('status').filter({ hasText: 'was not arranged in time' });
  await expect(notice).toBeVisible();
  await expect(actors(page)).toHaveCount(19);
  await page.evaluate(() => ((window as unknown as { silent: { now: boolean } }).silent.now = false));
  await notice.getByRole('button', { name: 'Arrange again' }).click();
  await page.clock.resume();
  await drawn(page);
  await expect(notice).toHaveCount(0);
  expect(complaints.every((text) => text.includes('layout thread does not answer'))).toBe(true);
  complaints.length = 0;
});
