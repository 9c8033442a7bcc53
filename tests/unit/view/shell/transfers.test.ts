/** Is the user told what became of what came in and went out? */
import { beforeEach, describe, expect, it } from 'vitest';
import { fileOf, makePage, otherText } from './page.ts';

let page: ReturnType<typeof makePage>;
beforeEach(async () => {
  page = makePage();
  await page.opening.follow();
});

describe('saving', () => {
  it('names the file, and says where the browser put it', async () => {
    await page.shell.transfers.save();
    const saved = page.say();
    expect(saved).toContain('a.json');
    page.world.downloaded = true;
    expect(page.say()).toContain('a.json');
    expect(page.say()).not.toBe(saved);
  });

  it('says nothing where the user changed their mind', async () => {
    page.world.saves = undefined;
    await page.shell.transfers.save({ elsewhere: true });
    expect(page.say()).toBe('');
  });

  it('asks where somebody else has written the file', async () => {
    page.world.saves = 'changed';
    await page.shell.transfers.save();
    expect([page.say(), page.opening.prompt?.kind]).toEqual(['', 'file-changed']);
  });

  it('gives out what is damaged as it is, and nothing where nothing is', () => {
    page.shell.transfers.saveDamaged();
    expect(page.done).not.toContain('downloads a.damaged.json');
    page.shell.transfers.saveRaw({ name: 'a.damaged.json', text: '{' });
    expect(page.done.at(-1)).toBe('downloads a.damaged.json');
    expect(page.say()).toContain('a.damaged.json');
  });
});

describe('opening', () => {
  it('says which dossier is open instead of the one before', async () => {
    await page.shell.transfers.openFile(fileOf('kim.json', otherText));
    expect(page.session.dossier?.id).toBe('kim-putin-2024');
    expect(page.say()).toContain(page.session.dossier?.title['en'] ?? '?');
  });

  it('says nothing of the first one, nor where the one before stays', async () => {
    expect(page.say()).toBe('');
    await page.shell.transfers.openFile(fileOf('broken.json', '['));
    expect(page.say()).toBe('');
    expect(page.opening.prompt?.kind).toBe('problems');
  });
});

describe('a link', () => {
  it('goes to the clipboard, and it is said whom it leads there', async () => {
    await page.shell.transfers.copyLink();
    expect(page.done.at(-1)).toMatch(/^copies https:\/\/site\/#/u);
    expect(page.say()).not.toBe('');
    const copied = page.say();
    page.world.copies = false;
    await page.shell.transfers.copyLink();
    expect(page.say()).not.toBe(copied);
  });

  it('is passed on by what the device has for it, and copied where that fails', async () => {
    expect(page.shell.actions.map(({ id }) => id)).not.toContain('share');
    page.world.shares = true;
    await page.shell.transfers.share();
    expect(page.done.at(-1)).toMatch(/^shares .+: https:\/\/site\/#/u);
    page.world.shares = false;
    await page.shell.transfers.share();
    expect(page.done.at(-1)).toMatch(/^copies https:\/\/site\/#/u);
  });

  it('is none where nothing is open', async () => {
    const empty = makePage();
    await empty.shell.transfers.copyLink();
    expect([empty.say(), empty.done]).toEqual(['', ['shows auto']]);
  });
});

describe('what is said', () => {
  it('changes with the language if it can, and goes if it cannot', () => {
    const { shell } = page;
    shell.announcer.announce(() => `in ${page.session.locale}`);
    shell.setLocale('id');
    expect(page.say()).toBe('in id');
    shell.announcer.announce('Copied');
    shell.setLocale('en');
    expect(page.say()).toBe('');
    expect(shell.announcer.message).toBeUndefined();
  });
});
