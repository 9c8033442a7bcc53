/** Does the page show what the user asks for, and remember it? */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fileOf, makePage } from './page.ts';

let page: ReturnType<typeof makePage>;
beforeEach(async () => {
  page = makePage();
  await page.opening.follow();
});

describe('a visit', () => {
  it('begins with what was open when the page was left', () => {
    const { shell, done } = makePage({ panel: 'coding', tab: 'time', theme: 'dark', single: 'off' });
    expect([shell.panel, shell.tab, shell.theme, shell.single]).toEqual(['coding', 'time', 'dark', false]);
    expect(done).toEqual(['shows dark']);
  });

  it('begins with the filter and the evidence where nothing, or nonsense, is remembered', () => {
    const { shell } = makePage({ panel: 'kitchen', tab: '' });
    expect([shell.panel, shell.tab, shell.theme, shell.single]).toEqual(['filter', 'reading', 'auto', true]);
  });

  it('remembers panel, tab, theme, keys, language and name as they are chosen', () => {
    const { shell, done } = makePage();
    shell.showPanel('coding');
    shell.showTab('filter');
    shell.setTheme('dark');
    shell.setSingle(false);
    shell.setLocale('id');
    shell.rememberCoder('Ana');
    expect([shell.panel, shell.tab, shell.theme, shell.single]).toEqual(['coding', 'filter', 'dark', false]);
    expect(shell.session.locale).toBe('id');
    expect(done).toEqual([
      'shows auto',
      'panel coding',
      'tab filter',
      'shows dark',
      'theme dark',
      'single false',
      'locale id',
      'coder Ana',
    ]);
  });
});

describe('the sheet', () => {
  it('comes up once to show what is chosen, and shows it in its first tab', () => {
    const { shell } = page;
    shell.showTab('time');
    shell.rest = 'peek';
    shell.chosen('edge');
    expect([shell.tab, shell.rest]).toEqual(['reading', 'half']);
    shell.rest = 'full';
    shell.chosen('actor');
    expect(shell.rest).toBe('full');
  });

  it('stays as it is when nothing is chosen any more', () => {
    const { shell } = page;
    shell.showTab('time');
    shell.rest = 'peek';
    shell.chosen('nothing');
    expect([shell.tab, shell.rest]).toEqual(['time', 'peek']);
  });

  it('is as high as it can be while a claim is written, and half open when it is done', () => {
    const { shell } = page;
    shell.writing('no');
    shell.showTab('coding');
    shell.writing('now');
    expect([shell.tab, shell.rest]).toEqual(['reading', 'full']);
    shell.writing('later');
    expect(shell.rest).toBe('full');
    shell.writing('no');
    expect(shell.rest).toBe('half');
    shell.rest = 'full';
    shell.writing('no');
    expect(shell.rest).toBe('full');
  });

  it('is not moved after a claim by a user who has moved it', () => {
    const { shell } = page;
    shell.writing('now');
    shell.rest = 'peek';
    shell.writing('no');
    expect(shell.rest).toBe('peek');
  });

  it('makes room for the table and the matrix, on a phone only', () => {
    const { shell, world } = page;
    shell.viewed('table');
    expect(shell.rest).toBe('half');
    world.screen.phone.current = true;
    shell.viewed('graph');
    expect(shell.rest).toBe('half');
    shell.viewed('matrix');
    expect(shell.rest).toBe('peek');
  });
});

describe('what stands beside the graph', () => {
  it.each([
    [false, false, false, true],
    [false, true, false, false],
    [false, true, true, true],
    [true, true, true, false],
  ])('phone %s, narrow %s, filters opened %s: %s', (phone, narrow, opened, shown) => {
    const { shell, world } = page;
    world.screen.phone.current = phone;
    world.screen.narrow.current = narrow;
    shell.filtersShown = opened;
    expect(shell.asideShown).toBe(shown);
  });

  it('is the coding where a dossier without claims is opened', () => {
    const { shell } = page;
    shell.dossierOpened(3);
    expect(shell.panel).toBe('filter');
    shell.dossierOpened(0);
    expect(shell.panel).toBe('coding');
  });
});

describe('Escape', () => {
  it('closes the filter that lies over the page first, and leaves what is chosen', () => {
    const { shell, session, world } = page;
    world.screen.narrow.current = true;
    shell.filtersShown = true;
    session.select({ kind: 'structure' });
    shell.escape();
    expect([shell.filtersShown, session.selection.kind]).toEqual([false, 'structure']);
    shell.escape();
    expect(session.selection.kind).toBe('nothing');
  });

  it('leaves what is chosen first, and then the group that is open where the graph is shown', () => {
    const { shell, session } = page;
    session.overview.choose('kind');
    session.overview.open('@state');
    session.select({ kind: 'structure' });
    shell.escape();
    expect([session.selection.kind, session.overview.state.opened]).toEqual(['nothing', ['@state']]);
    session.setView('table');
    shell.escape();
    expect(session.overview.state.opened).toEqual(['@state']);
    session.setView('graph');
    shell.escape();
    expect(session.overview.state.opened).toEqual([]);
  });

  it('leads back to the stage a user who came to the evidence from there by key, once', () => {
    const { shell, done } = page;
    shell.showReading(true);
    shell.escape();
    expect(done.slice(-2)).toEqual(['focus reading', 'focus stage']);
    shell.showReading(false);
    shell.escape();
    expect(done.at(-1)).toBe('focus reading');
  });
});

describe('what was found', () => {
  it.each([
    ['actor', 'focus reading', 'reading'],
    ['only', 'focus stage', 'time'],
  ] as const)('%s: %s, tab %s', async (kind, focused, tab) => {
    const { shell, done } = page;
    shell.showTab('time');
    shell.rest = 'full';
    await shell.showFound(kind);
    expect([done.at(-1), shell.tab, shell.rest]).toEqual([focused, tab, 'half']);
  });

  it('in the codebook opens it', async () => {
    await page.shell.showFound('codebook');
    expect(page.shell.dialog).toBe('codebook');
  });

  it('in the table is focused there', async () => {
    page.session.setView('table');
    await page.shell.showFound('only');
    expect(page.done.at(-1)).toBe('focus [data-view-body]');
  });
});

describe('a dialog', () => {
  it.each([
    ['figure', 'figure'],
    ['codebook', 'codebook'],
    ['details', 'details'],
    ['proposals', 'proposals'],
    ['compare', 'compare'],
    ['history', 'history'],
    ['commands', 'commands'],
    ['help', 'help'],
    ['open', 'open'],
    ['new', 'new'],
    ['add-article', 'add'],
  ])('is opened by the action %s and left', (action, dialog) => {
    page.run(action);
    expect(page.shell.dialog).toBe(dialog);
    page.shell.closeDialog();
    expect(page.shell.dialog).toBeUndefined();
  });

  it('with the shelf lets what was deleted go when it is left, and no other does', () => {
    const { shell, opening } = page;
    const tidy = vi.spyOn(opening, 'tidy');
    shell.openDialog('help');
    shell.closeDialog();
    expect(tidy).not.toHaveBeenCalled();
    shell.showLibrary();
    shell.closeDialog();
    shell.closeDialog();
    expect(tidy).toHaveBeenCalledOnce();
  });

  it.each([
    ['answer', 'proposals'],
    ['article', 'add'],
    ['new', 'new'],
  ] as const)('goes on with what was pasted: %s in %s', (waiting, dialog) => {
    page.shell.goOnWith(waiting);
    expect(page.shell.dialog).toBe(dialog);
  });
});

describe('files that are dropped', () => {
  it('are articles for the open dossier', async () => {
    const files = [fileOf('a.txt'), fileOf('b.docx')];
    await page.shell.take({ files });
    expect([page.shell.dialog, page.shell.dropped]).toEqual(['add', { files }]);
  });

  it('begin a dossier where none is open, and are forgotten with the next dialog', async () => {
    const { shell } = makePage();
    await shell.take({ files: [fileOf('a.txt')] });
    expect(shell.dialog).toBe('new');
    shell.startWith('new');
    expect(shell.dropped).toEqual({});
  });

  it('are opened where one is a dossier', async () => {
    const { shell, session } = makePage();
    await shell.take({ files: [fileOf('a.JSON'), fileOf('b.txt')] });
    expect(shell.dialog).toBeUndefined();
    expect(session.dossier?.id).toBe('selat-kaca');
  });

  it('may be a link to a page', async () => {
    await page.shell.take({ link: 'https://news.example/harbour' });
    expect([page.shell.dialog, page.shell.dropped]).toEqual(['add', { link: 'https://news.example/harbour' }]);
  });
});

describe('a first visit', () => {
  const first = async (): Promise<ReturnType<typeof makePage>> => {
    const made = makePage({ visited: 'no' });
    await made.opening.follow();
    made.shell.dossierOpened(made.session.dossier?.claims.length ?? 0);
    return made;
  };
  const offered = async (): Promise<ReturnType<typeof makePage>> => {
    const made = await first();
    const edge = made.session.graph?.edges()[0] ?? '';
    made.session.offer(edge);
    return made;
  };

  it('is introduced, and may choose a line that no address names', async () => {
    const { shell, session, opening } = await first();
    expect([shell.introducing, shell.untouched, shell.mayOffer]).toEqual([true, true, true]);
    session.offer(session.graph?.edges()[0] ?? '');
    expect(session.selection.kind).toBe('edge');
    expect(session.activeClaim).toBeDefined();
    expect(session.urlParams).toEqual([]);
    expect(opening.params).toEqual([]);
    expect(shell.mayOffer).toBe(false);
  });

  it('lets the line go at the first touch elsewhere, and remembers the visit once', async () => {
    const { shell, session, done } = await offered();
    shell.touched(false);
    shell.touched(false);
    expect(session.selection.kind).toBe('nothing');
    expect([shell.introducing, shell.untouched, shell.mayOffer]).toEqual([true, false, false]);
    expect(done.filter((what) => what === 'visited')).toHaveLength(1);
  });

  it('keeps the line where it is touched itself: it is the user’s choice then, and stands in the address', async () => {
    const { shell, session } = await offered();
    shell.touched(true);
    expect(session.selection.kind).toBe('edge');
    expect(session.offered).toBe(false);
    expect(session.urlParams).not.toEqual([]);
    shell.touched(false);
    expect(session.selection.kind).toBe('edge');
  });

  it('ends with the next dossier, or where there is nothing to show', async () => {
    const { shell } = await first();
    shell.dossierOpened(3);
    expect(shell.introducing).toBe(false);
    const empty = makePage({ visited: 'no' });
    empty.shell.dossierOpened(0);
    expect(empty.shell.introducing).toBe(false);
  });

  it('is no return, and no link that leads somewhere', async () => {
    const { shell } = page;
    expect([shell.introducing, shell.mayOffer]).toEqual([false, false]);
    const led = await first();
    led.session.setView('table');
    expect(led.shell.mayOffer).toBe(false);
  });
});
