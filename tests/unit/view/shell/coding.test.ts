/** Does the article come first while somebody codes, and does the graph show itself after a claim? */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GLIMPSE } from '../../../../src/view/shell/shell.svelte.ts';
import { makePage } from './page.ts';

let page: ReturnType<typeof makePage>;
beforeEach(async () => {
  vi.useFakeTimers();
  page = makePage();
  await page.opening.follow();
  await page.session.coding.fetch();
});
afterEach(() => vi.useRealTimers());

const write = (): void => {
  const { session, shell } = page;
  const [document] = session.dossier?.documents ?? [];
  session.drafting.begin({ document: document?.id ?? '', segments: [{ start: 0, end: 5 }] });
  shell.writing('now');
};
/** Takes a claim out, which is as good a change of the claims as a new one. */
const changeClaims = (): Promise<void> =>
  page.session.change({ kind: 'claim-removed' }, (before) => ({ ...before, claims: before.claims.slice(1) }));
const done = (): void => {
  page.session.drafting.cancel();
  page.shell.writing('no');
};

describe('the article comes first', () => {
  it('in the coding panel, and while a claim is written or waits', () => {
    const { shell, session } = page;
    expect([shell.coding, shell.situation]).toEqual([false, 'reading']);
    write();
    expect([shell.coding, shell.situation]).toEqual([true, 'writing']);
    session.drafting.park();
    expect([shell.coding, shell.situation]).toEqual([true, 'coding']);
    done();
    expect(shell.coding).toBe(false);
    shell.showPanel('coding');
    expect([shell.coding, shell.situation]).toEqual([true, 'coding']);
  });

  it('before the time, which is folded unless the user unfolds it', () => {
    const { shell } = page;
    expect(shell.timeFolded).toBe(false);
    shell.showPanel('coding');
    expect(shell.timeFolded).toBe(true);
    shell.panes.foldTime(false, false);
    expect(shell.timeFolded).toBe(false);
  });

  it('also where no claim has a date', async () => {
    const { shell, session } = page;
    await session.change({ kind: 'claim-changed' }, (before) => ({
      ...before,
      documents: before.documents.map(({ csl: { issued: _, ...csl }, ...document }) => ({ ...document, csl })),
      claims: before.claims.map(({ when: _, said: __, ...claim }) => claim),
    }));
    expect(shell.timeFolded).toBe(true);
  });
});

describe('on a phone', () => {
  beforeEach(() => {
    page.world.screen.phone.current = true;
  });

  it('a dossier without claims opens on its article', () => {
    const { shell } = page;
    shell.showTab('time');
    shell.dossierOpened(0);
    expect([shell.panel, shell.tab, shell.rest]).toEqual(['coding', 'reading', 'full']);
  });

  it('a page that is loaded again is as it was left, and the next dossier is not', () => {
    const { shell, world } = makePage({ tab: 'coding', panes: '{"rest":"peek"}' });
    world.screen.phone.current = true;
    shell.dossierOpened(0);
    expect([shell.tab, shell.rest]).toEqual(['coding', 'peek']);
    shell.dossierOpened(0);
    expect([shell.tab, shell.rest]).toEqual(['reading', 'full']);
  });

  it('articles that were added are read at once', async () => {
    const { shell, session } = page;
    shell.showTab('filter');
    await shell.articlesAdded();
    expect([shell.panel, shell.tab, shell.rest]).toEqual(['coding', 'reading', 'full']);
    expect(session.revealRequest).toEqual({ sentence: 0, byUser: true });
  });

  it('the graph is seen for a moment after a claim, and then the article where it was read', async () => {
    const { shell, session } = page;
    shell.rest = 'full';
    write();
    await changeClaims();
    session.revealSentence(3, false);
    done();
    expect(shell.rest).toBe('peek');
    vi.advanceTimersByTime(GLIMPSE - 1);
    expect(shell.rest).toBe('peek');
    vi.advanceTimersByTime(1);
    expect(shell.rest).toBe('full');
    expect(session.revealRequest).toEqual({ sentence: 3, byUser: true });
  });

  it('the graph stays for a user who has touched anything meanwhile', async () => {
    const { shell } = page;
    shell.rest = 'full';
    write();
    await changeClaims();
    done();
    shell.pressed();
    vi.advanceTimersByTime(GLIMPSE);
    expect(shell.rest).toBe('peek');
  });

  it('the article stays where a claim was given up', () => {
    const { shell } = page;
    shell.rest = 'full';
    write();
    done();
    expect(shell.rest).toBe('full');
  });
});
