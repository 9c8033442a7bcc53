/**
 * How many actions does it take to code an article? Ten claims of the seed are coded from nothing but its text and codebook, once
 * by keyboard alone and once by mouse alone, as somebody would who looks at what is proposed and mends what is wrong.
 *
 * An action is one press of a key that commands (a shortcut, Tab, Enter, an arrow), one run of letters typed into a field, one
 * click, one choice in a list of kinds, or one scrolling of a list. Choosing the words is not counted: it is what reading is.
 */
import { readFileSync } from 'node:fs';
import type { Claim, Dossier } from '../../src/dossier/schema.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  FIRST,
  actors,
  currentNumber,
  numberOf,
  open,
  sample,
  sentence as sentenceOf,
  test,
  withoutPickers,
} from './page.ts';

const CLAIMS = ['c-1a', 'c-1b', 'c-1c', 'c-5a', 'c-7c', 'c-8b', 'c-8c', 'c-10c', 'c-11a', 'c-11c'];

const seed = sample('kim-putin');
const claimOf = (id: string): Claim => {
  const found = seed.claims.find((claim) => claim.id === id);
  if (!found) throw new Error(`the seed has no claim ${id}`);
  return found;
};
const nameOf = (id: string): string => seed.actors.find((actor) => actor.id === id)?.name['id'] ?? id;
const kindOf = (id: string): string => {
  const kind = seed.actors.find((actor) => actor.id === id)?.kind;
  return seed.actorKinds.find((one) => one.id === kind)?.label['en'] ?? '';
};
const labelOf = (id: string): string => seed.relationTypes.find((type) => type.id === id)?.label['en'] ?? '';

const LABELS = { subject: 'Who', relation: 'does what', object: 'to whom' } as const;
type Part = keyof typeof LABELS;
const PARTS = ['subject', 'relation', 'object'] as const;

interface Count {
  readonly claim: string;
  readonly all: number;
  /** Actors that were new to the dossier, and what was done for each of them. */
  readonly fresh: readonly { readonly name: string; readonly actions: number }[];
}

class Coder {
  readonly page: Page;
  readonly mouse: boolean;
  actions = 0;
  readonly known = new Set<string>();

  constructor(page: Page, mouse: boolean) {
    this.page = page;
    this.mouse = mouse;
  }

  form(): Locator {
    return this.page.getByRole('form', { name: 'New claim' });
  }
  field(part: Part): Locator {
    return this.form().getByRole('combobox', { name: LABELS[part], exact: true });
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

  /** What a claim wants to have in its field. */
  wanted(claim: Claim, part: Part): string {
    return part === 'relation' ? labelOf(claim.relation) : nameOf(claim[part]);
  }

  /** Which parts are not as they should be. */
  async wrong(claim: Claim): Promise<Part[]> {
    const out: Part[] = [];
    for (const part of PARTS) if ((await this.field(part).inputValue()) !== this.wanted(claim, part)) out.push(part);
    return out;
  }

  /** Mends one part; the keys are in its field, or the mouse goes there. */
  async mend(claim: Claim, part: Part, last: boolean): Promise<void> {
    const wanted = this.wanted(claim, part);
    const id = part === 'relation' ? claim.relation : claim[part];
    const option = this.page
      .getByRole('option')
      .filter({ has: this.page.getByText(new RegExp(`^(New actor “)?${wanted}”?$`)) });
    if (this.mouse) {
      if (!(await this.page.getByRole('listbox').last().isVisible()) || !(await this.isIn(part)))
        await this.click(this.field(part));
      if ((await option.count()) === 0) {
        await this.type(this.known.has(id) || part === 'relation' ? wanted : `${wanted}, ${kindOf(id)}`);
      }
      const choice =
        part === 'relation' || this.known.has(id) ? option.first() : option.filter({ hasText: kindOf(id) });
      if (!(await inSight(choice))) this.actions++;
      await this.click(choice);
      return;
    }
    await this.goTo(part);
    // As much as nobody else is called.
    const run = this.known.has(id) || part === 'relation' ? wanted.toLowerCase() : `${wanted}, ${kindOf(id)}`;
    await this.type(run);
    await expect(option.first()).toBeVisible();
    if (!last) await this.press('Tab');
  }

  isIn(part: Part): Promise<boolean> {
    return this.field(part).evaluate((field) => field === document.activeElement);
  }

  isOnButton(): Promise<boolean> {
    return this.form()
      .getByRole('button', { name: 'Add the claim' })
      .evaluate((button) => button === document.activeElement);
  }

  /** By Tab, as often as it takes. */
  async goTo(part: Part): Promise<void> {
    const at = await Promise.all(PARTS.map((one) => this.isIn(one)));
    const onButton = await this.isOnButton();
    expect(onButton || at.includes(true), 'the keys are in one of the three fields, or on the button').toBe(true);
    // There, letters are who does it.
    if (onButton && part === 'subject') return;
    const from = onButton ? PARTS.length : at.indexOf(true);
    const to = PARTS.indexOf(part);
    // What is chosen of somebody new stands between the fields.
    for (let i = 0; i < 8 && !(await this.isIn(part)); i++) await this.press(to > from ? 'Tab' : 'Shift+Tab');
    await expect(this.field(part)).toBeFocused();
  }

  /** The kind of a newcomer that was proposed with another one. */
  async mendKind(claim: Claim, part: 'subject' | 'object'): Promise<void> {
    const kind = this.form().getByRole('combobox', { name: `What kind of actor is ${nameOf(claim[part])}?` });
    if ((await kind.count()) === 0) return;
    const chosen = await kind.evaluate((select) =>
      (select as HTMLSelectElement).selectedOptions[0]?.textContent?.trim(),
    );
    if (chosen === kindOf(claim[part])) return;
    if (this.mouse) {
      // One click opens the list, one takes the kind.
      this.actions += 2;
      await kind.selectOption({ label: kindOf(claim[part]) });
    } else {
      // From the kind of another back to its name.
      if (!(await this.isOnButton()) && !(await Promise.all(PARTS.map((one) => this.isIn(one)))).includes(true))
        await this.press('Alt+k');
      // From the button, it is the key of the first who is new.
      if (!(await this.isOnButton())) await this.goTo(part);
      await this.press('Alt+k');
      await expect(kind).toBeFocused();
      await this.type(kindOf(claim[part]).slice(0, 3));
    }
  }

  /** What is wholly proposed, and not plain, is asked about once. */
  async take(more: boolean): Promise<void> {
    const said = this.page.getByRole('status').filter({ hasText: 'Claim added' });
    const before = (await said.count()) ? await said.textContent() : '';
    await this.press(more ? 'Control+Shift+Enter' : (await this.isOnButton()) ? 'Enter' : 'Control+Enter');
    const yes = this.form().getByRole('button', { name: /^Yes, (?:add it so|a new actor)$/ });
    const taken = async (): Promise<boolean> => (await said.count()) > 0 && (await said.textContent()) !== before;
    // One question after the other.
    for (let asked = ''; ;) {
      const question = this.form().locator('[data-part="question"]');
      const now = async (): Promise<string> => ((await yes.isVisible()) ? ((await question.textContent()) ?? '') : '');
      await expect.poll(async () => !['', asked].includes(await now()) || (await taken())).toBe(true);
      if (await taken()) return;
      asked = await now();
      await expect(yes).toBeFocused();
      await this.press('Enter');
    }
  }

  /** Codes one claim whose words are chosen. `again`: they were just used for another. */
  async code(id: string, again: boolean, more: boolean): Promise<Count> {
    const claim = claimOf(id);
    const start = this.actions;
    if (!again) {
      if (this.mouse)
        await this.click(
          this.page.getByRole('toolbar', { name: 'The chosen words' }).getByRole('button', { name: 'Claim' }),
        );
      else await this.press('c');
    }
    await expect(this.form()).toBeVisible();
    await expect(this.form()).toHaveAttribute('data-ready', 'true');
    const fresh: { name: string; actions: number }[] = [];
    const roles = [...new Set(['subject', 'object'] as const)].filter((role) => !this.known.has(claim[role]));
    const spent = new Map<Part, number>();
    // The keys begin in the first gap, or on the button.
    const order = (await this.wrong(claim)).sort((a, b) => PARTS.indexOf(a) - PARTS.indexOf(b));
    for (const part of order) {
      if ((await this.field(part).inputValue()) === this.wanted(claim, part)) continue;
      const before = this.actions;
      const rest = await this.wrong(claim);
      await this.mend(claim, part, rest.length === 1 && !this.mouse);
      spent.set(part, this.actions - before);
    }
    for (const role of roles) {
      const before = this.actions;
      await this.mendKind(claim, role);
      fresh.push({ name: nameOf(claim[role]), actions: (spent.get(role) ?? 0) + this.actions - before });
    }
    if (this.mouse)
      await this.click(this.form().getByRole('button', { name: more ? 'Add, and another here' : 'Add the claim' }));
    else await this.take(more);
    for (const role of roles) this.known.add(claim[role]);
    if (more) await expect(this.form()).toBeVisible();
    else await expect(this.form()).toHaveCount(0);
    return { claim: id, all: this.actions - start, fresh };
  }
}

/** Whether an option can be clicked without scrolling its list. */
const inSight = (option: Locator): Promise<boolean> =>
  option.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const list = element.closest('[role="listbox"]')?.getBoundingClientRect();
    return !!list && box.top >= list.top - 1 && box.bottom <= list.bottom + 1;
  });

/** Marks the words of a claim with the mouse, from their first letter to their last. */
async function drag(page: Page, claim: Claim): Promise<void> {
  const { start, end } = claim.evidence[0]?.segments[0] ?? { start: 0, end: 0 };
  const sentence = seed.documents[0]?.sentences.findIndex(([, to]) => to > start) ?? 0;
  const from = seed.documents[0]?.sentences[sentence]?.[0] ?? 0;
  const element = sentenceOf(page, sentence);
  // The form makes room for the article, and the hand goes to words that stand still.
  await expect(page.getByRole('form', { name: 'New claim' })).toHaveCount(0);
  // Near its edge, a pane scrolls under a pointer that marks words in it.
  await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  let points = { x0: 0, y0: 0, x1: 0, y1: 0 };
  let still = 0;
  await expect
    .poll(
      async () => {
        const before = points;
        points = await ends(element, start - from, end - from);
        const moved = Math.hypot(points.x0 - before.x0, points.y0 - before.y0, points.y1 - before.y1);
        return (still = moved === 0 ? still + 1 : 0);
      },
      { intervals: [100] },
    )
    // What is shown of the claim before may come while one looks.
    .toBeGreaterThan(3);
  await page.mouse.move(points.x0, points.y0);
  await page.mouse.down();
  await page.mouse.move(points.x1, points.y1, { steps: 4 });
  const { x0, y0, x1, y1 } = await ends(element, start - from, end - from);
  // Less than a tenth of a pixel is how a length is rounded.
  const moved = Math.max(...[x0 - points.x0, y0 - points.y0, x1 - points.x1, y1 - points.y1].map(Math.abs));
  expect(moved, 'the words stay under the hand').toBeLessThan(0.1);
  await page.mouse.up();
}

/** Where the letters from `start` to `end` of an element begin and end on the screen. */
function ends(
  element: Locator,
  start: number,
  end: number,
): Promise<{ readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }> {
  return element.evaluate(
    (node, [a, b]) => {
      const runs = [...node.querySelectorAll('[data-start]')];
      let at = 0;
      const rectOf = (offset: number): DOMRect => {
        at = 0;
        for (const run of runs) {
          const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            const length = text.textContent?.length ?? 0;
            if (offset < at + length) {
              const range = document.createRange();
              range.setStart(text, offset - at);
              range.setEnd(text, offset - at + 1);
              return range.getBoundingClientRect();
            }
            at += length;
          }
        }
        throw new Error('no such letter');
      };
      const first = rectOf(a);
      const last = rectOf(b - 1);
      return {
        x0: first.left + 1,
        y0: (first.top + first.bottom) / 2,
        x1: last.right - 1,
        y1: (last.top + last.bottom) / 2,
      };
    },
    [start, end] as const,
  );
}

/** Chooses the words of a claim by arrow keys, from the number of their sentence on. */
async function walk(page: Page, claim: Claim): Promise<void> {
  const [document] = seed.documents;
  const { start, end } = claim.evidence[0]?.segments[0] ?? { start: 0, end: 0 };
  const sentence = document?.sentences.findIndex(([, to]) => to > start) ?? 0;
  const [from] = document?.sentences[sentence] ?? [0];
  const words = [
    ...new Intl.Segmenter('id', { granularity: 'word' }).segment(document?.text.slice(from, end) ?? ''),
  ].filter(({ isWordLike }) => isWordLike);
  const first = words.findIndex(({ index }) => from + index >= start);
  const number = numberOf(page, sentence);
  // Home, then down to the sentence: from wherever the keys were left.
  await currentNumber(page).focus();
  await page.keyboard.press('Escape');
  await currentNumber(page)
    .press('Control+Home')
    .catch(() => undefined);
  for (let i = 0; i < 40 && !(await number.evaluate((button) => button === window.document.activeElement)); i++) {
    const at = await page.evaluate(() =>
      Number(window.document.activeElement?.closest('[data-sentence]')?.getAttribute('data-sentence')),
    );
    await page.keyboard.press(at < sentence ? 'ArrowDown' : 'ArrowUp');
    await expect
      .poll(() =>
        page.evaluate(() =>
          Number(window.document.activeElement?.closest('[data-sentence]')?.getAttribute('data-sentence')),
        ),
      )
      .toBe(at + Math.sign(sentence - at));
  }
  for (let i = 0; i <= first; i++) await page.keyboard.press('ArrowRight');
  for (let i = first + 1; i < words.length; i++) await page.keyboard.press('Shift+ArrowRight');
}

async function dropFile(page: Page, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'nothing.json', { type: 'application/json' }));
    return transfer;
  }, content);
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}

async function saved(page: Page): Promise<Dossier> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Dossier;
}

/** The claims that are coded in one sitting, and those that were coded before it. */
const SITTINGS = [
  { name: 'the first five', before: [], now: CLAIMS.slice(0, 5) },
  { name: 'five more', before: CLAIMS.slice(0, 5), now: CLAIMS.slice(5) },
] as const;

/** What the dossier holds when these claims have been coded: of their actors, what the form gives them. */
function codedBefore(claims: readonly Claim[]): Dossier {
  const known = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
  const actors = seed.actors.flatMap(({ id, kind, name }) =>
    known.has(id) ? [{ id, kind, name: { id: name['id'] ?? id } }] : [],
  );
  const bare = claims.map((claim) => ({ ...claim, attribution: [] }));
  return { ...seed, id: 'from-nothing', actors, claims: bare };
}

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });
for (const { mouse, name, before, now } of [false, true].flatMap((mouse) =>
  SITTINGS.map((sitting) => ({ mouse, ...sitting })),
))
  test(`claims are coded from nothing, ${name}, ${mouse ? 'by mouse alone' : 'by keyboard alone'}, in few actions each`, async ({
    page,
  }) => {
    await withoutPickers(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, FIRST);
    const dossier = codedBefore(before.map(claimOf));
    await dropFile(page, JSON.stringify(dossier));
    // Its article is that of the dossier before: only the picture tells that it is there.
    await expect(actors(page)).toHaveCount(dossier.actors.length);
    await expect(sentenceOf(page, 0)).toBeVisible();
    const coder = new Coder(page, mouse);
    for (const { id } of dossier.actors) coder.known.add(id);
    const counts: Count[] = [];
    for (const [i, id] of now.entries()) {
      const claim = claimOf(id);
      const words = (one: string | undefined): string =>
        one === undefined ? '' : (claimOf(one).evidence[0]?.segments[0]?.exact ?? '');
      const again = words(now[i - 1]) === words(id);
      if (!again) await (mouse ? drag(page, claim) : walk(page, claim));
      counts.push(await coder.code(id, again, words(now[i + 1]) === words(id)));
    }
    const lines = counts.map(
      ({ claim, all, fresh }) =>
        `${claim}: ${all} actions${fresh.map(({ name, actions }) => `, new ${name} ${actions}`).join('')}`,
    );
    const total = counts.reduce((sum, { all }) => sum + all, 0);
    console.log(
      [`By ${mouse ? 'mouse' : 'keyboard'}: ${total} actions for ${counts.length} claims`, ...lines].join('\n  '),
    );

    for (const { claim, all, fresh } of counts) {
      if (!fresh.length) expect(all, `${claim}, a known pair`).toBeLessThanOrEqual(5);
      for (const { name, actions } of fresh) expect(actions, `${name}, new`).toBeLessThanOrEqual(3);
    }

    // What was coded is what the seed says, on its very words.
    const made = await saved(page);
    const bearer = (id: string): string => made.actors.find((one) => one.id === id)?.name['id'] ?? '';
    expect(
      made.claims.map(({ subject, relation, object, evidence }) => [
        bearer(subject),
        relation,
        bearer(object),
        evidence[0]?.segments.map(({ start, end, exact }) => `${start}-${end} ${exact}`),
      ]),
    ).toEqual(
      [...before, ...now]
        .map(claimOf)
        .map(({ subject, relation, object, evidence }) => [
          nameOf(subject),
          relation,
          nameOf(object),
          evidence[0]?.segments.map(({ start, end, exact }) => `${start}-${end} ${exact}`),
        ]),
    );
    expect(made.actors.map((one) => [one.name['id'], one.kind])).toEqual(
      made.actors.map((one) => [one.name['id'], seed.actors.find(({ name }) => name['id'] === one.name['id'])?.kind]),
    );
    // How firmly they are said was proposed by the words, and right.
    expect(made.claims.map(({ modality, polarity }) => [modality, polarity])).toEqual(
      [...before, ...now].map(claimOf).map(({ modality, polarity }) => [modality, polarity]),
    );
  });
