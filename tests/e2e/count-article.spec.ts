/**
 * How many actions does it take to code a whole article of one's own, from the text to the last claim? Three articles, in a language whose
 * words are read for claims and in one whose are not, by keys alone and by mouse, as somebody who adds what is offered where it is right, and
 * else fills in the form.
 *
 * An action is one press of a key that commands, one run of letters typed into a field, one click, or one stretch of words marked by the
 * mouse: here choosing them counts. To be read with what is claimed, not with the letters: names are typed as they are called.
 */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { article, FIRST, numberOf, open, sentence, test, toast } from './page.ts';

/** At which sentence, from 0; who does what to whom. */
type Wanted = readonly [at: number, who: string, what: string, whom: string];

const ARTICLES: Readonly<Record<string, readonly Wanted[]>> = {
  en: [
    [2, 'Brightwater Ports', 'pays', 'Luis Ferro'],
    [3, 'Brightwater Ports', 'pays', 'Luis Ferro'],
    [6, 'Brightwater Ports', 'owns', 'Northline Media'],
    [7, 'Northline Media', 'supports', 'Luis Ferro'],
    [8, 'Civic Union', 'criticises', 'Ministry of Transport'],
    [10, 'Ministry of Transport', 'sells to', 'Kestrel Shipping'],
    [11, 'Kestrel Shipping', 'sues', 'Brightwater Ports'],
    [12, 'Dana Okoye', 'threatens', 'Ministry of Transport'],
    [13, 'Dana Okoye', 'meets', 'Petra Halvorsen'],
    [14, 'European Commission', 'investigates', 'Brightwater Ports'],
  ],
  id: [
    [1, 'PT Samudra Jaya', 'bribes', 'Budi Hartono'],
    [2, 'PT Samudra Jaya', 'pays', 'Budi Hartono'],
    [5, 'PT Samudra Jaya', 'owns', 'Harian Bahari'],
    [6, 'Harian Bahari', 'supports', 'Budi Hartono'],
    [7, 'Siti Rahma', 'criticises', 'Kementerian Perhubungan'],
    [9, 'Kementerian Perhubungan', 'sells to', 'PT Elang Laut'],
    [10, 'PT Elang Laut', 'sues', 'PT Samudra Jaya'],
    [11, 'Siti Rahma', 'meets', 'Dana Okta'],
    [12, 'Dana Okta', 'threatens', 'Kementerian Perhubungan'],
    [13, 'Bank Dunia', 'investigates', 'PT Samudra Jaya'],
  ],
  ko: [
    [1, '한빛항만', 'pays', '이준호'],
    [3, '한빛항만', 'owns', '북선미디어'],
    [4, '북선미디어', 'supports', '이준호'],
    [5, '박서연', 'criticises', '국토교통부'],
    [7, '국토교통부', 'sells to', '독수리해운'],
    [8, '독수리해운', 'sues', '한빛항만'],
    [9, '박서연', 'meets', '최민지'],
    [10, '최민지', 'threatens', '국토교통부'],
    [11, '러시아', 'supports', '북한'],
    [12, '유엔', 'investigates', '한빛항만'],
  ],
};
/** The most that it may take, for ten claims. */
const MOST: Readonly<Record<string, number>> = { en: 25, id: 20, ko: 73 };
const LABELS = ['Who', 'does what', 'to whom'] as const;

const form = (page: Page): Locator => page.getByRole('form', { name: 'New claim' });
const field = (page: Page, part: number): Locator =>
  form(page).getByRole('combobox', { name: LABELS[part] ?? '', exact: true });
const offers = (page: Page): Locator => page.getByRole('region', { name: /^§\d+ may say$/ });

class Coder {
  actions = 0;
  readonly page: Page;
  readonly mouse: boolean;
  constructor(page: Page, mouse: boolean) {
    this.page = page;
    this.mouse = mouse;
  }
  async press(keys: string): Promise<void> {
    this.actions++;
    await this.page.keyboard.press(keys);
  }
  async type(text: string): Promise<void> {
    this.actions++;
    await this.page.keyboard.type(text);
  }
  async click(target: Locator): Promise<void> {
    this.actions++;
    await target.click();
  }

  async begin(text: string): Promise<void> {
    await this.press('Control+k');
    await expect(this.page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await this.type('New dossier');
    await this.press('Enter');
    const dialog = this.page.getByRole('dialog', { name: 'New dossier' });
    const area = dialog.getByRole('textbox', { name: 'Text of the article' });
    await expect(area).toBeFocused();
    this.actions++;
    await area.fill(text);
    await this.click(dialog.getByRole('button', { name: 'Begin the dossier' }));
    await expect(dialog).toHaveCount(0);
    await expect(article(this.page).getByRole('group', { name: /^0 of/ })).toBeVisible();
  }

  /** What is offered, once it was looked for: all that is offered comes within the time in which a person looks up. */
  async offered(at: number, [, ...three]: Wanted): Promise<Locator | undefined> {
    await expect(numberOf(this.page, at)).toHaveAttribute('aria-current', 'step');
    await expect(this.page.locator('[data-looked]')).toHaveAttribute('data-looked', String(at));
    const right = offers(this.page)
      .getByRole('listitem')
      .filter({ hasText: three.join(' ') });
    if ((await right.count()) === 0) return undefined;
    await expect(offers(this.page)).toHaveAttribute('data-ready', 'true');
    return right.first();
  }

  async code(wanted: Wanted): Promise<void> {
    const [at, ...three] = wanted;
    const before = await this.claims();
    const right = await this.offered(at, wanted);
    if (right) {
      if (this.mouse) await this.click(right.getByRole('button', { name: 'Add' }));
      else await this.press('y');
      await this.added(before);
      return;
    }
    if (this.mouse) {
      await this.mark(at);
      await this.click(this.page.getByRole('toolbar').getByRole('button', { name: 'Claim' }));
    } else await this.press('c');
    await expect(form(this.page)).toHaveAttribute('data-ready', 'true');
    for (const [part, value] of three.entries()) await this.fill(part, value);
    if (this.mouse) await this.click(this.add());
    else await this.press((await this.isOn(this.add())) ? 'Enter' : 'Control+Enter');
    await this.answer();
    await this.added(before);
    await this.ledOn(at);
  }

  /** What is left in the sentence is offered, or the next one is there: nobody reads faster than that. */
  async ledOn(at: number): Promise<void> {
    const looked = this.page.locator('[data-looked]');
    await expect
      .poll(
        async () =>
          (await numberOf(this.page, at).getAttribute('aria-current')) !== 'step' ||
          ((await looked.getAttribute('data-looked')) === String(at) && (await offers(this.page).count()) > 0) ||
          (await toast(this.page).textContent())?.includes('Every other sentence'),
      )
      .toBe(true);
  }

  /** The words of a sentence, from the first letter to the last. */
  async mark(at: number): Promise<void> {
    const words = sentence(this.page, at).locator('[data-start]');
    await words.first().evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const [first, last] = [
      await words.first().evaluate((one) => one.getClientRects()[0]?.toJSON() as DOMRect),
      await words.last().evaluate((one) => [...one.getClientRects()].at(-1)?.toJSON() as DOMRect),
    ];
    this.actions++;
    await this.page.mouse.move(first.left + 1, first.top + first.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(last.right - 1, last.top + last.height / 2, { steps: 4 });
    await this.page.mouse.up();
  }

  add(): Locator {
    return form(this.page).getByRole('button', { name: 'Add the claim' });
  }
  isOn(target: Locator): Promise<boolean> {
    return target.evaluate((one) => one === document.activeElement);
  }

  async fill(part: number, value: string): Promise<void> {
    const input = field(this.page, part);
    const right = (await input.inputValue()) === value;
    if (this.mouse) {
      if (right) return;
      await this.click(input);
      await this.type(value);
      await this.click(
        this.page
          .getByRole('option')
          .filter({ hasText: new RegExp(`^\\s*(?:New actor “)?${value}”?`) })
          .first(),
      );
    } else {
      if (right) return;
      // The form begins at its first gap; where it has none, letters on its button are who does it.
      const at = (await Promise.all(LABELS.map((_, i) => this.isOn(field(this.page, i))))).indexOf(true);
      const typed = part === 0 && (await this.isOn(this.add()));
      for (let i = 0; i < 6 && !typed && !(await this.isOn(input)); i++)
        await this.press(at === -1 || at > part ? 'Shift+Tab' : 'Tab');
      await this.type(value);
      await expect(this.page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      await this.press('Tab');
    }
    await expect(input).toHaveValue(value);
  }

  /** What is asked before the claim is added, is meant so. */
  async answer(): Promise<void> {
    const yes = form(this.page).getByRole('button', { name: /^Yes/ });
    for (let asked = ''; ;) {
      const question = form(this.page).locator('[data-part="question"]');
      const now = async (): Promise<string> => ((await yes.isVisible()) ? ((await question.textContent()) ?? '') : '');
      await expect
        .poll(async () => (await form(this.page).count()) === 0 || !['', asked].includes(await now()))
        .toBe(true);
      if ((await form(this.page).count()) === 0) return;
      asked = await now();
      if (this.mouse) await this.click(yes);
      else await this.press('Enter');
    }
  }

  claims(): Promise<number> {
    return article(this.page).locator('[data-claims]').count();
  }
  async added(before: number): Promise<void> {
    await expect.poll(() => this.claims()).toBeGreaterThan(before);
    await expect(toast(this.page)).toContainText('Claim added');
  }

  /** On to a sentence, past those in which there is nothing. */
  async goTo(at: number): Promise<void> {
    const next = article(this.page).getByRole('button', { name: 'Next sentence to read' });
    for (let i = 0; i < 20; i++) {
      const current = article(this.page).locator('[aria-current="step"]').locator('..');
      const now = Number(await current.getAttribute('data-sentence'));
      if (now === at) return;
      const state = await current.getAttribute('data-state');
      if (this.mouse)
        await this.click(
          state === 'coded' ? next : article(this.page).getByRole('button', { name: /Nothing to code here/ }),
        );
      else await this.press(state === 'coded' ? 'j' : 'r');
      await expect(numberOf(this.page, now)).not.toHaveAttribute('aria-current', 'step');
    }
  }
}

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });
for (const [language, claims] of Object.entries(ARTICLES))
  // Where nothing is offered, everything is typed.
  for (const mouse of language === 'ko' ? [false] : [false, true])
    test(`an article (${language}) is coded by ${mouse ? 'mouse' : 'keys'} in few actions`, async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(page, FIRST);
      const coder = new Coder(page, mouse);
      await coder.begin(
        readFileSync(new URL(`../fixtures/articles-to-code/${language}.txt`, import.meta.url), 'utf8').trim(),
      );
      const per: number[] = [coder.actions];
      for (const claim of claims) {
        const start = coder.actions;
        await coder.goTo(claim[0]);
        await coder.code(claim);
        per.push(coder.actions - start);
      }
      console.log(`${language}, ${mouse ? 'mouse' : 'keys'}: ${coder.actions} actions, ${per.join(' ')}`);
      expect(coder.actions).toBeLessThanOrEqual(MOST[language] ?? 0);
    });
