/** Which keys does the page obey, and which does it leave to others? */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MissingPart } from '../../../../src/session/missing-part.ts';
import type { Action } from '../../../../src/view/actions/actions.ts';
import type { Press } from '../../../../src/view/actions/keys.ts';
import { actionOf, obeyKeys } from '../../../../src/view/shell/shortcuts.ts';
import { makePage } from './page.ts';

/** As people write it: «Ctrl+Shift+S». */
function press(text: string, repeat = false): Press {
  const parts = text.split('+');
  const key = parts.pop() ?? '';
  const [ctrlKey, shiftKey, altKey] = ['Ctrl', 'Shift', 'Alt'].map((name) => parts.includes(name));
  return { key, ctrlKey: !!ctrlKey, shiftKey: !!shiftKey, altKey: !!altKey, metaKey: false, repeat };
}

let page: ReturnType<typeof makePage>;
let actions: readonly Action[];
beforeEach(async () => {
  page = makePage();
  await page.opening.follow();
  ({ actions } = page.shell);
});

const free = { single: true, typing: false };
const meant = (text: string, how: Partial<typeof free> = {}, repeat = false) =>
  actionOf(press(text, repeat), actions, { ...free, ...how })?.id;

describe('a key', () => {
  it.each([
    ['Ctrl+s', 'save'],
    ['Ctrl+Shift+S', 'save-elsewhere'],
    ['Ctrl+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['t', 'table'],
    ['?', 'help'],
    ['Shift+?', 'help'],
    ['y', 'take-offer'],
    ['z', undefined],
    ['Alt+t', undefined],
  ])('%s means %s', (text, id) => {
    expect(meant(text)).toBe(id);
  });

  it.each([
    ['t', undefined],
    ['Ctrl+z', undefined],
    ['Ctrl+Enter', undefined],
    ['Ctrl+s', 'save'],
    ['Ctrl+k', 'commands'],
  ])('%s means %s while something is typed', (text, id) => {
    expect(meant(text, { typing: true })).toBe(id);
  });

  it('of one character means nothing where those are turned off; with Ctrl it does', () => {
    expect([meant('t', { single: false }), meant('/', { single: false })]).toEqual([undefined, undefined]);
    expect([meant('Ctrl+f', { single: false }), meant('Ctrl+k', { single: false })]).toEqual(['search', 'commands']);
  });

  it('that is held down takes no second claim, but walks on through what was done', () => {
    expect([meant('Ctrl+Enter'), meant('Ctrl+Enter', {}, true)]).toEqual(['take-claim', undefined]);
    expect([meant('y'), meant('y', {}, true)]).toEqual(['take-offer', undefined]);
    expect(meant('Ctrl+z', {}, true)).toBe('undo');
  });
});

describe('the page', () => {
  function type(text: string, typing = false): { prevented: boolean } {
    const event = { ...press(text), target: null, defaultPrevented: false, preventDefault: vi.fn() };
    obeyKeys(page.shell, () => typing)(event as unknown as KeyboardEvent);
    return { prevented: event.preventDefault.mock.calls.length > 0 };
  }

  it('runs what is meant, and keeps the key from the browser', () => {
    expect(type('t')).toEqual({ prevented: true });
    expect(page.session.view).toBe('table');
    expect(type('z')).toEqual({ prevented: false });
  });

  it('keeps a key from the browser also where it can do nothing now', () => {
    expect(type('Ctrl+z')).toEqual({ prevented: true });
  });

  it('says what a key still needs where that is not seen', () => {
    expect(page.session.selection.kind).toBe('nothing');
    expect(type('7')).toEqual({ prevented: true });
    expect(page.shell.announcer.heard()).toBe('Rings are drawn around an actor: choose one first.');
  });

  it('does what was pressed before it was known what can be done, once that is there', async () => {
    page = makePage({}, false);
    await page.opening.follow();
    expect(page.shell.actions).toEqual([]);
    const types = (text: string, typing = false): boolean => type(text, typing).prevented;
    // The browser has pages to save and words to find of its own; a letter is nothing to it, and what is typed is left to its field.
    expect([types('t'), types('Ctrl+s', true), types('g', true), types('Ctrl+k')]).toEqual([false, true, false, true]);
    // It is typed into the list of commands.
    expect([types('g'), types('Enter')]).toEqual([false, false]);
    page.shell.listing.run('structure');
    expect([page.shell.dialog, page.session.view, page.session.selection.kind]).toEqual([
      undefined,
      'graph',
      'nothing',
    ]);
    await page.shell.listing.part.want();
    await Promise.resolve();
    await vi.waitFor(() => expect(page.session.selection.kind).toBe('structure'));
    expect([page.shell.dialog, page.session.view]).toEqual(['commands', 'table']);
    expect(page.shell.held.keys).toMatchObject({ letters: 'g', entered: false });
  });

  it('keeps what is typed on after the list of commands was called for, until that is there', () => {
    expect(type('Ctrl+k')).toEqual({ prevented: true });
    for (const key of ['t', 'a', 'b', 'Enter']) expect(type(key, key === 'a')).toEqual({ prevented: true });
    expect([page.shell.dialog, page.session.view]).toEqual(['commands', 'graph']);
    expect(page.shell.held.keys).toMatchObject({ letters: 'tab', entered: true });
    // The list is there: it is typed there.
    page.shell.held.handOver();
    expect(type('t')).toEqual({ prevented: false });
    page.shell.closeDialog();
    expect(type('t')).toEqual({ prevented: true });
    expect(page.session.view).toBe('table');
  });

  it('asks for what does not come, and does nothing where the user gives up', async () => {
    page = makePage({}, false);
    await page.opening.follow();
    const { part } = page.shell.listing;
    vi.spyOn(part, 'want').mockImplementation(() => {
      part.failure = { cause: new MissingPart('unreachable', 'no network') };
      return Promise.resolve(undefined);
    });
    type('t');
    await vi.waitFor(() => expect(page.session.missing).toBeDefined());
    page.session.missing?.answer(false);
    await vi.waitFor(() => expect(page.session.missing).toBeUndefined());
    expect(page.session.view).toBe('graph');
    vi.restoreAllMocks();
    type('t');
    await vi.waitFor(() => expect(page.session.view).toBe('table'));
  });

  it('leaves the keys to a dialog, to a question, and to a form that is still to come', () => {
    page.shell.openDialog('help');
    expect(type('t')).toEqual({ prevented: false });
    page.shell.closeDialog();
    page.opening.prompt = { kind: 'lost' };
    expect(type('t')).toEqual({ prevented: false });
    page.opening.dismiss();
    const { reading } = page.shell;
    page.shell.reading = reading && { ...reading, holdKey: () => true };
    expect(type('t')).toEqual({ prevented: false });
    expect(page.session.view).toBe('graph');
  });

  it('takes Escape for a step out of where the user is', () => {
    page.session.select({ kind: 'structure' });
    type('Escape', true);
    expect(page.session.selection.kind).toBe('nothing');
  });
});
