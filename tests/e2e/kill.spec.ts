/**
 * What is left when the browser dies in the middle of work? It is really killed, with all its processes, at random moments while
 * quotes are repaired one after the other; then it is started again on the same disk.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { repeatable } from '../speed/made-dossier.mjs';
import { launchOptions } from '../browser.mjs';
import { evidence } from './page.ts';

/** How often each of the two is killed: a few times at every run, fifty times in all by `npm run test:long`. */
const ROUNDS = process.env['BENANG_TEST_LONG'] ? 25 : 3;
const ALL = 400;
/**
 * How many steps may be on their way to the disk. Counted, not timed: every step is followed by a write of the test's own to the
 * same disk, begun after that of the page, and the next begins when it is done. So however slow a machine is, whoever writes at once
 * is never far behind; and whoever waits for a quiet moment to write is.
 */
const UNDER_WAY = 4;

/** A dossier with more quotes to repair than a test has time for: each stands a little further on than it says. */
function worn(): string {
  const words = Array.from({ length: ALL }, (_, i) => `Mara meets Juno on day ${i + 1} of the voyage.`);
  const text = words.join(' ');
  const starts = words.map((sentence) => text.indexOf(sentence));
  const language = { en: '' };
  return JSON.stringify({
    format: 'benang-dossier',
    version: 1,
    offsetUnit: 'utf-16',
    id: 'voyage',
    title: { en: 'The voyage' },
    language: 'en',
    documents: [
      {
        id: 'log',
        language: 'en',
        csl: { type: 'article', title: 'Log' },
        text,
        sha256: '0'.repeat(64),
        sentences: words.map((sentence, i) => [starts[i], (starts[i] ?? 0) + sentence.length]),
      },
    ],
    actorKinds: [{ id: 'person', label: { ...language, en: 'Person' }, shape: 'circle' }],
    actors: ['mara', 'juno'].map((id) => ({ id, kind: 'person', name: { en: id } })),
    relationTypes: [{ id: 'meets', label: { en: 'meets' }, family: 'diplomacy', directed: true, aspect: 'event' }],
    claims: words.map((sentence, i) => ({
      id: `c${i + 1}`,
      subject: 'mara',
      relation: 'meets',
      object: 'juno',
      modality: 'asserted',
      polarity: 'affirmed',
      basis: 'textual',
      attribution: [],
      evidence: [
        {
          document: 'log',
          segments: [{ start: (starts[i] ?? 0) + 1, end: (starts[i] ?? 0) + 1 + sentence.length, exact: sentence }],
        },
      ],
    })),
  });
}

interface Running {
  readonly process: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
}

/** Started by hand, because only so its process can be had, and killed with all that it has started. */
async function start(profile: string): Promise<Running> {
  const { executablePath = chromium.executablePath(), args } = launchOptions();
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const process_ = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--no-sandbox',
      '--no-default-browser-check',
      '--force-prefers-reduced-motion',
      '--lang=en-GB',
      '--window-size=1240,800',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  let port = '';
  await expect
    .poll(
      async () =>
        (port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n')[0] ?? ''),
      {
        intervals: [20],
      },
    )
    .not.toBe('');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('a browser without a page');
  return { process: process_, browser, page };
}

/** The group of processes that was started with it; nothing of it can tidy up. */
async function kill({ process: { pid }, process: child, browser }: Running): Promise<void> {
  if (pid === undefined) throw new Error('a browser without a process');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-pid, 'SIGKILL');
  await gone;
  await browser.close().catch(() => {});
}

/** Goes on with what the device has; begins where nothing was kept yet. The number of quotes that are left. */
async function comeBack(page: Page, baseURL: string, mayBegin: boolean): Promise<number> {
  await page.goto(baseURL);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).not.toBeEmpty();
  if (mayBegin && (await title.innerText()) !== 'The voyage') {
    await page.route('**/worn.json', (route) => route.fulfill({ contentType: 'application/json', body: worn() }));
    await page.evaluate(() => (location.hash = '#dossier=worn.json'));
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  }
  await expect(title).toHaveText('The voyage');
  return left(page);
}

/** How many quotes are still to be repaired, as the page says it. */
async function left(page: Page): Promise<number> {
  const heading = evidence(page).getByRole('heading', { name: /quotes? needs? attention/ });
  await expect(heading).toBeVisible();
  return Number((await heading.innerText()).match(/\d+/)?.[0]);
}

/** Repairs on and on, as fast as the page takes it; tells after each how many are left. */
function work(page: Page): Promise<void> {
  return evidence(page).evaluate(async (pane) => {
    const frame = () => new Promise((resolve) => setTimeout(resolve, 4));
    const beside = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('beside', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('marks');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database of the test’s own'));
    });
    const written = () =>
      new Promise<void>((resolve, reject) => {
        const tx = beside.transaction('marks', 'readwrite', { durability: 'strict' });
        tx.objectStore('marks').put(1, 'mark');
        tx.oncomplete = () => resolve();
        tx.onabort = () => reject(new Error('the test could not write'));
      });
    const find = async (name: RegExp): Promise<HTMLButtonElement> => {
      for (;;) {
        const button = [...pane.querySelectorAll('button')].find((candidate) => name.test(candidate.innerText.trim()));
        if (button) return button;
        await frame();
      }
    };
    for (;;) {
      (await find(/^moved/)).click();
      (await find(/^Take the place/)).click();
      // Shown: that is what the reader takes for done.
      await find(/^(?:Overview|Back)/);
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await find(/^moved/);
      const heading = [...pane.querySelectorAll('h2, h3')].find(({ textContent }) => /attention/.test(textContent));
      await written();
      // Told before the next is begun: at most one step can have been done and not be known of.
      await (globalThis as unknown as { done: (count: number) => Promise<void> }).done(
        Number(heading?.textContent.match(/\d+/)?.[0]),
      );
    }
  });
}

for (const seed of [1, 2])
  test(`nothing that was accepted is lost when the browser is killed (${seed} of 2)`, async ({ baseURL }) => {
    test.setTimeout(240_000);
    const random = repeatable(seed);
    const profile = await mkdtemp(join(tmpdir(), 'benang-kill-'));
    let running: Running | undefined;
    let accepted: number[] = [];
    let before = ALL;
    let steps = 0;
    let most = 0;
    try {
      for (let round = 0; round <= ROUNDS; round++) {
        running = await start(profile);
        const { page } = running;
        const complaints: string[] = [];
        page.on('pageerror', ({ message }) => complaints.push(message));
        const now = await comeBack(page, baseURL ?? '', before === ALL);
        // What is not there was done just before the end; and nothing is there that was not done.
        const lost = accepted.filter((count) => count < now).length;
        most = Math.max(most, lost);
        expect(lost, `steps lost, round ${round}`).toBeLessThan(UNDER_WAY);
        expect(now, `quotes left, round ${round}`).toBeLessThanOrEqual(before);
        // The last step may have been done without having been told.
        expect(now, `quotes left, round ${round}`).toBeGreaterThanOrEqual((accepted.at(-1) ?? before) - 1);
        await expect(page.getByRole('dialog')).toHaveCount(0);
        if (round % 5 === 3) {
          // Whatever is there has its way back.
          await page.keyboard.press('Control+z');
          await expect.poll(() => left(page)).toBe(now + 1);
          await page.keyboard.press('Control+y');
          await expect.poll(() => left(page)).toBe(now);
        }
        if (round === ROUNDS) break;
        before = now;
        accepted = [];
        const told = accepted;
        await page.exposeFunction('done', (count: number) => told.push(count));
        const working = work(page).catch(() => {});
        // So many that one of them at least has to be there afterwards.
        await expect.poll(() => told.length, { intervals: [10] }).toBeGreaterThanOrEqual(UNDER_WAY);
        // Not a wait for anything: the moment itself is what is tried.
        const moment = random() * 700;
        await new Promise((resolve) => setTimeout(resolve, moment));
        await kill(running);
        running = undefined;
        await working;
        expect(complaints).toEqual([]);
        steps += told.length;
      }
      expect(steps, 'steps that were accepted').toBeGreaterThan(ROUNDS);
      const description = `${ROUNDS} times in ${steps} steps; at most the last ${most} were lost`;
      test.info().annotations.push({ type: 'killed', description });
    } finally {
      if (running) await kill(running);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
