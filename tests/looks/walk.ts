/**
 * How is a picture of a state taken so that it is the same the next time? A scene is a walk through states of one page; at each of them the
 * page is waited for until nothing of it moves or is on its way any more. Its words are looked up, so that one walk serves both languages.
 */
import { fileURLToPath } from 'node:url';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import en from '../../src/words/en.json' with { type: 'json' };
import id from '../../src/words/id.json' with { type: 'json' };
import { asReturning, evidence } from '../e2e/page.ts';

export interface Look {
  readonly language: 'en' | 'id';
  readonly sample: 'seed' | 'strait';
  /** In the colours of a system that allows few. */
  readonly forced?: boolean;
}

type Words = keyof typeof en;
type Entry = string | readonly { readonly match: Readonly<Record<string, string | undefined>> }[];
const CATALOGUES: Readonly<Record<Look['language'], Readonly<Record<Words, Entry>>>> = { en, id };

/** Where the walks lead in each of the two samples. */
const PLACES = {
  seed: {
    file: 'dossiers/kim-putin.dossier.json',
    line: 'kim-jong-un~arms-supply~russia',
    actor: 'north-korea',
    path: 'kim-il-sung:ukraine',
    passage: 'article:3',
    sentence: 9,
    word: 'kim',
    row: 'kim-jong-un~arms-supply~russia',
    clock: 'said',
  },
  strait: {
    file: 'dossiers/selat-kaca.dossier.json',
    line: 'lembara~war~tirunesa',
    actor: 'lembara',
    path: 'pulang-lines:ong-lian-siau',
    passage: 'ledger:3',
    sentence: 4,
    word: 'ferry',
    row: 'tombak-4~boarding~bintang-kecil',
    clock: 'said',
  },
} as const;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

export class Walk {
  readonly page: Page;
  readonly language: Look['language'];
  readonly places: (typeof PLACES)[keyof typeof PLACES];
  readonly width: number;

  constructor(page: Page, { language, sample }: Look, width: number) {
    this.page = page;
    this.language = language;
    this.places = PLACES[sample];
    this.width = width;
  }

  get phone(): boolean {
    return this.width < 700;
  }
  /** Everything stands side by side. */
  get wide(): boolean {
    return this.width >= 1200;
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
  get evidence(): Locator {
    return evidence(this.page);
  }

  /** Words of the page in its language; what it puts in may be anything. */
  say(key: Words, how: 'whole' | 'begins' | 'within' = 'whole'): RegExp {
    const entry = CATALOGUES[this.language][key];
    const texts = typeof entry === 'string' ? [entry] : entry.flatMap(({ match }) => Object.values(match));
    const ways = texts.map((text) =>
      (text ?? '')
        .split(/\{[^}]*\}/u)
        .map(escaped)
        .join('.*'),
    );
    const [before, after] = { whole: ['^\\s*(?:', ')\\s*$'], begins: ['^\\s*(?:', ')'], within: ['(?:', ')'] }[how];
    return new RegExp(`${before}${ways.join('|')}${after}`, 'u');
  }
  /** The same without what is put in, to be typed. */
  typed(key: Words): string {
    const entry = CATALOGUES[this.language][key];
    return typeof entry === 'string' ? entry.replace(/\{[^}]*\}/gu, '').trim() : '';
  }
  button(key: Words, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name: this.say(key) });
  }

  /** Opens the page, or leads it elsewhere, by its address. */
  async go(...spot: string[]): Promise<void> {
    const address = ['dossier=' + this.places.file, `lang=${this.language}`, ...spot].join('&');
    if (this.page.url() === 'about:blank') await this.page.goto(`./#${address}`);
    else await this.page.evaluate((to) => (location.hash = `#${to}`), address);
    await this.quiet();
  }

  /** Waits until nothing is on its way: parts, letters, the layout, pictures; and two frames are drawn with what came. */
  async quiet(): Promise<void> {
    await this.page.evaluate(async () => {
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      const onItsWay = '[data-coming], progress, [aria-busy="true"]';
      // Idle moments are when what is not urgent is drawn.
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
      do {
        await document.fonts.ready;
        await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
        await frame();
        await frame();
      } while (document.fonts.status !== 'loaded' || document.querySelector(onItsWay));
    });
  }

  /** From the list of all commands. */
  async command(key: Words): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.dialog.getByRole('combobox').fill(this.typed(key));
    await expect(this.dialog.getByRole('option').first()).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(this.dialog.getByRole('combobox', { name: this.say('action_commands') })).toHaveCount(0);
  }
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
  /** Leaves whatever lies over the page. */
  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toHaveCount(0);
  }

  /** On a phone, a tab of the sheet; it comes up for it. */
  async sheet(key: Words, rest: 'half' | 'full' = 'half'): Promise<void> {
    const sheet = this.page.getByRole('region', { name: this.say('sheet') });
    const tab = sheet.getByRole('tab', { name: this.say(key, 'begins') });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    const grip = sheet.getByRole('button', { name: this.say('sheet_grip') });
    for (let i = 0; i < 3; i++) await grip.press('ArrowDown');
    for (let i = 0; i < (rest === 'full' ? 2 : 1); i++) await grip.press('ArrowUp');
  }
  /** What stands beside the graph, or in a drawer or the sheet. */
  async beside(panel: 'filter' | 'coding'): Promise<Locator> {
    const tab = panel === 'filter' ? 'filter_tab' : 'coding_tab';
    if (this.phone) {
      await this.sheet(panel === 'filter' ? 'region_filter' : 'coding_tab', 'full');
      return this.page.getByRole('tabpanel');
    }
    const aside = this.page.getByRole('complementary', { name: this.say('region_filter') });
    if (!(await aside.isVisible()))
      await this.page.getByRole('button', { name: this.say('region_filter', 'begins') }).click();
    await aside.getByRole('tab', { name: this.say(tab) }).click();
    return aside;
  }
  /** Brings into sight what a pane holds further down. */
  async scroll(pane: Locator, to: 'end' | 'start' = 'end'): Promise<void> {
    await pane.evaluate((element, end) => {
      const all = [element, ...element.querySelectorAll('*')];
      const scrolls = (one: Element): boolean =>
        one.scrollHeight > one.clientHeight + 8 && /auto|scroll/u.test(getComputedStyle(one).overflowY);
      for (const one of all.filter(scrolls)) one.scrollTop = end ? one.scrollHeight : 0;
      for (let one = element.parentElement; one; one = one.parentElement)
        if (scrolls(one)) one.scrollTop = end ? one.scrollHeight : 0;
    }, to === 'end');
  }
  /** A file for an input that nobody sees. */
  async give(input: Locator, name: string, content: string): Promise<void> {
    await input.setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  }
}

export interface State {
  readonly name: string;
  /** What is done for it, from the state before. */
  readonly deed: (walk: Walk) => Promise<void>;
  /** The pointer stays where the deed has left it. */
  readonly pointed?: boolean;
  /** Only where there is such a thing. */
  readonly where?: (walk: Walk) => boolean;
  /** The short message over the stage is part of it, and not on its way out. */
  readonly told?: boolean;
}

export const state = (name: string, deed: State['deed'], how: Omit<State, 'name' | 'deed'> = {}): State => ({
  name,
  deed,
  ...how,
});

/** Every picture is of the same day; dates that are read out of texts are told against it. */
const TODAY = Date.UTC(2026, 9, 20, 3, 0);

const test = base.extend<Look>({
  language: ['en', { option: true }],
  sample: ['seed', { option: true }],
  forced: [false, { option: true }],
});

/** A short message comes and goes by the clock. */
const WITHOUT_TOAST = fileURLToPath(new URL('without-toast.css', import.meta.url));

const wanted = new RegExp(process.env['BENANG_LOOKS'] ?? '', 'iu');

interface How {
  /** In which of the samples: the scenes of a dialog look alike in all. */
  readonly samples?: readonly Look['sample'][];
  /** Before the page is there. */
  readonly before?: (walk: Walk) => Promise<void>;
}

export function scene(title: string, states: readonly State[], { samples = ['seed'], before }: How = {}): void {
  const last = states.findLastIndex(({ name }) => wanted.test(`${title} ${name}`));
  if (last < 0) return;
  // A project takes those of its own sample (see the configuration).
  test(title, { tag: samples.map((sample) => `@${sample}`) }, async ({ page, language, sample, forced, viewport }) => {
    await asReturning(page);
    const walk = new Walk(page, { language, sample }, viewport?.width ?? 1440);
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: forced ? 'active' : 'none' });
    await page.addInitScript((today) => {
      // Not the driver's clock: dates are read with a class that extends the real one. What goes on in the page takes its time as ever.
      window.Date = new Proxy(Date, {
        construct: (real, args: [], target) => Reflect.construct(real, args.length ? args : [today], target) as object,
        get: (real, name) => (name === 'now' ? () => today : (Reflect.get(real, name) as unknown)),
      });
      // Files come in by an input, which is what a driver can fill.
      Reflect.deleteProperty(window, 'showOpenFilePicker');
      Reflect.deleteProperty(window, 'showSaveFilePicker');
    }, TODAY);
    await before?.(walk);
    for (const { name, deed, pointed, where, told } of states.slice(0, last + 1)) {
      if (where && !where(walk)) continue;
      await test.step(name, async () => {
        await deed(walk);
        if (!pointed) await page.mouse.move(0, 0);
        await walk.quiet();
        if (!wanted.test(`${title} ${name}`)) return;
        await expect
          .soft(page, name)
          .toHaveScreenshot([title, `${name}.png`], told ? {} : { stylePath: WITHOUT_TOAST });
      });
    }
  });
}
