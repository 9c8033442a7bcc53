/** Does the built app run from any folder of a plain file host, under its own policy? */
import { expect, test } from '@playwright/test';
import { isComplaint } from './page.ts';

test('the page opens in a sub-path without a complaint', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL ?? '') && !/^(blob|data):/.test(url)) complaints.push(`asks elsewhere: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });

  await page.goto('./');
  await expect(page).toHaveTitle(/Benang/);
  await expect(page.getByRole('main')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

test('the policy comes first and refuses text as markup, code and style', async ({ page }) => {
  await page.goto('./');
  expect(await page.evaluate(() => document.head.firstElementChild?.getAttribute('http-equiv'))).toBe(
    'Content-Security-Policy',
  );

  const outcome = await page.evaluate(async () => {
    // The policy is lifted for the driver's own call, so the attempts are made after it.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const refused = (act: () => unknown): boolean => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    };
    const styled = document.createElement('p');
    styled.setAttribute('style', 'color: red');
    return {
      markup: refused(() => (document.createElement('p').innerHTML = '<b>text</b>')),
      // oxlint-disable-next-line typescript/no-implied-eval -- the point of the test
      code: refused(() => new Function('return 1')),
      worker: refused(() => new Worker('./any.js')),
      style: styled.style.color === '',
    };
  });
  expect(outcome).toEqual({ markup: true, code: true, worker: true, style: true });
});

test('the schema of the format and the licences are published beside the app', async ({ request }) => {
  const schema = await request.get('./dossier.schema.json');
  expect(schema.headers()['content-type']).toContain('application/json');
  expect(await schema.json()).toMatchObject({ title: 'Benang dossier', type: 'object' });
  expect(await (await request.get('./third-party.md')).text()).toContain('OFL-1.1');
});
