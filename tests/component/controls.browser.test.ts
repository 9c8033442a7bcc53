import axe from 'axe-core';
import { flushSync } from 'svelte';
import { expect, onTestFinished, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { showPalette } from '../../src/browser/show-palette.ts';
import Gallery from '../../src/controls/gallery/Gallery.svelte';
import { DARK, LIGHT } from '../../src/scene/palette.ts';
import '../../src/controls/tokens.css';
import '../../src/view/page.css';

/** The gallery, and one of its controls. */
async function gallery(control: string) {
  const screen = await render(Gallery);
  return {
    screen,
    part: screen.getByRole('region', { name: control, exact: true }),
    last: screen.getByRole('status').first(),
  };
}

test.each(['light', 'dark'] as const)('no control in any state has a fault that axe finds, %s', async (theme) => {
  const stop = showPalette(theme, LIGHT, DARK);
  const screen = await render(Gallery);
  const { violations } = await axe.run(screen.container, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  stop();
});

test.each(['plain', 'primary', 'quiet', 'link', 'text', 'chip', 'row', 'card', 'bare'])(
  'a button that looks %s is pressed by pointer and by key, and not where it is disabled',
  async (look) => {
    const { part, last } = await gallery('Button');
    await part.getByRole('button', { name: `${look} small`, exact: true }).click();
    await expect.element(last).toHaveTextContent(`Last: ${look} small`);
    part
      .getByRole('button', { name: `${look} large`, exact: true })
      .element()
      .focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(last).toHaveTextContent(`Last: ${look} large`);
    await expect.element(part.getByRole('button', { name: `${look} disabled` })).toBeDisabled();
  },
);

test('a button with a picture has a name, for ears and for a pointer that rests on it', async () => {
  const { part } = await gallery('Button');
  const edit = part.getByRole('button', { name: 'Edit medium' });
  await expect.element(edit).toHaveAttribute('title', 'Edit medium');
});

test('a button that switches says whether it is on', async () => {
  const { part } = await gallery('Button');
  const button = part.getByRole('button', { name: 'Pressed or not' });
  await expect.element(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  expect(part.getByRole('button', { name: 'Undo' }).element().hasAttribute('aria-pressed')).toBe(false);
});

test('hint and error are read with a field, and an answer without fault is not called one', async () => {
  const { part } = await gallery('Field');
  const address = part.getByLabelText('Address');
  await expect.element(address).toHaveAttribute('aria-invalid', 'true');
  await expect.element(address).toHaveAccessibleDescription(/^Where it can be read This is no address/u);
  const publisher = part.getByLabelText('Publisher');
  expect(publisher.element().hasAttribute('aria-invalid')).toBe(false);
  expect(publisher.element().hasAttribute('aria-describedby')).toBe(false);
});

test('what is wrong is announced where the focus does not go to the field for it, and only there', async () => {
  const { part } = await gallery('Field');
  await expect.element(part.getByRole('alert')).toHaveTextContent('No item has this number');
  expect(part.getByRole('alert').elements()).toHaveLength(1);
});

test('a note is read with the label, since it says something of the answer', async () => {
  const { part } = await gallery('Field');
  await expect.element(part.getByRole('textbox', { name: 'Day guessed' })).toBeVisible();
});

test('what a form makes of the words is not written back while they are typed', async () => {
  const { part } = await gallery('Field');
  for (const name of [/^Trimmed line$/u, /^Trimmed lines/u]) {
    const field = part.getByRole('textbox', { name });
    await field.click();
    await userEvent.keyboard('Kotka  Post ');
    await expect.element(field).toHaveValue('Kotka  Post ');
  }
  await expect.element(part.getByRole('textbox', { name: 'Trimmed lines 11 letters' })).toBeVisible();
});

test('a group is named by its title and tells its hint, or what is wrong in its place', async () => {
  const { part } = await gallery('Group');
  await expect.element(part.getByRole('group', { name: 'Shown' })).toHaveAccessibleDescription('Each for itself');
  await expect
    .element(part.getByRole('group', { name: 'Name' }))
    .toHaveAccessibleDescription('At least one name is needed.');
});

test('a card is a radio button with the name that its picture cannot say', async () => {
  const { part } = await gallery('RadioGroup');
  const group = part.getByRole('group', { name: 'Outline' });
  await expect.element(group).toHaveAccessibleDescription('As it is drawn in the graph');
  await group.getByRole('radio', { name: 'Hexagon: person' }).click();
  await expect.element(group.getByRole('radio', { name: 'Hexagon: person' })).toBeChecked();
});

test('one of several words is chosen as a chip, by a press and by arrows, and tells the keys that choose it from elsewhere', async () => {
  const { part } = await gallery('RadioGroup');
  const group = part.getByRole('group', { name: 'Kind', exact: true });
  const person = group.getByRole('radio', { name: 'Person' });
  await group.getByRole('radio', { name: 'Organisation' }).click();
  await expect.element(group.getByRole('radio', { name: 'Organisation' })).toBeChecked();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(person).toBeChecked();
  await expect.element(person).toHaveAttribute('aria-keyshortcuts', 'Alt+1');
  expect(person.element().closest('label')?.title).toBe('Alt+1');
  const organisation = group.getByRole('radio', { name: 'Organisation' }).element();
  expect(organisation.hasAttribute('aria-keyshortcuts'), 'none where there are none').toBe(false);
});

test('one of a group is chosen by a press and by arrow keys', async () => {
  const { part } = await gallery('RadioGroup');
  const group = part.getByRole('group', { name: 'Direction' });
  await group.getByRole('radio', { name: 'Mutual' }).click();
  await expect.element(group.getByRole('radio', { name: 'Mutual' })).toBeChecked();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(group.getByRole('radio', { name: 'From one to the other' })).toBeChecked();
});

test('what stands below one of a list is no part of it: its words do not choose it, and do not name it', async () => {
  const { part } = await gallery('RadioGroup');
  const group = part.getByRole('group', { name: 'Which place' });
  await expect.element(group.getByRole('radio', { name: 'Place 1 of 2', exact: true })).toBeChecked();
  await group.getByText('Words of the longer place').click();
  await expect.element(group.getByRole('radio', { name: 'Place 1 of 2', exact: true })).toBeChecked();
  await group.getByText('Place 2 of 2').click();
  await expect.element(group.getByRole('radio', { name: 'Place 2 of 2', exact: true })).toBeChecked();
});

test('what cannot be done yet can be pressed, and says why', async () => {
  const { part, last } = await gallery('Button');
  await expect.element(part.getByRole('button', { name: 'Not yet' })).toHaveAttribute('aria-disabled', 'true');
  (part.getByRole('button', { name: 'Not yet' }).element() as HTMLElement).click();
  await expect.element(last).toHaveTextContent('Last: not yet: a quote is missing');
});

test('a box is ticked by its words', async () => {
  const { part } = await gallery('Check');
  await part.getByText('Show what is denied').click();
  await expect.element(part.getByRole('checkbox', { name: 'Show what is denied' })).not.toBeChecked();
  expect((part.getByRole('checkbox', { name: 'Some of it' }).element() as HTMLInputElement).indeterminate).toBe(true);
});

test('tabs have one stop for Tab and are walked by arrows, Home and End, round the ends', async () => {
  const { part } = await gallery('Tabs');
  const row = part.getByRole('tablist', { name: 'Parts' });
  const chosen = row.getByRole('tab', { selected: true });
  (chosen.element() as HTMLElement).focus();
  expect(row.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  for (const [key, name] of [
    ['ArrowRight', 'Articles'],
    ['End', 'العربية'],
    ['ArrowRight', 'Claims'],
    ['ArrowLeft', 'العربية'],
    ['Home', 'Claims'],
  ] as const) {
    await userEvent.keyboard(`{${key}}`);
    await expect.element(chosen).toHaveTextContent(name);
    expect(document.activeElement).toBe(chosen.element());
  }
  await expect.element(part.getByRole('tabpanel', { name: 'Claims' })).toBeVisible();
});

test('a tab that cannot be chosen now is passed over', async () => {
  const { part } = await gallery('Tabs');
  const row = part.getByRole('tablist', { name: 'Some' });
  await expect.element(row.getByRole('tab', { name: 'Articles' })).toBeDisabled();
  (row.getByRole('tab', { selected: true }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(row.getByRole('tab', { selected: true })).toHaveTextContent('العربية');
});

test('the chosen tab tells when it is pressed once more', async () => {
  const { part, last } = await gallery('Tabs');
  await part.getByRole('tablist', { name: 'Views' }).getByRole('tab', { selected: true }).click();
  await expect.element(last).toHaveTextContent('Last: documents again');
});

test('rows are picked, say which is open, and are walked by arrow keys up to the ends', async () => {
  const { part, last } = await gallery('PickList');
  const list = part.getByRole('list', { name: 'Families' });
  await list.getByRole('button', { name: /^Arms supply/u }).click();
  await expect.element(last).toHaveTextContent('Last: picked b');
  await expect.element(list.getByRole('button', { name: /^Arms supply/u })).toHaveAttribute('aria-current', 'true');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await expect.element(last).toHaveTextContent('Last: picked c');
});

test('of several chips one is pressed', async () => {
  const { part } = await gallery('FilterChips');
  await part.getByRole('button', { name: /^Open/u }).click();
  await expect.element(part.getByRole('button', { name: /^Open/u })).toHaveAttribute('aria-pressed', 'true');
  await expect.element(part.getByRole('button', { name: /^All/u })).toHaveAttribute('aria-pressed', 'false');
});

test('a question offers the careful answer first, and does what was answered', async () => {
  const { part, last } = await gallery('Confirm');
  const names = part
    .getByRole('button')
    .elements()
    .map((button) => button.textContent);
  expect(names).toEqual(['Keep them', 'Remove them']);
  await part.getByRole('button', { name: 'Remove them' }).click();
  await expect.element(last).toHaveTextContent('Last: removed');
});

test('a popover goes by Escape and by a press beside it, not by one inside', async () => {
  const { part, screen } = await gallery('Popover');
  const box = part.getByRole('group', { name: 'Which of 3?' });
  await box.getByRole('button', { name: 'Alliance' }).click();
  await expect.element(box).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(box).not.toBeInTheDocument();
  await part.getByRole('button', { name: 'Open it' }).click();
  await expect.element(box).toBeVisible();
  await screen.getByRole('heading', { name: 'Controls' }).click();
  await expect.element(box).not.toBeInTheDocument();
});

test('files are handed over, and the same one can be chosen again', async () => {
  const { part, last } = await gallery('FileButton');
  const input = part.getByLabelText('Choose files…').element() as HTMLInputElement;
  for (const count of [2, 1]) {
    const files = new DataTransfer();
    for (let i = 0; i < count; i++) files.items.add(new File(['x'], `${i}.txt`));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.element(last).toHaveTextContent(`Last: ${count} files`);
    expect(input.value).toBe('');
  }
});

test('a text is typed into its field', async () => {
  const { part } = await gallery('Field');
  await part.getByLabelText('Publisher').fill('Kotka Post');
  await expect.element(part.getByLabelText('Publisher')).toHaveValue('Kotka Post');
  await part.getByLabelText('Family').selectOptions('Alliance');
  await expect.element(part.getByLabelText('Family')).toHaveValue('a');
});

test('a row that is pressed all over has a box of its own: on, off, and some of it', async () => {
  const { part } = await gallery('Check');
  const box = part.getByRole('checkbox', { name: 'In a row of its own' });
  await expect.element(box).toBeChecked();
  await part.getByText('In a row of its own').click();
  await expect.element(box).not.toBeChecked();
  const some = part.getByRole('checkbox', { name: 'Some of the row' }).element();
  expect(some instanceof HTMLInputElement && some.indeterminate).toBe(true);
  await expect.element(part.getByRole('radio', { name: 'One of several rows' })).toBeChecked();
});

test('a button can be as large as the place that it is put into', async () => {
  const { part } = await gallery('Button');
  const button = part.getByRole('button', { name: 'As large as its place' }).element();
  const place = button.parentElement;
  expect(button.clientHeight).toBe(place?.clientHeight);
  expect(button.clientWidth).toBe(place?.clientWidth);
});

test('a choice of short words has whole names, which choose, too', async () => {
  const { part } = await gallery('RadioGroup');
  const date = part.getByRole('group', { name: 'Date' });
  const happened = date.getByRole('radio', { name: 'By when it happened' });
  await happened.click();
  await expect.element(happened).toBeChecked();
  expect(happened.element().closest('label')?.title).toBe('By when it happened');
});

test('a chooser shows what fits of what is typed, takes it by Enter, and forgets what was only typed', async () => {
  const { part, screen, last } = await gallery('Chooser');
  const field = part.getByRole('combobox', { name: 'Which family' });
  await expect.element(field).toHaveValue('Alliance');
  await field.click();
  await field.fill('arms');
  await expect.element(screen.getByRole('listbox').getByRole('option')).toHaveTextContent('Arms supply');
  await userEvent.keyboard('{Enter}');
  await expect.element(last).toHaveTextContent('Last: found b');
  await field.fill('zz');
  await expect.element(screen.getByText('Nothing is called so')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
  await expect
    .element(field)
    .toHaveValue('Arms supply, with a name that is so long that it has to break on a narrow page');
});

/** The clock stands still, and is moved on by hand. */
function stopTheClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}
const LONG_ENOUGH = 4000;

test('a toast is heard and seen over the page, takes no focus, and goes by itself', async () => {
  const { part } = await gallery('Toast');
  stopTheClock();
  const button = part.getByRole('button', { name: 'Say it' }).element() as HTMLElement;
  const toast = part.getByRole('status').element();
  button.focus();
  button.click();
  flushSync();
  expect(toast.textContent?.trim()).toBe('Copied');
  expect(toast.matches(':popover-open')).toBe(true);
  expect(document.activeElement).toBe(button);
  vi.advanceTimersByTime(LONG_ENOUGH - 1);
  flushSync();
  expect(toast.textContent?.trim()).toBe('Copied');
  vi.advanceTimersByTime(1);
  flushSync();
  expect(toast.textContent?.trim()).toBe('');
});

test('the same words said again stay as long again', async () => {
  const { part } = await gallery('Toast');
  stopTheClock();
  const button = part.getByRole('button', { name: 'Say it' }).element() as HTMLElement;
  const toast = part.getByRole('status').element();
  button.click();
  flushSync();
  vi.advanceTimersByTime(LONG_ENOUGH - 1);
  button.click();
  flushSync();
  vi.advanceTimersByTime(LONG_ENOUGH - 1);
  flushSync();
  expect(toast.textContent?.trim()).toBe('Copied');
});

test('a long message stays as long as it takes to be read, and goes in the end', async () => {
  const { part } = await gallery('Toast');
  stopTheClock();
  const toast = part.getByRole('status').element();
  (part.getByRole('button', { name: 'Say more' }).element() as HTMLElement).click();
  flushSync();
  vi.advanceTimersByTime(2 * LONG_ENOUGH);
  flushSync();
  expect(toast.textContent).toContain('A sentence');
  vi.advanceTimersByTime(LONG_ENOUGH);
  flushSync();
  expect(toast.textContent?.trim()).toBe('');
});

test('a toast keeps to its place when its words grow, and follows when that place changes', async () => {
  const { part } = await gallery('Toast');
  const press = (name: string): void => {
    (part.getByRole('button', { name }).element() as HTMLElement).click();
    flushSync();
  };
  const box = (): DOMRect => part.getByRole('status').element().getBoundingClientRect();
  press('Say more');
  expect(box().width).toBeLessThanOrEqual(360);
  expect(Math.round(innerHeight - box().bottom)).toBe(16);
  press('At the head');
  expect(Math.round(box().top)).toBe(16);
  expect(Math.round((box().left + box().right) / 2)).toBe(Math.round(innerWidth / 2));
});

test('what is only proposed is dashed, whatever control shows it', async () => {
  onTestFinished(showPalette('light', LIGHT, DARK));
  const dashed = (element: Element): string => getComputedStyle(element).borderTopStyle;
  const { screen } = await gallery('Button');
  const frame = (role: 'button' | 'combobox' | 'textbox', name: string): string =>
    dashed(screen.getByRole(role, { name, exact: true }).element());
  expect(frame('button', 'Perhaps: take')).toBe('dashed');
  expect(frame('button', 'plain medium')).toBe('solid');
  expect(frame('combobox', 'Proposed list')).toBe('dashed');
  expect(frame('combobox', 'Small')).toBe('solid');
  expect(frame('textbox', 'Proposed line')).toBe('dashed');
  expect(frame('textbox', 'Small line')).toBe('solid');
});

test('what is wrong waits its turn to be announced where somebody goes on typing', async () => {
  const { part } = await gallery('Field');
  const when = part.getByRole('textbox', { name: 'When', exact: true });
  const live = when.element().closest('div')?.querySelector('[aria-live]');
  expect([live?.getAttribute('aria-live'), live?.textContent]).toEqual(['polite', '']);
  await userEvent.clear(when);
  await expect.element(when).toHaveAccessibleDescription('No day is given');
  // The place was there before, or nothing would be announced in it.
  expect([live?.isConnected, live?.textContent]).toEqual([true, 'No day is given']);
});

test('a field is as wide as its words where its place lets it', async () => {
  const { part } = await gallery('Field');
  const field = part.getByRole('textbox', { name: 'As wide as its words' });
  const before = field.element().getBoundingClientRect().width;
  await userEvent.fill(field, 'Far more words than it was as wide as before');
  expect(field.element().getBoundingClientRect().width).toBeGreaterThan(before);
  await userEvent.fill(field, 'More words than there is room for. '.repeat(12));
  const room = field.element().closest('section')?.getBoundingClientRect().right ?? 0;
  expect(field.element().getBoundingClientRect().right).toBeLessThanOrEqual(room);
});

test('a switch stands in two columns where its place is narrow, and else in one row', async () => {
  const { innerWidth: width, innerHeight: height } = window;
  onTestFinished(() => page.viewport(width, height));
  await page.viewport(800, 600);
  const { part } = await gallery('RadioGroup');
  const rows = (name: string): number =>
    new Set(
      part
        .getByRole('group', { name, exact: true })
        .getByRole('radio')
        .elements()
        .map((one) => Math.round(one.getBoundingClientRect().top)),
    ).size;
  expect([rows('How firmly'), rows('Firmly')]).toEqual([1, 2]);
});

test('what an item means is shown to a pointer, and is not its name; what stands below all is in the group', async () => {
  const { part } = await gallery('RadioGroup');
  const group = part.getByRole('group', { name: 'How firmly', exact: true });
  const planned = group.getByRole('radio', { name: 'planned', exact: true });
  expect(planned.element().closest('label')?.title).toBe('What “planned” means');
  await planned.click();
  await expect.element(group.getByText('Chosen: planned')).toBeVisible();
});
