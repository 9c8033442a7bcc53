/** What becomes of the dossier on the screen when it is closed or deleted, and can it be had back? */
import { beforeEach, expect, it } from 'vitest';
import { fileOf, makePage, otherText } from './page.ts';

let page: ReturnType<typeof makePage>;
beforeEach(async () => {
  page = makePage();
  await page.opening.follow();
});

async function change(title = 'Mine'): Promise<string> {
  await page.session.change({ kind: 'dossier-changed' }, (dossier) => ({ ...dossier, title: { en: title } }));
  await page.opening.autosave.keep();
  return page.opening.autosave.key;
}
const kept = async (): Promise<(string | undefined)[] | undefined> => {
  await page.opening.learnLibrary();
  return page.opening.library?.map(({ key }) => key);
};

it('is closed by a command, and what was done to it stays on this device', async () => {
  const key = await change();
  const { history } = page.session;
  page.run('close');
  await expect.poll(() => page.session.dossier).toBeUndefined();
  await expect.poll(page.say).toBe('“Mine” is closed. It is kept on this device.');
  expect(page.shell.actions.find(({ id }) => id === 'close')?.enabled).toBe(false);
  expect(await kept()).toEqual([key]);
  await page.opening.openStored(key);
  expect(page.session.history).toEqual(history);
});

it('has an address while nothing is open: one step back is what was closed, and a reload opens nothing', async () => {
  const key = await change();
  await page.shell.transfers.close();
  expect(page.world.bar).toEqual(['', 'dossier=']);
  page.world.bar.push(`kept=${key}`);
  await page.opening.follow();
  expect(page.opening.autosave.card?.key).toBe(key);
  page.world.bar.push('dossier=');
  await page.opening.follow();
  expect([page.session.dossier, page.opening.loading]).toEqual([undefined, false]);
  // The way there is no further step.
  expect(page.world.bar.at(-2)).toBe(`kept=${key}`);
});

it('stays where the address leads nowhere, until the reader is sure', async () => {
  page.store.trouble = 'full';
  await change();
  page.world.bar.push('dossier=');
  await page.opening.follow();
  expect(page.opening.prompt).toMatchObject({ kind: 'sure', closes: true });
  expect(page.session.dossier).toBeDefined();
  page.opening.dismiss();
  // The plain one, as before.
  expect(page.world.bar.at(-1)).toBe('');
});

it('leaves nothing behind where it was only read', async () => {
  await page.shell.transfers.close();
  expect(page.say()).toBe('“Who put out the Little Star?” is closed.');
  expect(await kept()).toEqual([]);
});

it('is closed only after a question where what was done is nowhere else', async () => {
  page.store.trouble = 'full';
  await change();
  await page.shell.transfers.close();
  expect(page.opening.prompt).toMatchObject({ kind: 'sure', closes: true });
  expect(page.session.dossier).toBeDefined();
  expect(page.say()).toBe('');
  // What leads to another dossier says so.
  page.opening.dismiss();
  await page.shell.transfers.openFile(fileOf('kim.json', otherText));
  expect(page.opening.prompt).toMatchObject({ kind: 'sure', closes: false });
  page.opening.dismiss();
  await page.shell.transfers.close();
  await page.shell.transfers.open(page.opening.openAnyway());
  expect(page.session.dossier).toBeUndefined();
  // That another one is open is not said.
  expect(page.say()).toBe('');
});

it('leaves the screen when it is deleted, and comes back as it was', async () => {
  const key = await change();
  const { history } = page.session;
  expect(await page.opening.remove(key, true)).toBe(true);
  expect(page.session.dossier).toBeUndefined();
  expect(page.opening.deleted?.key).toBe(key);
  // The library is left: it can still be had back, and others cannot.
  page.shell.showLibrary();
  page.shell.closeDialog();
  expect(await kept()).toEqual([]);
  expect(await page.opening.remove(key, false)).toBe(true);
  expect(page.session.history).toEqual(history);
  expect([page.opening.autosave.card?.key, page.opening.deleted]).toEqual([key, undefined]);
  expect(await kept()).toEqual([key]);
});

it('is deleted for good once it is let go, or another one is open', async () => {
  const first = await change();
  await page.opening.remove(first, true);
  page.opening.letGo();
  expect(page.opening.deleted).toBeUndefined();
  await page.shell.transfers.openFile(fileOf('strait.json'));
  const second = await change('Yours');
  await page.opening.remove(second, true);
  await page.shell.transfers.openFile(fileOf('kim.json', otherText));
  expect(page.opening.deleted).toBeUndefined();
  await expect.poll(() => page.store.card(second)).toBeUndefined();
  expect(await page.store.card(first)).toBeUndefined();
});

it('stays on the screen where the last changes are nowhere else, and is said not to be kept', async () => {
  const key = await change();
  page.store.trouble = 'full';
  await change('Not written');
  await page.opening.remove(key, true);
  expect(page.session.dossier?.title).toEqual({ en: 'Not written' });
  expect([page.opening.autosave.unkept, page.opening.atRisk]).toEqual([true, true]);
  expect(page.opening.deleted).toBeUndefined();
});

it('stays when another one of the library is deleted', async () => {
  const first = await change();
  await page.shell.transfers.openFile(fileOf('kim.json', otherText));
  await page.opening.remove(first, true);
  expect(page.session.dossier?.id).toBe('kim-putin-2024');
  expect(page.opening.deleted).toBeUndefined();
});
