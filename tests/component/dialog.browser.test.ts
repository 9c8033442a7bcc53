import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Dialog from '../../src/controls/Dialog.svelte';
import Announced from './parts/Announced.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>A question</p>' }));

test('a dialog takes the focus, asks to be closed by Escape, and gives the focus back', async () => {
  const before = document.createElement('button');
  document.body.append(before);
  before.focus();
  const onclose = vi.fn();
  const screen = await render(Dialog, { title: 'Sure?', onclose, children });

  const dialog = screen.getByRole('dialog', { name: 'Sure?' });
  await expect.element(dialog).toBeVisible();
  expect(dialog.element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(onclose).toHaveBeenCalledOnce();

  await screen.unmount();
  expect(document.activeElement).toBe(before);
  before.remove();
});

test('a press beside a dialog asks to close it, one inside does not', async () => {
  const onclose = vi.fn();
  const screen = await render(Dialog, { title: 'Sure?', onclose, children });
  await screen.getByText('A question').click();
  expect(onclose).not.toHaveBeenCalled();
  screen
    .getByRole('dialog')
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(onclose).toHaveBeenCalledOnce();
});

test('what is said while a dialog is open is heard inside of it', async () => {
  const screen = await render(Announced, { words: 'Copied' });
  await expect.element(screen.getByRole('dialog')).toHaveTextContent('Copied');
  await screen.rerender({ words: 'Saved' });
  await expect.element(screen.getByRole('dialog')).toHaveTextContent('Saved');
});

test('Ctrl and Enter in a field do what the dialog is there for; a smaller form in it is sent from within alone', async () => {
  const [main, inner] = [vi.fn(), vi.fn()];
  const fields = createRawSnippet(() => ({
    render: () => `<div>
      <input aria-label="Title">
      <form><input aria-label="Into"><button data-look="primary" name="inner">Merge</button></form>
      <button data-look="primary" name="main">Begin</button>
    </div>`,
    setup: (element) => {
      element.querySelector('[name="main"]')?.addEventListener('click', main);
      element.querySelector('form')?.addEventListener('submit', (event) => {
        event.preventDefault();
        inner();
      });
    },
  }));
  const screen = await render(Dialog, { title: 'New', onclose: vi.fn(), children: fields });
  await screen.getByRole('textbox', { name: 'Title' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect([main.mock.calls.length, inner.mock.calls.length]).toEqual([1, 0]);
  await screen.getByRole('textbox', { name: 'Into' }).click();
  await userEvent.keyboard('{Meta>}{Enter}{/Meta}');
  expect([main.mock.calls.length, inner.mock.calls.length]).toEqual([1, 1]);
});

test('a dialog that only asks is answered by its buttons', async () => {
  const main = vi.fn();
  const answer = createRawSnippet(() => ({
    render: () => '<p><button data-look="primary">Yes</button></p>',
    setup: (element) => element.querySelector('button')?.addEventListener('click', main),
  }));
  await render(Dialog, { title: 'Sure?', onclose: vi.fn(), children: answer });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(main).not.toHaveBeenCalled();
});
