/** How does it look where one codes: choosing words, naming actors, writing claims, changing what is there? */
import { expect, type Locator } from '@playwright/test';
import { drawn, numberOf, sample } from '../e2e/page.ts';
import { scene, state, type Walk } from './walk.ts';

const form = ({ evidence }: Walk): Locator => evidence.getByRole('form');
const field = (walk: Walk, name: 'composer_who' | 'composer_what' | 'composer_whom'): Locator =>
  form(walk).getByRole('combobox', { name: walk.say(name) });
const choices = ({ page }: Walk): Locator => page.getByRole('listbox').getByRole('option');

async function begin(walk: Walk): Promise<void> {
  await walk.go();
  await drawn(walk.page);
  if (walk.phone) await walk.sheet('sheet_reading', 'full');
}

async function chooseSentence(walk: Walk, index: number): Promise<void> {
  const number = numberOf(walk.page, index);
  await number.evaluate((button: HTMLElement) => {
    button.focus();
    button.click();
  });
  await walk.press('Shift+End');
  await expect(walk.page.getByRole('toolbar', { name: walk.say('words_bar') })).toBeVisible();
}

/** The article of the seed, with nobody coded. */
async function withNobody(walk: Walk): Promise<void> {
  const bare = { ...sample('kim-putin'), id: 'bare', actors: [], claims: [] };
  await walk.page.route('**/bare.dossier.json', (route) => route.fulfill({ json: bare }));
  await walk.page.goto(`./#dossier=bare.dossier.json&lang=${walk.language}`);
  await expect(walk.page.locator('[data-actor]')).toHaveCount(0);
}

scene('words', [
  state('chosen', async (walk) => {
    await begin(walk);
    await chooseSentence(walk, 9);
  }),
  state('an actor asked for', async (walk) => {
    await walk.press('Escape');
    await numberOf(walk.page, 9).focus();
    await walk.press('ArrowRight', 'Shift+ArrowRight', 'a');
    await expect(walk.page.getByRole('combobox', { name: walk.say('naming_field') })).toBeFocused();
  }),
  state('an actor asked for by other letters', async (walk) => {
    await walk.page.getByRole('combobox', { name: walk.say('naming_field') }).fill('Mara Kovač');
  }),
]);

scene('claim', [
  state('proposed by its words', async (walk) => {
    await begin(walk);
    await chooseSentence(walk, 9);
    await walk.press('c');
    await expect(field(walk, 'composer_whom')).not.toHaveValue('');
  }),
  state('further down', (walk) => walk.scroll(walk.evidence)),
  state('relations to choose from', async (walk) => {
    await walk.scroll(walk.evidence, 'start');
    await field(walk, 'composer_what').fill('a');
    await expect(choices(walk).first()).toBeVisible();
    await walk.press('ArrowDown');
  }),
  state('somebody new', async (walk) => {
    await walk.press('Escape');
    await field(walk, 'composer_whom').fill('Mara Kovač');
    await choices(walk).last().click();
  }),
  state('a relation that is new', async (walk) => {
    await field(walk, 'composer_what').fill('admires the kites of');
    await choices(walk).last().click();
  }),
  state('a question before it is added', async (walk) => {
    await field(walk, 'composer_what').press('Control+Enter');
  }),
  state('a date that is none', async (walk) => {
    await walk.press('Escape');
    const when = form(walk).getByLabel(walk.say('composer_when'));
    await when.fill('the day befo');
    await when.blur();
  }),
  state('left for a question', async (walk) => {
    await walk.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await walk.press('s');
    await expect(walk.button('composer_go_on')).toBeVisible();
  }),
  state('begun by hand', async (walk) => {
    await walk.button('composer_discard').click();
    if (walk.phone) await walk.sheet('sheet_reading', 'full');
    await chooseSentence(walk, 15);
    await walk.press('c');
    await expect(field(walk, 'composer_who')).not.toHaveValue('');
  }),
  state('changed', async (walk) => {
    await walk.button('cancel', form(walk)).click();
    await walk.press('Escape');
    await walk.evidence.locator('[data-opens*="~"]').first().click();
    await walk.button('claim_edit', walk.evidence).first().click();
    await expect(form(walk)).toBeVisible();
  }),
]);

scene('workshop', [
  state('at rest', async (walk) => {
    await walk.go();
    await drawn(walk.page);
    await walk.beside('coding');
  }),
  state('further down', async (walk) => walk.scroll(await walk.beside('coding'))),
  state('nobody coded', async (walk) => {
    await withNobody(walk);
    await walk.beside('coding');
    await expect(walk.page.getByRole('region', { name: walk.say('candidates_title') })).toBeVisible();
  }),
  state('names ticked', async (walk) => {
    const offers = walk.page.getByRole('region', { name: walk.say('candidates_title') });
    for (const nth of [0, 1]) await offers.getByRole('checkbox').nth(nth).check();
  }),
  state('a name looked at', async (walk) => {
    const offers = walk.page.getByRole('region', { name: walk.say('candidates_title') });
    await offers.getByRole('listitem').nth(2).getByRole('button').first().click();
    await expect(offers.getByRole('blockquote')).toBeVisible();
  }),
  state(
    'names taken',
    async (walk) => {
      await walk.page
        .getByRole('region', { name: walk.say('candidates_title') })
        .getByRole('button', { name: walk.say('candidates_take_some') })
        .click();
    },
    { told: true },
  ),
]);

scene('actor', [
  state('edited', async (walk) => {
    await walk.go(`show=actor:${walk.places.actor}`);
    await drawn(walk.page);
    if (walk.phone) await walk.sheet('sheet_reading', 'full');
    await walk.button('edit_open', walk.evidence).click();
    await expect(walk.evidence.getByRole('textbox').first()).toBeVisible();
  }),
  state('further down', (walk) => walk.scroll(walk.evidence)),
  state('with a mistake', async (walk) => {
    await walk.evidence.getByLabel(walk.say('wikidata')).fill('nonsense');
    await walk.evidence.getByLabel(walk.say('wikidata')).press('Enter');
    await expect(walk.evidence.getByRole('alert')).toBeVisible();
  }),
  state('merged with whom', async (walk) => {
    await walk.button('merge_open', walk.evidence).click();
    await walk.evidence.getByRole('combobox').fill('kim');
    await expect(walk.page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  }),
  state('merged', async (walk) => {
    await walk.page.getByRole('listbox').getByRole('option').first().click();
  }),
  state('split', async (walk) => {
    await walk.go();
    await walk.go(`show=actor:${walk.places.actor}`);
    await walk.button('edit_open', walk.evidence).click();
    await walk.button('split_open', walk.evidence).click();
    await walk.evidence.getByRole('checkbox').first().check();
  }),
]);
