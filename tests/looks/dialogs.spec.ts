/** How do the dialogs look, and what stands there when nothing is open or something does not come? */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { drawn, numberOf, sample } from '../e2e/page.ts';
import { secondCoding } from '../unit/compare/second-coding.ts';
import { scene, state, type Walk } from './walk.ts';

async function begin(walk: Walk, ...spot: string[]): Promise<void> {
  await walk.go(...spot);
  await drawn(walk.page);
}
const WORDS =
  'Ferry strike ends\n\n8 March 2025\n\nThe harbour was closed on Monday. Mayor Ada Brook blamed the owners, who deny it. “We paid everybody,” said Cleo Maris, who owns two ferries.';

scene('nothing open', [
  state('a file that is not there', async (walk) => {
    await walk.page.goto(`./#dossier=none.json&lang=${walk.language}`);
    await expect(walk.dialog).toBeVisible();
  }),
  state('at rest', async (walk) => {
    await walk.leave();
    await expect(walk.page.getByRole('heading', { name: walk.say('nothing_open_title') })).toBeVisible();
  }),
  state('a button with the keys on it', (walk) => walk.press('Tab', 'Tab', 'Tab')),
  state('on its way', async (walk) => {
    await walk.page.route('**/kim-putin.dossier.json', () => {});
    await walk.page.goto('about:blank');
    await walk.page.goto(`./#dossier=dossiers/kim-putin.dossier.json&lang=${walk.language}`);
    await expect(walk.page.getByText(walk.say('loading'))).toBeVisible();
  }),
]);

scene('header', [
  state('the dossier’s menu', async (walk) => {
    await begin(walk);
    await walk.button('menu_dossier').focus();
    await walk.press('ArrowDown');
    await expect(walk.page.getByRole('menu')).toBeVisible();
  }),
  state('a button with the keys on it', async (walk) => {
    await walk.press('Escape', 'Tab');
  }),
  state(
    'a button pointed at',
    async (walk) => {
      await walk.button('menu_dossier').hover();
    },
    { pointed: true, where: ({ phone }) => !phone },
  ),
  state('something changed', async (walk) => {
    await walk.command('arrange_again');
    await walk.quiet();
    await walk.go(`show=edge:${walk.places.line}`);
    await walk.button('claim_delete', walk.evidence).first().click();
    await expect(walk.button('undo').first()).toBeEnabled();
  }),
  state('the way past it', async (walk) => {
    await walk.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await walk.press('Control+Home', 'Tab');
  }),
]);

scene('commands', [
  state('all', async (walk) => {
    await begin(walk);
    await walk.press('Control+k');
    await expect(walk.dialog.getByRole('option').first()).toBeVisible();
  }),
  state('by words', async (walk) => {
    await walk.dialog.getByRole('combobox').fill('a');
    await walk.press('ArrowDown');
  }),
  state('none', async (walk) => walk.dialog.getByRole('combobox').fill('zzqqxxyy')),
]);

scene('help', [
  state('at its top', async (walk) => {
    await begin(walk);
    await walk.press('?');
    await expect(walk.dialog).toBeVisible();
  }),
  state('further down', (walk) => walk.scroll(walk.dialog)),
]);

scene('open', [
  state('at rest', async (walk) => {
    await begin(walk);
    await walk.press('Control+o');
    await expect(walk.dialog.getByRole('listitem')).toHaveCount(2);
  }),
  state('with what is kept', async (walk) => {
    await walk.leave();
    await walk.go(`show=edge:${walk.places.line}`);
    await walk.button('claim_delete', walk.evidence).first().click();
    await expect(walk.page.locator('[data-state="kept"]')).toBeAttached();
    await walk.press('Control+o');
    await expect(walk.dialog.locator('[data-key]')).toHaveCount(1);
  }),
  state('a file with problems', async (walk) => {
    const chooser = walk.page.waitForEvent('filechooser');
    await walk.button('open_file').click();
    const dossier = sample('kim-putin');
    const broken = dossier.claims.map((claim, i) => (i < 3 ? { ...claim, subject: 'nobody-at-all' } : claim));
    const content = JSON.stringify({ ...dossier, id: 'broken', claims: broken });
    await (await chooser).setFiles({ name: 'broken.json', mimeType: '', buffer: Buffer.from(content) });
    await expect(walk.dialog.getByRole('listitem').first()).toBeVisible();
  }),
  state('a file that is no dossier', async (walk) => {
    await walk.leave();
    await walk.press('Control+o');
    const chooser = walk.page.waitForEvent('filechooser');
    await walk.button('open_file').click();
    await (await chooser).setFiles({ name: 'broken.json', mimeType: '', buffer: Buffer.from('{ "title": oops') });
    await expect(walk.dialog.getByRole('listitem').first()).toBeVisible();
  }),
  state('something to drop', async (walk) => {
    await walk.leave();
    const data = await walk.page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['{}'], 'a.json'));
      return transfer;
    });
    await walk.page.dispatchEvent('#app', 'dragover', { dataTransfer: data });
    await expect(walk.page.getByText(walk.say('drop_here'))).toBeVisible();
  }),
]);

scene('new dossier', [
  state('empty', async (walk) => {
    await begin(walk);
    await walk.command('action_new_dossier');
    await expect(walk.dialog.locator('[data-article-text]')).toBeVisible();
  }),
  state('a pasted text', async (walk) => {
    await walk.dialog.locator('[data-article-text]').fill(WORDS);
    await walk.dialog.locator('[data-article-text]').blur();
    await expect(walk.dialog.locator('[data-article-text][lang="en"]')).toBeVisible();
  }),
  state('its sentences', async (walk) => {
    await walk.button('start_tab_sentences', walk.dialog).click();
    await expect(walk.dialog.getByRole('region', { name: walk.say('start_preview') })).toBeVisible();
  }),
  state('its details', (walk) => walk.scroll(walk.dialog)),
  state('a date that is none', async (walk) => {
    await walk.dialog.getByLabel(walk.say('start_issued', 'begins')).first().fill('8/3/2025');
    await walk.dialog.getByRole('button', { name: walk.say('start_begin') }).click();
    await expect(walk.dialog.getByLabel(walk.say('start_issued', 'begins')).first()).toBeFocused();
  }),
  state('left', async (walk) => {
    await walk.press('Escape');
    await expect(walk.button('start_leave')).toBeVisible();
  }),
]);

scene('add articles', [
  state('several files', async (walk) => {
    await begin(walk);
    await walk.command('action_add_article');
    const page = `<html lang="en"><head><title>Minister held</title></head><body><article><h1>Minister held</h1>${'<p>Ivo Pavel<sup>1</sup> met Rima Tandu on <del>Monday</del> Tuesday, a spokesman said, and asked all sides to wait for the result.</p>'.repeat(3)}<aside><p>Subscribe to our letter from the port, every Friday.</p></aside></article></body></html>`;
    await walk.dialog.locator('input[type=file][multiple]').setInputFiles([
      { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(page) },
      { name: 'scan.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7') },
      { name: 'again.txt', mimeType: '', buffer: Buffer.from(sample('kim-putin').documents[0]?.text ?? '') },
    ]);
    const list = walk.dialog.getByRole('list', { name: walk.say('start_list') }).getByRole('listitem');
    await expect(list).toContainText([
      /Minister/u,
      walk.say('start_not_taken', 'within'),
      walk.say('start_left_out', 'within'),
    ]);
  }),
  state('one that cannot be read', (walk) =>
    walk.dialog
      .getByRole('listitem')
      .filter({ hasText: walk.say('start_not_taken', 'within') })
      .getByRole('button')
      .click(),
  ),
  state('one that is there already', (walk) =>
    walk.dialog
      .getByRole('listitem')
      .filter({ hasText: walk.say('start_left_out', 'within') })
      .getByRole('button')
      .click(),
  ),
]);

scene('quotes carried over', [
  state('which', async (walk) => {
    await begin(walk);
    await walk.command('action_add_article');
    const [article] = sample('kim-putin').documents;
    const old = article?.text ?? '';
    const [start, end] = article?.sentences[1] ?? [0, 0];
    await walk.give(
      walk.dialog.locator('input[type=file][multiple]'),
      'ralat.txt',
      `Ralat redaksi\n\n${old.slice(0, start)}${old.slice(end)}`,
    );
    await expect(walk.dialog.getByText(walk.say('start_earlier_nearly', 'within'))).toBeVisible();
  }),
  state('their states', async (walk) => {
    await walk.button('start_take', walk.dialog).click();
    await expect(walk.page.getByRole('dialog', { name: walk.say('carry_title') })).toBeVisible();
    await expect(walk.dialog.getByRole('checkbox').first()).toBeVisible();
  }),
  state('further down', (walk) => walk.scroll(walk.dialog)),
]);

scene('article details', [
  state('at rest', async (walk) => {
    await begin(walk);
    if (walk.phone) await walk.sheet('sheet_reading', 'full');
    await numberOf(walk.page, 0).scrollIntoViewIfNeeded();
    await walk.button('document_details_open').click();
    await expect(walk.dialog).toBeVisible();
    await expect(walk.dialog.getByText('SHA-256')).toBeVisible();
  }),
  state('further down', (walk) => walk.scroll(walk.dialog)),
  state('taken away', (walk) =>
    walk.dialog.getByRole('button', { name: walk.say('document_remove', 'begins') }).click(),
  ),
]);

scene('dossier details', [
  state('at rest', async (walk) => {
    await begin(walk);
    await walk.command('action_details');
    await expect(walk.dialog).toBeVisible();
  }),
  state('without a title', async (walk) => {
    for (const box of await walk.dialog.getByRole('textbox').all()) await box.fill('');
  }),
]);

scene('history', [
  state('nothing done', async (walk) => {
    await begin(walk);
    await walk.command('action_history');
    await expect(walk.dialog).toBeVisible();
  }),
  state('steps, one of them undone', async (walk) => {
    await walk.leave();
    await walk.go(`show=edge:${walk.places.line}`);
    await walk.button('claim_delete', walk.evidence).first().click();
    await walk.press('Escape');
    await walk.evidence.locator('[data-opens*="~"]').first().click();
    await walk.button('claim_delete', walk.evidence).first().click();
    await walk.press('Control+z');
    await walk.command('action_history');
    await expect(walk.dialog.getByRole('listitem').first()).toBeVisible();
  }),
]);

scene('codebook', [
  state('at rest', async (walk) => {
    await begin(walk);
    await walk.command('action_codebook');
    await expect(walk.dialog.locator('[data-row]').first()).toBeVisible();
  }),
  state('a type', (walk) => walk.dialog.locator('[data-row="type/arms-supply"]').click()),
  state('a type, further down', (walk) => walk.scroll(walk.dialog)),
  state('a type taken away', (walk) => walk.button('codebook_remove_or_merge', walk.dialog).click()),
  state('a family', async (walk) => {
    if (walk.phone) await walk.button('codebook_back').click();
    await walk.dialog.locator('[data-row="family/arms"]').click();
  }),
  state('a new family', async (walk) => {
    if (walk.phone) await walk.button('codebook_back').click();
    await walk.button('codebook_new_family').click();
  }),
  state('a kind', async (walk) => {
    if (walk.phone) await walk.button('codebook_back').click();
    await walk.dialog.locator('[data-row="kind/person"]').click();
  }),
  state('taken from a file', async (walk) => {
    if (walk.phone) await walk.button('codebook_back').click();
    await walk.button('codebook_take').click();
  }),
  state('taken from a file that differs', async (walk) => {
    const other = readFileSync(new URL('../../data/selat-kaca.dossier.json', import.meta.url), 'utf8');
    await walk.give(walk.dialog.locator('input[type=file]'), 'theirs.json', other);
    await expect(walk.button('codebook_take_now')).toBeVisible();
  }),
  state('taken from a file that differs, further down', (walk) => walk.scroll(walk.dialog)),
]);

scene('proposals', [
  state('ask', async (walk) => {
    await begin(walk);
    await walk.command('action_proposals');
    await expect(walk.dialog.getByRole('tabpanel').getByRole('region')).toBeVisible();
  }),
  state('answer', async (walk) =>
    walk.dialog.getByRole('tab', { name: walk.say('proposals_step_answer', 'begins') }).click(),
  ),
  state('answer read', async (walk) => {
    await walk.dialog.getByLabel(walk.say('proposals_by')).fill('Model X');
    await walk.dialog
      .getByLabel(walk.say('proposals_paste'))
      .fill(readFileSync(new URL('../fixtures/proposals/cut-off.txt', import.meta.url), 'utf8'));
    await walk.button('proposals_read').click();
    await expect(walk.dialog.locator('[data-gate="verbatim"]')).toBeVisible();
  }),
  state('answer read, further down', (walk) => walk.scroll(walk.dialog)),
  state('names', async (walk) =>
    walk.dialog.getByRole('tab', { name: walk.say('proposals_step_names', 'begins') }).click(),
  ),
  state('names, further down', (walk) => walk.scroll(walk.dialog)),
  state('review', async (walk) => {
    await walk.dialog.getByRole('button', { name: walk.say('proposals_rest_new') }).click();
    await walk.dialog.getByRole('tab', { name: walk.say('proposals_step_review', 'begins') }).click();
    await expect(walk.dialog.getByRole('article')).toBeVisible();
  }),
  ...(['moved', 'ambiguous', 'missing'] as const).map((found) =>
    state(`review, ${found}`, (walk) => walk.dialog.locator(`[data-chip="${found}"]`).click()),
  ),
  state('review, amended', (walk) => walk.press('e')),
  state('review, amended, further down', (walk) => walk.scroll(walk.dialog)),
  state('review, who answered', async (walk) => {
    const step = (key: 'proposals_step_answer' | 'proposals_step_review') =>
      walk.dialog.getByRole('tab', { name: walk.say(key, 'begins') }).click();
    await step('proposals_step_answer');
    await walk.dialog.getByLabel(walk.say('proposals_by')).fill('');
    await step('proposals_step_review');
    await walk.dialog.locator('[data-chip="verbatim"]').click();
    await walk.press('y');
    await expect(walk.dialog.getByRole('textbox', { name: walk.say('proposals_by_ask') })).toBeFocused();
  }),
]);

scene('comparison', [
  state('with what', async (walk) => {
    await begin(walk);
    await walk.command('action_compare');
    await expect(walk.dialog).toBeVisible();
  }),
  state('a file that is none', async (walk) => {
    await walk.give(walk.dialog.locator('input[type=file]'), 'broken.json', '{ "format": "benang-dossier", ');
    await expect(walk.dialog.getByRole('alert')).toBeVisible();
  }),
  state('claims', async (walk) => {
    await walk.give(
      walk.dialog.locator('input[type=file]'),
      'second.dossier.json',
      JSON.stringify(secondCoding(sample('kim-putin'))),
    );
    await expect(walk.dialog.getByRole('article').first()).toBeVisible();
  }),
  state('claims chosen', async (walk) => {
    await walk.dialog.getByRole('article').first().focus();
    await walk.press('2', '3', '1');
  }),
  state('agreement', (walk) => walk.dialog.getByRole('tab', { name: walk.say('compare_tab_agreement') }).click()),
  state('agreement, further down', (walk) => walk.scroll(walk.dialog)),
  state('documents', (walk) => walk.dialog.getByRole('tab', { name: walk.say('compare_tab_documents') }).click()),
  state('actors and codebook', (walk) =>
    walk.dialog.getByRole('tab', { name: walk.say('compare_tab_who', 'begins') }).click(),
  ),
]);

scene('figure', [
  state('at rest', async (walk) => {
    await begin(walk);
    await walk.press('e');
    await expect(walk.dialog.getByRole('img', { name: walk.say('figure_preview') })).toBeVisible();
  }),
  state('further down', (walk) => walk.scroll(walk.dialog)),
]);

scene('a part that does not come', [
  state('a dialog', async (walk) => {
    await walk.page.route(/\/assets\/(?:Codebook|Matrix)-.*\.js$/u, (route) => route.abort());
    await begin(walk);
    await walk.command('action_codebook');
    await expect(walk.page.locator('[data-missing]')).toBeVisible();
  }),
  state('a view', async (walk) => {
    await walk.leave();
    await walk.press('m');
    await expect(walk.page.locator('[data-missing]')).toBeVisible();
  }),
]);

scene('notices', [
  state('there is a version of one’s own', async (walk) => {
    await begin(walk, `show=edge:${walk.places.line}`);
    await walk.button('claim_delete', walk.evidence).first().click();
    await expect(walk.page.locator('[data-state="kept"]')).toBeAttached();
    await walk.page.reload();
    await begin(walk, 'view=graph');
    await expect(walk.button('notice_own')).toBeVisible();
  }),
  state('something went wrong', async (walk) => {
    await walk.page.evaluate(() => void setTimeout(() => void Promise.reject(new Error('made up'))));
    await expect(walk.dialog).toBeVisible();
  }),
]);
