/**
 * What is left when the browser dies in the middle of work? It is really killed, with all its processes, at random moments: while
 * quotes are repaired one after the other, in the middle of a half-typed claim, of a pasted article, of a long answer of a model, and of
 * its review; then it is started again on the same disk.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { repeatable } from '../speed/made-dossier.mjs';
import { launchOptions } from '../browser.mjs';
import { asReturning, drawn, evidence, numberOf } from './page.ts';

/** How often each is killed: a few times at every run; by `npm run test:long` fifty times in all, 2 × 9 and 4 × 8. */
const LONG = Boolean(process.env['BENANG_TEST_LONG']);
const ROUNDS = LONG ? 9 : 2;
const ROUNDS_OF_TYPING = LONG ? 8 : 1;
const ALL = 400;
/**
 * How many steps may be on their way to the disk. Counted, not timed: every step is followed by a write of the test's own to the
 * same disk, as long as that of the page and begun after it, and the next begins when it is done. So however slow a machine is, whoever writes at once
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
  await asReturning(page);
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
    test.setTimeout(LONG ? 600_000 : 240_000);
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

/** Something that is written on and on, a step at a time; every step leaves a text of its own. */
interface Writing {
  readonly name: string;
  /** Leads to where it is written, in a page that was just opened: at first, or after it was killed. */
  readonly reach: (page: Page, first: boolean) => Promise<void>;
  /** The text after so many steps. */
  readonly text: (step: number) => string;
  /** What is there now. */
  readonly read: (page: Page) => Promise<string>;
  /** The field that is written in; nothing where a key is pressed for each step. */
  readonly field?: string;
}

const command = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(text);
  await page.keyboard.press('Enter');
};
const goOn = async (page: Page, about: string): Promise<void> => {
  const notice = page.getByRole('status').filter({ hasText: about });
  await notice.getByRole('button', { name: 'Go on with it' }).click();
};

const claim = { subject: 'Kim Jong Un', relation: 'praises', object: 'Rusia', quotes: ['Kim memuji hubungan'] };
/** Long, as a model gives it of a long article, and in lines. */
const ANSWER = JSON.stringify(
  {
    claims: Array.from({ length: 1000 }, (_, i) => ({ ...claim, note: `the ${i}th, ${'with many words '.repeat(5)}` })),
  },
  undefined,
  1,
);
const QUEUE = 300;

const WRITINGS: readonly Writing[] = [
  {
    name: 'a half-typed claim',
    // There are such fields outside of the claim too.
    field: 'form input[data-combobox-input]',
    async reach(page, first) {
      if (first) {
        await numberOf(page, 3).click();
        await page.keyboard.press('Shift+End');
        await expect(page.getByRole('toolbar', { name: 'The chosen words' })).toBeVisible();
        await page.keyboard.press('c');
      }
      await expect(evidence(page).getByRole('form')).toBeVisible();
    },
    text: (step) => `Mara Kovač, the ${step}th`,
    read: (page) => evidence(page).getByRole('form').getByRole('combobox', { name: 'Who', exact: true }).inputValue(),
  },
  {
    name: 'a pasted article',
    field: '[data-article-text]',
    async reach(page, first) {
      await (first ? command(page, 'Add articles') : goOn(page, 'A pasted article is waiting'));
      await expect(page.locator('[data-article-text]')).toBeVisible();
    },
    text: (step) =>
      Array.from({ length: 200 + step }, (_, i) => `On day ${i} the harbour was closed, and the mayor blamed it.`).join(
        ' ',
      ),
    async read(page) {
      // It may be shown as the sentences that would be taken.
      await page.getByRole('dialog').getByRole('tab', { name: 'Text', exact: true }).click();
      return page.locator('[data-article-text]').inputValue();
    },
  },
  {
    name: 'a long answer',
    field: '[role="tabpanel"] textarea',
    async reach(page, first) {
      if (first) await command(page, 'Take proposals');
      else await goOn(page, 'A pasted answer of a language model is waiting');
      await page.getByRole('tab', { name: 'Answer' }).click();
      // Until what is kept has been looked for, nothing can be written there.
      await expect(page.getByLabel('The answer')).toBeEditable();
    },
    text: (step) => `${ANSWER}\nThat was my answer no. ${step}.`,
    read: (page) => page.getByLabel('The answer').inputValue(),
  },
  {
    name: 'a review',
    async reach(page, first) {
      await command(page, 'Take proposals');
      if (first) {
        await page.getByRole('tab', { name: 'Answer' }).click();
        await page.getByLabel('Who answered?').fill('Model X');
        const claims = Array.from({ length: QUEUE }, (_, i) => ({ ...claim, note: `the ${i}th` }));
        await page.getByLabel('The answer').fill(JSON.stringify({ claims }));
        await page.getByRole('button', { name: 'Read it' }).click();
        // Before it is read there is nothing to review, and its tab leads elsewhere.
        await page.getByRole('button', { name: 'Review', exact: true }).click();
      }
      await expect(page.getByRole('tab', { name: 'Review' })).toHaveAttribute('aria-selected', 'true');
      await expect(page.locator('[data-damaged]')).toHaveCount(0);
    },
    text: (step) => `${step} of ${QUEUE}: 0 accepted, ${step} rejected`,
    read: (page) =>
      page
        .getByRole('dialog')
        .getByRole('status')
        .filter({ hasText: /rejected/ })
        .innerText(),
  },
];

/** Writes on and on, as fast as the page takes it; tells after each step. */
function write(page: Page, field: string | undefined, texts: readonly string[], from: number): Promise<void> {
  // What all have in common goes over once: a long answer is half a megabyte.
  const [one = ''] = texts;
  let same = one.length;
  for (const text of texts) while (!text.startsWith(one.slice(0, same))) same = same > 64 ? same - 64 : 0;
  const tails = texts.map((text) => text.slice(same));
  return page.evaluate(
    async ([selector, head, ends, first]) => {
      const beside = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('beside', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('marks');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('no database of the test’s own'));
      });
      const written = (text: string) =>
        new Promise<void>((resolve, reject) => {
          const tx = beside.transaction('marks', 'readwrite', { durability: 'strict' });
          tx.objectStore('marks').put(text, 'mark');
          tx.oncomplete = () => resolve();
          tx.onabort = () => reject(new Error('the test could not write'));
        });
      for (const [i, end] of ends.entries()) {
        const text = head + end;
        if (selector === undefined) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
        else {
          const target = document.querySelector(selector);
          if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement))
            throw new Error('no field');
          const kind = target instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
          Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(target, text);
          target.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        await written(text);
        await (globalThis as unknown as { done: (step: number) => Promise<void> }).done(first + i);
      }
    },
    [field, one.slice(0, same), tails, from] as const,
  );
}

for (const { name, reach, text, read, field } of WRITINGS)
  test(`${name} is there again, whole, when the browser is killed`, async ({ baseURL }) => {
    test.setTimeout(LONG ? 600_000 : 240_000);
    const random = repeatable(name.length);
    const profile = await mkdtemp(join(tmpdir(), 'benang-kill-'));
    let running: Running | undefined;
    /** The steps that were told of. */
    let told: number[] = [];
    let next = 1;
    let most = 0;
    try {
      for (let round = 0; round <= ROUNDS_OF_TYPING; round++) {
        running = await start(profile);
        const { page } = running;
        const complaints: string[] = [];
        page.on('pageerror', ({ message }) => complaints.push(message));
        await page.goto(baseURL ?? '');
        await drawn(page);
        await reach(page, round === 0);
        if (round > 0) {
          const last = told.at(-1) ?? 0;
          // What is kept is asked for once its place is there.
          await expect.poll(() => read(page)).not.toBe('');
          const there = await read(page);
          // Whole: the text of one step, and of one of the last. The very last may have been done without having been told.
          const at = Array.from({ length: UNDER_WAY + 1 }, (_, i) => last + 1 - i).find((step) => text(step) === there);
          expect(at, `${there.length} letters, after step ${last}, round ${round}: ${there.slice(-60)}`).toBeDefined();
          most = Math.max(most, last - (at ?? 0));
          next = (at ?? 0) + 1;
        }
        if (round === ROUNDS_OF_TYPING) break;
        const now: number[] = [];
        told = now;
        await page.exposeFunction('done', (step: number) => now.push(step));
        const texts = Array.from({ length: field === undefined ? QUEUE : 40 }, (_, i) => text(next + i));
        const working = write(page, field, texts, next).catch(() => {});
        await expect.poll(() => now.length, { intervals: [10], timeout: 60_000 }).toBeGreaterThanOrEqual(UNDER_WAY);
        // Not a wait for anything: the moment itself is what is tried.
        const moment = random() * 500;
        await new Promise((resolve) => setTimeout(resolve, moment));
        await kill(running);
        running = undefined;
        await working;
        expect(complaints).toEqual([]);
      }
      const description = `${name}: ${ROUNDS_OF_TYPING} times; at most the last ${most} steps were lost`;
      test.info().annotations.push({ type: 'killed', description });
    } finally {
      if (running) await kill(running);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
