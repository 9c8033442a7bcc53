/** What a test file leaves behind in the page, which the next one shares, is taken away: what was drawn, and what was remembered. */
import { afterEach } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';

const asFound = new Map(
  [document.documentElement, document.body].map((element) => [
    element,
    [...element.attributes].map(({ name, value }) => [name, value] as const),
  ]),
);

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
  for (const [element, attributes] of asFound) {
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    for (const [name, value] of attributes) element.setAttribute(name, value);
  }
});
