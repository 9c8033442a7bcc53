import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import EvidenceCard from '../../src/view/reading/EvidenceCard.svelte';
import { claimOf, openSession } from './open-session.ts';
import WithSession from './WithSession.svelte';

async function card(id: string) {
  const session = await openSession();
  const given = { claim: claimOf(session, id), active: false, showSentence: true, onsay: () => {} };
  const { container } = await render(WithSession, { session, part: EvidenceCard, given });
  return container;
}

test('a quote that runs from right to left does so, and its translation is marked and does not', async () => {
  const container = await card('c-boat-denied');
  const quote = container.querySelector('blockquote');
  expect(quote?.dir).toBe('rtl');
  expect(quote?.lang).toBe('ar');
  expect(quote?.querySelector('mark')?.textContent).toContain('تومباك-4');
  expect(container.querySelector('.gloss')?.textContent).toContain('Translation (English)');
  expect(container.querySelector<HTMLElement>('.gloss [lang="en"]')?.dir).toBe('ltr');
});

test('a denial and an inference are said in words, the inference with its note', async () => {
  const container = await card('c-fired-warta');
  const facts = [...container.querySelectorAll('.facts li')].map((item) => item.textContent?.trim());
  expect(facts).toContain('says it is not so');
  expect(facts).toContain('inferred');
  expect(container.querySelector('details summary')?.textContent).toBe('Coder’s note');
  expect(container.querySelector('details p')?.textContent).not.toBe('');
});

test('the parts of a quote are marked, and what lies between them is not', async () => {
  const container = await card('c-concession-ledger');
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'The Joint Provisional Authority for the Survey, Demarcation and Peaceful Use of the Seabed of the Glass Strait',
    'granted a concession',
    'to Kelindan Tin in the summer of 2025',
  ]);
  expect(container.querySelector('dd')?.textContent).toBe('the article itself (The Saltmarket Ledger)');
});
