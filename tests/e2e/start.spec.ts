/** Does an article come in, whatever it is in, shown before it is taken; and does nobody lose a quote when it is corrected? */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { madePdf, rowsAt, type Placed } from '../unit/exchange/made-pdf.ts';
import { article, FIRST, open, overflows, sample, test } from './page.ts';

test.use({ locale: 'en-US' });

const text = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });
const file = (name: string) => ({
  name,
  mimeType: '',
  buffer: readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url)),
});

async function command(page: Page, name: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  return dialog;
}
const take = (dialog: Locator): Locator => dialog.getByRole('button', { name: /^(?:Begin the dossier|Take )/ });
/** What stands behind the button «Choose files»; there may be another for a codebook. */
const files = (dialog: Locator): Locator => dialog.locator('input[type=file][multiple]');

test('after a text is pasted the keys are still the dialog’s', async ({ page }) => {
  await open(page, FIRST);
  const dialog = await command(page, 'New dossier');
  const area = dialog.getByRole('textbox', { name: 'Text of the article' });
  await expect(area).toBeFocused();
  await area.evaluate((field) => {
    const words = 'The harbour was closed on the first day of the strike. Nobody came to work in Marlow on the second.';
    const data = new DataTransfer();
    data.setData('text/plain', words);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    document.execCommand('insertText', false, words);
  });
  await expect(dialog.getByRole('tab', { name: 'Numbered sentences' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(article(page)).toContainText('Nobody came to work in Marlow');
});

test('a pasted text is shown sentence by sentence with what could be guessed, and begins a dossier of its own', async ({
  page,
}) => {
  await open(page, FIRST);
  const dialog = await command(page, 'New dossier');
  const words = dialog.getByRole('textbox', { name: 'Text of the article' });
  await expect(words).toBeFocused();
  const EVIL = '<script>alert(1)</script> 👩‍🌾 김정은';
  await words.fill(
    `Menteri bantah suap\r\n8 Maret 2025\r\n\r\n\r\nMenteri Sutrisno membantah bahwa ia menerima uang. “Saya tidak kenal mereka,” katanya.  \r\n${EVIL}`,
  );
  await dialog.getByRole('tab', { name: 'Numbered sentences' }).click();
  const preview = dialog.getByRole('region', { name: 'The text, sentence by sentence' });
  await expect(preview.getByText(/^§\d+\s*$/u)).toHaveText(['§1', '§2', '§3', '§4', '§5']);
  await expect(preview).toContainText(EVIL);
  await expect(preview).toHaveAttribute('lang', 'id');
  await expect(dialog.getByText('5 sentences ·')).toBeVisible();
  await expect(dialog.getByLabel('Published')).toHaveValue('2025-03-08');
  await expect(dialog.getByLabel('How this date is known')).toHaveValue('From a line of the text: “8 Maret 2025”');
  const guessed = dialog.getByRole('textbox', { name: /^Title guessed/u });
  await expect(guessed).toBeVisible();
  expect(await complaintsOfAxe(page, dialog)).toEqual([]);
  await guessed.fill(EVIL);
  await expect(guessed).toHaveCount(0);
  await dialog.getByLabel('Publisher').fill(EVIL);
  await dialog.getByLabel('Authors').fill('Roe, Jane; 한겨레');
  await dialog.getByLabel('Your name').fill(EVIL);
  // What is wrong is said where it is, and nothing is taken.
  await dialog.getByLabel('Published').fill('8/3/2025');
  await take(dialog).click();
  await expect(dialog.getByLabel('Published')).toBeFocused();
  await expect(dialog.getByText('A year, a month or a day')).toBeVisible();
  await dialog.getByLabel('Published').fill('2025-03');
  await take(dialog).click();
  await expect(dialog).toHaveCount(0);
  await expect(article(page).getByRole('heading', { name: EVIL })).toBeVisible();
  await expect(article(page)).toContainText(EVIL);
  await expect(article(page).getByRole('button', { name: /^Sentence \d/u })).toHaveCount(5);
  await expect(article(page)).toContainText('March 2025');
  await expect(page).toHaveTitle(/^<script>/u);
});

test('files of several kinds come in at once, a broken one stops none, and a text that is there is noticed', async ({
  page,
}) => {
  await open(page, FIRST);
  const [seed] = sample('kim-putin').documents;
  const dialog = await command(page, 'Add articles');
  await files(dialog).setInputFiles([
    file('page.html'),
    file('surat.docx'),
    text('scan.pdf', '%PDF-1.7'),
    text('again.txt', seed?.text ?? ''),
    text('hangul.txt', '북한 김정은 국무위원장이 푸틴 러시아 대통령에게 생일 축하 서한을 보냈다고 보도했다.'),
  ]);
  const list = dialog.getByRole('list', { name: 'Articles that are coming in' }).getByRole('listitem');
  await expect(list).toContainText([
    /Port deal.*page\.html/su,
    /Menteri.*surat/su,
    /Cannot be read/u,
    /Left out/u,
    /북한.*hangul/su,
  ]);
  await expect(dialog.getByText('3 of 5 will be taken')).toBeVisible();
  await expect(dialog.getByLabel('Address (URL)')).toHaveValue('https://example.org/port-deal');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await list.filter({ hasText: 'Cannot be read' }).getByRole('button').click();
  await expect(dialog.getByText('damaged or locked with a password')).toBeVisible();
  await list.filter({ hasText: 'Left out' }).getByRole('button').click();
  await expect(dialog.getByText('This text is in the dossier already')).toBeVisible();
  await list.filter({ hasText: 'hangul' }).getByRole('button').click();
  await expect(dialog.getByLabel('Language')).toHaveValue('ko');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflows(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  // Leaving with articles that are not taken is asked about.
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('not taken yet')).toBeVisible();
  await dialog.getByRole('button', { name: 'Go on' }).click();
  // Pressed twice, taken once.
  await take(dialog).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await expect(dialog).toHaveCount(0);
  await expect(article(page).getByRole('combobox', { name: 'Document' }).getByRole('option')).toHaveCount(4);
  await expect(article(page).getByRole('heading', { name: 'Port deal' })).toBeVisible();
});

test('a corrected version brings its quotes over, each with its state, and an article that goes can be had back', async ({
  page,
}) => {
  await open(page, FIRST);
  const [seed] = sample('kim-putin').documents;
  const old = seed?.text ?? '';
  const dialog = await command(page, 'Add articles');
  const [start, end] = seed?.sentences[1] ?? [0, 0];
  await files(dialog).setInputFiles(text('ralat.txt', `Ralat redaksi\n\n${old.slice(0, start)}${old.slice(end)}`));
  await expect(dialog.getByText('Nearly the same text')).toBeVisible();
  await expect(dialog.getByLabel('Take it as')).toHaveValue(`of ${seed?.id}`);
  await take(dialog).click();
  const carry = page.getByRole('dialog', { name: 'Carry quotes over' });
  await expect(carry.getByText(/moved \d+.*missing \d+/su)).toBeVisible();
  const all = await carry.getByRole('checkbox').count();
  const ticked = await carry.getByRole('checkbox', { checked: true }).count();
  expect(ticked).toBeGreaterThan(30);
  expect(ticked).toBeLessThan(all);
  expect(await complaintsOfAxe(page, carry)).toEqual([]);
  await carry.getByRole('button', { name: `Carry ${ticked} quotes over` }).click();
  await expect(carry).toHaveCount(0);
  await expect(article(page).getByRole('heading', { name: 'Ralat redaksi' })).toBeVisible();
  await expect(article(page).locator('[data-claims]').first()).toBeVisible();
  // The details of the new version can change, its text cannot; and it can go.
  await article(page).getByRole('button', { name: 'details' }).click();
  const details = page.getByRole('dialog', { name: 'About the article' });
  await expect(details).toContainText('The text is frozen.');
  await details.getByLabel('Publisher').fill('Kantor Berita');
  await details.getByRole('button', { name: 'Save details' }).click();
  await expect(article(page)).toContainText('Kantor Berita');
  await article(page).getByRole('button', { name: 'details' }).click();
  await details.getByRole('button', { name: 'Remove the article…' }).click();
  await expect(details).toContainText('rest on it alone');
  await details.getByRole('button', { name: 'Remove the article' }).click();
  await expect(article(page).getByRole('heading', { name: 'Ralat redaksi' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(article(page).getByRole('combobox', { name: 'Document' }).getByRole('option')).toHaveCount(2);
});

test('what was left out, misread or wrapped is said, and can be had otherwise before the text is frozen', async ({
  page,
}) => {
  await open(page, FIRST);
  const dialog = await command(page, 'New dossier');
  const preview = dialog.getByRole('region', { name: 'The text, sentence by sentence' });
  const html = `<html lang="en"><head><title>Minister held</title></head><body><article><h1>Minister held</h1>${'<p>Ivo Pavel<sup>1</sup> met Rima Tandu on <del>Monday</del> Tuesday, a spokesman said, and asked all sides to wait for the result.</p>'.repeat(3)}<aside><p>Subscribe to our letter from the port, every Friday.</p></aside></article></body></html>`;
  await files(dialog).setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expect(preview).toContainText('§2\u00A0Ivo Pavel met Rima Tandu on Tuesday');
  const struck = dialog.getByRole('listitem').filter({ hasText: 'words that are struck out: “Monday”' });
  await struck.getByRole('button', { name: 'Take in' }).click();
  await expect(preview).toContainText('on Monday Tuesday');
  await struck.getByRole('button', { name: 'Leave out' }).click();
  await expect(preview).not.toContainText('Monday');
  await dialog.getByRole('listitem').filter({ hasText: 'Subscribe' }).getByRole('button', { name: 'Take in' }).click();
  await expect(preview).toContainText('every Friday.');
  expect(await complaintsOfAxe(page, dialog)).toEqual([]);

  // «Міністр» in KOI8-U, read as something else by wish, and back.
  const koi = Buffer.from([
    0xed, 0xa6, 0xce, 0xa6, 0xd3, 0xd4, 0xd2, 0x20, 0xa6, 0xc4, 0xc5, 0x20, 0xc4, 0xcf, 0xc4, 0xcf, 0xcd, 0xd5, 0x2e,
  ]);
  await files(dialog).setInputFiles({ name: 'koi.txt', mimeType: 'text/plain', buffer: koi });
  await expect(preview).toContainText('Міністр іде додому.');
  const letters = dialog.getByRole('combobox', { name: 'Read its letters as' });
  await expect(letters).toHaveValue('koi8-u');
  await letters.selectOption('windows-1251');
  await expect(preview).not.toContainText('Міністр');
  await expect(dialog.getByText('Read as Windows-1251, as you chose.')).toBeVisible();
  await letters.selectOption('koi8-u');
  await expect(preview).toContainText('Міністр іде додому.');

  await files(dialog).setInputFiles(file('strait-deal-lines.txt'));
  await expect(preview).toContainText('Presi-');
  await expect(dialog.getByRole('textbox', { name: 'Title guessed' })).toHaveValue('STRAIT DEAL SIGNED IN SECRET');
  await expect(dialog.getByLabel('Authors')).toHaveValue('Ann Reed');
  await dialog.getByRole('button', { name: 'Join them into whole lines' }).click();
  await expect(preview).toContainText('signed by President Ivo Pavel');
  await dialog.getByRole('button', { name: 'As it was' }).click();
  await expect(preview).toContainText('Presi-');
  expect(await overflows(page)).toEqual([]);
});

test('the columns of a PDF are read one after the other, without its running heads; a scan says that it is one', async ({
  page,
}) => {
  await open(page, FIRST);
  const dialog = await command(page, 'New dossier');
  const preview = dialog.getByRole('region', { name: 'The text, sentence by sentence' });
  const pdf = (name: string, pages: Parameters<typeof madePdf>[0]) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(madePdf(pages)),
  });
  const numbered = (number: number, rows: readonly Placed[]): Placed[] => [
    ...rows,
    { text: `The Marlow Courier, page ${number}`, x: 60, y: 25, size: 8 },
  ];
  const left = [
    'The harbour authority paid the company',
    'three million crowns in two instal-',
    'ments. Nobody on the board asked why.',
  ];
  const right = [
    'The council heard of it only in autumn,',
    'when a clerk copied the ledger for the',
    'auditors. They found both sums in it.',
  ];
  await files(dialog).setInputFiles([
    pdf('harbour.pdf', [
      numbered(1, [
        { text: 'Harbour paid before the contract', x: 60, y: 760, size: 22 },
        { text: 'By Ines Calder, 12 March 2026', x: 60, y: 735 },
        ...left.flatMap((row, i) => [
          ...rowsAt(60, 700 - i * 12, [row]),
          ...rowsAt(310, 700 - i * 12, [right[i] ?? '']),
        ]),
      ]),
      numbered(2, rowsAt(60, 700, ['The company denies all of it.'])),
    ]),
    pdf('scan.pdf', [[]]),
  ]);
  await dialog
    .getByRole('button', { name: /harbour\.pdf|Harbour paid/u })
    .first()
    .click();
  await expect(preview).toContainText(
    'three million crowns in two instalments. §3\u00A0Nobody on the board asked why.§4\u00A0The council heard of it',
  );
  await expect(
    dialog.getByRole('listitem').filter({ hasText: 'Read from a PDF of 2 pages, set in columns' }),
  ).toBeVisible();
  await expect(dialog.getByLabel('Authors')).toHaveValue('Ines Calder');
  await expect(dialog.getByLabel('Published')).toHaveValue('2026-03-12');
  const beside = dialog.getByRole('listitem').filter({ hasText: 'The Marlow Courier, page 1' });
  await expect(preview).not.toContainText('The Marlow Courier');
  await beside.getByRole('button', { name: 'Take in' }).click();
  await expect(preview).toContainText('The Marlow Courier, page 1');
  await beside.getByRole('button', { name: 'Leave out' }).click();
  await expect(preview).not.toContainText('The Marlow Courier');
  expect(await complaintsOfAxe(page, dialog)).toEqual([]);
  await dialog
    .getByRole('button', { name: /scan\.pdf/u })
    .first()
    .click();
  await expect(dialog.getByText('there are no words in it that could be quoted')).toBeVisible();
});
