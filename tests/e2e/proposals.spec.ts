/** What a language model says is read as far as it goes, checked word by word, and taken or refused by a person with one key each. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { readDossier } from '../../src/dossier/read.ts';
import { checkDossier } from '../../src/evidence/check.ts';
import { complaintsOfAxe } from './axe.ts';
import { drawn, FIRST, line, lines, open, sample, test, toast, withoutPickers } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/proposals/${name}`, import.meta.url), 'utf8');

async function openDesk(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('proposals');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Ask' })).toBeVisible();
}
const desk = (page: Page) => page.getByRole('dialog', { name: 'Take proposals' });
const step = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const gate = (page: Page, state: string) => page.locator(`[data-gate="${state}"]`).getByRole('strong');
const told = (page: Page) => desk(page).getByRole('status');
const verdict = (page: Page) => told(page).filter({ hasText: /^\s*Read as/ });
const problems = (page: Page) => desk(page).getByRole('tabpanel').getByRole('list');
const progress = (page: Page) => told(page).filter({ hasText: /^\s*\d+ of \d+:/ });
const entry = (page: Page, name: string) =>
  desk(page).getByRole('navigation', { name: 'Proposals' }).getByRole('button', { name });
const card = (page: Page) => desk(page).getByRole('article');
const headline = (page: Page) => card(page).getByRole('heading', { level: 3 });

test('a cut-off answer in a code fence is read, named, decided by keys, drawn, undone and saved with its origin', async ({
  page,
}) => {
  await withoutPickers(page);
  await open(page, FIRST);
  const before = await lines(page).count();
  await openDesk(page);
  await expect(desk(page).getByRole('region', { name: /^The prompt/ })).toContainText(
    '[1] Pemimpin Korea Utara Kim Jong Un',
  );
  await expect(desk(page).getByRole('tabpanel')).toContainText('Benang sends nothing anywhere.');

  await step(page, 'Answer');
  await page.getByLabel('Who answered?').fill('Model X');
  await page.getByLabel('The answer').fill(fixture('cut-off.txt'));
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(verdict(page)).toHaveText('Read as JSON. 12 of 13 items read. 12 new proposals.');
  await expect(problems(page)).toContainText('The answer breaks off here line 179, column 40');
  await expect(problems(page)).toContainText('Cut in two: set aside, not completed claims[12]');
  for (const [state, count] of [
    ['verbatim', 9],
    ['moved', 1],
    ['ambiguous', 1],
    ['missing', 1],
  ] as const)
    await expect(gate(page, state)).toHaveText(String(count));

  await step(page, 'Names');
  await expect(desk(page).getByRole('tabpanel')).toContainText('<script>alert("x")</script>');
  expect(await complaintsOfAxe(page, desk(page))).toEqual([]);
  await page.getByRole('button', { name: 'Take the likely ones (1)' }).click();
  await expect(page.getByRole('combobox', { name: 'Which one is “Presiden Putin”?' })).toHaveValue('Vladimir Putin');
  await page.getByRole('button', { name: 'All others are new (7)' }).click();
  await page
    .getByRole('group', { name: 'What is “detects submarine of”?' })
    .getByRole('radio', { name: 'Leave out' })
    .check();
  await expect(page.getByLabel('Family of “praises”')).toHaveValue('speech');
  await page.getByRole('button', { name: 'Review' }).click();

  // Verbatim: one key.
  await expect(headline(page)).toHaveText('Kim Jong Un praises Russia');
  await expect(card(page).locator('mark')).toHaveText('Kim memuji hubungan antara kedua negara');
  await page.keyboard.press('y');
  await expect(headline(page)).toContainText('Soviet Union supports North Korea');
  await expect(progress(page)).toHaveText('1 of 12: 1 accepted, 0 rejected');
  await expect(lines(page)).toHaveCount(before + 1);
  // Keys work from anywhere in the dialog: from the list, from the tab, from a button that is gone since.
  await desk(page).getByRole('navigation').locator('[aria-current="true"]').click();
  await page.keyboard.press('n');
  await expect(progress(page)).toHaveText('2 of 12: 1 accepted, 1 rejected');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await step(page, 'Review');
  await page.keyboard.press('u');
  await expect(headline(page)).toContainText('Soviet Union supports North Korea');
  await page.keyboard.press('y');
  // Moved: the text's own words, shown beside those of the answer.
  await page.locator('[data-chip="moved"]').click();
  await expect(card(page).getByRole('definition').filter({ hasText: '“kamerad terdekatnya”' })).toBeVisible();
  await page.keyboard.press('y');
  await expect(progress(page)).toHaveText('3 of 12: 3 accepted, 0 rejected');
  // Ambiguous: only with a place.
  await page.locator('[data-chip="ambiguous"]').click();
  await page.keyboard.press('y');
  await expect(toast(page)).toHaveText('Its words stand more than once. Choose the place.');
  await page.keyboard.press('2');
  await expect(card(page).getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('y');
  await expect(progress(page)).toHaveText('4 of 12: 4 accepted, 0 rejected');
  // Missing: not without words of the text; what is most alike is shown, and taken only when asked for.
  await page.locator('[data-chip="missing"]').click();
  await expect(
    card(page)
      .getByRole('blockquote')
      .filter({ hasText: 'tanda yang jelas', hasNot: page.locator('mark') }),
  ).toBeVisible();
  await page.keyboard.press('y');
  await expect(progress(page)).toHaveText('4 of 12: 4 accepted, 0 rejected');
  await card(page).getByRole('button', { name: 'Use these words' }).click();
  await page.keyboard.press('e');
  await page.getByLabel('does what').selectOption('statement');
  await page.getByLabel('How firmly').selectOption('hypothetical');
  await page.getByLabel('Who says so, outermost first').fill('Kang Dae-sik › someone');
  await page.getByLabel('When', { exact: true }).fill('yesterday');
  await page.getByLabel('When', { exact: true }).blur();
  await expect(page.getByLabel('When', { exact: true })).toHaveAccessibleDescription(/^No such date\./);
  await page.getByLabel('When', { exact: true }).fill('2024-10');
  await page.getByLabel('When', { exact: true }).press('Enter');
  await page.keyboard.press('y');
  await expect(progress(page)).toHaveText('5 of 12: 5 accepted, 0 rejected');
  // What the dossier says already is noticed, and a group passes over it.
  await page.locator('[data-chip="all"]').click();
  await entry(page, 'Kim Jong Un leads North Korea').click();
  await expect(card(page)).toContainText('This is already in the dossier, on the same words (c-1a).');
  await entry(page, '<script>').click();
  await page.locator('[data-group="all"]').click();
  await page.getByRole('button', { name: 'Undo last' }).click();
  await expect(progress(page)).toHaveText('5 of 12: 5 accepted, 0 rejected');
  await page.locator('[data-group="all"]').click();
  await expect(progress(page)).not.toHaveText('5 of 12: 5 accepted, 0 rejected');
  const done = (await progress(page).textContent()) ?? '';
  expect(await complaintsOfAxe(page, desk(page))).toEqual([]);

  // Closed and opened again, the queue is as it was.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const after = await lines(page).count();
  expect(after).toBeGreaterThan(before + 4);
  await expect(line(page, 'kim-jong-un~praises~russia')).toHaveCount(1);
  await page.reload();
  await drawn(page);
  await openDesk(page);
  await expect(progress(page)).toHaveText(done);
  await expect(desk(page).getByRole('group', { name: 'Review' })).toBeFocused();
  await page.keyboard.press('Escape');

  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const saved = readDossier(readFileSync(await (await download).path(), 'utf8'));
  expect(saved.problems).toEqual([]);
  const { dossier } = saved;
  const taken = dossier?.claims.filter(({ proposed }) => proposed) ?? [];
  expect(taken.length).toBe(Number(/: (\d+)/u.exec(done)?.[1]));
  for (const { proposed, evidence } of taken) {
    expect(proposed).toMatchObject({ by: 'Model X', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) });
    for (const { segments } of evidence)
      for (const { start, end, exact } of segments) expect(dossier?.documents[0]?.text.slice(start, end)).toBe(exact);
  }
  expect(taken).toContainEqual(
    expect.objectContaining({
      relation: 'statement',
      modality: 'hypothetical',
      when: '2024-10',
      attribution: [{ actor: 'kang-dae-sik' }, { name: 'someone' }],
      proposed: expect.objectContaining({
        amended: ['relation', 'modality', 'attribution', 'when', 'quotes'],
      }),
    }),
  );
  if (dossier) expect([...checkDossier(dossier).values()].every(({ state }) => state === 'verbatim')).toBe(true);

  // One step for each decision.
  await page.keyboard.press('Control+z');
  await expect.poll(() => lines(page).count()).toBeLessThan(after);
});

test('files of langextract and brat are read by their positions, dropped on the desk', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, FIRST);
  await openDesk(page);
  await step(page, 'Answer');
  const [document] = sample('kim-putin').documents;
  const text = document?.text ?? '';
  const at = (words: string) => {
    const start = Array.from(text.slice(0, text.indexOf(words))).length;
    return { start_pos: start, end_pos: start + Array.from(words).length };
  };
  const relation = (words: string, alignment_status: string) => ({
    extraction_class: 'relation',
    extraction_text: words,
    char_interval: at(words),
    alignment_status,
    attributes: { subject: 'Kim', relation: 'leadership', object: 'Korea Utara', modality: 'asserted' },
  });
  const jsonl = `${JSON.stringify({ document_id: 'doc_1', text, extractions: [relation('Pemimpin Korea Utara Kim Jong Un', 'match_exact'), relation('Kim memuji hubungan', 'match_fuzzy')] })}\n`;
  const bound = (id: string, words: string) => `${id}\tPerson ${at(words).start_pos} ${at(words).end_pos}\t${words}`;
  const ann = [
    bound('T1', 'Vladimir Putin'),
    bound('T2', 'Kim Jong Un'),
    'R1\tgreets Arg1:T2 Arg2:T1',
    'nonsense',
  ].join('\n');
  const file = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  await desk(page)
    .locator('input[type="file"]')
    .setInputFiles([file('out.jsonl', jsonl)]);
  await expect(verdict(page)).toHaveText('Read as langextract. 2 of 2 items read. 2 new proposals.');
  await expect(gate(page, 'verbatim')).toHaveText('1');
  await expect(gate(page, 'moved')).toHaveText('1');

  // Dropped anywhere, it is an answer and not another dossier.
  await page.evaluate(
    ([annotations, plain]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([annotations], 'a.ann'));
      transfer.items.add(new File([plain], 'a.txt'));
      for (const type of ['dragover', 'drop'])
        window.document
          .querySelector('dialog')
          ?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    },
    [ann, text] as const,
  );
  await expect(verdict(page)).toHaveText('Read as brat standoff. 1 of 1 item read. 1 new proposal.');
  await expect(problems(page)).toContainText('A line that is not understood line 4, column 1');
  await expect(gate(page, 'verbatim')).toHaveText('2');
  await step(page, 'Names');
  await page.getByRole('button', { name: 'All others are new (1)' }).click();
  await step(page, 'Review');
  await page.locator('[data-chip="verbatim"]').click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(headline(page)).toHaveText('Kim Jong Un greets Vladimir Putin');
  await expect(card(page).locator('mark')).toHaveText(
    'Kim Jong Un telah mengirimkan pesan ulang tahun kepada Presiden Rusia Vladimir Putin',
  );
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  // Nothing comes in unsigned.
  await page.getByLabel('Who answered?').fill('brat');
  await page.getByLabel('Who answered?').press('Enter');
  await expect(progress(page)).toHaveText('1 of 3: 1 accepted, 0 rejected');
});

test('twelve files and an archive give one report, with every problem and its file', async ({ page }) => {
  await open(page, FIRST);
  await openDesk(page);
  await step(page, 'Answer');
  const [document] = sample('kim-putin').documents;
  // As a file has it: other line ends, blanks after them, and more empty lines.
  const raw = `\r\n${(document?.text ?? '').replaceAll('\n', ' \r\n\r\n\r\n')}\r\n`;
  const bound = (id: string, words: string, nth = 0): string => {
    let at = raw.indexOf(words);
    for (let i = 0; i < nth; i++) at = raw.indexOf(words, at + 1);
    const start = Array.from(raw.slice(0, at)).length;
    return `${id}\tPerson ${start} ${start + words.length}\t${words}`;
  };
  const pair = (n: number): readonly (readonly [string, string])[] => [
    [`${n}.txt`, raw],
    [
      `${n}.ann`,
      [
        bound('T1', 'Kim', n % 5),
        bound('T2', 'Putin', n % 5),
        bound('T3', 'kunjungan'),
        `R1\tgreets${n} Arg1:T1 Arg2:T2`,
        'E1\tVisit:T3 Agent:T2',
        `bad line ${n}`,
      ].join('\n'),
    ],
  ];
  const upload = (files: readonly (readonly [string, string])[]) =>
    page
      .locator('input[type="file"]')
      .setInputFiles(files.map(([name, content]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })));
  await upload(Array.from({ length: 12 }, (_, n) => pair(n)).flat());
  await expect(page.locator('[data-part="verdict"]')).toHaveText(
    'Read as brat standoff. 12 of 24 items read. 12 new proposals.',
  );
  await expect(page.getByRole('heading', { name: '12 files' })).toBeVisible();
  await expect(gate(page, 'verbatim')).toHaveText('12');
  await page.getByText('on 12 of 12 files').click();
  await expect(page.locator('[data-part="counts"]')).toContainText('12 A line that is not understood');
  for (let n = 0; n < 12; n++)
    await expect(
      page
        .locator('[data-part="problem"]', { hasText: new RegExp(`bad line ${n}(?!\\d)`, 'u') })
        .locator('[data-part="file"]'),
    ).toHaveText(`${n}.ann`);
  await expect(page.locator('[data-part="problem"]', { hasText: 'Visit (Agent: Putin)' })).toHaveCount(12);
  expect(await complaintsOfAxe(page, page.getByRole('dialog'))).toEqual([]);

  // The archive holds one that is here already, a new one in a folder, and what is nobody's answer.
  const archive = zipSync(
    Object.fromEntries(
      [
        ...pair(11),
        ...pair(12).map(([name, text]) => [`more/${name}`, text] as const),
        ['notes.pdf', '%PDF'] as const,
      ].map(([name, text]) => [name, strToU8(text)]),
    ),
  );
  await page
    .locator('input[type="file"]')
    .setInputFiles([{ name: 'all.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) }]);
  await expect(page.locator('[data-part="verdict"]')).toHaveText(
    'Read as brat standoff. 2 of 4 items read. 1 new proposal.',
  );
  await page.getByText('1 other file passed over').click();
  await expect(page.getByText('all.zip/notes.pdf')).toBeVisible();
  await expect(gate(page, 'verbatim')).toHaveText('13');

  await step(page, 'Review');
  await expect(card(page)).toContainText('From 0.ann');
  const quote = await card(page).locator('mark').allTextContents();
  expect(quote.join(' ')).toMatch(/^(?:Kim|Putin).*(?:Kim|Putin)$/su);
});

test('reading many files tells how far it is, and takes nothing once it is stopped', async ({ page }) => {
  // A thread that falls silent over the third file: what is shown stays as long as somebody needs to look at it.
  await page.addInitScript(() => {
    const Real = Worker;
    class Muted extends Real {
      #mute = false;
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener('message', (event) => {
          const { data } = event as MessageEvent<{ readonly course?: { readonly done: number } }>;
          if (this.#mute) event.stopImmediatePropagation();
          this.#mute ||= data.course?.done === 2;
        });
      }
    }
    Object.assign(window, { Worker: Muted });
  });
  await open(page, FIRST);
  await openDesk(page);
  await step(page, 'Answer');
  const claim = (n: number): string =>
    JSON.stringify({ subject: 'Kim', relation: `greets ${n}`, object: 'Putin', quotes: ['Kim memuji hubungan'] });
  await page
    .locator('input[type="file"]')
    .setInputFiles(
      [0, 1, 2, 3].map((n) => ({ name: `${n}.json`, mimeType: 'application/json', buffer: Buffer.from(claim(n)) })),
    );
  await expect(page.getByRole('progressbar', { name: 'Reading 2 of 4' })).toHaveAttribute('value', '2');
  await expect(page.locator('[data-part="reading"]')).toContainText('2.json');
  expect(await complaintsOfAxe(page, page.getByRole('dialog'))).toEqual([]);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('[data-part="verdict"]')).toHaveText('Stopped. Nothing of it was taken.');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('[data-part="gate"]')).toHaveCount(0);
});
